/*
 * Checks a content folder: `npm run check:content -- [folder] [--lang fi|sv|en]`. Prints every fault with its
 * file, place and what to do. Exits with 1 when there is an error, and with 2 when the path does not exist or
 * an option is wrong.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '../src/domain/contentCheck/check.ts';
import type { ContentReport } from '../src/domain/contentCheck/check.ts';
import { fileTextOf, isContentFile, rootAmong } from '../src/domain/contentCheck/files.ts';
import type { ContentFiles } from '../src/domain/contentCheck/files.ts';
import { isLanguage, languages } from '../src/domain/languages.ts';
import { lineIn } from '../src/domain/contentCheck/rules.ts';
import type { Finding } from '../src/domain/contentCheck/rules.ts';

type Sections = Readonly<Record<string, Readonly<Record<string, string>>>>;

try {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { lang: { type: 'string', default: 'en' } },
  });
  const [folder = 'content'] = positionals;
  const language = values.lang;
  if (!isLanguage(language)) throw new Error(`--lang ${values.lang}: ${languages.join(', ')}`);
  check(folder, await wordsIn(language));
} catch (error) {
  console.error(`✗ ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}

/** Reports a missing folder like an empty one, so that the report says what to do. */
function check(path: string, words: Sections): void {
  const isThere = existsSync(path);
  const isFile = isThere && statSync(path).isFile();
  const root = isFile ? dirname(path) : path;
  const files = isThere ? textsIn(root, isFile ? [path] : filesIn(path)) : new Map();
  const above = rootAmong([...files.keys()]);
  const name = nameOf(root);
  const placeOf = (file: string) => {
    const place = above + file;
    return join(root, place.startsWith(name) ? place.slice(name.length) : place);
  };
  print(checkContent(files), placeOf, words);
  if (!isThere) process.exitCode = 2;
}

/** The texts of files in a folder. Their paths begin with its name, as those of a folder chosen in the browser. */
function textsIn(root: string, paths: readonly string[]): ContentFiles {
  return new Map(
    paths
      .map((one) => [relative(root, one).split(sep).join('/'), one] as const)
      .filter(([name]) => isContentFile(name))
      .map(([name, one]) => [`${nameOf(root)}${name}`, fileTextOf(readFileSync(one))]),
  );
}

/** The name of a folder with a slash; empty for one whose files would not count as content because of its name. */
function nameOf(folder: string): string {
  const name = `${basename(resolve(folder))}/`;
  return isContentFile(`${name}site.json`) ? name : '';
}

function filesIn(path: string): readonly string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

function print(
  { files, findings }: ContentReport,
  placeOf: (file: string) => string,
  words: Sections,
): void {
  const errors = findings.filter((one) => one.severity === 'error').length;
  for (const file of new Set(findings.map((one) => one.file))) {
    console.log(placeOf(file));
    const own = findings.filter((one) => one.file === file);
    console.log(own.map((one) => inWords(one, words)).join('\n'), '\n');
  }
  const counts = [
    count(words, 'files', files),
    ...(errors > 0 ? [count(words, 'errors', errors)] : []),
    ...(findings.length > errors ? [count(words, 'warnings', findings.length - errors)] : []),
  ];
  console.log(findings.length === 0 ? count(words, 'tidy', files) : counts.join(' · '));
  process.exitCode = errors > 0 ? 1 : 0;
}

function inWords({ path, rule, severity, detail }: Finding, words: Sections): string {
  const page = words['contentCheck'];
  return [
    `  ${severity === 'error' ? '✗' : '!'} ${placeIn(path, page)}  [${rule}]`,
    `    ${filled(words['rule']?.[rule], { detail })}`,
    `    ${page?.['do']} ${filled(words['advice']?.[rule], { detail })}`,
  ].join('\n');
}

function placeIn(path: string, page: Sections[string] | undefined): string {
  if (path === '') return page?.['whole'] ?? '';
  const line = lineIn(path);
  return line === null ? path : filled(page?.['line'], { line });
}

function count(words: Sections, name: string, number: number): string {
  const form = `${name}_${number === 1 ? 'one' : 'other'}`;
  return filled(words['contentCheck']?.[form], { count: String(number) });
}

function filled(text = '', put: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\{\{(\w+)\}\}/gu, (_, name: string) => put[name] ?? '').trim();
}

async function wordsIn(lang: string): Promise<Sections> {
  const file = `../src/i18n/locales/${lang}/contentCheck.json`;
  const { default: words } = (await import(file, { with: { type: 'json' } })) as {
    default: Sections;
  };
  return words;
}
