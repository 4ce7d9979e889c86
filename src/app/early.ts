/** What `before-app.js` has for the app. It is absent where a host's policy blocks that script. */
export interface Early {
  /** The answer for the site's settings, asked for before the app. */
  readonly site: Promise<Response>;
  /** The buttons pressed on the built page, in order. */
  readonly pressed: Set<HTMLElement>;
  /** Says in the page that the app did not load, and what is wrong with the file at this address, or any. */
  readonly fail: (address?: string) => void;
}

declare global {
  interface Window {
    readonly early?: Early;
  }
}

/** Marks the page as the app's, and does what a person asked of the built page before the app ran. */
export function takeOver(): void {
  document.documentElement.dataset['shows'] = 'app';
  const file = document.querySelector<HTMLInputElement>('input[type=file]');
  if (file?.value) file.dispatchEvent(new Event('change', { bubbles: true }));
  window.early?.pressed.forEach((button, _, all) => {
    all.delete(button);
    button.removeAttribute('aria-busy');
    // The host's settings may have replaced the button.
    if (button.isConnected) button.click();
  });
}
