import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { words } from '../../../tests/support/renderScreen.tsx';
import { WithAreaNames } from './WithAreaNames.tsx';

/** What stands out of a sentence about these areas, in its order. */
function standingOut(text: string, titles: readonly string[], lang?: string): readonly Element[] {
  const areas = Object.fromEntries(
    titles.map((title, index) => [`area-${index}`, { title, intro: '' }]),
  );
  const { container } = render(
    <p>
      <WithAreaNames text={text} words={{ ...words, areas }} lang={lang} />
    </p>,
  );
  expect(container.textContent).toBe(text);
  return [...container.querySelectorAll('span')];
}

test('names with commas and an "and" of their own can be told apart in a row', () => {
  const names = ['Tunnistaminen, arviointi ja todentaminen', 'Yhteistyö, verkostot ja mentorointi'];
  const found = standingOut(`Alin on alueilla ${names.join(' ja ')}.`, names, 'fi');
  expect(found.map((one) => one.textContent)).toEqual(names);
  expect(found.map((one) => one.getAttribute('lang'))).toEqual(['fi', 'fi']);
});

test('a name that is part of another, or of a word, does not stand out in it', () => {
  const found = standingOut('Laatutyö on alueella Laatu ja (oma) tuki.', [
    'Laatu',
    'Laatu ja (oma) tuki',
  ]);
  expect(found.map((one) => one.textContent)).toEqual(['Laatu ja (oma) tuki']);
});

test('a sentence without names stays as it is', () => {
  expect(standingOut('Alin on 4 alueella.', ['Laatu'])).toEqual([]);
});
