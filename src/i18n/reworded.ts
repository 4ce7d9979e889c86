import type { Say } from '../domain/say.ts';
import type { Key } from './language.ts';

/** Replaces each key of `instead` with the key that it maps to; all other keys stay. */
export function reworded(say: Say<Key>, instead: Partial<Record<Key, Key>>): Say<Key> {
  return (key, values) => say(instead[key] ?? key, values);
}

/** The description that some of the interface's texts are about: small competence units. */
export const ownSubject = 'small-competence-units';

/** Replacements for those texts, used when a host offers a description of something else. */
const ofAnother: Partial<Record<Key, Key>> = {
  'start.title': 'start.titleOther',
  'start.lead': 'start.leadOther',
  'start.timeText': 'start.timeTextOther',
  'profile.notMyWorkAsk': 'profile.notMyWorkAskOther',
  'received.notMyWorkAsk': 'received.notMyWorkAskOther',
};

/** The texts that are true of a description, whatever its subject is. */
export function withSubject({ id }: { readonly id: string }, say: Say<Key>): Say<Key> {
  return id === ownSubject ? say : reworded(say, ofAnother);
}
