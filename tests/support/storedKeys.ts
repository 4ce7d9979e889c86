import { readFileSync } from 'node:fs';
import {
  aliveKey,
  assessmentKey,
  bornKey,
  openKey,
  placeKey,
  unreadablePrefix,
} from '../../src/domain/saving/keys.ts';
import { toldKey } from '../../src/store/browser/channel.ts';
import { keptKey, preferences } from '../../src/store/browser/preferences.ts';

/** A store of the browser, as the privacy page calls it. */
export type StoreName = 'IndexedDB' | 'localStorage' | 'sessionStorage';

/** Where the texts of a key may lie. */
export interface Places {
  readonly ownDevice: readonly StoreName[];
  readonly sharedTab: readonly StoreName[];
}

/** The name of a key in the tables: what precedes the slash. */
export const nameOf = (key: string) => key.replace(/\/.*$/u, '');

/** Every key that the code stores something under, and the stores where that may lie. */
export const storedKeys: Readonly<Record<string, Places>> = {
  [nameOf(assessmentKey(''))]: { ownDevice: ['IndexedDB'], sharedTab: ['sessionStorage'] },
  [nameOf(openKey(''))]: {
    ownDevice: ['IndexedDB', 'sessionStorage'],
    sharedTab: ['sessionStorage'],
  },
  [nameOf(unreadablePrefix)]: { ownDevice: ['IndexedDB'], sharedTab: ['sessionStorage'] },
  [placeKey]: { ownDevice: ['IndexedDB', 'localStorage'], sharedTab: ['sessionStorage'] },
  [bornKey]: { ownDevice: ['IndexedDB'], sharedTab: ['sessionStorage'] },
  [keptKey]: { ownDevice: ['localStorage'], sharedTab: [] },
  ...Object.fromEntries(
    preferences.map((key) => [key, { ownDevice: ['localStorage'], sharedTab: ['sessionStorage'] }]),
  ),
  [aliveKey]: { ownDevice: [], sharedTab: ['sessionStorage'] },
  [toldKey]: { ownDevice: ['localStorage'], sharedTab: ['localStorage'] },
};

/** The row of each key in the table of a privacy page; later rows of a key follow as further entries. */
export function rowsOfPrivacy(language: string): readonly (readonly [string, Places])[] {
  const page = readFileSync(`content/pages/${language}/privacy.md`, 'utf8');
  return rowsIn(
    page,
    /^\|[^|\n]+\|[^|\n]+\|([^|\n]+)\|([^|\n]+)\| *`([^`\n]+)` *\|$/gmu,
    [2, 0, 1],
  );
}

/** The row of each key in the table of docs/formats.md. */
export function rowsOfFormats(): readonly (readonly [string, Places])[] {
  const [, text = ''] = readFileSync('docs/formats.md', 'utf8').split('\n## Browser storage\n');
  const [section = ''] = text.split('\n### ');
  return rowsIn(section, /^\| *`([^`\n]+)` *\|([^|\n]+)\|([^|\n]+)\|[^|\n]+\|$/gmu, [0, 1, 2]);
}

/** The rows that a pattern finds; `places` are those of key, own device and shared tab among its groups. */
function rowsIn(
  page: string,
  row: RegExp,
  [key, own, shared]: readonly [number, number, number],
): readonly (readonly [string, Places])[] {
  return Array.from(page.matchAll(row), ([, ...cells]) => [
    nameOf(cells[key] ?? ''),
    { ownDevice: storesIn(cells[own] ?? ''), sharedTab: storesIn(cells[shared] ?? '') },
  ]);
}

function storesIn(cell: string): readonly StoreName[] {
  return cell.trim() === '–' ? [] : (cell.trim().split(', ') as readonly StoreName[]);
}
