import { useEffect, useRef, useSyncExternalStore } from 'react';
import { useLanguage } from '../../i18n/language.ts';

/** Something to be heard once, without being looked for. */
export interface Announcement {
  readonly number: number;
  readonly text: string;
  /** Its language where that is not the interface's. */
  readonly lang: string | undefined;
}

/** Long enough to be noticed by whatever reads aloud; gone before anybody meets it while reading on. */
const shownFor = 4000;

let current: readonly Announcement[] = [];
let last = 0;
const listeners = new Set<() => void>();

/** Has a text said by the page's one live region, after what is being said and without taking the focus. */
export function announce(text: string, lang?: string): void {
  last += 1;
  const added: Announcement = { number: last, text, lang };
  change([...current, added]);
  setTimeout(() => change(current.filter((one) => one !== added)), shownFor);
}

/**
 * Announces a text when it comes up or changes; how things stand at first may be silent. The same in another
 * language is no news: that the language has changed is told by the page itself.
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
