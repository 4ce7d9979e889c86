import { readText } from '../bytes.ts';
import { feedbackKinds } from '../description/description.ts';
import { readDescription } from '../description/readDescription.ts';
import type { Description } from '../description/description.ts';
import { hasMoreValues } from '../jsonValues.ts';
import type { Problem, Reading } from '../reading.ts';
import { readSite } from '../site/site.ts';
import type { DescriptionRef, Site } from '../site/site.ts';

/** The text of a file, or why it has none. */
export type FileText = string | readonly Problem[];

/** A content folder: what is in each file by its path from the folder. */
export type ContentFiles = ReadonlyMap<string, FileText>;

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

/** Reads the bytes of a file as a text, or says why they are none. Never throws. */
export function fileTextOf(bytes: Uint8Array): FileText {
  const text = readText(bytes);
  return text.ok ? text.value : text.problems;
}

/** The most values in a JSON file: the largest description has about 3 000. */
const mostValues = 20_000;

/**
 * Parses a JSON text. Reports invalid JSON, or far too many values, as a fault; `checkTexts` reports a file
 * without text. Never throws.
 */
export function parseJson(text: FileText): Reading<unknown> {
  if (typeof text !== 'string') return { ok: false, problems: [] };
  if (hasMoreValues(text, mostValues)) {
    return { ok: false, problems: [{ path: '', fault: 'too-many' }] };
  }
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const detail = String(error).replace(/^SyntaxError: /u, '');
    const problems: Problem[] = [{ path: '', fault: 'json', detail }];
    return { ok: false, problems };
  }
}

/** Parses a JSON text and passes its value to a reader. */
export function readJson<T>(text: FileText, read: (input: unknown) => Reading<T>): Reading<T> {
  const json = parseJson(text);
  return json.ok ? read(json.value) : json;
}

/** The files of the content folder among files from anywhere, by their paths in it. See {@link rootAmong}. */
export function contentAmong(files: ContentFiles): ContentFiles {
  const root = rootAmong([...files.keys()]);
  return new Map(
    Array.from(files)
      .filter(([path]) => path.startsWith(root) && isContentFile(path))
      .map(([path, text]) => [path.slice(root.length), text] as const)
      .filter(([path]) => !/^schema\/|(?:^|\/)README\.md$/u.test(path)),
  );
}

/**
 * The path of the content folder among these, with a slash at the end, or empty. It is the folder of the
 * `site.json` nearest to the top, or else that of the descriptions: two levels above each, where a site would
 * have it. A lone description in a folder not named after a version stands by itself.
 */
export function rootAmong(paths: readonly string[]): string {
  const content = paths.filter(isContentFile);
  const [site] = foldersWith('site.json', content);
  return (site ?? aboveAll(foldersWith('description.json', content)))
    .map((folder) => `${folder}/`)
    .join('');
}

/** The folders that have a file of this name, each as its names from the top. The nearest to the top is first. */
function foldersWith(name: string, paths: readonly string[]): readonly (readonly string[])[] {
  return paths
    .filter((path) => path === name || path.endsWith(`/${name}`))
    .map((path) => path.split('/').slice(0, -1))
    .toSorted((a, b) => a.length - b.length || a.join('/').localeCompare(b.join('/')));
}

/** The folder with all these in it, in which each has a folder for its id and one for its version if it can. */
function aboveAll(folders: readonly (readonly string[])[]): readonly string[] {
  const [nearest = [], ...others] = folders;
  const isVersion = /^\d+\.\d+\.\d+$/u.test(nearest.at(-1) ?? '');
  if (others.length === 0 && !isVersion) return nearest;
  const differing = nearest.findIndex((name, at) => others.some((other) => other[at] !== name));
  const shared = differing < 0 ? nearest.length : differing;
  return nearest.slice(0, Math.min(shared, Math.max(0, nearest.length - 2)));
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
 * Loads `site.json` and every file that it names. `fetchText` returns what is in a file of the content
 * folder, or null if there is none. An error that it throws is passed on.
 */
export async function collectContent(
  fetchText: (path: string) => Promise<FileText | null>,
): Promise<ContentFiles> {
  const files = new Map<string, FileText>();
  const fetchAll = async (paths: readonly string[]) => {
    const texts = await Promise.all(
      paths.map(async (path) => [path, await fetchText(path)] as const),
    );
    for (const [path, text] of texts) if (text !== null) files.set(path, text);
  };
  await fetchAll(['site.json']);
  const site = readJson(files.get('site.json') ?? '', readSite);
  if (!site.ok) return files;
  await fetchAll(filesOfSite(site.value));
  await fetchAll(
    site.value.descriptions.flatMap((ref) => {
      const folder = folderOfRef(ref);
      const description = readJson(files.get(`${folder}description.json`) ?? '', readDescription);
      return description.ok ? filesOfWords(folder, description.value) : [];
    }),
  );
  return files;
}
