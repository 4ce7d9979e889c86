import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { isEmpty } from '../domain/saved.ts';
import { useLanguage } from '../i18n/language.ts';
import { wordsLanguage } from '../store/content.ts';
import { useAssessment, useLoaded } from '../store/loaded.ts';
import type { PlaceName } from '../store/storage.ts';
import { Button } from '../ui/Button.tsx';
import { lazyScreen } from '../ui/lazyScreen.tsx';
import { Notice } from '../ui/Notice.tsx';
import { EraseDialog } from './EraseDialog.tsx';
import { OpenFile } from './OpenFile.tsx';
import { Page } from './Page.tsx';
import { PlaceChoice } from './PlaceChoice.tsx';
import styles from './StartScreen.module.css';
import { WorkingVersion } from './WorkingVersion.tsx';

/** What a first visit does not show is fetched when there is something to show. */
const AsideTexts = lazyScreen(async () => (await import('./AsideTexts.tsx')).AsideTexts);
const Resume = lazyScreen(async () => (await import('./Resume.tsx')).Resume);
const OtherAssessments = lazyScreen(
  async () => (await import('./OtherAssessments.tsx')).OtherAssessments,
);
const Carried = lazyScreen(async () => (await import('./Carried.tsx')).Carried);
const DescriptionChoice = lazyScreen(
  async () => (await import('./DescriptionChoice.tsx')).DescriptionChoice,
);

interface Props {
  /** Fetches what the first statement needs, when the browser has nothing better to do. */
  readonly onIdle: () => void;
}

export function StartScreen({ onIdle }: Props) {
  const { say, language } = useLanguage();
  const { site, description, wordsIn } = useLoaded();
  const saved = useAssessment((state) => state.saved);
  const others = useAssessment((state) => state.others.length);
  const aside = useAssessment((state) => state.aside.length > 0);
  const carried = useAssessment((state) => state.carried !== null);
  const dropped = useAssessment((state) => state.dropped);
  const [erasing, setErasing] = useState(false);
  useEffect(() => {
    const ahead = () => {
      onIdle();
      void wordsIn(wordsLanguage(description, language));
    };
    const timer = setTimeout(ahead, 500);
    return () => clearTimeout(timer);
  }, [onIdle, wordsIn, description, language]);
  return (
    <Page heading={say('start.title')}>
      <div className="stack">
        <p className="lead">{say('start.lead')}</p>
        <dl className={styles.facts}>
          <div>
            <dt>{say('start.time')}</dt>
            <dd>{say('start.timeText')}</dd>
          </div>
          <div>
            <dt>{say('start.whom')}</dt>
            <dd>{say('start.whomText')}</dd>
          </div>
          <div>
            <dt>{say('start.who')}</dt>
            <dd>{say('start.whoText')}</dd>
          </div>
          {description.status === 'working-version' ? (
            <div>
              <dt>{say('start.version')}</dt>
              <dd>
                <WorkingVersion />
              </dd>
            </div>
          ) : null}
        </dl>
      </div>
      {aside ? <AsideTexts /> : null}
      {carried ? <Carried /> : null}
      {site.descriptions.length > 1 ? <DescriptionChoice /> : null}
      {dropped ? <Notice kind="info">{<p>{say('start.dropped')}</p>}</Notice> : null}
      {isEmpty(saved) ? <Begin /> : <Resume onErase={() => setErasing(true)} />}
      {others > 0 ? <OtherAssessments /> : null}
      {erasing ? <EraseDialog what="all" onClose={() => setErasing(false)} /> : null}
      <section className="stack">
        <h2>{say('start.how')}</h2>
        <ol className={styles.how}>
          <li>{say('start.how1')}</li>
          <li>{say('start.how2')}</li>
          <li>{say('start.how3')}</li>
        </ol>
      </section>
      <section className="stack">
        <h2>{say('open.title')}</h2>
        <p>{say('open.text')}</p>
        <OpenFile />
      </section>
    </Page>
  );
}

/** Where answers are kept is asked before the first one; without a choice the careful way holds. */
function Begin() {
  const { say } = useLanguage();
  const { description } = useLoaded();
  const choosePlace = useAssessment((state) => state.choosePlace);
  const place = useAssessment((state) => state.place);
  const [chosen, setChosen] = useState<PlaceName | null>(place === 'device' ? place : null);
  const navigate = useNavigate();
  const begin = () => {
    choosePlace(chosen ?? 'tab');
    navigate(`/assessment/${description.areas[0]?.id}`);
  };
  return (
    <section className="stack">
      <PlaceChoice chosen={chosen} onChoose={setChosen} />
      <p>
        <Button kind="main" onClick={begin}>
          {say('start.begin')}
        </Button>
      </p>
    </section>
  );
}
