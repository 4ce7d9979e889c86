import { expect, test } from 'vitest';
import type { Say } from '../domain/say.ts';
import type { Key } from './language.ts';
import { ownSubject, withSubject } from './subject.ts';

const plainly: Say<Key> = (key) => key;

test('of small units everything is said as it is', () => {
  expect(withSubject({ id: ownSubject }, plainly)('start.title')).toBe('start.title');
});

test('of another subject nothing is said that holds of small units alone', () => {
  const say = withSubject({ id: 'another' }, plainly);
  expect(say('start.title')).toBe('start.titleOther');
  expect(say('report.date')).toBe('report.date');
});
