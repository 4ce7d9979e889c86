import { erasableIn } from '../../domain/saving/earlierRelease.ts';
import { bornKey } from '../../domain/saving/keys.ts';
import { shelfOf } from '../../domain/saving/shelf.ts';
import type { Erased } from '../browser/textStore.ts';
import type { Environment } from './environment.ts';
import type { Interpreter } from './interpreter.ts';

/** What is known after erasing. Nothing is claimed that was not looked at. */
export interface Erasure {
  /** Whether nothing of this copy is left in the stores that were erased. */
  readonly isGone: boolean;
  /** Whether an emptied database stays until another tab lets go of it. */
  readonly isHeld: boolean;
  /** Whether another open tab holds answers of its own. */
  readonly isElsewhere: boolean;
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
  const born = state().tab.records.get(bornKey) ?? null;
  const earlierKeys = what === 'all' ? erasableIn(shelfOf(env.earlier.read()), env.site) : [];
  if (what === 'all') dispatch({ type: 'erased', store: 'device', by: 'here' });
  dispatch({ type: 'erased', store: 'tab', by: 'here' });
  const tab = await outcomeOf(stores.tab.erase);
  const device = what === 'all' ? await outcomeOf(stores.device.erase) : 'gone';
  env.earlier.erase(earlierKeys);
  const isRestGone = what === 'tab' || (await remains.erase());
  env.tell(what === 'all' ? { says: 'erased' } : { says: 'tab-emptied', born: born ?? '' });
  const [isElsewhere, hasOtherCopies] = await Promise.all([
    remains.isElsewhere(),
    remains.hasOtherCopies(),
  ]);
  return {
    isGone: tab === 'gone' && device !== 'failed' && isRestGone,
    isHeld: device === 'emptied',
    isElsewhere,
    hasOtherCopies: what === 'all' && hasOtherCopies,
  };
}

function outcomeOf(act: (done: (outcome: Erased) => void) => void): Promise<Erased> {
  return new Promise((resolve) => act(resolve));
}
