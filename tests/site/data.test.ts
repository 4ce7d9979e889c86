import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { sampleSaved } from '../support/sampleSaved.ts';
import { fillDevice, keepEarlier, keepTexts, stored, storedAnswers } from './stored.ts';
import { asleep, visits } from './visit.ts';

const { site, visit } = visits();

const group = (page: Page, code: string) =>
  page.getByRole('group', { name: new RegExp(`^${code} `, 'u') });
const level = (page: Page, code: string, rank: number) =>
  group(page, code).getByRole('radio', { name: new RegExp(`^${rank} `, 'u') });
const go = (page: Page, hash: string) => page.goto(`${site().address}${hash}`);
/** A stored assessment, by default the open one; null when there is none. */
const kept = async (page: Page, id = sampleSaved.id) =>
  JSON.parse((await stored(page))[`assessment/${id}`] ?? 'null');
const ids = async (page: Page) =>
  Object.keys(await stored(page)).filter((key) => key.startsWith('assessment/'));

describe('data in danger of loss', () => {
  test('a typed note is saved even if the page crashes right after', async () => {
    const page = await visit('#/assessment/planning', { saved: sampleSaved });
    const text = 'Sovittu työpaikan kanssa, että hygieniaosa arvioidaan leipomossa syksyllä.';
    await group(page, 'B2').locator('summary', { hasText: 'Muistiinpano' }).click();
    const note = group(page, 'B2').getByRole('textbox');
    await note.pressSequentially(text, { delay: 15, timeout: 30_000 });
    const session = await page.context().newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    // A crashed page never answers.
    void session.send('Page.crash').catch(() => undefined);
    await crashed;
    const other = await page.context().newPage();
    await go(other, '#/assessment/planning');
    await group(other, 'B2').waitFor();
    expect(await group(other, 'B2').getByRole('textbox').inputValue()).toBe(text);
  });

  test('data cleared while the page is open is saved again, and a notice says so', async () => {
    const page = await visit('#/assessment/planning', { saved: sampleSaved });
    const session = await page.context().newCDPSession(page);
    await session.send('Storage.clearDataForOrigin', {
      origin: new URL(site().address).origin,
      storageTypes: 'indexeddb,local_storage',
    });
    await page
      .locator('#main')
      .getByText('Vastauksesi ovat nyt vain tällä sivulla.', { exact: false })
      .waitFor();
    await level(page, 'B2', 5).check();
    await page.getByRole('heading', { name: 'Tiedot tallennettiin uudelleen' }).waitFor();
    expect((await kept(page)).answers.sizing.level).toBe('renew');
    await page.reload();
    await group(page, 'B2').waitFor();
    expect(await level(page, 'B2', 5).isChecked()).toBe(true);
  });

  test('full storage is reported, and the downloaded file has everything', async () => {
    const page = await visit('#/assessment/planning', { saved: sampleSaved, quota: 1_000_000 });
    await fillDevice(page);
    await level(page, 'B2', 5).check();
    const note = group(page, 'B2');
    await note.locator('summary', { hasText: 'Muistiinpano' }).click();
    await note.getByRole('textbox').fill('x'.repeat(2000));
    await page.locator('#main').getByText('tallennustila on täynnä', { exact: false }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Lataa vastaukset talteen' }).click(),
    ]);
    const file = JSON.parse(await readFile(await download.path(), 'utf8'));
    expect(file.answers.sizing).toMatchObject({ level: 'renew', note: 'x'.repeat(2000) });
    expect((await kept(page)).answers.sizing.note).toBeUndefined();
  });

  test('data saved by a newer app stays unchanged and can be downloaded', async () => {
    const newer = JSON.stringify({ ...sampleSaved, format: 2 });
    const page = await visit('#/my-data', {
      saved: { ...sampleSaved, format: 2 } as unknown as typeof sampleSaved,
    });
    await page
      .getByText('Osa on tallennettu Osaamistutkan uudemmalla versiolla.', { exact: false })
      .waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Lataa sivuun pantu tieto 1' }).click(),
    ]);
    expect(await readFile(await download.path(), 'utf8')).toBe(newer);
    await go(page, '#/assessment/planning');
    await level(page, 'B2', 5).check();
    expect((await kept(page)).format).toBe(2);
  });
});

test('with blocked storage the data in memory can be seen, downloaded and erased', async () => {
  const page = await visit('#/assessment/planning', {
    before: () => {
      for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException('blocked', 'SecurityError');
          },
        });
      }
    },
  });
  await level(page, 'B2', 5).check();
  await page
    .locator('#main')
    .getByText('Selain ei salli tallentamista.', { exact: false })
    .waitFor();
  await page.getByRole('link', { name: 'Omat tiedot' }).click();
  await page.getByText('1/28 väitettä käsitelty').waitFor();
  await page.locator('summary', { hasText: 'Muut toiminnot' }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /^Lataa tiedosto/u }).click(),
  ]);
  const file = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(file.answers.sizing.level).toBe('renew');
  await page.getByRole('button', { name: 'Poista kaikki tiedot tästä selaimesta' }).click();
  await page.getByRole('button', { name: 'Poista kaikki', exact: true }).click();
  // What the browser keeps where the app can't look is not called gone.
  await page.getByRole('heading', { name: 'Kaikkea ei voitu poistaa' }).waitFor();
  expect(await page.getByText('1/28 väitettä käsitelty').count()).toBe(0);
});

describe('two tabs', () => {
  test('two tabs show each other’s changes at once', async () => {
    const page = await visit('#/assessment/planning', { saved: sampleSaved });
    const other = await page.context().newPage();
    await go(other, '#/assessment/planning');
    await level(other, 'B2', 5).check();
    await expect.poll(() => level(page, 'B2', 5).isChecked()).toBe(true);
  });

  test('two tabs that answered one statement differently show both answers to choose from', async () => {
    const page = await visit('#/assessment/planning', { saved: sampleSaved, before: asleep });
    const other = await page.context().newPage();
    await go(other, '#/assessment/planning');
    await level(other, 'B2', 5).check();
    await level(other, 'B3', 4).check();
    await level(page, 'B2', 3).check();
    const heading = page.getByRole('heading', {
      name: 'Yhdestä tiedosta on kaksi versiota',
    });
    await heading.waitFor();
    const notice = page.getByRole('group', { name: /^B2 Mitoitan/u }).first();
    expect(await notice.innerText()).toMatch(/Täällä: 3\sToteutan/u);
    expect(await notice.innerText()).toMatch(/Toisessa välilehdessä tai tiedostossa: 5\sUudistan/u);
    expect((await kept(page)).answers).toMatchObject({
      sizing: { level: 'carry-out', history: [{ level: 'try' }, { level: 'renew' }] },
      'open-description': { level: 'improve' },
    });
    await page.getByRole('button', { name: /^Pidä tämä \(Toisessa/u }).click();
    await heading.waitFor({ state: 'detached' });
    expect((await kept(page)).answers.sizing.level).toBe('renew');
  });

  test('each tab reopens its own assessment after a reload and reports what the other deletes', async () => {
    const page = await visit('#/assessment/planning', { saved: sampleSaved });
    await keepEarlier(page, sampleSaved);
    const other = await page.context().newPage();
    await go(other, '#/my-data');
    await other.getByRole('button', { name: /^Avaa \(.*20\.5\.2026/u }).click();
    await other.getByRole('heading', { level: 1, name: 'Profiilisi' }).waitFor();
    await level(page, 'B2', 5).check();
    await other.reload();
    await other
      .getByText('Tämä arviointi on merkitty valmiiksi 20.5.2026', { exact: false })
      .first()
      .waitFor();
    await go(other, '#/my-data');
    const item = other.getByRole('listitem').filter({ hasText: 'Aino' });
    const put = item.filter({ hasNotText: 'Avoinna nyt' });
    expect(await item.filter({ hasText: 'Avoinna nyt' }).innerText()).toContain('20.5.2026');
    await put.getByText('Muut toiminnot').click();
    await put.getByRole('button', { name: /^Poista \(/u }).click();
    await page.getByRole('button', { name: 'Kumoa poisto' }).click();
    await expect.poll(() => level(page, 'B2', 5).isChecked()).toBe(true);
  });

  test('answers to different statements in two tabs are merged without a notice', async () => {
    const page = await visit('#/assessment/planning', { saved: sampleSaved, before: asleep });
    const other = await page.context().newPage();
    await go(other, '#/assessment/planning');
    await level(other, 'B3', 4).check();
    await level(page, 'B2', 3).check();
    expect((await kept(page)).answers).toMatchObject({
      sizing: { level: 'carry-out' },
      'open-description': { level: 'improve' },
    });
    expect(await page.getByRole('heading', { name: /kaksi versiota/u }).count()).toBe(0);
  });
});

describe('a shared device', () => {
  test('a shared device stores nothing once the tab is closed', async () => {
    const page = await visit('#/assessment/planning');
    const context = page.context();
    await level(page, 'B2', 3).check();
    expect(await storedAnswers(page)).toBe(1);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
    const next = await context.newPage();
    await page.close();
    await go(next, '#/my-data');
    await next.getByText('Sinulla ei ole vielä arviointeja.').waitFor();
    expect(await stored(next)).toEqual({});
  });

  test('a shared device deletes answers when one returns after more than five minutes', async () => {
    const page = await visit('#/assessment/planning');
    await level(page, 'B2', 3).check();
    const goBackTo = (minutes: number) =>
      page.evaluate((ago) => {
        const key = Object.keys(sessionStorage).find((one) => one.endsWith('#alive')) ?? '';
        sessionStorage.setItem(key, String(Date.now() - ago * 60_000));
        window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
      }, minutes);
    await goBackTo(4);
    expect(await storedAnswers(page)).toBe(1);
    expect(await page.evaluate(() => document.body.hidden)).toBe(false);
    await goBackTo(6);
    await page.getByText('Tämä välilehti oli kiinni tai lepotilassa', { exact: false }).waitFor();
    expect(await level(page, 'B2', 3).isChecked()).toBe(false);
    expect(await storedAnswers(page)).toBe(0);
  });

  test('answers in memory alone are not shown to one who goes back after more than five minutes', async () => {
    const page = await visit('#/assessment/planning', {
      before: () => {
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
          Object.defineProperty(window, name, {
            get: () => {
              throw new DOMException('blocked', 'SecurityError');
            },
          });
        }
      },
    });
    await level(page, 'B2', 3).check();
    const change = (type: 'pagehide' | 'pageshow') =>
      page.evaluate((one) => {
        window.dispatchEvent(new PageTransitionEvent(one, { persisted: true }));
      }, type);
    await change('pagehide');
    await change('pageshow');
    await page.waitForFunction(() => !document.body.hidden);
    expect(await level(page, 'B2', 3).isChecked()).toBe(true);
    await change('pagehide');
    await page.clock.setFixedTime(Date.now() + 6 * 60_000);
    const reloaded = page.waitForEvent('load');
    await change('pageshow');
    await reloaded;
    await expect.poll(() => level(page, 'B2', 3).count()).toBe(1);
    expect(await level(page, 'B2', 3).isChecked()).toBe(false);
  });

  test('clearing a shared device offers a download first, and closing the page asks nothing', async () => {
    const page = await visit('#/assessment/planning');
    await level(page, 'B2', 3).check();
    await page.getByRole('button', { name: 'Lopeta ja tyhjennä' }).click();
    const dialog = page.getByRole('dialog');
    await Promise.all([
      page.waitForEvent('download'),
      dialog.getByRole('button', { name: 'Lataa vastaukset ensin tiedostona' }).click(),
    ]);
    await dialog
      .getByRole('status')
      .getByText('Lataus on aloitettu. Katso ennen poistamista, että tiedosto on tullut.')
      .waitFor();
    let asked = 0;
    page.on('dialog', (one) => {
      asked += 1;
      void one.accept();
    });
    await page.close({ runBeforeUnload: true });
    expect(asked).toBe(0);
  });
});

describe('erasing', () => {
  test('erasing leaves no user data in any store of the browser', async () => {
    const page = await visit('#/my-data', { saved: sampleSaved });
    await page.evaluate(async () => {
      const name = `osaamistutka:${location.pathname}`;
      sessionStorage.setItem(`${name}#alive`, '1');
      localStorage.setItem('osaamistutka/place', 'device');
      await caches.open(`${name}#1`);
    });
    await page.getByRole('button', { name: 'Poista kaikki tiedot tästä selaimesta' }).click();
    await page.getByRole('button', { name: 'Poista kaikki', exact: true }).click();
    await page.getByRole('heading', { name: 'Tiedot on poistettu' }).waitFor();
    const left = await page.evaluate(async () => ({
      local: { ...localStorage },
      session: { ...sessionStorage },
      databases: (await indexedDB.databases()).length,
      caches: await caches.keys(),
      cookies: document.cookie,
    }));
    expect(left).toEqual({ local: {}, session: {}, databases: 0, caches: [], cookies: '' });
  });

  test('erasing also empties the other tab, which offers no undo', async () => {
    const page = await visit('#/my-data', { saved: sampleSaved });
    const other = await page.context().newPage();
    await go(other, '#/assessment/planning');
    await level(other, 'B2', 5).check();
    await page.getByRole('button', { name: 'Poista kaikki tiedot tästä selaimesta' }).click();
    await page.getByRole('button', { name: 'Poista kaikki', exact: true }).click();
    await page.getByRole('heading', { name: 'Tiedot on poistettu' }).waitFor();
    await expect.poll(() => level(other, 'B2', 5).isChecked()).toBe(false);
    expect(await other.getByRole('button', { name: 'Kumoa poisto' }).count()).toBe(0);
    await level(other, 'B2', 3).check();
    expect(await other.evaluate(() => localStorage.length)).toBe(0);
  });

  test('the deletion of one assessment can be undone', async () => {
    const page = await visit('#/my-data', { saved: sampleSaved });
    const before = await kept(page);
    await page.locator('summary', { hasText: 'Muut toiminnot' }).click();
    await page.getByRole('button', { name: /^Poista \(/u }).click();
    expect(await kept(page)).toBeNull();
    await page.getByRole('button', { name: 'Kumoa poisto' }).click();
    await page.getByText('26/28 väitettä käsitelty').waitFor();
    expect(await kept(page)).toEqual(before);
  });
});

/** Makes the site send this text in place of a file. */
const put = (file: string, body: string) => site().instead.set(file, { status: 200, body });

describe('a finished assessment', () => {
  test('a change to a finished assessment starts a new one, and a notice says so', async () => {
    const page = await visit('#/profile', { saved: sampleSaved });
    await page.getByRole('button', { name: 'Merkitse valmiiksi' }).click();
    await page.getByRole('heading', { name: 'Arviointi on valmis' }).waitFor();
    const finished = await kept(page);
    expect(finished.finishedAt).toMatch(/^\d{4}-/u);
    expect(finished.answers).toEqual(sampleSaved.answers);
    const [reminder] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /^Lataa muistutus kalenteriin/u }).click(),
    ]);
    expect(reminder.suggestedFilename()).toMatch(
      /^osaamistutka-\d{4}-\d\d-\d\d-[0-9a-f]{5}\.ics$/u,
    );
    expect(await readFile(await reminder.path(), 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/u);

    await go(page, '#/assessment/planning');
    await page.getByText('eikä se enää muutu', { exact: false }).waitFor();
    await level(page, 'B2', 5).check();
    await page.getByRole('heading', { name: 'Uusi arviointi alkoi' }).waitFor();
    expect(await kept(page)).toEqual(finished);
    expect(await ids(page)).toHaveLength(2);
    await level(page, 'B3', 5).check();
    expect(await ids(page)).toHaveLength(2);

    await go(page, '#/profile');
    await page.getByLabel('Tulos, johon verrataan').selectOption({ index: 1 });
    await page.getByRole('table', { name: 'Muutos alueittain' }).waitFor();
    expect(await page.getByRole('table', { name: 'Muutos alueittain' }).innerText()).toContain('+');
  });

  test('a finished assessment is shown in the words of its version while the site has them', async () => {
    const finished = { ...sampleSaved, finishedAt: sampleSaved.updatedAt };
    const json = await readFile('content/small-competence-units/0.1.0/description.json', 'utf8');
    const next = { ...JSON.parse(json), version: '0.2.0' };
    const nextFolder = 'content/small-competence-units/0.2.0';
    const words = await readFile('content/small-competence-units/0.1.0/fi.json', 'utf8');
    const feedback = await readFile(
      'content/small-competence-units/0.1.0/fi.feedback.json',
      'utf8',
    );
    const settings = JSON.parse(await readFile('content/site.json', 'utf8'));
    next.changes = [{ from: '0.1.0', to: '0.2.0', reworded: ['sizing'] }];
    const newWords = words.replace('Mitoitan', 'Uudelleen mitoitan');
    put(`${nextFolder}/description.json`, JSON.stringify(next));
    put(`${nextFolder}/fi.json`, newWords);
    put(`${nextFolder}/fi.feedback.json`, feedback);
    put(
      'content/site.json',
      JSON.stringify({
        ...settings,
        descriptions: [{ id: 'small-competence-units', version: '0.2.0' }],
      }),
    );
    try {
      const page = await visit('#/assessment/planning', { saved: finished });
      await page.getByText('osaamiskuvauksen versio 0.1.0', { exact: false }).waitFor();
      await page.getByRole('group', { name: /^B2 Mitoitan/u }).waitFor();
      await level(page, 'B1', 5).check();
      await page.getByRole('heading', { name: 'Uusi arviointi alkoi' }).waitFor();
      await page.getByRole('group', { name: /^B2 Uudelleen mitoitan/u }).waitFor();
      expect((await kept(page)).description.version).toBe('0.1.0');

      site().instead.set('content/small-competence-units/0.1.0/description.json', {
        status: 404,
        body: '',
      });
      const later = await visit('#/profile', { saved: finished });
      await later.getByRole('heading', { name: 'Osaamiskuvaus on vaihtunut' }).waitFor();
      expect(await kept(later)).toEqual(finished);
    } finally {
      site().instead.clear();
    }
  });
});

describe('my data', () => {
  test('the list of my data describes each assessment, and can rename and copy it', async () => {
    const page = await visit('#/about', { saved: { ...sampleSaved, title: 'Syksy 2026' } });
    await page.getByRole('link', { name: 'Omat tiedot' }).click();
    const item = page.getByRole('listitem').filter({ hasText: 'Syksy 2026' });
    await item.waitFor();
    const text = await item.innerText();
    for (const fact of ['Elintarvikehygienian', '26/28', 'Versio 0.1.0', '20.11.2026', 'kt']) {
      expect(text).toContain(fact);
    }
    await item.locator('summary').click();
    await item.getByLabel('Arvioinnin nimi').fill('Kevät 2027');
    await item.getByRole('button', { name: 'Tallenna nimi' }).click();
    await page.getByRole('heading', { name: /^Kevät 2027/u }).waitFor();
    expect((await kept(page)).title).toBe('Kevät 2027');
    await page.getByRole('button', { name: /^Tee kopio/u }).click();
    await page.getByRole('heading', { name: 'Kevät 2027 (kopio)' }).waitFor();
    expect(await ids(page)).toHaveLength(2);
  });
});

describe('large or hostile data', () => {
  const noted = (length: number) =>
    Object.fromEntries(
      Object.entries(sampleSaved.answers).map(([id, answer]) => [
        id,
        { ...answer, note: 'Ä'.repeat(length) },
      ]),
    );

  test('two hundred assessments of 20 kB are all listed, and one more answer is saved', async () => {
    const page = await visit('#/my-data', { saved: sampleSaved });
    const json = JSON.stringify({ ...sampleSaved, title: 'Monta', answers: noted(650) });
    expect(json.length).toBeGreaterThan(19_000);
    const texts = Array.from({ length: 199 }, (_, index) => {
      const id = `aaaaaaaa-${index + 1}`;
      return [`assessment/${id}`, JSON.stringify({ ...JSON.parse(json), id })];
    });
    await keepTexts(page, Object.fromEntries(texts));
    await page.reload();
    await page.getByRole('heading', { level: 3, name: 'Monta' }).first().waitFor();
    expect(await page.locator('main li h3').count()).toBe(200);
    await go(page, '#/assessment/planning');
    await level(page, 'B2', 5).check();
    expect((await kept(page)).answers.sizing.level).toBe('renew');
    expect(await ids(page)).toHaveLength(200);
  });

  test('a note of 2 000 characters on every statement is saved, shown and downloaded whole', async () => {
    const full = { ...sampleSaved, answers: noted(2000) };
    const page = await visit('#/check', { saved: full });
    const text = await page.locator('main').innerText();
    const count = Object.keys(full.answers).length;
    expect(text.split('Ä'.repeat(2000))).toHaveLength(count + 1);
    await go(page, '#/report');
    const button = page.getByRole('button', { name: 'Lataa tiedosto (JSON)' });
    await button.waitFor();
    const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
    expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toEqual(full);
  });

  const file = (text: string) => ({
    name: 'tulos.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  });
  const other = { ...sampleSaved, id: 'c0113a9e-0000-4000-8000-000000000009' };
  const tenMegabytes = 10 * 1024 * 1024;

  test('a file of 10 MB opens, and one byte more is refused', async () => {
    const page = await visit('#/', { saved: sampleSaved });
    const before = await stored(page);
    const short = JSON.stringify(other);
    const padded = `${short}${' '.repeat(tenMegabytes - Buffer.byteLength(short))}`;
    await page.locator('input[type=file]').setInputFiles(file(padded));
    await page.getByRole('dialog', { name: 'Tiedostossa on' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('input[type=file]').setInputFiles(file(`${padded} `));
    await page.getByText('Enintään 10 megatavua', { exact: false }).waitFor();
    expect(await stored(page)).toEqual(before);
  });

  test.each([
    ['lists within lists', `${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`],
    [
      'a deep unknown field',
      `{"format":1,"answers":{},"x":${'['.repeat(5000)}${']'.repeat(5000)}}`,
    ],
    [
      'a hundred thousand answers',
      JSON.stringify({
        ...other,
        answers: Object.fromEntries(
          Array.from({ length: 100_000 }, (_, index) => [`a${index}`, { at: other.updatedAt }]),
        ),
      }),
    ],
    [
      'a list of answers',
      JSON.stringify({ ...other, answers: Array.from({ length: 100_000 }, () => ({})) }),
    ],
  ])('a hostile file (%s) is refused at once, and nothing changes', async (_, text) => {
    const page = await visit('#/', { saved: sampleSaved });
    const before = await stored(page);
    await page.locator('input[type=file]').setInputFiles(file(text));
    await page.getByRole('heading', { name: 'Tiedostoa tulos.json ei voitu avata' }).waitFor();
    await page.getByText('Mikään ei muuttunut', { exact: false }).waitFor();
    expect(await stored(page)).toEqual(before);
  });

  test('texts that look like code are shown as plain text everywhere', async () => {
    const harm = '<img src=x onerror="window.harm = 1"><script>window.harm = 2</script>';
    const hostile = {
      ...other,
      title: `=HYPERLINK("http://x") ${harm}`,
      person: harm,
      situation: harm,
      answers: { sizing: { level: 'try', note: harm, at: other.updatedAt } },
    };
    const text = JSON.stringify(hostile).replace('{', '{"__proto__": {"harm": 3},');
    const page = await visit('#/', { saved: sampleSaved });
    await page.locator('input[type=file]').setInputFiles(file(text));
    await page.getByRole('button', { name: 'Lisää omiin tietoihin' }).click();
    for (const hash of ['#/profile', '#/check', '#/report', '#/my-data', '#/share', '#/']) {
      await go(page, hash);
      await page.locator('h1').waitFor();
      expect(await page.locator('main img, main script').count()).toBe(0);
    }
    await go(page, '#/my-data');
    await page.getByText('=HYPERLINK("http://x") <img', { exact: false }).first().waitFor();
    expect(await page.evaluate(() => 'harm' in window || 'harm' in {})).toBe(false);
  });
});
