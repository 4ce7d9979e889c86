import { createHash } from 'node:crypto';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sampleSaved } from '../support/sampleSaved.ts';
import { fillDevice, storedAnswers } from './stored.ts';
import { visits } from './visit.ts';

const { site, visit } = visits();
const folder = 'content/small-competence-units/0.1.0';

describe('the built page', () => {
  test('the policy of the built page allows its one inline script by its hash, and no inline style', async () => {
    const html = await readFile('dist/index.html', 'utf8');
    const policy = /http-equiv="Content-Security-Policy" content="(.*?)"/u.exec(html)?.[1] ?? '';
    const inline = [...html.matchAll(/<script(?![^>]*\bsrc=)[^>]*>(.*?)<\/script>/gsu)];
    const hashes = inline.map(([, script = '']) =>
      createHash('sha256').update(script).digest('base64'),
    );
    expect(hashes).toHaveLength(1);
    expect(policy).toContain(`script-src 'self' 'sha256-${hashes.join()}';`);
    expect(policy).not.toMatch(/unsafe/u);
    expect(html.replace(/<script>.*?<\/script>/su, '')).not.toMatch(/<style|\sstyle=|\son[a-z]+=/u);
    expect(inline[0]?.[1]).not.toMatch(/[\r\n]/u);
  });

  test('the content security policy blocks nothing the app does', async () => {
    const page = await visit('#/', { saved: sampleSaved });
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    for (const hash of ['#/assessment/planning', '#/check', '#/profile']) {
      await page.goto(`${site().address}${hash}`);
      await page.locator('h1').waitFor();
    }
    await page.goto(`${site().address}#/report`);
    await page.locator('figure svg.recharts-surface').waitFor();
    await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Lataa PDF' }).click(),
    ]);
    expect(complaints).toEqual([]);
  });

  test('the built site includes its licences and none of jsPDF’s optional libraries', async () => {
    const assets = await readdir('dist/assets');
    expect(assets.filter((name) => /html2canvas|canvg|purify|fast-png/u.test(name))).toEqual([]);
    const licences = await readFile('dist/licences.md', 'utf8');
    expect(licences).toMatch(/recharts[\s\S]*MIT/u);
    // The authors of code that jsPDF contains.
    for (const author of ['Steven Spungin', 'Aras Abbasi', 'Adobe Systems', 'Dean McNamee'])
      expect(licences).toContain(author);
    for (const name of assets.filter((asset) => asset.endsWith('.js'))) {
      expect(await readFile(`dist/assets/${name}`, 'utf8')).not.toMatch(
        /html2canvas\.hertzen|DOMPurify \d/u,
      );
    }
  });

  test('the PDF code is at most 125 kB after gzip', async () => {
    const [name, ...others] = (await readdir('dist/assets')).filter((one) =>
      /^pdf-.*\.js$/u.test(one),
    );
    expect(others).toEqual([]);
    const size = gzipSync(await readFile(`dist/assets/${name}`), { level: 9 }).length;
    expect(size).toBeLessThanOrEqual(125_000);
  });

  test('the chart is fetched with the profile, and the PDF code only on demand [C-4]', async () => {
    const page = await visit('#/', { saved: sampleSaved });
    const scripts = () =>
      page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map((entry) => entry.name)
          .join(),
      );
    await expect.poll(scripts).toMatch(/\/answering-/u);
    expect(await scripts()).not.toMatch(/RadarChart|\/pdf-|\.ttf/u);
    await page.getByRole('link', { name: 'Näytä profiilini' }).click();
    await page.locator('figure svg.recharts-surface').waitFor();
    expect(await scripts()).toMatch(/RadarChart/u);
    expect(await scripts()).not.toMatch(/\/pdf-|\.ttf/u);
  });
});

describe('broken content', () => {
  const broken = [
    {
      what: 'a missing file',
      file: 'content/site.json',
      body: { status: 404, body: '' },
      says: ['content/site.json', 'HTTP 404'],
    },
    {
      what: 'a comma too many',
      file: `${folder}/description.json`,
      body: { status: 200, body: '{"id": "x",}' },
      says: ['description.json', 'ei ole kelvollista JSONia'],
    },
    {
      what: 'a wrong version',
      file: `${folder}/description.json`,
      body: { status: 200, body: '{"id": "x", "version": "one"}' },
      says: ['description.json', 'version', '1.2.3'],
    },
  ];
  test.each(broken)(
    '$what is reported in the browser with its file, place and fault',
    async ({ file, body, says }) => {
      site().instead.set(file, body);
      const page = await visit();
      site().instead.clear();
      const text = await page.locator('main').innerText();
      for (const expected of says) expect(text).toContain(expected);
      await page.getByRole('button', { name: 'Yritä uudelleen' }).click();
      await page.getByRole('button', { name: 'Aloita' }).waitFor();
    },
  );

  test('missing words are reported, leave the answers intact and can be fetched again', async () => {
    site().instead.set(`${folder}/fi.json`, { status: 200, body: '{"language": "fi"}' });
    const page = await visit('#/profile', { saved: sampleSaved });
    const text = await page.locator('main').innerText();
    expect(text).toContain('fi.json');
    expect(text).toContain('competences: Puuttuu.');
    site().instead.clear();
    await page.getByRole('button', { name: 'Yritä uudelleen' }).click();
    await page.getByText('Vastasit 25 väitteeseen').waitFor();
  });

  test('a part removed by a new release offers a reload, and the answers stay saved', async () => {
    const page = await visit('#/', { saved: sampleSaved });
    const profile = (await readdir('dist/assets')).find((name) => /^result-.*\.js$/u.test(name));
    site().instead.set(`assets/${profile}`, { status: 404, body: '' });
    await page.getByRole('link', { name: 'Näytä profiilini' }).click();
    await page.getByRole('heading', { name: 'Tätä osaa ei voitu ladata' }).waitFor();
    site().instead.clear();
    await page.getByRole('button', { name: 'Lataa sivu uudelleen' }).click();
    await page.getByText('Vastasit 25 väitteeseen').waitFor();
    expect(await storedAnswers(page)).toBe(Object.keys(sampleSaved.answers).length);
  });
});

describe('storage that fails', () => {
  test('with blocked storage the app says so, works on and offers the answers as a file [Q-10]', async () => {
    const page = await visit('#/assessment/planning', {
      before: () => {
        for (const name of ['localStorage', 'sessionStorage']) {
          Object.defineProperty(window, name, {
            get: () => {
              throw new DOMException('blocked', 'SecurityError');
            },
          });
        }
      },
    });
    await page.getByRole('radio', { name: '3 Toteutan' }).first().check();
    await page
      .locator('#main')
      .getByText('Selain ei salli tallentamista.', { exact: false })
      .waitFor();
    await page.getByRole('link', { name: /Tarkista vastauksesi/u }).click();
    await page.getByText('Olet vastannut yhteen väitteeseen.').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Lataa vastaukset talteen' }).click(),
    ]);
    const saved = JSON.parse(await readFile(await download.path(), 'utf8'));
    expect(saved.answers['learning-outcomes'].level).toBe('carry-out');
  });

  test('full storage is reported, and the newest answer stays on the page', async () => {
    const page = await visit('#/assessment/planning', { saved: sampleSaved, quota: 1_000_000 });
    await fillDevice(page);
    await page.getByRole('group', { name: /^B2/u }).getByRole('radio', { name: '5' }).check();
    await page.locator('#main').getByText('tallennustila on täynnä', { exact: false }).waitFor();
    expect(
      await page.getByRole('group', { name: /^B2/u }).getByRole('radio', { name: '5' }).isChecked(),
    ).toBe(true);
  });

  test('unreadable data in storage never breaks the start and can be downloaded', async () => {
    const page = await visit('#/', {
      before: () => {
        const name = `osaamistutka:${location.pathname}`;
        sessionStorage.setItem(`${name}#alive`, String(Date.now()));
        sessionStorage.setItem(`${name}#assessment/broken-one`, '{"format": 1, "answers": ');
      },
    });
    await page.getByText('Osaa tallennetuista tiedoista ei voitu lukea').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: /Lataa sivuun pantu/u }).click(),
    ]);
    expect(await readFile(await download.path(), 'utf8')).toBe('{"format": 1, "answers": ');
  });
});

describe('files that are not ours', () => {
  const files = [
    {
      what: 'a file over 10 MB',
      name: 'iso.json',
      body: Buffer.alloc(10 * 1024 * 1024 + 1, 32),
      says: '10 megatavua',
    },
    {
      what: 'a PDF renamed to .json',
      name: 'raportti.json',
      body: Buffer.from('%PDF-1.7\n%%EOF'),
      says: 'ei löytynyt vastauksia',
    },
    {
      what: 'a newer format',
      name: 'uusi.json',
      body: Buffer.from('{"format": 7, "answers": {}}'),
      says: 'uudemmalla Osaamistutkalla',
    },
    {
      what: 'something else',
      name: 'muu.json',
      body: Buffer.from('{"a": 1}'),
      says: 'ei ole Osaamistutkan tallennus',
    },
    {
      what: 'a broken file',
      name: 'rikki.json',
      body: Buffer.from('{"format": 1,'),
      says: 'vahingoittunut',
    },
    {
      what: 'a damaged place',
      name: 'vika.json',
      body: Buffer.from(
        JSON.stringify({ ...sampleSaved, answers: { sizing: { level: 3, at: 'x' } } }),
      ),
      says: 'answers.sizing.level',
    },
  ];
  let page: Page;
  let folderOfFiles: string;
  beforeAll(async () => {
    folderOfFiles = await mkdtemp(join(tmpdir(), 'not-ours-'));
    page = await visit('#/', { saved: sampleSaved });
  });
  afterAll(() => rm(folderOfFiles, { recursive: true }));
  test.each(files)(
    '$what is refused with its own message and changes nothing',
    async ({ name, body, says }) => {
      // Set by path, because handing over ten megabytes takes long on a busy machine.
      const path = join(folderOfFiles, name);
      await writeFile(path, body);
      await page.locator('input[type=file]').setInputFiles(path);
      const heading = page.getByRole('heading', { name: `Tiedostoa ${name} ei voitu avata` });
      await heading.waitFor();
      expect(await page.locator('main').innerText()).toContain(says);
      expect(await heading.evaluate((element) => element === document.activeElement)).toBe(true);
      await page.getByText('26/28 väitettä käsitelty').waitFor();
    },
  );

  test('a report is not called damaged when the code that reads it is out of reach', async () => {
    const first = await visit('#/', { saved: sampleSaved });
    await first.route(/\/readPdf-.*\.js$/u, (route) => route.abort());
    const report = { name: 'raportti.pdf', mimeType: 'application/pdf' };
    const bytes = Buffer.from('%PDF-1.7');
    await first.locator('input[type=file]').setInputFiles({ ...report, buffer: bytes });
    await first.getByRole('heading', { name: 'Tiedostoa raportti.pdf ei voitu avata' }).waitFor();
    expect(await first.locator('main').innerText()).toContain('osa palvelusta ei latautunut');
  });
});
