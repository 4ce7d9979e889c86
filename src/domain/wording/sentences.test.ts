import { describe, expect, test } from 'vitest';
import { paragraphOf, textOf } from './sentence.ts';
import { wordingOf } from './wording.ts';
import {
  answersIn,
  descriptionWith,
  rawWords,
  sayIn,
  valueOf,
} from '../../../tests/support/building.ts';
import type { Row } from '../../../tests/support/building.ts';
import type { Language } from '../languages.ts';
import { profileOf } from '../profile/profile.ts';
import { summaryOf } from './summary.ts';
import { readWords } from '../description/words.ts';

const levels: Readonly<Record<Language, readonly string[]>> = {
  fi: ['Tutustun', 'Kokeilen', 'Toteutan', 'Kehitän', 'Uudistan yhdessä'],
  sv: ['Jag orienterar mig', 'Jag prövar', 'Jag genomför', 'Jag utvecklar', 'Vi förnyar'],
  en: ['Finding out', 'Trying', 'Doing', 'Improving', 'Changing together'],
};
const areas: Readonly<Record<Language, readonly string[]>> = {
  fi: ['Ennakointi', 'Suunnittelu', 'Ohjaus', 'Laatu', 'Yhteistyö'],
  sv: ['Prognostisering', 'Planering', 'Handledning', 'Kvalitet', 'Samarbete'],
  en: ['Anticipation', 'Planning', 'Guidance', 'Quality', 'Cooperation'],
};

/** The summary as it is read: its sentences on one line, no-break spaces as spaces. */
async function read(language: Language, rows: readonly Row[], targets = {}): Promise<string> {
  const description = descriptionWith({ areas: rows.map((row) => row.length) });
  const raw = rawWords(description, language);
  description.levels.forEach((id, index) => {
    raw.levels[id] = { name: levels[language][index] ?? '', meaning: 'What it means.' };
  });
  description.areas.forEach(({ id }, index) => {
    raw.areas[id] = { title: areas[language][index] ?? '' };
  });
  const words = valueOf(readWords(raw, description, language));
  const profile = profileOf(description, answersIn(description, rows), targets);
  const wording = wordingOf(description, words, language, await sayIn(language));
  return textOf(paragraphOf(summaryOf(profile, wording))).replaceAll('\u00a0', ' ');
}

interface Case {
  readonly when: string;
  readonly rows: readonly Row[];
  readonly says: Readonly<Record<Language, string>>;
}

const cases: readonly Case[] = [
  {
    when: 'all answers are equal',
    rows: [[3, 3], [3]],
    says: {
      fi: 'Vastasit 3 väitteeseen 3:sta. Kaikki vastauksesi ovat tasolla 3 Toteutan.',
      sv: 'Du svarade på 3 av 3 påståenden. Alla dina svar ligger på nivån 3 Jag genomför.',
      en: 'You answered 3 of 3 statements. All your answers are at level 3 Doing.',
    },
  },
  {
    when: 'all are at the lowest level',
    rows: [[1, 1], [1]],
    says: {
      fi: 'Vastasit 3 väitteeseen 3:sta. Kaikki vastauksesi ovat tasolla 1 Tutustun.',
      sv: 'Du svarade på 3 av 3 påståenden. Alla dina svar ligger på nivån 1 Jag orienterar mig.',
      en: 'You answered 3 of 3 statements. All your answers are at level 1 Finding out.',
    },
  },
  {
    when: 'all are at the highest level',
    rows: [[5, 5], [5]],
    says: {
      fi: 'Vastasit 3 väitteeseen 3:sta. Kaikki vastauksesi ovat tasolla 5 Uudistan yhdessä.',
      sv: 'Du svarade på 3 av 3 påståenden. Alla dina svar ligger på nivån 5 Vi förnyar.',
      en: 'You answered 3 of 3 statements. All your answers are at level 5 Changing together.',
    },
  },
  {
    when: 'one answer is the highest and one the lowest',
    rows: [
      [3, 5],
      [1, 3],
    ],
    says: {
      fi: 'Vastasit 4 väitteeseen 4:stä. Ylin valitsemasi taso (5 Uudistan yhdessä) on alueella Ennakointi. Alin (1 Tutustun) on alueella Suunnittelu.',
      sv: 'Du svarade på 4 av 4 påståenden. Den högsta nivån i dina svar (5 Vi förnyar) finns inom området Prognostisering. Den lägsta (1 Jag orienterar mig) finns inom området Planering.',
      en: 'You answered 4 of 4 statements. The highest level you chose (5 Changing together) is in the area Anticipation. The lowest (1 Finding out) is in the area Planning.',
    },
  },
  {
    when: 'answers tie in two and three areas',
    rows: [[4, 1], [4, 1], [1]],
    says: {
      fi: 'Vastasit 5 väitteeseen 5:stä. Ylin valitsemasi taso (4 Kehitän) on alueilla ”Ennakointi” ja ”Suunnittelu”. Alin (1 Tutustun) on alueilla ”Ennakointi”, ”Suunnittelu” ja ”Ohjaus”.',
      sv: 'Du svarade på 5 av 5 påståenden. Den högsta nivån i dina svar (4 Jag utvecklar) finns inom områdena ”Prognostisering” och ”Planering”. Den lägsta (1 Jag orienterar mig) finns inom områdena ”Prognostisering”, ”Planering” och ”Handledning”.',
      en: 'You answered 5 of 5 statements. The highest level you chose (4 Improving) is in the areas “Anticipation” and “Planning”. The lowest (1 Finding out) is in the areas “Anticipation”, “Planning” and “Guidance”.',
    },
  },
  {
    when: 'answers tie in more areas than are named',
    rows: [[5], [2], [2], [2], [2]],
    says: {
      fi: 'Vastasit 5 väitteeseen 5:stä. Ylin valitsemasi taso (5 Uudistan yhdessä) on alueella Ennakointi. Alin (2 Kokeilen) on 4 alueella.',
      sv: 'Du svarade på 5 av 5 påståenden. Den högsta nivån i dina svar (5 Vi förnyar) finns inom området Prognostisering. Den lägsta (2 Jag prövar) finns inom 4 områden.',
      en: 'You answered 5 of 5 statements. The highest level you chose (5 Changing together) is in the area Anticipation. The lowest (2 Trying) is in 4 areas.',
    },
  },
  {
    when: 'there is one answer',
    rows: [[4, null, null], [null]],
    says: {
      fi: 'Vastasit yhteen väitteeseen 4:stä. Vastauksesi on tasolla 4 Kehitän. Profiili tarkentuu, kun vastaat lisää.',
      sv: 'Du svarade på ett av 4 påståenden. Ditt svar ligger på nivån 4 Jag utvecklar. Profilen blir tydligare när du svarar på fler påståenden.',
      en: 'You answered one of 4 statements. Your answer is at level 4 Improving. The profile becomes clearer as you answer more.',
    },
  },
  {
    when: 'one statement is not part of the work',
    rows: [[3, 3], ['-']],
    says: {
      fi: 'Vastasit 2 väitteeseen 3:sta. Yksi väite ei kuulu työhösi. Kaikki vastauksesi ovat tasolla 3 Toteutan.',
      sv: 'Du svarade på 2 av 3 påståenden. Ett påstående ingår inte i ditt arbete. Alla dina svar ligger på nivån 3 Jag genomför.',
      en: 'You answered 2 of 3 statements. One statement is not part of your work. All your answers are at level 3 Doing.',
    },
  },
  {
    when: 'no statement is part of the work',
    rows: [['-', '-'], ['-']],
    says: {
      fi: 'Et ole valinnut tasoa yhteenkään väitteeseen. 3 väitettä ei kuulu työhösi.',
      sv: 'Du har inte valt nivå för något påstående. 3 påståenden ingår inte i ditt arbete.',
      en: 'You have not chosen a level for any statement. 3 statements are not part of your work.',
    },
  },
  {
    when: 'nothing is answered',
    rows: [[null, null], [null]],
    says: {
      fi: 'Et ole vielä vastannut yhteenkään väitteeseen, joten profiilia ei voi näyttää.',
      sv: 'Du har ännu inte svarat på något påstående, så det finns ingen profil att visa.',
      en: 'You have not answered any statements yet, so there is no profile to show.',
    },
  },
];

describe.each(['fi', 'sv', 'en'] as const)('the summary in %s', (language) => {
  test.each(cases)(
    'the summary consists of full sentences when $when [C-9]',
    async ({ rows, says }) => {
      expect(await read(language, rows)).toBe(says[language]);
    },
  );

  test('the summary is the same with and without targets [C-9]', async () => {
    const rows = [[3, 5], [1]];
    expect(await read(language, rows, { 'a-a': 'level-d' })).toBe(await read(language, rows));
  });
});
