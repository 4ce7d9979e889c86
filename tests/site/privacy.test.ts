import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { nameOf, rowsOfPrivacy } from '../support/storedKeys.ts';
import type { StoreName } from '../support/storedKeys.ts';
import { keepTexts, stored } from './stored.ts';
import { appRuns, firstLevel, goTo, visits } from './visit.ts';

/* tests/privacy.test.ts compares the pages in the other languages. */

const { site, visit } = visits();

/** Offers a second description, because only then a person can choose one. */
beforeAll(async () => {
  const folder = 'content/digital-frame/2.0.1';
  const put = (path: string, body: string) => site().instead.set(path, { status: 200, body });
  const settings = JSON.parse(await readFile('content/site.json', 'utf8'));
  const descriptions = [...settings.descriptions, { id: 'digital-frame', version: '2.0.1' }];
  put('content/site.json', JSON.stringify({ ...settings, descriptions }));
  for (const file of ['description.json', 'en.json']) {
    put(`${folder}/${file}`, await readFile(`tests/smallDescription/${file}`, 'utf8'));
  }
});

/** Everything that a page has stored at some moment, as `<store> <key>`, with the keys as the tables name them. */
type Seen = Set<string>;

/** Takes BroadcastChannel away and notes each key that is written, as some are removed again at once. */
const beforeThePage = () => {
  Reflect.deleteProperty(window, 'BroadcastChannel');
  const { setItem } = Storage.prototype;
  const written: string[] = [];
  Object.assign(window, { written });
  Storage.prototype.setItem = function note(this: Storage, key: string, text: string) {
    written.push(`${this === localStorage ? 'localStorage' : 'sessionStorage'} ${key}`);
    setItem.call(this, key, text);
  };
};

/** Adds what lies in the stores of the browser now, whoever has written it, and what was written since loading. */
async function look(page: Page, seen: Seen): Promise<void> {
  const found = await page.evaluate(async () => {
    const outcome = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve) => {
        request.addEventListener('success', () => resolve(request.result));
      });
    const keys = [...(window as unknown as { written: readonly string[] }).written];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await outcome(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const all = await outcome(database.transaction(store).objectStore(store).getAllKeys());
        keys.push(...all.map((key) => `IndexedDB ${String(key)}`));
      }
      database.close();
    }
    keys.push(...Object.keys(localStorage).map((key) => `localStorage ${key}`));
    keys.push(...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`));
    return keys;
  });
  for (const one of found) {
    const [store = '', ...key] = one.split(' ');
    seen.add(`${store} ${nameOf(key.join(' ').replace(/^osaamistutka:[^#]*#/u, ''))}`);
  }
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
}

async function load(page: Page, seen: Seen, ready: string): Promise<void> {
  await look(page, seen);
  await page.reload();
  await appRuns(page);
  await page.getByText(ready, { exact: false }).first().waitFor();
}

/** Answers, has a text moved to the unreadable ones, and makes every choice that the app remembers. */
async function session(page: Page, seen: Seen, device: string, ready: string): Promise<void> {
  await page.getByLabel(device).check();
  await page.getByRole('button', { name: 'Aloita', exact: true }).click();
  await firstLevel(page).check();
  await page.getByText(ready, { exact: false }).first().waitFor();
  await page.getByRole('button', { name: 'Svenska' }).click();
  await page.locator('html[lang=sv]').waitFor();
  await page.getByRole('button', { name: 'Suomi' }).click();
  await page.locator('html[lang=fi]').waitFor();
  await load(page, seen, ready);
  await damage(page);
  await page.getByRole('radio').nth(1).check();
  await page.getByText(ready, { exact: false }).first().waitFor();
  await expect
    .poll(async () => {
      await look(page, seen);
      return [...seen].some((one) => one.endsWith(' unreadable'));
    })
    .toBe(true);
  await goTo(page, '#/report');
  await page.getByRole('checkbox').first().click();
  await look(page, seen);
  await goTo(page, '#/');
  await page.getByRole('button', { pressed: true }).first().click();
  await appRuns(page);
  await look(page, seen);
}

/** Makes the stored text of the open assessment unreadable. */
async function damage(page: Page): Promise<void> {
  const text = '{"app": ';
  const key = Object.keys(await stored(page)).find((one) => one.startsWith('assessment/')) ?? '';
  const isInTab = await page.evaluate(
    ([end, damaged]) => {
      const name = Object.keys(sessionStorage).find((one) => one.endsWith(`#${end}`));
      if (name !== undefined) sessionStorage.setItem(name, damaged);
      return name !== undefined;
    },
    [key, text] as const,
  );
  if (!isInTab) await keepTexts(page, { [key]: text });
}

const rows = new Map(rowsOfPrivacy('fi'));
const wanted = (column: 'ownDevice' | 'sharedTab'): readonly string[] =>
  [...rows].flatMap(([key, places]) => places[column].map((store: StoreName) => `${store} ${key}`));

test('an own device holds exactly the keys that the privacy page lists for it', async () => {
  const page = await visit('#/', { before: beforeThePage });
  const seen: Seen = new Set();
  await session(page, seen, 'Oma laite', 'Tallennettu tähän selaimeen');
  expect([...seen].toSorted()).toEqual(wanted('ownDevice').toSorted());
});

test('a shared tab holds exactly the keys that the privacy page lists for it', async () => {
  const page = await visit('#/', { before: beforeThePage });
  const seen: Seen = new Set();
  await session(page, seen, 'Yhteinen laite', 'Tallennettu vain tähän välilehteen');
  await page.getByRole('button', { name: 'Lopeta ja tyhjennä' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Lopeta ja tyhjennä' }).click();
  await page.getByRole('heading', { name: 'Välilehti on tyhjennetty' }).waitFor();
  await look(page, seen);
  expect([...seen].toSorted()).toEqual(wanted('sharedTab').toSorted());
});
