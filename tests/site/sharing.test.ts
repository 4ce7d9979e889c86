import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import type { Saved } from '../../src/domain/assessment/assessment.ts';
import { forLink, packLink, unpackLink } from '../../src/formats/link/link.ts';
import type { LinkChoice } from '../../src/formats/link/link.ts';
import { sampleSaved } from '../support/sampleSaved.ts';
import { stored } from './stored.ts';
import { visits } from './visit.ts';

const { site, visit } = visits();

const everything: LinkChoice = { person: true, situation: true, targets: true, notes: true };
const later = '2026-11-24T09:00:00.000Z';
const colleague: Saved = {
  ...sampleSaved,
  id: 'c0113a9e-0000-4000-8000-000000000001',
  person: 'Kaisa Kollega',
  situation: 'Ensiapukurssi',
  updatedAt: later,
  answers: {
    sizing: { level: 'renew', note: 'Kaisan oma muistiinpano', at: later },
    'skill-needs': { level: 'explore', at: later },
    certifying: { level: 'try', at: '2026-11-01T09:00:00.000Z' },
    // The sample has no answer to this one.
    'feedback-use': { level: 'carry-out', at: later },
  },
  targets: {},
};

const fileOf = (saved: Saved) => ({
  name: 'kaisa.json',
  mimeType: 'application/json',
  buffer: Buffer.from(JSON.stringify(saved)),
});

async function linkTo(saved: Saved, passphrase = ''): Promise<string> {
  const data = await packLink(forLink(saved, everything), passphrase);
  return `${site().address}#/open/${data}`;
}

const lookedAt = (page: Page) =>
  page.getByRole('heading', { level: 1, name: 'Tulos, jonka sait' }).waitFor();
/** Waits for the code of dropping and pasting, which is fetched after the screen. */
const takesFiles = (page: Page) => page.waitForLoadState('networkidle');
const preview = (page: Page) => page.getByRole('dialog', { name: 'Tiedostossa on' });

/** The answers stored in the browser, by assessment. */
async function keptAnswers(page: Page): Promise<Record<string, Saved['answers']>> {
  const texts = Object.entries(await stored(page)).filter(([key]) => key.startsWith('assessment/'));
  return Object.fromEntries(
    texts.map(([, json]) => JSON.parse(json) as Saved).map(({ id, answers }) => [id, answers]),
  );
}

/** The data of a file on the clipboard or under the pointer. */
function withFile(page: Page, saved: Saved) {
  return page.evaluateHandle((text) => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([text], 'kaisa.json', { type: 'application/json' }));
    return transfer;
  }, JSON.stringify(saved));
}

describe('a colleague’s file', () => {
  test('looking at a colleague’s file changes nothing that is stored', async () => {
    const page = await visit('#/', { saved: sampleSaved });
    const before = await stored(page);
    await page.locator('input[type=file]').setInputFiles(fileOf(colleague));
    const dialog = preview(page);
    await dialog.waitFor();
    const told = await dialog.innerText();
    for (const expected of ['Kaisa Kollega', 'Ensiapukurssi', '4/28', '24.11.2026', '0.1.0']) {
      expect(told).toContain(expected);
    }
    await dialog.getByRole('button', { name: 'Katso vain' }).click();
    await lookedAt(page);
    await page.getByText('Kaisan oma muistiinpano', { exact: false }).waitFor();
    const shown = await page.locator('main').innerText();
    for (const expected of ['Kaisa Kollega', '4 väitteeseen 28:sta on vastattu', 'Ensiapukurssi']) {
      expect(shown).toContain(expected);
    }
    expect(shown).not.toMatch(/Vastasit|vastauksesi\b(?! ovat ennallaan)/u);
    expect(await stored(page)).toEqual(before);

    await page.getByRole('button', { name: 'Sulje tulos' }).click();
    await page.getByText('26/28 väitettä käsitelty').waitFor();
    expect(await stored(page)).toEqual(before);
    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Tulos ei ole enää auki' }).waitFor();
    expect(await page.locator('main').innerText()).not.toContain('Kaisa');
  });

  test('adding a colleague’s file leaves one’s own answers unchanged', async () => {
    const page = await visit('#/', { saved: sampleSaved });
    await page.locator('input[type=file]').setInputFiles(fileOf(colleague));
    await preview(page).getByRole('button', { name: 'Lisää omiin tietoihin' }).click();
    await page.getByRole('heading', { level: 1, name: 'Profiilisi' }).waitFor();
    expect(await keptAnswers(page)).toEqual({
      [sampleSaved.id]: sampleSaved.answers,
      [colleague.id]: colleague.answers,
    });
  });

  test('merging a file first shows the answers that differ, and can be undone', async () => {
    const page = await visit('#/', { saved: sampleSaved });
    const before = await stored(page);
    await page.locator('input[type=file]').setInputFiles(fileOf(colleague));
    await preview(page)
      .getByRole('button', { name: 'Yhdistä avoinna olevaan arviointiin' })
      .click();
    const dialog = page.getByRole('dialog', { name: 'Yhdistä avoinna olevaan arviointiin' });
    const told = await dialog.innerText();
    for (const expected of [
      'Vastaukset eroavat 3 väitteessä.',
      '2 nykyistä vastausta vaihtuu uudempaan.',
      'ei ole samaa nimeä',
    ]) {
      expect(told).toContain(expected);
    }
    const both = dialog.locator('summary', { hasText: /^Näytä \d+ eroa$/u });
    await both.click();
    const shown = await dialog.locator('dl').innerText();
    expect(shown).toMatch(/B2 Mitoitan[\s\S]*Oma vastauksesi: 2\sKokeilen, 23.11.2026/u);
    expect(shown).toMatch(
      /Avatun tuloksen vastaus: 5\sUudistan yhdessä, 24.11.2026 \(jää voimaan\)/u,
    );
    expect(shown).toContain('Kaisan oma muistiinpano');
    expect(await stored(page)).toEqual(before);
    await dialog.getByRole('button', { name: 'Yhdistä', exact: true }).click();
    await page.getByRole('heading', { name: 'Vastaukset on yhdistetty' }).waitFor();
    const merged = (await keptAnswers(page))[sampleSaved.id];
    expect(merged?.['sizing']).toMatchObject({ level: 'renew', history: [{ level: 'try' }] });
    expect(merged?.['certifying']).toMatchObject({ notMyWork: true, history: [{ level: 'try' }] });

    await page.getByRole('button', { name: 'Kumoa yhdistäminen' }).click();
    await page.getByRole('heading', { name: 'Yhdistäminen on kumottu' }).waitFor();
    const after = await stored(page);
    expect(Object.keys(after).toSorted()).toEqual(Object.keys(before).toSorted());
    const key = `assessment/${sampleSaved.id}`;
    expect(JSON.parse(after[key] ?? '')).toEqual(sampleSaved);
  });

  test('a file of another description is shown with its origin and can be saved unchanged', async () => {
    const page = await visit('#/', { saved: sampleSaved });
    const before = await stored(page);
    const foreign = { ...colleague, description: { id: 'another', version: '2.0.0' } };
    await page.locator('input[type=file]').setInputFiles(fileOf(foreign));
    const dialog = page.getByRole('dialog', { name: 'Tulosta ei voi näyttää täällä' });
    await dialog.waitFor();
    expect(await dialog.innerText()).toContain(colleague.site ?? '-');
    expect(await stored(page)).toEqual(before);
    await dialog.getByRole('button', { name: 'Säilytä omissa tiedoissani' }).click();
    await dialog
      .getByRole('status')
      .getByText('Tulos on omissa tiedoissasi ennallaan.', { exact: false })
      .waitFor();
    const kept = (await stored(page))[`assessment/${foreign.id}`];
    expect(JSON.parse(kept ?? '')).toEqual(foreign);
    const after = await stored(page);
    await page.goto(await linkTo({ ...foreign, site: 'https://muu.example/' }));
    await page.getByRole('heading', { name: 'Tulosta ei voi näyttää täällä' }).waitFor();
    await page.getByRole('link', { name: 'https://muu.example/' }).waitFor();
    expect(await stored(page)).toEqual(after);
  });

  test('a colleague’s file is compared on the profile and stored nowhere', async () => {
    const page = await visit('#/profile', { saved: sampleSaved });
    await page.getByRole('heading', { name: 'Vertaa toiseen tulokseen' }).waitFor();
    const before = await stored(page);
    await page.locator('input[type=file]').setInputFiles(fileOf(colleague));
    await preview(page).getByRole('button', { name: 'Katso oman tuloksesi rinnalla' }).click();
    const table = page.getByRole('table', { name: 'Erot alueittain' });
    await table.waitFor();
    expect(await table.innerText()).toMatch(/Avattu tulos\s+Oma tulos\s+Ero tasoina/u);
    expect(await page.locator('figure').first().innerText()).toContain('Avattu tulos');
    await page.locator('summary', { hasText: 'vastaus tai muistiinpano eroaa' }).click();
    await page.getByText('Kaisan oma muistiinpano').waitFor();
    expect(await stored(page)).toEqual(before);

    await page.getByRole('link', { name: 'Omat tiedot' }).click();
    await page.getByRole('heading', { level: 1, name: 'Omat tiedot' }).waitFor();
    await page.goBack();
    await page.getByRole('heading', { name: 'Vertaa toiseen tulokseen' }).waitFor();
    expect(await page.locator('main').innerText()).not.toContain('Kaisa');
    expect(await stored(page)).toEqual(before);
  });
});

describe('a file on any screen', () => {
  test('a dragged file shows a hint, and dropping it shows the preview', async () => {
    const page = await visit('#/assessment/planning', { saved: sampleSaved });
    const before = await stored(page);
    await takesFiles(page);
    const dataTransfer = await withFile(page, colleague);
    await page.dispatchEvent('main', 'dragover', { dataTransfer });
    await page.getByText('Pudota tiedosto tähän', { exact: false }).waitFor();
    await page.dispatchEvent('main', 'drop', { dataTransfer });
    await preview(page).waitFor();
    expect(await page.getByText('Pudota tiedosto tähän', { exact: false }).count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await preview(page).count()).toBe(0);
    expect(await stored(page)).toEqual(before);
  });

  test('a result can be pasted as a file or as its text', async () => {
    const page = await visit('#/check', { saved: sampleSaved });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await takesFiles(page);
    const clipboardData = await withFile(page, colleague);
    await page.evaluate((data) => {
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
      );
    }, clipboardData);
    await preview(page).waitFor();
    await page.keyboard.press('Escape');
    await copy(page, JSON.stringify(colleague));
    await page.keyboard.press('Control+V');
    await preview(page).getByText('Kaisa Kollega', { exact: false }).waitFor();
    await page.keyboard.press('Escape');
    await copy(page, '{"format": 1, "answers": 7}');
    await page.keyboard.press('Control+V');
    await page.getByRole('dialog', { name: 'Tiedostoa (liitetty teksti)' }).waitFor();
    await page.getByRole('button', { name: 'Sulje' }).click();
    await copy(page, 'Hei');
    await page.keyboard.press('Control+V');
    expect(await page.getByRole('dialog').count()).toBe(0);
  });

  test('a result pasted into a field stays text in that field', async () => {
    const page = await visit('#/assessment/planning', { saved: sampleSaved });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await takesFiles(page);
    await page.getByLabel('Ajattelen vastatessani').focus();
    await copy(page, JSON.stringify(colleague));
    await page.keyboard.press('Control+V');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await page.getByLabel('Ajattelen vastatessani').inputValue()).toContain('Kaisa');
  });
});

function copy(page: Page, text: string): Promise<void> {
  return page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
}

describe('a colleague’s link', () => {
  test.each([
    [
      'in a new tab',
      async (link: string) => visit(link.slice(link.indexOf('#')), { saved: sampleSaved }),
    ],
    [
      'typed where one’s own answers are open',
      async (link: string) => {
        const page = await visit('#/profile', { saved: sampleSaved });
        await page.goto(link);
        return page;
      },
    ],
  ])('a link %s shows the result and leaves its data nowhere', async (_, follow) => {
    const link = await linkTo(colleague);
    const data = dataIn(link);
    const page = await follow(link);
    await lookedAt(page);
    await page.getByText('Kaisan oma muistiinpano', { exact: false }).waitFor();
    expect(page.url()).toBe(`${site().address}#/open`);
    expect(await keptAnswers(page)).toEqual({ [sampleSaved.id]: sampleSaved.answers });
    expect(JSON.stringify(await stored(page))).not.toContain('Kaisa');

    await page.getByRole('link', { name: 'Osaamistutka' }).first().click();
    await page.getByText('26/28 väitettä käsitelty').waitFor();
    for (let steps = 0; steps < 2; steps += 1) {
      await page.goBack();
      if (!page.url().includes('#')) break;
      expect(page.url()).not.toContain(data.slice(0, 20));
      expect(JSON.stringify(await page.evaluate(() => history.state))).not.toContain('Kaisa');
      expect(await page.locator('body').innerText()).not.toContain('Kaisa');
    }
  });

  test('neither a link nor its result appears in any request', async () => {
    const sent: string[] = [];
    const page = await visit('#/', { saved: sampleSaved });
    page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
    const link = await linkTo(colleague);
    await page.goto('about:blank');
    await page.goto(link);
    await lookedAt(page);
    await page.getByText('Kaisan oma muistiinpano', { exact: false }).waitFor();
    const traffic = sent.map((request) => request.replace(link, site().address)).join('\n');
    expect(traffic).not.toContain(dataIn(link).slice(0, 40));
    expect(traffic).not.toMatch(/Kaisa|carry-out|explore/u);
  });

  test('the result of a link can be compared with one’s own', async () => {
    const page = await visit('#/', { saved: sampleSaved });
    const before = await stored(page);
    await page.goto(await linkTo(colleague));
    await lookedAt(page);
    await page.getByRole('button', { name: 'Katso oman tuloksesi rinnalla' }).click();
    await page.getByRole('heading', { name: 'Rinnalla on avattu tulos' }).waitFor();
    await page.getByRole('button', { name: 'Siirry vertailuun' }).click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Vertaa toiseen tulokseen',
    );
    await page.getByRole('button', { name: 'Sulje avattu tulos' }).click();
    expect(await page.locator('main').innerText()).not.toContain('Kaisa');
    expect(await stored(page)).toEqual(before);
  });

  test('the result of a link can be added to one’s own data', async () => {
    const page = await visit('#/', { saved: sampleSaved });
    await page.goto(await linkTo(colleague));
    await lookedAt(page);
    await page.getByRole('button', { name: 'Lisää omiin tietoihin' }).click();
    const dialog = page.getByRole('dialog', { name: 'Lisätäänkö tulos omiin tietoihisi?' });
    expect(await dialog.getByRole('button', { name: 'Katso vain' }).count()).toBe(0);
    await dialog.getByRole('button', { name: 'Lisää omiin tietoihin' }).click();
    await page.getByRole('heading', { level: 1, name: 'Profiilisi' }).waitFor();
    expect(Object.keys(await keptAnswers(page)).toSorted()).toEqual(
      [sampleSaved.id, colleague.id].toSorted(),
    );
  });

  test.each([
    ['a link that is cut off', (link: string) => link.slice(0, -30), 'näyttää katkenneen'],
    ['a link cut at its first line', (link: string) => link.slice(0, 76), 'näyttää katkenneen'],
    ['a link with a changed letter', changed, 'voinut muuttua tai katketa'],
    [
      'a link in small letters',
      (link: string) => link.toLowerCase(),
      'kaikki kirjaimet ovat pieniä',
    ],
  ])('%s is reported as what it is, and nothing changes', async (_, spoil, words) => {
    const page = await visit('#/', { saved: sampleSaved });
    const before = await stored(page);
    await page.goto(spoil(await linkTo(colleague)));
    await page.getByRole('heading', { level: 1, name: 'Linkkiä ei voitu avata' }).waitFor();
    await page.getByText(words, { exact: false }).waitFor();
    expect(await page.locator('main').innerText()).toContain('omat vastauksesi ovat tallella');
    expect(page.url()).toBe(`${site().address}#/open`);
    expect(await stored(page)).toEqual(before);
  });

  test.each([
    ['its path was encoded', (link: string) => link.replace('#/open/', '#%2Fopen%2F')],
    ['a click identifier was added', (link: string) => `${link}?utm_source=x&fbclid=y`],
    ['the words after it became a part of it', (link: string) => `${link}), ja terveisin Äijälä`],
    ['its lines were joined with spaces', (link: string) => link.replaceAll(/.{70}/gu, '$& ')],
    [
      'a redirector took its hash for a part of the query',
      (link: string) => link.replace('#/', '?to=x%23%2F'),
    ],
  ])('a link opens although %s', async (_, change) => {
    const page = await visit('#/', { saved: sampleSaved });
    await page.goto(change(await linkTo(colleague)));
    await lookedAt(page);
    expect(page.url()).toBe(`${site().address}#/open`);
  });

  test('the message with a link that mail cut opens when it is pasted whole', async () => {
    const link = await linkTo(colleague);
    const page = await visit('#/', { saved: sampleSaved });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(link.slice(0, 76));
    const field = page.getByLabel('Liitä tähän linkki tai koko viesti');
    await copy(page, `Hei!\n> ${link.replaceAll(/.{74}/gu, '$&\n> ')}\n> Kaisa`);
    await field.focus();
    await page.keyboard.press('Control+V');
    await page.getByRole('button', { name: 'Avaa tulos' }).click();
    await lookedAt(page);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Tulos, jonka sait',
    );
    await page.getByText('Linkki jää viestiin', { exact: false }).waitFor();
    expect(JSON.stringify(await stored(page))).not.toContain('Kaisa');
  });

  test('the data of a link has left the address before the app is fetched', async () => {
    const link = await linkTo(colleague);
    const page = await visit('#/', { saved: sampleSaved });
    await page.goto('about:blank');
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    await page.route(/assets\/.*\.js/u, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(link, { waitUntil: 'commit' });
    await page.waitForURL(`${site().address}#/open`, { waitUntil: 'commit' });
    release();
    await lookedAt(page);
    expect(await page.evaluate(() => Reflect.has(window, 'followedLink'))).toBe(false);
  });

  test('a result is gone after a reload, and the page says how to open it again', async () => {
    const page = await visit('#/', { saved: sampleSaved });
    await page.goto(await linkTo(colleague));
    await lookedAt(page);
    await page.reload();
    await page.getByRole('heading', { level: 1, name: 'Tulos ei ole enää auki' }).waitFor();
    await page.getByLabel('Liitä tähän linkki tai koko viesti').waitFor();
    expect(await page.locator('main').innerText()).not.toContain('Kaisa');
  });

  test('a protected link opens only with its passphrase, which can be pasted and shown [W-6]', async () => {
    const link = await linkTo(colleague, 'neljä vihreää ŋoahkkiid');
    const page = await visit(link.slice(link.indexOf('#')), { saved: sampleSaved });
    await page
      .getByRole('heading', { level: 1, name: 'Tulos on suojattu tunnuslauseella' })
      .waitFor();
    expect(page.url()).toBe(`${site().address}#/open`);
    const field = page.getByLabel('Tunnuslause', { exact: true });
    await field.fill('jotain muuta');
    await page.keyboard.press('Enter');
    await page.getByText('Tunnuslause ei avannut tulosta.', { exact: false }).waitFor();
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    expect(await page.locator('main').innerText()).not.toContain('Kaisa');

    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await takesFiles(page);
    await copy(page, 'neljä vihreää ŋoahkkiid');
    await field.fill('');
    await page.keyboard.press('Control+V');
    await page.getByLabel('Näytä tunnuslause').check();
    expect(await field.getAttribute('type')).toBe('text');
    expect(await field.inputValue()).toBe('neljä vihreää ŋoahkkiid');
    await page.getByRole('button', { name: 'Avaa tulos' }).click();
    await lookedAt(page);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Tulos, jonka sait',
    );
    expect(JSON.stringify(await stored(page))).not.toMatch(/Kaisa|vihreää/u);
  });
});

/** A link with one letter in the middle of its data changed. */
function changed(link: string): string {
  const middle = Math.floor((link.length + link.indexOf('#')) / 2);
  return link.slice(0, middle) + (link[middle] === 'A' ? 'B' : 'A') + link.slice(middle + 1);
}

/** The link that the screen has made. */
async function linkIn(page: Page): Promise<string> {
  const field = page.getByRole('textbox', { name: 'Linkki', exact: true });
  await field.waitFor();
  return field.inputValue();
}

function dataIn(link: string): string {
  return link.slice(link.indexOf('#/open/') + '#/open/'.length);
}

describe('handing over a link', () => {
  test('a new link holds the answers without notes, and its receiver sees the same', async () => {
    const page = await visit('#/share', { saved: sampleSaved });
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await takesFiles(page);
    const sent: string[] = [];
    page.on('request', (request) => sent.push(request.url()));
    await page.getByRole('button', { name: 'Tee linkki' }).click();
    const link = await linkIn(page);
    await page.getByRole('button', { name: 'Kopioi linkki' }).click();
    await page.getByRole('status').getByText('Linkki on kopioitu.').waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
    const reading = await unpackLink(dataIn(link));
    expect(reading).toEqual({
      ok: true,
      value: forLink(sampleSaved, { ...everything, notes: false }),
    });
    await page.getByRole('img', { name: 'QR-koodi, jossa on yllä oleva linkki' }).waitFor();
    expect(sent.filter((url) => url.includes('open'))).toEqual([]);

    const other = await visit(link.slice(link.indexOf('#')));
    await lookedAt(other);
    await other.getByText('25 väitteeseen 28:sta on vastattu', { exact: false }).waitFor();
    expect(await other.locator('main').innerText()).not.toContain('Hygieniapassin');
    expect(await keptAnswers(other)).toEqual({});
  });

  test('a link holds what is ticked, and a change of choice removes it', async () => {
    const page = await visit('#/share', { saved: sampleSaved });
    await page.getByRole('button', { name: 'Tee linkki' }).click();
    await linkIn(page);
    await page.getByLabel('Muistiinpanot').check();
    expect(await page.getByRole('textbox', { name: 'Linkki', exact: true }).count()).toBe(0);
    await page.getByLabel('Tunnuslause (vapaaehtoinen)').fill('');
    await page.getByLabel(/^Nimi \(/u).uncheck();
    await page.getByRole('button', { name: 'Tee linkki' }).click();
    expect(await unpackLink(dataIn(await linkIn(page)))).toEqual({
      ok: true,
      value: forLink(sampleSaved, { ...everything, person: false }),
    });
  });

  test('notes are protected by a suggested passphrase unless the person empties the field', async () => {
    const page = await visit('#/share', { saved: sampleSaved });
    const field = page.getByLabel('Tunnuslause (vapaaehtoinen)');
    expect(await field.inputValue()).toBe('');
    await page.getByLabel('Muistiinpanot').check();
    const suggested = await field.inputValue();
    expect(suggested).toMatch(/^(?:[a-z]{6}(?: |$)){4}$/u);
    await page.getByText('Kentässä on ehdotus', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Tee linkki' }).click();
    expect(await unpackLink(dataIn(await linkIn(page)), suggested)).toEqual({
      ok: true,
      value: forLink(sampleSaved, everything),
    });
    await page.getByLabel('Muistiinpanot').uncheck();
    expect(await field.inputValue()).toBe('');
    await page.getByLabel('Muistiinpanot').check();
    expect(await field.inputValue()).not.toBe(suggested);
    await field.fill('');
    await page.getByText('voi lukea myös muistiinpanosi', { exact: false }).waitFor();
    await field.fill('oma pitkä lause');
    await page.getByLabel('Muistiinpanot').uncheck();
    expect(await field.inputValue()).toBe('oma pitkä lause');
  });

  test('a link is protected only with a passphrase that is long enough', async () => {
    const page = await visit('#/share', { saved: sampleSaved });
    const field = page.getByLabel('Tunnuslause (vapaaehtoinen)');
    await field.fill('lyhyt');
    await page.getByRole('button', { name: 'Tee linkki' }).click();
    await page.getByText('Kirjoita vähintään 8 merkkiä', { exact: false }).waitFor();
    expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
    await field.fill('neljä vihreää ŋoahkkiid');
    await page.keyboard.press('Enter');
    const data = dataIn(await linkIn(page));
    expect(data).toMatch(/^e/u);
    expect((await unpackLink(data, 'neljä vihreää ŋoahkkiid')).ok).toBe(true);
    expect(JSON.stringify(await stored(page))).not.toContain('vihreää');
  });

  test('a link too long for messages and for a QR code is reported as such', async () => {
    const answers = Object.entries(sampleSaved.answers).map(([id, answer], index) => {
      const note = Array.from({ length: 1900 }, (_, at) =>
        String.fromCodePoint(97 + ((at * at * 7 + index * 31 + at) % 997) * 3),
      ).join('');
      return [id, { ...answer, note }] as const;
    });
    const page = await visit('#/share', {
      saved: { ...sampleSaved, answers: Object.fromEntries(answers) },
    });
    await page.getByLabel('Muistiinpanot').check();
    await page.getByLabel('Tunnuslause (vapaaehtoinen)').fill('');
    await page.getByRole('button', { name: 'Tee linkki' }).click();
    await page.getByText('Moni viestipalvelu katkaisee', { exact: false }).waitFor();
    await page.getByText('ettei puhelin voi lukea sitä QR-koodina', { exact: false }).waitFor();
    expect((await unpackLink(dataIn(await linkIn(page)))).ok).toBe(true);
  });

  test('a site on plain http offers no passphrase and says why', async () => {
    const page = await visit('#/share', {
      saved: sampleSaved,
      before: () => {
        Object.defineProperty(crypto, 'subtle', { value: undefined });
        Object.defineProperty(navigator, 'clipboard', { value: undefined });
      },
    });
    await page
      .getByText('koska tämän sivun osoitteen alussa ei ole https://', { exact: false })
      .waitFor();
    expect(await page.getByLabel(/Tunnuslause/u).count()).toBe(0);
    await page.getByRole('button', { name: 'Tee linkki' }).click();
    const link = await linkIn(page);
    await page.getByRole('button', { name: 'Kopioi linkki' }).click();
    await page
      .getByRole('status')
      .getByText('Selain ei sallinut kopiointia.', { exact: false })
      .waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe(link);
  });

  test('a long name without spaces fits on a narrow screen', async () => {
    const person = 'Osaamiskokonaisuussuunnittelija'.repeat(8);
    const page = await visit('#/share', {
      saved: { ...sampleSaved, person },
      viewport: { width: 320, height: 640 },
    });
    await page.getByText(person, { exact: false }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  test('a link cannot be made without answers', async () => {
    const page = await visit('#/share');
    await page.getByText('linkkiin ei ole mitään pantavaa', { exact: false }).waitFor();
    expect(await page.getByRole('button', { name: 'Tee linkki' }).count()).toBe(0);
  });
});
