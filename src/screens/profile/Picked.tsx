import { Link } from '../../ui/controls/Link.tsx';
import type { CompetenceProfile } from '../../domain/profile/profile.ts';
import { answerInWords } from '../../domain/wording/rows.ts';
import type { PickedInWords } from '../../domain/wording/feedback.ts';
import type { Wording } from '../../domain/wording/wording.ts';
import { useLanguage } from '../../i18n/language.ts';
import type { Key } from '../../i18n/language.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { SentenceText } from '../../ui/text/SentenceText.tsx';
import styles from './ProfileScreen.module.css';
import { TargetsBegin } from './targets/TargetsBegin.tsx';
import type { TargetActions } from './targets/useTargets.ts';
import { WithHidden } from '../../ui/controls/WithHidden.tsx';

interface Props {
  readonly heading: string;
  readonly picked: PickedInWords;
  readonly wording: Wording<Key>;
  /** If given, each listed competence has a button to choose it as a target. */
  readonly targets?: TargetActions;
}

/** Competences picked as strengths or suggestions, with a sentence about them. */
export function Picked({ heading, picked, wording, targets }: Props) {
  const { lang } = wording;
  return (
    <section className="stack">
      <h2>{heading}</h2>
      {targets === undefined || picked.competences.length === 0 ? null : <TargetsBegin />}
      {picked.competences.length === 0 ? null : (
        <ul className={styles.picked}>
          {picked.competences.map((one) => {
            const answer = answerInWords(one, wording);
            return (
              <li key={one.id}>
                <span lang={lang}>
                  <Link to={`/assessment/${one.areaId}`} state={{ focus: one.id }}>
                    {answer.title}
                  </Link>
                  <span>{`: ${answer.level}`}</span>
                </span>
                {targets === undefined ? null : <ChooseTarget one={one} targets={targets} />}
              </li>
            );
          })}
        </ul>
      )}
      {picked.sentence === null ? null : (
        <p>
          <SentenceText sentence={picked.sentence} lang={lang} />
        </p>
      )}
    </section>
  );
}

interface ChooseProps {
  readonly one: CompetenceProfile;
  readonly targets: TargetActions;
}

function ChooseTarget({ one, targets }: ChooseProps) {
  const { say } = useLanguage();
  const chosen = one.target !== null;
  return (
    <span className="no-print">
      <Button
        kind="text"
        aria-pressed={chosen}
        onClick={() => (chosen ? targets.drop(one.id) : targets.choose(one.id))}
      >
        <WithHidden
          text={say(chosen ? 'targets.chosen' : 'targets.choose')}
          hidden={`(${one.code})`}
        />
      </Button>
    </span>
  );
}
