import { expect, test } from 'vitest';
import type { Say } from '../domain/say.ts';
import type { Key } from './language.ts';
import { ownSubject, sayOf } from './subject.ts';

const plainly: Say<Key> = (key) => key;

test('of small units everything is said as it is', () => {
  expect(sayOf({ id: ownSubject }, plainly)('report.title')).toBe('report.title');
});

test('of another subject nothing is said that holds of small units alone', () => {
  const say = sayOf({ id: 'another' }, plainly);
  expect(say('report.title')).toBe('report.titleOther');
  expect(say('report.date')).toBe('report.date');
});
