import { useState } from 'react';

/**
 * Opens the browser's print dialog. `isUnsure` is true after a press of which the browser does not report that
 * printing began: a frame or another app may refuse it silently.
 */
export function usePrint(): { readonly print: () => void; readonly isUnsure: boolean } {
  const [isUnsure, setIsUnsure] = useState(false);
  return { print: () => setIsUnsure(!beginsPrinting()), isUnsure };
}

function beginsPrinting(): boolean {
  let begins = false;
  const begin = () => {
    begins = true;
  };
  window.addEventListener('beforeprint', begin);
  try {
    window.print();
  } catch {
    // Some apps' built-in browsers have no such function.
  }
  window.removeEventListener('beforeprint', begin);
  return begins;
}
