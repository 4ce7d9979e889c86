import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { descriptionWith, faultsOf, rawWords, wordsFor } from '../../../tests/support/building.ts';
import { inOlder, utf16 } from '../../../tests/support/encodings.ts';
import { feedbackKinds } from '../../domain/description/description.ts';
import { readDescription } from '../../domain/description/readDescription.ts';
import { noFeedback } from '../../domain/description/feedbackWords.ts';
import { readSite } from '../../domain/site/site.ts';
import {
  createFeedbackSource,
  createWordsSource,
  fetchContent,
  folderOf,
  wordsLanguage,
} from './content.ts';
import type { Content } from './content.ts';

const description = { ...descriptionWith(), languages: ['fi', 'en'] };
const site = {
  name: { fi: 'Osaamistutka' },
  languages: ['fi'],
  descriptions: [{ id: 'test-frame', version: '1.2.3' }],
};

/** A host that answers by address, and remembers how it was asked. */
const asked = vi.fn<(address: string, init?: RequestInit) => void>();
let host: (address: string) => Response;

beforeEach(() => {
  host = () => new Response('', { status: 404 });
  vi.stubGlobal('fetch', async (address: string, init?: RequestInit) => {
    asked(address, init);
    return host(address);
  });
});
afterEach(() => {
  asked.mockReset();
  vi.unstubAllGlobals();
});

const failureOf = <T>(content: Content<T>) => (content.ok ? null : content.failure);

describe('a content file', () => {
  test('a content file is fetched from the site’s own folder and revalidated every time', async () => {
    host = () => Response.json(site);
    expect(await fetchContent('content/site.json', readSite)).toEqual({ ok: true, value: site });
    expect(asked.mock.calls).toEqual([['content/site.json', { cache: 'no-cache' }]]);
  });

  test('a content file may begin with byte order marks', async () => {
    host = () => new Response(`\uFEFF${JSON.stringify(site)}`);
    expect(await fetchContent('content/site.json', readSite)).toEqual({ ok: true, value: site });
    const bytes = new TextEncoder().encode(`\uFEFF\uFEFF${JSON.stringify(site)}`);
    host = () => new Response(bytes);
    expect((await fetchContent('content/site.json', readSite)).ok).toBe(true);
  });

  test('a content file is read rightly under any charset that the server names', async () => {
    const text = JSON.stringify({ ...site, name: { fi: 'Öljymäen ”Åbo”' } });
    for (const charset of ['iso-8859-1', 'windows-1252', 'utf-16', 'x-unknown', '']) {
      host = () => new Response(text, { headers: { 'Content-Type': `text/plain;${charset}` } });
      expect(await fetchContent('content/site.json', readSite)).toMatchObject({
        value: { name: { fi: 'Öljymäen ”Åbo”' } },
      });
    }
    host = () => new Response(utf16(text, { mark: true }));
    expect((await fetchContent('content/site.json', readSite)).ok).toBe(true);
  });

  test.each([
    ['in Windows-1252', inOlder('{\n"name": "Äänekoski"}', 'windows-1252'), ':2', 'encoding'],
    ['cut off within a letter', Uint8Array.of(0x7b, 0xc3), '', 'cut-off'],
    ['packed by the server without saying so', gzipSync('{}'), '', 'packed'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13), '', 'binary'],
  ])(
    'a content file %s is faulty, and none of its letters is guessed',
    async (_, bytes, path, fault) => {
      host = () => new Response(Uint8Array.from(bytes));
      expect(failureOf(await fetchContent('content/site.json', readSite))).toEqual({
        file: 'content/site.json',
        kind: 'faulty',
        problems: [{ path, fault }],
      });
    },
  );

  test.each([404, 500, 403])(
    'a content file is unreachable when the host answers %i',
    async (status) => {
      host = () => new Response('no', { status });
      expect(failureOf(await fetchContent('content/site.json', readSite))).toEqual({
        file: 'content/site.json',
        kind: 'unreachable',
        status,
      });
    },
  );

  test('a content file is unreachable without a connection', async () => {
    host = () => {
      throw new TypeError('Failed to fetch');
    };
    expect(failureOf(await fetchContent('content/site.json', readSite))).toEqual({
      file: 'content/site.json',
      kind: 'unreachable',
      status: null,
    });
  });

  test('a content file is unreachable when the connection breaks during the download', async () => {
    host = () =>
      new Response(
        new ReadableStream({
          start: (stream) => stream.error(new TypeError('network error')),
        }),
      );
    expect(failureOf(await fetchContent('content/site.json', readSite))).toMatchObject({
      kind: 'unreachable',
      status: null,
    });
  });

  test.each(['<!doctype html>', '<!-- x --><html>', '<?xml version="1.0"?><html>'])(
    'a content file that is the page %j is reported as a page',
    async (text) => {
      host = () => new Response(text);
      expect(failureOf(await fetchContent('content/site.json', readSite))).toEqual({
        file: 'content/site.json',
        kind: 'page',
      });
    },
  );

  test('a content file that a host calls a page is read', async () => {
    host = () => new Response(JSON.stringify(site), { headers: { 'Content-Type': 'text/html' } });
    expect((await fetchContent('content/site.json', readSite)).ok).toBe(true);
  });

  test.each(['', '{"name": "x",}'])(
    'a content file that is %j is faulty as a whole, with the reason',
    async (text) => {
      host = () => new Response(text);
      const failure = failureOf(await fetchContent('content/site.json', readSite));
      expect(failure).toMatchObject({
        file: 'content/site.json',
        kind: 'faulty',
        problems: [{ path: '', fault: 'json', detail: expect.stringMatching(/\S/u) }],
      });
    },
  );

  test('every fault in a content file is reported with its place', async () => {
    host = () => Response.json({ ...site, languages: [], theme: 'dark' });
    const failure = failureOf(await fetchContent('content/site.json', readSite));
    expect(failure?.kind).toBe('faulty');
    const problems = failure?.kind === 'faulty' ? failure.problems : [];
    expect(faultsOf({ ok: false, problems })).toEqual(['too-few languages', 'unknown-key theme']);
  });

  test('a file of another kind is faulty and causes no exception', async () => {
    host = () => Response.json(site);
    expect(failureOf(await fetchContent('x.json', readDescription))?.kind).toBe('faulty');
  });
});

test('each released version has its own folder', () => {
  expect(folderOf({ id: 'test-frame', version: '1.2.3' })).toBe('content/test-frame/1.2.3');
});

describe('the language of the words', () => {
  test('the words are in the language of the interface when the description has it', () => {
    expect(wordsLanguage(description, 'en')).toBe('en');
  });

  test('the words are in the description’s first language when it lacks that of the interface', () => {
    expect(wordsLanguage(description, 'sv')).toBe('fi');
    expect(wordsLanguage({ ...description, languages: [] }, 'sv')).toBe('sv');
  });
});

const file = (language: string) => `content/test-frame/1.2.3/${language}.json`;

describe('the words of a description', () => {
  beforeEach(() => {
    host = (address) => {
      const language = /(\w+)\.json$/u.exec(address)?.[1] ?? '';
      return Response.json(rawWords(description, language));
    };
  });

  test('words are fetched from the folder of their description', async () => {
    const wordsIn = createWordsSource(description);
    expect(await wordsIn('fi')).toEqual({ ok: true, value: wordsFor(description, 'fi') });
    expect(asked.mock.calls).toEqual([[file('fi'), { cache: 'no-cache' }]]);
  });

  test('words are fetched only when they are asked for', () => {
    createWordsSource(description);
    expect(asked).not.toHaveBeenCalled();
  });

  test('words are fetched once per language, however often they are asked for', async () => {
    const wordsIn = createWordsSource(description);
    await Promise.all([wordsIn('fi'), wordsIn('fi'), wordsIn('en')]);
    expect(wordsIn('fi')).toBe(wordsIn('fi'));
    await wordsIn('en');
    expect(asked.mock.calls.map(([address]) => address)).toEqual([file('fi'), file('en')]);
  });

  test('words are fetched again after a failed attempt', async () => {
    const working = host;
    const wordsIn = createWordsSource(description);
    host = () => new Response('', { status: 503 });
    expect(failureOf(await wordsIn('fi'))).toMatchObject({ file: file('fi'), status: 503 });
    host = working;
    expect((await wordsIn('fi')).ok).toBe(true);
    expect((await wordsIn('fi')).ok).toBe(true);
    expect(asked).toHaveBeenCalledTimes(2);
  });

  test('words are fetched again when they were faulty', async () => {
    const working = host;
    const wordsIn = createWordsSource(description);
    host = () => Response.json({ ...rawWords(description, 'fi'), levels: {} });
    expect(failureOf(await wordsIn('fi'))?.kind).toBe('faulty');
    host = working;
    expect((await wordsIn('fi')).ok).toBe(true);
  });

  test('words in the wrong language are faulty', async () => {
    host = () => Response.json(rawWords(description, 'en'));
    expect(failureOf(await createWordsSource(description)('fi'))).toMatchObject({
      kind: 'faulty',
      problems: [{ path: 'language', fault: 'wrong-language', detail: 'en' }],
    });
  });
});

describe('the feedback of a description', () => {
  test('feedback is fetched once, from the same folder as the words', async () => {
    const without = { ...description, absent: ['steps', 'areas'] as const };
    const questions = { general: ['Why?'], areas: { a: [], b: [], c: [] } };
    host = () => Response.json({ language: 'fi', questions });
    const feedbackIn = createFeedbackSource(without);
    expect(await feedbackIn('fi')).toMatchObject({ ok: true, value: { questions } });
    await feedbackIn('fi');
    expect(asked.mock.calls).toEqual([
      ['content/test-frame/1.2.3/fi.feedback.json', { cache: 'no-cache' }],
    ]);
  });

  test('feedback is not fetched when the description declares all of it absent', async () => {
    const feedbackIn = createFeedbackSource({ ...description, absent: feedbackKinds });
    expect(await feedbackIn('fi')).toEqual({ ok: true, value: noFeedback });
    expect(asked).not.toHaveBeenCalled();
  });
});
