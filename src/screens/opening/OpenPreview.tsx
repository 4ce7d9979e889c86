import type { ComponentProps } from 'react';
import { lazyScreen } from '../../ui/lazyScreen.tsx';
import { WhenOpen } from '../frame/WhenOpen.tsx';

/** The dialog and its words are fetched when something is opened. */
const OpenedDialog = lazyScreen(
  async () => (await import('./OpenedDialog.tsx')).OpenedDialog,
  'share',
);

/** Previews what is being opened. It opens the store first, because the preview needs one's own answers. */
export function OpenPreview(props: ComponentProps<typeof OpenedDialog>) {
  return (
    <WhenOpen>
      <OpenedDialog {...props} />
    </WhenOpen>
  );
}
