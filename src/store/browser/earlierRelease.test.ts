import { describe, expect, test } from 'vitest';
import { memoryPage } from '../../../tests/support/memoryStores.ts';
import { openEarlierRelease } from './earlierRelease.ts';

const key = 'assessment/x';
const earlierWith = (...entries: readonly (readonly [string, string])[]) => {
  const texts = new Map(entries);
  return { texts, earlier: openEarlierRelease(memoryPage(texts)) };
};

describe('what an earlier release left', () => {
  test('everything is read, and empty texts are removed at the start', () => {
    const { texts, earlier } = earlierWith(
      [key, 'text'],
      ['assessment/y', ''],
      ['place', 'device'],
    );
    expect(earlier.read()).toEqual(
      new Map([
        [key, 'text'],
        ['place', 'device'],
      ]),
    );
    expect(texts.has('assessment/y')).toBe(false);
  });

  test('a record that was taken over is removed', () => {
    const { texts, earlier } = earlierWith([key, 'text']);
    earlier.clear({ key, text: 'text', isWriting: false });
    expect([...texts]).toEqual([]);
  });

  test('a record that has changed since it was taken over stays', () => {
    const { texts, earlier } = earlierWith([key, 'newer']);
    earlier.clear({ key, text: 'text', isWriting: false });
    earlier.clear({ key: 'assessment/gone', text: 'text', isWriting: true });
    expect([...texts]).toEqual([[key, 'newer']]);
  });

  test('a record that a tab of that release goes on writing stays as an empty text', () => {
    const { texts, earlier } = earlierWith([key, 'text']);
    earlier.clear({ key, text: 'text', isWriting: true });
    expect([...texts]).toEqual([[key, '']]);
  });

  test('a record is removed where not even an empty text can be written', () => {
    const texts = new Map([[key, 'text']]);
    const earlier = openEarlierRelease({ ...memoryPage(texts), write: () => 'blocked' });
    earlier.clear({ key, text: 'text', isWriting: true });
    expect([...texts]).toEqual([]);
  });

  test('records are erased whatever they hold', () => {
    const { texts, earlier } = earlierWith([key, 'text'], ['place', 'device']);
    earlier.erase([key]);
    expect([...texts]).toEqual([['place', 'device']]);
  });
});
