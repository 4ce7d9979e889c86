import { expect, test } from 'vitest';
import { interfaceLanguages } from '../domain/site/site.ts';
import { languages } from './language.ts';

test('a site can offer the languages that there are words in', () => {
  expect(languages).toEqual(interfaceLanguages);
});
