import { Component } from 'react';
import type { ReactNode } from 'react';
import { lazyScreen } from '../ui/lazyScreen.tsx';

const Broken = lazyScreen(async () => (await import('./Broken.tsx')).Broken, 'storage');

interface Props {
  readonly children: ReactNode;
}

/** Reports a broken screen and offers a way out: the answers are saved and can be downloaded as a file. */
export class ErrorBoundary extends Component<Props, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <Broken /> : this.props.children;
  }
}
