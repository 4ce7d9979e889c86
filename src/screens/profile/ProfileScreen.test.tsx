import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { at, the } from '../../../tests/support/building.ts';
import {
  answered,
  catchDownloads,
  competences,
  description,
  ours,
  renderScreen,
  say,
  words,
} from '../../../tests/support/renderScreen.tsx';
import { mostTargets } from '../../domain/assessment/targets.ts';
import { competenceTitle, levelText } from '../../domain/description/words.ts';
import { ProfileScreen } from './ProfileScreen.tsx';

const [one, two, three, four] = competences;
const first = the(one);
const all = answered(competences, 2, 3, 5, 1);

async function profile(more: Parameters<typeof ours>[0] = {}) {
  const opened = renderScreen(<ProfileScreen />, {
    kept: [ours({ situation: 'A course', ...more })],
    route: '/profile',
  });
  await screen.findByRole('heading', { level: 1, name: say('profile.title') });
  return opened;
}

const picture = () => screen.queryByRole('figure');
const table = () => screen.getByRole('table', { name: say('table.caption') });

describe('a profile without answers', () => {
  test('a profile without answers says so and leads to the first area [C-3]', async () => {
    const { user, where } = await profile();
    expect(screen.getByText(say('summary.nothing'))).toBeTruthy();
    expect(screen.queryByRole('table')).toBeNull();
    await user.click(screen.getByRole('link', { name: say('profile.toFirst') }));
    expect(where()).toBe(`/assessment/${the(description.areas[0]).id}`);
  });

  test('a profile with notes alone counts as one without answers', async () => {
    await profile({ answers: { [first.id]: { note: 'Keväällä', at } } });
    expect(screen.getByText(say('summary.nothing'))).toBeTruthy();
  });
});

describe('a profile of few answers', () => {
  test('a profile of few answers shows a sentence instead of the radar, and the whole table [C-3]', async () => {
    await profile({ answers: answered(competences.slice(0, 4), 3) });
    const areas = { count: 3 };
    expect(screen.getByText(say('profile.noRadar', areas))).toBeTruthy();
    expect(picture()).toBeNull();
    expect(within(table()).getAllByRole('rowheader')).toHaveLength(description.areas.length);
  });

  test('the table says why an area has no level', async () => {
    await profile({ answers: answered(competences.slice(0, 1), 3) });
    expect(within(table()).getAllByText(say('area.tooFew'))).toHaveLength(1);
    expect(within(table()).getAllByText(say('area.unanswered'))).toHaveLength(
      description.areas.length - 1,
    );
  });
});

describe('a profile', () => {
  test('a profile shows the radar and states the limits of the result', async () => {
    await profile({ answers: all });
    await waitFor(() => expect(picture()).not.toBeNull());
    expect(screen.queryByText(say('profile.noRadar', { count: 3 }))).toBeNull();
    expect(screen.getByText(say('report.notCertificate'))).toBeTruthy();
    for (const limit of ['profile.limit1', 'profile.limit2', 'profile.limit3'] as const) {
      expect(screen.getByText(say(limit))).toBeTruthy();
    }
  });

  test('a profile lists the competences that are not part of the work in their own section', async () => {
    await profile({ answers: { ...all, [first.id]: { notMyWork: true, at } } });
    const section = the(
      screen.getByRole('heading', { name: say('profile.notMyWork') }).closest('section'),
    );
    expect(
      within(section)
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual([`${first.code} ${competenceTitle(words, first.id)}`]);
  });

  test('the profile downloads the whole assessment as a JSON file in one click', async () => {
    const files = catchDownloads();
    const { user, store } = await profile({ answers: all });
    await user.click(screen.getByRole('button', { name: say('download.json') }));
    expect(files.map((file) => file.name)).toEqual([
      expect.stringMatching(/^osaamistutka-2026-11-23-A-course-[0-9a-f]{5}\.json$/u),
    ]);
    expect(JSON.parse(await the(files[0]).blob.text())).toEqual(store.getState().saved);
    expect(screen.getByText(say('file.started'))).toBeTruthy();
  });
});

const targetsSection = () =>
  the(screen.getByRole('heading', { level: 2, name: say('targets.title') }).closest('section'));
/** The line that says how many targets are chosen, or that no more can be. */
const status = () => targetsSection().querySelector(':scope > p:last-of-type')?.textContent;
const openAll = async (user: Awaited<ReturnType<typeof profile>>['user']) => {
  await user.click(within(targetsSection()).getByText(say('targets.all')));
  return within(targetsSection()).findAllByRole<HTMLInputElement>('checkbox');
};

describe('targets', () => {
  test('no target is chosen at first', async () => {
    await profile({ answers: all });
    expect(status()).toBe(say('targets.none'));
  });

  test('any competence can be a target, and the next level is preselected', async () => {
    const { user, store } = await profile({ answers: all });
    const boxes = await openAll(user);
    expect(boxes).toHaveLength(competences.length);
    await user.click(the(boxes[0]));
    expect(store.getState().saved.targets).toEqual({ [first.id]: description.levels[2] });
    expect(status()).toBe(say('targets.chosenCount', { count: 1 }));
    const level = the(description.levels[2]);
    expect(within(targetsSection()).getByText(levelText(words, first.id, level))).toBeTruthy();
  });

  test('a target can aim at another level, but never below the answer', async () => {
    const { user, store } = await profile({
      answers: all,
      targets: { [first.id]: the(description.levels[2]) },
    });
    const choice = screen.getByRole<HTMLSelectElement>('combobox', {
      name: `${say('targets.level')} (${first.code})`,
    });
    expect(
      within(choice)
        .getAllByRole<HTMLOptionElement>('option')
        .map((o) => o.value),
    ).toEqual(description.levels.slice(1));
    await user.selectOptions(choice, the(description.levels[4]));
    expect(store.getState().saved.targets).toEqual({ [first.id]: description.levels[4] });
    expect(store.getState().saved.answers).toEqual(all);
  });

  test('a fourth target is refused with a message, and nothing changes', async () => {
    const level = the(description.levels[3]);
    const targets = Object.fromEntries([one, two, three].map((each) => [the(each).id, level]));
    expect(Object.keys(targets)).toHaveLength(mostTargets);
    const { user, store } = await profile({ answers: all, targets });
    const boxes = await openAll(user);
    await user.click(the(boxes[3]));
    expect(store.getState().saved.targets).toEqual(targets);
    expect(the(boxes[3]).checked).toBe(false);
    expect(status()).toBe(say('targets.full'));
    await user.click(the(boxes[0]));
    expect(status()).toBe(say('targets.chosenCount', { count: 2 }));
    await user.click(the(boxes[3]));
    expect(store.getState().saved.targets).toHaveProperty(the(four).id);
  });

  test('a target is removed with its own button', async () => {
    const { user, store } = await profile({
      answers: all,
      targets: { [first.id]: the(description.levels[2]) },
    });
    await user.click(
      screen.getByRole('button', { name: `${say('targets.remove')} (${first.code})` }),
    );
    expect(store.getState().saved.targets).toEqual({});
    expect(status()).toBe(say('targets.none'));
  });

  test('the button of a suggestion chooses the target and drops it again', async () => {
    const answers = {
      ...answered(competences, 4),
      [first.id]: the(answered([first], 1)[first.id]),
    };
    const { user, store } = await profile({ answers });
    const button = () => screen.getByRole('button', { name: new RegExp(`\\(${first.code}\\)$`) });
    expect(button().getAttribute('aria-pressed')).toBe('false');
    await user.click(button());
    expect(store.getState().saved.targets).toEqual({ [first.id]: description.levels[1] });
    const [pressed] = screen.getAllByRole('button', { pressed: true });
    expect(the(pressed).textContent).toContain(say('targets.chosen'));
    await user.click(the(pressed));
    expect(store.getState().saved.targets).toEqual({});
  });
});
