import { expect, test } from 'vitest';
import { zipPath } from './zipPath.ts';

/** A name as the zip library gives it when the zip does not declare UTF-8. */
const asLatin1 = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

test('a name in a zip of a Mac is read, though the zip does not declare its UTF-8', () => {
  expect(zipPath(asLatin1(Buffer.from('työ/1.0.0/fi.json')))).toBe('työ/1.0.0/fi.json');
});

test('a name in a zip of Windows is read in the code page of zip', () => {
  expect(zipPath(asLatin1(Uint8Array.of(0x74, 0x79, 0x94, 0x5c, 0x84, 0x8f)))).toBe('työ/äÅ');
});

test('a name that the zip declares as UTF-8 stays as it is', () => {
  for (const name of ['työ/fi.json', 'čáhci/fi.json', '日本/fi.json', 'own-work/1.0.0/fi.json']) {
    expect(zipPath(name)).toBe(name);
  }
});

test('two names that cannot be read stay two names', () => {
  expect(zipPath(asLatin1(Uint8Array.of(0xe8)))).not.toBe(zipPath(asLatin1(Uint8Array.of(0xe9))));
});
