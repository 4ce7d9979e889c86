import { useEffect, useState } from 'react';
import type { Saved } from '../domain/saved.ts';
import { useLanguage } from '../i18n/language.ts';
import { useAssessment, useAssessmentStore } from '../store/loaded.ts';
import { Button } from '../ui/Button.tsx';
import styles from './OpenAnywhere.module.css';
import { hold } from './received.ts';
import type { Undo } from './received.ts';

/** Says that two were merged, with a way back to what there was; gone once the answers change again. */
export function OpenUndo({ undo }: { readonly undo: Undo }) {
  const { say } = useLanguage();
  const assessment = useAssessmentStore();
  const saved = useAssessment((state) => state.saved);
  const [restored, setRestored] = useState<Saved | null>(null);
  const isCurrent = isSameState(saved, restored ?? undo.merged);
  useEffect(() => {
    if (!isCurrent) hold({ undo: null });
  }, [isCurrent]);
  const takeBack = () => {
    const { remove, open } = assessment.getState();
    // Opening merges with what lies there, so the merged one has to go first.
    remove(undo.merged);
    for (const one of undo.before) open(one);
    setRestored(assessment.getState().saved);
  };
  if (!isCurrent) return null;
  return (
    <div className={styles.undo} role="status">
      <span>{say(restored === null ? 'opened.merged' : 'opened.undone')}</span>
      {restored === null ? (
        <Button kind="text" onClick={takeBack}>
          {say('opened.undo')}
        </Button>
      ) : null}
      <Button kind="text" onClick={() => hold({ undo: null })}>
        {say('open.close')}
      </Button>
    </div>
  );
}

function isSameState(one: Saved, other: Saved): boolean {
  return one.id === other.id && one.updatedAt === other.updatedAt;
}
