import { describe, expect, test } from 'vitest';
import { faultsOf, valueOf } from '../../../tests/support/building.ts';
import { inLanguage, isAlsoOffered, languageIn, readSite } from './site.ts';

const site = {
  name: { fi: 'Osaamistutka', en: 'Competence Radar' },
  languages: ['fi', 'en'],
  descriptions: [{ id: 'small-competence-units', version: '0.1.0' }],
};

describe('the settings of an institution', () => {
  test('the settings are read whole', () => {
    expect(valueOf(readSite({ ...site, $schema: 'x' }))).toEqual({ ...site, $schema: 'x' });
  });

  test.each([
    ['no name in any language', { name: {} }, 'too-few name'],
    ['an empty name', { name: { fi: '' } }, 'empty name.fi'],
    ['a name in an unknown language', { name: { suomi: 'Osaamistutka' } }, 'language name.suomi'],
    ['no languages', { languages: [] }, 'too-few languages'],
    ['an invalid language tag', { languages: ['fi', 'english'] }, 'language languages.1'],
    ['no description', { descriptions: [] }, 'too-few descriptions'],
    [
      'a description without version',
      { descriptions: [{ id: 'x' }] },
      'missing descriptions.0.version',
    ],
    ['an unknown setting', { theme: 'dark' }, 'unknown-key theme'],
    ['a text in place of the languages', { languages: 'fi, sv' }, 'type languages'],
  ])('settings with %s are rejected', (_, change, fault) => {
    expect(faultsOf(readSite({ ...site, ...change }))).toEqual([fault]);
  });
});

test('a description is also offered if the site names it and shows another one', () => {
  const two = { id: 'two', version: '1.0.0' };
  const whole = valueOf(readSite({ ...site, descriptions: [...site.descriptions, two] }));
  const shown = { id: 'small-competence-units' };
  expect(isAlsoOffered(whole, shown, two)).toBe(true);
  expect(isAlsoOffered(whole, two, two)).toBe(false);
  expect(isAlsoOffered(whole, shown, { id: 'three' })).toBe(false);
});

describe('a text of the institution', () => {
  test('a text is shown in the language asked for', () => {
    expect(inLanguage(site.name, 'en')).toBe('Competence Radar');
  });

  test('a text falls back to the first language that has it', () => {
    expect(inLanguage(site.name, 'sv')).toBe('Osaamistutka');
  });

  test('a text without any language is empty', () => {
    expect(inLanguage({}, 'sv')).toBe('');
  });
});

describe('the language of a text of the institution', () => {
  test('the language of a text is the one shown, even when it is a fallback', () => {
    expect(languageIn(site.name, 'en')).toBe('en');
    expect(languageIn(site.name, 'sv')).toBe('fi');
    expect(languageIn(site.name, 'constructor')).toBe('fi');
    expect(languageIn({}, 'sv')).toBe('sv');
  });
});

describe('facts about the host and the funding', () => {
  const host = {
    organisation: { fi: 'Järvenrannan ammattiopisto' },
    email: 'tuki@opisto.example',
    phone: '+358 9 000 0000',
    address: { fi: 'Rantatie 1' },
    website: 'https://opisto.example/',
    privacy: { controller: { fi: 'Opisto' }, logs: { fi: 'Ei lokeja' }, policy: 'https://x.fi/p' },
    accessibility: {
      status: 'partial',
      method: 'self',
      prepared: '2026-11-01',
      updated: '2026-11-20',
      gaps: { fi: 'Tutkakuva' },
      feedback: 'saavutettavuus@opisto.example',
    },
  };
  const funding = {
    text: { fi: 'Euroopan unionin rahoittama' },
    emblem: { fi: 'logos/eu-fi.svg' },
  };
  const faults = (change: object) => faultsOf(readSite({ ...site, host: { ...host, ...change } }));

  test('the facts about the host may be complete or only the name', () => {
    expect(valueOf(readSite({ ...site, host, funding }))).toEqual({ ...site, host, funding });
    expect(faultsOf(readSite({ ...site, host: { organisation: { fi: 'Opisto' } } }))).toEqual([]);
  });

  test.each([
    ['no name', { organisation: undefined }, 'missing host.organisation'],
    ['an invalid e-mail address', { email: 'tuki' }, 'value host.email'],
    ['an invalid website', { website: 'opisto.example' }, 'address host.website'],
    ['an unknown field', { fax: '1' }, 'unknown-key host.fax'],
    [
      'an unknown state of accessibility',
      { accessibility: { ...host.accessibility, status: 'fine' } },
      'type host.accessibility.status',
    ],
    [
      'a date in words',
      { accessibility: { ...host.accessibility, prepared: 'November' } },
      'value host.accessibility.prepared',
    ],
    [
      'an invalid address for feedback',
      { accessibility: { ...host.accessibility, feedback: 'ask us' } },
      'value host.accessibility.feedback',
    ],
  ])('host facts with %s are rejected', (_, change, fault) => {
    expect(faults(change)).toEqual([fault]);
  });

  test.each(['https://ec.europa.eu/eu.svg', '//cdn.example/eu.svg', '/eu.svg', 'data:image/svg'])(
    'an emblem at the address %s is rejected',
    (file) => {
      const reading = readSite({ ...site, funding: { ...funding, emblem: { fi: file } } });
      expect(faultsOf(reading)).toEqual(['value funding.emblem.fi']);
    },
  );
});
