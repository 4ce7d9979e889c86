import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { changedSince, hashesOf, readReleased, releasedFile } from './support/releasedFiles.ts';

test('every released version is as it was when it was released', () => {
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

  test('may have other line ends', () => {
    write('fi.json', '{\r\n}\r\n');
    expect(change()).toEqual([]);
  });

  test('that is changed is told, with what to do', () => {
    write('fi.json', '{ }');
    expect(change()).toEqual([
      expect.stringMatching(/^content\/a\/1\.0\.0\/fi\.json has changed.*make a new version/u),
    ]);
    write('fi.json', '{\n}\n');
  });

  test('that got a file is told', () => {
    write('en.json', '{}');
    expect(change()).toEqual([expect.stringContaining('en.json was added')]);
  });

  test('that is gone is told file by file', () => {
    expect(changedSince(before, () => ({}))).toEqual([
      expect.stringContaining('fi.json is gone'),
      expect.stringContaining('sv.json is gone'),
    ]);
  });

  test('is the only one that is watched', () => {
    expect(changedSince({}, () => hashesOf(folder))).toEqual([]);
  });
});
