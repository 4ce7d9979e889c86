import { afterEach, expect, test, vi } from 'vitest';
import { openEarly, opensWithin } from './database.ts';

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('a database that the browser does not open in time counts as refused, and is closed when it comes', async () => {
  vi.useFakeTimers();
  const close = vi.fn<() => void>();
  const request = Object.assign(new EventTarget(), { result: { close } });
  vi.stubGlobal('indexedDB', { open: () => request });
  const opening = openEarly('own');
  vi.advanceTimersByTime(opensWithin);
  expect(await opening).toEqual({ database: null, records: null });
  request.dispatchEvent(new Event('success'));
  expect(close).toHaveBeenCalledTimes(1);
});
