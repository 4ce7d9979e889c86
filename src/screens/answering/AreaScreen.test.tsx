import { screen, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import { at, the } from '../../../tests/support/building.ts';
import {
  answered,
  description,
  ours,
  renderScreen,
  say,
  words,
} from '../../../tests/support/renderScreen.tsx';
import { longest } from '../../domain/assessment/longest.ts';
import { statementOf } from '../../domain/description/words.ts';
import { AreaScreen } from './AreaScreen.tsx';

const first = the(description.areas[0]);
const second = the(description.areas[1]);
const last = the(description.areas.at(-1));
const [one, two] = first.competences.map(({ id }) => id) as [string, string];
const low = the(description.levels[0]);
const levelNames = description.levels.map(
  (level, index) => `${index + 1} ${the(words.levels[level]).name}`,
);

/** Uses a new assessment each time, because gaps are pointed out once in an assessment. */
let visits = 0;
async function openArea(area = first, more: Parameters<typeof ours>[0] = {}) {
  visits += 1;
  const saved = ours({ id: `aaaaaaaa-${visits}`, situation: 'A course', ...more });
  const opened = renderScreen(<AreaScreen />, {
    kept: [saved],
    route: '/assessment/:areaId',
    address: `/assessment/${area.id}`,
  });
  await screen.findByRole('heading', { level: 1 });
  return opened;
}

const groupOf = (id: string) =>
  screen.getByRole('group', { name: new RegExp(statementOf(words, id)) });
const radiosIn = (group: HTMLElement) => within(group).getAllByRole<HTMLInputElement>('radio');

describe('an area', () => {
  test('an area has its own heading and a group of choices for each statement', async () => {
    await openArea();
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      the(words.areas[first.id]).title,
    );
    expect(screen.getAllByRole('group', { name: /^[A-Z]\d / })).toHaveLength(
      first.competences.length,
    );
    for (const { id } of first.competences) {
      expect(radiosIn(groupOf(id))).toHaveLength(description.levels.length + 1);
    }
  });

  test('opening an area answers nothing and saves nothing', async () => {
    const { store, stores } = await openArea();
    const before = [...stores.device.entries];
    expect(screen.getAllByRole<HTMLInputElement>('radio').filter((radio) => radio.checked)).toEqual(
      [],
    );
    expect(store.getState().saved.answers).toEqual({});
    expect([...stores.device.entries]).toEqual(before);
  });

  test('the address of an unknown area shows the page for unknown addresses', async () => {
    renderScreen(<AreaScreen />, { route: '/assessment/:areaId', address: '/assessment/nowhere' });
    expect(await screen.findByRole('heading', { name: say('notFound.title') })).toBeTruthy();
  });
});

describe('choosing a level', () => {
  test('choosing a level answers the statement and saves it at once', async () => {
    const { user, store, stores } = await openArea();
    await user.click(within(groupOf(one)).getByRole('radio', { name: the(levelNames[2]) }));
    expect(store.getState().saved.answers[one]).toMatchObject({ level: description.levels[2] });
    expect(JSON.stringify([...stores.device.entries])).toContain(description.levels[2]);
    expect(radiosIn(groupOf(one)).map((radio) => radio.checked)).toEqual([
      false,
      false,
      true,
      false,
      false,
      false,
    ]);
    expect(radiosIn(groupOf(two)).some((radio) => radio.checked)).toBe(false);
  });

  test('a statement can be answered as not part of one’s work', async () => {
    const { user, store } = await openArea();
    await user.click(within(groupOf(one)).getByRole('radio', { name: say('answer.notMyWork') }));
    expect(store.getState().saved.answers[one]).toMatchObject({ notMyWork: true });
  });

  test('clearing a choice leaves its note, and the focus stays in the group', async () => {
    const { user, store } = await openArea(first, {
      answers: { [one]: { level: low, note: 'In spring', at } },
    });
    const group = groupOf(one);
    await user.click(
      within(group).getByRole('button', { name: new RegExp(say('statement.clear')) }),
    );
    expect(store.getState().saved.answers[one]).toMatchObject({ note: 'In spring' });
    expect(radiosIn(group).some((radio) => radio.checked)).toBe(false);
    expect(group.contains(document.activeElement)).toBe(true);
    expect(within(group).queryByRole('button')).toBeNull();
  });
});

const noteIn = (group: HTMLElement) =>
  within(group).getByRole<HTMLTextAreaElement>('textbox', { hidden: true });

describe('a note', () => {
  test('a note is saved as it is written', async () => {
    const { user, store } = await openArea();
    const group = groupOf(one);
    await user.click(within(group).getByText(say('statement.note')));
    await user.click(noteIn(group));
    await user.paste('Keväällä');
    expect(store.getState().saved.answers[one]).toMatchObject({ note: 'Keväällä' });
  });

  test('a note shows how many characters are left only near its limit', async () => {
    const { user } = await openArea(first, {
      answers: { [one]: { note: 'n'.repeat(longest.note - 201), at } },
    });
    const group = groupOf(one);
    expect(within(group).getByText(say('statement.noteHint'))).toBeTruthy();
    await user.type(noteIn(group), 'x');
    expect(within(group).getByText(say('statement.noteLeft', { count: 200 }))).toBeTruthy();
    expect(noteIn(group).maxLength).toBe(longest.note);
  });

  test('a note that came longer than the field takes loses nothing when a letter is deleted', async () => {
    const long = `${'Pitkä. '.repeat(438)}Loppu`;
    expect(long).toHaveLength(3071);
    const { user, store } = await openArea(first, { answers: { [one]: { note: long, at } } });
    const group = groupOf(one);
    expect(within(group).getByText(say('statement.noteLong'))).toBeTruthy();
    expect(noteIn(group).maxLength).toBe(3071);
    await user.click(noteIn(group));
    await user.keyboard('{Control>}{Home}{/Control}{Delete}');
    expect(store.getState().saved.answers[one]?.note).toHaveLength(3070);
    expect(store.getState().saved.answers[one]?.note).toMatch(/Loppu$/u);
  });
});

const onwards = () => screen.getByRole('button', { name: say('assessment.continue') });

const gapsOf = (count: number) =>
  screen.queryByRole('heading', { name: say('assessment.gaps', { count }) });

describe('continuing from an area', () => {
  test('continuing from an area without gaps leads to the next area', async () => {
    const { user, where } = await openArea(first, { answers: answered(first.competences, 2) });
    await user.click(onwards());
    expect(where()).toBe(`/assessment/${second.id}`);
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(
      the(words.areas[second.id]).title,
    );
  });

  test('continuing from the last area leads to the check', async () => {
    const { user, where } = await openArea(last, { answers: answered(last.competences, 2) });
    await user.click(onwards());
    expect(where()).toBe('/check');
  });

  test('gaps are pointed out once, each with a button that leads to it', async () => {
    const { user, where } = await openArea(first, {
      answers: answered(first.competences.slice(0, 2), 2),
    });
    await user.click(onwards());
    expect(where()).toBe(`/assessment/${first.id}`);
    expect(document.activeElement).toBe(gapsOf(first.competences.length - 2));
    const third = the(first.competences[2]);
    await user.click(screen.getByRole('button', { name: new RegExp(`^${third.code} `) }));
    expect(groupOf(third.id).contains(document.activeElement)).toBe(true);
    await user.click(onwards());
    expect(where()).toBe(`/assessment/${second.id}`);
  });

  test('one can continue and leave the gaps unanswered', async () => {
    const { user, where, store } = await openArea();
    await user.click(onwards());
    await user.click(screen.getByRole('button', { name: say('assessment.skip') }));
    expect(where()).toBe(`/assessment/${second.id}`);
    expect(store.getState().saved.answers).toEqual({});
  });

  test('the gaps of an area are not pointed out again on return', async () => {
    const { user, where } = await openArea();
    await user.click(onwards());
    await user.click(screen.getByRole('button', { name: say('assessment.skip') }));
    await user.click(screen.getByRole('link', { name: say('assessment.previous') }));
    expect(where()).toBe(`/assessment/${first.id}`);
    expect(gapsOf(first.competences.length)).toBeNull();
    await user.click(onwards());
    expect(where()).toBe(`/assessment/${second.id}`);
  });
});

test('the link above the heading leads to the previous area or, from the first, to the start', async () => {
  const { user, where } = await openArea();
  const wayBack = () => screen.getByRole('heading', { level: 1 }).parentElement?.querySelector('a');
  expect(wayBack()?.textContent).toBe(say('notFound.toStart'));
  await user.click(onwards());
  await user.click(screen.getByRole('button', { name: say('assessment.skip') }));
  const back = screen.getByRole('link', { name: say('assessment.previous') });
  expect(wayBack()).toBe(back);
  await user.click(back);
  expect(where()).toBe(`/assessment/${first.id}`);
});

test('a situation that came longer than its field can be shortened and loses nothing', async () => {
  const situation = `${'Pitkä. '.repeat(40)}Loppu`;
  const { user, store } = await openArea(first, { situation });
  const field = screen.getByRole<HTMLInputElement>('textbox', { name: say('situation.label') });
  expect(field.maxLength).toBe(situation.length);
  await user.click(field);
  await user.keyboard('{Home}{Delete}');
  expect(store.getState().saved.situation).toBe(situation.slice(1));
});

test('the situation is saved for the whole assessment', async () => {
  const { user, store } = await openArea();
  const field = screen.getByRole('textbox', { name: say('situation.label') });
  await user.clear(field);
  await user.click(field);
  await user.paste('Hygieniapassi');
  expect(store.getState().saved.situation).toBe('Hygieniapassi');
});

describe('a note that gave way to another', () => {
  const merged = {
    answers: {
      [one]: {
        level: low,
        note: 'In autumn',
        at: '2026-11-24T09:30:00.000Z',
        history: [{ level: low, note: 'In spring', at }],
      },
    },
  };
  const noteOfOne = () => within(groupOf(one)).getByRole<HTMLTextAreaElement>('textbox').value;

  test('a note that gave way in a merge can be brought back on the statement', async () => {
    const { user } = await openArea(first, merged);
    await user.click(within(groupOf(one)).getByText(say('statement.earlierNotes', { count: 1 })));
    expect(within(groupOf(one)).getByText('In spring')).toBeTruthy();
    const restore = within(groupOf(one)).getByRole('button', { name: /\(muistiinpano /u });
    await user.click(restore);
    expect(noteOfOne()).toBe('In spring');
    expect(within(groupOf(one)).getByText('In autumn')).toBeTruthy();
    expect(document.activeElement?.tagName).toBe('SUMMARY');
  });

  test('a statement whose note never changed offers no earlier ones', async () => {
    await openArea(first, { answers: { [one]: { level: low, note: 'In spring', at } } });
    expect(screen.queryByText(say('statement.earlierNotes', { count: 1 }))).toBeNull();
  });
});
