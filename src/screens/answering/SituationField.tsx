import { limitOf } from '../../domain/assessment/longest.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useActions, useAssessment } from '../../store/loaded.ts';

/** The unit or course a teacher has in mind while answering: one line for the whole assessment. */
export function SituationField() {
  const { say } = useLanguage();
  const situation = useAssessment((state) => state.saved.situation ?? '');
  const { write } = useActions();
  return (
    <p>
      <label htmlFor="situation">{say('situation.label')}</label>
      <input
        id="situation"
        type="text"
        maxLength={limitOf('situation', situation)}
        value={situation}
        autoComplete="off"
        onChange={(event) => write('situation', event.target.value)}
        aria-describedby="situation-hint"
      />
      <span id="situation-hint" className="quiet">
        {say('situation.hint')}
      </span>
    </p>
  );
}
