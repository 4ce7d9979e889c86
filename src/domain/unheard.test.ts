import { expect, test } from 'vitest';
import { unheard } from './unheard.ts';

test('work that nobody waits for may fail without an error on the page', async () => {
  const heard: unknown[] = [];
  const hear = (error: unknown) => heard.push(error);
  process.on('unhandledRejection', hear);
  unheard(Promise.reject(new Error('offline')));
  // An unhandled rejection is reported after the microtasks, before the next timer.
  await new Promise((done) => setTimeout(done));
  process.off('unhandledRejection', hear);
  expect(heard).toEqual([]);
});
