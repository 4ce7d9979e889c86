import type { Records } from '../../src/domain/saving/shelf.ts';
import type { CommitOutcome, TextStore } from '../../src/store/browser/textStore.ts';

/** One promise of every store of texts. */
export interface Clause {
  readonly name: string;
  /** Acts on connections to one store that begins without records, and returns what is to be expected. */
  readonly act: (connect: () => TextStore) => Promise<unknown>;
  readonly expected: unknown;
}

type Write = Readonly<Record<string, string | null>>;

const read = (store: TextStore): Promise<Records | null> =>
  new Promise((resolve) => store.read(resolve));

const contents = async (store: TextStore): Promise<unknown> =>
  Object.fromEntries((await read(store)) ?? []);

const commit = (
  store: TextStore,
  keys: readonly string[],
  decide: (records: Records) => Write,
): Promise<CommitOutcome<{ readonly changes: ReadonlyMap<string, string | null> }>> =>
  new Promise((resolve) =>
    store.commit(
      keys,
      (records) => ({ changes: new Map(Object.entries(decide(records))) }),
      resolve,
    ),
  );

const put = (store: TextStore, write: Write) => commit(store, Object.keys(write), () => write);

/** What the model of the answers relies on. The database and the store in memory are both held to it. */
export const contract: readonly Clause[] = [
  {
    name: 'a store that nothing was written to reads as empty',
    act: async (connect) => contents(connect()),
    expected: {},
  },
  {
    name: 'what one connection has written is read by another, and null removes a record',
    act: async (connect) => {
      const [one, other] = [connect(), connect()];
      await put(one, { a: '1', b: '2' });
      await put(one, { a: null, c: 'ä' });
      return contents(other);
    },
    expected: { b: '2', c: 'ä' },
  },
  {
    name: 'a commit is given the texts of its keys and reports what lay there before',
    act: async (connect) => {
      const store = connect();
      await put(store, { a: '1', b: '2' });
      let given: unknown;
      const outcome = await commit(store, ['a', 'missing'], (records) => {
        given = Object.fromEntries(records);
        return { a: '3' };
      });
      return [given, outcome.ok ? Object.fromEntries(outcome.seen) : null];
    },
    expected: [{ a: '1' }, { a: '1', missing: null }],
  },
  {
    name: 'commits begun at the same time run one after the other, so that none overwrites another',
    act: async (connect) => {
      const stores = [connect(), connect()];
      const more = (records: Records) => ({ count: String(Number(records.get('count') ?? 0) + 1) });
      await Promise.all(
        Array.from({ length: 25 }, () =>
          stores.map((store) => commit(store, ['count'], more)),
        ).flat(),
      );
      return Promise.all(stores.map(contents));
    },
    expected: [{ count: '50' }, { count: '50' }],
  },
  {
    name: 'a read that is begun after a commit sees what it wrote',
    act: async (connect) => {
      const store = connect();
      await put(store, { a: '0' });
      const written = put(store, { a: '1' });
      const seen = await contents(store);
      await written;
      return seen;
    },
    expected: { a: '1' },
  },
  {
    name: 'a commit without changes leaves everything as it is',
    act: async (connect) => {
      const store = connect();
      await put(store, { a: '1' });
      const { ok } = await commit(store, ['a'], () => ({}));
      return [ok, await contents(store)];
    },
    expected: [true, { a: '1' }],
  },
  {
    name: 'an erased store is gone, and can be written to anew',
    act: async (connect) => {
      const store = connect();
      await put(store, { a: '1' });
      const outcome = await new Promise((resolve) => store.erase(resolve));
      const left = await contents(store);
      await put(store, { b: '2' });
      return [outcome, left, await contents(store)];
    },
    expected: ['gone', {}, { b: '2' }],
  },
];
