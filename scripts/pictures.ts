import { readFile, writeFile } from 'node:fs/promises';
import { launch } from '../tests/site/chromium.ts';

/*
 * Draws the touch icon and the social card from the tool's own mark, colours and fonts: npm run pictures.
 * They are committed, because a build has no browser.
 */

const font = async (family: string, path: string) => {
  const data = await readFile(`node_modules/@fontsource-variable/${path}`, 'base64');
  return `@font-face { font-family: '${family}'; font-weight: 200 900; src: url(data:font/woff2;base64,${data}) }`;
};
const fonts = [
  await font('Head', 'schibsted-grotesk/files/schibsted-grotesk-latin-wght-normal.woff2'),
  await font('Text', 'source-sans-3/files/source-sans-3-latin-wght-normal.woff2'),
].join('\n');

/** The mark of the tool: the notches of the scale, on a background that fills a square. */
const mark = (await readFile('public/favicon.svg', 'utf8')).replace(' rx="6"', '');

const card = `
  <main>
    <div>${mark}</div>
    <h1>Osaamistutka</h1>
    <p>Itsearviointi ammatillisille opettajille:<br>missä olet menossa pienten osaamiskokonaisuuksien kanssa?</p>
    <p class="others"><span lang="sv">Kompetensradarn</span> · <span lang="en">Competence Radar</span></p>
  </main>
  <style>
    ${fonts}
    main { box-sizing: border-box; height: 630px; padding: 80px 96px; background: #f5f7f6; color: #14221f;
      border-left: 32px solid #0f5c4d; font: 36px/1.4 Text; }
    div svg { width: 112px; height: 112px; border-radius: 20px; display: block }
    h1 { margin: 28px 0 12px; font: 700 84px/1.1 Head; letter-spacing: -0.01em }
    p { margin: 0 }
    .others { margin-top: 36px; color: #44554f; font-size: 32px }
  </style>`;

const browser = await launch();

async function draw(file: string, width: number, height: number, html: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.setContent(`<style>body { margin: 0 }</style>${html}`);
  await page.evaluate(() => document.fonts.ready);
  await writeFile(`public/${file}`, await page.screenshot());
  await page.close();
}

await draw(
  'touch-icon.png',
  180,
  180,
  `${mark}<style>svg { width: 180px; display: block }</style>`,
);
await draw('social-card.png', 1200, 630, card);
await browser.close();
