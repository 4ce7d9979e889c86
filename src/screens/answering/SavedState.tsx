import { useAssessment } from '../../store/loaded.ts';
import { SavedLine } from '../../ui/assessment/SavedLine.tsx';

/** Where the answers are kept just now; a failure has a standing notice of its own in the layout. */
export function SavedState() {
  const place = useAssessment((state) => state.place);
  const keeping = useAssessment((state) => state.keeping);
  if (keeping.state === 'failed') return null;
  return <SavedLine place={place} keptAt={keeping.state === 'kept' ? keeping.at : null} />;
}
