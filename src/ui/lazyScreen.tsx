import { startTransition, useEffect, useState } from 'react';
import type { ComponentType } from 'react';
import { loadWords } from '../i18n/language.ts';
import type { Part } from '../i18n/language.ts';
import { LoadFailed } from './messages/LoadFailed.tsx';
import { Waiting } from './messages/Waiting.tsx';
import { unheard } from '../domain/unheard.ts';

export interface Fetching {
  /** Resolves when the part is loaded and can be shown at once; rejects when it cannot be loaded. */
  readonly fetchAhead: () => Promise<void>;
  /** Loads the part in the background and ignores a failure. */
  readonly prefetch: () => void;
}

/**
 * A part of the app that is fetched when it is first shown. A failed fetch shows a message that offers a
 * retry and, since a new release may have replaced the file, a reload; saved answers survive it. `part` names
 * the interface words that it needs beyond those of the start page.
 */
export function lazyScreen<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  part?: Part,
): ComponentType<Props> & Fetching {
  return lazily(load, part, soon);
}

/** Schedules an action and returns a function that cancels it. */
export type When = (act: () => void) => () => void;

const soon: When = (act) => {
  act();
  return () => undefined;
};

export function lazily<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  part: Part | undefined,
  when: When,
): ComponentType<Props> & Fetching {
  let loaded: ComponentType<Props> | null = null;
  const fetchOnce = async () => {
    const [Fetched] = await Promise.all([load(), part === undefined ? null : loadWords(part)]);
    loaded = Fetched;
    return Fetched;
  };
  function Lazy(props: Props) {
    const [Screen, setScreen] = useState(() => loaded);
    const [failed, setFailed] = useState(false);
    const [attempt, setAttempt] = useState(0);
    useEffect(() => {
      let isGone = false;
      const cancel = when(() => {
        fetchOnce().then(
          (Fetched) => (isGone ? undefined : startTransition(() => setScreen(() => Fetched))),
          () => (isGone ? undefined : setFailed(true)),
        );
      });
      return () => {
        isGone = true;
        cancel();
      };
    }, [attempt]);
    if (Screen !== null) return <Screen {...props} />;
    if (!failed) return <Waiting />;
    return (
      <LoadFailed
        onRetry={() => {
          setFailed(false);
          setAttempt(attempt + 1);
        }}
      />
    );
  }
  const fetchAhead = async () => {
    await fetchOnce();
  };
  return Object.assign(Lazy, {
    fetchAhead,
    prefetch: () => unheard(fetchAhead()),
  });
}
