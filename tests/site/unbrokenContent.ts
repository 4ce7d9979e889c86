import { readFile } from 'node:fs/promises';
import type { Saved } from '../../src/domain/assessment/assessment.ts';
import { sampleSaved } from '../support/sampleSaved.ts';
import type { Site } from './serve.ts';

/** A word of 200 letters without a place to break it, as an address or a code can be. */
export const unbroken = 'osaamiskokonaisuuksien'.repeat(10).slice(0, 200);

const folder = 'content/small-competence-units/0.1.0';
const same = new Set(['$schema', 'id', 'version', 'date', 'status', 'language', 'languages']);

/** Puts an unbroken word before every text in a value; ids, addresses and what the app compares stay. */
function withUnbroken(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return same.has(key) ? value : `${unbroken} ${value}`;
  if (Array.isArray(value)) return value.map((one) => withUnbroken(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [name, withUnbroken(one, name)]),
  );
}

const address = `https://${unbroken}.example/${unbroken}`;
const email = `${unbroken}@${unbroken}.example`;
const host = {
  organisation: { fi: unbroken },
  email,
  phone: unbroken,
  address: { fi: unbroken },
  website: address,
  privacy: { controller: { fi: unbroken }, logs: { fi: unbroken }, policy: address },
  accessibility: {
    status: 'partial',
    method: 'self',
    prepared: '2026-11-23',
    gaps: { fi: unbroken },
    feedback: address,
  },
};
const articleOf = (name: string) => `# ${unbroken} ${name}

${unbroken} **${unbroken}** [${unbroken}](${address}) \`${unbroken}\`

> ${unbroken}

## ${unbroken} yksi

- ${unbroken}

## ${unbroken} kaksi

| ${unbroken} | Toinen |
| ----------- | ------ |
| ${unbroken} | \`${unbroken}\` |

## ${unbroken} kolme

\`\`\`
${unbroken}
\`\`\`
`;

/** Serves content in which every text that a host can give has an unbroken word. */
export async function serveUnbroken({ instead }: Site): Promise<void> {
  const put = (path: string, body: string) => instead.set(path, { status: 200, body });
  const read = async (path: string) => JSON.parse(await readFile(path, 'utf8'));
  const site = await read('content/site.json');
  const name = { fi: unbroken, sv: unbroken, en: unbroken };
  put('content/site.json', JSON.stringify({ ...site, name, host, funding: { text: name } }));
  const description = await read(`${folder}/description.json`);
  const areas = description.areas.map((area: { competences: { code: string }[] }) => ({
    ...area,
    competences: area.competences.map((one) => ({ ...one, code: `${one.code}${unbroken}` })),
  }));
  put(`${folder}/description.json`, JSON.stringify({ ...description, areas, licence: unbroken }));
  const words = await read(`${folder}/fi.json`);
  put(
    `${folder}/fi.json`,
    JSON.stringify({ ...(withUnbroken(words) as object), status: unbroken, foreign: [] }),
  );
  put(
    `${folder}/fi.feedback.json`,
    JSON.stringify(withUnbroken(await read(`${folder}/fi.feedback.json`))),
  );
  const pages = ['about', 'privacy', 'accessibility'].map((page) => `pages/fi/${page}`);
  const guide = ['teacher', 'trainer', 'institution'].map((part) => `guide/fi/${part}`);
  for (const path of [...pages, ...guide]) put(`content/${path}.md`, articleOf(path));
}

/** An assessment in which every text that a person can give is an unbroken word. */
export const unbrokenSaved: Saved = {
  ...sampleSaved,
  site: address,
  person: unbroken.slice(0, 100),
  situation: unbroken,
  title: unbroken.slice(0, 100),
  answers: Object.fromEntries(
    Object.entries(sampleSaved.answers).map(([id, answer]) => [id, { ...answer, note: unbroken }]),
  ),
};
