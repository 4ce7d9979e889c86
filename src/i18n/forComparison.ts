import type { Say } from '../domain/say.ts';
import type { Key } from './language.ts';
import { reworded } from './reworded.ts';

/** Each text about change over time, with its replacement for an opened result (newer or another's). */
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

/** The texts for comparing one's own result with an opened one: they describe differences, not change. */
export function forComparison(say: Say<Key>): Say<Key> {
  return reworded(say, instead);
}
