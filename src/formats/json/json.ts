import { toSaved } from '../../domain/assessment/saved.ts';
import { byteLength } from '../base/format.ts';
import type { ResultFormat } from '../base/format.ts';

/** The assessment as it is stored, in a file that this app opens again. */
export const json: ResultFormat = {
  extension: 'json',
  mimeType: 'application/json',
  shows: 'everything',
  size: ({ saved }) => byteLength(toSaved(saved)),
  make: ({ saved }) => Promise.resolve({ bytes: toSaved(saved) }),
};
