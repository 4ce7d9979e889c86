import type { Words } from '../../domain/description/words.ts';
import type { DescriptionRef } from '../../domain/site/site.ts';
import { useLanguage } from '../../i18n/language.ts';
import {
  createWordsSource,
  fetchDescription,
  folderOf,
  wordsLanguage,
} from '../../store/content/content.ts';
import type { Content } from '../../store/content/content.ts';
import { useFetched } from '../../store/content/useFetched.ts';
import { useLoaded } from '../../store/loaded.ts';

/**
 * The words of an earlier version of the description, to name what the current one has no words for. Null
 * until they load, and if they can't be loaded. A null version loads nothing.
 */
export function useEarlierWords(version: string | null): Words | null {
  const { language } = useLanguage();
  const { id } = useLoaded().description;
  const reference = version === null ? null : { id, version };
  const words = useFetched(
    reference === null ? null : `${folderOf(reference)} ${language}`,
    async () => wordsOf(reference ?? { id, version: '' }, language),
  );
  return version !== null && words.state === 'ready' ? words.value : null;
}

async function wordsOf(reference: DescriptionRef, language: string): Promise<Content<Words>> {
  const description = await fetchDescription(reference);
  if (!description.ok) return description;
  return createWordsSource(description.value)(wordsLanguage(description.value, language));
}

/** The earlier title of a competence; its id if there is no title. */
export function earlierTitle(words: Words | null, id: string): string {
  return words?.competences[id]?.title ?? id;
}
