import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useLanguage } from '../../i18n/language.ts';
import { Button } from '../controls/Button.tsx';
import styles from './RadarWalk.module.css';
import { Status } from '../messages/Status.tsx';

interface Props {
  /** One finished sentence per area, in the order of the axes. */
  readonly sentences: readonly string[];
  readonly lang: string | undefined;
}

/**
 * The radar to be heard: area by area in the order of the picture, each once, gaps included. Arrow keys and
 * buttons move, Escape leaves and brings the focus back to where it began.
 */
export function RadarWalk({ sentences, lang }: Props) {
  const { say } = useLanguage();
  const [at, setAt] = useState<number | null>(null);
  const around = useRef<HTMLDivElement>(null);
  const isOpen = at !== null;
  const wasOpen = useRef(isOpen);
  useLayoutEffect(() => {
    if (wasOpen.current && !isOpen) around.current?.querySelector('button')?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <div ref={around} className="no-print">
      {at === null ? (
        <Button kind="text" onClick={() => setAt(0)}>
          {say('walk.open')}
        </Button>
      ) : (
        <Walk
          sentences={sentences}
          lang={lang}
          at={at}
          onMove={setAt}
          onLeave={() => setAt(null)}
        />
      )}
    </div>
  );
}

/** Arrow keys go an area on or back; Home and End go as far as there are areas. */
const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: -Infinity,
  End: Infinity,
};

interface WalkProps extends Props {
  readonly at: number;
  readonly onMove: (at: number) => void;
  readonly onLeave: () => void;
}

function Walk({ sentences, lang, at, onMove, onLeave }: WalkProps) {
  const { say } = useLanguage();
  const group = useRef<HTMLDivElement>(null);
  const last = sentences.length - 1;
  const move = (step: number) => onMove(Math.max(0, Math.min(last, at + step)));
  useLayoutEffect(() => group.current?.focus(), []);
  useEffect(() => {
    const element = group.current;
    const listen = (event: KeyboardEvent) => {
      const step = steps[event.key];
      if (event.key === 'Escape') onLeave();
      else if (step === undefined) return;
      else move(step);
      event.preventDefault();
    };
    element?.addEventListener('keydown', listen);
    return () => element?.removeEventListener('keydown', listen);
  });
  return (
    <div
      ref={group}
      role="group"
      aria-label={say('walk.label')}
      aria-describedby="walk-hint"
      tabIndex={-1}
      className={`panel ${styles.walk}`}
    >
      <Status text={sentences[at] ?? ''} lang={lang} className={styles.sentence} />
      <p className="row">
        <Button data-repeats onClick={() => move(-1)} aria-disabled={at === 0}>
          {say('walk.previous')}
        </Button>
        <Button data-repeats onClick={() => move(1)} aria-disabled={at === last}>
          {say('walk.next')}
        </Button>
        <Button kind="text" onClick={onLeave}>
          {say('walk.leave')}
        </Button>
        <span className="quiet">
          {say('walk.place', { number: at + 1, total: sentences.length })}
        </span>
      </p>
      <p id="walk-hint" className="quiet">
        {say('walk.hint')}
      </p>
    </div>
  );
}
