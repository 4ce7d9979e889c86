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

describe('what a site has loaded', () => {
  test('is its settings and all that they name', async () => {
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

  test('has no feedback files to ask for when the description has no feedback', async () => {
    const absent = ['steps', 'areas', 'questions'];
    const host = hostWith({
      'site.json': site,
      'test-frame/1.2.3/description.json': { ...rawDescription(), absent },
    });
    await collectContent(host);
    expect(host.mock.calls.flat()).not.toContain('test-frame/1.2.3/en.feedback.json');
  });

  test('that is faulty is still checked as far as it goes', async () => {
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

  test('lacks a description that its settings name and nobody has put there', async () => {
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

  test('passes on that a host gives no answer', async () => {
    await expect(collectContent(() => Promise.reject(new Error('offline')))).rejects.toThrow(
      'offline',
    );
  });
});

describe('limits', () => {
  test('leave room for any content folder', () => {
    expect(limitReached([])).toBeNull();
    expect(limitReached([limits.bytes])).toBeNull();
    expect(limitReached(Array.from({ length: limits.files }, () => 1))).toBeNull();
  });

  test('are told when they are gone over', () => {
    expect(limitReached([limits.bytes, 1])).toBe('too-large');
    expect(limitReached(Array.from({ length: limits.files + 1 }, () => 0))).toBe('too-many-files');
  });
});

describe('a file', () => {
  test.each(['site.json', 'guide/fi/teacher.md', 'a.b/1.0.0/fi.json'])('%s is content', (path) => {
    expect(isContentFile(path)).toBe(true);
  });

  test.each([
    'LICENSE',
    'logo.svg',
    '.vscode/settings.json',
    'content/._site.json',
    '__MACOSX/site.json',
    'a/node_modules/b/package.json',
    'fi.json.bak',
  ])('%s is not', (path) => {
    expect(isContentFile(path)).toBe(false);
  });
});
