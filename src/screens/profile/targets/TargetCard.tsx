import { nextStep } from '../../../domain/description/feedbackWords.ts';
import type { FeedbackWords } from '../../../domain/description/feedbackWords.ts';
import type { TargetedCompetence } from '../../../domain/profile/result.ts';
import { answerInWords } from '../../../domain/wording/rows.ts';
import { rankInWords } from '../../../domain/wording/wording.ts';
import type { Wording } from '../../../domain/wording/wording.ts';
import { levelText } from '../../../domain/description/words.ts';
import { useLanguage } from '../../../i18n/language.ts';
import type { Key } from '../../../i18n/language.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import styles from './Targets.module.css';
import type { TargetActions } from './useTargets.ts';
import { WithHidden } from '../../../ui/controls/WithHidden.tsx';

interface Props {
  readonly one: TargetedCompetence;
  readonly feedback: FeedbackWords;
  readonly wording: Wording<Key>;
  readonly targets: TargetActions;
}

/** One target: the person's answer now, the level to reach with its text, and the next step. */
export function TargetCard({ one, feedback, wording, targets }: Props) {
  const { say } = useLanguage();
  const { description, words, lang } = wording;
  const now = answerInWords(one, wording);
  const step = one.level === null ? null : nextStep(feedback, one.id, one.level);
  const selectId = `target-${one.id}`;
  return (
    <div className={`panel ${styles.card} stack`}>
      <h3 lang={lang}>{now.title}</h3>
      <dl className={styles.facts}>
        <div>
          <dt>{say('targets.now')}</dt>
          <dd lang={now.text === null ? undefined : lang}>
            <strong>{now.level}</strong> <span>{now.text}</span>
          </dd>
        </div>
        <div>
          <dt>
            <label htmlFor={selectId}>
              <WithHidden text={say('targets.level')} hidden={`(${one.code})`} />
            </label>
          </dt>
          <dd lang={lang}>
            <select
              id={selectId}
              autoComplete="off"
              className="no-print"
              value={one.target}
              onChange={(event) => targets.aim(one.id, event.target.value)}
            >
              {description.levels.map((level, index) =>
                index + 1 < Math.min(one.rank ?? 1, description.levels.length) ? null : (
                  <option key={level} value={level}>
                    {rankInWords(wording, index + 1)}
                  </option>
                ),
              )}
            </select>
            <p>
              <strong>{rankInWords(wording, one.targetRank)}</strong>{' '}
              <span>{levelText(words, one.id, one.target)}</span>
            </p>
          </dd>
        </div>
        {step === null ? null : (
          <div>
            <dt>{say('profile.nextStep')}</dt>
            <dd lang={lang}>{step}</dd>
          </div>
        )}
      </dl>
      <p className="no-print">
        <Button kind="text" onClick={() => targets.drop(one.id)}>
          <WithHidden text={say('targets.remove')} hidden={`(${one.code})`} />
        </Button>
      </p>
    </div>
  );
}
