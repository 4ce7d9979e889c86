import fc from 'fast-check';
import { run } from './run.ts';
import { anyRun } from './steps.ts';

/** Tries runs from a seed. Rejects with the shortest failing one that is found. */
export async function tryRuns(seed: number, numRuns: number): Promise<{ readonly tried: number }> {
  await fc.assert(fc.asyncProperty(anyRun, run), { numRuns, seed });
  return { tried: numRuns };
}
