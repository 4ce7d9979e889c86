import type { ContentFailure } from '../../domain/reading.ts';
import { useLanguage } from '../../i18n/language.ts';
import { Button } from '../controls/Button.tsx';
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
  const problems = failure.kind === 'faulty' ? failure.problems : [];
  return (
    <Notice kind="error" heading={say('fault.heading')}>
      <p>{say('fault.forTeacher')}</p>
      <p>
        <Button onClick={onRetry}>{say('state.retry')}</Button>
      </p>
      <p>{say('fault.forHost', { file })}</p>
      <ul>
        {failure.kind === 'unreachable' ? (
          <li>{say('fault.unreachable', { status: failure.status ?? '–' })}</li>
        ) : (
          problems.slice(0, mostShown).map((problem) => (
            <li key={`${problem.path} ${problem.fault}`}>
              <code>{problem.path === '' ? file : problem.path}</code>
              <span>{`: ${say(`fault.${problem.fault}`, { detail: problem.detail ?? '' })}`}</span>
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
