import { differenceOf } from '../../domain/merge/arrival.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';
import { useLanguage } from '../../i18n/language.ts';
import { lazyScreen } from '../../ui/lazyScreen.tsx';

const OpenedDifferences = lazyScreen(
  async () => (await import('./OpenedDifferences.tsx')).OpenedDifferences,
  'assessment',
);

interface Props {
  /* Both carried over to the shown version of the description. */
  readonly own: Saved;
  readonly other: Saved;
}

/** Counts what a merge would change in one's own answers, before it happens. */
export function OpenedMerge({ own, other }: Props) {
  const { say } = useLanguage();
  const { differing, added } = differenceOf(own.answers, other.answers);
  const replaced = differing.filter(({ stands }) => stands === 'other').length;
  const isOfOther = own.person !== undefined && other.person !== own.person && own.id !== other.id;
  return (
    <>
      {own.id === other.id ? null : <p>{say('opened.mergeText')}</p>}
      <ul>
        <li>
          {differing.length > 0
            ? say('opened.differing', { count: differing.length })
            : say('opened.alike')}
        </li>
        {replaced > 0 ? <li>{say('opened.replaced', { count: replaced })}</li> : null}
        {added > 0 ? <li>{say('opened.added', { count: added })}</li> : null}
      </ul>
      {differing.length > 0 ? <OpenedDifferences differing={differing} /> : null}
      {isOfOther ? (
        <p>
          <strong>{say('opened.otherPerson')}</strong>
        </p>
      ) : null}
      <p>{say('opened.canUndo')}</p>
    </>
  );
}
