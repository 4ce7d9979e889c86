import { act, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { at, sayIn, the } from '../../../tests/support/building.ts';
import {
  description,
  ours,
  renderScreen,
  say,
  wordsOf,
} from '../../../tests/support/renderScreen.tsx';
import { areaTitle, statementOf } from '../../domain/description/words.ts';
import { changeLanguage } from '../../i18n/language.ts';
import { AreaScreen } from './AreaScreen.tsx';

const area = the(description.areas[0]);
const [one, two] = area.competences.map(({ id }) => id) as [string, string];
const third = the(description.levels[2]);
const answers = {
  [one]: { level: third, note: 'Keväällä', at },
  [two]: { notMyWork: true, at },
} as const;

afterEach(() => act(() => changeLanguage('fi')));

function openArea(more: Parameters<typeof renderScreen>[1] = {}) {
  return renderScreen(<AreaScreen />, {
    kept: [ours({ answers })],
    route: '/assessment/:areaId',
    address: `/assessment/${area.id}`,
    ...more,
  });
}
const heading = (language: string) =>
  screen.findByRole('heading', { level: 1, name: areaTitle(wordsOf(language), area.id) });
const checkedIn = (language: string, id: string) =>
  within(
    screen.getByRole('group', { name: new RegExp(statementOf(wordsOf(language), id)) }),
  ).getByRole('radio', { checked: true });

describe('a change of language', () => {
  test('a change of language leaves the page, the answers and the texts as they are', async () => {
    const { user, store, where } = openArea();
    await heading('fi');
    await user.click(screen.getByRole('textbox', { name: say('situation.label') }));
    await user.paste('Ensiapu');
    const before = store.getState().saved;
    await act(() => changeLanguage('sv'));
    await heading('sv');
    const inSwedish = await sayIn('sv');
    expect(where()).toBe(`/assessment/${area.id}`);
    expect(store.getState().saved).toEqual(before);
    const { name } = the(wordsOf('sv').levels[third]);
    expect(checkedIn('sv', one)).toBe(screen.getAllByRole('radio', { name: `3 ${name}` })[0]);
    expect(checkedIn('sv', two)).toBe(
      screen.getAllByRole('radio', { name: inSwedish('answer.notMyWork') })[1],
    );
    expect(screen.getByDisplayValue('Keväällä')).toBeTruthy();
    expect(screen.getByDisplayValue('Ensiapu')).toBeTruthy();
  });

  test('a change of language updates the language attribute and the title of the page', async () => {
    openArea();
    await heading('fi');
    expect(document.documentElement.lang).toBe('fi');
    await act(() => changeLanguage('en'));
    await heading('en');
    expect(document.documentElement.lang).toBe('en');
    expect(document.title).toContain('Competence Radar');
  });
});

test('a description that lacks the chosen language is shown and marked in its own', async () => {
  openArea({ description: { ...description, languages: ['sv'] } });
  const title = await heading('sv');
  expect(title.lang).toBe('sv');
  expect(screen.getByText(say('state.otherLanguage', { language: 'Svenska' }))).toBeTruthy();
  const statement = screen.getByText(statementOf(wordsOf('sv'), one));
  expect(statement.closest('[lang]')?.getAttribute('lang')).toBe('sv');
});

test('words that cannot be loaded are reported, and a retry loads them', async () => {
  let tries = 0;
  const { user } = openArea({
    loaded: {
      wordsIn: () => {
        tries += 1;
        return Promise.resolve(
          tries > 1
            ? { ok: true, value: wordsOf('fi') }
            : { ok: false, failure: { file: 'fi.json', kind: 'unreachable', status: 503 } },
        );
      },
    },
  });
  await user.click(await screen.findByRole('button', { name: say('state.retry') }));
  expect(await heading('fi')).toBeTruthy();
});
