import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Fault } from '../src/domain/reading.ts';
import { rules } from '../src/domain/contentCheck/rules.ts';
import { reportParts } from '../src/domain/report/choice.ts';
import type { Refusal } from '../src/domain/assessment/saved.ts';
import type { Failure } from '../src/domain/saving/state.ts';
import { resultFormats } from '../src/formats/formats.ts';
import { languages } from '../src/domain/languages.ts';
import type { Language } from '../src/domain/languages.ts';
import { localeParts } from './support/building.ts';

type Texts = ReadonlyMap<string, string>;

/** The texts of a language as `section.name` with the text, part by part. */
function entriesIn(language: string): readonly (readonly [key: string, text: string])[] {
  return [...localeParts(language).values()].flatMap((sections) =>
    Object.entries(sections).flatMap(([section, named]) =>
      Object.entries(named).map(([name, text]) => [`${section}.${name}`, text] as const),
    ),
  );
}

const sectionsIn = (language: string) =>
  [...localeParts(language)].map(([part, sections]) => [part, Object.keys(sections)]);
const textsIn = (language: string): Texts => new Map(entriesIn(language));

const texts = new Map(languages.map((language) => [language, textsIn(language)]));
const english = textsIn('en');
const plural = /_(?:one|other)$/u;
const stem = (key: string): string => key.replace(plural, '');
const placeholders = (text = ''): readonly string[] =>
  Array.from(text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/gu), ([, name]) => name ?? '').toSorted();
/** The form for one may write its number as a word. */
const wanted = (key: string, text?: string): string =>
  placeholders(text)
    .filter((name) => name !== 'count' || !key.endsWith('_one'))
    .join(' ');

/** The most words that a sentence of the interface may have. */
const mostWords = 15;

/** A sentence ends at a mark that a space follows. The point of `kl.` does not end one. */
function sentencesOf(text: string): readonly string[] {
  return text.split(/(?<=[.?…])(?<!\bkl\.)\s+/u);
}

/** A level is a number and a name of up to two words, so it counts as three words; any other value as one. */
const levels = new Set(['level', 'lowest', 'highest', 'lowestLevel', 'highestLevel']);

function wordsOf(sentence: string): number {
  const words = sentence.split(/\s+/u).filter((word) => /[\p{L}\p{N}{]/u.test(word));
  const long = placeholders(sentence).filter((name) => levels.has(name));
  return words.length + 2 * long.length;
}

/**
 * Quotation marks are ”…” in Finnish and Swedish and “…” in English. An apostrophe is ’, the dash between
 * numbers is –, and an ellipsis is one character.
 */
function isTypeset(text: string, language: Language): boolean {
  const quoted = language === 'en' ? /“[^“”]*”/gu : /”[^“”]*”/gu;
  const rest = text.replaceAll(quoted, '');
  const isSaidAsForm = /\d{4}-\d{2}-\d{2}/gu;
  return !/["'`´“”„«»‘—]|\.\.|\s-\s|\d-\d/u.test(rest.replaceAll(isSaidAsForm, ''));
}

function isDated(text: string): boolean {
  return /\b(?:19|20)\d{2}\b|\b(?:klo|kl\.|at) \d/u.test(text);
}

/** Words that the glossary replaces with others, and spellings that are not British. */
const notInGlossary = {
  fi: /mikrotutkin|mikro-?kredenti|esimie|(?<!\.)feedback/iu,
  sv: /(?<!\.)feedback|mikrokreden|tillgänglighetsre|medarbetarsamtal|förman|deklarer/iu,
  en: /small competence|competence unit|microcredential|appraisal|\b(?:color|center|organiz|recogniz|personaliz)/iu,
};

/** What a page can't know of a file that it has handed to the browser. Files that a person has are theirs. */
const claimsArrival = {
  fi: /\bon (?:nyt )?(?:ladattu|latautunut|tallennettu laitteelle)\b/iu,
  sv: /\b(?:filen|bilden|tabellen|pdf\S*|rapporten) (?:har laddats ner|är nedladdad|har sparats)\b/iu,
  en: /\bhas been (?:downloaded|saved to)\b/iu,
};

/* Keys that the source builds at run time. The types make these lists complete. */
const faults: Readonly<Record<Fault, true>> = {
  encoding: true,
  'cut-off': true,
  packed: true,
  binary: true,
  json: true,
  missing: true,
  type: true,
  'unknown-key': true,
  id: true,
  version: true,
  language: true,
  empty: true,
  'too-few': true,
  'too-many': true,
  duplicate: true,
  'unknown-id': true,
  'wrong-language': true,
  'wrong-version': true,
  address: true,
  value: true,
};
const refusals: Readonly<Record<Refusal['reason'], true>> = {
  'not-json': true,
  'not-ours': true,
  encoding: true,
  packed: true,
  'too-large': true,
  'no-data-in-pdf': true,
  'reader-missing': true,
  'out-of-reach': true,
  newer: true,
  damaged: true,
};
const failures: Readonly<Record<Failure, true>> = {
  full: true,
  blocked: true,
  newer: true,
  unfit: true,
  emptied: true,
};
const formats = Object.keys(resultFormats);
const patterns: Readonly<Record<string, readonly string[]>> = {
  'download.${format}': formats.map((format) => `download.${format}`),
  'download.${format}For': formats.map((format) => `download.${format}For`),
  'choice.${part}': reportParts.map((part) => `choice.${part}`),
  'rule.${rule}': rules.map((rule) => `rule.${rule}`),
  'advice.${rule}': rules.map((rule) => `advice.${rule}`),
  'fault.${problem.fault}': Object.keys(faults).map((fault) => `fault.${fault}`),
  'saved.${why}': Object.keys(failures).map((why) => `saved.${why}`),
  'notLoaded.${cause}': ['missing', 'page', 'type', 'refused'].map((cause) => `notLoaded.${cause}`),
  'open.${refusal.reason}': Object.keys(refusals).map((reason) => `open.${reason}`),
};

/** Places in content files, as the readers report them. They only look like keys. */
const places = new Set(['questions.areas', 'questions.general']);

describe.each(languages)('the texts in %s', (language) => {
  const these = texts.get(language) ?? new Map<string, string>();

  test('the texts have the same parts and sections as English', () => {
    expect(sectionsIn(language)).toEqual(sectionsIn('en'));
    expect(sectionsIn(language).length).toBeGreaterThan(0);
  });

  test('each key is in one part only', () => {
    const keys = entriesIn(language).map(([key]) => key);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });

  test('the keys and their order are the same as in English [V-6]', () => {
    expect([...these.keys()]).toEqual([...english.keys()]);
  });

  test('no text is empty or has a space at either end', () => {
    expect([...these].filter(([, text]) => text.trim() === '' || text !== text.trim())).toEqual([]);
  });

  test('each text has the same placeholders as in English', () => {
    const differing = [...these].filter(
      ([key, text]) => wanted(key, text) !== wanted(key, english.get(key)),
    );
    expect(differing).toEqual([]);
  });

  test('every plural has one form for one and another for many', () => {
    const forms = [...these.keys()].filter((key) => plural.test(key));
    expect(forms.length).toBeGreaterThan(0);
    const whole = (key: string) =>
      these.has(`${key}_one`) && these.has(`${key}_other`) && !these.has(key);
    expect(forms.filter((key) => !whole(stem(key)))).toEqual([]);
  });

  test('no text says that a file has arrived, because no page learns that', () => {
    const arrived = [...these].filter(([, text]) => claimsArrival[language].test(text));
    expect(arrived).toEqual([]);
  });

  test('no text has an exclamation mark [V-6]', () => {
    expect([...these].filter(([, text]) => text.includes('!'))).toEqual([]);
  });

  test('no sentence has more than fifteen words [V-6]', () => {
    const long = [...these].flatMap(([key, text]) =>
      sentencesOf(text).flatMap((sentence) => {
        const words = wordsOf(sentence);
        return words > mostWords ? [`${key} (${words}): ${sentence}`] : [];
      }),
    );
    expect(long).toEqual([]);
  });

  test('quotation marks, apostrophes and dashes follow the language', () => {
    expect([...these].filter(([, text]) => !isTypeset(text, language))).toEqual([]);
  });

  test('words have one space between them, and marks have none before them', () => {
    expect([...these].filter(([, text]) => / {2}|\s[,.:;?)]|\(\s/u.test(text))).toEqual([]);
  });

  test('no text contains a day, a year or a time, except the advice on dates', () => {
    const dated = [...these].filter(([, text]) => isDated(text)).map(([key]) => key);
    // This text explains how to write a day in a file.
    expect(dated).toEqual(['advice.value']);
  });

  test('the texts use the words of the glossary', () => {
    const others = [...these].filter(([, text]) => notInGlossary[language].test(text));
    expect(others).toEqual([]);
  });

  test('every brace belongs to a placeholder', () => {
    const loose = [...these].filter(([, text]) =>
      /[{}]/u.test(text.replaceAll(/\{\{\w+(?:, \w+)?\}\}/gu, '')),
    );
    expect(loose).toEqual([]);
  });

  test('the texts use only formatters that the interface has', () => {
    const formatters = [...these.values()].flatMap((text) =>
      Array.from(text.matchAll(/\{\{\w+, ?(\w+)\}\}/gu), ([, name]) => name),
    );
    expect(new Set(formatters)).toEqual(new Set(language === 'fi' ? ['elative'] : []));
  });
});

test('the check finds claims that a file has arrived', () => {
  expect(claimsArrival.fi.test('PDF on ladattu.')).toBe(true);
  expect(claimsArrival.sv.test('PDF-filen har laddats ner.')).toBe(true);
  expect(claimsArrival.en.test('The table has been downloaded.')).toBe(true);
});

test('the check finds every placeholder of a text', () => {
  expect(placeholders('{{b}} of {{a, elative}}')).toEqual(['a', 'b']);
  expect(placeholders('nothing')).toEqual([]);
});

test('the check splits sentences and counts words correctly', () => {
  expect(sentencesOf('Sparat kl. {{time}}. Klart? Ja…')).toEqual([
    'Sparat kl. {{time}}.',
    'Klart?',
    'Ja…',
  ]);
  expect(wordsOf('{{count}} svar – på nivån {{level}} (1–3)')).toBe(8);
});

test('the check finds wrong quotation marks, apostrophes and dashes', () => {
  expect(['”{{detail}}”', 'a–z, 1–12', '2026-11-23'].map((text) => isTypeset(text, 'fi'))).toEqual([
    true,
    true,
    true,
  ]);
  const wrong = [
    '“sana”',
    '"sana"',
    "sana'n",
    '”sana',
    '2-3',
    'tai - ja',
    'odota...',
    'yksi — kaksi',
  ];
  expect(wrong.filter((text) => isTypeset(text, 'fi'))).toEqual([]);
  expect(isTypeset('the file’s “name”', 'en')).toBe(true);
  expect(isTypeset('the ”name”', 'en')).toBe(false);
});

test('the check finds days, years and times, and does not take a version for one', () => {
  const dated = ['23.11.2026', 'Syksy 2026', '2026-11-23', 'klo 14.32', 'kl. 9.05', 'at 9:05'];
  expect(dated.filter((text) => !isDated(text))).toEqual([]);
  expect(['1.2.3', '1–12', '{{date}} klo {{time}}', '2 000 merkkiä'].filter(isDated)).toEqual([]);
});

describe('the keys', () => {
  const known = new Set([...english.keys()].map(stem));
  const sections = [...new Set([...known].map((key) => key.split('.')[0]))].join('|');
  const source = ['index.html', 'scripts/build/page.ts', ...globSync('src/**/*.{ts,tsx}')]
    .filter((path) => !/\.test\.tsx?$/u.test(path))
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  const written = Array.from(
    source.matchAll(new RegExp(`(['"\`])((?:${sections})\\.[^'"\`\\s]+)\\1`, 'gu')),
    ([, , key]) => key ?? '',
  ).filter((key) => !places.has(key));
  const said = Array.from(source.matchAll(/\bsay\(\s*(['"])(.+?)\1/gu), ([, , key]) => key ?? '');
  const used = new Set(written.flatMap((key) => patterns[key] ?? [key]));

  test('every key that the source uses exists [V-6]', () => {
    expect(said.length).toBeGreaterThan(100);
    expect([...used, ...said].filter((key) => !known.has(key))).toEqual([]);
  });

  test('every key that exists is used by the source', () => {
    expect([...known].filter((key) => !used.has(key))).toEqual([]);
  });

  test('the patterns listed here are exactly those that the source puts together', () => {
    expect(new Set(written.filter((key) => key.includes('${')))).toEqual(
      new Set(Object.keys(patterns)),
    );
  });
});
