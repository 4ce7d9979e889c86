import { zipSync, strToU8 } from 'fflate';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { HashRouter } from 'react-router';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { shippedFiles, version } from '../../../tests/contentContract/shippedContent.ts';
import { inOlder, utf16 } from '../../../tests/support/encodings.ts';
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
const folderChooser = () => screen.getByLabelText('Choose a folder', { selector: 'input' });
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
    vi.spyOn(file, 'arrayBuffer').mockRejectedValue(new Error('gone'));
    const user = show();
    await user.upload(chooser(), file);
    expect(await screen.findByText(/could not be read/u)).toBeTruthy();
    await waitFor(() => expect(siteButton().hasAttribute('aria-disabled')).toBe(false));
  });
});

/** A file as the browser gives it of a chosen folder. */
function inFolder(path: string, content: string): File {
  const file = new File([content], path.split('/').at(-1) ?? '');
  Object.defineProperty(file, 'webkitRelativePath', { value: path });
  return file;
}

describe('the folder of one description', () => {
  const [id, number] = version.split('/');
  const own = Array.from(shippedFiles)
    .filter(([path]) => path.startsWith(version))
    .map(([path, text]) => [path.slice(version.length + 1), text] as const);
  const under = (...folders: readonly string[]) =>
    new Map(folders.flatMap((folder) => own.map(([name, text]) => [`${folder}/${name}`, text])));

  test.each([
    ['of the description', [version], '7 files'],
    ['of one version', [number ?? ''], '7 files'],
    ['of two versions', [version, `${id}/copy/${version}`], '14 files'],
    ['in another folder', [`Työpöytä/${version}`], '7 files'],
    ['in two other folders', [`a/b/${version}`], '7 files'],
  ])('the folder %s is accepted, chosen as it is and as a zip', async (_, folders, files) => {
    const user = show();
    const chosen = Array.from(under(...folders), ([path, text]) => inFolder(path, text));
    await user.upload(folderChooser(), chosen);
    expect(await screen.findByText(`${files}, no faults`)).toBeTruthy();
    await user.upload(chooser(), new File(['{'], 'fi.json'));
    expect(await screen.findByText(/neither settings/u)).toBeTruthy();
    await user.upload(chooser(), zipOf(under(...folders)));
    expect(await screen.findByText(`${files}, no faults`)).toBeTruthy();
  });

  test('a zip without a folder in it is accepted', async () => {
    const user = show();
    await user.upload(chooser(), zipOf(new Map(own)));
    expect(await screen.findByText('7 files, no faults')).toBeTruthy();
  });

  test('a zip made on a Mac is accepted, without the files that a Mac adds', async () => {
    const added = [...under(version).keys()].map(
      (path) => [`__MACOSX/${path.replace(/[^/]+$/u, '._$&')}`, '\0\u0005\u0016\u0007'] as const,
    );
    const user = show();
    await user.upload(chooser(), zipOf(new Map([...under(version), ...added])));
    expect(await screen.findByText('7 files, no faults')).toBeTruthy();
  });

  test('a folder is checked itself when an old zip of it lies in it', async () => {
    const user = show();
    const chosen = Array.from(under(version), ([path, text]) => inFolder(path, text));
    await user.upload(folderChooser(), [...chosen, inFolder(`${id}/old.zip`, 'no zip')]);
    expect(await screen.findByText('7 files, no faults')).toBeTruthy();
  });
});

describe('files in other encodings', () => {
  const ansi = inOlder('{\n"title": "Äänekoski"}', 'windows-1252');
  const description = shippedFiles.get(`${version}/description.json`) ?? '';

  test.each([
    [
      'chosen singly',
      () => [new File([description], 'description.json'), new File([ansi], 'fi.json')],
    ],
    [
      'in a zip',
      () => {
        const files = { 'description.json': strToU8(description), 'fi.json': ansi };
        return [new File([zipSync(files)], 'own.zip')];
      },
    ],
  ])('words saved as ANSI are reported with their line, %s', async (_, files) => {
    const user = show();
    await user.upload(chooser(), files());
    expect(await screen.findByText(/not encoded in UTF-8, so it could not be read/u)).toBeTruthy();
    expect(screen.getByText(/Line 2/u)).toBeTruthy();
    expect(screen.getByText(/In Notepad: Save as, Encoding: UTF-8/u)).toBeTruthy();
    expect(document.body.textContent).not.toContain('\uFFFD');
  });

  test('the site’s own files are read rightly under a wrong charset of the server', async () => {
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (address) => {
      const text = shippedFiles.get(String(address).replace(/^content\//u, ''));
      if (text === undefined) return new Response('', { status: 404 });
      const headers = { 'Content-Type': 'application/json; charset=iso-8859-1' };
      return new Response(String(address).endsWith('fi.json') ? utf16(text) : text, { headers });
    });
    const user = show();
    await user.click(siteButton());
    expect(await screen.findByText('26 files, no faults')).toBeTruthy();
  });
});
