import { useRef, useState } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import { Link } from 'react-router';
import { isEmpty } from '../domain/saved.ts';
import { inLanguage } from '../domain/site.ts';
import { useLanguage } from '../i18n/language.ts';
import { EraseDialog } from '../screens/EraseDialog.tsx';
import { MyDataFrame } from '../screens/MyDataFrame.tsx';
import { OpenAnywhereLater } from './OpenAnywhereLater.tsx';
import { useAssessment, useLoaded } from '../store/loaded.ts';
import { Button } from '../ui/Button.tsx';
import { Footer } from './Footer.tsx';
import { KeepingFailed } from './KeepingFailed.tsx';
import { LanguageChoice } from './LanguageChoice.tsx';
import styles from './Layout.module.css';
import { SavedAnnouncement } from './SavedAnnouncement.tsx';

/** What surrounds every screen. */
export function Layout({ children }: { readonly children: ReactNode }) {
  const { say, language } = useLanguage();
  const { site } = useLoaded();
  const main = useRef<HTMLElement>(null);
  const skip = (event: MouseEvent) => {
    // With routes after the hash, following "#main" would leave the screen.
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
          {inLanguage(site.name, language)}
        </Link>
        <Link to="/my-data" className={styles.data}>
          {say('shell.myData')}
        </Link>
        <LanguageChoice />
      </header>
      <SavedAnnouncement />
      <main ref={main} id="main" tabIndex={-1} className={styles.main}>
        <KeepingFailed />
        <SharedDevice />
        <OpenAnywhereLater />
        <MyDataFrame>{children}</MyDataFrame>
      </main>
      <Footer />
    </>
  );
}

/** On a shared device the way to leave without a trace is always in sight. */
function SharedDevice() {
  const { say } = useLanguage();
  const shown = useAssessment(
    ({ place, saved, others }) => place === 'tab' && (!isEmpty(saved) || others.length > 0),
  );
  const [finishing, setFinishing] = useState(false);
  if (!shown && !finishing) return null;
  return (
    <div className={styles.shared}>
      <span>{say('finish.line')}</span>{' '}
      <Button kind="text" onClick={() => setFinishing(true)}>
        {say('finish.open')}
      </Button>
      {finishing ? <EraseDialog what="tab" onClose={() => setFinishing(false)} /> : null}
    </div>
  );
}
