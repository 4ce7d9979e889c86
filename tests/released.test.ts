import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changedSince, hashesOf, readReleased, releasedFile } from './support/releasedFiles.ts';

test('no released version has changed since its release', () => {
  const released = readReleased(readFileSync(releasedFile, 'utf8'));
  expect(changedSince(released, (version) => hashesOf(`content/${version}`))).toEqual([]);
});

describe('a released version', () => {
  const folder = mkdtempSync(join(tmpdir(), 'released-'));
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  write('fi.json', '{\n}\n');
  write('sv.json', '{}');
  const before = { 'a/1.0.0': hashesOf(folder) };
  const change = () => changedSince(before, () => hashesOf(folder));

  test('a change of line ends does not count', () => {
    write('fi.json', '{\r\n}\r\n');
    expect(change()).toEqual([]);
  });

  test('a changed file is reported with what to do', () => {
    write('fi.json', '{ }');
    expect(change()).toEqual([
      expect.stringMatching(/^content\/a\/1\.0\.0\/fi\.json has changed.*make a new version/u),
    ]);
    write('fi.json', '{\n}\n');
  });

  test('an added file is reported', () => {
    write('en.json', '{}');
    expect(change()).toEqual([expect.stringContaining('en.json was added')]);
  });

  test('each missing file is reported', () => {
    expect(changedSince(before, () => ({}))).toEqual([
      expect.stringContaining('fi.json is gone'),
      expect.stringContaining('sv.json is gone'),
    ]);
  });

  test('a version that is not released is not watched', () => {
    expect(changedSince({}, () => hashesOf(folder))).toEqual([]);
  });
});
