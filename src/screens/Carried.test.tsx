import { screen } from '@testing-library/react';
import { beforeAll, expect, test } from 'vitest';
import { at, the } from '../../tests/building.ts';
import {
  answered,
  competences,
  description,
  nextVersion,
  ours,
  renderScreen,
  say,
} from '../../tests/renderScreen.tsx';
import { learn } from '../i18n/language.ts';
import { Carried } from './Carried.tsx';

beforeAll(() => learn('data'));

test('answers and targets that have no place in the version of today are both named', async () => {
  const next = nextVersion({ dropped: ['gone-answer', 'gone-target'] });
  const level = the(description.levels[2]);
  const kept = ours({
    answers: { ...answered(competences, 3), 'gone-answer': { level, at } },
    targets: { 'gone-target': level },
  });
  renderScreen(<Carried />, { kept: [kept], description: next });
  const line = await screen.findByText(say('data.lostTargets', { count: 1 }));
  expect(line.nextElementSibling?.textContent).toBe('gone-target');
  const answers = screen.getByText(say('carried.lost', { count: 1 }));
  expect(answers.nextElementSibling?.textContent).toBe('gone-answer');
});
