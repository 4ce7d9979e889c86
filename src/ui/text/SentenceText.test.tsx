import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { areaName, sentenceOf } from '../../domain/wording/sentence.ts';
import { SentenceText } from './SentenceText.tsx';

test('area names that contain commas and "and" stand out one by one in a list', () => {
  const names = ['Tunnistaminen, arviointi ja todentaminen', 'Yhteistyö, verkostot ja mentorointi'];
  const sentence = sentenceOf(`Alin on alueilla ${names.map(areaName).join(' ja ')}.`);
  const { container } = render(<SentenceText sentence={sentence} lang="fi" />);
  const found = [...container.querySelectorAll<HTMLElement>('span[class]')];
  expect(found.map((one) => one.textContent)).toEqual(names);
  expect(found.map((one) => one.lang)).toEqual(['fi', 'fi']);
  expect(container.textContent).toBe(`Alin on alueilla ${names.join(' ja ')}.`);
});

test('a sentence without area names has nothing that stands out', () => {
  const { container } = render(
    <SentenceText sentence={sentenceOf('Alin on 4 alueella.')} lang={undefined} />,
  );
  expect(container.querySelector('[class]')).toBeNull();
  expect(container.textContent).toBe('Alin on 4 alueella.');
});
