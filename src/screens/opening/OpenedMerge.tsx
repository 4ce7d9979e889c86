import { useMemo, useState } from 'react';
import { isFromFuture } from '../../domain/assessment/dates.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';
import { asStateOf } from '../../domain/merge/arrival.ts';
import { differenceOf, isAlike } from '../../domain/merge/difference.ts';
import type { Difference, DifferingText } from '../../domain/merge/difference.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useLoaded } from '../../store/loaded.ts';
import { lazyScreen } from '../../ui/lazyScreen.tsx';
import { fieldNames } from './fieldNames.ts';

const OpenedDifferences = lazyScreen(
  async () => (await import('./OpenedDifferences.tsx')).OpenedDifferences,
  'assessment',
);

interface Props {
  /* Both carried over to the shown version of the description. */
  readonly own: Saved;
  readonly other: Saved;
}

/** Says what a merge would change in one's own assessment, and what differs, before it happens. */
export function OpenedMerge({ own, other }: Props) {
  const { say } = useLanguage();
  const loaded = useLoaded();
  const [now] = useState(() => loaded.now().toISOString());
  const isSame = own.id === other.id;
  const difference = useMemo(
    () => differenceOf(own, isSame ? other : asStateOf(own, other), now),
    [own, other, isSame, now],
  );
  const isOfOther = own.person !== undefined && other.person !== own.person && !isSame;
  return (
    <>
      {isSame ? null : <p>{say('opened.mergeText')}</p>}
      {isFromFuture(other, now) ? <p>{say('opened.futureGivesWay')}</p> : null}
      <ul>
        {isAlike(difference) ? <li>{say('opened.alike')}</li> : <Differing {...difference} />}
        <Added {...difference} />
      </ul>
      {isAlike(difference) ? null : <OpenedDifferences difference={difference} />}
      {isOfOther ? (
        <p>
          <strong>{say('opened.otherPerson')}</strong>
        </p>
      ) : null}
      <p>{say('opened.canUndo')}</p>
    </>
  );
}

const isAdded = ({ own }: DifferingText) => own === null;
const isBoth = ({ own }: DifferingText) => own !== null;

function Differing({ answers, targets, texts }: Difference) {
  const { say } = useLanguage();
  const choices = answers.filter(({ choice }) => choice !== null).length;
  const notes = answers.filter(({ note }) => note !== null).length;
  const otherChoices = answers.filter(({ choice }) => choice === 'other').length;
  const otherNotes = answers.filter(({ note }) => note === 'other').length;
  const levels = targets.filter(isBoth).length;
  const fields = texts.filter(isBoth).map(({ field }) => say(fieldNames[field]));
  return (
    <>
      {choices > 0 ? <li>{say('opened.differing', { count: choices })}</li> : null}
      {otherChoices > 0 ? <li>{say('opened.replaced', { count: otherChoices })}</li> : null}
      {notes > 0 ? <li>{say('opened.notes', { count: notes })}</li> : null}
      {otherNotes > 0 ? <li>{say('opened.notesReplaced', { count: otherNotes })}</li> : null}
      {levels > 0 ? <li>{say('opened.targets', { count: levels })}</li> : null}
      {fields.length > 0 ? <li>{say('opened.texts', { fields: fields.join(', ') })}</li> : null}
    </>
  );
}

function Added({ added, addedNotes, targets, texts }: Difference) {
  const { say } = useLanguage();
  const addedTargets = targets.filter(isAdded).length;
  const fields = texts.filter(isAdded).map(({ field }) => say(fieldNames[field]));
  return (
    <>
      {added > 0 ? <li>{say('opened.added', { count: added })}</li> : null}
      {addedNotes > 0 ? <li>{say('opened.addedNotes', { count: addedNotes })}</li> : null}
      {addedTargets > 0 ? <li>{say('opened.addedTargets', { count: addedTargets })}</li> : null}
      {fields.length > 0 ? (
        <li>{say('opened.addedTexts', { fields: fields.join(', ') })}</li>
      ) : null}
    </>
  );
}
