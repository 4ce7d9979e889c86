import { renderHook, waitFor } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { inOlder, utf16 } from '../../../tests/support/encodings.ts';
import { useArticle } from './article.ts';

afterEach(() => vi.unstubAllGlobals());

const file = 'content/guide/fi/teacher.md';

/** What comes of the Finnish article when the host answers like this, and the English one is there. */
async function articleFrom(answer: () => Response) {
  vi.stubGlobal('fetch', async (address: string) =>
    address === file ? answer() : new Response('# In English'),
  );
  const { result } = renderHook(() => useArticle('guide', 'teacher', 'fi', ['fi', 'en']));
  await waitFor(() => expect(result.current.state).not.toBe('loading'));
  return result.current;
}

test('an article is read rightly under a wrong charset of the server', async () => {
  const headers = { 'Content-Type': 'text/markdown; charset=iso-8859-1' };
  const article = await articleFrom(() => new Response('# Ääni ja työ', { headers }));
  expect(article).toMatchObject({
    state: 'ready',
    value: { language: 'fi', text: '# Ääni ja työ' },
  });
});

test('an article that Notepad saved in UTF-16 is shown', async () => {
  const article = await articleFrom(() => new Response(utf16('# Ääni', { mark: true })));
  expect(article).toMatchObject({ state: 'ready', value: { text: '# Ääni' } });
});

test('an article in Windows-1252 is a fault with its line, not a page of question marks', async () => {
  const bytes = inOlder('# Ohje\n\nTämä on ohje.', 'windows-1252');
  expect(await articleFrom(() => new Response(bytes))).toMatchObject({
    state: 'failed',
    failure: { file, kind: 'faulty', problems: [{ path: ':3', fault: 'encoding' }] },
  });
});

test('an empty article is a fault', async () => {
  expect(await articleFrom(() => new Response(' \n'))).toMatchObject({
    failure: { file, kind: 'faulty', problems: [{ path: '', fault: 'empty' }] },
  });
});

test('an article that is missing or a start page is replaced by that of another language', async () => {
  for (const answer of [new Response('', { status: 404 }), new Response('<!doctype html><p>')]) {
    const article = await articleFrom(() => answer);
    expect(article).toMatchObject({ state: 'ready', value: { wanted: 'fi', language: 'en' } });
  }
});

test('an article that the server fails to send is not replaced', async () => {
  expect(await articleFrom(() => new Response('', { status: 503 }))).toMatchObject({
    failure: { file, kind: 'unreachable', status: 503 },
  });
});
