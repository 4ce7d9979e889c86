import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { the } from '../../../../tests/support/building.ts';
import {
  answered,
  competences,
  description,
  ours,
  renderScreen,
  say,
} from '../../../../tests/support/renderScreen.tsx';
import { toSaved } from '../../../domain/assessment/saved.ts';
import { formatDate } from '../../../i18n/format.ts';
import { loadWords } from '../../../i18n/language.ts';
import { OpenLinkScreen } from '../../received/OpenLinkScreen.tsx';
import { ProfileScreen } from '../ProfileScreen.tsx';
import { setHandover, emptyHandover } from '../../../store/handover.ts';
import { openedOption } from './useComparison.ts';

beforeAll(() => Promise.all([loadWords('share'), loadWords('myData')]));
beforeEach(() => setHandover(emptyHandover));

const mine = ours({ person: 'Aino', answers: answered(competences, 3) });
const colleague = ours({
  id: '22222222-1',
  person: 'Kaisa',
  answers: answered(competences, 4),
  finishedAt: '2025-11-24T12:00:00.000Z',
  updatedAt: '2026-11-24T12:00:00.000Z',
});
const whose = () =>
  say('compared.whose', {
    name: 'Kaisa',
    given: say('given.answered', { date: formatDate('2025-11-24', 'fi') }),
  });

async function profile() {
  const there = renderScreen(<ProfileScreen />, { kept: [mine], route: '/profile' });
  await screen.findByRole('heading', { level: 1 });
  return there;
}
/** The screen shows the handed-over result only after its heading. */
async function compareWithColleague() {
  act(() => setHandover({ compared: colleague }));
  await screen.findByRole('heading', { name: say('compared.title') });
}
const table = () => screen.getByRole('table', { name: say('compared.caption') });

describe('an opened result compared with one’s own', () => {
  test('an opened result is preselected, named and compared as a difference, not a change', async () => {
    const { stores } = await profile();
    const before = new Map(stores.device.entries);
    await compareWithColleague();
    const select = screen.getByLabelText<HTMLSelectElement>(say('compare.choose'));
    expect(select.value).toBe(openedOption);
    expect(the(select.selectedOptions[0]).textContent).toBe(
      say('compared.option', { whose: whose() }),
    );
    for (const column of ['compared.opened', 'compared.own', 'compared.difference'] as const) {
      expect(within(table()).getByRole('columnheader', { name: say(column) })).toBeTruthy();
    }
    expect(table().textContent).toContain('−1');
    expect(screen.getByText(say('compared.caution'))).toBeTruthy();
    expect(screen.queryByText(say('compare.caution'))).toBeNull();
    expect(stores.device.entries).toEqual(before);
    expect(stores.tab.entries.size).toBe(0);
  });

  test('an opened result disappears when it is closed and when the page is left', async () => {
    const { user } = await profile();
    await compareWithColleague();
    await user.click(screen.getByRole('button', { name: say('compared.close') }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    expect(screen.queryByText(whose(), { exact: false })).toBeNull();
    await compareWithColleague();
    cleanup();
    await profile();
    expect(screen.queryByText(whose(), { exact: false })).toBeNull();
  });

  test('one can switch from an opened result to a saved one and back', async () => {
    const earlier = ours({
      id: '33333333-1',
      answers: answered(competences, 2),
      updatedAt: '2026-05-01T09:00:00.000Z',
    });
    const { user } = renderScreen(<ProfileScreen />, { kept: [earlier, mine], route: '/profile' });
    await screen.findByRole('heading', { level: 1 });
    await compareWithColleague();
    const select = screen.getByLabelText(say('compare.choose'));
    await user.selectOptions(select, earlier.id);
    expect(screen.getByRole('table', { name: say('compare.caption') })).toBeTruthy();
    await user.selectOptions(select, openedOption);
    expect(table()).toBeTruthy();
  });

  test('an opened result of a newer description is not compared, and the page says so', async () => {
    await profile();
    const newer = { ...colleague, description: { id: description.id, version: '9.0.0' } };
    act(() => setHandover({ compared: newer }));
    expect(await screen.findByText(say('compare.later'))).toBeTruthy();
    expect(screen.queryByRole('heading', { name: say('compared.title') })).toBeNull();
  });

  test('a file can be opened for comparison on the profile itself', async () => {
    const { user } = await profile();
    const input = screen.getByLabelText(say('openFile.choose'), { selector: 'input' });
    await user.upload(input, new File([toSaved(colleague)], 'kaisa.json'));
    const dialog = within(await screen.findByRole('dialog', { name: say('open.preview') }));
    await user.click(dialog.getByRole('button', { name: say('opened.beside') }));
    expect(await screen.findByRole('table', { name: say('compared.caption') })).toBeTruthy();
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  test('a received result can be taken to the profile for comparison', async () => {
    const { user, where } = renderScreen(<OpenLinkScreen />, { kept: [mine], route: '/open' });
    act(() => setHandover({ received: colleague }));
    await user.click(await screen.findByRole('button', { name: say('received.beside') }));
    await waitFor(() => expect(where()).toBe('/profile'));
  });
});

describe('a target chosen on a finished result', () => {
  const finished = { ...mine, finishedAt: mine.updatedAt };

  test('a target on a finished result starts a new assessment, as the page says beforehand', async () => {
    const { user, store } = renderScreen(<ProfileScreen />, {
      kept: [finished],
      route: '/profile',
    });
    await screen.findByRole('heading', { level: 1 });
    expect(screen.getAllByText(say('targets.begins')).length).toBeGreaterThan(0);
    await user.click(screen.getByText(say('targets.all')));
    const [box] = screen.getAllByRole('checkbox');
    await user.click(the(box));
    expect(store.getState().others).toEqual([finished]);
    expect(Object.keys(store.getState().saved.targets ?? {})).toHaveLength(1);
    expect(store.getState().saved).not.toHaveProperty('finishedAt');
    expect(screen.queryByText(say('targets.begins'))).toBeNull();
  });
});
