import type { Beginning } from '../assessment/assessment.ts';
import type { Moment } from './state.ts';

/** What a new assessment takes from its moment. */
export function beginning({ app, site, id, language, at }: Moment): Omit<Beginning, 'description'> {
  return { app, site, id, language, at };
}
