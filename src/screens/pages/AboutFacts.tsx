import type { ReactNode } from 'react';
import { inLanguage, languageIn } from '../../domain/site/site.ts';
import { useLanguage } from '../../i18n/language.ts';
import styles from './AboutHost.module.css';

/** A fact about the institution, with its name. */
export interface Fact {
  readonly name: string;
  readonly value: ReactNode;
}

/** Lists facts. Those without a value are left out. */
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

/** A text by the institution with its line breaks, in the interface's language if it exists in it. */
export function HostText({ texts }: { readonly texts: Readonly<Record<string, string>> }) {
  const { language } = useLanguage();
  const found = languageIn(texts, language);
  return (
    <span className={styles.text} lang={found === language ? undefined : found}>
      {inLanguage(texts, language)}
    </span>
  );
}

/** A link to a web page or an e-mail address of the institution. */
export function HostLink({ to }: { readonly to: string }) {
  return <a href={/^https?:/u.test(to) ? to : `mailto:${to}`}>{to}</a>;
}
