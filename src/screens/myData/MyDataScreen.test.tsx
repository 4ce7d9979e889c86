import { act as reactAct, screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { at, opened, the } from '../../../tests/support/building.ts';
import {
  answered,
  catchDownloads,
  competences,
  description,
  ours,
  renderScreen,
  say,
} from '../../../tests/support/renderScreen.tsx';
import { loadWords } from '../../i18n/language.ts';
import { formatDate } from '../../i18n/format.ts';
import { put, readAll, readOne } from '../../../tests/support/records.ts';
import { MyDataScreen } from './MyDataScreen.tsx';
import { StorageNotices } from '../storage/StorageNotices.tsx';
import { InItsVersion, WhenOpen } from '../frame/WhenOpen.tsx';

beforeAll(() => Promise.all([loadWords('myData'), InItsVersion.fetchAhead()]));

const some = answered(competences.slice(0, 8), 2, 3);
const mine = ours({ title: 'Syksy', situation: 'Hygieniapassi', answers: some });
const spring = ours({
  id: '11111111-1',
  updatedAt: '2026-05-04T09:00:00.000Z',
  finishedAt: '2026-05-04T09:30:00.000Z',
  title: 'Kevät',
  answers: answered(competences.slice(0, 8), 1),
});
const foreign = ours({
  id: '22222222-2',
  site: 'https://muu.example/',
  description: { id: 'other-frame', version: '3.0.0' },
});

const myData = (kept = [spring, mine]) =>
  renderScreen(
    <>
      <StorageNotices />
      <WhenOpen>
        <MyDataScreen />
      </WhenOpen>
    </>,
    { kept },
  );
const itemOf = (title: string) =>
  the(screen.getByRole('heading', { level: 3, name: new RegExp(`^${title}`, 'u') }).closest('li'));
async function act(user: ReturnType<typeof myData>['user'], title: string, name: string) {
  const item = itemOf(title);
  const details = the(item.querySelector('details'));
  if (!details.open) {
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  }
  await user.click(await within(item).findByRole('button', { name: new RegExp(`^${name}`, 'u') }));
}

describe('my data', () => {
  test('the list of my data describes every assessment', () => {
    myData();
    const text = the(itemOf('Syksy').textContent);
    expect(text).toContain(say('myData.isOpen'));
    expect(text).toContain('Hygieniapassi');
    expect(text).toContain(say('myData.progressText', { done: 8, total: competences.length }));
    expect(text).toContain(say('myData.versionText', { version: description.version }));
    expect(the(itemOf('Kevät').textContent)).toContain(formatDate(the(spring.finishedAt), 'fi'));
  });

  test('the list of my data says when it is empty', () => {
    myData([]);
    expect(screen.getByText(say('myData.none'))).toBeTruthy();
  });

  test('an assessment of another description is listed without a button to open it', () => {
    myData([foreign, mine]);
    const item = itemOf(say('others.untitled'));
    expect(item.textContent).toContain('other-frame');
    expect(item.textContent).toContain('https://muu.example/');
    expect(
      within(item).queryByRole('button', { name: new RegExp(`^${say('myData.open')}`, 'u') }),
    ).toBeNull();
  });

  test('an assessment can be opened without changing it', async () => {
    const { user, store, stores, where } = myData();
    await user.click(
      within(itemOf('Kevät')).getByRole('button', {
        name: new RegExp(`^${say('myData.open')}`, 'u'),
      }),
    );
    expect(where()).toBe('/profile');
    expect(store.getState().saved.id).toBe(spring.id);
    expect(readOne(stores.device, spring.id)).toEqual(spring);
  });

  test('any assessment can be downloaded as a file that opens again', async () => {
    const files = catchDownloads();
    const { user } = myData();
    await act(user, 'Kevät', say('myData.download'));
    expect(opened(await the(files[0]).blob.text())).toEqual(spring);
  });

  test('an assessment can be finished, copied, renamed and used for a new one', async () => {
    const { user, store, stores, where } = myData();
    await act(user, 'Syksy', say('myData.finish'));
    expect(readOne(stores.device, mine.id)?.finishedAt).toBeDefined();
    await act(user, 'Kevät', say('myData.duplicate'));
    expect(readAll(stores.device).map(({ title }) => title)).toContain('Kevät (kopio)');
    const item = itemOf('Kevät \\(kopio\\)');
    await act(user, 'Kevät \\(kopio\\)', say('myData.rename'));
    await user.clear(within(item).getByRole('textbox'));
    await user.click(within(item).getByRole('textbox'));
    await user.paste('Luonnos');
    await user.keyboard('{Enter}');
    expect(itemOf('Luonnos')).toBeTruthy();
    await act(user, 'Kevät', say('myData.startFrom'));
    expect(where()).toBe('/profile');
    expect(store.getState().saved.answers).toEqual(spring.answers);
    expect(readAll(stores.device)).toHaveLength(4);
  });

  test('a deleted assessment can be restored from the notice at the top', async () => {
    const { user, stores } = myData();
    await act(user, 'Kevät', say('myData.remove'));
    expect(readOne(stores.device, spring.id)).toBeNull();
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    await user.click(await screen.findByRole('button', { name: say('news.undo') }));
    expect(readOne(stores.device, spring.id)).toEqual(spring);
    expect(itemOf('Kevät')).toBeTruthy();
  });

  test.each([
    [true, 'myData.granted'],
    [false, 'myData.notGranted'],
  ] as const)('the page shows whether the browser promised storage: %s', async (has, key) => {
    vi.stubGlobal('navigator', {
      ...navigator,
      storage: { persisted: async () => has, persist: async () => has },
    });
    myData();
    expect(await screen.findByText(say(key), { exact: false })).toBeTruthy();
    // Only where nothing is promised is one warned, and offered the file.
    const warned = screen.queryByText(say('myData.mayForget'), { exact: false }) !== null;
    const offered = screen.queryByRole('button', { name: say('saved.takeFile') }) !== null;
    expect({ warned, offered }).toEqual({ warned: !has, offered: !has });
    vi.unstubAllGlobals();
  });

  test('moving answers to a shared tab is not offered without saying that they end with it', () => {
    const { store } = myData();
    expect(screen.queryByRole('button', { name: say('myData.moveHere') })).toBeNull();
    reactAct(() => {
      store.actions().startNew();
      store.actions().chooseWhere('tab');
    });
    expect(screen.getByRole('button', { name: say('myData.moveHere') })).toBeTruthy();
    expect(screen.getByText(say('myData.moveTab'), { exact: false })).toBeTruthy();
  });

  test('data saved by a newer app is reported and can be downloaded', () => {
    renderScreen(<MyDataScreen />, {
      kept: [mine],
      garbled: JSON.stringify({ ...spring, format: 2 }),
    });
    expect(screen.getByText(say('myData.newer'))).toBeTruthy();
    expect(
      screen.getByRole('button', { name: say('unreadable.download', { number: 1 }) }),
    ).toBeTruthy();
  });
});

test('erasing reminds of other assessments to download, even when the open one is empty', async () => {
  const { user, store, stores } = myData();
  const erase = () => user.click(screen.getByRole('button', { name: say('erase.open') }));
  const reminder = () => screen.queryByText(say('erase.takeFile'));
  reactAct(() => store.actions().startNew());
  await erase();
  expect(reminder()).not.toBeNull();
  await user.click(screen.getByRole('button', { name: say('others.all', { count: 2 }) }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(readAll(stores.device)).toHaveLength(2);
});

test('erasing that breaks off is not called done, and runs once however often it is pressed', async () => {
  const { user, store } = myData();
  let breakOff = () => {};
  const erase = vi.spyOn(store.actions(), 'erase').mockReturnValue(
    new Promise((_, reject) => {
      breakOff = () => reject(new Error('no database'));
    }),
  );
  await user.click(screen.getByRole('button', { name: say('erase.open') }));
  const deletes = screen.getByRole<HTMLButtonElement>('button', { name: say('erase.act') });
  await user.click(deletes);
  await user.click(deletes);
  expect(erase).toHaveBeenCalledTimes(1);
  await reactAct(async () => breakOff());
  expect(screen.getByRole('dialog', { name: say('erase.left') })).toBeTruthy();
  expect(screen.queryByText(say('erase.goneText'))).toBeNull();
});

test('a name that is not the one in the store is not called changed', async () => {
  const { user, store } = myData();
  vi.spyOn(store.actions(), 'rename').mockImplementation(() => undefined);
  await act(user, 'Syksy', say('myData.rename'));
  const item = within(itemOf('Syksy'));
  expect(item.getByText(say('myData.renamed'))).toBeTruthy();
  await user.type(item.getByRole('textbox'), ' 2');
  await act(user, 'Syksy', say('myData.rename'));
  expect(item.queryByText(say('myData.renamed'))).toBeNull();
});

describe('a notice of what has happened', () => {
  test('a notice says that a change to a finished assessment started a new one', async () => {
    const { user, store } = myData([spring]);
    store.actions().give(the(competences[0]).id, { level: the(description.levels[4]) });
    const heading = await screen.findByRole('heading', { name: say('news.continued') });
    expect(heading).toBeTruthy();
    await user.click(screen.getByRole('button', { name: say('news.close') }));
    expect(screen.queryByRole('heading', { name: say('news.continued') })).toBeNull();
  });

  test('a notice offers both answers when two tabs answered one statement differently', async () => {
    const { user, store, stores } = myData([mine]);
    const { id } = the(competences[0]);
    const [first, last] = [the(description.levels[0]), the(description.levels[4])];
    const later = at.replace('12:05', '12:10');
    put(stores.device, { ...mine, answers: { ...some, [id]: { level: last, at: later } } });
    store.actions().give(id, { level: first });
    const group = the(
      (await screen.findByRole('heading', { name: say('conflict.title', { count: 1 }) }))
        .parentElement,
    );
    const [here, there] = within(group).getAllByRole('button');
    expect(the(here).textContent).toContain(say('conflict.here'));
    await user.click(the(there));
    expect(store.getState().saved.answers[id]?.level).toBe(last);
    expect(screen.queryByText(say('conflict.text'))).toBeNull();
  });
});
