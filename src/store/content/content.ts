import { plainTextOf } from '../../domain/plainText.ts';
import type { ContentFailure, Reading } from '../../domain/reading.ts';
import type { FeedbackWords } from '../../domain/description/feedbackWords.ts';
import type { Words } from '../../domain/description/words.ts';
import { feedbackKinds } from '../../domain/description/description.ts';
import type { Description } from '../../domain/description/description.ts';
import { readDescription } from '../../domain/description/readDescription.ts';
import type { DescriptionRef } from '../../domain/site/site.ts';

/** Content that was fetched and validated, or the reason why there is none. */
export type Content<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: ContentFailure };

/** The folder of one released version of a description, relative to the page. */
export function folderOf({ id, version }: DescriptionRef): string {
  return `content/${id}/${version}`;
}

/**
 * Fetches a content file from the site's own folder and validates it. Never rejects. The browser revalidates
 * the file every time, so a host changes the site by replacing the file, without a build. The encoding is told
 * by the bytes, so a server that names a wrong one does no harm. `asked` is the answer where the page has
 * already asked.
 */
export async function fetchContent<T>(
  file: string,
  read: (input: unknown) => Reading<T>,
  asked?: Promise<Response>,
): Promise<Content<T>> {
  const unreachable = (status: number | null): Content<T> => ({
    ok: false,
    failure: { file, kind: 'unreachable', status },
  });
  try {
    const response = await (asked ?? fetch(file, { cache: 'no-cache' }));
    if (!response.ok) return unreachable(response.status);
    const text = await textIn(new Uint8Array(await response.arrayBuffer()));
    const reading = text.ok ? readJson(text.value, read) : text;
    if (reading.ok) return reading;
    const { isPageInstead } = await import('../../domain/pageInstead.ts');
    return isPageInstead(text.ok ? text.value : '', response.headers.get('Content-Type'))
      ? { ok: false, failure: { file, kind: 'page' } }
      : { ok: false, failure: { file, kind: 'faulty', problems: reading.problems } };
  } catch {
    return unreachable(null);
  }
}

async function textIn(bytes: Uint8Array): Promise<Reading<string>> {
  const value = plainTextOf(bytes);
  if (value !== null) return { ok: true, value };
  const { readText } = await import('../../domain/bytes.ts');
  return readText(bytes);
}

function readJson<T>(text: string, read: (input: unknown) => Reading<T>): Reading<T> {
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    return { ok: false, problems: [{ path: '', fault: 'json', detail }] };
  }
  return read(input);
}

/** Fetches a description and checks that it is the one that the reference names. */
export function fetchDescription(reference: DescriptionRef): Promise<Content<Description>> {
  return fetchContent(`${folderOf(reference)}/description.json`, (input) =>
    readDescription(input, reference),
  );
}

/** The language of the words: the interface's if the description has it, or else the description's first. */
export function wordsLanguage(description: Description, language: string): string {
  return description.languages.includes(language)
    ? language
    : (description.languages[0] ?? language);
}

/** Fetches one language of some content, once. A call after a failure retries; no call rejects. */
export interface ContentSource<T> {
  (language: string): Promise<Content<T>>;
  /** The content if it was fetched before, so that a screen shown again has its full height at once. */
  readonly known?: (language: string) => Content<T> | undefined;
}

/** A description's words, `fi.json`. Their reader is loaded with them: the start page needs neither. */
export function createWordsSource(description: Description): ContentSource<Words> {
  return once(async (language) => {
    const { readWords } = await import('../../domain/description/words.ts');
    return fetchContent(`${folderOf(description)}/${language}.json`, (input) =>
      readWords(input, description, language),
    );
  });
}

/** What a description says about results, `fi.feedback.json`. There is no file if it declares all absent. */
export function createFeedbackSource(description: Description): ContentSource<FeedbackWords> {
  return once(async (language) => {
    const { noFeedback, readFeedbackWords } =
      await import('../../domain/description/feedbackWords.ts');
    if (description.absent.length === feedbackKinds.length) return { ok: true, value: noFeedback };
    return fetchContent(`${folderOf(description)}/${language}.feedback.json`, (input) =>
      readFeedbackWords(input, description, language),
    );
  });
}

/** Stores each language's successful fetch and shares one that is still running. */
function once<T>(fetchIn: (language: string) => Promise<Content<T>>): ContentSource<T> {
  const arrived = new Map<string, Content<T>>();
  const requests = new Map<string, Promise<Content<T>>>();
  const source = (language: string): Promise<Content<T>> => {
    const earlier = requests.get(language);
    if (earlier !== undefined) return earlier;
    const request = fetchIn(language)
      .catch(
        // The reader could not be loaded. For the user that is the same as a file that can't be fetched.
        (): Content<T> => ({
          ok: false,
          failure: { file: `${language}.json`, kind: 'unreachable', status: null },
        }),
      )
      .then((content) => {
        if (content.ok) arrived.set(language, content);
        else requests.delete(language);
        return content;
      });
    requests.set(language, request);
    return request;
  };
  return Object.assign(source, { known: (language: string) => arrived.get(language) });
}
