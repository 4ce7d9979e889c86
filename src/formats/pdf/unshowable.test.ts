import { expect, test } from 'vitest';
import { reportOf } from '../../../tests/pdf/sampleReport.ts';
import { unshowableIn } from './unshowable.ts';

const inText = (text: string) => unshowableIn(reportOf({ kind: 'paragraph', tone: 'body', text }));

test('characters that the PDF will not show are known before it is made', () => {
  expect(inText('山田 🙂 山')).toEqual(['山', '田', '🙂']);
});

test('names in alphabets whose font can be fetched are not among them', () => {
  expect(inText('דוד, محمد, Νίκος, Юлія, Čáppa, Əliyev, ✓ ☐ \uf0b7')).toEqual([]);
});
