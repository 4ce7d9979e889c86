import { expect, test } from 'vitest';
import { interfaceLanguages } from '../domain/site/site.ts';
import { languages } from './language.ts';

test('a site can offer exactly the languages that the interface has words in', () => {
  expect(languages).toEqual(interfaceLanguages);
});
