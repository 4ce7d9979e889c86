import { readFile } from 'node:fs/promises';
import { screen, within } from '@testing-library/react';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { at, the } from '../../../tests/support/building.ts';
import {
  answered,
  competences,
  description,
  ours,
  renderScreen,
  say,
  words,
} from '../../../tests/support/renderScreen.tsx';
import { competenceTitle, levelText, statementOf } from '../../domain/description/words.ts';
import { loadWords } from '../../i18n/language.ts';
import { CheckScreen } from './CheckScreen.tsx';

beforeAll(() => loadWords('myData'));

const [one, two, three] = competences.map(({ id }) => id) as [string, string, string];
const level = the(description.levels[1]);

async function check(more: Parameters<typeof ours>[0] = {}) {
  const opened = renderScreen(<CheckScreen />, {
    kept: [ours({ situation: 'A course', ...more })],
    route: '/check',
  });
  await screen.findByRole('heading', { level: 1, name: say('check.title') });
  return opened;
}

const terms = () => screen.getAllByRole('term').map((term) => term.textContent);
/** The links back to the statements, without those to the profile. */
const linksBack = () =>
  screen
    .getAllByRole('link')
    .filter((link) => link.getAttribute('href')?.startsWith('/assessment/'));

describe('the check', () => {
  test('the check lists every statement once, in the order of the description', async () => {
    await check();
    expect(terms()).toEqual(competences.map(({ id, code }) => `${code} ${statementOf(words, id)}`));
  });

  test('the check has a heading for each area', async () => {
    await check();
    expect(
      screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent),
    ).toEqual(description.areas.map(({ id }) => the(words.areas[id]).title));
  });

  test('the check shows each choice in words, with its note', async () => {
    await check({
      answers: {
        [one]: { level, note: 'Keväällä', at },
        [two]: { notMyWork: true, at },
      },
    });
    const [first, second, third] = screen
      .getAllByRole('definition')
      .filter((_, index) => index % 2 === 0)
      .map((definition) => definition.textContent);
    expect(first).toContain(say('summary.rank', { rank: 2, name: the(words.levels[level]).name }));
    expect(first).toContain(levelText(words, one, level));
    expect(first).toContain('Keväällä');
    expect(second).toBe(say('answer.notMyWork'));
    expect(third).toBe(say('answer.unanswered'));
  });

  test('the check counts statements that are answered, not part of the work, and unanswered', async () => {
    await check({ answers: { [one]: { level, at }, [two]: { notMyWork: true, at } } });
    const lead = screen.getByText(new RegExp(say('check.answered', { count: 1 }))).textContent;
    expect(lead).toContain(say('check.notMyWork', { count: 1 }));
    expect(lead).toContain(say('check.unanswered', { count: competences.length - 2 }));
  });

  test('the check says when every statement has an answer', async () => {
    await check({ answers: answered(competences, 3) });
    expect(screen.getByText(new RegExp(say('check.allDone')))).toBeTruthy();
  });
});

describe('the links back', () => {
  test('each statement has one link back, with a name of its own', async () => {
    await check({ answers: { [one]: { level, at }, [two]: { notMyWork: true, at } } });
    const names = linksBack().map((link) => link.textContent);
    expect(names).toHaveLength(competences.length);
    expect(new Set(names).size).toBe(names.length);
  });

  test('a link back says whether its answer is to be changed or given', async () => {
    await check({ answers: { [one]: { level, at }, [two]: { notMyWork: true, at } } });
    const starts = linksBack().map((link) => the(link.textContent).split(' ')[0]);
    expect(starts.slice(0, 3)).toEqual([
      say('check.change'),
      say('check.change'),
      say('check.answer'),
    ]);
  });

  test('a link back leads to the area of its statement', async () => {
    const { user, where } = await check();
    const link = the(linksBack()[competences.findIndex(({ id }) => id === three)]);
    await user.click(link);
    expect(where()).toBe(`/assessment/${the(description.areas[0]).id}`);
  });
});

test('the check leads to the profile in one step, even without answers', async () => {
  const { user, where } = await check();
  const main = document.querySelector('h1')?.closest('div')?.parentElement;
  const links = within(the(main)).getAllByRole('link', { name: say('check.toProfile') });
  await user.click(the(links[0]));
  expect(where()).toBe('/profile');
});

describe('answers brought from an earlier version', () => {
  test('an answer is marked for checking only where its statement has changed', async () => {
    await check({
      answers: { [one]: { level, checkAgain: true, at }, [two]: { level, at } },
    });
    const marked = screen.getAllByText(say('statement.checkAgain'));
    expect(marked).toHaveLength(1);
    expect(the(marked[0]).closest('dd')?.previousElementSibling?.textContent).toContain(
      statementOf(words, one),
    );
  });

  test('answers without a place are listed by title, or by id where the words are gone', async () => {
    vi.stubGlobal('fetch', async (file: string) => {
      const isHere = file.includes(`/${description.version}/`);
      return isHere ? new Response(await readFile(file)) : new Response('', { status: 404 });
    });
    await check({
      answers: answered(competences, 2),
      notCarried: {
        [description.version]: { [one]: { level, at } },
        '0.0.2+': { lost: { level, at } },
      },
    });
    expect(await screen.findByText(competenceTitle(words, one), { selector: 'li' })).toBeTruthy();
    expect(await screen.findByText('lost')).toBeTruthy();
    expect(screen.getAllByText(say('carried.lost', { count: 1 }))).toHaveLength(2);
    vi.unstubAllGlobals();
  });
});
