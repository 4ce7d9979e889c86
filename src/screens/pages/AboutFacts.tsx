import type { ReactNode } from 'react';
import { inLanguage, languageIn } from '../../domain/site/site.ts';
import { useLanguage } from '../../i18n/language.ts';
import styles from './AboutHost.module.css';

/** A fact of the institution's by its name; one that is not told is not shown. */
export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
}

/** Facts as a list; those without a value are left out. */
export function AboutFacts({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts
        .filter(({ value }) => value !== undefined)
        .map(({ name, value }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

/** A text of the institution's, in the language of the interface where it has it; its line breaks are kept. */
export function HostText({ texts }: { readonly texts: Readonly<Record<string, string>> }) {
  const { language } = useLanguage();
  const found = languageIn(texts, language);
  return (
    <span className={styles.text} lang={found === language ? undefined : found}>
      {inLanguage(texts, language)}
    </span>
  );
}

/** A link to where the institution can be reached: a page or an e-mail address. */
export function HostLink({ to }: { readonly to: string }) {
  return <a href={/^https?:/u.test(to) ? to : `mailto:${to}`}>{to}</a>;
}
