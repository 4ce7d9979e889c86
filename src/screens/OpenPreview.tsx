import { lazyScreen } from '../ui/lazyScreen.tsx';

/** The preview of what is being opened, with its words, fetched when something is. */
export const OpenPreview = lazyScreen(
  async () => (await import('./OpenedDialog.tsx')).OpenedDialog,
  'share',
);
