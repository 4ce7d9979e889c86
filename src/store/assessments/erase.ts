import { erasableIn } from '../../domain/saving/earlierRelease.ts';
import { bornKey } from '../../domain/saving/keys.ts';
import { holdsUserData, shelfOf } from '../../domain/saving/shelf.ts';
import type { Erased } from '../browser/textStore.ts';
import type { Environment } from './environment.ts';
import type { Interpreter } from './interpreter.ts';

/** What is known after erasing. Nothing is claimed that was not looked at. */
export interface Erasure {
  /** Whether nothing of this copy was seen in the stores that were erased. A blocked store can't be seen. */
  readonly isGone: boolean;
  /** Whether an emptied database stays until another tab lets go of it. */
  readonly isHeld: boolean;
  /** Whether another open tab holds answers of its own. */
  readonly isElsewhere: boolean;
  /** Whether the device has assessments that were not to be erased, because only the tab was. */
  readonly isOnDevice: boolean;
  /** Whether another copy of the app on this host has something in this browser. */
  readonly hasOtherCopies: boolean;
}

/**
 * Empties this tab's store, or everything of this copy of the app. This page forgets first, so that it writes
 * nothing again; other tabs are told, so that they forget too.
 */
export async function erase(
  env: Environment,
  { state, dispatch }: Interpreter,
  what: 'tab' | 'all',
): Promise<Erasure> {
  const { stores, remains } = env;
  const born = state().tab.records.get(bornKey) ?? '';
  if (what === 'all') dispatch({ type: 'erased', store: 'device', by: 'here' });
  dispatch({ type: 'erased', store: 'tab', by: 'here' });
  const tab = await outcomeOf(stores.tab.erase);
  const device = what === 'all' ? await outcomeOf(stores.device.erase) : 'gone';
  const isRestGone = what === 'tab' || [eraseEarlier(env), await remains.erase()].every(Boolean);
  if (what === 'all') env.tell({ says: 'erased' });
  // The duplicates of a shared tab hold the same answers.
  env.tell({ says: 'tab-emptied', born });
  const [isElsewhere, isOnDevice, hasOtherCopies] = await Promise.all([
    remains.isElsewhere(),
    what === 'tab' && holdsAssessments(env),
    what === 'all' && remains.hasOtherCopies(),
  ]);
  return {
    isGone: tab === 'gone' && device !== 'failed' && isRestGone,
    isHeld: device === 'emptied',
    isElsewhere,
    isOnDevice,
    hasOtherCopies,
  };
}

/** Removes what an earlier release has left of this copy; true when it is gone. */
function eraseEarlier({ earlier, site }: Environment): boolean {
  const erasable = () => erasableIn(shelfOf(earlier.read()), site);
  earlier.erase(erasable());
  return erasable().length === 0;
}

function holdsAssessments({ stores, earlier }: Environment): Promise<boolean> {
  return new Promise((resolve) => {
    stores.device.read((records) =>
      resolve([records ?? new Map(), earlier.read()].some(holdsUserData)),
    );
  });
}

function outcomeOf(act: (done: (outcome: Erased) => void) => void): Promise<Erased> {
  return new Promise((resolve) => act(resolve));
}
