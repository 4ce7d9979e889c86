import { useSyncExternalStore } from 'react';
import type { Saved } from '../domain/assessment/assessment.ts';

/**
 * Results that this tab has opened to view only. They are in memory alone, and not in a store, the address or
 * the browser's history, so they are gone when the person leaves their screen.
 */
export interface Handover {
  /** The data of a followed link that has not been read yet. */
  readonly link: string | null;
  /** The result that is viewed. */
  readonly received: Saved | null;
  /** The result that the profile shows next to one's own. */
  readonly compared: Saved | null;
}

/** A handover without links and results. */
export const emptyHandover: Handover = { link: null, received: null, compared: null };

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

/** Finds the data of a link to a result in a message or in the hash of an address; null if there is none. */
export function linkDataIn(text: string): string | null {
  return /#\/open\/(\S+)/u.exec(text)?.[1] ?? null;
}

/**
 * Takes the data of a followed link out of the address, now and at each later change of the address. Call it
 * before the router is created: listeners run in order, so neither the router nor the history has the data.
 */
export function catchLinks(): void {
  takeLink();
  window.addEventListener('popstate', takeLink);
}

function takeLink(): void {
  const data = linkDataIn(window.location.hash);
  if (data === null) return;
  window.history.replaceState(window.history.state, '', `#${linkRoute}`);
  setHandover({ link: data, received: null });
}
