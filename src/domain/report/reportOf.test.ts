import { describe, expect, test } from 'vitest';
import {
  answersIn,
  descriptionWith,
  savedWith,
  the,
  wordsFor,
} from '../../../tests/support/building.ts';
import type { Row } from '../../../tests/support/building.ts';
import type { Answers } from '../assessment/answers.ts';
import { competencesOf } from '../description/description.ts';
import type { Description } from '../description/description.ts';
import { noFeedback } from '../description/feedbackWords.ts';
import type { FeedbackWords } from '../description/feedbackWords.ts';
import { resultOf } from '../profile/result.ts';
import type { Profile } from '../profile/profile.ts';
import type { Block, Report } from './report.ts';
import { forMyself } from './choice.ts';
import type { ReportPart } from './choice.ts';
import { reportOf } from './reportOf.ts';
import type { ReportLanguage } from './reportOf.ts';
import { radarInWords } from './profileSection.ts';
import type { ReportKey } from './keys.ts';
import type { Saved } from '../assessment/assessment.ts';
import type { Values } from '../say.ts';
import { paragraphOf, textOf } from '../wording/sentence.ts';
import { summaryOf } from '../wording/summary.ts';
import { answerInWords, areaInWords } from '../wording/rows.ts';
import { wordingOf } from '../wording/wording.ts';
import type { Wording } from '../wording/wording.ts';
import type { Targets } from '../assessment/targets.ts';
import type { Words } from '../description/words.ts';

const plainly = (key: string, values: Values = {}): string =>
  [key, ...Object.entries(values).map(([name, value]) => `${name}=${value}`)].join(' ');

interface Made {
  readonly profile: Profile;
  readonly wording: Wording<ReportKey>;
  readonly report: Report;
  /** Every number that was put into a sentence. */
  readonly numbers: readonly number[];
}

const rows: readonly Row[] = [
  [2, 3, '-', 3],
  [5, 5],
  [1, 5],
  [null, 4, 4],
];

/** Feedback for every result, every text wording what it is of. */
function feedbackFor(description: Description): FeedbackWords {
  const byLevel = (kind: string, ids: readonly string[]) =>
    Object.fromEntries(
      ids.map((id) => [
        id,
        Object.fromEntries(description.levels.map((level) => [level, `${kind} ${id} ${level}`])),
      ]),
    );
  const areaIds = description.areas.map((area) => area.id);
  const competenceIds = competencesOf(description).map((one) => one.id);
  return {
    language: 'en',
    steps: byLevel('Step', competenceIds),
    areas: byLevel('Typical', areaIds),
    questions: {
      general: ['Why?', 'When?'],
      areas: Object.fromEntries(areaIds.map((id) => [id, [`What of ${id}?`]])),
    },
    supervisor: ['It is a talk.'],
  };
}

interface More {
  readonly saved?: Partial<Saved>;
  readonly words?: Partial<Words>;
  readonly answers?: (answers: Answers) => Answers;
  readonly targets?: Targets;
  readonly parts?: readonly ReportPart[];
  readonly feedback?: FeedbackWords;
  readonly languages?: readonly string[];
  readonly funding?: string;
  readonly isOnlyLookedAt?: boolean;
  readonly sources?: Description['sources'];
}

function made(given: readonly Row[] = rows, more: More = {}): Made {
  const whole = descriptionWith({ areas: given.map((row) => row.length) });
  const description = { ...whole, sources: more.sources ?? whole.sources };
  const plain = answersIn(description, given);
  const answers = more.answers?.(plain) ?? plain;
  const result = resultOf(description, answers, more.targets);
  const { profile } = result;
  const numbers: number[] = [];
  const say = (key: ReportKey, values: Values = {}): string => {
    numbers.push(...Object.values(values).filter((value) => typeof value === 'number'));
    return plainly(key, values);
  };
  const wordingIn = (language: string): Wording<ReportKey> =>
    wordingOf(description, { ...wordsFor(whole), ...more.words }, language, say);
  const languages = (more.languages ?? ['en']).map((language): ReportLanguage => ({
    wording: wordingIn(language),
    feedback: more.feedback ?? feedbackFor(description),
    given: '20 November 2025',
    made: more.isOnlyLookedAt === true ? null : '23 November 2026',
    siteName: 'Competence Radar',
    funding: more.funding === undefined ? null : { text: more.funding, lang: language },
  }));
  const report = reportOf({
    saved: savedWith({ answers, ...more.saved }),
    result,
    languages,
    choice: { ...forMyself, parts: more.parts ?? forMyself.parts },
    madeAt: '2026-11-23T14:00:00.000Z',
    address: 'https://example.org/',
  });
  return { profile, wording: wordingIn('en'), report, numbers };
}

type Kind = Block['kind'];
const blocks = <K extends Kind>(report: Report, kind: K) =>
  report.blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);
const lineOf = (block: Block): string =>
  'text' in block ? `${block.kind} ${block.text}` : block.kind;

describe('a report', () => {
  test('a report names its subject, the site and the time it was made', () => {
    const { report } = made();
    expect(report).toMatchObject({
      title: 'report.title: A frame for tests',
      language: 'en',
      creator: 'Competence Radar',
      madeAt: '2026-11-23T14:00:00.000Z',
    });
    expect(report.footer.text).toBe(
      'report.footer name=Competence Radar given=given.latest date=20 November 2025',
    );
    expect(report.footer.page(2, 5)).toBe('report.page page=2 pages=5');
  });

  test('a report has its parts in this order', () => {
    const words = { disclosure: 'A working version.' };
    const { report } = made(rows, { words, targets: { 'a-a': 'level-c' } });
    const headings = blocks(report, 'heading').map((block) => `${block.level} ${block.text}`);
    expect(headings).toEqual([
      '1 report.title',
      '2 report.summary',
      '2 profile.feedback',
      '3 Area a',
      '3 Area b',
      '3 Area c',
      '2 profile.strengths',
      '2 profile.suggestions',
      '2 report.answers',
      '3 Area a',
      '3 Area b',
      '3 Area c',
      '3 Area d',
      '2 profile.notMyWork',
      '2 targets.title',
      '3 A1 Title a-a',
      '2 questions.title',
      '3 Area a',
      '2 questions.supervisor',
      '2 profile.limits',
      '2 report.sources',
    ]);
    expect(report.blocks.slice(1, 4).map(lineOf)).toEqual([
      'paragraph report.notCertificate',
      'paragraph A working version.',
      'facts',
    ]);
  });

  test('a report begins with its title and skips no heading level', () => {
    const levels = blocks(made().report, 'heading').map((block) => block.level);
    expect(levels[0]).toBe(1);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    }
  });

  test('a report carries no notice of a working version when the description is published', () => {
    const { report } = made();
    expect(blocks(report, 'paragraph').filter((block) => block.tone === 'notice')).toHaveLength(1);
  });

  test('a report says where it was made and from which description', () => {
    expect(blocks(made().report, 'paragraph').find((block) => block.tone === 'quiet')?.text).toBe(
      'report.madeWith name=Competence Radar address=https://example.org/ ' +
        'description=A frame for tests 1.2.3',
    );
  });
});

const factsOf = (saved: Partial<Saved>, more: More = {}) =>
  the(blocks(made(rows, { saved, ...more }).report, 'facts')[0]).items;

describe('the facts of a report', () => {
  test('the facts name the person and the situation when these are given', () => {
    expect(factsOf({ person: 'Áile', situation: 'A course' })).toEqual([
      { label: 'report.person', value: { text: 'Áile', lang: 'und' } },
      { label: 'report.situation', value: { text: 'A course', lang: 'und' } },
      { label: 'report.latest', value: { text: '20 November 2025' } },
      { label: 'report.made', value: { text: '23 November 2026' } },
      { label: 'report.description', value: { text: 'A frame for tests' } },
      { label: 'report.version', value: { text: '1.2.3, Published' } },
    ]);
  });

  test('the facts have no empty lines when person and situation are missing', () => {
    expect(factsOf({}).map((one) => one.label)).toEqual([
      'report.latest',
      'report.made',
      'report.description',
      'report.version',
    ]);
  });
});

describe('the dates of a report', () => {
  const finishedAt = '2025-11-20T08:00:00.000Z';

  test('a finished result was answered on its day, and its report was made on another', () => {
    expect(factsOf({ finishedAt })).toEqual(
      expect.arrayContaining([
        { label: 'report.answered', value: { text: '20 November 2025' } },
        { label: 'report.made', value: { text: '23 November 2026' } },
      ]),
    );
  });

  test('each page of a finished result says when it was answered, not when the file was made', () => {
    const { report } = made(rows, { saved: { finishedAt } });
    expect(report.footer.text).toContain('given.answered date=20 November 2025');
    expect(report.footer.text).not.toContain('2026');
    expect(report).toMatchObject({ givenAt: finishedAt, madeAt: '2026-11-23T14:00:00.000Z' });
  });

  test('a result that is only looked at has no date of making', () => {
    const facts = factsOf({ finishedAt }, { isOnlyLookedAt: true });
    expect(facts.map(({ label }) => label)).not.toContain('report.made');
    expect(JSON.stringify(facts)).not.toContain('2026');
  });
});

describe('numbers and wording in a report', () => {
  test('the summary of a report is the summary of the profile', () => {
    const { report, profile, wording } = made();
    const lead = blocks(report, 'paragraph').find((block) => block.tone === 'lead');
    expect(lead?.text).toBe(textOf(paragraphOf(summaryOf(profile, wording))));
  });

  test('the radar of a report has the positions of the profile and a gap where there is none', () => {
    const { report, profile } = made();
    const radar = the(blocks(report, 'radar')[0]);
    expect(radar.series).toEqual([
      {
        name: 'profile.now',
        mark: 'now',
        values: profile.areas.map((area) => area.position),
      },
    ]);
    expect(the(radar.series[0]).values[3]).toBeNull();
    expect(radar.axes).toEqual(['Area a', 'Area b', 'Area c', 'Area d']);
    expect(radar.levels).toEqual([...'abcde'].map((level) => `Name level-${level}`));
  });

  test('the radar of a report is also described in words, with each level and gap', () => {
    const radar = the(blocks(made().report, 'radar')[0]);
    expect(radar.alternative).toContain(
      'report.radarPoint area=Area b level=summary.rank rank=5 name=Name level-e',
    );
    expect(radar.alternative).toContain('report.radarGap area=Area d');
    expect(radar.alternative).not.toContain('radarPoint area=Area d');
  });

  test('the table of areas says the same as the screen', () => {
    const { report, profile, wording } = made();
    const table = the(blocks(report, 'table')[0]);
    expect(table.rows.map((row) => row.map((cell) => cell.text))).toEqual(
      profile.areas.map((area) => {
        const { title, level, answered, spread } = areaInWords(area, wording);
        return [title, level, answered, spread];
      }),
    );
  });

  test('the answers in a report say the same as the screen', () => {
    const { report, profile, wording } = made();
    const tables = blocks(report, 'table').slice(1);
    expect(
      tables.flatMap((table) => table.rows.map((row) => row.map((cell) => cell.text))),
    ).toEqual(
      profile.competences.map((one) => {
        const { title, level, text } = answerInWords(one, wording);
        return [title, level, text ?? '–'];
      }),
    );
  });

  test('the first cell of each row is its header and no other cell is', () => {
    for (const table of blocks(made().report, 'table')) {
      for (const [first, ...others] of table.rows) {
        expect(first?.strong).toBe(true);
        expect(others.filter((cell) => cell.strong)).toEqual([]);
      }
    }
  });

  test('no list in a report is numbered like a ranking', () => {
    expect(blocks(made().report, 'list').every((list) => !list.ordered)).toBe(true);
  });

  test('every row has as many cells as its table has columns', () => {
    for (const table of blocks(made().report, 'table')) {
      for (const row of table.rows) expect(row).toHaveLength(table.columns.length);
      expect(table.columns.every((column) => column.width > 0)).toBe(true);
    }
  });

  test('every number in a sentence is a count or a place on the scale', () => {
    const { profile, numbers } = made();
    const counts = profile.areas.flatMap((area) => [
      area.answered,
      area.notMyWork,
      area.unanswered,
      area.total,
      area.total - area.notMyWork,
    ]);
    const known = new Set([...counts, 1, 2, 3, 4, 5, profile.competences.length, 9]);
    expect(numbers.filter((number) => !known.has(number))).toEqual([]);
    expect(numbers.every((number) => Number.isInteger(number))).toBe(true);
  });

  test('no text in a report shows decimals', () => {
    const { report } = made([
      [2, 3],
      [1, 2, 2],
      [4, 4, 5],
    ]);
    const { blocks: all, ...rest } = report;
    const texts = JSON.stringify([rest, all.filter((block) => block.kind !== 'radar')]);
    expect(texts.replaceAll(/1\.2\.3|2026-11-23T\S+Z/gu, '')).not.toMatch(/\d[.,]\d/u);
    expect(texts).toContain('1.2.3');
  });
});

describe('the radar of a report', () => {
  test.each([
    ['is shown with three areas that have a position', [[1], [2], [3]], 1],
    ['is shown with a gap among three known areas', [[1], [2], [3], [null]], 1],
    ['is left out with only two known areas', [[1], [2], [null]], 0],
    ['is left out with two areas in all', [[1], [2]], 0],
  ] as const)('the radar %s', (_, given, count) => {
    expect(blocks(made(given).report, 'radar')).toHaveLength(count);
  });
});

const after = (report: Report, heading: string) => {
  const start = report.blocks.findIndex((block) => lineOf(block) === `heading ${heading}`);
  const rest = report.blocks.slice(start + 1);
  return rest.slice(
    0,
    rest.findIndex((block) => block.kind === 'heading'),
  );
};

describe('strengths and suggestions in a report', () => {
  test('strengths are listed with code, title and level', () => {
    const { report } = made([[5, 1], [3], [2]]);
    expect(after(report, 'profile.strengths')).toEqual([
      {
        kind: 'list',
        ordered: false,
        items: [
          { text: 'A1 Title a-a: summary.rank rank=5 name=Name level-e' },
          { text: 'B1 Title b-a: summary.rank rank=3 name=Name level-c' },
        ],
      },
    ]);
  });

  test('a list is followed by a sentence when more strengths tie', () => {
    const { report } = made([[5, 4, 4, 4], [1], [1]]);
    expect(after(report, 'profile.strengths').map((block) => block.kind)).toEqual([
      'list',
      'paragraph',
    ]);
  });

  test.each([
    ['equal answers', [[2], [2], [2]], 'feedback.alike'],
    ['a single answer', [[2], [null], [null]], 'feedback.one'],
    ['no answers', [[null], [null], [null]], 'feedback.nothing'],
    ['only “not part of my work”', [['-'], ['-'], ['-']], 'feedback.nothing'],
  ] as const)('the strengths and suggestions give one sentence, once, for %s', (_, given, key) => {
    const { report } = made(given);
    expect(after(report, 'choice.picked').map(lineOf)).toEqual([
      expect.stringContaining(`paragraph ${key}`),
    ]);
    expect(report.blocks.filter((block) => lineOf(block).includes(key))).toHaveLength(1);
  });
});

test('no list follows the table when no area differs widely', () => {
  const { report } = made([[3], [3], [3]]);
  const table = report.blocks.findIndex((block) => block.kind === 'table');
  expect(the(report.blocks[table + 1]).kind).toBe('heading');
});

test('wide differences are listed under the table', () => {
  const { report, profile, wording } = made();
  const table = report.blocks.findIndex((block) => block.kind === 'table');
  expect(report.blocks[table + 1]).toEqual({
    kind: 'list',
    ordered: false,
    items: [{ text: `Area c: ${the(areaInWords(the(profile.areas[2]), wording).wide)}` }],
  });
});

describe('notes in a report', () => {
  test('notes follow the answers of their area in the words of the user', () => {
    const { report } = made([[3, 3], [3], [3]], {
      answers: (answers) => ({
        ...answers,
        'a-b': { ...the(answers['a-b']), note: 'Näin tehtiin' },
      }),
    });
    const at = report.blocks.findLastIndex((block) => lineOf(block) === 'heading Area a');
    expect(report.blocks[at + 2]).toEqual({
      kind: 'paragraph',
      tone: 'body',
      text: 'A2 answer.note Näin tehtiin',
      lang: 'und',
    });
    expect(lineOf(the(report.blocks[at + 3]))).toBe('heading Area b');
  });
});

describe('a report in another language than its description', () => {
  const { report } = made([[5, 1], [3, '-', 3], [2]], {
    languages: ['sv'],
    words: { disclosure: 'A working version.' },
  });

  test('the words of the description are marked with their own language everywhere', () => {
    const radar = the(blocks(report, 'radar')[0]);
    expect(radar.axesLang).toBe('en');
    const headings = blocks(report, 'heading').filter((block) => block.text.startsWith('Area'));
    expect(headings.map((block) => block.lang)).toEqual(Array(6).fill('en'));
    const tables = blocks(report, 'table');
    expect(tables.flatMap((table) => table.rows.map((row) => the(row[0]).lang))).toEqual(
      Array(9).fill('en'),
    );
    const facts = the(blocks(report, 'facts')[0]).items;
    expect(facts.map(({ value }) => value.lang)).toEqual([undefined, undefined, 'en', 'en']);
    const named = blocks(report, 'list').flatMap((list) => list.items);
    expect(
      named.filter((item) => item.text.includes('Title')).every((item) => item.lang === 'en'),
    ).toBe(true);
    const notice = blocks(report, 'paragraph').find((block) => block.text.startsWith('A working'));
    expect(notice?.lang).toBe('en');
  });

  test('the words of the interface have no language mark', () => {
    const rowsOfB = the(blocks(report, 'table')[2]).rows;
    expect(the(rowsOfB[0])[1]?.lang).toBe('en');
    expect(the(rowsOfB[1])[1]?.lang).toBeUndefined();
    expect(the(rowsOfB[1])[2]?.lang).toBeUndefined();
    expect(blocks(report, 'heading')[0]?.lang).toBeUndefined();
  });

  test('no marks are needed when both languages are the same', () => {
    const own = made(rows, { sources: [] }).report;
    expect(JSON.stringify(own.blocks)).not.toMatch(/"lang"|"axesLang"/u);
  });
});

const headingsWith = (parts: readonly ReportPart[]) =>
  blocks(
    made(rows, {
      parts,
      targets: { 'a-a': 'level-c' },
      answers: (answers) => ({ ...answers, 'b-a': { ...the(answers['b-a']), note: 'Näin' } }),
    }).report,
    'heading',
  ).map((block) => block.text);

const fewHeadings = (more: More) =>
  blocks(made([[3], [3], [3]], more).report, 'heading').map((block) => block.text);

describe('the parts of a report', () => {
  test('a report without optional parts has the title, the summary, the limits and the sources', () => {
    expect(headingsWith([])).toEqual([
      'report.title',
      'report.summary',
      'profile.limits',
      'report.sources',
    ]);
  });

  test.each([
    ['feedback', ['profile.feedback', 'Area a', 'Area b', 'Area c']],
    ['picked', ['profile.strengths', 'profile.suggestions']],
    ['targets', ['targets.title', 'A1 Title a-a']],
    ['answers', ['report.answers', 'Area a', 'Area b', 'Area c', 'Area d', 'profile.notMyWork']],
    ['notes', ['report.notes', 'Area b']],
    ['questions', ['questions.title', 'Area a', 'questions.supervisor']],
  ] as const)('a report with only the part %s shows that part alone', (part, wanted) => {
    expect(headingsWith([part]).slice(2, -2)).toEqual(wanted);
  });

  test('a report with only the profile shows the radar and the table without a heading', () => {
    const { report } = made(rows, { parts: ['profile'] });
    expect(after(report, 'report.summary').map((block) => block.kind)).toEqual([
      'paragraph',
      'radar',
      'table',
      'list',
    ]);
    expect(after(made(rows, { parts: [] }).report, 'report.summary')).toHaveLength(1);
  });

  test('the choice of parts decides whether the name and the situation are shown', () => {
    const saved = { person: 'Áile', situation: 'A course' };
    const labels = (parts: readonly ReportPart[]) =>
      the(blocks(made(rows, { saved, parts }).report, 'facts')[0]).items.map((one) => one.label);
    expect(labels(['name'])).toContain('report.person');
    expect(labels(['name'])).not.toContain('report.situation');
    expect(labels(['situation'])).toContain('report.situation');
    expect(labels(['situation'])).not.toContain('report.person');
  });

  test('a report never shows a note or a name that was left out', () => {
    const { report } = made(rows, {
      saved: { person: 'Áile' },
      parts: ['profile', 'feedback', 'picked', 'answers', 'targets', 'questions'],
      answers: (answers) => ({ ...answers, 'b-a': { ...the(answers['b-a']), note: 'Näin' } }),
    });
    expect(JSON.stringify(report)).not.toMatch(/Áile|Näin/u);
  });

  test('a part without content is left out of the report', () => {
    expect(fewHeadings({ feedback: noFeedback, sources: [] })).toEqual([
      'report.title',
      'report.summary',
      'choice.picked',
      'report.answers',
      'Area a',
      'Area b',
      'Area c',
      'profile.limits',
    ]);
    expect(fewHeadings({ feedback: noFeedback, sources: [], parts: ['notes'] })).toEqual([
      'report.title',
      'report.summary',
      'profile.limits',
    ]);
  });
});

const targetText = (code: string, level: string) =>
  expect.stringContaining(`targets.inWords competence=${code} level=summary.rank rank=${level}`);

const remarksIn = (one: Report) => {
  const table = one.blocks.findIndex((block) => block.kind === 'table');
  const next = the(one.blocks[table + 1]);
  return next.kind === 'list' ? next.items.map((item) => item.text) : [];
};

describe('targets in a report', () => {
  const targets = { 'a-a': 'level-c', 'd-a': 'level-a' };
  const { report, wording, profile } = made(rows, { targets });
  test('a target is shown with the current level, the level aimed at and the next step', () => {
    const facts = blocks(report, 'facts').slice(1);
    expect(facts.map((one) => one.items)).toEqual([
      [
        {
          label: 'targets.now',
          value: { text: 'summary.rank rank=2 name=Name level-b. Text a-a level-b' },
        },
        {
          label: 'targets.aim',
          value: { text: 'summary.rank rank=3 name=Name level-c. Text a-a level-c' },
        },
        { label: 'profile.nextStep', value: { text: 'Step a-a level-b' } },
      ],
      [
        { label: 'targets.now', value: { text: 'answer.unanswered' } },
        {
          label: 'targets.aim',
          value: { text: 'summary.rank rank=1 name=Name level-a. Text d-a level-a' },
        },
      ],
    ]);
  });

  test('targets are a second series of the radar and part of its description in words', () => {
    const radar = the(blocks(report, 'radar')[0]);
    expect(radar.series[1]).toEqual({
      name: 'profile.target',
      mark: 'target',
      values: profile.areas.map((area) => area.target),
    });
    expect(the(radar.series[1]).values).toEqual([3, null, null, 3]);
    expect(radar.alternative).toBe(radarInWords(profile, wording).join(' '));
    expect(radarInWords(profile, wording).slice(-2)).toEqual([
      targetText('A1 Title a-a', '3'),
      targetText('D1 Title d-a', '1'),
    ]);
  });

  test('targets are sentences after the table, and there are none without targets', () => {
    expect(remarksIn(report).slice(-2)).toEqual([
      targetText('A1 Title a-a', '3'),
      targetText('D1 Title d-a', '1'),
    ]);
    expect(remarksIn(made().report).join(' ')).not.toContain('targets.inWords');
    expect(the(blocks(report, 'table')[0]).columns).toHaveLength(4);
  });
});

const questionsWith = (feedback: Partial<FeedbackWords>) => {
  const whole = feedbackFor(descriptionWith({ areas: [1, 1, 1] }));
  const targets = { 'a-a': 'level-c', 'b-a': 'level-c' };
  const more = { parts: ['questions'], feedback: { ...whole, ...feedback }, targets } as const;
  const { report } = made([[2], [2], [3]], more);
  const start = report.blocks.findIndex((block) => lineOf(block) === 'heading questions.title');
  const end = report.blocks.findIndex((block) => lineOf(block) === 'heading profile.limits');
  return report.blocks
    .slice(start, end)
    .flatMap((block) =>
      block.kind === 'list' ? block.items.map((one) => one.text) : lineOf(block),
    );
};

describe('questions in a report', () => {
  test('a report has general questions, those of areas with a target, and advice for the supervisor', () => {
    expect(questionsWith({})).toEqual([
      'heading questions.title',
      'Why?',
      'When?',
      'heading Area a',
      'What of a?',
      'heading Area b',
      'What of b?',
      'heading questions.supervisor',
      'It is a talk.',
    ]);
  });

  test('an area without questions and an empty text for the supervisor are left out', () => {
    const questions = { general: ['Why?'], areas: { a: [] } };
    expect(questionsWith({ questions, supervisor: [] })).toEqual([
      'heading questions.title',
      'Why?',
    ]);
  });
});

const withNote = (given: Answers) => ({ ...given, 'b-a': { ...the(given['b-a']), note: 'Näin' } });

const linesOf = (list: readonly Block[]) =>
  list.map((block) => lineOf(block).replaceAll(' och ', ' and '));

describe('a report in two languages', () => {
  const saved = { person: 'Áile' };
  const { report } = made(rows, { saved, answers: withNote, languages: ['en', 'sv'] });
  const part = the(blocks(report, 'part')[0]);

  test('the second language repeats the whole report, marked with that language', () => {
    expect(report.language).toBe('en');
    expect(blocks(report, 'part')).toHaveLength(1);
    expect(part.lang).toBe('sv');
    const first = linesOf(report.blocks.filter((block) => block.kind !== 'part'));
    const withoutNotes = first.filter((line) => !line.includes('answer.note'));
    expect(linesOf(part.blocks)).toEqual(withoutNotes);
  });

  test('notes appear once, in the words in which they were written', () => {
    expect(JSON.stringify(report.blocks).split('Näin')).toHaveLength(2);
    expect(JSON.stringify(part)).not.toContain('Näin');
  });

  test('every heading in the second language is one level lower', () => {
    const levelsOf = (all: readonly Block[]) =>
      all.flatMap((block) => (block.kind === 'heading' ? block.level : []));
    const lower = levelsOf(report.blocks).map((level) => level + 1);
    expect(levelsOf(part.blocks)).toEqual(lower);
    expect(lower.filter((level) => level === 2)).toHaveLength(1);
    expect(lower).toContain(4);
  });
});

test('a report without a language is refused', () => {
  expect(() => made(rows, { languages: [] })).toThrow('language');
});

test('the emblem comes last when the site has funding to state', () => {
  expect(made(rows, { funding: 'Funded by the EU' }).report.blocks.at(-1)).toEqual({
    kind: 'emblem',
    text: 'Funded by the EU',
    lang: 'en',
  });
  expect(blocks(made().report, 'emblem')).toEqual([]);
});

test('a source is given in words with its address', () => {
  const sources = [{ id: 'the-source', url: 'https://example.org/source' }, { id: 'bare' }];
  expect(blocks(made(rows, { sources }).report, 'list').at(-1)?.items).toEqual([
    { text: 'Source the-source', lang: 'und', url: 'https://example.org/source' },
    { text: 'bare', lang: 'und' },
  ]);
});
