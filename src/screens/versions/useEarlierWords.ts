import { useEffect, useState } from 'react';
import { readDescription } from '../../domain/description/description.ts';
import type { Words } from '../../domain/description/words.ts';
import { useLanguage } from '../../i18n/language.ts';
import {
  createWordsSource,
  fetchContent,
  folderOf,
  wordsLanguage,
} from '../../store/content/content.ts';
import { useLoaded } from '../../store/loaded.ts';

/**
 * The words of an earlier version of the description, to name what the version of today has no words for; null
 * until they are here, and where the site has that version no more. Null for a version asks for nothing.
 */
export function useEarlierWords(version: string | null): Words | null {
  const { language } = useLanguage();
  const { id } = useLoaded().description;
  const [then, setThen] = useState<Words | null>(null);
  useEffect(() => {
    if (version === null) return undefined;
    let stale = false;
    void wordsOf({ id, version }, language).then((words) => {
      if (!stale) setThen(words);
    });
    return () => {
      stale = true;
    };
  }, [id, version, language]);
  return version === null ? null : then;
}

async function wordsOf(
  named: { readonly id: string; readonly version: string },
  language: string,
): Promise<Words | null> {
  const description = await fetchContent(`${folderOf(named)}/description.json`, (input) =>
    readDescription(input, named),
  );
  if (!description.ok) return null;
  const source = createWordsSource(description.value);
  const words = await source(wordsLanguage(description.value, language));
  return words.ok ? words.value : null;
}

/** The title a competence had; its id where that is all there is. */
export function earlierTitle(words: Words | null, id: string): string {
  return words?.competences[id]?.title ?? id;
}
