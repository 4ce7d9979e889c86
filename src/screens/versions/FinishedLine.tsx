import { dateOf } from '../../domain/assessment/dates.ts';
import { formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useAssessment, useLoaded } from '../../store/loaded.ts';
import { Notice } from '../../ui/messages/Notice.tsx';
import { Carried } from './Carried.tsx';
import above from '../../ui/messages/AbovePage.module.css';

/** Says when the assessment was finished, that it no longer changes, and in which version it is shown. */
export function FinishedLine() {
  const { say, language } = useLanguage();
  const { description, site } = useLoaded();
  const saved = useAssessment((state) => state.saved);
  const carried = useAssessment((state) => state.carried);
  const today = site.descriptions.find(({ id }) => id === description.id);
  const isOwn = carried === null && today !== undefined && today.version !== description.version;
  return (
    <div className={above.notices}>
      <Notice kind="info">
        <p>{say('finish.line', { date: formatDate(dateOf(saved), language) })}</p>
        {isOwn ? <p>{say('finish.ownVersion', { version: description.version })}</p> : null}
      </Notice>
      <Carried />
    </div>
  );
}
