import { describe, expect, test } from 'vitest';
import { found } from './found.ts';
import { run } from './run.ts';
import { tryRuns } from './tryRuns.ts';

test('nothing that a person gives vanishes unannounced, in any order of acts in a few tabs', async () => {
  expect(await tryRuns(10, 500)).toEqual({ tried: 500 });
}, 120_000);

describe('orders of acts that once broke a promise', () => {
  test.each(found)('$name', async ({ steps, isOwn }) => {
    await expect(run({ steps, isOwn })).resolves.toBeUndefined();
  });
});
