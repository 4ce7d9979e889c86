import { useState } from 'react';
import { useNavigate } from 'react-router';
import { progressOf } from '../../domain/assessment/answers.ts';
import { canBeShown } from '../../domain/carryOver/carryOver.ts';
import { originOf } from '../../domain/site/origin.ts';
import { siteAddress } from '../../formats/download.ts';
import { nameOf } from '../../domain/assessment/assessment.ts';
import { listedAt } from '../../domain/assessment/dates.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';
import { formatDate, formatTime, formatSize } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useActions, useLoaded } from '../../store/loaded.ts';
import { Button } from '../../ui/controls/Button.tsx';
import styles from './MyData.module.css';
import { MyDataActions } from './MyDataActions.tsx';
import { WithHidden } from '../../ui/controls/WithHidden.tsx';

interface Props {
  readonly saved: Saved;
  readonly isOpen: boolean;
  /** Its stored size in bytes; null while it is only in memory. */
  readonly size: number | null;
}

/** One assessment with its facts and actions. */
export function MyDataItem({ saved, isOpen, size }: Props) {
  const { say, language } = useLanguage();
  const { description } = useLoaded();
  const { open } = useActions();
  const navigate = useNavigate();
  const [acting, setActing] = useState(false);
  const canOpen = canBeShown(saved, description);
  const name = nameOf(saved) ?? say('others.untitled');
  const which = say('myData.which', { name, date: formatDate(listedAt(saved), language) });
  return (
    <li className={`panel ${styles.item} ${isOpen ? styles.open : ''} stack`}>
      <h3>
        <span>{name}</span>{' '}
        {isOpen ? <span className="quiet">{`(${say('myData.isOpen')})`}</span> : null}
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
            <WithHidden text={say('myData.open')} hidden={which} />
          </Button>
        ) : null}
      </div>
      <details onToggle={(event) => setActing(event.currentTarget.open)}>
        <summary>
          <WithHidden text={say('myData.more')} hidden={which} />
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
    say('myData.moment', { date: formatDate(at, language), time: formatTime(at, language) });
  const { done, total } = progressOf(description, saved.answers);
  const { id, version } = saved.description;
  const facts = [
    hasTitle && saved.situation !== undefined ? [say('myData.situation'), saved.situation] : [],
    saved.person === undefined ? [] : [say('myData.person'), saved.person],
    canOpen
      ? [say('myData.progress'), say('myData.progressText', { done, total })]
      : [
          say('myData.progress'),
          say('myData.answersText', { count: Object.keys(saved.answers).length }),
        ],
    [say('myData.begun'), moment(saved.createdAt)],
    saved.finishedAt === undefined
      ? [say('myData.changed'), moment(saved.updatedAt)]
      : [say('myData.finished'), moment(saved.finishedAt)],
    [
      say('myData.version'),
      canOpen
        ? say('myData.versionText', { version })
        : say('myData.otherDescription', { id, version }),
    ],
    canOpen || saved.site === undefined
      ? []
      : [say('myData.site'), originOf(saved.site, siteAddress()).text],
    size === null ? [] : [say('myData.size'), formatSize(size, language)],
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
