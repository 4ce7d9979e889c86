import { useEffect, useState } from 'react';
import { readCompetenceTitles } from '../domain/words.ts';
import { useLanguage } from '../i18n/language.ts';
import { fetchContent, folderOf } from '../store/content.ts';
import { useLoaded } from '../store/loaded.ts';

interface Props {
  /** The version of the description that the answers were given in. */
  readonly version: string;
  readonly ids: readonly string[];
}

/** Answers that have no place in the version of today, as their own version named them while the site has its words. */
export function LostAnswers({ version, ids }: Props) {
  const { say, language } = useLanguage();
  const { description } = useLoaded();
  const [titles, setTitles] = useState<Readonly<Record<string, string>>>({});
  const folder = folderOf({ id: description.id, version });
  useEffect(() => {
    let stale = false;
    void fetchContent(`${folder}/${language}.json`, readCompetenceTitles).then((content) => {
      if (!stale) setTitles(content.ok ? content.value : {});
    });
    return () => {
      stale = true;
    };
  }, [folder, language]);
  return (
    <>
      <p>{say('carried.lost', { count: ids.length })}</p>
      <ul>
        {ids.map((id) => (
          <li key={id}>{titles[id] ?? <code>{id}</code>}</li>
        ))}
      </ul>
    </>
  );
}
