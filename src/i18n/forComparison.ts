import type { Say } from '../domain/say.ts';
import type { Key } from './language.ts';
import { reworded } from './reworded.ts';

/** What is said of change through time, and what of an opened result, which need not be one's own or older. */
const instead: Partial<Record<Key, Key>> = {
  'compare.caption': 'compared.caption',
  'compare.then': 'compared.opened',
  'compare.now': 'compared.own',
  'compare.change': 'compared.difference',
  'compare.same': 'compared.same',
  'compare.nothing': 'compared.nothing',
  'compare.competences': 'compared.competences',
  'compare.noteThen': 'compared.noteOpened',
  'compare.noteNow': 'compared.noteOwn',
  'compare.caution': 'compared.caution',
  'compare.otherVersion': 'compared.otherVersion',
};

/** Compares one's own result with one that was opened: it tells differences, and no change. */
export function forComparison(say: Say<Key>): Say<Key> {
  return reworded(say, instead);
}
