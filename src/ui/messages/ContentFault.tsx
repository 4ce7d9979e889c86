import type { ContentFailure } from '../../domain/reading.ts';
import type { Say } from '../../domain/say.ts';
import { useLanguage } from '../../i18n/language.ts';
import type { Key } from '../../i18n/language.ts';
import { useAnnounced } from './announcing.ts';
import { RetryButton } from './RetryButton.tsx';
import { Notice } from './Notice.tsx';

interface Props {
  readonly failure: ContentFailure;
  readonly onRetry: () => void;
}

const mostShown = 12;

/**
 * Reports a content file that cannot be used: what a teacher can do and, for the host, the file, the place
 * and the fault.
 */
export function ContentFault({ failure, onRetry }: Props) {
  const { say } = useLanguage();
  const { file } = failure;
  const heading = say('fault.heading');
  useAnnounced(heading);
  const problems = failure.kind === 'faulty' ? failure.problems : [];
  return (
    <Notice kind="error" heading={heading}>
      <p>{say('fault.forTeacher')}</p>
      <p>
        <RetryButton onRetry={onRetry} />
      </p>
      <p>{say('fault.forHost', { file })}</p>
      <ul>
        {causesOf(failure, say).map((cause) => (
          <li key={cause}>{cause}</li>
        ))}
        {problems.slice(0, mostShown).map((problem) => (
          <li key={`${problem.path} ${problem.fault}`}>
            <code>{placeIn(file, problem.path)}</code>
            <span>{`: ${say(`fault.${problem.fault}`, { detail: problem.detail ?? '' })}`}</span>
          </li>
        ))}
        {problems.length > mostShown ? <li>{say('fault.more')}</li> : null}
      </ul>
    </Notice>
  );
}

/** Answers that may mean that the host leaves out this kind of file. */
const leftOut = new Set<number | null>([403, 404, 406, 410, 415]);

/** Why a file did not come, and what a host can do about it; empty if it came and is faulty. */
function causesOf(failure: ContentFailure, say: Say<Key>): readonly string[] {
  if (failure.kind === 'faulty') return [];
  const cure = say('fault.notGiven', { ending: failure.file.replace(/^.*\./u, '.') });
  if (failure.kind === 'page') return [say('fault.page'), cure];
  const cause = say('fault.unreachable', { status: failure.status ?? '–' });
  return leftOut.has(failure.status) ? [cause, cure] : [cause];
}

/** A place as authors know it: a path, or the file, with its line if there is one. */
function placeIn(file: string, path: string): string {
  return path === '' || path.startsWith(':') ? `${file}${path}` : path;
}
