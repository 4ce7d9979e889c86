import { forDiscussion, forMyself, reportParts, withPart } from '../../domain/report/choice.ts';
import type { ReportChoice } from '../../domain/report/choice.ts';
import { limitOf } from '../../domain/assessment/longest.ts';
import { isLanguage, languageName } from '../../domain/languages.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useActions, useAssessment, useLoaded } from '../../store/loaded.ts';
import { Button } from '../../ui/controls/Button.tsx';
import tick from '../../ui/controls/Tick.module.css';
import { Way, Ways } from '../../ui/controls/Ways.tsx';
import styles from './ReportScreen.module.css';

interface Props {
  readonly choice: ReportChoice;
  readonly onChoice: (choice: ReportChoice) => void;
}

/** Two presets, and below them a checkbox for each part: the teacher decides what to show. */
export function ReportChoiceForm({ choice, onChoice }: Props) {
  const { say } = useLanguage();
  const person = useAssessment((state) => state.saved.person ?? '');
  const where = useAssessment((state) => state.where);
  const { write } = useActions();
  return (
    <section className="stack">
      <h2>{say('choice.title')}</h2>
      <Ways>
        <Way what={say('choice.forMyselfText')}>
          <Button onClick={() => onChoice({ ...forMyself, second: choice.second })}>
            {say('choice.forMyself')}
          </Button>
        </Way>
        <Way what={say('choice.forDiscussionText')}>
          <Button onClick={() => onChoice({ ...forDiscussion, second: choice.second })}>
            {say('choice.forDiscussion')}
          </Button>
        </Way>
      </Ways>
      <fieldset>
        <legend>{say('choice.parts')}</legend>
        <div className={styles.parts}>
          {reportParts.map((part) => (
            <label key={part} className={tick.tick}>
              <input
                type="checkbox"
                checked={choice.parts.includes(part)}
                onChange={(event) => onChoice(withPart(choice, part, event.target.checked))}
              />
              <span>{say(`choice.${part}`)}</span>
            </label>
          ))}
          <label className={`${tick.tick} ${styles.data}`}>
            <input
              type="checkbox"
              checked={choice.data}
              onChange={(event) => onChoice({ ...choice, data: event.target.checked })}
              aria-describedby="data-hint"
            />
            <span>{say('choice.data')}</span>
          </label>
        </div>
        <p id="data-hint" className="quiet">
          {say(choice.data ? 'download.pdfWithData' : 'download.pdfWithout')}
        </p>
      </fieldset>
      <p>
        <label htmlFor="person">{say('download.person')}</label>
        <input
          id="person"
          type="text"
          autoComplete={where === 'tab' ? 'off' : 'name'}
          maxLength={limitOf('person', person)}
          value={person}
          onChange={(event) => write('person', event.target.value)}
          aria-describedby="person-hint"
        />
        <span id="person-hint" className="quiet">
          {say('download.personHint')}
        </span>
      </p>
      <SecondLanguage choice={choice} onChoice={onChoice} />
    </section>
  );
}

function SecondLanguage({ choice, onChoice }: Props) {
  const { say, language } = useLanguage();
  const { site } = useLoaded();
  const others = site.languages.filter((one) => isLanguage(one) && one !== language);
  if (others.length === 0) return null;
  return (
    <p>
      <label htmlFor="second-language">{say('choice.second')}</label>{' '}
      <select
        id="second-language"
        autoComplete="off"
        value={choice.second ?? ''}
        onChange={(event) => onChoice({ ...choice, second: event.target.value || null })}
      >
        <option value="">{say('choice.oneLanguage')}</option>
        {others.map((one) => (
          <option key={one} value={one} lang={one}>
            {languageName(one)}
          </option>
        ))}
      </select>
    </p>
  );
}
