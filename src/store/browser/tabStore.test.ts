// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openBrowserStore } from './storage.ts';
import { createTabStore } from './tabStore.ts';
import type { CommitOutcome, Erased } from './textStore.ts';

beforeEach(() => window.sessionStorage.clear());
afterEach(() => vi.restoreAllMocks());

type Changes = ReadonlyMap<string, string | null>;
const open = () => createTabStore(openBrowserStore('tab'));
const texts = () => {
  const store = openBrowserStore('tab');
  return Object.fromEntries(store.keys().map((key) => [key, store.read(key)]));
};

/** Reads a store that answers at once. */
function readAll(): ReadonlyMap<string, string> | null {
  const read: (ReadonlyMap<string, string> | null)[] = [];
  open().read((records) => read.push(records));
  expect(read).toHaveLength(1);
  return read[0] ?? null;
}

function commit(keys: readonly string[], changes: Changes, seen: string[] = []) {
  const outcomes: CommitOutcome<{ readonly changes: Changes }>[] = [];
  open().commit(
    keys,
    (records) => {
      seen.push(...[...records].map((entry) => entry.join('=')));
      return { changes };
    },
    (outcome) => outcomes.push(outcome),
  );
  expect(outcomes).toHaveLength(1);
  return outcomes[0];
}

/** Refuses every write from the nth on, or the one of a key that ends so. */
function refuse(isRefused: (key: string, count: number) => boolean): void {
  const { setItem } = Storage.prototype;
  let count = 0;
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(function set(
    this: Storage,
    key: string,
    value: string,
  ) {
    count += 1;
    if (isRefused(key, count)) throw new DOMException('Full.', 'QuotaExceededError');
    setItem.call(this, key, value);
  });
}

function blockTab(): void {
  vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
    throw new DOMException('The operation is insecure.', 'SecurityError');
  });
}

describe('the store of a tab', () => {
  test('what was written is read at once', () => {
    commit(
      [],
      new Map([
        ['a', '1'],
        ['b', '2'],
      ]),
    );
    expect(readAll()).toEqual(
      new Map([
        ['a', '1'],
        ['b', '2'],
      ]),
    );
  });

  test('a decision sees the texts of its keys, and the outcome names them', () => {
    commit(
      [],
      new Map([
        ['a', '1'],
        ['b', '2'],
      ]),
    );
    const seen: string[] = [];
    const outcome = commit(['a', 'c'], new Map([['a', null]]), seen);
    expect(seen).toEqual(['a=1']);
    expect(outcome).toMatchObject({
      ok: true,
      seen: new Map([
        ['a', '1'],
        ['c', null],
      ]),
    });
    expect(texts()).toEqual({ b: '2' });
  });

  test('a transaction that does not fit writes nothing at all', () => {
    commit(
      [],
      new Map([
        ['a', 'old'],
        ['b', 'old'],
      ]),
    );
    refuse((key) => key.endsWith('c'));
    const changes = new Map([
      ['a', 'new'],
      ['b', null],
      ['c', 'new'],
    ]);
    expect(commit([], changes)).toEqual({ ok: false, why: 'full' });
    expect(texts()).toEqual({ a: 'old', b: 'old' });
  });

  test('a blocked store reads as inaccessible and takes no write', () => {
    blockTab();
    expect(readAll()).toBeNull();
    expect(commit(['a'], new Map([['a', '1']]))).toEqual({ ok: false, why: 'blocked' });
  });

  test('a decision without changes succeeds in a full store', () => {
    refuse(() => true);
    expect(commit(['a'], new Map())).toMatchObject({ ok: true });
  });

  test('erasing removes every record of this copy and nothing else', () => {
    window.sessionStorage.setItem('other-app', 'theirs');
    commit([], new Map([['a', '1']]));
    const outcomes: Erased[] = [];
    open().erase((outcome) => outcomes.push(outcome));
    expect(outcomes).toEqual(['gone']);
    expect(Object.keys(window.sessionStorage)).toEqual(['other-app']);
  });

  test('a store that the browser blocks is not called erased', () => {
    commit([], new Map([['a', '1']]));
    vi.spyOn(window, 'sessionStorage', 'get').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    const outcomes: Erased[] = [];
    open().erase((outcome) => outcomes.push(outcome));
    expect(outcomes).toEqual(['failed']);
  });

  test('erasing that fails is reported', () => {
    commit([], new Map([['a', '1']]));
    vi.spyOn(Storage.prototype, 'removeItem').mockImplementation(() => undefined);
    const outcomes: Erased[] = [];
    open().erase((outcome) => outcomes.push(outcome));
    expect(outcomes).toEqual(['failed']);
  });
});
