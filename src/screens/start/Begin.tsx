import { useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useLanguage } from '../../i18n/language.ts';
import { useAssessment, useLoaded } from '../../store/loaded.ts';
import type { Where } from '../../domain/saving/pending.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { LoadFailed } from '../../ui/messages/LoadFailed.tsx';
import { DeviceChoice } from '../storage/DeviceChoice.tsx';
import { useWatch } from '../../store/content/useWatch.ts';

/** Asks where to save answers before the first one. Without a choice they stay in the tab, which is safer. */
export function Begin() {
  const { say } = useLanguage();
  const { description, assessment } = useLoaded();
  const where = useAssessment((state) => state.where);
  const section = useRef<HTMLElement>(null);
  const [failed, setFailed] = useState(false);
  const navigate = useNavigate();
  const watch = useWatch();
  const begin = async () => {
    setFailed(false);
    const chosen = chosenIn(section.current) ?? 'tab';
    const here = window.location.hash;
    try {
      const { chooseWhere } = await assessment.open();
      chooseWhere(chosen);
      // A person who has left the page meanwhile is not called back.
      if (window.location.hash === here) navigate(`/assessment/${description.areas[0]?.id}`);
    } catch {
      setFailed(true);
    }
  };
  return (
    <section ref={section} className="stack">
      <DeviceChoice chosen={where === 'device' ? where : null} />
      {failed ? <LoadFailed onRetry={() => watch(begin())} /> : null}
      <p>
        <Button kind="main" onClick={() => watch(begin())}>
          {say('start.begin')}
        </Button>
      </p>
    </section>
  );
}

/** Reads the choice from the page, because a person can choose before this code runs. */
function chosenIn(section: HTMLElement | null): Where | null {
  const value = section?.querySelector<HTMLInputElement>('input:checked')?.value;
  return value === 'device' || value === 'tab' ? value : null;
}
