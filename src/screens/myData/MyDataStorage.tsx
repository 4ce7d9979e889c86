import { useEffect, useState } from 'react';
import { isEmpty } from '../../domain/assessment/assessment.ts';
import { readStored } from '../../domain/assessment/saved.ts';
import { formatSize } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useActions, useAssessment } from '../../store/loaded.ts';
import { persistence } from '../../store/browser/persistence.ts';
import type { Persistence } from '../../store/browser/persistence.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { announce } from '../../ui/messages/announcing.ts';
import { Notice } from '../../ui/messages/Notice.tsx';
import { UnreadableTexts } from '../storage/UnreadableTexts.tsx';
import { SaveFile } from '../frame/SaveFile.tsx';
import { DeviceChoice } from '../storage/DeviceChoice.tsx';
import { unheard } from '../../domain/unheard.ts';

const promises = {
  granted: 'myData.granted',
  'not-granted': 'myData.notGranted',
  unavailable: 'myData.noPromise',
} as const;

/** Where the data is saved, what and how much it is, and what could not be read. */
export function MyDataStorage() {
  const { say, language } = useLanguage();
  const where = useAssessment((state) => state.where);
  const { chooseWhere, measure } = useActions();
  const promise = usePersistence(where === 'device');
  const size = formatSize(measure().total, language);
  return (
    <section className="stack">
      <h2>{say('myData.keepTitle')}</h2>
      <DeviceChoice chosen={where} onChoose={chooseWhere} />
      <Elsewhere />
      <p>{say('myData.what')}</p>
      <p>{say('myData.howMuch', { size })}</p>
      {promise === null ? null : <Promised promise={promise} />}
      <UnreadableTexts />
      <OfNewerApp />
    </section>
  );
}

/** What the browser promises. Without a promise, it says what may happen and offers the file. */
function Promised({ promise }: { readonly promise: Persistence }) {
  const { say } = useLanguage();
  const hasNothing = useAssessment((state) => isEmpty(state.saved));
  if (promise === 'granted') return <p>{say(promises[promise])}</p>;
  return (
    <>
      <p>{`${say(promises[promise])} ${say('myData.mayForget')}`}</p>
      {hasNothing ? null : <SaveFile label={say('saved.takeFile')} />}
    </>
  );
}

/** The browser's promise about this device's store, read every two seconds because it may come late. */
function usePersistence(isDevice: boolean): Persistence | null {
  const [promise, setPromise] = useState<Persistence | null>(null);
  useEffect(() => {
    if (!isDevice) return undefined;
    const look = () => unheard(persistence().then(setPromise));
    look();
    const timer = setInterval(look, 2000);
    return () => clearInterval(timer);
  }, [isDevice]);
  return isDevice ? promise : null;
}

/** Offers to move assessments that still lie on a device used as a shared one, or from an earlier release. */
function Elsewhere() {
  const { say } = useLanguage();
  const count = useAssessment((state) => state.leftOnDevice);
  const where = useAssessment((state) => state.where);
  const { moveHere } = useActions();
  if (count === 0) return null;
  return (
    <Notice kind="info">
      <p>
        <span>{say('myData.leftOnDevice', { count })}</span>{' '}
        {where === 'tab' ? <span>{say('myData.moveTab')}</span> : null}
      </p>
      <p>
        <Button
          onClick={() => {
            moveHere();
            announce(say('myData.moved'));
          }}
        >
          {say('myData.moveHere')}
        </Button>
      </p>
    </Notice>
  );
}

function OfNewerApp() {
  const { say } = useLanguage();
  const unreadable = useAssessment((state) => state.unreadable);
  return unreadable.some(isNewer) ? <p>{say('myData.newer')}</p> : null;
}

function isNewer(text: string): boolean {
  const reading = readStored(text);
  return !reading.ok && reading.refusal.reason === 'newer';
}
