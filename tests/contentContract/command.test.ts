import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inOlder, readWrongly } from '../support/encodings.ts';
import { shippedFiles, version, without } from './shippedContent.ts';

function run(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/check-content.ts', ...words],
    { encoding: 'utf8' },
  );
  return { status, out: stdout.trim(), err: stderr };
}

function folderWith(files: ReadonlyMap<string, string | Uint8Array>): string {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

describe('npm run check:content', () => {
  test('the command reports in each language that the shipped content has no faults', () => {
    expect(run()).toMatchObject({ status: 0, out: '26 files, no faults', err: '' });
    expect(run('--lang', 'fi')).toMatchObject({ status: 0, out: '26 tiedostoa, ei vikoja' });
    expect(run('content', '--lang', 'sv')).toMatchObject({ status: 0, out: '26 filer, inga fel' });
  });

  test('the command reports an error with file, place and remedy, and fails', () => {
    const file = 'small-competence-units/0.1.0/fi.json';
    const broken = new Map(shippedFiles).set(
      file,
      (shippedFiles.get(file) ?? '').replace('"sizing"', '"sisu"'),
    );
    const { status, out } = run(folderWith(broken), '--lang', 'fi');
    expect(status).toBe(1);
    expect(out).toContain(join('small-competence-units', '0.1.0', 'fi.json'));
    expect(out).toContain('✗ competences.sisu  [unknown-id]');
    expect(out).toContain('Tee näin: Vertaa tunnistetta tiedostoon description.json');
    expect(out).toContain('26 tiedostoa');
    expect(out).not.toContain('{{');
  });

  test('the command names the line of a file saved as ANSI, and reads no letter of it wrongly', () => {
    const bytes = inOlder('# Ohje\n\nTämä on ohje.', 'windows-1252');
    const files = new Map<string, string | Uint8Array>(shippedFiles);
    const { status, out } = run(
      folderWith(files.set('guide/fi/teacher.md', bytes)),
      '--lang',
      'fi',
    );
    expect(status).toBe(1);
    expect(out).toContain('✗ Rivi 3  [encoding]');
    expect(out).toContain('Tee näin: Tallenna tiedosto UTF-8-muodossa');
    expect(out).not.toContain('\uFFFD');
  });

  test('the command gives the right words of a text that was encoded twice', () => {
    const page = readWrongly('# Tietoa palvelusta\n\nTämä on näin.');
    const { out } = run(folderWith(new Map(shippedFiles).set('pages/fi/about.md', page)));
    expect(out).toContain('✗ Line 3  [encoded-twice]');
    expect(out).toContain('TÃ¤mÃ¤ → Tämä, nÃ¤in. → näin.');
  });

  test.each(['', 'small-competence-units', version])(
    'the command accepts the folder of one description like the page: “%s”',
    (chosen) => {
      const own = new Map([...shippedFiles].filter(([path]) => path.startsWith(version)));
      expect(run(join(folderWith(own), chosen))).toMatchObject({
        status: 0,
        out: '7 files, no faults',
      });
    },
  );

  test('the command names a file by the path under the folder that was given', () => {
    const file = join('site', 'content', version, 'sv.json');
    const nested = new Map(
      Array.from(shippedFiles, ([path, text]) => [`site/content/${path}`, text] as const),
    );
    const { out } = run(folderWith(nested.set(`site/content/${version}/sv.json`, '{')));
    expect(out.split('\n')[0]).toMatch(new RegExp(`content-\\w+/${file}$`, 'u'));
  });

  test('the command reports a warning and succeeds', () => {
    const { status, out } = run(folderWith(without(shippedFiles, 'guide/sv/teacher.md')));
    expect(status).toBe(0);
    expect(out).toContain('! The whole file  [guide-missing]');
    expect(out).toContain('1 warning');
  });

  test('the command fails for a missing folder with a message in the requested language', () => {
    const { status, out } = run('no-such-folder', '--lang', 'fi');
    expect(status).toBe(2);
    expect(out).toContain('no-such-folder');
    expect(out).toContain('Tee näin: Valitse sisältökansio');
  });

  test('the command fails for an unknown language or option without a stack trace', () => {
    expect(run('--lang', 'de')).toEqual({ status: 2, out: '', err: '✗ --lang de: fi, sv, en\n' });
    const { status, err } = run('--folder', 'content');
    expect(status).toBe(2);
    expect(err).toMatch(/^✗ Unknown option '--folder'.*\n$/u);
  });

  test('the command reports what a single chosen file needs with it', () => {
    const { status, out } = run(join('content', 'site.json'));
    expect(status).toBe(1);
    expect(out).toContain(`${join('content', 'site.json')}\n  ✗ descriptions.0`);
  });
});
