import { isFinished } from '../../domain/assessment/assessment.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';
import type { AssessmentState } from './state.ts';

/**
 * The open assessment for a file. A finished one is taken as it is stored, in the version it was finished in,
 * even if it is shown in another version. If it could not be saved, it is taken as shown.
 */
export function asStored({ saved, lastSaved, saveStatus }: AssessmentState): Saved {
  const isStored = isFinished(saved) && lastSaved?.id === saved.id && saveStatus.state !== 'failed';
  return isStored ? lastSaved : saved;
}
