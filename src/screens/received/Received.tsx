import { useState } from 'react';
import { useNavigate } from 'react-router';
import { canBeShown } from '../../domain/carryOver/carryOver.ts';
import { isFinished } from '../../domain/assessment/assessment.ts';
import { dateOf } from '../../domain/assessment/dates.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';
import { formatLongDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useHandover } from '../../store/handover.ts';
import { useLoaded } from '../../store/loaded.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Notice } from '../../ui/messages/Notice.tsx';
import { OpenPreview } from '../opening/OpenPreview.tsx';
import { Page } from '../frame/Page.tsx';
import { ReceivedElsewhere } from './ReceivedElsewhere.tsx';
import { ReceivedReport } from './ReceivedReport.tsx';
import { useCompareWith } from '../opening/useCompareWith.ts';

/** A received result, to view only: it changes no data of one's own and is saved nowhere. */
export function Received({ saved }: { readonly saved: Saved }) {
  const { say, language } = useLanguage();
  const { description } = useLoaded();
  const { otherLinks } = useHandover();
  const [adding, setAdding] = useState(false);
  const navigate = useNavigate();
  const compareWith = useCompareWith();
  const given = say(isFinished(saved) ? 'received.answered' : 'received.latest', {
    date: formatLongDate(dateOf(saved), language),
  });
  const shown = canBeShown(saved, description);
  return (
    <Page heading={say('received.title')}>
      <div className="stack">
        <p className="lead">
          {saved.person === undefined
            ? say('received.noName', { given })
            : say('received.whose', { name: saved.person, given })}
        </p>
        <div className="no-print">
          <Notice kind="info">
            <p>{say('received.onlyLooking')}</p>
            {otherLinks === null ? null : <p>{say('received.linkStays')}</p>}
            {otherLinks === null || otherLinks === 0 ? null : (
              <p>{say('received.otherLinks', { count: otherLinks })}</p>
            )}
            <p className="row">
              {shown ? (
                <Button onClick={() => setAdding(true)}>{say('received.add')}</Button>
              ) : null}
              {shown && compareWith !== null ? (
                <Button onClick={() => compareWith(saved)}>{say('received.beside')}</Button>
              ) : null}
              <Button
                onClick={() => {
                  navigate('/');
                }}
              >
                {say('received.leave')}
              </Button>
            </p>
          </Notice>
        </div>
      </div>
      {shown ? <ReceivedReport saved={saved} /> : <ReceivedElsewhere saved={saved} />}
      {adding ? <OpenPreview saved={saved} looking onClose={() => setAdding(false)} /> : null}
    </Page>
  );
}
