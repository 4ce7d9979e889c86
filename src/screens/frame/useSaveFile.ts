import type { Saved } from '../../domain/assessment/assessment.ts';
import { toSaved } from '../../domain/assessment/saved.ts';
import { byteLength } from '../../formats/base/format.ts';
import { download } from '../../formats/download.ts';
import { json } from '../../formats/json/json.ts';
import { asStored } from '../../store/assessments/asStored.ts';
import { useAssessment, useLoaded } from '../../store/loaded.ts';

/** Gives an assessment as a file that can be opened here again: the open one, unless another is named. */
export function useSaveFile(other?: Saved): () => void {
  const { now } = useLoaded();
  const open = useAssessment(asStored);
  return () => download(now(), json, toSaved(other ?? open));
}

/** How large that file is, in bytes. */
export function useSavedSize(): number {
  return byteLength(toSaved(useAssessment(asStored)));
}
