import type { Content } from './content.ts';
import { useFetched } from './useFetched.ts';
import type { Fetched } from './useFetched.ts';

/** A text of the site in Markdown, in the language it was found in. */
export interface ArticleText {
  /** The language it was asked for in. */
  readonly wanted: string;
  readonly language: string;
  readonly file: string;
  readonly text: string;
}

/** Where an article lies: `content/guide/fi/teacher.md`. */
export type ArticleFolder = 'guide' | 'pages';

/**
 * Fetches an article in the language wanted; where the site has no file in it, in the first of its languages that
 * has one. A host that answers unknown addresses with a page of its own has no file either.
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
    const found = await fetchText(file);
    if (typeof found === 'string') {
      if (found.trim() !== '') return { ok: true, value: { wanted, language, file, text: found } };
      return { ok: false, failure: { file, kind: 'faulty', problems: [nothingIn] } };
    }
    if (!found.missing) return unreachable(file, found.status);
  }
  return unreachable(fileIn(wanted), 404);
}

const nothingIn = { path: '', fault: 'empty' } as const;

function unreachable(file: string, status: number | null): Content<ArticleText> {
  return { ok: false, failure: { file, kind: 'unreachable', status } };
}

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

/** An article for the language of the interface. */
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
