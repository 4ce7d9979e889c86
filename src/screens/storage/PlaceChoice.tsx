import { useLanguage } from '../../i18n/language.ts';
import type { PlaceName } from '../../store/browser/storage.ts';
import card from '../../ui/controls/Card.module.css';
import styles from './PlaceChoice.module.css';

interface Props {
  readonly chosen: PlaceName | null;
  /** Told of each choice; without it the choice stands on the page until it is asked for. */
  readonly onChoose?: (place: PlaceName) => void;
}

const texts = {
  device: ['place.device', 'place.deviceText'],
  tab: ['place.tab', 'place.tabText'],
} as const;

/** My own device or a shared one: where the answers are kept. */
export function PlaceChoice({ chosen, onChoose }: Props) {
  const { say } = useLanguage();
  return (
    <fieldset>
      <legend>{say('place.question')}</legend>
      <div className={styles.choices}>
        {(['device', 'tab'] as const).map((place) => (
          <label key={place} className={card.card}>
            <input
              type="radio"
              name="place"
              value={place}
              {...(onChoose === undefined
                ? { defaultChecked: chosen === place }
                : { checked: chosen === place, onChange: () => onChoose(place) })}
              aria-labelledby={`place-${place}`}
              aria-describedby={`place-${place}-text`}
            />
            <span>
              <span id={`place-${place}`} className={card.name}>
                {say(texts[place][0])}
              </span>
              <span id={`place-${place}-text`} className={card.text}>
                {say(texts[place][1])}
              </span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
