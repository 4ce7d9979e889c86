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
    if (typeof fetched === 'string') {
      if (fetched.trim() !== '') {
        return { ok: true, value: { wanted, language, file, text: fetched } };
      }
      return { ok: false, failure: { file, kind: 'faulty', problems: [emptyFile] } };
    }
    if (!fetched.missing) return unreachable(file, fetched.status);
  }
  return unreachable(fileIn(wanted), 404);
}

const emptyFile = { path: '', fault: 'empty' } as const;

function unreachable(file: string, status: number | null): Content<ArticleText> {
  return { ok: false, failure: { file, kind: 'unreachable', status } };
}

/** The text of a file, or why there is none: it is missing on the host, or could not be fetched. */
async function fetchText(
  file: string,
): Promise<string | { readonly missing: boolean; readonly status: number | null }> {
  try {
    const response = await fetch(file, { cache: 'no-cache' });
    if (!response.ok) {
      return { missing: [404, 410].includes(response.status), status: response.status };
    }
    const text = await response.text();
    return /^\s*<!doctype html/iu.test(text) ? { missing: true, status: 404 } : text;
  } catch {
    return { missing: false, status: null };
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
