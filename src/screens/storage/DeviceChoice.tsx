import { useLanguage } from '../../i18n/language.ts';
import type { Where } from '../../domain/saving/pending.ts';
import card from '../../ui/controls/Card.module.css';
import styles from './DeviceChoice.module.css';

interface Props {
  readonly chosen: Where | null;
  /** Called at each choice. Without it the choice stays in the page until another part reads it. */
  readonly onChoose?: (where: Where) => void;
}

const texts = {
  device: ['place.device', 'place.deviceText'],
  tab: ['place.tab', 'place.tabText'],
} as const;

/** Asks whether the device is one's own or shared, which decides where the answers are saved. */
export function DeviceChoice({ chosen, onChoose }: Props) {
  const { say } = useLanguage();
  return (
    <fieldset>
      <legend>{say('place.question')}</legend>
      <div className={styles.choices}>
        {(['device', 'tab'] as const).map((where) => (
          <label key={where} className={card.card}>
            <input
              type="radio"
              name="place"
              value={where}
              {...(onChoose === undefined
                ? { defaultChecked: chosen === where }
                : { checked: chosen === where, onChange: () => onChoose(where) })}
              aria-labelledby={`place-${where}`}
              aria-describedby={`place-${where}-text`}
            />
            <span>
              <span id={`place-${where}`} className={card.name}>
                {say(texts[where][0])}
              </span>
              <span id={`place-${where}-text`} className={card.text}>
                {say(texts[where][1])}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
