import type { Key } from '../../i18n/language.ts';
import type { Wording } from '../../domain/wording/wording.ts';
import { areaTitle } from '../../domain/description/words.ts';
import { formatLongDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useLoaded } from '../../store/loaded.ts';
import { ButtonLink } from '../../ui/controls/ButtonLink.tsx';
import { PageContents } from '../../ui/text/PageContents.tsx';
import { PrintButton } from '../../ui/PrintButton.tsx';
import { DescriptionArea } from './DescriptionArea.tsx';
import { DescriptionSources } from './DescriptionSources.tsx';
import styles from './DescriptionScreen.module.css';
import { FallbackLine } from '../frame/FallbackLine.tsx';
import { Page } from '../frame/Page.tsx';
import { WithForeign } from '../../ui/text/WithForeign.tsx';
import { WithWording } from '../frame/WithWording.tsx';

/** The whole competence description as a document to read and print, without answering anything. */
export function DescriptionScreen() {
  const { say } = useLanguage();
  return (
    <WithWording heading={say('described.title')}>
      {(wording) => <DescriptionDocument wording={wording} />}
    </WithWording>
  );
}

interface Props {
  readonly wording: Wording<Key>;
}

function DescriptionDocument({ wording }: Props) {
  const { description, words, lang } = wording;
  const { say } = useLanguage();
  return (
    <Page heading={words.title} lang={lang}>
      <div className="stack">
        <FallbackLine lang={lang} />
        <DescriptionFacts wording={wording} />
        {words.disclosure === undefined ? null : (
          <p className={styles.disclosure} lang={lang}>
            {words.disclosure}
          </p>
        )}
        <p className="lead" lang={lang}>
          <WithForeign text={words.summary} foreign={words.foreign} />
        </p>
        <p className="row no-print">
          <PrintButton>{say('described.print')}</PrintButton>
          <ButtonLink kind="plain" to="/description/form">
            {say('described.toForm')}
          </ButtonLink>
        </p>
        <PageContents
          sections={[
            ...(words.origin.length > 0 ? [{ id: 'origin', title: say('described.origin') }] : []),
            { id: 'levels', title: say('described.levels') },
            ...description.areas.map(({ id }) => ({
              id: `area-${id}`,
              title: areaTitle(words, id),
              lang,
            })),
            ...(description.sources.length > 0
              ? [{ id: 'sources', title: say('described.sources') }]
              : []),
          ]}
        />
      </div>
      <Origin wording={wording} />
      <Levels wording={wording} />
      {description.areas.map((area) => (
        <DescriptionArea key={area.id} area={area} wording={wording} />
      ))}
      <DescriptionSources words={words} />
    </Page>
  );
}

function DescriptionFacts({ wording }: Props) {
  const { description, words, lang } = wording;
  const { say, language } = useLanguage();
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{say('described.status')}</dt>
        <dd lang={lang}>{words.status}</dd>
      </div>
      <div>
        <dt>{say('described.version')}</dt>
        <dd>{description.version}</dd>
      </div>
      <div>
        <dt>{say('described.date')}</dt>
        <dd>{formatLongDate(description.date, language)}</dd>
      </div>
      {description.licence === undefined ? null : (
        <div>
          <dt>{say('described.licence')}</dt>
          <dd>{description.licence}</dd>
        </div>
      )}
    </dl>
  );
}

function Origin({ wording }: Props) {
  const { words, lang } = wording;
  const { say } = useLanguage();
  if (words.origin.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="origin">
      <h2 id="origin" tabIndex={-1}>
        {say('described.origin')}
      </h2>
      {words.origin.map((paragraph) => (
        <p key={paragraph} lang={lang}>
          {paragraph}
        </p>
      ))}
    </section>
  );
}

function Levels({ wording }: Props) {
  const { words, lang } = wording;
  const { say } = useLanguage();
  const { description } = useLoaded();
  return (
    <section className="stack" aria-labelledby="levels">
      <h2 id="levels" tabIndex={-1}>
        {say('described.levels')}
      </h2>
      <dl className={styles.levels} lang={lang}>
        {description.levels.map((level, index) => (
          <div key={level}>
            <dt>{`${index + 1} ${words.levels[level]?.name}`}</dt>
            <dd>{words.levels[level]?.meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
