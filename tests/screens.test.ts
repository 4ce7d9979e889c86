import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { scenes } from '../scripts/scenes.ts';
import { screenAt, screens } from '../src/app/routes.ts';
import type { ScreenRow } from '../src/app/routes.ts';

/** The addresses in a source file, without what a template puts into them. */
function addressesIn(path: string): readonly string[] {
  const found = readFileSync(path, 'utf8').matchAll(/#(?<address>\/[\w/-]*)/gu);
  return Array.from(found, ({ groups }) => (groups?.['address'] ?? '').replace(/(?<=.)\/$/u, ''));
}

/** The screen of an address; what a link carries is taken out of its address before the screen opens. */
function screenOf(address: string): ScreenRow | undefined {
  return screenAt(address.startsWith('#/open/') ? '#/open' : address);
}

const routes = readFileSync('src/app/routes.ts', 'utf8');
const walked = addressesIn('tests/site/gate/screens.ts').map((address) => screenOf(`#${address}`));
const pictured = Object.values(scenes).map(({ hash }) => screenOf(hash));

describe.each(screens.map((row) => [row.path, row] as const))('the screen at %s', (_, row) => {
  test('the browser tests check the accessibility of a screen', () => {
    expect(walked).toContain(row);
  });

  test('a screen has a picture among the screenshots', () => {
    expect(pictured).toContain(row);
  });
});

test('every screen of the source has an address, except the start and the unknown page', () => {
  const files = readdirSync('src/screens', { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('Screen.tsx'))
    .filter((path) => !routes.includes(`screens/${path}`));
  expect(files.toSorted()).toEqual(['frame/NotFoundScreen.tsx', 'start/StartScreen.tsx']);
});

test('no two screens answer to one address', () => {
  for (const row of screens) expect(screenAt(`#${row.path}`)).toBe(row);
});
