import { isFinished } from '../../domain/assessment/saved.ts';
import type { Saved } from '../../domain/assessment/saved.ts';
import type { AssessmentData } from './state.ts';

/**
 * The open assessment as it goes into a file. A finished one goes as it is kept, in the version it was finished
 * in, whatever version it is shown in.
 */
export function asKept({ saved, agreed, keeping }: AssessmentData): Saved {
  const isKept = isFinished(saved) && agreed?.id === saved.id && keeping.state !== 'failed';
  return isKept ? agreed : saved;
}
