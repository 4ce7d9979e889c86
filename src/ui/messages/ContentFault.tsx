import type { Problem } from '../../domain/reading.ts';
import { useLanguage } from '../../i18n/language.ts';
import { Button } from '../controls/Button.tsx';
import { Notice } from './Notice.tsx';

interface Props {
  readonly file: string;
  /** The HTTP status of a file that could not be fetched; null when there was no answer at all. */
  readonly status: number | null;
  /** What is wrong in the file; empty when it could not be fetched. */
  readonly problems: readonly Problem[];
  readonly onRetry: () => void;
}

const mostShown = 12;

/** A content file that can't be used: what a teacher can do, and for the host the file, the place and the fault. */
export function ContentFault({ file, status, problems, onRetry }: Props) {
  const { say } = useLanguage();
  return (
    <Notice kind="error" heading={say('fault.heading')}>
      <p>{say('fault.forTeacher')}</p>
      <p>
        <Button onClick={onRetry}>{say('state.retry')}</Button>
      </p>
      <p>{say('fault.forHost', { file })}</p>
      <ul>
        {problems.length === 0 ? (
          <li>{say('fault.unreachable', { status: status ?? '–' })}</li>
        ) : (
          problems.slice(0, mostShown).map((problem) => (
            <li key={`${problem.path} ${problem.fault}`}>
              <code>{problem.path === '' ? file : problem.path}</code>
              {': '}
              {say(`fault.${problem.fault}`, { detail: problem.detail ?? '' })}
            </li>
          ))
        )}
        {problems.length > mostShown ? (
          <li>{say('fault.more', { count: problems.length - mostShown })}</li>
        ) : null}
      </ul>
    </Notice>
  );
}
