import type { Saved } from '../../domain/assessment/assessment.ts';
import { toSaved } from '../../domain/assessment/saved.ts';
import { byteLength } from '../../formats/base/format.ts';
import { download } from '../../formats/download.ts';
import { json } from '../../formats/json/json.ts';
import { useAssessment, useLoaded } from '../../store/loaded.ts';

/** Returns a function that downloads `other`, or else the open assessment, as a file to open again. */
export function useSaveFile(other?: Saved): () => void {
  const { now } = useLoaded();
  const open = useAssessment((state) => state.asStored);
  return () => download(now(), json, toSaved(other ?? open));
}

/** The size of the open assessment's file, in bytes. */
export function useSavedSize(): number {
  return byteLength(toSaved(useAssessment((state) => state.asStored)));
}
