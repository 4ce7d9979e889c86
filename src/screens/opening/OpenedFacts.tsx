import { progressOf } from '../../domain/assessment/answers.ts';
import { carryOver } from '../../domain/carryOver/carryOver.ts';
import { unplacedIn } from '../../domain/assessment/unplaced.ts';
import { isFromFuture } from '../../domain/assessment/dates.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';
import { formatDate, formatTime } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useLoaded } from '../../store/loaded.ts';

/** Whose a result is, when it was made, its progress, and what carrying it over to this version changes. */
export function OpenedFacts({ saved }: { readonly saved: Saved }) {
  const { say, language } = useLanguage();
  const { description, now } = useLoaded();
  const carried = carryOver(saved, description);
  const progress = progressOf(description, carried.saved.answers);
  const unplaced = unplacedIn(carried.saved, description).length;
  const when = {
    date: formatDate(saved.updatedAt, language),
    time: formatTime(saved.updatedAt, language),
  };
  const { title, person, situation, finishedAt } = saved;
  const date = (iso: string) => formatDate(iso, language);
  return (
    <ul>
      {title === undefined ? null : <li>{say('opened.title', { title })}</li>}
      <li>{person === undefined ? say('opened.noName') : say('open.person', { name: person })}</li>
      {situation === undefined ? null : <li>{`${say('situation.label')} ${situation}`}</li>}
      <li>{say('opened.made', { date: date(saved.createdAt) })}</li>
      <li>{say('open.when', when)}</li>
      {isFromFuture(saved, now().toISOString()) ? (
        <li>
          <strong>{say('opened.future')}</strong>
        </li>
      ) : null}
      {finishedAt === undefined ? null : (
        <li>{say('opened.finished', { date: date(finishedAt) })}</li>
      )}
      <li>{say('open.progress', { done: progress.done, total: progress.total })}</li>
      <li>{say('open.version', { version: saved.description.version })}</li>
      {saved.description.version === description.version ? null : (
        <li>{say('opened.otherVersion', { version: description.version })}</li>
      )}
      {carried.ok && carried.checkAgain.length > 0 ? (
        <li>{say('carried.check', { count: carried.checkAgain.length })}</li>
      ) : null}
      {carried.ok && carried.notCarried.length > 0 ? (
        <li>{say('opened.lost', { count: carried.notCarried.length })}</li>
      ) : null}
      {unplaced > 0 ? <li>{say('resume.unplaced', { count: unplaced })}</li> : null}
    </ul>
  );
}
