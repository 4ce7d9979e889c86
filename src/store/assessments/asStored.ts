import { isFinished } from '../../domain/assessment/assessment.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';
import type { AssessmentState } from './state.ts';

/**
 * The open assessment as it goes into a file. A finished one goes as it is kept, in the version it was finished
 * in, whatever version it is shown in.
 */
export function asStored({ saved, lastSaved, saveStatus }: AssessmentState): Saved {
  const isKept = isFinished(saved) && lastSaved?.id === saved.id && saveStatus.state !== 'failed';
  return isKept ? lastSaved : saved;
}
