import { compareProfiles } from '../domain/compare.ts';
import type { Profile } from '../domain/profile.ts';
import type { Telling } from '../domain/summary.ts';
import type { Saved } from '../domain/saved.ts';
import { formatDate } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import type { Key } from '../i18n/language.ts';
import { Comparison } from './Comparison.tsx';
import styles from './Targets.module.css';

interface Props {
  readonly profile: Profile;
  readonly lang: string | undefined;
  readonly telling: Telling<Key>;
  /** The other results that can be set beside this one. */
  readonly candidates: readonly Saved[];
  readonly earlier: { readonly saved: Saved; readonly profile: Profile } | null;
  readonly onChoose: (id: string) => void;
}

/** Sets another result beside this one; shown only when there is one. */
export function CompareSection({ profile, lang, telling, candidates, earlier, onChoose }: Props) {
  const { say, language } = useLanguage();
  if (candidates.length === 0) return null;
  return (
    <section className="stack">
      <h2>{say('compare.title')}</h2>
      <p>
        <label htmlFor="compare">{say('compare.choose')}</label>{' '}
        <select
          id="compare"
          className={`${styles.select} no-print`}
          value={earlier?.saved.id ?? ''}
          onChange={(event) => onChoose(event.target.value)}
        >
          <option value="">{say('compare.none')}</option>
          {candidates.map((saved) => (
            <option key={saved.id} value={saved.id}>
              {formatDate(saved.finishedAt ?? saved.updatedAt, language)}{' '}
              {saved.title ?? saved.situation ?? ''}
            </option>
          ))}
        </select>
      </p>
      {earlier === null ? null : (
        <>
          <p>{say('compare.caution')}</p>
          <Comparison
            changes={compareProfiles(earlier.profile, profile)}
            lang={lang}
            telling={telling}
          />
        </>
      )}
    </section>
  );
}
