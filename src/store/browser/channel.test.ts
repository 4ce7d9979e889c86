// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openChannel } from './channel.ts';
import type { Message } from './channel.ts';

beforeEach(() => window.localStorage.clear());
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const storage = () => window.localStorage;
const name = 'osaamistutka:/app/';
const key = `${name}#told`;

/** BroadcastChannel as browsers have it: a message reaches every other one of the same name. */
function stubBroadcastChannel(): void {
  const all: FakeChannel[] = [];
  class FakeChannel extends EventTarget {
    readonly name: string;
    constructor(called: string) {
      super();
      this.name = called;
      all.push(this);
    }
    postMessage(data: unknown) {
      const others = all.filter((one) => one !== this && one.name === this.name);
      for (const one of others) one.dispatchEvent(new MessageEvent('message', { data }));
    }
  }
  vi.stubGlobal('BroadcastChannel', FakeChannel);
}

/** A tab on the channel of a copy, and what it hears. */
function tabIn(called: string) {
  const heard: Message[] = [];
  const { tell } = openChannel(called, storage, (message) => heard.push(message));
  return { tell, heard };
}

describe('the tabs of one copy', () => {
  test('a message reaches the other tabs and not the one that sends it', () => {
    stubBroadcastChannel();
    const [one, other] = [tabIn(name), tabIn(name)];
    one.tell({ says: 'changed' });
    expect([one.heard, other.heard]).toEqual([[], [{ says: 'changed' }]]);
    expect(window.localStorage).toHaveLength(0);
  });

  test('a message does not reach another copy', () => {
    stubBroadcastChannel();
    const [one, other] = [tabIn(name), tabIn('osaamistutka:/other/')];
    one.tell({ says: 'erased' });
    expect(other.heard).toEqual([]);
  });
});

describe('the tabs of a browser without BroadcastChannel', () => {
  beforeEach(() => vi.stubGlobal('BroadcastChannel', undefined));
  const storageEvent = (init: StorageEventInit) =>
    window.dispatchEvent(new StorageEvent('storage', init));

  test('a message is written for the other tabs, and leaves no record', () => {
    const written: [string, string][] = [];
    const { setItem } = Storage.prototype;
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(function set(
      this: Storage,
      to: string,
      text: string,
    ) {
      written.push([to, text]);
      setItem.call(this, to, text);
    });
    tabIn(name).tell({ says: 'tab-emptied', born: 'x' });
    expect(written).toEqual([[key, '{"says":"tab-emptied","born":"x"}']]);
    expect(window.localStorage).toHaveLength(0);
  });

  test('a message that another tab has written is heard once', () => {
    const { heard } = tabIn(name);
    storageEvent({ key, newValue: '{"says":"changed"}' });
    storageEvent({ key, oldValue: '{"says":"changed"}', newValue: null });
    expect(heard).toEqual([{ says: 'changed' }]);
  });

  test('other changes of the storage are not heard', () => {
    const { heard } = tabIn(name);
    storageEvent({ key: 'other-app', newValue: '{"says":"changed"}' });
    storageEvent({ key: null });
    expect(heard).toEqual([]);
  });

  test('a blocked storage causes no error', () => {
    vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    const { tell, heard } = tabIn(name);
    expect(() => tell({ says: 'changed' })).not.toThrow();
    expect(heard).toEqual([]);
  });
});
