import { Link } from '../../ui/controls/Link.tsx';
import { progressOf } from '../../domain/assessment/answers.ts';
import type { Answers } from '../../domain/assessment/answers.ts';
import { profileOf } from '../../domain/profile/profile.ts';
import type { AreaProfile, CompetenceProfile } from '../../domain/profile/profile.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';
import { answerInWords } from '../../domain/wording/rows.ts';
import type { Wording } from '../../domain/wording/wording.ts';
import { areaTitle, statementOf } from '../../domain/description/words.ts';
import { useLanguage } from '../../i18n/language.ts';
import type { Key } from '../../i18n/language.ts';
import { useAssessment } from '../../store/loaded.ts';
import { ButtonLink } from '../../ui/controls/ButtonLink.tsx';
import { NotchedAnswer } from '../../ui/assessment/Notches.tsx';
import { Notice } from '../../ui/messages/Notice.tsx';
import { CarriedLosses } from '../versions/Carried.tsx';
import styles from './CheckScreen.module.css';
import { FallbackLine } from '../frame/FallbackLine.tsx';
import { Page } from '../frame/Page.tsx';
import { SavedState } from './SavedState.tsx';
import { useFocusOnArrival } from '../frame/useFocusOnArrival.ts';
import { WithWording } from '../frame/WithWording.tsx';
import { WithHidden } from '../../ui/controls/WithHidden.tsx';

/** Lists all statements, answered or not, on one page, each with a link back to it. */
export function CheckScreen() {
  const { say } = useLanguage();
  return (
    <WithWording heading={say('check.title')}>
      {(wording) => <Check wording={wording} />}
    </WithWording>
  );
}

/** The id of the link to a statement. The link gets the focus when the person comes back from there. */
function changeOf(competenceId: string): string {
  return `${competenceId}-change`;
}

function focusChange(competenceId: string): void {
  document.getElementById(changeOf(competenceId))?.focus();
}

interface CheckProps {
  readonly wording: Wording<Key>;
}

function Check({ wording }: CheckProps) {
  const { say, description, lang } = wording;
  useFocusOnArrival(focusChange);
  const { answers, notCarried = {} } = useAssessment((state) => state.saved);
  const progress = progressOf(description, answers);
  const profile = profileOf(description, answers);
  return (
    <Page heading={say('check.title')}>
      <div className="stack">
        <FallbackLine lang={lang} />
        <p className="lead">
          {[
            say('check.answered', { count: progress.answered }),
            ...(progress.notMyWork > 0
              ? [say('check.notMyWork', { count: progress.notMyWork })]
              : []),
            say(progress.unanswered > 0 ? 'check.unanswered' : 'check.allDone', {
              count: progress.unanswered,
            }),
          ].join(' ')}
        </p>
        <p>{say('check.fine')}</p>
        <NotCarried all={notCarried} />
        <p className="no-print">
          <ButtonLink to="/profile">{say('check.toProfile')}</ButtonLink>
        </p>
      </div>
      {profile.areas.map((area) => (
        <AreaAnswers key={area.id} area={area} answers={answers} wording={wording} />
      ))}
      <div className="stack no-print">
        <SavedState />
        <p>
          <ButtonLink to="/profile">{say('check.toProfile')}</ButtonLink>
        </p>
      </div>
    </Page>
  );
}

/** Lists the answers that have no place in this version of the description. They stay in the file. */
function NotCarried({ all }: { readonly all: NonNullable<Saved['notCarried']> }) {
  const { say } = useLanguage();
  const versions = Object.entries(all);
  if (versions.length === 0) return null;
  return (
    <Notice kind="info" heading={say('carried.title')}>
      {versions.map(([name, lost]) => (
        <CarriedLosses
          key={name}
          from={name.replace(/\++$/u, '')}
          answers={Object.keys(lost)}
          targets={[]}
        />
      ))}
    </Notice>
  );
}

interface Props {
  readonly area: AreaProfile;
  readonly answers: Answers;
  readonly wording: Wording<Key>;
}

function AreaAnswers({ area, answers, wording }: Props) {
  const { lang } = wording;
  return (
    <section className="stack">
      <h2 lang={lang}>{areaTitle(wording.words, area.id)}</h2>
      <dl className={styles.answers}>
        {area.competences.map((one) => (
          <AnswerRow
            key={one.id}
            one={one}
            checkAgain={answers[one.id]?.checkAgain === true}
            wording={wording}
          />
        ))}
      </dl>
    </section>
  );
}

interface RowProps extends Omit<Props, 'area' | 'answers'> {
  readonly one: CompetenceProfile;
  /** The statement has changed since it was answered. */
  readonly checkAgain: boolean;
}

function AnswerRow({ one, checkAgain, wording }: RowProps) {
  const { lang } = wording;
  const { say } = useLanguage();
  const answer = answerInWords(one, wording);
  return (
    <div className={styles.row}>
      <dt>
        <span className={styles.code}>{one.code}</span>{' '}
        <span lang={lang}>{statementOf(wording.words, one.id)}</span>
      </dt>
      <dd className={one.state === 'answered' ? undefined : styles.none}>
        <NotchedAnswer rank={one.rank} top={wording.description.levels.length}>
          <strong lang={one.state === 'answered' ? lang : undefined}>{answer.level}</strong>
          {answer.text === null ? null : <span lang={lang}>{` ${answer.text}`}</span>}
        </NotchedAnswer>
        {checkAgain ? <span className={styles.note}>{say('statement.checkAgain')}</span> : null}
        {one.note === null ? null : (
          <span className={styles.note}>{`${say('answer.note')} ${one.note}`}</span>
        )}
      </dd>
      <dd className="no-print">
        <Link
          id={changeOf(one.id)}
          to={`/assessment/${one.areaId}`}
          state={{ focus: one.id, checking: one.id }}
        >
          <WithHidden
            text={say(one.state === 'unanswered' ? 'check.answer' : 'check.change')}
            hidden={answer.title}
          />
        </Link>
      </dd>
    </div>
  );
}
