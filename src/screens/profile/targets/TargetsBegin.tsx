import { isFinished } from '../../../domain/assessment/assessment.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { useAssessment } from '../../../store/loaded.ts';

/** Says on a finished result that choosing a target starts a new assessment. */
export function TargetsBegin() {
  const { say } = useLanguage();
  const finished = useAssessment((state) => isFinished(state.saved));
  return finished ? <p className="no-print">{say('targets.begins')}</p> : null;
}
