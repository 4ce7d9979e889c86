import { areaFeedback, nextStep } from '../../domain/description/feedbackWords.ts';
import type { FeedbackWords } from '../../domain/description/feedbackWords.ts';
import type { AreaProfile, CompetenceProfile } from '../../domain/profile/profile.ts';
import { answerInWords, areaInWords } from '../../domain/wording/rows.ts';
import type { Wording } from '../../domain/wording/wording.ts';
import { useLanguage } from '../../i18n/language.ts';
import type { Key } from '../../i18n/language.ts';
import { NotchedAnswer } from '../../ui/assessment/Notches.tsx';
import answerRow from '../../ui/assessment/AnswerRow.module.css';
import styles from './AreaDetails.module.css';

interface Props {
  readonly area: AreaProfile;
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly feedback: FeedbackWords;
  readonly wording: Wording<Key>;
}

/** One area: the feedback for its level, then every answer with its note and next step. */
export function AreaDetails({ area, open, onToggle, feedback, wording }: Props) {
  const { lang } = wording;
  const { title, level } = areaInWords(area, wording);
  const text = area.level === null ? null : areaFeedback(feedback, area.id, area.level);
  return (
    <details
      className={styles.area}
      open={open}
      onToggle={(event) => onToggle(event.currentTarget.open)}
    >
      <summary>
        <span lang={lang} className={styles.title}>
          {title}
        </span>
        <span>: </span>
        <span lang={area.level === null ? undefined : lang}>{level}</span>
      </summary>
      {text === null ? null : (
        <p lang={lang} className={styles.feedback}>
          {text}
        </p>
      )}
      <dl>
        {area.competences.map((one) => (
          <Row key={one.id} one={one} feedback={feedback} wording={wording} />
        ))}
      </dl>
    </details>
  );
}

interface RowProps extends Pick<Props, 'feedback' | 'wording'> {
  readonly one: CompetenceProfile;
}

function Row({ one, feedback, wording }: RowProps) {
  const { lang } = wording;
  const { say } = useLanguage();
  const answer = answerInWords(one, wording);
  const step = one.level === null ? null : nextStep(feedback, one.id, one.level);
  return (
    <div className={answerRow.row}>
      <dt lang={lang}>{answer.title}</dt>
      <dd>
        <NotchedAnswer rank={one.rank} top={wording.description.levels.length}>
          <strong lang={answer.text === null ? undefined : lang}>{answer.level}</strong>
          {answer.text === null ? null : <span lang={lang}>{` ${answer.text}`}</span>}
        </NotchedAnswer>
      </dd>
      {step === null ? null : (
        <dd>
          <span className={styles.label}>{`${say('profile.nextStep')}:`}</span>{' '}
          <span lang={lang}>{step}</span>
        </dd>
      )}
      {one.note === null ? null : (
        <dd className={answerRow.note}>{`${say('answer.note')} ${one.note}`}</dd>
      )}
    </div>
  );
}
