import { expect, test } from 'vitest';
import { listed } from './say.ts';

test('a list of names follows the grammar of each language', () => {
  expect(listed(['a', 'b', 'c'], 'fi')).toBe('a, b ja c');
  expect(listed(['a', 'b', 'c'], 'sv')).toBe('a, b och c');
  expect(listed(['a', 'b'], 'en')).toBe('a and b');
  expect(listed(['a'], 'fi')).toBe('a');
});
