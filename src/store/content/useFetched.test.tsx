import { act, renderHook, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import type { Content } from './content.ts';
import { useFetched } from './useFetched.ts';

const failure = { file: 'sv.json', kind: 'unreachable', status: 404 } as const;

/** A hook whose content arrives when the test says so, under the key that asked for it. */
function fetching(first: string | null) {
  const asked: { readonly key: string; readonly answer: (content: Content<string>) => void }[] = [];
  const hook = renderHook(
    ({ key }: { readonly key: string | null }) =>
      useFetched(
        key,
        () =>
          new Promise<Content<string>>((answer) => {
            asked.push({ key: key ?? '', answer });
          }),
      ),
    { initialProps: { key: first } },
  );
  const answer = (key: string, content: Content<string>) =>
    act(async () => {
      asked.findLast((one) => one.key === key)?.answer(content);
      await Promise.resolve();
    });
  return { ...hook, asked, answer };
}

test('content is loading, and then ready', async () => {
  const { result, answer } = fetching('fi');
  expect(result.current.state).toBe('loading');
  await answer('fi', { ok: true, value: 'suomeksi' });
  expect(result.current).toEqual({ state: 'ready', value: 'suomeksi', isCurrent: true });
});

test('earlier content stays, marked as such, until the new content arrives', async () => {
  const { result, rerender, answer } = fetching('fi');
  await answer('fi', { ok: true, value: 'suomeksi' });
  rerender({ key: 'sv' });
  expect(result.current).toEqual({ state: 'ready', value: 'suomeksi', isCurrent: false });
  await answer('sv', { ok: true, value: 'på svenska' });
  expect(result.current).toEqual({ state: 'ready', value: 'på svenska', isCurrent: true });
});

test('content that arrives late does not replace newer content', async () => {
  const { result, rerender, answer } = fetching('fi');
  rerender({ key: 'sv' });
  await answer('sv', { ok: true, value: 'på svenska' });
  await answer('fi', { ok: true, value: 'suomeksi' });
  expect(result.current).toMatchObject({ value: 'på svenska' });
});

test('a failure is reported, and a retry fetches again', async () => {
  const { result, asked, answer } = fetching('sv');
  await answer('sv', { ok: false, failure });
  expect(result.current).toMatchObject({ state: 'failed', failure });
  act(() => {
    if (result.current.state === 'failed') result.current.retry();
  });
  expect(result.current.state).toBe('loading');
  await waitFor(() => expect(asked).toHaveLength(2));
  await answer('sv', { ok: true, value: 'på svenska' });
  expect(result.current).toMatchObject({ state: 'ready', value: 'på svenska' });
});

test('a failure of one key is not shown for another', async () => {
  const { result, rerender, answer } = fetching('sv');
  await answer('sv', { ok: false, failure });
  rerender({ key: 'en' });
  expect(result.current.state).toBe('loading');
});

test('without a key nothing is fetched', () => {
  const { result, asked } = fetching(null);
  expect(result.current.state).toBe('loading');
  expect(asked).toEqual([]);
});
