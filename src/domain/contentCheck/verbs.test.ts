import { describe, expect, test } from 'vitest';
import { twoBehavioursIn } from './verbs.ts';

describe('a statement with two behaviours', () => {
  test.each([
    ['fi', 'Suunnittelen ja toteutan pieniä osaamiskokonaisuuksia.'],
    ['fi', 'Avaan sekä suljen ryhmän.'],
    ['fi', 'Kirjoitan tavoitteet ja arvioin niiden saavuttamista.'],
    ['fi', 'Haen tietoa tai kysyn sitä työelämältä.'],
    ['fi', 'Sovin tavoitteista työpaikan kanssa ja myös kirjaan sekä seuraan niitä.'],
    ['fi', 'Valitsen aineiston ja itse muokkaan sitä.'],
    ['fi', 'Suunnittelen kurssin ja dokumentoin sen.'],
    ['sv', 'Jag planerar och genomför små kompetenshelheter.'],
    ['sv', 'Jag skriver målen och bedömer om de har nåtts.'],
    ['sv', 'Jag samlar in respons och ändrar min undervisning.'],
    ['sv', 'Jag lyssnar på gruppen och reflekterar över svaren.'],
    ['sv', 'Jag frågar arbetslivet, och jag antecknar svaren.'],
    ['sv', 'Jag väljer material eller skapar det själv.'],
    ['en', 'I plan and deliver micro-credentials.'],
    ['en', 'I plan and support learning.'],
    ['en', 'I write the learning outcomes and assess them.'],
    ['en', 'I ask employers what they need, and I write it down.'],
    ['en', 'I choose a material or make it.'],
    ['en-GB', 'I plan and deliver micro-credentials.'],
  ])('in %s, two behaviours are found in: %s', (language, statement) => {
    expect(twoBehavioursIn(statement, language)).toEqual(expect.any(String));
  });
});

describe('a statement with one behaviour', () => {
  test.each([
    ['fi', 'Sovitan tahdin, järjestyksen ja tuen yksittäiselle oppijalle.'],
    ['fi', 'Huolehdin siitä, että oppija saa todistuksen tai osaamismerkin.'],
    ['fi', 'Kuvaan osaamisen kuvin ja sanoin.'],
    ['fi', 'Kysyn, mitä oppija osaa ja tarvitsee.'],
    ['fi', 'Ohjaan ryhmää suomen ja ruotsin kielellä.'],
    ['sv', 'Jag kommer överens om mål och ansvar.'],
    ['sv', 'Jag planerar material och lärsituationer.'],
    ['sv', 'Jag ser till att de studerande hittar och använder material.'],
    ['en', 'I adapt the pace, order and support to the individual learner.'],
    ['en', 'I plan materials and learning situations.'],
    ['en', 'I help learners to find and choose materials.'],
    ['de', 'Ich plane und ich bewerte.'],
  ])('in %s, only one behaviour is found in: %s', (language, statement) => {
    expect(twoBehavioursIn(statement, language)).toBeNull();
  });
});
