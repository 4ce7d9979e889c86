import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { launch } from './chromium.ts';
import { serve } from './serve.ts';
import type { Answer, Site, Trait } from './serve.ts';
import { appRuns, firstLevel, isStyled } from './visit.ts';

let browser: Browser;
let site: Site;
beforeAll(async () => {
  [browser, site] = await Promise.all([launch(), serve('dist')]);
});
afterAll(async () => {
  await browser?.close();
  await site?.close();
});
afterEach(() => site.behave());

/** A page of a new visitor, which has not gone anywhere yet. */
async function newPage(options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ locale: 'fi', ...options });
  onTestFinished(() => context.close());
  context.setDefaultTimeout(15_000);
  return context.newPage();
}

/** Opens the site of a host that behaves like this. */
async function open(trait: Trait, address = site.address): Promise<Page> {
  site.behave(trait);
  const page = await newPage();
  await page.goto(address, { waitUntil: 'commit' });
  return page;
}

const headed = (answer: Answer, headers: Readonly<Record<string, string>>): Answer => ({
  ...answer,
  headers: { ...answer.headers, ...headers },
});
const nosniff = { 'X-Content-Type-Options': 'nosniff' };
const ownPolicy = { 'Content-Security-Policy': "default-src 'self'; img-src 'self' blob: data:" };
const answerWith = (status: number, type: string, body: string): Answer => ({
  status,
  headers: { 'Content-Type': type },
  body,
});
const never = new Promise<never>(() => undefined);

/** Waits until the page says in three languages that the app did not load; returns all that it says. */
async function saidNotLoaded(page: Page): Promise<string> {
  const box = page.locator('#not-loaded');
  await box.waitFor();
  const said = () => box.innerText();
  await expect.poll(said).toContain('http');
  for (const words of ['ei ole latautunut', 'har inte laddats', 'has not loaded'])
    expect(await said()).toContain(words);
  expect(await page.locator('#root').isVisible()).toBe(false);
  // Each language says it once, however many parts of the app have failed.
  expect((await said()).match(/Ylläpitäjälle|Till administratören|For whoever/gu)).toHaveLength(3);
  return said();
}

const main = /^assets\/index-.*\.js$/u;

describe('a host that serves scripts or styles wrongly', () => {
  test.each(['text/plain', 'application/octet-stream'])(
    'scripts sent as %s are reported, with the type to set',
    async (type) => {
      const page = await open((path, usual) =>
        headed(usual, { ...nosniff, ...(path.endsWith('.js') ? { 'Content-Type': type } : {}) }),
      );
      const said = await saidNotLoaded(page);
      expect(said).toContain('text/javascript');
      expect(said).toContain(`200 ${type}`);
    },
  );

  test.each<[string, Readonly<Record<string, string>>]>([
    ['with', nosniff],
    ['without', {}],
  ])(
    'styles sent as another type are reported, with the type to set (%s nosniff)',
    async (_, more) => {
      const page = await open((path, usual) =>
        headed(usual, {
          ...more,
          ...(path.endsWith('.css') ? { 'Content-Type': 'text/plain' } : {}),
        }),
      );
      const said = await saidNotLoaded(page);
      expect(said).toContain('text/css');
      expect(said).toMatch(/200 text\/plain .*\.css/u);
    },
  );

  test.each<[string, RegExp, (usual: Answer) => Answer]>([
    [
      'missing',
      /koko kansio.*404 text\/plain /su,
      () => answerWith(404, 'text/plain', 'not found'),
    ],
    [
      'replaced by the start page',
      /sivun tämän tiedoston tilalla/u,
      () => answerWith(200, 'text/html', '<!doctype html><title>x</title>'),
    ],
    [
      'cut short on its way',
      /Content-Security-Policy/u,
      (usual) => ({ ...answerWith(200, 'text/javascript', 'import{'), status: usual.status }),
    ],
    [
      'failing at once',
      /Content-Security-Policy/u,
      () => answerWith(200, 'text/javascript', 'throw new TypeError("changed on its way")'),
    ],
  ])('the app’s own script that is %s is reported, with the cause', async (_, words, instead) => {
    const page = await open((path, usual) => (main.test(path) ? instead(usual) : usual));
    expect(await saidNotLoaded(page)).toMatch(words);
  });

  test('a script that the app imports and a host lacks is reported by its name', async () => {
    const page = await open((path, usual) =>
      /^assets\/(?:start|rolldown)-.*\.js$/u.test(path) ? answerWith(404, 'text/html', '') : usual,
    );
    expect(await saidNotLoaded(page)).toMatch(/404 text\/html .*(?:start|rolldown)-/u);
  });

  test('scripts that never come are reported without any script', async () => {
    const page = await open((path, usual) => (path.endsWith('.js') ? never : usual));
    await page.getByRole('heading', { level: 1 }).waitFor();
    await isStyled(page);
    const words = page.getByText('Palvelu ei ole latautunut');
    expect(await words.isVisible()).toBe(false);
    const waits = await page.evaluate(() =>
      document.getAnimations().map((one) => {
        const { delay } = one.effect?.getTiming() ?? {};
        one.finish();
        return delay;
      }),
    );
    expect(waits).toEqual([15_000]);
    await words.waitFor();
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  });
});

describe('a script that is not the app’s', () => {
  const foreign =
    '<script src="/from-elsewhere.js"></script><script src="./assets/none.js"></script>';

  test('a script of the host that fails after the start leaves the running app alone', async () => {
    const page = await newPage();
    await page.goto(site.address);
    await appRuns(page);
    await page.evaluate(async () => {
      const failed = ['/from-elsewhere.js', './assets/none.js'].map(
        (src) =>
          new Promise((resolveOn) => {
            const script = document.createElement('script');
            script.addEventListener('error', resolveOn);
            script.src = src;
            document.head.append(script);
          }),
      );
      await Promise.all(failed);
    });
    expect(await page.getByRole('button', { name: 'Aloita' }).isVisible()).toBe(true);
    expect(await page.locator('#not-loaded').isVisible()).toBe(false);
  });

  test('a part of the app that fails after the start leaves the running app alone', async () => {
    const page = await newPage();
    await page.goto(site.address);
    await appRuns(page);
    await page.locator('footer img').waitFor();
    site.behave((path, usual) => (path.endsWith('.js') ? answerWith(404, 'text/html', '') : usual));
    await page.getByRole('link', { name: 'Ohjeet' }).click();
    await page.getByText('Tätä osaa ei voitu ladata').first().waitFor();
    expect(await page.locator('#not-loaded').isVisible()).toBe(false);
  });

  test('a script that a proxy adds and that fails before the start does not stop the app', async () => {
    const page = await open((path, usual) => {
      if (path !== 'index.html') return usual;
      const html = readFileSync('dist/index.html', 'utf8').replace('</title>', `$&${foreign}`);
      return answerWith(200, 'text/html', html);
    });
    await appRuns(page);
    await page.getByRole('button', { name: 'Aloita' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ennakointi' }).waitFor();
    expect(await page.locator('#not-loaded').isVisible()).toBe(false);
  });
});

describe('a host with a policy of its own', () => {
  const strict: Trait = (_, usual) => headed(usual, ownPolicy);

  test.each(['fi', 'sv'])(
    'a policy without inline scripts lets the app run (%s)',
    async (locale) => {
      site.behave(strict);
      const page = await newPage({ locale });
      await page.goto(`${site.address}#/profile`);
      await page.waitForFunction(() => document.title !== 'Osaamistutka');
      await page.getByRole('link', { name: /Osaamistutka|Kompetensradarn/u }).click();
      const begin = page.getByRole('button', { name: locale === 'fi' ? 'Aloita' : 'Börja' });
      await begin.click();
      await firstLevel(page).waitFor();
      expect(await page.evaluate(() => document.documentElement.lang)).toBe(locale);
    },
  );

  test('a policy without inline scripts never shows a page that does not respond', async () => {
    const page = await open((path, usual) =>
      path.endsWith('.js') ? never : headed(usual, ownPolicy),
    );
    await page.locator('#root h1').waitFor({ state: 'attached' });
    await isStyled(page);
    expect(await page.getByRole('button', { name: 'Aloita' }).isVisible()).toBe(false);
    await page.evaluate(() => document.getAnimations().forEach((one) => one.finish()));
    await page.getByText('The service has not loaded').waitFor();
  });
});

describe('the address of the page', () => {
  test('a folder without its slash opens the app', async () => {
    const page = await newPage();
    await page.goto(`${site.address.slice(0, -1)}?lang=sv#/about`);
    await page.getByRole('heading', { level: 1, name: 'Om Kompetensradarn' }).waitFor();
    expect(page.url()).toBe(`${site.address}?lang=sv#/about`);
  });

  test('the address with its file name opens the app and stays', async () => {
    const page = await newPage();
    await page.goto(`${site.address}index.html`);
    await appRuns(page);
    await page.getByRole('button', { name: 'Aloita' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ennakointi' }).waitFor();
    expect(new URL(page.url()).pathname).toMatch(/\/index\.html$/u);
  });

  test('an unknown address that a host answers with the page is reported', async () => {
    const page = await open((path, usual) => {
      if (usual.status !== 404) return usual;
      return path === 'not-loaded.json'
        ? usual
        : answerWith(200, 'text/html', readFileSync('dist/index.html', 'utf8'));
    }, `${site.address}unknown/address`);
    const box = page.locator('#not-loaded');
    await box.waitFor();
    expect(await box.innerText()).toContain('ei ole latautunut');
  });

  test('the page opened from a disk says in three languages that it needs a server', async () => {
    const page = await newPage();
    await page.goto(`file://${resolve('dist/index.html')}`);
    const said = await page.locator('#from-disk').innerText();
    for (const words of ['verkkopalvelimelle', 'webbserver', 'web server'])
      expect(said).toContain(words);
    expect(await page.getByText('verkkoyhteys').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: 'Aloita' }).isVisible()).toBe(false);
  });
});

test.each([
  ['an older list', () => Reflect.deleteProperty(Array.prototype, 'toSorted')],
  ['older styles', () => Object.assign(CSS, { supports: () => false })],
])('a browser with %s is told to be too old, and the app does not start', async (_, before) => {
  const page = await newPage();
  await page.addInitScript(before);
  await page.goto(site.address);
  for (const words of ['Päivitä selain', 'Uppdatera den', 'Update it'])
    await page.getByText(words).waitFor();
  expect(await page.locator('#root').isVisible()).toBe(false);
  expect(await page.title()).toBe('Osaamistutka');
});

describe('a host that names another charset', () => {
  test('Latin-1 in the header changes no letter of the page, its scripts and its styles', async () => {
    const page = await open((path, usual) => {
      const type = usual.headers['Content-Type']?.split(';')[0] ?? '';
      return /\.(?:html|js|css|svg)$/u.test(path)
        ? headed(usual, { 'Content-Type': `${type}; charset=iso-8859-1` })
        : usual;
    });
    await page.locator('h1').waitFor();
    const early = await page.locator('#root').innerText();
    expect(early).toContain('Näin tämä toimii');
    await appRuns(page);
    expect(await page.locator('body').innerText()).not.toMatch(/Ã|Â|â€/u);
    await page.getByRole('heading', { name: 'Näin tämä toimii' }).waitFor();
  });
});

describe('presses before the app runs', () => {
  /** Opens the start page with its scripts held back until `release` is called. */
  async function early() {
    let release = () => undefined as void;
    const released = new Promise<void>((resolveOn) => {
      release = resolveOn;
    });
    const page = await open(async (path, usual) => {
      if (main.test(path)) await released;
      return usual;
    });
    await page.getByRole('heading', { level: 1 }).waitFor();
    return { page, release: () => release() };
  }

  test('“Aloita” pressed before the app runs begins when it does, with the chosen device', async () => {
    const { page, release } = await early();
    await page.getByRole('radio', { name: 'Oma laite' }).check();
    const begin = page.getByRole('button', { name: 'Aloita' });
    await begin.click();
    await begin.click();
    expect(await begin.getAttribute('aria-busy')).toBe('true');
    release();
    await page.getByRole('heading', { level: 1, name: 'Ennakointi' }).waitFor();
    expect(await page.evaluate(() => Object.keys(localStorage).join())).toContain('place');
  });

  test('a language pressed before the app runs is shown when it does', async () => {
    const { page, release } = await early();
    await page.getByRole('button', { name: 'Svenska' }).click();
    release();
    await page.getByRole('button', { name: 'Börja' }).waitFor();
    expect(await page.locator('[aria-busy]').count()).toBe(0);
  });

  test('a file chosen before the app runs is opened when it does', async () => {
    const { page, release } = await early();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByRole('button', { name: 'Valitse tiedosto' }).click(),
    ]);
    await chooser.setFiles({
      name: 'x.json',
      mimeType: 'application/json',
      buffer: Buffer.from('{}'),
    });
    release();
    await page.getByText('x.json').first().waitFor();
    expect(await page.locator('[aria-busy]').count()).toBe(0);
  });
});

describe('a host with a description of its own', () => {
  test.each<[string, (settings: Record<string, unknown>) => void]>([
    ['name', (settings) => (settings['name'] = { fi: 'Opettajan peili' })],
    ['languages', (settings) => (settings['languages'] = ['fi'])],
    ['description', (settings) => (settings['descriptions'] = [{ id: 'own', version: '1.0.0' }])],
  ])('the page shows nothing of another site while its own %s is on its way', async (_, change) => {
    const settings = JSON.parse(readFileSync('dist/content/site.json', 'utf8'));
    change(settings);
    let answered = false;
    const page = await open(async (path, usual) => {
      if (path === 'content/site.json') {
        answered = true;
        return answerWith(200, 'application/json', JSON.stringify(settings));
      }
      return main.test(path) ? never : usual;
    });
    await page.getByText('Kuka näkee').waitFor();
    await isStyled(page);
    await expect.poll(() => answered).toBe(true);
    const seen = await page.locator('body').innerText();
    expect(seen).not.toMatch(/pienten|pieniä|^Osaamistutka$|English|Noin 20|työversio/mu);
  });

  test('slow settings leave what is true of every site on the page', async () => {
    const page = await open((path, usual) => (path === 'content/site.json' ? never : usual));
    await page.getByText('Kuka näkee').waitFor();
    await page.getByText('Millä laitteella vastaat?').waitFor();
    await isStyled(page);
    expect(await page.locator('body').innerText()).not.toMatch(/pienten|pieniä/u);
  });

  test('the page of the site that was built shows its subject before the app runs', async () => {
    const page = await open((path, usual) => (main.test(path) ? never : usual));
    await page.getByRole('heading', { level: 1, name: /pienten/u }).waitFor();
    expect(await page.getByRole('button', { name: 'English' }).isVisible()).toBe(true);
  });

  test('nothing for search engines and link previews names a subject', () => {
    const head = /<head>.*<\/head>/su.exec(readFileSync('dist/index.html', 'utf8'))?.[0] ?? '';
    expect(head).not.toMatch(/osaamiskokonaisuu/iu);
  });
});

describe('a host that has a page or nothing in place of content', () => {
  const markdown =
    (answer: Answer): Trait =>
    (path, usual) =>
      path.endsWith('.md') ? answer : usual;

  test.each([
    '<!-- a page --><!doctype html><p>x</p>',
    '<html><body>x</body></html>',
    '<h1>x</h1>',
  ])('the page %s in place of the privacy statement is not shown but reported', async (body) => {
    site.behave(markdown(answerWith(200, 'text/html', body)));
    const page = await newPage();
    await page.goto(`${site.address}#/privacy`);
    await page.getByText('Palvelin antaa tiedoston tilalla sivun.').waitFor();
    const said = await page.locator('main').innerText();
    expect(said).toContain('content/pages/fi/privacy.md');
    expect(said).toContain('.md-tiedostoja');
    expect(said).not.toMatch(/<|^x$/mu);
  });

  test('articles that GitHub Pages has turned into pages are reported, with the file that helps', async () => {
    site.behave(markdown(answerWith(404, 'text/html', '<!doctype html>')));
    const page = await newPage();
    await page.goto(`${site.address}#/guide/teacher`);
    await page.getByText('HTTP 404').waitFor();
    expect(await page.locator('main').innerText()).toContain('.nojekyll');
  });

  test('settings in whose place a host sends a page are reported', async () => {
    site.behave((path, usual) =>
      path === 'content/site.json' ? answerWith(200, 'text/html', ' <!-- x --><html>') : usual,
    );
    const page = await newPage();
    await page.goto(site.address);
    await page.getByText('Palvelin antaa tiedoston tilalla sivun.').waitFor();
    expect(await page.locator('main').innerText()).toContain('content/site.json');
  });
});

describe('the files of the built site', () => {
  const files = execFileSync('find', ['dist', '-type', 'f'], { encoding: 'utf8' })
    .trim()
    .split('\n')
    .map((path) => path.slice('dist/'.length));

  test('scripts, styles, pages and pictures are plain ASCII', () => {
    const texts = files.filter((path) => /\.(?:js|css|html|svg|config)$/u.test(path));
    expect(texts.length).toBeGreaterThan(50);
    const beyond = texts.filter((path) =>
      /[^\0-\u007F]/u.test(readFileSync(`dist/${path}`, 'utf8')),
    );
    expect(beyond).toEqual([]);
  });

  test('GitHub Pages is told to publish every file as it is', () => {
    expect(files).toContain('.nojekyll');
  });

  test('no other file has a name that hosts leave out', () => {
    const odd = files.filter((path) => path.split('/').some((part) => !/^[a-z\d]/iu.test(part)));
    expect(odd).toEqual(['.nojekyll']);
    expect(files.filter((path) => /[^\w./-]/u.test(path))).toEqual([]);
  });

  test('no two files differ in upper and lower case alone', () => {
    const lower = files.map((path) => path.toLowerCase());
    expect(lower.filter((path, index) => lower.indexOf(path) !== index)).toEqual([]);
  });

  test('the settings for IIS name the type of every kind of file, after removing what IIS knows', () => {
    const config = readFileSync('dist/web.config', 'utf8');
    const endings = new Set(files.map((path) => /[^/](\.\w+)$/u.exec(path)?.[1] ?? ''));
    const named = new Set(
      [...endings].filter((ending) => {
        const [removed = -1, added = -1] = ['remove', 'mimeMap'].map((tag) =>
          config.indexOf(`<${tag} fileExtension="${ending}"`),
        );
        return removed > 0 && added > removed;
      }),
    );
    expect([...endings].filter((one) => !named.has(one)).toSorted()).toEqual(['', '.config']);
  });
});
