import { useState } from 'react';

/**
 * Returns a function that watches work that takes time: if it fails in a way that nobody foresaw, the error
 * screen shows in place of silence. Foreseen failures are said by whoever starts the work.
 */
export function useWatch(): (work: Promise<unknown>) => void {
  const [, setFailure] = useState(null);
  return (work) => {
    work.catch((error: unknown) =>
      setFailure(() => {
        throw error;
      }),
    );
  };
}
