import { toSaved } from '../../domain/assessment/saved.ts';
import { download, fileName, sizeOf } from '../../formats/download.ts';
import { asStored } from '../../store/assessments/asStored.ts';
import { useAssessment, useLoaded } from '../../store/loaded.ts';

/** Gives the assessment as a file that can be opened here again. */
export function useSaveFile(): () => void {
  const { now } = useLoaded();
  const saved = useAssessment(asStored);
  return () => download(fileName(now(), 'json'), toSaved(saved), 'application/json');
}

/** How large that file is, in bytes. */
export function useSavedSize(): number {
  return sizeOf(toSaved(useAssessment(asStored)));
}
