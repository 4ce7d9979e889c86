import type { ComponentProps } from 'react';
import { lazyScreen } from '../../ui/lazyScreen.tsx';
import { WhenOpen } from '../frame/WhenOpen.tsx';

/** With its words it is fetched when something is opened. */
const OpenedDialog = lazyScreen(
  async () => (await import('./OpenedDialog.tsx')).OpenedDialog,
  'share',
);

/** The preview of what is being opened, beside one's own answers. */
export function OpenPreview(props: ComponentProps<typeof OpenedDialog>) {
  return (
    <WhenOpen>
      <OpenedDialog {...props} />
    </WhenOpen>
  );
}
