import { useState } from 'react';
import { canBeShown } from '../domain/changes.ts';
import { readSaved } from '../domain/saved.ts';
import type { Refusal, Saved, SavedReading } from '../domain/saved.ts';
import { openFile } from '../exports/openFile.ts';
import { useLoaded } from '../store/loaded.ts';

/** Something a person wants to open: refused with a reason, or ready to be previewed. */
export type Opened =
  | { readonly state: 'refused'; readonly name: string; readonly refusal: Refusal }
  | { readonly state: 'previewed'; readonly saved: Saved };

/** Reads what a person wants to open. Nothing of one's own changes by that. */
export function useOpening() {
  const { description } = useLoaded();
  const [opened, setOpened] = useState<Opened | null>(null);
  const take = (name: string, reading: SavedReading) => {
    if (!reading.ok) setOpened({ state: 'refused', name, refusal: reading.refusal });
    else if (canBeShown(reading.value, description)) {
      setOpened({ state: 'previewed', saved: reading.value });
    } else setOpened({ state: 'refused', name, refusal: elsewhere(reading.value) });
  };
  return {
    opened,
    open: async (file: File) => take(file.name, await openFile(file)),
    openText: (name: string, text: string) => take(name, readSaved(text)),
    close: () => setOpened(null),
  };
}

function elsewhere(saved: Saved): Refusal {
  return {
    reason: 'other-description',
    description: `${saved.description.id} ${saved.description.version}`,
    site: saved.site ?? null,
  };
}
