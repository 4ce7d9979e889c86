import { useState } from 'react';
import { useNavigate } from 'react-router';
import { isAlsoOffered } from '../../../domain/site/site.ts';
import { Link } from '../../../ui/controls/Link.tsx';
import { progressOf } from '../../../domain/assessment/answers.ts';
import { canBeShown } from '../../../domain/carryOver/carryOver.ts';
import { isFinished, nameOf } from '../../../domain/assessment/assessment.ts';
import { listedAt } from '../../../domain/assessment/dates.ts';
import type { Saved } from '../../../domain/assessment/assessment.ts';
import { formatDate, formatTime } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { useActions, useAssessment, useLoaded } from '../../../store/loaded.ts';
import { Button } from '../../../ui/controls/Button.tsx';
import { Dialog } from '../../../ui/messages/Dialog.tsx';
import { WithHidden } from '../../../ui/controls/WithHidden.tsx';

/** How many are shown here; the page of the person's data lists all. */
const mostShown = 3;

/** The first of the assessments other than the open one, with a link to all of them. */
export function OtherAssessments() {
  const { say } = useLanguage();
  const others = useAssessment((state) => state.others);
  const { remove } = useActions();
  const [removing, setRemoving] = useState<Saved | null>(null);
  if (others.length === 0) return null;
  return (
    <section className="stack">
      <h2>{say('others.title')}</h2>
      <ul>
        {others.slice(0, mostShown).map((saved) => (
          <Other key={saved.id} saved={saved} onRemove={() => setRemoving(saved)} />
        ))}
      </ul>
      <p>
        <Link to="/my-data">{say('others.all', { count: others.length })}</Link>
      </p>
      {removing === null ? null : (
        <Dialog heading={say('others.removeTitle')} onClose={() => setRemoving(null)}>
          <p>{say('others.removeText')}</p>
          <p className="row">
            <Button
              kind="main"
              onClick={() => {
                remove(removing);
                setRemoving(null);
              }}
            >
              {say('others.remove')}
            </Button>
            <Button onClick={() => setRemoving(null)}>{say('erase.keep')}</Button>
          </p>
        </Dialog>
      )}
    </section>
  );
}

function Other({ saved, onRemove }: { readonly saved: Saved; readonly onRemove: () => void }) {
  const { say, language } = useLanguage();
  const { site, description } = useLoaded();
  const { id, version } = saved.description;
  const isHere = isAlsoOffered(site, description, saved.description);
  const { open } = useActions();
  const navigate = useNavigate();
  const shown = canBeShown(saved, description);
  const { done, total } = progressOf(description, saved.answers);
  const name = nameOf(saved) ?? say('others.untitled');
  const when = {
    date: formatDate(listedAt(saved), language),
    time: formatTime(saved.updatedAt, language),
  };
  return (
    <li>
      <strong>{name}</strong>
      <span>
        {`. ${say(isFinished(saved) ? 'others.finished' : 'others.when', when)}. ${
          shown
            ? say('resume.progress', { done, total })
            : say(isHere ? 'others.otherHere' : 'others.elsewhere', {
                description: `${id} ${version}`,
              })
        }`}
      </span>
      <div className="row">
        {shown ? (
          <Button
            kind="text"
            onClick={() => {
              open(saved);
              navigate('/profile');
            }}
          >
            <WithHidden text={say('others.open')} hidden={`(${name}, ${when.date})`} />
          </Button>
        ) : null}
        <Button kind="text" onClick={onRemove}>
          <WithHidden text={say('others.remove')} hidden={`(${name}, ${when.date})`} />
        </Button>
      </div>
    </li>
  );
}
