import { useState } from 'react';
import type { Refusal, SavedReading } from '../../domain/assessment/saved.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';
import { openFile } from '../../formats/openFile.ts';
import { useWatch } from '../../store/content/useWatch.ts';

/** Something a person wants to open: refused with a reason, or ready to be previewed. */
export type Opened =
  | { readonly state: 'refused'; readonly name: string; readonly refusal: Refusal }
  | { readonly state: 'previewed'; readonly saved: Saved };

/** Reads what a person wants to open, and changes nothing of one's own. */
export function useOpening() {
  const watch = useWatch();
  const [opened, setOpened] = useState<Opened | null>(null);
  const take = (name: string, reading: SavedReading) =>
    setOpened(
      reading.ok
        ? { state: 'previewed', saved: reading.value }
        : { state: 'refused', name, refusal: reading.refusal },
    );
  return {
    opened,
    open: (file: File) => watch(openFile(file).then((reading) => take(file.name, reading))),
    close: () => setOpened(null),
  };
}
