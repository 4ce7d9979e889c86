import type { Refusal } from '../../domain/assessment/saved.ts';
import { useLanguage } from '../../i18n/language.ts';

/** Whoever edited the file finds the rest by these. */
const mostShown = 5;

/** Why something could not be opened, what is wrong with it, and that nothing changed. */
export function OpenRefused({ refusal }: { readonly refusal: Refusal }) {
  const { say } = useLanguage();
  return (
    <>
      <p>{say(`open.${refusal.reason}`, detailsOf(refusal))}</p>
      {refusal.reason === 'damaged' ? (
        <ul>
          {refusal.problems.slice(0, mostShown).map((problem) => (
            <li key={`${problem.path} ${problem.fault}`}>
              <code>{problem.path}</code>
              <span>{`: ${say(`fault.${problem.fault}`, { detail: problem.detail ?? '' })}`}</span>
            </li>
          ))}
          {refusal.problems.length > mostShown ? <li>{say('fault.more')}</li> : null}
        </ul>
      ) : null}
      <p>{say('open.nothingChanged')}</p>
    </>
  );
}

function detailsOf(refusal: Refusal): Record<string, string | number> {
  return refusal.reason === 'newer' ? { format: refusal.format } : {};
}
