import { useState } from 'react';
import type { Result } from '../../../domain/profile/result.ts';
import type { FeedbackWords } from '../../../domain/description/feedbackWords.ts';
import type { CompetenceProfile } from '../../../domain/profile/profile.ts';
import type { Wording } from '../../../domain/wording/wording.ts';
import { areaTitle, competenceTitle } from '../../../domain/description/words.ts';
import { useLanguage } from '../../../i18n/language.ts';
import type { Key } from '../../../i18n/language.ts';
import { Status } from '../../../ui/messages/Status.tsx';
import tick from '../../../ui/controls/Tick.module.css';
import { TargetCard } from './TargetCard.tsx';
import styles from './Targets.module.css';
import { TargetsBegin } from './TargetsBegin.tsx';
import type { TargetActions } from './useTargets.ts';

interface Props {
  readonly result: Result;
  readonly feedback: FeedbackWords;
  readonly wording: Wording<Key>;
  readonly targets: TargetActions;
}

/** Up to three competences to develop, from any area, each with the level to reach and the next step. */
export function Targets({ result, feedback, wording, targets }: Props) {
  const { say } = useLanguage();
  return (
    <section className="stack" id="targets">
      <h2>{say('targets.title')}</h2>
      <p>{say('targets.intro')}</p>
      <TargetsBegin />
      <Status
        silentAtFirst
        text={
          targets.refused
            ? say('targets.full')
            : say(result.targets.length === 0 ? 'targets.none' : 'targets.chosenCount', {
                count: result.targets.length,
              })
        }
      />
      {result.targets.map((one) => (
        <TargetCard
          key={one.id}
          one={one}
          feedback={feedback}
          wording={wording}
          targets={targets}
        />
      ))}
      <Choose result={result} wording={wording} targets={targets} />
    </section>
  );
}

/** All competences by area, each with a checkbox. */
function Choose({ result: { profile }, wording, targets }: Omit<Props, 'feedback'>) {
  const { lang } = wording;
  const { say } = useLanguage();
  const [open, setOpen] = useState(false);
  return (
    <details className="no-print" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('targets.all')}</summary>
      <div className={styles.all}>
        {open
          ? profile.areas.map((area) => (
              <fieldset key={area.id} className={styles.area}>
                <legend lang={lang}>{areaTitle(wording.words, area.id)}</legend>
                {area.competences.map((one) => (
                  <Tick key={one.id} one={one} wording={wording} targets={targets} />
                ))}
              </fieldset>
            ))
          : null}
      </div>
    </details>
  );
}

interface TickProps extends Omit<Props, 'feedback' | 'result'> {
  readonly one: CompetenceProfile;
}

function Tick({ one, wording, targets }: TickProps) {
  const { lang } = wording;
  return (
    <label className={tick.tick}>
      <input
        type="checkbox"
        checked={one.target !== null}
        onChange={(event) => (event.target.checked ? targets.choose(one.id) : targets.drop(one.id))}
      />
      <span lang={lang}>{`${one.code} ${competenceTitle(wording.words, one.id)}`}</span>
    </label>
  );
}
