import { expect, test } from 'vitest';
import { areaName, paragraphOf, sentenceOf, textOf } from './sentence.ts';

test('a sentence keeps the names of areas apart from the text around them', () => {
  const sentence = sentenceOf(`Strongest: ${areaName('Quality')} and ${areaName('Planning')}.`);
  expect(sentence.map(({ text, isAreaName }) => [text, isAreaName])).toEqual([
    ['Strongest: ', false],
    ['Quality', true],
    [' and ', false],
    ['Planning', true],
    ['.', false],
  ]);
});

test('the word of a name elsewhere in the sentence is not taken for the name', () => {
  const sentence = sentenceOf(`Quality matters in ${areaName('Quality')}`);
  expect(sentence.filter(({ isAreaName }) => isAreaName)).toHaveLength(1);
});

test('the plain text of a sentence has no marks left in it', () => {
  expect(textOf(sentenceOf(`In ${areaName('Quality (QA+)')}.`))).toBe('In Quality (QA+).');
  expect(textOf(sentenceOf(''))).toBe('');
});

test('sentences are joined by spaces', () => {
  const paragraph = paragraphOf(['One.', 'Two.', 'Three.'].map(sentenceOf));
  expect(textOf(paragraph)).toBe('One. Two. Three.');
});
