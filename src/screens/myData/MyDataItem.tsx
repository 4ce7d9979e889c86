import { useState } from 'react';
import { useNavigate } from 'react-router';
import { progressOf } from '../../domain/assessment/answers.ts';
import { canBeShown } from '../../domain/carryOver/carryOver.ts';
import { dateOf } from '../../domain/assessment/saved.ts';
import type { Saved } from '../../domain/assessment/saved.ts';
import { formatDate, formatTime, formatSize } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useAssessment, useLoaded } from '../../store/loaded.ts';
import { Button } from '../../ui/controls/Button.tsx';
import styles from './MyData.module.css';
import { MyDataActions } from './MyDataActions.tsx';

interface Props {
  readonly saved: Saved;
  readonly isOpen: boolean;
  /** How many characters it takes; null while it is in memory alone. */
  readonly size: number | null;
}

/** One assessment: what it is, and what can be done to it. */
export function MyDataItem({ saved, isOpen, size }: Props) {
  const { say, language } = useLanguage();
  const { description } = useLoaded();
  const open = useAssessment((state) => state.open);
  const navigate = useNavigate();
  const [acting, setActing] = useState(false);
  const canOpen = canBeShown(saved, description);
  const name = saved.title ?? saved.situation ?? say('others.untitled');
  const which = say('data.which', { name, date: formatDate(dateOf(saved), language) });
  return (
    <li className={`panel ${styles.item} ${isOpen ? styles.open : ''} stack`}>
      <h3>
        {name} {isOpen ? <span className="quiet">({say('data.isOpen')})</span> : null}
      </h3>
      <Facts saved={saved} canOpen={canOpen} size={size} hasTitle={saved.title !== undefined} />
      <div className="row">
        {canOpen ? (
          <Button
            onClick={() => {
              if (!isOpen) open(saved);
              navigate('/profile');
            }}
          >
            {say('data.open')} <span className="visually-hidden">{which}</span>
          </Button>
        ) : null}
      </div>
      <details onToggle={(event) => setActing(event.currentTarget.open)}>
        <summary>
          {say('data.more')} <span className="visually-hidden">{which}</span>
        </summary>
        {acting ? (
          <MyDataActions saved={saved} name={name} which={which} canOpen={canOpen} />
        ) : null}
      </details>
    </li>
  );
}

interface FactsProps {
  readonly saved: Saved;
  readonly canOpen: boolean;
  readonly size: number | null;
  readonly hasTitle: boolean;
}

function Facts({ saved, canOpen, size, hasTitle }: FactsProps) {
  const { say, language } = useLanguage();
  const { description } = useLoaded();
  const moment = (at: string) =>
    say('data.moment', { date: formatDate(at, language), time: formatTime(at, language) });
  const { done, total } = progressOf(description, saved.answers);
  const { id, version } = saved.description;
  const facts = [
    hasTitle && saved.situation !== undefined ? [say('data.situation'), saved.situation] : [],
    saved.person === undefined ? [] : [say('data.person'), saved.person],
    canOpen
      ? [say('data.progress'), say('data.progressText', { done, total })]
      : [
          say('data.progress'),
          say('data.answersText', { count: Object.keys(saved.answers).length }),
        ],
    [say('data.begun'), moment(saved.createdAt)],
    saved.finishedAt === undefined
      ? [say('data.changed'), moment(saved.updatedAt)]
      : [say('data.finished'), moment(saved.finishedAt)],
    [
      say('data.version'),
      canOpen
        ? say('data.versionText', { version })
        : say('data.otherDescription', { id, version }),
    ],
    canOpen || saved.site === undefined ? [] : [say('data.site'), saved.site],
    size === null ? [] : [say('data.size'), formatSize(size, language)],
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([term, text]) =>
        term === undefined ? null : (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{text}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
