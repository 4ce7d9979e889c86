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

test('area names that contain commas and "and" stand out one by one in a list', () => {
  const names = ['Tunnistaminen, arviointi ja todentaminen', 'Yhteistyö, verkostot ja mentorointi'];
  const found = standingOut(`Alin on alueilla ${names.join(' ja ')}.`, names, 'fi');
  expect(found.map((one) => one.textContent)).toEqual(names);
  expect(found.map((one) => one.getAttribute('lang'))).toEqual(['fi', 'fi']);
});

test('an area name inside another name or a longer word does not stand out', () => {
  const found = standingOut('Laatutyö on alueella Laatu ja (oma) tuki.', [
    'Laatu',
    'Laatu ja (oma) tuki',
  ]);
  expect(found.map((one) => one.textContent)).toEqual(['Laatu ja (oma) tuki']);
});

test('a sentence without area names stays as it is', () => {
  expect(standingOut('Alin on 4 alueella.', ['Laatu'])).toEqual([]);
});
