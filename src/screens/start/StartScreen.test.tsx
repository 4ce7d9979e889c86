import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { at, descriptionWith, the } from '../../../tests/support/building.ts';
import { inOlder } from '../../../tests/support/encodings.ts';
import {
  answered,
  catchDownloads,
  competences,
  description,
  ours,
  renderScreen,
  say,
  site,
  wordsOf,
} from '../../../tests/support/renderScreen.tsx';
import { largestFile, toSaved } from '../../domain/assessment/saved.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';
import { formatDate } from '../../i18n/format.ts';
import { readAll } from '../../../tests/support/records.ts';
import { StartScreen } from './StartScreen.tsx';

const some = answered(competences.slice(0, 6), 2, 3);
const mine = ours({ situation: 'Hygieniapassi', answers: some });
const earlier = ours({
  id: '11111111-1',
  title: 'Kevät',
  updatedAt: '2026-05-04T09:00:00.000Z',
  answers: answered(competences.slice(0, 2), 1),
});
const start = (kept: readonly Saved[] = [], loaded = {}) =>
  renderScreen(<StartScreen onIdle={() => undefined} />, { kept, loaded });
const button = (name: Parameters<typeof say>[0]) => screen.getByRole('button', { name: say(name) });
const firstArea = `/assessment/${the(description.areas[0]).id}`;

/** Loads once what only a return visit shows, so that each test starts with the whole screen. */
beforeAll(async () => {
  start([mine, earlier]);
  await screen.findByText(say('resume.title'));
  await screen.findByText(say('others.title'));
  cleanup();
});

describe('a first visit', () => {
  test('no device is preselected, and without a choice answers are saved in the tab only', async () => {
    const { user, where, store } = start();
    expect(screen.getAllByRole<HTMLInputElement>('radio').filter((radio) => radio.checked)).toEqual(
      [],
    );
    await user.click(button('start.begin'));
    await waitFor(() => expect(where()).toBe(firstArea));
    expect(store.getState().where).toBe('tab');
  });

  test('the choice of one’s own device takes effect when the assessment starts', async () => {
    const { user, where, store, stores } = start();
    await user.click(screen.getByRole('radio', { name: say('place.device') }));
    expect(stores.device.entries.size).toBe(0);
    await user.click(button('start.begin'));
    await waitFor(() => expect(where()).toBe(firstArea));
    expect(store.getState().where).toBe('device');
    expect(store.getState().saveStatus.state).toBe('nothing');
  });

  test('a working version of a description is marked as one', () => {
    start();
    expect(screen.queryByText(say('start.version'))).not.toBeNull();
  });

  test('a published description is not marked as a working version', () => {
    start([], { description: { ...description, status: 'published' } });
    expect(screen.queryByText(say('start.version'))).toBeNull();
  });
});

describe('a return visit', () => {
  test('a return visit shows saved assessments before the introduction for new visitors', () => {
    start([mine, earlier]);
    const marks = ['resume.title', 'others.title', 'start.whoText', 'start.how'] as const;
    const positions = marks.map((mark) => (document.body.textContent ?? '').indexOf(say(mark)));
    expect(positions.toSorted((a, b) => a - b)).toEqual(positions);
    expect(positions).not.toContain(-1);
  });

  test('a return visit without answers shows the introduction first', () => {
    start([ours({})]);
    const text = document.body.textContent ?? '';
    expect(text.indexOf(say('start.whoText'))).toBeGreaterThan(-1);
    expect(text.indexOf(say('start.whoText'))).toBeLessThan(text.indexOf(say('start.begin')));
  });

  test('continuing leads to the first area with a gap', async () => {
    const { user, where } = start([mine]);
    const section = the(
      screen.getByRole('heading', { name: say('resume.title') }).closest('section'),
    );
    expect(section.textContent).toContain('Hygieniapassi');
    expect(section.textContent).toContain(
      say('resume.progress', { done: 6, total: competences.length }),
    );
    await user.click(screen.getByRole('link', { name: say('resume.continue') }));
    expect(where()).toBe(`/assessment/${the(description.areas[1]).id}`);
  });

  test('continuing a fully answered assessment leads to the check', async () => {
    const { user, where } = start([ours({ answers: answered(competences, 3) })]);
    await user.click(screen.getByRole('link', { name: say('resume.continue') }));
    expect(where()).toBe('/check');
  });

  test('saved answers that the description has no place for are reported', () => {
    start([ours({ answers: { ...some, elsewhere: { level: 'try', at } } })]);
    expect(screen.getByText(say('resume.unplaced', { count: 1 }))).toBeTruthy();
  });

  test('a new assessment can be started, and the previous one stays in the list', async () => {
    const { user, store } = start([mine]);
    await user.click(button('others.start'));
    expect(store.getState().saved.answers).toEqual({});
    expect(screen.getByRole('heading', { name: say('others.title') })).toBeTruthy();
    expect(screen.getByText('Hygieniapassi')).toBeTruthy();
    expect(button('start.begin')).toBeTruthy();
  });

  test('choosing a shared device moves the answers from the device to the tab', async () => {
    const { user, store, stores } = start([mine]);
    await user.click(screen.getByRole('radio', { name: say('place.tab') }));
    expect(store.getState()).toMatchObject({ where: 'tab', saved: { situation: 'Hygieniapassi' } });
    expect(readAll(stores.device)).toEqual([]);
  });
});

const named = (key: Parameters<typeof say>[0]) =>
  screen.getByRole('button', {
    name: `${say(key)} (Kevät, ${formatDate(earlier.updatedAt, 'fi')})`,
  });

describe('other assessments', () => {
  test('another assessment can be opened, and the current one stays saved', async () => {
    const { user, store, stores, where } = start([earlier, mine]);
    await user.click(named('others.open'));
    expect(where()).toBe('/profile');
    expect(store.getState().saved).toMatchObject({ id: earlier.id, answers: earlier.answers });
    expect(store.getState().others.map((one) => one.id)).toEqual([mine.id]);
    expect(readAll(stores.device)).toHaveLength(2);
  });

  test('another assessment is deleted only after confirmation', async () => {
    const { user, stores } = start([earlier, mine]);
    await user.click(named('others.remove'));
    const dialog = screen.getByRole('dialog', { name: say('others.removeTitle') });
    expect(readAll(stores.device)).toHaveLength(2);
    await user.click(within(dialog).getByRole('button', { name: say('others.remove') }));
    expect(readAll(stores.device).map((one) => one.id)).toEqual([mine.id]);
    expect(screen.queryByRole('heading', { name: say('others.title') })).toBeNull();
  });

  test('a cancelled deletion deletes nothing and returns the focus to its button', async () => {
    const { user, stores } = start([earlier, mine]);
    await user.click(named('others.remove'));
    await user.click(screen.getByRole('button', { name: say('erase.keep') }));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(readAll(stores.device)).toHaveLength(2);
    expect(document.activeElement).toBe(named('others.remove'));
  });

  test('an assessment of an unknown description is listed but cannot be opened', () => {
    start([{ ...earlier, description: { id: 'other-frame', version: '3.0.0' } }, mine]);
    expect(
      screen.getByText(say('others.elsewhere', { description: 'other-frame 3.0.0' }), {
        exact: false,
      }),
    ).toBeTruthy();
    expect(
      screen.queryByRole('button', { name: new RegExp(`^${say('others.open')} \\(`) }),
    ).toBeNull();
  });

  test('an assessment of another description of the site says that it opens with that one', () => {
    const other = { id: 'other-frame', version: '3.0.0' };
    const descriptions = [...site.descriptions, other];
    start([{ ...earlier, description: other }, mine], { site: { ...site, descriptions } });
    const facts = say('others.otherHere', { description: 'other-frame 3.0.0' });
    expect(screen.getByText(facts, { exact: false })).toBeTruthy();
  });
});

describe('erasing everything', () => {
  test('erasing says what will be deleted, deletes it and confirms it', async () => {
    const { user, stores, where, store } = start([earlier, mine]);
    await user.click(button('erase.open'));
    const dialog = screen.getByRole('dialog', { name: say('erase.title') });
    expect(dialog.textContent).toContain(say('erase.text'));
    expect(stores.device.entries.size).toBeGreaterThan(0);
    await user.click(within(dialog).getByRole('button', { name: say('erase.act') }));
    expect(await screen.findByRole('dialog', { name: say('erase.gone') })).toBeTruthy();
    expect([...stores.device.entries, ...stores.tab.entries]).toEqual([]);
    await user.click(button('erase.toStart'));
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(where()).toBe('/');
    expect(store.getState().others).toEqual([]);
    expect(button('start.begin')).toBeTruthy();
  });

  test('Escape cancels the erasing, and nothing is deleted', async () => {
    const { user, stores } = start([mine]);
    await user.click(button('erase.open'));
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(readAll(stores.device)).toEqual([mine]);
    expect(document.activeElement).toBe(button('erase.open'));
  });

  test('the answers can be downloaded before they are erased', async () => {
    const files = catchDownloads();
    const { user } = start([mine]);
    await user.click(button('erase.open'));
    await user.click(button('erase.saveFirst'));
    expect(JSON.parse(await the(files[0]).blob.text())).toEqual(mine);
  });

  test('erasing that the browser prevents is reported', async () => {
    const { user, stores } = start([mine]);
    await user.click(button('erase.open'));
    stores.device.fails = 'blocked';
    await user.click(button('erase.act'));
    expect(await screen.findByRole('dialog', { name: say('erase.left') })).toBeTruthy();
  });
});

const choose = async (
  user: ReturnType<typeof start>['user'],
  content: BlobPart,
  name = 'oma.json',
) => {
  const [input] = screen.getAllByLabelText<HTMLInputElement>(say('openFile.choose'), {
    selector: 'input',
  });
  await user.upload(the(input), new File([content], name));
};
const preview = () => screen.findByRole('dialog', { name: say('open.preview') });
const other = ours({
  id: '22222222-1',
  person: 'Aino',
  situation: 'Ensiapu',
  answers: answered(competences.slice(0, 3), 5),
});

describe('opening a file', () => {
  test('opening a file previews its contents and changes nothing before confirmation', async () => {
    const { user, store, where } = start([mine]);
    await choose(user, toSaved(other));
    const dialog = await preview();
    for (const expected of ['Aino', 'Ensiapu', `3/${competences.length}`, '0.1.0']) {
      expect(dialog.textContent).toContain(expected);
    }
    expect(dialog.textContent).toContain(say('open.adds'));
    expect(store.getState().saved).toEqual(mine);
    await user.click(within(dialog).getByRole('button', { name: say('open.act') }));
    expect(where()).toBe('/profile');
    expect(store.getState().saved).toMatchObject({ id: other.id, person: 'Aino' });
    expect(store.getState().others).toEqual([mine]);
  });

  test('opening a file can be cancelled, and nothing changes', async () => {
    const { user, store } = start([mine]);
    await choose(user, toSaved(other));
    await user.click(within(await preview()).getByRole('button', { name: say('open.cancel') }));
    expect(store.getState()).toMatchObject({ saved: mine, others: [] });
  });

  test('a file of the same assessment is announced as a merge and then merged', async () => {
    const { user, store } = start([mine]);
    const third = the(competences[10]);
    await choose(user, toSaved({ ...mine, answers: answered([third], 5) }));
    const dialog = await preview();
    expect(dialog.textContent).toContain(say('open.merges'));
    await user.click(within(dialog).getByRole('button', { name: say('open.merge') }));
    expect(store.getState().saved.answers).toEqual({ ...some, ...answered([third], 5) });
  });

  test('a file opened where nothing is saved yet needs no word on adding or merging', async () => {
    const { user } = start();
    await choose(user, toSaved(other));
    const { textContent } = await preview();
    expect(textContent).not.toContain(say('open.adds'));
    expect(textContent).not.toContain(say('open.merges'));
  });
});

describe('a file that can’t be opened', () => {
  test.each([
    ['broken', toSaved(other).slice(0, 90), () => say('open.not-json')],
    ['of something else', '{"name": "x"}', () => say('open.not-ours')],
    [
      'saved as ANSI',
      inOlder(toSaved({ ...other, person: 'Äiti Öljymäki' }), 'windows-1252'),
      () => say('open.encoding'),
    ],
    ['a zip', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0), () => say('open.packed')],
    ['too large', ' '.repeat(largestFile + 1), () => say('open.too-large')],
    ['a PDF without answers', '%PDF-1.7\n%%EOF', () => say('open.no-data-in-pdf')],
    [
      'of a newer app',
      toSaved(other).replace('"format": 1', '"format": 7'),
      () => say('open.newer', { format: 7 }),
    ],
  ] as const)(
    'a file (%s) is refused with a reason and changes nothing',
    async (_, content, why) => {
      const { user, store } = start([mine]);
      await choose(user, content);
      const heading = await screen.findByRole('heading', {
        name: say('open.refused', { name: 'oma.json' }),
      });
      expect(document.activeElement).toBe(heading);
      expect(screen.getByText(why())).toBeTruthy();
      expect(screen.getByText(say('open.nothingChanged'))).toBeTruthy();
      expect(screen.queryByRole('dialog')).toBeNull();
      expect(store.getState()).toMatchObject({ saved: mine, others: [] });
    },
  );

  test('the refusal of a file damaged by an edit names the damaged place', async () => {
    const { user } = start([mine]);
    await choose(user, toSaved(other).replace('"level": "renew"', '"level": 5'));
    expect(await screen.findByText(say('open.damaged'))).toBeTruthy();
    expect(screen.getByText(`answers.${the(competences[0]).id}.level`)).toBeTruthy();
  });

  test('the refusal of a file disappears once another file opens', async () => {
    const { user } = start([mine]);
    await choose(user, 'hello');
    await screen.findByText(say('open.not-json'));
    await choose(user, toSaved(other));
    await preview();
    expect(screen.queryByText(say('open.not-json'))).toBeNull();
  });
});

test('saved data that could not be read can be downloaded unchanged', async () => {
  const files = catchDownloads();
  const { user } = renderScreen(<StartScreen onIdle={() => undefined} />, {
    kept: [mine],
    garbled: 'hello {',
  });
  expect(await screen.findByRole('heading', { name: say('unreadable.title') })).toBeTruthy();
  await user.click(screen.getByRole('button', { name: say('unreadable.download', { number: 1 }) }));
  expect(await the(files[0]).blob.text()).toBe('hello {');
});

test('a notice reports how the answers of an earlier version were carried over', async () => {
  const changed = {
    ...description,
    version: '0.2.0',
    changes: [
      {
        from: '0.1.0',
        to: '0.2.0',
        renamed: {},
        split: {},
        merged: {},
        dropped: ['gone'],
        added: [],
        reworded: [the(competences[0]).id],
        levels: {},
      },
    ],
  };
  renderScreen(<StartScreen onIdle={() => undefined} />, {
    kept: [ours({ answers: { ...some, gone: { level: 'try', at } } })],
    description: changed,
  });
  const heading = await screen.findByRole('heading', { name: say('carried.title') });
  const notice = heading.parentElement;
  expect(notice?.textContent).toContain(say('carried.text', { version: '0.1.0' }));
  expect(notice?.textContent).toContain(say('carried.check', { count: 1 }));
  await waitFor(() => expect(notice?.textContent).toContain(say('carried.lost', { count: 1 })));
  expect(notice?.textContent).toContain('gone');
});

describe('another description', () => {
  const small = descriptionWith({ areas: [1, 1] });
  const open = () => renderScreen(<StartScreen onIdle={() => undefined} />, { description: small });

  test('another description starts with its own first area', async () => {
    const { user, where } = open();
    await user.click(button('start.begin'));
    await waitFor(() => expect(where()).toBe('/assessment/a'));
  });

  test('the start page introduces another description by its own name, size and summary alone', async () => {
    open();
    expect(screen.getByRole('heading', { level: 1, name: say('start.titleOther') })).toBeTruthy();
    expect(screen.getByText(say('start.timeTextOther', { statements: 2 }))).toBeTruthy();
    expect(screen.queryByText(say('start.whomText'))).toBeNull();
    expect(screen.queryByText(say('start.lead'))).toBeNull();
    const { title, summary } = wordsOf('en');
    const introduction = (await screen.findByText(title)).parentElement;
    expect(introduction?.textContent).toContain(summary);
    expect(introduction?.lang).toBe('en');
  });
});
