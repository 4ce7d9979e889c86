import { useState } from 'react';
import type { FeedbackWords } from '../../domain/description/feedbackWords.ts';
import type { Result } from '../../domain/profile/result.ts';
import type { Wording } from '../../domain/wording/wording.ts';
import { useLanguage } from '../../i18n/language.ts';
import type { Key } from '../../i18n/language.ts';
import { Button } from '../../ui/controls/Button.tsx';
import { AreaDetails } from './AreaDetails.tsx';

interface Props {
  readonly result: Result;
  readonly feedback: FeedbackWords;
  readonly wording: Wording<Key>;
}

/** Feedback and answers by area. Each area opens on its own, or all of them at once. */
export function AreaDetailsList({ result: { profile }, feedback, wording }: Props) {
  const { say } = useLanguage();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const all = profile.areas.map((area) => area.id);
  const allOpen = all.every((id) => open.has(id));
  const toggle = (id: string, isOpen: boolean) =>
    setOpen(
      (before) => new Set([...before].filter((one) => one !== id).concat(isOpen ? [id] : [])),
    );
  return (
    <section className="stack">
      <h2>{say('profile.answers')}</h2>
      <p className="no-print">
        <Button kind="text" onClick={() => setOpen(new Set(allOpen ? [] : all))}>
          {say(allOpen ? 'profile.closeAll' : 'profile.openAll')}
        </Button>
      </p>
      {profile.areas.map((area) => (
        <AreaDetails
          key={area.id}
          area={area}
          open={open.has(area.id)}
          onToggle={(isOpen) => toggle(area.id, isOpen)}
          feedback={feedback}
          wording={wording}
        />
      ))}
    </section>
  );
}
