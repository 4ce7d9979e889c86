import { describe, expect, test } from 'vitest';
import { faultsOf, valueOf } from '../../../tests/support/building.ts';
import { languageIn, readSite } from './site.ts';

const site = {
  name: { fi: 'Osaamistutka' },
  languages: ['fi'],
  descriptions: [{ id: 'small-competence-units', version: '0.1.0' }],
};
const host = {
  organisation: { fi: 'Esimerkkiopisto' },
  email: 'palaute@esimerkki.example',
  website: 'https://www.esimerkki.example',
  privacy: { logs: { fi: 'IP-osoite 30 päivää.' } },
  accessibility: {
    status: 'partial',
    method: 'self',
    prepared: '2026-11-23',
    feedback: 'https://www.esimerkki.example/palaute',
  },
};

describe('facts about the host', () => {
  test('the facts about the host are read whole and may be left out', () => {
    expect(valueOf(readSite({ ...site, host })).host).toEqual(host);
    expect(valueOf(readSite(site)).host).toBeUndefined();
  });

  test.each([
    ['no organisation', { organisation: undefined }, 'missing host.organisation'],
    ['an invalid e-mail address', { email: 'palaute' }, 'value host.email'],
    ['a website without its protocol', { website: 'esimerkki.example' }, 'address host.website'],
    ['an unknown fact', { fax: '1' }, 'unknown-key host.fax'],
    ['logs without a language', { privacy: { logs: 'x' } }, 'type host.privacy.logs'],
    [
      'a status that the law does not know',
      { accessibility: { ...host.accessibility, status: 'mostly' } },
      'type host.accessibility.status',
    ],
    [
      'an invalid day',
      { accessibility: { ...host.accessibility, prepared: '23.11.2026' } },
      'value host.accessibility.prepared',
    ],
    [
      'an invalid address for feedback',
      { accessibility: { ...host.accessibility, feedback: 'tiskille' } },
      'value host.accessibility.feedback',
    ],
  ])('host facts with %s are rejected', (_, change, fault) => {
    expect(faultsOf(readSite({ ...site, host: { ...host, ...change } }))).toEqual([fault]);
  });
});

describe('the accent of the host', () => {
  test.each([
    ['of both themes', { light: '#0b4f8a', dark: '#8CC4F0' }, []],
    ['of one theme', { dark: '#8cc4f0' }, []],
    ['of three digits', { light: '#04a' }, ['value accent.light']],
    ['in words', { dark: 'navy' }, ['value accent.dark']],
    ['with more than a colour', { light: '#0b4f8a;x' }, ['value accent.light']],
    ['that is a number', { light: 741258 }, ['type accent.light']],
    ['of a third theme', { print: '#0b4f8a' }, ['unknown-key accent.print']],
    ['for all themes at once', '#0b4f8a', ['type accent']],
  ])('the check of an accent %s, %j, finds the faults %j', (_, accent, faults) => {
    expect(faultsOf(readSite({ ...site, accent }))).toEqual(faults);
  });

  test.each(['now', 'error', 'ink'])('an accent cannot change the colour %s', (token) => {
    expect(faultsOf(readSite({ ...site, accent: { [token]: '#0b4f8a' } }))).toEqual([
      `unknown-key accent.${token}`,
    ]);
  });
});

describe('funding', () => {
  const text = { fi: 'Euroopan unionin osarahoittama' };

  test.each(['content/eu-fi.png', 'eu.svg', './content/eu.svg'])(
    'an emblem may be an official file of the site: %s',
    (file) => {
      expect(faultsOf(readSite({ ...site, funding: { text, emblem: { fi: file } } }))).toEqual([]);
    },
  );

  test.each([
    'https://example.org/eu.png',
    '//example.org/eu.png',
    '/eu.png',
    'data:image/png,x',
    '\\\\example.org\\eu.png',
    '/\\example.org/eu.png',
  ])('an emblem may not come from elsewhere: %s', (file) => {
    const funding = { text, emblem: { fi: file } };
    expect(faultsOf(readSite({ ...site, funding }))).toEqual(['value funding.emblem.fi']);
  });
});

describe('the language of a text of the institution', () => {
  test.each([
    ['en', { fi: 'a', en: 'b' }, 'en'],
    ['sv', { fi: 'a', en: 'b' }, 'fi'],
    ['sv', {}, 'sv'],
  ])('when %s is asked for, the texts %j are shown in %s', (wanted, texts, language) => {
    expect(languageIn(texts, wanted)).toBe(language);
  });
});
