import { screen, waitFor, within } from '@testing-library/react';
import { beforeAll, describe, expect, test } from 'vitest';
import { the } from '../../../tests/support/building.ts';
import {
  answered,
  catchDownloads,
  competences,
  description,
  nextVersion,
  ours,
  renderScreen,
  say,
  words,
} from '../../../tests/support/renderScreen.tsx';
import { areaTitle } from '../../domain/description/words.ts';
import { formatDate } from '../../i18n/format.ts';
import { loadWords } from '../../i18n/language.ts';
import { readOne } from '../../../tests/support/records.ts';
import { ProfileScreen } from './ProfileScreen.tsx';
import { StorageNotices } from '../storage/StorageNotices.tsx';
import { ReturningStart, StartScreen } from '../start/StartScreen.tsx';
import { InItsVersion, WhenOpen } from '../frame/WhenOpen.tsx';
import { FinishedNotice } from '../versions/FinishedNotice.tsx';

beforeAll(() =>
  Promise.all([loadWords('myData'), InItsVersion.fetchAhead(), ReturningStart.fetchAhead()]),
);

const mine = ours({ answers: answered(competences, 3) });
const past = (id: string, year: number, rank: number, more = {}) =>
  ours({
    id,
    title: String(year),
    updatedAt: `${year}-05-04T09:00:00.000Z`,
    finishedAt: `${year}-05-04T09:00:00.000Z`,
    answers: answered(competences, rank),
    ...more,
  });
const spring = past('11111111-1', 2026, 2);
const earlier = past('22222222-2', 2025, 4);

async function profile(...kept: readonly (typeof mine)[]) {
  const opened = renderScreen(
    <>
      <StorageNotices />
      <WhenOpen>
        <FinishedNotice />
        <ProfileScreen />
      </WhenOpen>
    </>,
    { kept, route: '/profile' },
  );
  await screen.findByRole('heading', { level: 1 });
  return opened;
}

describe('finishing', () => {
  test('finishing saves the assessment unchanged and offers a reminder for half a year later', async () => {
    const files = catchDownloads();
    const { user, stores } = await profile(mine);
    await user.click(await screen.findByRole('button', { name: say('finish.act') }));
    expect(readOne(stores.device, mine.id)).toMatchObject({
      answers: mine.answers,
      finishedAt: '2026-11-23T12:15:00.000Z',
    });
    expect(document.activeElement).toBe(
      screen.getByRole('heading', { name: say('finish.isDone') }),
    );
    expect(
      await screen.findByText(say('finish.line', { date: formatDate('2026-11-23', 'fi') })),
    ).toBeTruthy();
    await user.click(
      screen.getByRole('button', {
        name: say('finish.calendar', { date: formatDate('2027-05-23', 'fi') }),
      }),
    );
    expect(the(files[0]).name).toMatch(/^osaamistutka-2027-05-23-[0-9a-f]{5}\.ics$/u);
    expect(await the(files[0]).blob.text()).toContain('DTSTART;VALUE=DATE:20270523');
  });

  test('a new assessment can be started from the answers of a finished one', async () => {
    const { user, store, stores } = await profile(spring);
    await user.click(await screen.findByRole('button', { name: say('finish.startFrom') }));
    expect(store.getState().saved.answers).toEqual(spring.answers);
    expect(store.getState().saved.finishedAt).toBeUndefined();
    expect(readOne(stores.device, spring.id)).toEqual(spring);
  });

  test('the start page shows a finished assessment and can start a new one from it', async () => {
    const { user, store } = renderScreen(<StartScreen onIdle={() => undefined} />, {
      kept: [spring],
    });
    expect(await screen.findByRole('heading', { name: say('resume.finishedTitle') })).toBeTruthy();
    expect(screen.queryByRole('link', { name: say('resume.continue') })).toBeNull();
    await user.click(screen.getByRole('button', { name: say('resume.again') }));
    expect(store.getState().saved.id).not.toBe(spring.id);
  });
});

describe('comparing', () => {
  const choose = async (user: Awaited<ReturnType<typeof profile>>['user'], id: string) =>
    user.selectOptions(screen.getByLabelText(say('compare.choose')), id);

  test('a comparison shows the change of each area in levels, with a caution', async () => {
    const { user } = await profile(earlier, mine);
    await choose(user, earlier.id);
    const table = screen.getByRole('table', { name: say('compare.caption') });
    expect(within(table).getAllByRole('row')).toHaveLength(description.areas.length + 1);
    expect(table.textContent).toContain('−1');
    expect(screen.getByText(say('compare.caution'))).toBeTruthy();
  });

  test('a comparison puts the older result first, whichever of the two is open', async () => {
    const { user } = await profile(mine, spring);
    await choose(user, mine.id);
    const table = screen.getByRole('table', { name: say('compare.caption') });
    const [, then, later] = the(within(table).getAllByRole('row')[1]).children;
    expect(then?.textContent).toMatch(/^2/u);
    expect(later?.textContent).toMatch(/^3/u);
    expect(table.textContent).toContain('+1');
    await waitFor(() =>
      expect(document.querySelector('figure')?.textContent).toContain('Myöhempi'),
    );
    expect(document.querySelector('figure')?.textContent).not.toContain('Aiempi');
  });

  test('three results show the course of each area over time, the oldest first', async () => {
    await profile(earlier, spring, mine);
    const [area] = description.areas;
    const term = screen
      .getAllByRole('term')
      .find((one) => one.textContent === areaTitle(words, the(area).id));
    const points = within(the(the(term).parentElement)).getAllByRole('listitem');
    expect(points.map((one) => one.textContent.split(':')[0])).toEqual([
      '4.5.2025',
      '4.5.2026',
      '23.11.2026',
    ]);
    expect(the(term).parentElement?.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
  });

  test('two results show no course over time, even with a third by another person', async () => {
    const aino = { ...mine, person: 'Aino' };
    await profile(past('33333333-3', 2024, 1, { person: 'Eino' }), spring, aino);
    expect(screen.queryByRole('heading', { name: say('compare.trend') })).toBeNull();
  });

  test('a comparison across versions lists the competences that only one version has', async () => {
    const added = the(competences[0]).id;
    const next = nextVersion({ dropped: ['gone-one'], added: [added] });
    const old = {
      ...spring,
      answers: { ...spring.answers, 'gone-one': the(Object.values(spring.answers)[0]) },
    };
    const now = { ...mine, description: { id: next.id, version: '0.2.0' } };
    const { user } = renderScreen(<ProfileScreen />, {
      kept: [old, now],
      description: next,
      route: '/profile',
    });
    await screen.findByRole('heading', { level: 1 });
    await choose(user, old.id);
    expect(
      screen.getByText(say('compare.otherVersion', { version: description.version })),
    ).toBeTruthy();
    expect(screen.getByText(say('compare.gone', { id: 'gone-one' }))).toBeTruthy();
    const competence = the(words.competences[added]).title;
    expect(screen.getByText(say('compare.added', { competence: the(competence) }))).toBeTruthy();
  });

  test('a result of a newer version is not compared, and the page says so', async () => {
    await profile(
      past('33333333-3', 2027, 1, { description: { id: description.id, version: '9.0.0' } }),
      mine,
    );
    expect(screen.getByText(say('compare.later'))).toBeTruthy();
  });
});
