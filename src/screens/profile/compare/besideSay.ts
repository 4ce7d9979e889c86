import type { Say } from '../../../domain/say.ts';
import type { Key } from '../../../i18n/language.ts';

/** What is said of change through time, and what of an opened result, which need not be one's own or older. */
const instead: Partial<Record<Key, Key>> = {
  'compare.caption': 'beside.caption',
  'compare.then': 'beside.opened',
  'compare.now': 'beside.own',
  'compare.change': 'beside.difference',
  'compare.same': 'beside.same',
  'compare.nothing': 'beside.nothing',
  'compare.competences': 'beside.competences',
  'compare.noteThen': 'beside.noteOpened',
  'compare.noteNow': 'beside.noteOwn',
  'compare.caution': 'beside.caution',
  'compare.otherVersion': 'beside.otherVersion',
};

/** Compares one's own result with one that was opened: it tells differences, and no change. */
export function sayOfOpened(say: Say<Key>): Say<Key> {
  return (key, values) => say(instead[key] ?? key, values);
}
