import type { Key } from '../../i18n/language.ts';
import type { Wording } from '../../domain/wording/wording.ts';
import { Link } from '../../ui/controls/Link.tsx';
import type { Area, Competence } from '../../domain/description/description.ts';
import { areaTitle, levelName, levelText, statementOf } from '../../domain/description/words.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useLoaded } from '../../store/loaded.ts';
import { PrintButton } from '../../ui/PrintButton.tsx';
import styles from './DescriptionFormScreen.module.css';
import { FallbackLine } from '../frame/FallbackLine.tsx';
import { Page } from '../frame/Page.tsx';
import { WithWording } from '../frame/WithWording.tsx';

/** Every statement with an empty circle for each answer, to be printed and filled in by hand. */
export function DescriptionFormScreen() {
  const { say } = useLanguage();
  return (
    <WithWording heading={say('paper.title')}>
      {(wording) => <PaperForm wording={wording} />}
    </WithWording>
  );
}

interface Props {
  readonly wording: Wording<Key>;
}

function PaperForm({ wording }: Props) {
  const { words, lang } = wording;
  const { say } = useLanguage();
  const { description } = useLoaded();
  return (
    <Page
      heading={say('paper.title')}
      above={
        <p className="no-print">
          <Link to="/description">{say('paper.back')}</Link>
        </p>
      }
    >
      <div className="stack">
        <FallbackLine lang={lang} />
        <p className="lead" lang={lang}>
          {words.title}
        </p>
        <p>{`${say('paper.lead')} ${say('paper.free')}`}</p>
        <p className="quiet">
          <span>{`${say('paper.version', { version: description.version })}.`}</span>{' '}
          <span lang={lang}>{words.disclosure ?? words.status}</span>
        </p>
        <p className="no-print">
          <PrintButton>{say('paper.print')}</PrintButton>
        </p>
        <div>
          {(['paper.name', 'paper.date', 'paper.situation'] as const).map((name) => (
            <p key={name} className={styles.blank}>
              {say(name)}
            </p>
          ))}
        </div>
      </div>
      {description.areas.map((area) => (
        <PaperArea key={area.id} area={area} wording={wording} />
      ))}
    </Page>
  );
}

function PaperArea({ area, wording }: Props & { readonly area: Area }) {
  const { words, lang } = wording;
  return (
    <section aria-labelledby={`area-${area.id}`}>
      <h2 id={`area-${area.id}`} lang={lang}>
        {areaTitle(words, area.id)}
      </h2>
      {area.competences.map((one) => (
        <PaperStatement key={one.id} competence={one} wording={wording} />
      ))}
    </section>
  );
}

function PaperStatement({
  competence: { id, code },
  wording,
}: Props & { readonly competence: Competence }) {
  const { words, lang } = wording;
  const { say } = useLanguage();
  const { description } = useLoaded();
  return (
    <div className={styles.statement}>
      <h3>
        <span>{code}</span> <span lang={lang}>{statementOf(words, id)}</span>
      </h3>
      <ul className={styles.choices}>
        {description.levels.map((level, index) => (
          <li key={level} lang={lang} className={styles.choice}>
            <strong>{`${index + 1} ${levelName(words, level)}`}</strong>{' '}
            <span>{levelText(words, id, level)}</span>
          </li>
        ))}
        <li className={styles.choice}>
          <strong>{say('paper.notMyWork')}</strong>
        </li>
      </ul>
      <p className={styles.blank}>{say('paper.note')}</p>
      <p className={styles.blank} aria-hidden="true" />
    </div>
  );
}
