import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { format } from 'prettier';
import { describe, expect, test } from 'vitest';
import { descriptionSchema } from '../src/domain/description/description.ts';
import { feedbackWordsSchema } from '../src/domain/description/feedbackWords.ts';
import { savedSchema } from '../src/domain/assessment/saved.ts';
import { siteSchema } from '../src/domain/site/site.ts';
import { wordsSchema } from '../src/domain/description/words.ts';
import { readJson } from './support/building.ts';

const schemas = {
  site: siteSchema,
  description: descriptionSchema,
  words: wordsSchema,
  feedback: feedbackWordsSchema,
  saved: savedSchema,
};

const titles: Readonly<Record<string, string>> = {
  site: 'The settings of a site (site.json)',
  description: 'The structure of a competence description (description.json)',
  words: 'The words of a competence description in one language (fi.json)',
  feedback: 'What a competence description says of results, in one language (fi.feedback.json)',
  saved: 'A saved assessment',
};

/** Run `vitest -u` to update the files after a schema has changed. */
describe('the JSON Schemas', () => {
  test.each(Object.entries(schemas))(
    'the schema for %s describes what the code reads',
    async (name, schema) => {
      const { $schema, ...json } = toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' });
      const text = JSON.stringify({ $schema, title: titles[name], ...json });
      await expect(
        await format(text, { parser: 'json', printWidth: 100, singleQuote: true }),
      ).toMatchFileSnapshot(`../content/schema/${name}.schema.json`);
    },
  );
});

describe('every content file', () => {
  const files = globSync('content/{site.json,*/*.*.*/*.json}');

  test('the content files are found', () => {
    expect(files.length).toBeGreaterThanOrEqual(8);
  });

  test.each(files)('the file %s names its schema', (file) => {
    const { $schema } = readJson(file) as { readonly $schema?: string };
    const kind = /(?<kind>site|description|feedback)\.json$/u.exec(file)?.groups?.['kind'];
    expect(join(dirname(file), $schema ?? '')).toBe(
      `content/schema/${kind ?? 'words'}.schema.json`,
    );
  });
});
