import { beforeAll, describe, expect, test } from 'vitest';
import { savedWith } from '../../../tests/support/building.ts';
import { sampleSaved } from '../../../tests/support/sampleSaved.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';
import { linksIn } from './findLinks.ts';
import { forLink, packLink } from './link.ts';
import { openLink } from './openLink.ts';

const sent = forLink(sampleSaved, { person: true, situation: true, targets: true, notes: false });
const site = 'https://opisto.example/opettajat/tutka/';
let data = '';
let link = '';

beforeAll(async () => {
  data = await dataOf(sent);
  link = `${site}#/open/${data}`;
});

/** The data of a link that has each letter of base64url and a double hyphen, or else of a later attempt. */
async function dataOf(saved: Saved): Promise<string> {
  for (let attempt = 0; attempt < 2000; attempt += 1) {
    const packed = await packLink({ ...saved, situation: `Ryhmä ${attempt}` }, '');
    if (packed !== null && /--/u.test(packed) && /_/u.test(packed) && /\w$/u.test(packed)) {
      return packed;
    }
  }
  throw new Error('no data with a double hyphen');
}

/** Breaks a text into lines of at most `width` characters. */
function wrapped(text: string, width: number, end = '\n', begin = ''): string {
  return (text.match(new RegExp(`[^]{1,${width}}`, 'gu')) ?? []).join(`${end}${begin}`);
}

const encoded = () => encodeURIComponent(link);
const letters = (text: string) => Array.from(text);
/** As Proofpoint's URL Defense version 2 writes an address. */
const proofpoint2 = () =>
  link.replaceAll(/[^\w./]|_/gu, (sign) => `-${hex(sign)}`).replaceAll('/', '_');
const hex = (sign: string) =>
  (sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(2, '0');
const base64 = (text: string) => Buffer.from(text).toString('base64');

/** What people suffered, and the text that they pasted or opened. */
const suffered: readonly (readonly [string, () => string])[] = [
  ['as it was made', () => link],
  ['inside a message, after words and before others', () => `Hei! Tässä: ${link} Terveisin Aino`],
  ['without https', () => link.replace('https://', '')],
  ['with the host and the scheme in capitals', () => link.replace(site, site.toUpperCase())],

  ['wrapped at 60 columns', () => wrapped(link, 60)],
  ['wrapped at 78 columns with Windows line ends', () => wrapped(link, 78, '\r\n')],
  ['broken into two lines', () => wrapped(link, 500)],
  [
    'broken into two lines, a long word after it',
    () => `${wrapped(link, 500)}\nYstävällisinterveisin`,
  ],
  ['wrapped, a signature right after it', () => `${wrapped(link, 76)}\nTerveisin\nAino`],
  ['wrapped into full lines, words right after', () => `${wrapped(full(), 76)}\nAino`],
  ['wrapped, a signature mark after it', () => `${wrapped(link, 72)}\n--\nAino Opettaja`],
  ['wrapped, an empty line and words after it', () => `${wrapped(link, 72)}\n\nTerveisin Aino`],
  ['wrapped with an empty line after each line', () => wrapped(link, 72, '\n\n')],
  ['wrapped between # and its path', () => link.replace('#/open/', '#\n/open/')],
  ['wrapped within its path', () => link.replace('#/open/', '#/op\nen/')],
  ['wrapped right before its data', () => link.replace('#/open/', '#/open/\n')],
  ['wrapped, its lines joined by spaces', () => wrapped(link, 76, ' ')],
  ['wrapped with tabs before its lines', () => wrapped(link, 76, '\n', '\t')],
  [
    'wrapped twice, at 76 and at 70 columns',
    () =>
      letters(wrapped(link, 76))
        .join('')
        .split('\n')
        .map((line) => wrapped(line, 70))
        .join('\n'),
  ],

  ['quoted in an answer', () => `> ${wrapped(link, 74, '\n', '> ')}\n> \n> Terveisin`],
  ['quoted twice', () => `>> ${wrapped(link, 72, '\n', '>> ')}`],
  ['quoted twice with spaces', () => `> > ${wrapped(link, 72, '\n', '> > ')}`],
  ['quoted with bars', () => `| ${wrapped(link, 74, '\n', '| ')}`],

  ['as quoted-printable source', () => wrapped(link, 75, '=\r\n')],
  ['as quoted-printable source with spaces at line ends', () => wrapped(link, 75, '= \n')],
  [
    'in a quoted-printable HTML attribute',
    () => `<a href=3D"${wrapped(link.replace('#', '=23'), 70, '=\n')}">Avaa</a>`,
  ],
  ['quoted from quoted-printable source', () => `> ${wrapped(link, 70, '=\n', '> ')}`],

  ['with zero-width spaces', () => wrapped(link, 9, '\u200B')],
  ['with soft hyphens', () => wrapped(link, 40, '\u00AD')],
  ['with word joiners and a byte order mark', () => `\uFEFF${wrapped(link, 40, '\u2060')}`],
  ['with a mark of writing direction around it', () => `\u202A${link}\u202C`],
  ['with non-breaking spaces at its line ends', () => wrapped(link, 76, '\u00A0\n')],
  ['with encoded zero-width spaces', () => wrapped(link, 50, '%E2%80%8B')],
  ['with non-breaking hyphens', () => link.replaceAll('-', '\u2011')],
  ['with minus signs', () => link.replaceAll('-', '\u2212')],
  ['with two hyphens made a dash by a word processor', () => link.replaceAll('--', '\u2013')],
  ['with hyphens made dashes', () => link.replaceAll('-', '\u2014')],
  [
    'with wide letters',
    () => link.replaceAll(/[#/]/gu, (sign) => String.fromCodePoint(sign.codePointAt(0)! + 0xfee0)),
  ],
  [
    'copied from a PDF with ligatures',
    () => link.replaceAll('fi', '\uFB01').replaceAll('ff', '\uFB00'),
  ],

  ['in angle brackets', () => `<${link}>`],
  ['in angle brackets, wrapped', () => `<${wrapped(link, 76)}>`],
  ['as a Markdown link', () => `[Tulokseni](${link})`],
  ['as a Markdown link with its own address as text', () => `[${link}](${link})`],
  [
    'with Markdown escapes',
    () => link.replaceAll('_', String.raw`\_`).replaceAll('-', String.raw`\-`),
  ],
  ['in bold type', () => `**${link}**`],
  ['in italics', () => `_${link}_`],
  ['in quotation marks', () => `”${link}”`],
  ['at the end of a sentence in brackets', () => `(katso ${link}).`],
  ['from Slack', () => `<${link}|tulokseni>`],
  ['as JSON', () => JSON.stringify({ link }).replaceAll('/', String.raw`\/`)],

  ['as HTML source', () => `<p><a href="${link}&amp;x=1">Avaa</a></p>`],
  [
    'as HTML source with entities',
    () => `href="${link.replaceAll('#', '&#35;').replaceAll('/', '&#x2F;')}"`,
  ],
  ['as HTML with chances to wrap', () => wrapped(link, 30, '<wbr>')],
  ['as HTML with line breaks', () => wrapped(link, 76, '<br/>\n')],

  ['percent-encoded', () => encoded()],
  ['percent-encoded twice', () => encodeURIComponent(encoded())],
  ['percent-encoded three times', () => encodeURIComponent(encodeURIComponent(encoded()))],
  [
    'percent-encoded and wrapped within a code',
    () => encoded().replace('%23', '%\n23').replace('%2Fopen', '%2\nFopen'),
  ],
  ['with only its # encoded', () => link.replace('#', '%23')],
  ['with its # lost', () => link.replace('#/', '')],
  ['with its # lost, words after it', () => `${link.replace('#', '')} Terveisin`],

  [
    'through Outlook’s Safe Links',
    () =>
      `https://eur02.safelinks.protection.outlook.com/?url=${encoded()}&data=05%7C02%7Caino%40opisto.example%7C08dc&sdata=aB3%2Fq%3D&reserved=0`,
  ],
  [
    'through Safe Links, as HTML source',
    () =>
      `https://eur02.safelinks.protection.outlook.com/?url=${encoded()}&amp;data=05%7C02&amp;reserved=0`,
  ],
  [
    'through Safe Links, wrapped and quoted',
    () =>
      `> ${wrapped(`https://eur02.safelinks.protection.outlook.com/?url=${encoded()}&data=05%7C02&reserved=0`, 74, '\n', '> ')}`,
  ],
  [
    'through Teams',
    () =>
      `https://statics.teams.cdn.office.net/evergreen-assets/safelinks/1/atp-safelinks.html?url=${encoded()}&locale=fi-fi&dest=x`,
  ],
  [
    'through Google',
    () => `https://www.google.com/url?q=${link.replace('#', '%23')}&sa=D&source=docs&ust=17000`,
  ],
  ['through Facebook', () => `https://l.facebook.com/l.php?u=${encoded()}%3Ffbclid%3DIwAR0&h=AT0`],
  [
    'through Barracuda',
    () => `https://linkprotect.cudasvc.com/url?a=${encoded()}&c=E,1,abc&typo=1`,
  ],
  [
    'through Proofpoint, version 1',
    () => `https://urldefense.proofpoint.com/v1/url?u=${encoded()}&k=abc%0A&r=x`,
  ],
  [
    'through Proofpoint, version 2',
    () => `https://urldefense.proofpoint.com/v2/url?u=${proofpoint2()}&d=DwMFaQ&c=abc`,
  ],
  [
    'through Proofpoint, version 2, wrapped',
    () => wrapped(`https://urldefense.proofpoint.com/v2/url?u=${proofpoint2()}&d=DwMFaQ&c=abc`, 76),
  ],
  [
    'through Proofpoint, version 3',
    () => `https://urldefense.com/v3/__${link.replace('#', '*')}__;Iw!!abc!def$`,
  ],
  ['through Cisco', () => `https://secure-web.cisco.com/1abcDEF/${encoded()}`],
  [
    'through Sophos',
    () =>
      `https://eu-west-1.protection.sophos.com/?d=opisto.example&u=${encodeURIComponent(base64(link))}&i=abc`,
  ],
  [
    'through Bing',
    () => `https://www.bing.com/ck/a?!&&p=abc&u=a1${Buffer.from(link).toString('base64url')}&ntb=1`,
  ],
  [
    'through one scanner and then another',
    () =>
      `https://l.facebook.com/l.php?u=${encodeURIComponent(`https://eur02.safelinks.protection.outlook.com/?url=${encoded()}&data=05`)}&h=AT`,
  ],

  [
    'with a tracking parameter after the data',
    () => `${link}?utm_source=newsletter&utm_medium=email`,
  ],
  ['with a click identifier after the data', () => `${link}&fbclid=IwAR0abc`],
  ['with a tracking parameter before the hash', () => link.replace('#', '?utm_source=x&fbclid=y#')],
  ['with a click identifier encoded in the hash', () => `${link}%3Ffbclid%3Dabc`],

  ['pasted twice', () => link + link],
  ['pasted twice on two lines', () => `${link}\n${link}`],
  ['shortened, and then whole', () => `${link.slice(0, 90)}… ${link}`],
  ['whole, and then shortened', () => `${link}\n${link.slice(0, 90)}...`],
  ['cut in an answer, whole in the message below', () => `${link.slice(0, 300)}\n\n> ${link}`],
];

function full(): string {
  const lines = wrapped(link, 76).split('\n');
  // The address gets as many letters more as the last line needs.
  return link.replace('opisto', `opisto${'x'.repeat(76 - (lines.at(-1)?.length ?? 0))}`);
}

describe('a link as mail and chat change it', () => {
  test.each(suffered)('a link opens %s', async (_, text) => {
    const reading = await openLink(linksIn(text()));
    expect(reading).toMatchObject({ ok: true, value: { id: sent.id, answers: sent.answers } });
  });

  test.each(suffered)('a link %s counts as one link', (_, text) => {
    expect(linksIn(text())).toHaveLength(1);
  });

  test.each(suffered)('a link %s is read in a handful of ways', (_, text) => {
    expect(linksIn(text()).flat().length).toBeLessThan(16);
  });

  test('a link in a hash opens although words after it became part of the address', async () => {
    const { hash } = new URL(`${link}), ja terveisin Äijälä`);
    expect((await openLink(linksIn(hash))).ok).toBe(true);
    expect((await openLink(linksIn(hash.replaceAll('/', '%2F')))).ok).toBe(true);
  });

  test('a protected link opens with its passphrase however it was wrapped', async () => {
    const hidden = `${site}#/open/${await packLink(sent, 'neljä sanaa')}`;
    const links = linksIn(`> ${wrapped(hidden, 74, '\n', '> ')}\n> Terveisin`);
    expect((await openLink(links, 'neljä sanaa')).ok).toBe(true);
    expect(await openLink(links, 'jotain muuta')).toEqual({ ok: false, refusal: 'passphrase' });
  }, 60_000);
});

describe('several links in one text', () => {
  test('of several links the first that is whole opens, and each is counted', async () => {
    const other = await packLink(savedWith({ id: '22222222-1' }), '');
    const text = `Aino: ${link.slice(0, 200)}\n\nKaisa: ${site}#/open/${other}\n\nAino: ${link}`;
    const links = linksIn(text);
    expect(links).toHaveLength(2);
    expect(await openLink(links)).toMatchObject({ ok: true, value: { id: sent.id } });
  });

  test('no more than four links are read from one text', async () => {
    const many = Array.from({ length: 50 }, (_, index) => `${site}#/open/p${index}AAAA`);
    expect(linksIn(many.join('\n'))).toHaveLength(4);
  });
});

describe('a text without a link', () => {
  test.each([
    '',
    'Hei',
    '#/open',
    '#/open/',
    `${site}#/profile`,
    'https://github.com/open/project',
    'avoinna/open/englanniksi',
    'https://example.org/open/people-and-places?x=1',
  ])('a text without a link is not taken for one: %j', (text) => {
    expect(linksIn(text)).toEqual([]);
  });

  test('a link of any length is recognised by its hash, so that a cut one is not ignored', () => {
    expect(linksIn('#/open/pAbc-_9')).toEqual([['pAbc-_9']]);
  });

  test.each([
    ['marks', '#/open/p'],
    ['marks without data', '/open/'],
    ['spaces', ' '],
    ['line breaks', '\n> '],
    ['percent signs', '%25'],
    ['entities', '&amp;'],
    ['words', 'ab '],
    ['hyphens', `${'-'.repeat(100_000)}a`],
    ['addresses in base64', '=aHR0cHM6Ly9leGFtcGxlLm9yZy8 '],
  ])('a huge text of %s is read in a few ways and once', (_, part) => {
    const huge = `#/open/p${part.repeat(Math.ceil((4 * 1024 * 1024) / part.length))}`;
    const links = linksIn(huge);
    expect(links.length).toBeLessThan(5);
    expect(links.flat().length).toBeLessThan(40);
  });
});

test('a link whose letters all became small is refused for that, also before its passphrase', async () => {
  expect(await openLink(linksIn(link.toLowerCase()))).toEqual({ ok: false, refusal: 'case' });
  expect(await openLink(linksIn(link.toUpperCase()))).toEqual({ ok: false, refusal: 'case' });
});
