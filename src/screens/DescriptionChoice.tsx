import { useEffect, useState } from 'react';
import { useLanguage } from '../i18n/language.ts';
import { readWordsTitle } from '../domain/words.ts';
import { fetchContent, folderOf } from '../store/content.ts';
import { useLoaded } from '../store/loaded.ts';
import { Button } from '../ui/Button.tsx';

/** Where a site offers several descriptions, the one to answer is chosen here; answers to each are kept apart. */
export function DescriptionChoice() {
  const { say, language } = useLanguage();
  const { site, description, prefer } = useLoaded();
  const [titles, setTitles] = useState<Readonly<Record<string, string>>>({});
  const { descriptions } = site;
  useEffect(() => {
    void Promise.all(
      descriptions.map(async (one) => {
        const words = await fetchContent(`${folderOf(one)}/${language}.json`, readWordsTitle);
        return [one.id, words.ok ? words.value : one.id] as const;
      }),
    ).then((found) => setTitles(Object.fromEntries(found)));
  }, [descriptions, language]);
  return (
    <section className="stack">
      <h2>{say('descriptions.title')}</h2>
      <div className="row">
        {descriptions.map(({ id }) => (
          <Button
            key={id}
            aria-pressed={id === description.id}
            onClick={() => {
              prefer('description', id);
              // What a site shows is decided as it starts.
              window.location.reload();
            }}
          >
            {titles[id] ?? id}
          </Button>
        ))}
      </div>
    </section>
  );
}
