import { isFinished } from '../../domain/assessment/assessment.ts';
import { dateOf } from '../../domain/assessment/dates.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';
import { inLanguage } from '../../domain/site/site.ts';
import { calendar, calendarEntry, halfYearFrom } from '../../formats/calendar/calendar.ts';
import { siteAddress } from '../../formats/download.ts';
import { fileName } from '../../formats/fileName.ts';
import { formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useActions, useAssessment, useLoaded } from '../../store/loaded.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { FileHandedOver } from '../frame/FileHandedOver.tsx';
import { useHandOver } from '../frame/useHandOver.ts';
import { announce } from '../../ui/messages/announcing.ts';

/** Finishes the open assessment. After that, offers a reminder and a new one with the same answers. */
export function FinishSection() {
  const saved = useAssessment((state) => state.saved);
  const finished = isFinished(saved);
  const { say } = useLanguage();
  return (
    <section className="stack no-print">
      <h2>{say(finished ? 'finish.isDone' : 'finish.title')}</h2>
      {finished ? <After saved={saved} /> : <Before saved={saved} />}
    </section>
  );
}

function Before({ saved }: { readonly saved: Saved }) {
  const { say } = useLanguage();
  const { finish } = useActions();
  return (
    <>
      <p>{`${say('finish.why')} ${say('finish.after')}`}</p>
      <p>
        <Button
          onClick={() => {
            finish(saved);
            announce(say('finish.isDone'));
          }}
        >
          {say('finish.act')}
        </Button>
      </p>
    </>
  );
}

function After({ saved }: { readonly saved: Saved }) {
  const { say, language } = useLanguage();
  const { now, site } = useLoaded();
  const { startFrom } = useActions();
  const { handed, hand } = useHandOver();
  const day = halfYearFrom(new Date(dateOf(saved)));
  const remind = () => {
    const entry = calendarEntry({
      id: saved.id,
      day,
      madeAt: now(),
      title: say('finish.calendarTitle', { name: inLanguage(site.name, language) }),
      text: say('finish.calendarText', {
        date: formatDate(dateOf(saved), language),
        address: siteAddress(),
      }),
    });
    const name = fileName({
      day: day.toISOString(),
      texts: [saved.title],
      of: saved.id,
      ...calendar,
    });
    hand(name, calendar, entry);
  };
  return (
    <>
      <h3>{say('finish.again')}</h3>
      <p>{say('finish.againText')}</p>
      <p className="row">
        <Button onClick={remind}>
          {say('finish.calendar', { date: formatDate(day.toISOString(), language) })}
        </Button>
        <Button
          onClick={() => {
            startFrom(saved);
            announce(say('others.started'));
          }}
        >
          {say('finish.startFrom')}
        </Button>
      </p>
      <FileHandedOver handed={handed} />
    </>
  );
}
