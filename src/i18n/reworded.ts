import type { Say } from '../domain/say.ts';
import type { Key } from './language.ts';

/** Says some things in other words: each key of `instead` by the one it names. */
export function reworded(say: Say<Key>, instead: Partial<Record<Key, Key>>): Say<Key> {
  return (key, values) => say(instead[key] ?? key, values);
}

/** The description that some of the interface's words speak of: small competence units. */
export const ownSubject = 'small-competence-units';

/** What is said instead where a host offers a description of something else. */
const ofAnother: Partial<Record<Key, Key>> = {
  'start.title': 'start.titleOther',
  'start.lead': 'start.leadOther',
  'start.timeText': 'start.timeTextOther',
  'profile.notMyWorkAsk': 'profile.notMyWorkAskOther',
  'received.notMyWorkAsk': 'received.notMyWorkAskOther',
};

/** Says things about a description so that they are true of it whatever its subject is. */
export function withSubject({ id }: { readonly id: string }, say: Say<Key>): Say<Key> {
  return id === ownSubject ? say : reworded(say, ofAnother);
}
