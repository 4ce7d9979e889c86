import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { launch } from '../chromium.ts';
import { recorder } from './recorder.ts';
import type { Message } from './recorder.ts';

/*
 * The recorder on a page that is nothing but a field and the line about saving. What the page does on an act
 * is up to each test.
 */

const words = { line: 'Tallennettu klo ', first: 'Vastaus tallentui.' };

let browser: Browser;
let page: Page;
let messages: Message[];
beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser?.close());

beforeEach(async () => {
  messages = [];
  page = await browser.newPage();
  await page.exposeFunction('tellTest', (text: string) => messages.push(JSON.parse(text)));
  await page.addInitScript(recorder, words);
  await page.route('**/*', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<p id="line">Tallennettu klo 9.15</p><fieldset><textarea id="note"></textarea></fieldset>',
    }),
  );
  await page.goto('http://localhost/');
  return () => page.close();
});

/** What the page says on each input, and after it some ms later. */
const onInput = (at: string, later: string | null = null, ms = 0) =>
  page.evaluate(
    (what) => {
      const say = (text: string | null) => {
        const line = document.querySelector('#line');
        if (line !== null && text !== null) line.textContent = text;
      };
      document.querySelector('#note')?.addEventListener('input', () => {
        say(what.at);
        setTimeout(() => say(what.later), what.ms);
      });
    },
    { at, later, ms },
  );
const type = (text: string) => page.locator('#note').pressSequentially(text);
const painted = () =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 20))));
const calledSaved = () =>
  Math.max(0, ...messages.map((message) => (message.kind === 'words' ? message.upTo : 0)));

test('an act is reported with its field and value', async () => {
  await type('ok');
  const acts = messages.filter((message) => message.kind === 'act');
  expect(acts.map(({ serial, field, value }) => [serial, field, value])).toEqual([
    [1, 'note', 'o'],
    [2, 'note', 'ok'],
  ]);
});

test('words that still stand after the frame of an act call it saved', async () => {
  await type('a');
  await painted();
  expect(calledSaved()).toBe(1);
});

test('words that go in the same frame as the act do not call it saved', async () => {
  await onInput('Tallennetaan…');
  await type('a');
  await painted();
  expect(calledSaved()).toBe(0);
  await page.evaluate(
    () => (document.querySelector('#line')!.textContent = 'Tallennettu klo 9.16'),
  );
  await painted();
  expect(calledSaved()).toBe(1);
});

test('words that go later than the frame of the act call it saved', async () => {
  await onInput('Tallennettu klo 9.15', 'Tallennetaan…', 200);
  await type('a');
  await page.getByText('Tallennetaan…').waitFor();
  await painted();
  expect(calledSaved()).toBe(1);
});

test('words that come back call every act before them saved', async () => {
  await onInput('Tallennetaan…');
  await type('abc');
  await painted();
  expect(calledSaved()).toBe(0);
  await page.evaluate(
    () => (document.querySelector('#line')!.textContent = 'Tallennettu klo 9.15'),
  );
  await painted();
  expect(calledSaved()).toBe(3);
});

test('the announcement of the first saved answer calls only that saved', async () => {
  await onInput('Tallennetaan…');
  await type('ab');
  await page.evaluate(() => document.body.append('Vastaus tallentui.'));
  await painted();
  expect(calledSaved()).toBe(1);
});
