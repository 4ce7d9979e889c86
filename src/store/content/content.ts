import type { ContentFailure, Reading } from '../../domain/reading.ts';
import type { FeedbackWords } from '../../domain/description/feedbackWords.ts';
import type { Words } from '../../domain/description/words.ts';
import { feedbackKinds } from '../../domain/description/description.ts';
import type { Description } from '../../domain/description/description.ts';
import type { DescriptionRef } from '../../domain/site/site.ts';

export type Content<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: ContentFailure };

/** The folder of one released version of a description. */
export function folderOf({ id, version }: DescriptionRef): string {
  return `content/${id}/${version}`;
}

/** Fetches a content file beside the page and validates it; replacing the file changes the site without a build. */
export async function fetchContent<T>(
  file: string,
  read: (input: unknown) => Reading<T>,
): Promise<Content<T>> {
  const unreachable = (status: number | null): Content<T> => ({
    ok: false,
    failure: { file, kind: 'unreachable', status },
  });
  try {
    const response = await fetch(file, { cache: 'no-cache' });
    if (!response.ok) return unreachable(response.status);
    const reading = readJson(await response.text(), read);
    return reading.ok
      ? reading
      : { ok: false, failure: { file, kind: 'faulty', problems: reading.problems } };
  } catch {
    return unreachable(null);
  }
}

function readJson<T>(text: string, read: (input: unknown) => Reading<T>): Reading<T> {
  let input: unknown;
  try {
    input = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    const detail = error instanceof Error ? error.message : '';
    return { ok: false, problems: [{ path: '', fault: 'json', detail }] };
  }
  return read(input);
}

/** The language whose words are shown: the interface's where the description has it, else its first. */
export function wordsLanguage(description: Description, language: string): string {
  return description.languages.includes(language)
    ? language
    : (description.languages[0] ?? language);
}

/** Gives one language of something, fetched once; a failed fetch is tried anew when asked again. */
export interface ContentSource<T> {
  (language: string): Promise<Content<T>>;
  /** What is here already, so that a screen gone back to has its full height at once. */
  readonly known?: (language: string) => Content<T> | undefined;
}

/** A description's words, `fi.json`. How they are read is fetched with them: the start needs neither. */
export function createWordsSource(description: Description): ContentSource<Words> {
  return once(async (language) => {
    const { readWords } = await import('../../domain/description/words.ts');
    return fetchContent(`${folderOf(description)}/${language}.json`, (input) =>
      readWords(input, description, language),
    );
  });
}

/** What a description says about results, `fi.feedback.json`; one that declares all of it absent has no file. */
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

function once<T>(fetchIn: (language: string) => Promise<Content<T>>): ContentSource<T> {
  const here = new Map<string, Content<T>>();
  const fetched = new Map<string, Promise<Content<T>>>();
  const source = (language: string): Promise<Content<T>> => {
    const before = fetched.get(language);
    if (before !== undefined) return before;
    const content = fetchIn(language).catch(
      // The part of the app that reads it could not be fetched, which for the user is the same.
      (): Content<T> => ({
        ok: false,
        failure: { file: `${language}.json`, kind: 'unreachable', status: null },
      }),
    );
    fetched.set(language, content);
    void content.then((one) => {
      if (one.ok) here.set(language, one);
      else fetched.delete(language);
    });
    return content;
  };
  return Object.assign(source, { known: (language: string) => here.get(language) });
}
