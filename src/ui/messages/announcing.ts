import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useLanguage } from '../../i18n/language.ts';

/** A text that a screen reader reads out once. */
export interface Announcement {
  readonly number: number;
  readonly text: string;
  /** The language of the text, where it is not the interface's. */
  readonly lang: string | undefined;
}

/** In ms: long enough for a screen reader to notice the text, too short for its user to meet it later. */
const shownFor = 4000;

let current: readonly Announcement[] = [];
let last = 0;
const listeners = new Set<() => void>();

/** Announces a text through the live region, after what is being read out and without moving the focus. */
export function announce(text: string, lang?: string): void {
  last += 1;
  const added: Announcement = { number: last, text, lang };
  change([...current, added]);
  setTimeout(() => change(current.filter((one) => one !== added)), shownFor);
}

/**
 * Announces a text when it appears or changes; the first one may be silent. A text that changes with the
 * language is not announced, because the page itself reports the change of language.
 */
export function useAnnounced(text: string, silentAtFirst = false, lang?: string): void {
  const { language } = useLanguage();
  const heard = useRef({ text: silentAtFirst ? text : '', language });
  useEffect(() => {
    const before = heard.current;
    heard.current = { text, language };
    if (text === '' || text === before.text || language !== before.language) return;
    announce(text, lang);
  }, [text, lang, language]);
}

export function useAnnouncements(): readonly Announcement[] {
  return useSyncExternalStore(
    listen,
    () => current,
    () => current,
  );
}

function change(next: readonly Announcement[]): void {
  current = next;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
