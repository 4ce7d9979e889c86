import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, onTestFinished, test } from 'vitest';
import { serve } from './serve.ts';
import { firstLevel, goTo, visits } from './visit.ts';

const { site, visit } = visits();

const phone = { viewport: { width: 320, height: 640 } };

/** Each page with its heading in the three languages. */
const pages = [
  ['#/guide', 'Ohjeet', 'Anvisningar', 'Guidance'],
  ['#/guide/teacher', 'Opettajalle', 'För lärare', 'For teachers'],
  [
    '#/guide/trainer',
    'Kouluttajalle ja esihenkilölle',
    'För utbildare och chefer',
    'For trainers and supervisors',
  ],
  ['#/guide/institution', 'Oppilaitokselle', 'För läroanstalter', 'For institutions'],
  [
    '#/description',
    'Pienten osaamiskokonaisuuksien suunnittelu ja toteutus',
    /små kompetenshelheter/u,
    /micro-credentials/u,
  ],
  ['#/description/form', 'Vastauslomake', 'Svarsblankett', 'Answer form'],
  ['#/about', 'Tietoa Osaamistutkasta', 'Om Kompetensradarn', 'About Competence Radar'],
  ['#/privacy', 'Tietosuoja', 'Dataskydd', 'Privacy'],
  ['#/accessibility', 'Saavutettavuus', 'Tillgänglighet', 'Accessibility'],
] as const;
const hashes = pages.map(([hash]) => hash);
const names = { fi: 'Osaamistutka', sv: 'Kompetensradarn', en: 'Competence Radar' } as const;
const languages = ['fi', 'sv', 'en'] as const;

/** The site's own settings with more settings from a host. */
async function siteWith(more: object): Promise<{ status: number; body: string }> {
  const own = JSON.parse(await readFile('dist/content/site.json', 'utf8')) as object;
  return { status: 200, body: JSON.stringify({ ...own, ...more }) };
}

/** Sends this answer in place of a file for one test. */
function answerInstead(path: string, answer: { status: number; body: string }): void {
  site().instead.set(path, answer);
  onTestFinished(() => site().instead.clear());
}

const missing = { status: 404, body: '' };
const textOf = (page: Page) => page.locator('main').innerText();

test.each(languages)('every page has its heading and title in %s', async (language) => {
  const page = await visit('#/', { language });
  expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
  for (const [hash, ...headings] of pages) {
    await goTo(page, hash);
    const heading = await page.locator('h1').innerText();
    expect(heading).toMatch(headings[languages.indexOf(language)] ?? '');
    expect(await page.title()).toBe(`${heading} – ${names[language]}`);
    expect(
      await page.locator('main [lang]:not(em, .lead span, [aria-labelledby=sources] li)').count(),
    ).toBe(0);
  }
});

describe('the guidance', () => {
  test('the guidance has three parts, and its code is fetched only with one of them', async () => {
    const page = await visit('#/');
    const scripts = () =>
      page.evaluate(() =>
        performance
          .getEntriesByType('resource')
          .map(({ name }) => name)
          .join(),
      );
    await expect.poll(scripts).toMatch(/\/answering-/u);
    expect(await scripts()).not.toMatch(/Article|Guide|Description|pages-|\.md/u);
    await page.getByRole('contentinfo').getByRole('link', { name: 'Ohjeet' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ohjeet' }).waitFor();
    expect(await scripts()).not.toMatch(/Article|\.md/u);
    expect(await page.locator('main').getByRole('link').count()).toBe(3);
    await page.getByRole('link', { name: 'Opettajalle' }).click();
    await page.getByRole('heading', { level: 1, name: 'Opettajalle' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    expect(await scripts()).toMatch(/Article.*teacher\.md/u);
  });

  test('the contents of a guide lead to a section and leave the route unchanged', async () => {
    const page = await visit('#/guide/trainer');
    await page.getByRole('button', { name: 'Kahden tunnin tilaisuus' }).click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Kahden tunnin tilaisuus',
    );
    expect(page.url()).toContain('#/guide/trainer');
    const top = await page.evaluate(() => document.activeElement?.getBoundingClientRect().top ?? 0);
    expect(Math.abs(top)).toBeLessThan(100);
  });

  test('a table of a guide stays a named table on a narrow screen', async () => {
    const page = await visit('#/guide/trainer', phone);
    const table = page.getByRole('table', { name: 'Taulukko: Kahden tunnin tilaisuus' });
    expect(await table.getByRole('columnheader').count()).toBe(3);
    expect(await table.getByRole('rowheader').count()).toBeGreaterThan(5);
  });

  test('a guide prints as an article without header, navigation and buttons', async () => {
    const page = await visit('#/guide/teacher');
    await page.emulateMedia({ media: 'print' });
    for (const gone of ['header', 'nav', 'button']) {
      expect(await page.locator(gone).locator('visible=true').count()).toBe(0);
    }
    await page.getByRole('img', { name: 'Euroopan unionin osarahoittama' }).waitFor();
  });

  test('the print button of a guide starts printing in the browser', async () => {
    const page = await visit('#/guide/teacher', {
      before: () => {
        window.print = () => document.documentElement.setAttribute('data-printed', '');
      },
    });
    await page.getByRole('button', { name: 'Tulosta' }).click();
    expect(await page.locator('html[data-printed]').count()).toBe(1);
  });

  test('raw HTML in a guide is shown as text and never runs', async () => {
    const body = [
      '# Otsikko <b>x</b>',
      '<script>window.harm = 1</script>',
      '<img src="x" onerror="window.harm = 2">',
      '[paina](javascript:window.harm=3) [tästä](#toinen) [kuvaukseen](#/description)',
      '| a | b |\n| - | - |\n| <i onclick="window.harm = 4">c</i> | d |',
      '<div onclick="window.harm = 5">lohko</div>',
      '![muualta](https://example.org/x.png)',
      '# Toinen pääotsikko',
    ].join('\n\n');
    answerInstead('content/guide/fi/teacher.md', { status: 200, body });
    const page = await visit('#/guide/teacher');
    const complaints: string[] = [];
    page.on('console', (message) => complaints.push(message.text()));
    expect(await page.locator('h1').allInnerTexts()).toEqual(['Otsikko <b>x</b>']);
    const text = await textOf(page);
    for (const raw of ['<script>', 'onerror="', '<i onclick=', '<div onclick=']) {
      expect(text).toContain(raw);
    }
    expect(await page.locator('main :is(script, img[src], i, [onclick])').count()).toBe(0);
    expect(
      await page
        .locator('main a[href]')
        .evaluateAll((all) => all.map((a) => a.getAttribute('href'))),
    ).toEqual(['#/guide', '#/description']);
    await page.getByText('paina').click();
    expect(await page.evaluate(() => 'harm' in window)).toBe(false);
    expect(complaints).toEqual([]);
  });

  test.each([
    ['not found', missing],
    ['a page of the host instead', { status: 200, body: '<!DOCTYPE html><title>x</title>' }],
  ])('a guide missing in a language (%s) is shown in the first that has it', async (_, answer) => {
    answerInstead('content/guide/sv/teacher.md', answer);
    const page = await visit('#/guide/teacher', { language: 'sv' });
    await page
      .getByText('Den här sidan finns tills vidare bara på det här språket: Suomi.')
      .waitFor();
    expect(await page.locator('h1').getAttribute('lang')).toBe('fi');
    expect(await page.locator('main div[lang=fi]').innerText()).toContain(
      'Osaamistutkalla arvioit',
    );
  });

  test('a missing or empty guide is reported and can be fetched again', async () => {
    for (const language of languages) {
      answerInstead(`content/guide/${language}/teacher.md`, missing);
    }
    const page = await visit('#/guide/teacher');
    expect(await textOf(page)).toContain('content/guide/fi/teacher.md');
    expect(await textOf(page)).toContain('HTTP 404');
    expect(await page.title()).toMatch(/^Virhe: .+ – Osaamistutka$/u);
    site().instead.set('content/guide/fi/teacher.md', { status: 200, body: ' \n' });
    await page.getByRole('button', { name: 'Yritä uudelleen' }).click();
    await page.getByText('Teksti on tyhjä.').waitFor();
    site().instead.clear();
    await page.getByRole('button', { name: 'Yritä uudelleen' }).click();
    await page.getByRole('heading', { name: 'Ennen kuin aloitat' }).waitFor();
  });

  test('an unknown guide shows the page for unknown addresses', async () => {
    const page = await visit('#/guide/nobody');
    expect(await page.locator('h1').innerText()).toBe('Sivua ei löydy');
  });

  test('a language change leaves the guide open and the focus in place', async () => {
    const page = await visit('#/guide/teacher');
    await page.getByRole('button', { name: 'English' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'For teachers' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('English');
    expect(
      await page.locator('main [lang]:not(em, .lead span, [aria-labelledby=sources] li)').count(),
    ).toBe(0);
  });
});

describe('the description as a document', () => {
  test('the description page shows every text and stores nothing', async () => {
    const page = await visit('#/description');
    const text = await textOf(page);
    const words = JSON.parse(
      await readFile('dist/content/small-competence-units/0.1.0/fi.json', 'utf8'),
    );
    const said = [
      words.title,
      words.status,
      words.disclosure,
      words.summary,
      ...words.origin,
      '23. marraskuuta 2026',
      'CC BY 4.0',
      ...Object.values<{ meaning: string }>(words.levels).map(({ meaning }) => meaning),
      ...Object.values<{ title: string; intro: string }>(words.areas).flatMap(
        ({ title, intro }) => [title, intro],
      ),
      ...Object.values<{ title: string; statement: string; about: string; levels: object }>(
        words.competences,
      ).flatMap((one) => [one.title, one.statement, one.about, ...Object.values(one.levels)]),
      ...Object.values(words.sources),
    ];
    expect(said.length).toBeGreaterThan(250);
    expect(said.filter((one) => !text.includes(one))).toEqual([]);
    expect(await page.locator('#sources ~ ul a[href^=http]').count()).toBeGreaterThan(10);
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('the paper form has an option for every possible answer', async () => {
    const page = await visit('#/description');
    await page.getByRole('link', { name: 'Tyhjä vastauslomake' }).click();
    await page.getByRole('heading', { level: 1, name: 'Vastauslomake' }).waitFor();
    expect(await page.locator('h3').count()).toBe(28);
    expect(await page.locator('main li').count()).toBe(28 * 6);
    expect(await page.getByText('Ei kuulu työhöni', { exact: true }).count()).toBe(28);
  });
});

describe('the facts that only the host knows', () => {
  test('the pages say which facts about the host are missing from site.json', async () => {
    const about = await visit('#/about');
    expect(await textOf(about)).toContain('Ylläpitäjä ei ole vielä täydentänyt tätä osaa.');
    const privacy = await visit('#/privacy');
    expect(await textOf(privacy)).toContain('ei kerrota, kuka on rekisterinpitäjä');
    const statement = await visit('#/accessibility');
    expect(await textOf(statement)).toContain('Ylläpitäjä ei ole vielä täydentänyt selostettaan.');
    expect(await statement.locator('main a[href^=mailto]').count()).toBe(0);
  });

  const host = {
    organisation: { fi: 'Esimerkkiopisto', sv: 'Exempelinstitutet' },
    email: 'palaute@esimerkki.example',
    phone: '+358 9 000 0000',
    address: { fi: 'Esimerkkikatu 1\n00100 Helsinki' },
    website: 'https://www.esimerkki.example/',
    privacy: {
      controller: { fi: 'Esimerkkiopiston säätiö' },
      logs: { fi: 'IP-osoite ja aika 30 päivää.' },
      policy: 'https://www.esimerkki.example/tietosuoja',
    },
    accessibility: {
      status: 'partial',
      method: 'self',
      prepared: '2026-11-20',
      updated: '2026-11-23',
      gaps: { fi: 'Videoista puuttuu tekstitys.' },
    },
  };

  test('the pages show the facts about the host that site.json gives', async () => {
    answerInstead('content/site.json', await siteWith({ host }));
    const about = await visit('#/about');
    for (const fact of [
      'Esimerkkiopisto',
      host.email,
      host.phone,
      '00100 Helsinki',
      host.website,
    ]) {
      expect(await textOf(about)).toContain(fact);
    }
    expect(await about.locator('#host ~ dl a').first().getAttribute('href')).toBe(
      `mailto:${host.email}`,
    );
    const privacy = await visit('#/privacy');
    for (const fact of ['Esimerkkiopiston säätiö', 'IP-osoite ja aika 30 päivää.', 'tietosuoja']) {
      expect(await textOf(privacy)).toContain(fact);
    }
    const statement = await visit('#/accessibility');
    for (const fact of [
      'Sivusto täyttää lain vaatimukset osittain.',
      'Videoista puuttuu tekstitys.',
      'Ylläpitäjä itse',
      '20. marraskuuta 2026',
      '23. marraskuuta 2026',
      host.email,
    ]) {
      expect(await textOf(statement)).toContain(fact);
    }
    expect(await textOf(statement)).not.toContain('ei ole vielä');
  });

  test('a text of the host that lacks the chosen language is marked with its own', async () => {
    answerInstead('content/site.json', await siteWith({ host }));
    const page = await visit('#/accessibility', { language: 'sv' });
    expect(await page.getByText('Videoista puuttuu tekstitys.').getAttribute('lang')).toBe('fi');
    expect(await page.getByText('Exempelinstitutet').getAttribute('lang')).toBeNull();
  });

  test('a site name that lacks the chosen language is marked with its own', async () => {
    answerInstead('content/site.json', await siteWith({ name: { fi: 'Opettajan peili' } }));
    const page = await visit('#/about', { language: 'sv' });
    expect(await page.getByText('Opettajan peili').first().getAttribute('lang')).toBe('fi');
  });

  test.each([
    [{ host: { ...host, email: 'ei osoite' } }, 'host.email'],
    [{ host: { ...host, website: 'esimerkki.example' } }, 'host.website'],
    [{ host: { ...host, fax: '1' } }, 'host.fax'],
    [{ host: { email: host.email } }, 'host.organisation'],
    [{ host: { ...host, accessibility: { status: 'mostly' } } }, 'host.accessibility.status'],
    [
      { funding: { text: { fi: 'x' }, emblem: { fi: 'https://x.example/eu.png' } } },
      'funding.emblem.fi',
    ],
  ])('a fault in site.json is reported with its place (%#)', async (more, path) => {
    answerInstead('content/site.json', await siteWith(more));
    const page = await visit('#/about');
    expect(await textOf(page)).toContain(path);
  });
});

describe('the foot of every page', () => {
  const routes = ['#/', '#/assessment/planning', '#/check', '#/profile', '#/nowhere', ...hashes];

  test('the footer has the same links in the same order on every page [W-4]', async () => {
    const page = await visit();
    const found = new Set<string>();
    for (const hash of routes) {
      await page.goto(`${site().address}${hash}`);
      await page.locator('h1').waitFor();
      const links = page.getByRole('contentinfo').getByRole('link');
      found.add(
        (await links.evaluateAll((all) => all.map((a) => a.getAttribute('href')))).join(' '),
      );
      await page.getByRole('img', { name: 'Euroopan unionin osarahoittama' }).waitFor();
    }
    expect([...found]).toEqual(['#/guide #/description #/about #/privacy #/accessibility']);
  });

  test.each([
    ['fi', 'Euroopan unionin osarahoittama'],
    ['sv', 'Medfinansieras av Europeiska unionen'],
    ['en', 'Co-funded by the European Union'],
  ])(
    'the footer has the emblem with its statement in %s, at least a centimetre high',
    async (language, text) => {
      const page = await visit('#/', { language, ...phone });
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        const emblem = page.getByRole('img', { name: text });
        await emblem.scrollIntoViewIfNeeded();
        const { height, width } = await emblem.evaluate(async (image: HTMLImageElement) => {
          await image.decode();
          return { height: image.getBoundingClientRect().height, width: image.naturalWidth };
        });
        expect(height).toBeGreaterThanOrEqual(37.8);
        expect(width).toBeGreaterThan(150);
        const plate = await emblem.evaluate((image) =>
          image.parentElement === null ? '' : getComputedStyle(image.parentElement).backgroundColor,
        );
        expect(plate).toBe(colorScheme === 'dark' ? 'rgb(255, 255, 255)' : 'rgba(0, 0, 0, 0)');
      }
    },
  );

  test('the footer has no emblem without funding, and the bare emblem with a host’s own text', async () => {
    answerInstead('content/site.json', await siteWith({ funding: undefined }));
    expect(await (await visit()).locator('footer img').count()).toBe(0);
    answerInstead('content/site.json', await siteWith({ funding: { text: { fi: 'Muu teksti' } } }));
    const page = await visit();
    expect(await page.locator('footer').innerText()).toContain('Muu teksti');
    expect(await page.locator('footer img').getAttribute('src')).toBe('eu.svg');
  });
});

test('a host replaces the description by adding files and editing site.json, without a build', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'osaamistutka-'));
  await cp('dist', folder, { recursive: true });
  const other = await serve(folder);
  onTestFinished(async () => {
    await other.close();
    await rm(folder, { recursive: true });
  });
  const description = JSON.parse(await readFile('tests/smallDescription/description.json', 'utf8'));
  const place = `content/${description.id}/${description.version}`;
  await cp('tests/smallDescription', join(folder, place), { recursive: true });
  const settings = JSON.parse(await readFile(join(folder, 'content/site.json'), 'utf8'));
  const { id, version } = description;
  await writeFile(
    join(folder, 'content/site.json'),
    JSON.stringify({ ...settings, descriptions: [{ id, version }] }),
  );
  const page = await visit('#/', { language: 'en' });
  await page.goto(`${other.address}#/description`);
  await page.locator('h2#levels').waitFor();
  const words = JSON.parse(await readFile('tests/smallDescription/en.json', 'utf8'));
  expect(await page.locator('h1').innerText()).toBe(words.title);
  await page.goto(`${other.address}#/assessment/${description.areas[0].id}`);
  await firstLevel(page).waitFor();
  expect(await page.locator('fieldset:has(input[type=radio])').count()).toBe(
    description.areas[0].competences.length,
  );
});
