import { useState } from 'react';
import { isEmpty } from '../../../domain/assessment/assessment.ts';
import { useAssessment } from '../../../store/loaded.ts';
import { UnreadableTexts } from '../../storage/UnreadableTexts.tsx';
import { Begin } from '../Begin.tsx';
import { Carried } from '../../versions/Carried.tsx';
import { EraseDialog } from '../../storage/EraseDialog.tsx';
import { OtherAssessments } from './OtherAssessments.tsx';
import { Resume } from './Resume.tsx';
import { StartFacts } from '../StartFacts.tsx';

/** What the start page says of what is kept here, and the way on: first of all to whoever has been here. */
export function StartKept() {
  const saved = useAssessment((state) => state.saved);
  const [erasing, setErasing] = useState(false);
  return (
    <>
      <UnreadableTexts />
      <Carried />
      {isEmpty(saved) ? (
        <>
          <StartFacts />
          <Begin />
        </>
      ) : (
        <Resume onErase={() => setErasing(true)} />
      )}
      <OtherAssessments />
      {isEmpty(saved) ? null : <StartFacts />}
      {erasing ? <EraseDialog what="all" onClose={() => setErasing(false)} /> : null}
    </>
  );
}
