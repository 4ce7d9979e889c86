import { expect, test } from 'vitest';
import { opened, savedWith } from '../../../tests/support/building.ts';
import type { FormatInput } from '../base/format.ts';
import { json } from './json.ts';

const saved = savedWith({ situation: 'Hygieniapassi työpaikalla', person: 'Áile Ŋukká' });
// The file is made of the saved assessment alone.
const input = { saved } as FormatInput;

test('the file holds the whole assessment and can be opened again', async () => {
  const { bytes } = await json.make(input);
  expect(opened(await new Blob([bytes]).text())).toEqual(saved);
});

test('the size that is shown is that of the file, letters outside ASCII included', async () => {
  const { bytes } = await json.make(input);
  expect(json.size(input)).toBe(new Blob([bytes]).size);
});
