import { useState } from 'react';
import type { ReactNode } from 'react';
import { isEmpty } from '../../../domain/assessment/assessment.ts';
import { useAssessment } from '../../../store/loaded.ts';
import { UnreadableTexts } from '../../storage/UnreadableTexts.tsx';
import { Carried } from '../../versions/Carried.tsx';
import { EraseDialog } from '../../storage/EraseDialog.tsx';
import { OtherAssessments } from './OtherAssessments.tsx';
import { Resume } from './Resume.tsx';

interface Props {
  /** The facts before the first answer. */
  readonly facts: ReactNode;
  /** The form that leads to the first answer. */
  readonly begin: ReactNode;
}

/** What the start page shows of stored data. A returning person sees their assessment before the facts. */
export function ReturningStart({ facts, begin }: Props) {
  const saved = useAssessment((state) => state.saved);
  const [erasing, setErasing] = useState(false);
  return (
    <>
      <UnreadableTexts />
      <Carried />
      {isEmpty(saved) ? (
        <>
          {facts}
          {begin}
        </>
      ) : (
        <Resume onErase={() => setErasing(true)} />
      )}
      <OtherAssessments />
      {isEmpty(saved) ? null : facts}
      {erasing ? <EraseDialog what="all" onClose={() => setErasing(false)} /> : null}
    </>
  );
}
