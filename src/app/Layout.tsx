import { useEffect, useRef } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import { inLanguage, languageIn } from '../domain/site/site.ts';
import { useLanguage } from '../i18n/language.ts';
import { useAssessment, useLoaded } from '../store/loaded.ts';
import { Link } from '../ui/controls/Link.tsx';
import { keepFocus } from '../ui/focus.ts';
import { LiveRegion } from '../ui/messages/LiveRegion.tsx';
import { Footer } from './Footer.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import styles from './Layout.module.css';
import { OpenAnywhereLater } from './OpenAnywhereLater.tsx';
import { useSavedAnnouncements } from './useSavedAnnouncements.ts';
import { StorageNotices } from './fetchStorage.ts';

/** What surrounds every screen. */
export function Layout({ children }: { readonly children: ReactNode }) {
  const { say, language } = useLanguage();
  const { site } = useLoaded();
  const isOpen = useAssessment((state) => state.isOpen);
  useEffect(() => (main.current === null ? undefined : keepFocus(main.current)), []);
  const main = useRef<HTMLElement>(null);
  useSavedAnnouncements();
  const ownLanguage = languageIn(site.name, language);
  const skip = (event: MouseEvent) => {
    // Routes are in the hash, so following "#main" would leave the screen.
    event.preventDefault();
    main.current?.focus();
    main.current?.scrollIntoView();
  };
  return (
    <>
      <a href="#main" className={styles.skip} onClick={skip}>
        {say('shell.skip')}
      </a>
      <header className={styles.header} data-shell="">
        <Link to="/" className={styles.name}>
          {ownLanguage === language ? (
            inLanguage(site.name, language)
          ) : (
            <span lang={ownLanguage}>{inLanguage(site.name, language)}</span>
          )}
        </Link>
        <Link to="/my-data" className={styles.data}>
          {say('shell.myData')}
        </Link>
        <LanguageChoice />
      </header>
      <LiveRegion />
      <main ref={main} id="main" tabIndex={-1} className={styles.main}>
        {isOpen ? <StorageNotices /> : null}
        <OpenAnywhereLater />
        {children}
      </main>
      <Footer />
    </>
  );
}
