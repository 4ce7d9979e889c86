import { readFile } from 'node:fs/promises';
import { screen } from '@testing-library/react';
import { afterEach, beforeAll, expect, test, vi } from 'vitest';
import { at, the } from '../../../tests/support/building.ts';
import {
  answered,
  competences,
  description,
  nextVersion,
  ours,
  renderScreen,
  say,
  words,
} from '../../../tests/support/renderScreen.tsx';
import { competenceTitle } from '../../domain/description/words.ts';
import { loadWords } from '../../i18n/language.ts';
import { Carried } from './Carried.tsx';

beforeAll(() => loadWords('myData'));
afterEach(() => vi.unstubAllGlobals());

test('answers and targets without a place in the current version are both listed', async () => {
  const next = nextVersion({ dropped: ['gone-answer', 'gone-target'] });
  const level = the(description.levels[2]);
  const kept = ours({
    answers: { ...answered(competences, 3), 'gone-answer': { level, at } },
    targets: { 'gone-target': level },
  });
  renderScreen(<Carried />, { kept: [kept], description: next });
  const line = await screen.findByText(say('myData.lostTargets', { count: 1 }));
  expect(line.nextElementSibling?.textContent).toBe('gone-target');
  const answers = screen.getByText(say('carried.lost', { count: 1 }));
  expect(answers.nextElementSibling?.textContent).toBe('gone-answer');
});

test('an answer without a place is listed by its earlier title while the site has it', async () => {
  vi.stubGlobal('fetch', async (file: string) => new Response(await readFile(file)));
  const { id } = the(competences[3]);
  const kept = ours({ answers: answered(competences, 3) });
  renderScreen(<Carried />, { kept: [kept], description: nextVersion({ dropped: [id] }) });
  expect(await screen.findByText(competenceTitle(words, id))).toBeTruthy();
  expect(screen.queryByText(id)).toBeNull();
});
