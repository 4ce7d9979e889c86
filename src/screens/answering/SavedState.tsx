import { useAssessment } from '../../store/loaded.ts';
import { SavedLine } from '../../ui/assessment/SavedLine.tsx';

/** Says where the answers are saved now. A failed save has its own permanent notice in the layout. */
export function SavedState() {
  const where = useAssessment((state) => state.where);
  const saveStatus = useAssessment((state) => state.saveStatus);
  if (saveStatus.state === 'failed') return null;
  const savedAt = saveStatus.state === 'saved' ? saveStatus.at : null;
  return <SavedLine where={where} isSaving={saveStatus.state === 'saving'} savedAt={savedAt} />;
}
