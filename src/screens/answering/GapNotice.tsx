import { useLayoutEffect, useRef } from 'react';
import type { Key } from '../../i18n/language.ts';
import type { Wording } from '../../domain/wording/wording.ts';
import type { Competence } from '../../domain/description/description.ts';
import { statementOf } from '../../domain/description/words.ts';
import { useLanguage } from '../../i18n/language.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { Notice } from '../../ui/messages/Notice.tsx';
import { focusStatement } from '../../ui/assessment/Statement.tsx';

interface Props {
  readonly wording: Wording<Key>;
  readonly gaps: readonly Competence[];
  readonly onSkip: () => void;
}

/** Names the statements without an answer, and says that none of them has to be answered. */
export function GapNotice({ gaps, onSkip, wording }: Props) {
  const { words, lang } = wording;
  const { say } = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <Notice
      kind="info"
      heading={say('assessment.gaps', { count: gaps.length })}
      headingRef={heading}
    >
      <p>{say('assessment.gapsFine')}</p>
      <ul>
        {gaps.map(({ id, code }) => (
          <li key={id}>
            <Button kind="text" onClick={() => focusStatement(id)}>
              <span>{code}</span> <span lang={lang}>{statementOf(words, id)}</span>
            </Button>
          </li>
        ))}
      </ul>
      <p>
        <Button onClick={onSkip}>{say('assessment.skip')}</Button>
      </p>
    </Notice>
  );
}
