import { describe, expect, test, vi } from 'vitest';
import { rawDescription } from '../../../tests/support/building.ts';
import { checkContent } from './check.ts';
import { collectContent, isContentFile, limitReached, limits } from './files.ts';

const site = {
  name: { en: 'A site' },
  languages: ['en'],
  descriptions: [{ id: 'test-frame', version: '1.2.3' }],
};
const texts = ['guide', 'pages'].flatMap((folder) =>
  (folder === 'guide'
    ? ['teacher', 'trainer', 'institution']
    : ['about', 'privacy', 'accessibility']
  ).map((name) => `${folder}/en/${name}.md`),
);

/** A host with these files, and what it was asked for. */
function hostWith(files: Readonly<Record<string, unknown>>) {
  return vi.fn<(path: string) => Promise<string | null>>(async (path) =>
    Object.hasOwn(files, path) ? JSON.stringify(files[path]) : null,
  );
}

test('a description with far more values than any description has is refused as a whole', () => {
  const many = { ...rawDescription(), languages: Array.from({ length: 20_000 }, () => 'fi') };
  const { findings } = checkContent(new Map([['description.json', JSON.stringify(many)]]));
  expect(findings.map(({ path, rule }) => [path, rule])).toContainEqual(['', 'too-many']);
});

describe('the content that a site loads', () => {
  test('a site loads its settings and every file that they name', async () => {
    const host = hostWith({
      'site.json': site,
      'test-frame/1.2.3/description.json': rawDescription(),
    });
    const files = await collectContent(host);
    expect([...files.keys()]).toEqual(['site.json', 'test-frame/1.2.3/description.json']);
    expect(host.mock.calls.map(([path]) => path)).toEqual([
      'site.json',
      'test-frame/1.2.3/description.json',
      ...texts,
      'test-frame/1.2.3/en.json',
      'test-frame/1.2.3/en.feedback.json',
    ]);
  });

  test('a site requests no feedback files when the description has no feedback', async () => {
    const absent = ['steps', 'areas', 'questions'];
    const host = hostWith({
      'site.json': site,
      'test-frame/1.2.3/description.json': { ...rawDescription(), absent },
    });
    await collectContent(host);
    expect(host.mock.calls.flat()).not.toContain('test-frame/1.2.3/en.feedback.json');
  });

  test('faulty content is checked as far as it can be read', async () => {
    const none = await collectContent(hostWith({}));
    expect(checkContent(none).findings.map((one) => one.rule)).toEqual(['no-content']);
    const faulty = await collectContent(hostWith({ 'site.json': { ...site, languages: [] } }));
    expect(checkContent(faulty).findings.map((one) => [one.path, one.rule])).toEqual([
      ['languages', 'too-few'],
    ]);
    const broken = { 'site.json': site, 'test-frame/1.2.3/description.json': {} };
    const rules = checkContent(await collectContent(hostWith(broken))).findings;
    expect(rules.map((one) => one.rule)).toContain('missing');
  });

  test('a description that the settings name but the host lacks is reported', async () => {
    const files = await collectContent(hostWith({ 'site.json': site }));
    expect([...files.keys()]).toEqual(['site.json']);
    expect(checkContent(files).findings).toContainEqual(
      expect.objectContaining({
        file: 'site.json',
        path: 'descriptions.0',
        rule: 'no-description',
      }),
    );
  });

  test('an error of the host is passed on to the caller', async () => {
    await expect(collectContent(() => Promise.reject(new Error('offline')))).rejects.toThrow(
      'offline',
    );
  });
});

describe('the limits on uploaded content', () => {
  test('a content folder at the limits is accepted', () => {
    expect(limitReached([])).toBeNull();
    expect(limitReached([limits.bytes])).toBeNull();
    expect(limitReached(Array.from({ length: limits.files }, () => 1))).toBeNull();
  });

  test('a content folder over a limit is rejected with the reason', () => {
    expect(limitReached([limits.bytes, 1])).toBe('too-large');
    expect(limitReached(Array.from({ length: limits.files + 1 }, () => 0))).toBe('too-many-files');
  });
});

describe('the name of a file', () => {
  test.each(['site.json', 'guide/fi/teacher.md', 'a.b/1.0.0/fi.json'])(
    '%s is a content file',
    (path) => {
      expect(isContentFile(path)).toBe(true);
    },
  );

  test.each([
    'LICENSE',
    'logo.svg',
    '.vscode/settings.json',
    'content/._site.json',
    '__MACOSX/site.json',
    'a/node_modules/b/package.json',
    'fi.json.bak',
  ])('%s is not a content file', (path) => {
    expect(isContentFile(path)).toBe(false);
  });
});
