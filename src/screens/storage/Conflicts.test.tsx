import { act, screen, within } from '@testing-library/react';
import { beforeAll, expect, test } from 'vitest';
import { at, the } from '../../../tests/support/building.ts';
import {
  answered,
  competences,
  ours,
  renderScreen,
  say,
  words,
} from '../../../tests/support/renderScreen.tsx';
import { put } from '../../../tests/support/records.ts';
import type { Words } from '../../domain/description/words.ts';
import type { Conflict } from '../../domain/merge/mergeTabs.ts';
import { loadWords } from '../../i18n/language.ts';
import type { Content } from '../../store/content/content.ts';
import { useAssessment } from '../../store/loaded.ts';
import { Conflicts } from './Conflicts.tsx';

beforeAll(() => loadWords('myData'));

const { id } = the(competences[0]);
const conflicts: readonly Conflict[] = [
  { kind: 'answer', competenceId: id, here: { level: 'try', at }, there: { level: 'renew', at } },
];
const kept = [ours({ answers: answered(competences, 2) })];
const statement = the(the(words.competences[id]).statement);

test('a statement that two tabs answered differently shows both answers', async () => {
  renderScreen(<Conflicts conflicts={conflicts} />, { kept });
  expect(await screen.findByText(statement)).toBeTruthy();
  expect(screen.getAllByRole('button')).toHaveLength(2);
});

const { id: second } = the(competences[1]);
const others: readonly Conflict[] = [
  { kind: 'target', competenceId: second, here: 'try', there: null },
  { kind: 'target', competenceId: id, here: 'beyond', there: 'renew' },
  { kind: 'text', field: 'situation', here: null, there: 'Kokit' },
];

test('targets and texts that differ show both sides', async () => {
  renderScreen(<Conflicts conflicts={others} />, { kept });
  const title = the(the(words.competences[second]).title);
  const target = the((await screen.findByText(title)).closest('fieldset'));
  expect(target.textContent).toContain(say('conflict.target'));
  expect(target.textContent).toMatch(/2 \S+/u);
  expect(target.textContent).toContain(say('conflict.noTarget'));
  expect(screen.getByText(/beyond$/u)).toBeTruthy();
  const text = within(screen.getByRole('group', { name: say('myData.situation') }));
  expect(text.getByText(`${say('conflict.here')}:`).parentElement?.textContent).toContain(
    say('conflict.empty'),
  );
  expect(text.getByRole('button', { name: /Kokit/u })).toBeTruthy();
});

test('thousands of conflicts are counted, and the first ones shown to choose from', async () => {
  const many = Array.from({ length: 2000 }, (_, index): Conflict => {
    const note = `Note ${index}`;
    return { kind: 'answer', competenceId: `c${index}`, here: { note, at }, there: { at } };
  });
  renderScreen(<Conflicts conflicts={many} />, { kept });
  expect(await screen.findByText(say('conflict.title', { count: 2000 }))).toBeTruthy();
  expect(screen.getAllByRole('group').length).toBeLessThan(100);
  expect(screen.getByText(say('conflict.note', { note: 'Note 0' }))).toBeTruthy();
  expect(screen.getByText(say('conflict.more', { count: 1990 }))).toBeTruthy();
});

test('choosing a side makes it current and removes the conflict', async () => {
  const before = { ...the(kept[0]), targets: { [second]: 'try' } };
  const { user, store, stores } = renderScreen(<ConflictsOfStore />, { kept: [before] });
  // Another tab writes first.
  put(stores.device, { ...before, targets: {}, situation: 'Kokit' });
  stores.device.waiting = [];
  act(() => {
    store.actions().aim(second, 'renew');
    store.actions().write('situation', 'Leipurit');
  });
  act(() => stores.device.run());
  const choose = async (name: RegExp) => user.click(await screen.findByRole('button', { name }));
  await choose(new RegExp(say('conflict.noTarget'), 'u'));
  await choose(/Kokit/u);
  expect(store.getState().saved).toMatchObject({ targets: {}, situation: 'Kokit' });
  expect(store.getState().conflicts).toEqual([]);
});

function ConflictsOfStore() {
  return <Conflicts conflicts={useAssessment((state) => state.conflicts)} />;
}

test('words that cannot be loaded are reported, and a retry shows the conflict', async () => {
  const answers: Content<Words>[] = [
    { ok: false, failure: { file: 'fi.json', kind: 'unreachable', status: 404 } },
    { ok: true, value: words },
  ];
  const wordsIn = () => Promise.resolve(the(answers.shift()));
  const { user } = renderScreen(<Conflicts conflicts={conflicts} />, { kept, loaded: { wordsIn } });
  expect(await screen.findByText(say('fault.forHost', { file: 'fi.json' }))).toBeTruthy();
  await user.click(screen.getByRole('button', { name: say('state.retry') }));
  expect(await screen.findByText(statement)).toBeTruthy();
});
