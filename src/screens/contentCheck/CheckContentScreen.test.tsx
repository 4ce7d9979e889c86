import { zipSync, strToU8 } from 'fflate';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HashRouter } from 'react-router';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { shippedFiles } from '../../../tests/contentContract/shippedContent.ts';
import { loadWords, changeLanguage } from '../../i18n/language.ts';
import { LoadedContext } from '../../store/loaded.ts';
import type { Loaded } from '../../store/loaded.ts';
import { CheckContentScreen } from './CheckContentScreen.tsx';

const loaded = { site: { name: { en: 'A site' }, languages: ['en'], descriptions: [] } };

beforeAll(async () => {
  await changeLanguage('en');
  await loadWords('contentCheck');
  vi.stubGlobal('scrollTo', () => undefined);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

function show() {
  render(
    <LoadedContext value={loaded as unknown as Loaded}>
      <HashRouter>
        <CheckContentScreen />
      </HashRouter>
    </LoadedContext>,
  );
  return userEvent.setup({ applyAccept: false });
}

/** A host that answers from these files. */
function hostWith(files: ReadonlyMap<string, string>) {
  return vi.spyOn(globalThis, 'fetch').mockImplementation(async (address) => {
    const text = files.get(String(address).replace(/^content\//u, ''));
    return text === undefined ? new Response('', { status: 404 }) : new Response(text);
  });
}

const brokenWords = (): ReadonlyMap<string, string> =>
  new Map(shippedFiles).set('small-competence-units/0.1.0/sv.json', '{');
const zipOf = (files: ReadonlyMap<string, string>) =>
  new File(
    [zipSync(Object.fromEntries(Array.from(files, ([path, text]) => [path, strToU8(text)])))],
    'content.zip',
  );
const chooser = () => screen.getByLabelText('Choose files or a zip file', { selector: 'input' });
const siteButton = () => screen.getByRole('button', { name: 'Check what this site has loaded' });

describe('the page of the content check', () => {
  test('the content check says at first that nothing is checked yet and nothing is sent', () => {
    show();
    expect(screen.getByText('Nothing has been checked yet.')).toBeTruthy();
    expect(screen.getByText(/not sent anywhere/u)).toBeTruthy();
  });

  test('the content check fetches the site’s files anew and reports the result', async () => {
    const host = hostWith(shippedFiles);
    const user = show();
    await user.click(siteButton());
    expect(await screen.findByText('26 files, no faults')).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('Result');
    expect(new Set(host.mock.calls.map(([, init]) => init?.cache))).toEqual(new Set(['no-cache']));
  });

  test('a fault is reported with its file, what is wrong and what to do', async () => {
    hostWith(brokenWords());
    const user = show();
    await user.click(siteButton());
    expect(
      await screen.findByRole('heading', { name: 'small-competence-units/0.1.0/sv.json' }),
    ).toBeTruthy();
    expect(screen.getByText(/The file is not valid JSON/u)).toBeTruthy();
    expect(screen.getByText(/What to do: Look for a missing or extra comma/u)).toBeTruthy();
    expect(screen.getByText('1 error.')).toBeTruthy();
  });

  test('a host that gives no answer is reported', async () => {
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('offline'));
    const user = show();
    await user.click(siteButton());
    expect(await screen.findByText(/could not be fetched/u)).toBeTruthy();
    expect(document.activeElement?.textContent).toBe('The check could not be completed');
  });

  test('a start page sent in place of a file counts as a missing file', async () => {
    vi.spyOn(globalThis, 'fetch').mockImplementation(
      async () => new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } }),
    );
    const user = show();
    await user.click(siteButton());
    expect(await screen.findByText(/neither settings/u)).toBeTruthy();
  });
});

describe('one’s own files', () => {
  test('one’s own files are checked from a zip, and nothing is fetched', async () => {
    const host = hostWith(new Map());
    const user = show();
    await user.upload(chooser(), zipOf(brokenWords()));
    expect(await screen.findByText('1 error.')).toBeTruthy();
    expect(host).not.toHaveBeenCalled();
  });

  test('one’s own files can be chosen singly, and other kinds of file are ignored', async () => {
    const user = show();
    await user.upload(chooser(), [
      new File(['{}'], 'description.json'),
      new File(['nothing of ours'], 'notes.txt'),
    ]);
    expect(await screen.findByRole('heading', { name: 'description.json' })).toBeTruthy();
    expect(screen.getByText('1 file was checked.', { exact: false })).toBeTruthy();
  });

  test('one’s own files are checked when they are dropped', async () => {
    show();
    const dropped = { items: [], files: [new File(['['], 'site.json')] };
    fireEvent.drop(screen.getByRole('group', { name: 'Your own files' }), {
      dataTransfer: dropped,
    });
    expect(await screen.findByText(/The file is not valid JSON/u)).toBeTruthy();
  });

  test.each([
    ['no zip', new File(['no zip'], 'content.zip'), /could not be unpacked/u],
    [
      'a zip too large',
      new File([new Uint8Array(10 * 1024 * 1024 + 1)], 'a.zip'),
      /larger than 10 megabytes/u,
    ],
    [
      'a zip that grows too large',
      zipOf(new Map([['site.json', ' '.repeat(21 * 1024 * 1024)]])),
      /larger than 20 megabytes/u,
    ],
    [
      'a zip of too many files',
      zipOf(new Map(Array.from({ length: 2001 }, (_, index) => [`${index}.json`, '']))),
      /more than 2,000/u,
    ],
    [
      'a file too large',
      new File([new Uint8Array(20 * 1024 * 1024 + 1)], 'site.json'),
      /larger than 20 megabytes/u,
    ],
  ])('one’s own files are refused when they are %s', async (_, file, message) => {
    const user = show();
    await user.upload(chooser(), file);
    expect(await screen.findByText(message)).toBeTruthy();
  });

  test('a file that can no longer be read is reported', async () => {
    const file = new File(['{}'], 'site.json');
    vi.spyOn(file, 'text').mockRejectedValue(new Error('gone'));
    const user = show();
    await user.upload(chooser(), file);
    expect(await screen.findByText(/could not be read/u)).toBeTruthy();
    await waitFor(() => expect(siteButton().hasAttribute('aria-disabled')).toBe(false));
  });
});
