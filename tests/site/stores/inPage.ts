import { isDatabase, openEarly } from '../../../src/store/browser/database.ts';
import { createDeviceStore } from '../../../src/store/browser/deviceStore.ts';
import type { TextStore } from '../../../src/store/browser/textStore.ts';
import { contract } from '../../support/textStoreContract.ts';

/* What deviceStore.test.ts calls in a page. */

const reported: string[] = [];
const stores = new Map<string, TextStore>();

function storeNamed(name: string): TextStore {
  const store = stores.get(name) ?? connect(name);
  stores.set(name, store);
  return store;
}

function connect(name: string): TextStore {
  return createDeviceStore(name, {
    onDeleted: () => reported.push('deleted'),
    onClosed: () => reported.push('closed'),
  });
}

/** Acts out a clause of the contract on a database of its own. */
export function keepsClause(index: number): Promise<unknown> {
  const clause = contract[index];
  if (clause === undefined) throw new Error('no such clause');
  return clause.act(() => connect(`clause-${index}`));
}

export const exists = async (name: string) => isDatabase((await openEarly(name)).database);

export function write(name: string, texts: Readonly<Record<string, string>>): Promise<string> {
  return new Promise((resolve) =>
    storeNamed(name).commit(
      Object.keys(texts),
      () => ({ changes: new Map(Object.entries(texts)) }),
      (outcome) => resolve(outcome.ok ? 'written' : outcome.why),
    ),
  );
}

export function read(name: string): Promise<Readonly<Record<string, string>> | null> {
  return new Promise((resolve) =>
    storeNamed(name).read((records) => resolve(records && Object.fromEntries(records))),
  );
}

export function erase(name: string): Promise<string> {
  return new Promise((resolve) => storeNamed(name).erase(resolve));
}

export function reports(): readonly string[] {
  return reported;
}

/** Opens a connection that never lets go, as only another program would. */
export function hold(name: string): Promise<void> {
  return new Promise((resolve) => {
    indexedDB.open(name).addEventListener('success', () => resolve());
  });
}
