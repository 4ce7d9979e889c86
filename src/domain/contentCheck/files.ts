import { feedbackKinds } from '../description/description.ts';
import { readDescription } from '../description/readDescription.ts';
import type { Description } from '../description/description.ts';
import { hasMoreValues } from '../jsonValues.ts';
import type { Problem, Reading } from '../reading.ts';
import { readSite } from '../site/site.ts';
import type { DescriptionRef, Site } from '../site/site.ts';

/** A content folder: the text of each file by its path from the folder. */
export type ContentFiles = ReadonlyMap<string, string>;

export const guideFiles = ['teacher', 'trainer', 'institution'] as const;
export const pageFiles = ['about', 'privacy', 'accessibility'] as const;

/** The most that one check accepts. Anything larger is not a content folder. */
export const limits = { zipBytes: 10 * 1024 * 1024, bytes: 20 * 1024 * 1024, files: 2000 } as const;

/** The limit that was exceeded. */
export type LimitReached = 'zip-too-large' | 'too-large' | 'too-many-files';

/** The limit that files of these sizes, in bytes, exceed; null if they fit. */
export function limitReached(sizes: readonly number[]): LimitReached | null {
  if (sizes.length > limits.files) return 'too-many-files';
  const sum = sizes.reduce((total, size) => total + size, 0);
  return sum > limits.bytes ? 'too-large' : null;
}

/** Whether the check uses a file. Other files in a folder are not even read. */
export function isContentFile(path: string): boolean {
  return /\.(?:json|md)$/u.test(path) && !/(?:^|\/)(?:\.|(?:__MACOSX|node_modules)\/)/u.test(path);
}

/** The most values in a JSON file: the largest description has about 3 000. */
const mostValues = 20_000;

/**
 * Parses a JSON text, also after a byte order mark. Reports invalid JSON, or far too many values, as a fault and
 * never throws.
 */
export function readJsonText(text: string): Reading<unknown> {
  if (hasMoreValues(text, mostValues)) {
    return { ok: false, problems: [{ path: '', fault: 'too-many' }] };
  }
  try {
    return { ok: true, value: JSON.parse(text.replace(/^\uFEFF/u, '')) };
  } catch (error) {
    const detail = String(error).replace(/^SyntaxError: /u, '');
    const problems: Problem[] = [{ path: '', fault: 'json', detail }];
    return { ok: false, problems };
  }
}

/** Parses a JSON text and passes its value to a reader. */
export function readText<T>(text: string, read: (input: unknown) => Reading<T>): Reading<T> {
  const json = readJsonText(text);
  return json.ok ? read(json.value) : json;
}

/**
 * Finds the content folder among files from anywhere and returns its files by their paths in it. It is the
 * folder of the `site.json` nearest to the top, or else the folder of the `description.json` nearest to the
 * top; if that folder is named after a version, it is the folder two levels up.
 */
export function contentAmong(files: ContentFiles): ContentFiles {
  const root = rootOf([...files.keys()].filter(isContentFile));
  return new Map(
    Array.from(files)
      .filter(([path]) => path.startsWith(root) && isContentFile(path))
      .map(([path, text]) => [path.slice(root.length), text] as const)
      .filter(([path]) => !/^schema\/|(?:^|\/)README\.md$/u.test(path)),
  );
}

function rootOf(paths: readonly string[]): string {
  const site = nearest(paths, 'site.json');
  if (site !== undefined) return site.slice(0, -'site.json'.length);
  const folders = nearest(paths, 'description.json')?.split('/').slice(0, -1) ?? [];
  const isVersion = /^\d+\.\d+\.\d+$/u.test(folders.at(-1) ?? '');
  const above = isVersion ? folders.slice(0, -2) : folders;
  return above.map((folder) => `${folder}/`).join('');
}

function nearest(paths: readonly string[], name: string): string | undefined {
  return paths
    .filter((path) => path === name || path.endsWith(`/${name}`))
    .toSorted((a, b) => depthOf(a) - depthOf(b) || a.localeCompare(b))[0];
}

function depthOf(path: string): number {
  return path.split('/').length;
}

/** The files that the settings of a site require, except the words of its descriptions. */
function filesOfSite(site: Site): readonly string[] {
  return [
    ...site.descriptions.map((ref) => `${folderOfRef(ref)}description.json`),
    ...site.languages.flatMap((language) => [
      ...guideFiles.map((name) => `guide/${language}/${name}.md`),
      ...pageFiles.map((name) => `pages/${language}/${name}.md`),
    ]),
  ];
}

/** The folder of a version, with a slash at the end. */
export function folderOfRef({ id, version }: DescriptionRef): string {
  return `${id}/${version}/`;
}

/** Whether a description declares every kind of feedback absent and so has no feedback file. */
export function hasNoFeedback({ absent }: Description): boolean {
  return feedbackKinds.every((kind) => absent.includes(kind));
}

/** The files of words and feedback that a description must have. `folder` ends with a slash or is empty. */
export function filesOfWords(folder: string, description: Description): readonly string[] {
  return description.languages.flatMap((language) => [
    `${folder}${language}.json`,
    ...(hasNoFeedback(description) ? [] : [`${folder}${language}.feedback.json`]),
  ]);
}

/**
 * Loads `site.json` and every file that it names. `fetchText` returns the text of a file in the content
 * folder, or null if there is none. An error that it throws is passed on.
 */
export async function collectContent(
  fetchText: (path: string) => Promise<string | null>,
): Promise<ContentFiles> {
  const files = new Map<string, string>();
  const fetchAll = async (paths: readonly string[]) => {
    const texts = await Promise.all(
      paths.map(async (path) => [path, await fetchText(path)] as const),
    );
    for (const [path, text] of texts) if (text !== null) files.set(path, text);
  };
  await fetchAll(['site.json']);
  const site = readText(files.get('site.json') ?? '', readSite);
  if (!site.ok) return files;
  await fetchAll(filesOfSite(site.value));
  await fetchAll(
    site.value.descriptions.flatMap((ref) => {
      const folder = folderOfRef(ref);
      const description = readText(files.get(`${folder}description.json`) ?? '', readDescription);
      return description.ok ? filesOfWords(folder, description.value) : [];
    }),
  );
  return files;
}
