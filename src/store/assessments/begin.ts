import { newAssessment } from '../../domain/assessment/assessment.ts';
import type { Beginning, Saved } from '../../domain/assessment/assessment.ts';
import type { Environment } from './state.ts';

/** What a new assessment takes from the environment, with a new id and the present time. */
export function beginning(env: Environment): Omit<Beginning, 'description'> {
  return {
    app: env.app,
    site: env.site,
    id: env.newId(),
    language: env.language(),
    at: env.now().toISOString(),
  };
}

/** A new assessment of the shown description, without answers. */
export function emptyAssessment(env: Environment): Saved {
  const { id, version } = env.description;
  return newAssessment({ ...beginning(env), description: { id, version } });
}
