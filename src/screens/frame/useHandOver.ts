import { useState } from 'react';
import type { FileKind } from '../../formats/base/format.ts';
import { download } from '../../formats/download.ts';
import type { FileName } from '../../formats/fileName.ts';

/** What the page knows of a file: that its download began, or that the browser would not take it. */
export type HandedOver = 'started' | 'failed' | null;

/** Hands files to the browser, and gives what is known of the last one. */
export function useHandOver() {
  const [handed, setHanded] = useState<HandedOver>(null);
  const hand = (name: FileName, kind: FileKind, text: string) => {
    try {
      download(name, kind, text);
      setHanded('started');
    } catch {
      setHanded('failed');
    }
  };
  return { handed, hand } as const;
}
