/** What a page does when it sleeps and wakes. */
export interface Sleeper {
  /** The page is left. It may come back from the browser's memory as it is now. */
  readonly onLeave: () => void;
  /** The page is in view again, or the browser has thawed it. */
  readonly onWake: () => void;
  /**
   * The page has come back from the browser's memory, still hidden. Calls `show` when it shows nothing that
   * was erased or changed meanwhile.
   */
  readonly onReturn: (show: () => void) => void;
}

/**
 * Watches a page fall asleep and wake. A page that may come back from the browser's memory is hidden while it
 * is away, because the person who goes back to it may be somebody else.
 */
export function watchSleep({ onLeave, onWake, onReturn }: Sleeper): void {
  const { body } = document;
  window.addEventListener('pagehide', ({ persisted }) => {
    onLeave();
    body.hidden = persisted;
  });
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    onReturn(() => {
      body.hidden = false;
    });
  });
  document.addEventListener('resume', onWake);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') onWake();
  });
}
