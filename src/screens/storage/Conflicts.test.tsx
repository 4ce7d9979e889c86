import { screen } from '@testing-library/react';
import { expect, test } from 'vitest';
import { at, the } from '../../../tests/support/building.ts';
import {
  answered,
  competences,
  ours,
  renderScreen,
  say,
  words,
} from '../../../tests/support/renderScreen.tsx';
import type { Words } from '../../domain/description/words.ts';
import type { Content } from '../../store/content/content.ts';
import { Conflicts } from './Conflicts.tsx';

const { id } = the(competences[0]);
const conflicts = [{ competenceId: id, here: { level: 'try', at }, there: { level: 'renew', at } }];
const kept = [ours({ answers: answered(competences, 2) })];
const statement = the(the(words.competences[id]).statement);

test('a statement that two tabs answered differently shows both answers', async () => {
  renderScreen(<Conflicts conflicts={conflicts} />, { kept });
  expect(await screen.findByText(statement)).toBeTruthy();
  expect(screen.getAllByRole('button')).toHaveLength(2);
});

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
