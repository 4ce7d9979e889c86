import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/domain/contentCheck/check.ts';
import { fileTextOf } from '../../src/domain/contentCheck/files.ts';
import type { FileText } from '../../src/domain/contentCheck/files.ts';
import { rules } from '../../src/domain/contentCheck/rules.ts';
import type { Rule } from '../../src/domain/contentCheck/rules.ts';
import { the } from '../support/building.ts';
import { inOlder, readWrongly, utf16 } from '../support/encodings.ts';
import { secondFile } from './nextVersion.ts';
import { shippedFiles as shipped, version, without, withPart } from './shippedContent.ts';

type Files = ReadonlyMap<string, string>;
/** Files of which some may have no text. */
type AnyFiles = ReadonlyMap<string, FileText>;

const theOne = { id: 'small-competence-units', version: '0.1.0' };
const at = (name: string) => `${version}/${name}`;
const description = at('description.json');
const put = (file: string, path: string, value: unknown, files: Files = shipped) =>
  withPart(files, file, path, value);
const added = (file: string, text: string, files: Files = shipped) =>
  new Map(files).set(file, text);
const areaText = (words: number) => Array.from({ length: words }, () => 'sana').join(' ');
const fiveTimes = 'jokin pitkä sana jolla on mittaa ja vielä hieman lisää ';
const next = 'small-competence-units/0.2.0';

/** The shipped content with a next version beside it, its words made of the first one's. */
function withNext(changes: readonly unknown[]): Files {
  const second = JSON.stringify({
    ...secondFile,
    absent: ['steps', 'areas', 'questions'],
    changes,
  });
  return added(`${next}/description.json`, second);
}
const wayWithout = (field: string, rest: object = {}) => {
  const [change] = secondFile.changes as readonly Record<string, unknown>[];
  const { [field]: _, ...others } = the(change);
  return [{ ...others, ...rest }];
};

/** The shipped content with other bytes in one file. */
function withBytes(file: string, bytes: Uint8Array): AnyFiles {
  return new Map<string, FileText>(shipped).set(file, fileTextOf(bytes));
}

/** A text of each kind of file. */
const twiceEncodedPlaces = [
  ['site.json', 'name.fi'],
  [description, 'licence'],
  [at('fi.json'), 'title'],
  [at('sv.json'), 'origin.0'],
  [at('en.json'), 'competences.sizing.levels.renew'],
  [at('fi.feedback.json'), 'questions.general.0'],
] as const;

/** Each broken content, and the one fault it has as "file path rule". */
const broken: readonly (readonly [
  what: string,
  files: AnyFiles,
  file: string,
  path: string,
  rule: Rule,
])[] = [
  ['nothing in it', new Map(), 'site.json', '', 'no-content'],
  ['no settings', without(shipped, 'site.json'), 'site.json', '', 'no-site'],
  ['settings that are not JSON', added('site.json', '{ "name": '), 'site.json', '', 'json'],
  [
    'settings without languages',
    put('site.json', 'languages', undefined),
    'site.json',
    'languages',
    'missing',
  ],
  [
    'settings with a language twice',
    put('site.json', 'languages', ['fi', 'sv', 'en', 'fi']),
    'site.json',
    'languages.3',
    'duplicate',
  ],
  [
    'settings with a description twice',
    put('site.json', 'descriptions', [theOne, theOne]),
    'site.json',
    'descriptions.1',
    'duplicate',
  ],
  [
    'settings with a language that the interface has no words in',
    put('site.json', 'languages', ['fi', 'sv', 'en', 'de']),
    'site.json',
    'languages.3',
    'not-offered',
  ],
  [
    'settings saved as ANSI',
    withBytes('site.json', inOlder('{\n"name": "Äänekoski"', 'windows-1252')),
    'site.json',
    ':2',
    'encoding',
  ],
  [
    'a description saved on an old Mac',
    withBytes(description, inOlder('{"licence": "Äänekoski"}', 'macintosh')),
    description,
    ':1',
    'encoding',
  ],
  [
    'words saved as ANSI',
    withBytes(at('fi.json'), inOlder('{\n\n"title": "Työ"}', 'windows-1252')),
    at('fi.json'),
    ':3',
    'encoding',
  ],
  [
    'feedback saved in DOS',
    withBytes(at('fi.feedback.json'), inOlder('{"a": "Työ"}', 'dos 850')),
    at('fi.feedback.json'),
    ':1',
    'encoding',
  ],
  [
    'a guide saved as ANSI',
    withBytes('guide/fi/teacher.md', inOlder('# Ohje\n\nNäin', 'windows-1252')),
    'guide/fi/teacher.md',
    ':3',
    'encoding',
  ],
  [
    'a guide cut off within a letter',
    withBytes('guide/fi/teacher.md', Buffer.from('Näin tyä').subarray(0, -1)),
    'guide/fi/teacher.md',
    '',
    'cut-off',
  ],
  [
    'a packed file under the name of words',
    withBytes(at('fi.json'), Uint8Array.of(0x1f, 0x8b, 8, 0, 0)),
    at('fi.json'),
    '',
    'packed',
  ],
  [
    'a picture under the name of a page',
    withBytes('pages/fi/about.md', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0)),
    'pages/fi/about.md',
    '',
    'binary',
  ],
  [
    'a lost letter in words',
    put(at('fi.json'), 'areas.quality.title', 'Laadun p\uFFFD\uFFFDll\uFFFD'),
    at('fi.json'),
    'areas.quality.title',
    'lost-letters',
  ],
  [
    'a lost letter in a guide',
    added('guide/fi/teacher.md', '# Ohje\n\nN\uFFFDin'),
    'guide/fi/teacher.md',
    ':3',
    'lost-letters',
  ],
  ...twiceEncodedPlaces.map(
    ([file, path]) =>
      [
        `a text encoded twice in ${file}`,
        put(file, path, readWrongly('Hyvää työtä')),
        file,
        path,
        'encoded-twice',
      ] as const,
  ),
  [
    'a guide with a line encoded twice',
    added('guide/sv/trainer.md', `# Till läraren\n\n${readWrongly('Så här gör du')}`),
    'guide/sv/trainer.md',
    ':3',
    'encoded-twice',
  ],
  [
    'a page of two files joined',
    added('pages/fi/about.md', '# Tietoa\n\uFEFF# Lisää\n'),
    'pages/fi/about.md',
    ':2',
    'stray-mark',
  ],
  [
    'words that have a competence twice',
    added(
      at('fi.json'),
      the(shipped.get(at('fi.json'))).replace('"sizing": {', '"sizing": { "a": [1] }, "sizing": {'),
    ),
    at('fi.json'),
    'competences.sizing',
    'duplicate',
  ],
  [
    'an area that has two ids',
    added(description, the(shipped.get(description)).replace('"id": "planning"', '"id": "x", $&')),
    description,
    'areas.1.id',
    'duplicate',
  ],
  [
    'levels with the same name',
    put(at('fi.json'), 'levels.try.name', 'Tutustun'),
    at('fi.json'),
    'levels.try.name',
    'same-level-texts',
  ],
  [
    'a site without a name in Swedish',
    put('site.json', 'name.sv', undefined),
    'site.json',
    'name',
    'name-missing',
  ],
  [
    'an accent in words',
    put('site.json', 'accent', { light: 'blue' }),
    'site.json',
    'accent.light',
    'not-a-colour',
  ],
  [
    'an accent that can hardly be read in one theme',
    put('site.json', 'accent', { light: '#0b4f8a', dark: '#0b4f8a' }),
    'site.json',
    'accent.dark',
    'accent-refused',
  ],
  [
    'settings that name another version',
    put('site.json', 'descriptions.0.version', '0.2.0'),
    'site.json',
    'descriptions.0',
    'no-description',
  ],
  [
    'settings that name another description',
    put('site.json', 'descriptions.0.id', 'something-else'),
    'site.json',
    'descriptions.0',
    'no-description',
  ],
  [
    'a description that is not JSON',
    added(description, `${the(shipped.get(description)).trimEnd()},`),
    description,
    '',
    'json',
  ],
  [
    'a description without areas',
    put(description, 'areas', undefined),
    description,
    'areas',
    'missing',
  ],
  [
    'one area only',
    put(description, 'areas', [{ id: 'a', competences: [{ id: 'b', code: 'A' }] }]),
    description,
    'areas',
    'too-few',
  ],
  [
    'two levels',
    put(description, 'levels', ['explore', 'renew']),
    description,
    'levels',
    'too-few',
  ],
  [
    'a field misspelt',
    put(description, 'licens', 'CC BY 4.0'),
    description,
    'licens',
    'unknown-key',
  ],
  [
    'an id with a digit',
    put(description, 'areas.1.competences.1.id', 'sizing-2'),
    description,
    'areas.1.competences.1.id',
    'id',
  ],
  [
    'an id twice',
    put(description, 'areas.1.competences.1.id', 'pathways'),
    description,
    'areas.1.competences.3.id',
    'duplicate',
  ],
  [
    'a code twice',
    put(description, 'areas.1.competences.1.code', 'B4'),
    description,
    'areas.1.competences.3.code',
    'duplicate',
  ],
  [
    'a version with a letter',
    put(description, 'version', '0.1.0b'),
    description,
    'version',
    'version',
  ],
  [
    'a version other than its folder',
    put(description, 'version', '0.1.1'),
    description,
    '',
    'wrong-folder',
  ],
  [
    'an id other than its folder',
    put(description, 'id', 'small-units'),
    description,
    '',
    'wrong-folder',
  ],
  ['a date in words', put(description, 'date', '23 November 2026'), description, 'date', 'value'],
  ['an unknown status', put(description, 'status', 'draft'), description, 'status', 'type'],
  [
    'a source without https',
    put(description, 'sources.0.url', 'eur-lex.europa.eu'),
    description,
    'sources.0.url',
    'address',
  ],
  [
    'a language code in words',
    put(description, 'languages.0', 'Finnish'),
    description,
    'languages.0',
    'language',
  ],
  [
    'a language declared that has no words',
    put(description, 'languages', ['fi', 'sv', 'en', 'se']),
    at('se.json'),
    '',
    'words-missing',
  ],
  ['Swedish words missing', without(shipped, at('sv.json')), at('sv.json'), '', 'words-missing'],
  [
    'Finnish feedback missing',
    without(shipped, at('fi.feedback.json')),
    at('fi.feedback.json'),
    '',
    'feedback-missing',
  ],
  [
    'words in a language not declared',
    added(at('se.json'), the(shipped.get(at('en.json')))),
    at('se.json'),
    '',
    'language-undeclared',
  ],
  [
    'a file that nothing reads',
    added(at('old-words.json'), '{}'),
    at('old-words.json'),
    '',
    'unknown-file',
  ],
  [
    'words that name another language',
    put(at('sv.json'), 'language', 'fi'),
    at('sv.json'),
    'language',
    'wrong-language',
  ],
  [
    'a working version that does not say so',
    put(at('fi.json'), 'disclosure', undefined),
    at('fi.json'),
    'disclosure',
    'no-disclosure',
  ],
  [
    'words of a competence missing',
    put(at('sv.json'), 'competences.sizing', undefined),
    at('sv.json'),
    'competences.sizing',
    'missing',
  ],
  [
    'words of a competence that is not there',
    put(at('sv.json'), 'competences.sisu', { title: 'a', statement: 'b' }),
    at('sv.json'),
    'competences.sisu',
    'unknown-id',
  ],
  [
    'a level text missing',
    put(at('en.json'), 'competences.sizing.levels.renew', undefined),
    at('en.json'),
    'competences.sizing.levels.renew',
    'missing',
  ],
  [
    'a title of spaces',
    put(at('en.json'), 'competences.sizing.title', '  '),
    at('en.json'),
    'competences.sizing.title',
    'empty',
  ],
  [
    'a statement that is a list',
    put(at('en.json'), 'competences.sizing.statement', ['a']),
    at('en.json'),
    'competences.sizing.statement',
    'type',
  ],
  [
    'an explanation in two languages of three',
    put(at('en.json'), 'competences.sizing.about', undefined),
    at('en.json'),
    'competences.sizing.about',
    'not-aligned',
  ],
  [
    'level texts in two languages of three',
    put(at('sv.json'), 'competences.sizing.levels', undefined),
    at('sv.json'),
    'competences.sizing.levels',
    'not-aligned',
  ],
  [
    'an introduction in two languages of three',
    put(at('fi.json'), 'areas.quality.intro', undefined),
    at('fi.json'),
    'areas.quality.intro',
    'not-aligned',
  ],
  [
    'a paragraph not translated',
    put(at('sv.json'), 'origin', ['Ett stycke.']),
    at('sv.json'),
    'origin',
    'differing-count',
  ],
  [
    'a question not translated',
    put(at('sv.feedback.json'), 'questions.general', ['En fråga?']),
    at('sv.feedback.json'),
    'questions.general',
    'differing-count',
  ],
  [
    'a level text too long',
    put(at('fi.json'), 'competences.sizing.levels.try', 'Sana '.padEnd(140, 'a').concat('aa')),
    at('fi.json'),
    'competences.sizing.levels.try',
    'level-too-long',
  ],
  [
    'a level text of 19 words',
    put(
      at('fi.json'),
      'competences.sizing.levels.try',
      Array.from({ length: 19 }, () => 'sana').join(' '),
    ),
    at('fi.json'),
    'competences.sizing.levels.try',
    'level-too-many-words',
  ],
  [
    'a common level meaning too long',
    put(at('fi.json'), 'levels.try.meaning', 'a'.repeat(141)),
    at('fi.json'),
    'levels.try.meaning',
    'level-too-long',
  ],
  [
    'a statement too long',
    put(at('fi.json'), 'competences.sizing.statement', `Mitoitan ${fiveTimes.repeat(3)}.`),
    at('fi.json'),
    'competences.sizing.statement',
    'statement-too-long',
  ],
  [
    'two level texts alike',
    put(
      at('fi.json'),
      'competences.transfer.levels.explore',
      'Mietin,  mistä kokonaisuudesta voisi olla hyötyä oppijan TYÖSSÄ.',
      put(
        at('fi.json'),
        'competences.transfer.levels.try',
        'Mietin, mistä kokonaisuudesta voisi olla hyötyä oppijan työssä.',
      ),
    ),
    at('fi.json'),
    'competences.transfer.levels.try',
    'same-level-texts',
  ],
  [
    'two statements alike',
    put(
      at('fi.json'),
      'competences.sizing.statement',
      'Toimin verkostoissa, joissa kehitetään pieniä osaamiskokonaisuuksia.',
    ),
    at('fi.json'),
    'competences.networks.statement',
    'same-statements',
  ],
  [
    'two acts in a Finnish statement',
    put(
      at('fi.json'),
      'competences.sizing.statement',
      'Mitoitan ja kuvaan pienen osaamiskokonaisuuden.',
    ),
    at('fi.json'),
    'competences.sizing.statement',
    'two-behaviours',
  ],
  [
    'two acts in a Swedish statement',
    put(
      at('sv.json'),
      'competences.sizing.statement',
      'Jag bestämmer omfattningen och beskriver helheten.',
    ),
    at('sv.json'),
    'competences.sizing.statement',
    'two-behaviours',
  ],
  [
    'two acts in an English statement',
    put(
      at('en.json'),
      'competences.sizing.statement',
      'I set the size of a micro-credential and I describe it.',
    ),
    at('en.json'),
    'competences.sizing.statement',
    'two-behaviours',
  ],
  [
    'an area title with a word that is too long for the radar',
    put(at('fi.json'), 'areas.learning-design.title', 'Oppimisympäristötaitojen muotoilu'),
    at('fi.json'),
    'areas.learning-design.title',
    'area-title-as-number',
  ],
  [
    'an accepted warning that does not occur',
    put(description, 'accepted', [
      { rule: 'two-behaviours', competence: 'sizing', language: 'fi', reason: 'r' },
    ]),
    description,
    'accepted.0',
    'accepted-unused',
  ],
  [
    'an accepted warning for an unknown competence',
    put(description, 'accepted', [
      { rule: 'two-behaviours', competence: 'sisu', language: 'fi', reason: 'r' },
    ]),
    description,
    'accepted.0.competence',
    'unknown-id',
  ],
  [
    'an accepted warning without a reason',
    put(description, 'accepted', [
      { rule: 'two-behaviours', competence: 'sizing', language: 'fi' },
    ]),
    description,
    'accepted.0.reason',
    'missing',
  ],
  [
    'a next step missing',
    put(at('fi.feedback.json'), 'steps.sizing.renew', undefined),
    at('fi.feedback.json'),
    'steps.sizing.renew',
    'missing',
  ],
  [
    'the feedback of an area missing',
    put(at('fi.feedback.json'), 'areas.quality', undefined),
    at('fi.feedback.json'),
    'areas.quality',
    'missing',
  ],
  [
    'no general questions',
    put(at('fi.feedback.json'), 'questions.general', []),
    at('fi.feedback.json'),
    'questions.general',
    'too-few',
  ],
  [
    'an area’s feedback of 24 words',
    put(at('fi.feedback.json'), 'areas.quality.try', areaText(24)),
    at('fi.feedback.json'),
    'areas.quality.try',
    'area-feedback-length',
  ],
  [
    'an area’s feedback of 91 words',
    put(at('fi.feedback.json'), 'areas.quality.try', areaText(91)),
    at('fi.feedback.json'),
    'areas.quality.try',
    'area-feedback-length',
  ],
  [
    'a guide missing',
    without(shipped, 'guide/sv/trainer.md'),
    'guide/sv/trainer.md',
    '',
    'guide-missing',
  ],
  [
    'a guide that is empty',
    added('guide/sv/trainer.md', '\n'),
    'guide/sv/trainer.md',
    '',
    'guide-missing',
  ],
  [
    'a page missing',
    without(shipped, 'pages/fi/privacy.md'),
    'pages/fi/privacy.md',
    '',
    'page-missing',
  ],
  [
    'changes to another version',
    put(description, 'changes', [{ from: '0.0.1', to: '0.0.2' }]),
    description,
    'changes.0.to',
    'wrong-version',
  ],
  [
    'a rename to an unknown id',
    put(description, 'changes', [{ from: '0.0.1', to: '0.1.0', renamed: { old: 'new' } }]),
    description,
    'changes.0.renamed.old',
    'unknown-id',
  ],
  [
    'an id in two roles',
    put(description, 'changes', [{ from: '0.0.1', to: '0.1.0', dropped: ['old', 'old'] }]),
    description,
    'changes.0.dropped.1',
    'duplicate',
  ],
];

test('the shipped content has no fault', () => {
  expect(checkContent(shipped)).toEqual({ files: 26, findings: [] });
});

test.each(broken)(
  'the check of content with %s reports that fault and no other [Q-9]',
  (_, files, file, path, rule) => {
    const found = checkContent(files).findings.filter(
      // A change of one file may put its neighbours out of step; what is asked here is its own fault.
      (one) => !followsFrom(rule, one.rule),
    );
    expect(found.map((one) => [one.file, one.path, one.rule])).toEqual([[file, path, rule]]);
  },
);

/** Faults that come along with another: words do not fit a structure that is wrong, and the like. */
function followsFrom(cause: Rule, rule: Rule): boolean {
  const companions: Partial<Record<Rule, readonly Rule[]>> = {
    'wrong-folder': ['no-description'],
    'words-missing': ['feedback-missing'],
    'no-content': [],
  };
  return companions[cause]?.includes(rule) ?? false;
}

/** What is told of undeclared changes. */
function told(files: Files) {
  return checkContent(files)
    .findings.filter((one) => /^(?:no-way|id-)/u.test(one.rule))
    .map((one) => [one.file, one.path, one.rule, one.detail]);
}

describe('changes between two versions', () => {
  const file = `${next}/description.json`;

  test('a version that declares all changes has no fault', () => {
    expect(told(withNext(secondFile.changes))).toEqual([]);
  });

  test('a version without a declared way from the previous one is reported', () => {
    expect(told(withNext([]))).toEqual([[file, 'changes', 'no-way', '0.1.0']]);
  });

  test('the newest version is the one with the highest number, in whatever order the files come', () => {
    const reversed = new Map(Array.from(withNext([])).toReversed());
    expect(told(reversed)).toEqual([[file, 'changes', 'no-way', '0.1.0']]);
  });

  test.each([
    ['dropped', 'networks'],
    ['renamed', 'sizing'],
    ['split', 'certifying'],
    ['merged', 'partnership'],
  ])('an id that disappears without being declared %s is reported', (field, id) => {
    expect(told(withNext(wayWithout(field)))).toContainEqual([
      file,
      'changes.0',
      'id-lost',
      `${id} (0.1.0)`,
    ]);
  });

  test('a level that disappears is reported', () => {
    expect(told(withNext(wayWithout('levels')))).toEqual([
      [file, 'changes.0', 'id-lost', 'explore (0.1.0)'],
      [file, 'changes.0', 'id-lost', 'renew (0.1.0)'],
    ]);
  });

  test('a new id that is not declared is reported', () => {
    expect(told(withNext(wayWithout('added')))).toEqual([
      [file, 'changes.0', 'id-undeclared', 'sustainability (0.1.0)'],
    ]);
  });
});

describe('a warning about two acts', () => {
  const twoActs = put(
    at('fi.json'),
    'competences.sizing.statement',
    'Mitoitan ja kuvaan pienen osaamiskokonaisuuden.',
  );
  const accepting = (language: string) =>
    put(
      description,
      'accepted',
      [{ rule: 'two-behaviours', competence: 'sizing', language, reason: 'They are one act.' }],
      twoActs,
    );

  test('the warning disappears when the author accepts it with a reason', () => {
    expect(checkContent(accepting('fi')).findings).toEqual([]);
  });

  test('the warning remains when the author accepts it in another language', () => {
    expect(checkContent(accepting('sv')).findings.map((one) => one.rule)).toEqual([
      'two-behaviours',
      'accepted-unused',
    ]);
  });
});

describe('feedback declared absent', () => {
  const absent = put(description, 'absent', ['steps', 'areas', 'questions']);
  const feedback = ['fi', 'sv', 'en'].map((language) => at(`${language}.feedback.json`));

  test('feedback that is declared absent needs no files', () => {
    expect(checkContent(without(absent, ...feedback)).findings).toEqual([]);
  });

  test('feedback that is declared absent but present is reported', () => {
    expect(new Set(checkContent(absent).findings.map((one) => one.rule))).toEqual(
      new Set(['absent-but-there']),
    );
  });

  test('questions declared absent are reported even when only areas have some', () => {
    const questionless = put(description, 'absent', ['questions']);
    const some = put(at('en.feedback.json'), 'questions.general', [], questionless);
    const found = checkContent(some).findings.filter((one) => one.file === at('en.feedback.json'));
    expect(found.map((one) => [one.path, one.rule])).toContainEqual([
      'questions',
      'absent-but-there',
    ]);
  });
});

describe('an accent', () => {
  const detailsOf = (accent: object) =>
    checkContent(put('site.json', 'accent', accent)).findings.map((one) => one.detail);

  test('an accent for one theme, both or none has no fault', () => {
    for (const accent of [{ light: '#0b4f8a', dark: '#8CC4F0' }, { dark: '#8cc4f0' }, {}]) {
      expect(detailsOf(accent)).toEqual([]);
    }
  });

  test('a refused accent is reported with its pair, its contrast and the required contrast', () => {
    expect(detailsOf({ light: '#8cc4f0', dark: '#0088f8' })).toEqual([
      'accent/paper 1.73 < 4.5',
      'accent/tint 4.33 < 4.5',
    ]);
  });
});

describe('a description alone', () => {
  const own = new Map(
    Array.from(shipped)
      .filter(([path]) => path.startsWith(version))
      .map(([path, text]) => [path.slice(version.length + 1), text]),
  );
  const under = (folder: string) =>
    new Map(Array.from(own, ([path, text]) => [`${folder}${path}`, text]));

  test.each(['', 'my draft/', '0.1.0/', 'a/b/draft/'])(
    'a description alone is checked without settings, in “%s”',
    (folder) => {
      expect(checkContent(under(folder))).toEqual({ files: 7, findings: [] });
    },
  );

  const [id] = version.split('/');

  test.each([`${version}/`, `dist/${version}/`, `a/b/c/${version}/`])(
    'a description in folders of its id and version needs no settings of a site, in “%s”',
    (folder) => {
      expect(checkContent(under(folder))).toEqual({ files: 7, findings: [] });
    },
  );

  test('a description in a folder of another name is reported, wherever that folder is', () => {
    for (const folder of ['own-work/0.1.0/', 'a/b/own-work/0.1.0/', `a/${id}/0.2.0/`]) {
      const found = checkContent(under(folder)).findings.map((one) => one.rule);
      expect([folder, found]).toEqual([folder, ['wrong-folder']]);
    }
  });

  test('all versions of a description are checked together, and none is left out', () => {
    const both = new Map([...under(`${id}/0.1.0/`), ...under(`${id}/0.2.0/`)]);
    const report = checkContent(both);
    expect(report.files).toBe(14);
    expect(report.findings.map((one) => [one.file, one.rule])).toEqual([
      [`${id}/0.2.0/description.json`, 'wrong-folder'],
    ]);
    const drafts = checkContent(new Map([...under('own/one/'), ...under('own/two/')]));
    expect(drafts.files).toBe(14);
    expect(drafts.findings.map((one) => one.rule)).toEqual(['wrong-folder', 'wrong-folder']);
  });

  test('a description next to guides or pages needs the settings of a site', () => {
    const files = new Map([...under(`content/${version}/`), ['content/guide/fi/teacher.md', 'A']]);
    expect(checkContent(files).findings.map((one) => [one.file, one.rule])).toEqual([
      ['site.json', 'no-site'],
    ]);
  });
});

test('the content is found within a whole site, and other files are ignored', () => {
  const site = new Map(Array.from(shipped, ([path, text]) => [`dist/content/${path}`, text]));
  site.set('dist/assets/words.json', 'no').set('dist/content/.DS_Store', 'no');
  expect(checkContent(site)).toEqual(checkContent(shipped));
});

test('content saved in UTF-16 is checked like that in UTF-8', () => {
  const files = Array.from(shipped, ([path, text]) => [path, fileTextOf(utf16(text))] as const);
  expect(checkContent(new Map(files))).toEqual({ files: 26, findings: [] });
});

test('every rule is broken by some content in these tests', () => {
  const elsewhere: readonly Rule[] = [
    'too-many',
    'absent-but-there',
    'no-way',
    'id-lost',
    'id-undeclared',
  ];
  expect(new Set([...broken.map(([, , , , rule]) => rule), ...elsewhere])).toEqual(new Set(rules));
  expect(broken.length).toBeGreaterThanOrEqual(25);
});
