import { useState } from 'react';
import { useLanguage } from '../../i18n/language.ts';
import { readDescription } from '../../domain/description/readDescription.ts';
import type { DescriptionRef } from '../../domain/site/site.ts';
import { readWordsTitle } from '../../domain/description/words.ts';
import { fetchContent, folderOf, wordsLanguage } from '../../store/content/content.ts';
import { useLatest } from '../../store/content/useFetched.ts';
import { useLoaded } from '../../store/loaded.ts';
import { Button } from '../../ui/controls/Button.tsx';

/** The title of a description, with its language. */
interface Title {
  readonly text: string;
  readonly language: string;
}

/** Chooses one of a site's several descriptions. The answers to each are saved separately. */
export function DescriptionChoice() {
  const { say, language } = useLanguage();
  const { site, description, prefer } = useLoaded();
  const { descriptions } = site;
  const [titles, setTitles] = useState<Readonly<Record<string, Title>>>({});
  useLatest(
    `${descriptions.map(folderOf).join(' ')} ${language}`,
    () =>
      Promise.all(descriptions.map(async (one) => [one.id, await titleOf(one, language)] as const)),
    (found) => setTitles(Object.fromEntries(found)),
  );
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
              // The app chooses the description only when it starts.
              window.location.reload();
            }}
          >
            <TitleText title={titles[id] ?? { text: id, language }} />
          </Button>
        ))}
      </div>
    </section>
  );
}

function TitleText({ title }: { readonly title: Title }) {
  const { language } = useLanguage();
  return <span lang={title.language === language ? undefined : title.language}>{title.text}</span>;
}

/** The title in the interface language, or else in the description's first; the id if it can't be loaded. */
async function titleOf(reference: DescriptionRef, language: string): Promise<Title> {
  const folder = folderOf(reference);
  const about = await fetchContent(`${folder}/description.json`, (input) =>
    readDescription(input, reference),
  );
  const own = about.ok ? wordsLanguage(about.value, language) : language;
  const words = await fetchContent(`${folder}/${own}.json`, readWordsTitle);
  return words.ok ? { text: words.value, language: own } : { text: reference.id, language };
}
