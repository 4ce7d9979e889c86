import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readDescription } from '../src/domain/description/readDescription.ts';
import { profileOf } from '../src/domain/profile/profile.ts';
import { toSaved } from '../src/domain/assessment/saved.ts';
import { savedFormat } from '../src/domain/assessment/assessment.ts';
import { unplacedIn } from '../src/domain/assessment/unplaced.ts';
import { openFile } from '../src/formats/openFile.ts';
import { opened, readJson, valueOf } from './support/building.ts';

/*
 * Each file v*.json in tests/saved stands for one that a user saved long ago and may open today. Never edit it:
 * add a new file for a new format. tests/site/earlierRelease.test.ts describes the other files.
 */
const folder = 'tests/saved';
const files = readdirSync(folder).filter((name) => name.startsWith('v'));
const textOf = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8');

test('a saved file of every format so far exists', () => {
  const wanted = Array.from({ length: savedFormat }, (_, index) => `v${index + 1}.json`);
  expect(files).toEqual(expect.arrayContaining(wanted));
});

describe.each(files)('the file %s', (name) => {
  test('the file can be opened', async () => {
    const file = new Blob([readFileSync(`${folder}/${name}`)]);
    expect(await openFile(file)).toEqual({ ok: true, value: opened(textOf(name)) });
  });

  test('the file loses nothing when it is saved again', () => {
    const first = opened(textOf(name));
    expect(opened(toSaved(first))).toEqual(first);
  });
});

describe('the file of format 1', () => {
  const saved = opened(textOf('v1.json'));
  const description = valueOf(
    readDescription(readJson('content/small-competence-units/0.1.0/description.json')),
  );

  test('the file loses nothing, not even fields that this app does not know', () => {
    expect(saved).toEqual(readJson(`${folder}/v1.json`));
    expect(JSON.parse(toSaved(saved))).toEqual(readJson(`${folder}/v1.json`));
    expect(saved).toHaveProperty('plan.skill-needs.steps', [1, 2.5, null]);
    expect(saved).toHaveProperty('answers.flexible-delivery.agreed.level', 'carry-out');
  });

  test('the file is saved with every character unchanged', () => {
    expect(toSaved(saved)).toContain('Sámi oahpahusguovddáš');
    expect(toSaved(saved)).toContain('🦌');
    expect(saved.person).toBe('Áile-Márjá Näkkäläjärvi-Žukova');
  });

  test('the file gives the same profile in its own description', () => {
    const { competences } = profileOf(description, saved.answers);
    const given = competences
      .filter((one) => one.state !== 'unanswered')
      .map((one) => `${one.code} ${one.rank ?? '-'}`);
    expect(given.join(', ')).toBe('A1 1, A2 3, A3 2, B1 3, B2 -, B3 1, C2 5, C3 4, D4 -, F4 4');
  });

  test('an answer without a place in the description stays in the file', () => {
    expect(unplacedIn(saved, description)).toEqual(['reindeer-apps']);
    expect(saved.answers['reindeer-apps']).toMatchObject({ level: 'try' });
  });

  test('a cleared answer has its earlier choice in its history', () => {
    expect(saved.answers['form-of-answer']).toEqual({
      at: '2026-11-23T12:41:00.000Z',
      history: [{ level: 'carry-out', at: '2026-11-20T08:17:45.002Z' }],
    });
  });
});
