import { readText } from '../../domain/bytes.ts';
import type { Problem } from '../../domain/reading.ts';
import type { Content } from './content.ts';
import { useFetched } from './useFetched.ts';
import type { Fetched } from './useFetched.ts';

/** A Markdown text of the site. */
export interface ArticleText {
  /** The language that was asked for. */
  readonly wanted: string;
  /** The language of the text. */
  readonly language: string;
  /** Its address, relative to the page. */
  readonly file: string;
  readonly text: string;
}

/** The folder of an article, such as `guide` in `content/guide/fi/teacher.md`. */
export type ArticleFolder = 'guide' | 'pages';

/**
 * Fetches an article in the wanted language, or else in the first of the site's languages that has the file.
 * An HTML page counts as a missing file: some hosts send one for unknown addresses. An empty file is faulty.
 */
async function fetchArticle(
  folder: ArticleFolder,
  name: string,
  wanted: string,
  languages: readonly string[],
): Promise<Content<ArticleText>> {
  const order = [wanted, ...languages.filter((language) => language !== wanted)];
  const fileIn = (language: string) => `content/${folder}/${language}/${name}.md`;
  for (const language of order) {
    const file = fileIn(language);
    const fetched = await fetchText(file);
    if (fetched === 'missing') continue;
    if (!fetched.ok) return fetched;
    const text = fetched.value;
    if (text.trim() === '') return faulty(file, [{ path: '', fault: 'empty' }]);
    return { ok: true, value: { wanted, language, file, text } };
  }
  return unreachable(fileIn(wanted), 404);
}

function unreachable(file: string, status: number | null): Content<never> {
  return { ok: false, failure: { file, kind: 'unreachable', status } };
}

function faulty(file: string, problems: readonly Problem[]): Content<never> {
  return { ok: false, failure: { file, kind: 'faulty', problems } };
}

/** The text of a file, or why there is none: it is missing on the host, not fetched, or not a text. */
async function fetchText(file: string): Promise<Content<string> | 'missing'> {
  try {
    const response = await fetch(file, { cache: 'no-cache' });
    if ([404, 410].includes(response.status)) return 'missing';
    if (!response.ok) return unreachable(file, response.status);
    const text = readText(new Uint8Array(await response.arrayBuffer()));
    if (!text.ok) return faulty(file, text.problems);
    return /^\s*<!doctype html/iu.test(text.value) ? 'missing' : text;
  } catch {
    return unreachable(file, null);
  }
}

/** An article in the `wanted` language, or else in the first of the site's `languages` that has it. */
export function useArticle(
  folder: ArticleFolder,
  name: string,
  wanted: string,
  languages: readonly string[],
): Fetched<ArticleText> {
  return useFetched(`${folder}/${name} ${wanted}`, () =>
    fetchArticle(folder, name, wanted, languages),
  );
}
