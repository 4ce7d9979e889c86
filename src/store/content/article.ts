import { readText } from '../../domain/bytes.ts';
import type { ContentFailure } from '../../domain/reading.ts';
import { isPageInstead } from '../../domain/pageInstead.ts';
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
  let missing: ContentFailure | null = null;
  for (const language of order) {
    const file = `content/${folder}/${language}/${name}.md`;
    const { text, failure } = await fetchText(file);
    if (failure === null) return { ok: true, value: { wanted, language, file, text } };
    missing ??= failure;
    if (!isMissing(failure)) return { ok: false, failure };
  }
  return { ok: false, failure: missing ?? { file: name, kind: 'unreachable', status: null } };
}

/** Whether the host does not have the file, so that another language may be shown. */
function isMissing(failure: ContentFailure): boolean {
  return (
    failure.kind === 'page' ||
    (failure.kind === 'unreachable' && [404, 410].includes(failure.status ?? 0))
  );
}

interface TextFetched {
  readonly text: string;
  readonly failure: ContentFailure | null;
}

function failed(failure: ContentFailure): TextFetched {
  return { text: '', failure };
}

/** The text of a file, or why there is none. */
async function fetchText(file: string): Promise<TextFetched> {
  try {
    const response = await fetch(file, { cache: 'no-cache' });
    if (!response.ok) return failed({ file, kind: 'unreachable', status: response.status });
    const text = readText(new Uint8Array(await response.arrayBuffer()));
    if (isPageInstead(text.ok ? text.value : '', response.headers.get('Content-Type'))) {
      return failed({ file, kind: 'page' });
    }
    if (!text.ok) return failed({ file, kind: 'faulty', problems: text.problems });
    return text.value.trim() === ''
      ? failed({ file, kind: 'faulty', problems: [{ path: '', fault: 'empty' }] })
      : { text: text.value, failure: null };
  } catch {
    return failed({ file, kind: 'unreachable', status: null });
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
