import { useState } from 'react';
import { useNavigate } from 'react-router';
import { isEmpty } from '../../domain/assessment/assessment.ts';
import { useLanguage } from '../../i18n/language.ts';
import { useActions, useAssessment } from '../../store/loaded.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { EraseDialog } from '../storage/EraseDialog.tsx';
import styles from './MyData.module.css';
import { MyDataItem } from './MyDataItem.tsx';
import { MyDataStorage } from './MyDataStorage.tsx';
import { OpenFile } from '../opening/OpenFile.tsx';
import { Page } from '../frame/Page.tsx';

/** Everything saved on this device or in this tab, with all actions on it. */
export function MyDataScreen() {
  const { say } = useLanguage();
  const where = useAssessment((state) => state.where);
  const [erasing, setErasing] = useState(false);
  return (
    <Page heading={say('myData.title')}>
      <p className="lead">{say(where === 'device' ? 'myData.leadDevice' : 'myData.leadTab')}</p>
      <Assessments />
      <section className="stack">
        <h2>{say('openFile.title')}</h2>
        <p>{say('openFile.text')}</p>
        <OpenFile />
      </section>
      <MyDataStorage />
      <section className="stack">
        <h2>{say('myData.traceTitle')}</h2>
        <p>{say('myData.traceText')}</p>
        <p>
          <Button onClick={() => setErasing(true)}>{say('erase.open')}</Button>
        </p>
        {erasing ? <EraseDialog what="all" onClose={() => setErasing(false)} /> : null}
      </section>
    </Page>
  );
}

function Assessments() {
  const { say } = useLanguage();
  const open = useAssessment((state) => state.saved);
  const others = useAssessment((state) => state.others);
  const { measure, startNew } = useActions();
  const navigate = useNavigate();
  const { byId } = measure();
  const all = isEmpty(open) ? others : [open, ...others];
  return (
    <section className="stack">
      <h2>{say('myData.list')}</h2>
      {all.length === 0 ? <p>{say('myData.none')}</p> : null}
      <ul className={styles.list}>
        {all.map((saved) => (
          <MyDataItem
            key={saved.id}
            saved={saved}
            isOpen={saved === open}
            size={byId[saved.id] ?? null}
          />
        ))}
      </ul>
      <p className="row">
        <Button
          onClick={() => {
            startNew();
            navigate('/');
          }}
        >
          {say('others.start')}
        </Button>
      </p>
      {all.length === 0 ? null : <p className="quiet">{say('others.startText')}</p>}
    </section>
  );
}
