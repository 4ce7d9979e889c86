import { isFinished } from '../../domain/assessment/assessment.ts';
import { useAssessment } from '../../store/loaded.ts';
import { lazyScreen } from '../../ui/lazyScreen.tsx';

const FinishedLine = lazyScreen(
  async () => (await import('./FinishedLine.tsx')).FinishedLine,
  'myData',
);

/** Says above a screen that the open assessment is finished, if it is. */
export function FinishedNotice() {
  return useAssessment(({ saved }) => isFinished(saved)) ? <FinishedLine /> : null;
}
