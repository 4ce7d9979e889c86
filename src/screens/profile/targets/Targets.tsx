import { useState } from 'react';
import type { FeedbackWords } from '../../../domain/description/feedbackWords.ts';
import type { CompetenceProfile, Profile } from '../../../domain/profile/profile.ts';
import type { Wording } from '../../../domain/wording/summary.ts';
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
  readonly profile: Profile;
  readonly feedback: FeedbackWords;
  readonly lang: string | undefined;
  readonly wording: Wording<Key>;
  readonly targets: TargetActions;
}

/** One to three things to develop, chosen from any competence; what each aims at and the next step there. */
export function Targets({ profile, feedback, lang, wording, targets }: Props) {
  const { say } = useLanguage();
  const chosen = profile.competences.filter((one) => one.target !== null);
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
            : say(chosen.length === 0 ? 'targets.none' : 'targets.chosenCount', {
                count: chosen.length,
              })
        }
      />
      {chosen.map((one) => (
        <TargetCard
          key={one.id}
          one={one}
          feedback={feedback}
          lang={lang}
          wording={wording}
          targets={targets}
        />
      ))}
      <Choose profile={profile} lang={lang} wording={wording} targets={targets} />
    </section>
  );
}

/** All competences by area, to be ticked. */
function Choose({ profile, lang, wording, targets }: Omit<Props, 'feedback'>) {
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
                  <Tick key={one.id} one={one} lang={lang} wording={wording} targets={targets} />
                ))}
              </fieldset>
            ))
          : null}
      </div>
    </details>
  );
}

interface TickProps extends Omit<Props, 'feedback' | 'profile'> {
  readonly one: CompetenceProfile;
}

function Tick({ one, lang, wording, targets }: TickProps) {
  return (
    <label className={tick.tick}>
      <input
        type="checkbox"
        checked={one.target !== null}
        onChange={(event) => (event.target.checked ? targets.choose(one.id) : targets.drop(one.id))}
      />
      <span lang={lang}>
        {one.code} {competenceTitle(wording.words, one.id)}
      </span>
    </label>
  );
}
