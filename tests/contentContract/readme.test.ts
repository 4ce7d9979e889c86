import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkContent } from '../../src/domain/contentCheck/check.ts';
import { descriptionSchema } from '../../src/domain/description/description.ts';
import { readDescription } from '../../src/domain/description/readDescription.ts';
import { feedbackWordsSchema } from '../../src/domain/description/feedbackWords.ts';
import { siteSchema } from '../../src/domain/site/site.ts';
import { wordsSchema } from '../../src/domain/description/words.ts';
import { faultsOf, the } from '../support/building.ts';

const readme = readFileSync('content/README.md', 'utf8');

/** The example's files by the names written above them. */
const example = new Map(
  Array.from(
    readme.matchAll(/^`(?<path>[^`]+\.json)`\n\n```json\n(?<text>[\s\S]*?)^```/gmu),
    ({ groups }) => [the(groups?.['path']), the(groups?.['text'])] as const,
  ),
);
const first = JSON.parse(the(example.get('teaching-online/1.0.0/description.json'))) as object;
const changes = Array.from(
  readme.matchAll(/^```json\n(\{[^`]*?"from"[\s\S]*?)^```/gmu),
  ([, text]) => JSON.parse(the(text)) as { from: string; to: string },
);

describe('the instructions for authors', () => {
  test('the instructions have a complete example of a description with words and feedback', () => {
    expect([...example.keys()]).toEqual([
      'teaching-online/1.0.0/description.json',
      'teaching-online/1.0.0/en.json',
      'teaching-online/1.0.0/en.feedback.json',
    ]);
  });

  test('the example passes the check, alone and in a site that names it', () => {
    const alone = new Map(Array.from(example, ([path, text]) => [the(path.split('/')[2]), text]));
    expect(checkContent(alone)).toEqual({ files: 3, findings: [] });
    const site = {
      name: { en: 'x' },
      languages: ['en'],
      descriptions: [{ id: 'teaching-online', version: '1.0.0' }],
    };
    const texts = globSync('content/{guide,pages}/en/*.md').map(
      (path) => [path.slice('content/'.length), 'text'] as const,
    );
    const whole = new Map([...example, ['site.json', JSON.stringify(site)], ...texts]);
    expect(checkContent(whole).findings).toEqual([]);
  });

  test('the examples of declared changes are valid', () => {
    expect(changes.map((one) => one.to)).toEqual(['1.0.1', '2.0.0']);
    const [small, large] = changes;
    expect(faultsOf(readDescription({ ...first, version: '1.0.1', changes: [small] }))).toEqual([]);
    const second = {
      ...first,
      version: '2.0.0',
      levels: ['starting', 'independent', 'sharing'],
      areas: [
        { id: 'materials', competences: codes('open-materials', 'instructions') },
        {
          id: 'live-teaching',
          competences: codes('leading-sessions', 'taking-part', 'learner-data'),
        },
      ],
      changes: [large],
    };
    expect(faultsOf(readDescription(second))).toEqual([]);
    const both = new Map([
      ['teaching-online/1.0.0/description.json', JSON.stringify(first)],
      ['teaching-online/2.0.0/description.json', JSON.stringify(second)],
    ]);
    const told = checkContent(both).findings.map((one) => one.rule);
    expect(told.filter((rule) => /^(?:no-way|id-)/u.test(rule))).toEqual([]);
  });

  test.each([
    ['description', descriptionSchema],
    ['words', wordsSchema],
    ['feedback', feedbackWordsSchema],
    ['site', siteSchema],
  ])('the instructions name every field of a file of %s', (_, { entries }) => {
    expect(Object.keys(entries).filter((field) => !named(field))).toEqual([]);
  });

  test('the instructions begin with a summary in Finnish', () => {
    expect(readme).toMatch(/^# .+\n\n> \*\*Suomeksi lyhyesti\.\*\*/u);
  });
});

function named(field: string): boolean {
  return readme.includes(`\`${field}\``) || readme.includes(`"${field}"`);
}

function codes(...ids: readonly string[]) {
  return ids.map((id) => ({ id, code: id }));
}
