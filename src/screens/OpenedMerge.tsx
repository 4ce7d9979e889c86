import type { Saved } from '../domain/saved.ts';
import { useLanguage } from '../i18n/language.ts';
import { differenceOf } from './openMerging.ts';

interface Props {
  readonly own: Saved;
  /** The other result, in this version's terms. */
  readonly other: Saved;
}

/** What merging would do to one's own answers, counted before it is done. */
export function OpenedMerge({ own, other }: Props) {
  const { say } = useLanguage();
  const { differing, replaced, added } = differenceOf(own.answers, other.answers);
  const isOfOther = own.person !== undefined && other.person !== own.person && own.id !== other.id;
  return (
    <>
      {own.id === other.id ? null : <p>{say('opened.mergeText')}</p>}
      <ul>
        <li>
          {differing > 0 ? say('opened.differing', { count: differing }) : say('opened.alike')}
        </li>
        {replaced > 0 ? <li>{say('opened.replaced', { count: replaced })}</li> : null}
        {added > 0 ? <li>{say('opened.added', { count: added })}</li> : null}
      </ul>
      {isOfOther ? (
        <p>
          <strong>{say('opened.otherPerson')}</strong>
        </p>
      ) : null}
      <p>{say('opened.canUndo')}</p>
    </>
  );
}
