import { useSyncExternalStore } from 'react';
import type { Saved } from '../domain/assessment/assessment.ts';

/**
 * Results that this tab has opened to view only. They are in memory alone, and not in a store, the address or
 * the browser's history, so they are gone when the person leaves their screen.
 */
export interface Handover {
  /** The address or text that holds a link which has not been read yet. */
  readonly link: string | null;
  /** The result that is viewed. */
  readonly received: Saved | null;
  /** How many other links came with the one that the viewed result was in; null if it came in a file. */
  readonly otherLinks: number | null;
  /** The result that the profile shows next to one's own. */
  readonly compared: Saved | null;
}

/** A handover without links and results. */
export const emptyHandover: Handover = {
  link: null,
  received: null,
  otherLinks: null,
  compared: null,
};

let handover = emptyHandover;
const listeners = new Set<() => void>();

/** Changes the given parts of the handover and renders whatever uses it. */
export function setHandover(change: Partial<Handover>): void {
  handover = { ...handover, ...change };
  for (const listener of listeners) listener();
}

/** Whether this tab shows a result of somebody, or is about to. */
export function isViewing(): boolean {
  return Object.values(handover).some((one) => one !== null);
}

/** The current handover; the component renders again at each change. */
export function useHandover(): Handover {
  return useSyncExternalStore(listen, () => handover);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The route of a followed link after its data was taken out of the address. */
export const linkRoute = '/open';

declare global {
  interface Window {
    /** The hash of a followed link, which `before-app.js` has taken out of the address. */
    followedLink?: string | undefined;
  }
}

/** The beginning of a link's data in a hash or query, also if a program has encoded the slash. */
const linkInAddress = /open(?:\/|%(?:25)*2f)./iu;

/**
 * Takes the data of a followed link out of the address, now and at each later change of the address. Call it
 * before the router is created: listeners run in order, so neither the router nor the history has the data.
 */
export function catchLinks(): void {
  const { followedLink } = window;
  delete window.followedLink;
  if (followedLink !== undefined) setHandover({ link: followedLink, received: null });
  takeLink();
  window.addEventListener('popstate', takeLink);
}

function takeLink(): void {
  const { hash, search, pathname } = window.location;
  if (linkInAddress.test(hash)) {
    setHandover({ link: hash, received: null });
    // For the browser this is a redirect, so that its list of visited pages may leave the address out.
    window.location.replace(`#${linkRoute}`);
  } else if (linkInAddress.test(search)) {
    // A program has taken the hash for a part of the query.
    setHandover({ link: search, received: null });
    window.history.replaceState(window.history.state, '', `${pathname}#${linkRoute}`);
  }
}
