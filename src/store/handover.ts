import { useSyncExternalStore } from 'react';
import type { Saved } from '../domain/assessment/assessment.ts';

/**
 * What was handed over to this tab. It lives in memory alone: it is not kept, not in the address and not in
 * the browser's history, so a result that is only looked at ends when it is left.
 */
export interface Handover {
  /** The data of a link that was followed and is not read yet. */
  readonly link: string | null;
  /** A result that is looked at. */
  readonly received: Saved | null;
  /** One that is set beside one's own result on the profile. */
  readonly compared: Saved | null;
}

export const emptyHandover: Handover = { link: null, received: null, compared: null };

let handover = emptyHandover;
const listeners = new Set<() => void>();

export function setHandover(change: Partial<Handover>): void {
  handover = { ...handover, ...change };
  for (const listener of listeners) listener();
}

export function useHandover(): Handover {
  return useSyncExternalStore(listen, () => handover);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Where a link leads when its data has been taken out of it. */
export const linkRoute = '/open';

/** The data of a link to a result, in the part of an address after its hash or in a message; null where there is none. */
export function linkDataIn(text: string): string | null {
  return /#\/open\/(\S+)/u.exec(text)?.[1] ?? null;
}

/**
 * Takes the data of a followed link out of the address before anything else sees it: neither the router nor
 * the list of places to go back to ever has it. To be called before the router is made, so as to be heard
 * first when an address is typed or pasted later.
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
