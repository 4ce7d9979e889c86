import { useEffect } from 'react';
import { useLanguage } from '../../i18n/language.ts';
import { ownSubject, withSubject } from '../../i18n/reworded.ts';
import { wordsLanguage } from '../../store/content/content.ts';
import { useAssessment, useLoaded } from '../../store/loaded.ts';
import { lazyScreen } from '../../ui/lazyScreen.tsx';
import { Begin } from './Begin.tsx';
import { OpenFile } from '../opening/OpenFile.tsx';
import { Page } from '../frame/Page.tsx';
import { StartFacts } from './StartFacts.tsx';
import styles from './StartScreen.module.css';
import { WhenOpen } from '../frame/WhenOpen.tsx';
import { Subject } from './Subject.tsx';
import { unheard } from '../../domain/unheard.ts';

/** Fetched only when there is something to show; a first visit does not need it. */
export const ReturningStart = lazyScreen(
  async () => (await import('./returning/ReturningStart.tsx')).ReturningStart,
);
const DescriptionChoice = lazyScreen(
  async () => (await import('./DescriptionChoice.tsx')).DescriptionChoice,
  'storage',
);

interface Props {
  /** Fetches what the first statement needs; runs half a second after the screen appears. */
  readonly onIdle: () => void;
}

export function StartScreen({ onIdle }: Props) {
  const { say: sayPlainly, language } = useLanguage();
  const { site, description, wordsIn } = useLoaded();
  const isOpen = useAssessment((state) => state.isOpen);
  const say = withSubject(description, sayPlainly);
  const isOwn = description.id === ownSubject;
  useEffect(() => {
    const ahead = () => {
      onIdle();
      unheard(wordsIn(wordsLanguage(description, language)));
    };
    const timer = setTimeout(ahead, 500);
    return () => clearTimeout(timer);
  }, [onIdle, wordsIn, description, language]);
  return (
    <Page heading={say('start.title')}>
      {isOwn ? null : <Subject />}
      <p className={isOwn ? 'lead' : undefined} data-subject="">
        {say('start.lead')}
      </p>
      {isOpen ? null : <StartFacts />}
      {site.descriptions.length > 1 ? <DescriptionChoice /> : null}
      {isOpen ? (
        <WhenOpen>
          <ReturningStart facts={<StartFacts />} begin={<Begin />} />
        </WhenOpen>
      ) : (
        <Begin />
      )}
      <section className="stack">
        <h2>{say('start.how')}</h2>
        <ol className={styles.how}>
          <li>{say('start.how1')}</li>
          <li>{say('start.how2')}</li>
          <li>{say('start.how3')}</li>
        </ol>
      </section>
      <section className="stack">
        <h2>{say('openFile.title')}</h2>
        <p>{say('openFile.text')}</p>
        <OpenFile />
      </section>
    </Page>
  );
}
