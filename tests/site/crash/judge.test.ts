import { describe, expect, test } from 'vitest';
import { judge } from './judge.ts';
import type { Act, Evidence } from './judge.ts';

const killedAt = 10_000;

/** Two acts on one statement, 3 s and 0.4 s before the kill, of which the page has said nothing. */
const acts: readonly Act[] = [
  { serial: 1, at: 7000, field: 'sizing', value: '2' },
  { serial: 2, at: 9600, field: 'sizing', value: '4' },
];
const judged = (more: Partial<Evidence>) =>
  judge({ before: {}, acts, claims: [], unreported: [], killedAt, after: {}, ...more });

describe('the judge of a kill', () => {
  test('the judge finds no fault where everything is left', () => {
    const { faults, lost } = judged({ after: { sizing: '4' } });
    expect({ faults, lost }).toEqual({ faults: [], lost: 0 });
  });

  test('the judge allows the loss of the last second', () => {
    const { faults, lost } = judged({ after: { sizing: '2' } });
    expect({ faults, lost }).toEqual({ faults: [], lost: 400 });
  });

  test('the judge reports the loss of older work', () => {
    const { faults, lost } = judged({ after: {} });
    expect({ faults, lost }).toEqual({
      faults: ['sizing lost "2", entered 3000 ms before the kill'],
      lost: 3000,
    });
  });

  test('the judge reports the loss of anything that was called saved', () => {
    const { faults } = judged({ claims: [{ at: 9900, upTo: 2 }], after: { sizing: '2' } });
    expect(faults).toEqual(['sizing lost "4", entered 400 ms before the kill and called saved']);
  });

  test('the judge takes no act for saved that came after the words', () => {
    const { faults } = judged({ claims: [{ at: 9500, upTo: 1 }], after: { sizing: '2' } });
    expect(faults).toEqual([]);
  });

  test('the judge reports an earlier value in place of a saved one', () => {
    const { faults } = judged({ before: { sizing: '5' }, after: { sizing: '5' } });
    expect(faults).toHaveLength(1);
  });

  test('the judge reports the loss of what an earlier run of the browser left', () => {
    const { faults } = judged({ before: { note: 'Keväällä' }, after: { sizing: '4' } });
    expect(faults).toEqual(['note lost "Keväällä", entered in an earlier run and called saved']);
  });

  test('the judge reports a value that nobody entered', () => {
    const { faults } = judged({ after: { sizing: '3' } });
    expect(faults).toEqual(['sizing shows "3", which nobody entered']);
  });

  test('the judge accepts a change that the page made but could not report any more', () => {
    const unreported = [{ field: 'sizing', value: '5' }];
    expect(judged({ unreported, after: { sizing: '5' } }).faults).toEqual([]);
  });

  test('the judge reports a note that lost letters which were called saved', () => {
    const letters = [...'abc'].map((_, index, all) => ({
      serial: index + 1,
      at: 9700 + index * 100,
      field: 'sizing-note',
      value: all.slice(0, index + 1).join(''),
    }));
    const claims = [{ at: 9850, upTo: 2 }];
    const left = (value: string) =>
      judged({ acts: letters, claims, after: { 'sizing-note': value } }).faults;
    expect(left('a')).toHaveLength(1);
    expect(left('ab')).toEqual([]);
  });

  test('the judge counts the acts called saved in time among those that had the time for it', () => {
    const after = { sizing: '4' };
    const prompt = (at: number, upTo: number) => judged({ claims: [{ at, upTo }], after }).prompt;
    expect(prompt(7900, 1)).toEqual({ saved: 1, of: 1 });
    expect(prompt(8100, 1)).toEqual({ saved: 0, of: 1 });
    expect(judged({ after }).prompt).toEqual({ saved: 0, of: 1 });
  });
});
