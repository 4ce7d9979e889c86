import { expect, test } from 'vitest';
import type { Say } from '../domain/say.ts';
import type { Key } from './language.ts';
import { ownSubject, withSubject } from './reworded.ts';

const plainly: Say<Key> = (key) => key;

test('every sentence stays the same when the subject is small competence units', () => {
  expect(withSubject({ id: ownSubject }, plainly)('start.title')).toBe('start.title');
});

test('sentences that hold only for small units are replaced when the subject is another', () => {
  const say = withSubject({ id: 'another' }, plainly);
  expect(say('start.title')).toBe('start.titleOther');
  expect(say('report.made')).toBe('report.made');
});
