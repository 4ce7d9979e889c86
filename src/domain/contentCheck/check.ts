import { contentAmong, filesOfWords, hasNoFeedback, readJson } from './files.ts';
import type { ContentFiles, FileText } from './files.ts';
import { byFile, finding, findingsOf, repeatedIn } from './rules.ts';
import type { Finding } from './rules.ts';
import { checkSite } from './site.ts';
import { checkTexts } from './texts.ts';
import { checkVersions } from './versions.ts';
import { checkAlignment, checkAreaTitles, checkFeedback, checkWords } from './words.ts';
import type { InLanguage } from './words.ts';
import { competencesOf } from '../description/description.ts';
import { readDescription } from '../description/readDescription.ts';
import type { Description } from '../description/description.ts';
import { readFeedbackWords } from '../description/feedbackWords.ts';
import { readWords } from '../description/words.ts';

/** The result of a check: the number of files read and everything to correct in them, file by file. */
export interface ContentReport {
  readonly files: number;
  readonly findings: readonly Finding[];
}

/** Checks a content folder or a single description, wherever it is among the files. Never throws. */
export function checkContent(chosen: ContentFiles): ContentReport {
  const files = contentAmong(chosen);
  const described = Array.from(files)
    .filter(([path]) => /(?:^|\/)description\.json$/u.test(path))
    .map(([path, text]) => ({ folder: path.slice(0, -'description.json'.length), text }));
  const checked = described.map(({ folder, text }) => checkVersion(files, folder, text));
  const versions = checked.flatMap(({ file, description }) =>
    description === null ? [] : [{ file, description }],
  );
  const findings = [
    ...checkSite(
      files,
      described.map(({ folder }) => folder),
    ),
    ...checkTexts(files),
    ...checked.flatMap((one) => one.findings),
    ...checkVersions(versions),
  ];
  return { files: files.size, findings: [...byFile(findings).values()].flat() };
}

interface CheckedVersion {
  readonly file: string;
  readonly description: Description | null;
  readonly findings: readonly Finding[];
}

/** Checks one version of a description. `folder` is its path with a slash at the end, or empty at the top. */
function checkVersion(files: ContentFiles, folder: string, text: FileText): CheckedVersion {
  const file = `${folder}description.json`;
  const reading = readJson(text, readDescription);
  if (!reading.ok) {
    return { file, description: null, findings: findingsOf(file, reading.problems) };
  }
  const description = reading.value;
  const words = description.languages.map((language) =>
    checkLanguage(files, folder, description, language),
  );
  const findings = [
    ...checkPlace(file, folder, description),
    ...words.flatMap((one) => one.findings),
    ...checkAlignment(words.flatMap((one) => one.words ?? [])),
    ...checkAlignment(words.flatMap((one) => one.feedback ?? [])),
    ...checkOthers(files, folder, description),
  ];
  return { file, description, findings: withoutAccepted(file, description, findings) };
}

/** Checks that the folder has the id and version of the file, and that the file names each language once. */
function checkPlace(file: string, folder: string, description: Description): readonly Finding[] {
  const { id, version, languages } = description;
  const [parent, own] = folder.split('/').slice(-3, -1);
  const misplaced = own !== undefined && `${parent}/${own}` !== `${id}/${version}`;
  return [
    ...(misplaced ? [finding(file, '', 'wrong-folder', `${id}/${version}`)] : []),
    ...repeatedIn(file, 'languages', languages),
  ];
}

interface CheckedLanguage {
  readonly words: InLanguage | null;
  readonly feedback: InLanguage | null;
  readonly findings: readonly Finding[];
}

function checkLanguage(
  files: ContentFiles,
  folder: string,
  description: Description,
  language: string,
): CheckedLanguage {
  const file = `${folder}${language}.json`;
  const text = files.get(file);
  const feedback = checkFeedbackIn(files, folder, description, language);
  if (text === undefined) {
    const missing = finding(file, '', 'words-missing', language);
    return { ...feedback, words: null, findings: [missing, ...feedback.findings] };
  }
  const reading = readJson(text, (input) => readWords(input, description, language));
  const faults = reading.ok
    ? [...checkWords(file, reading.value), ...checkAreaTitles(file, reading.value, description)]
    : findingsOf(file, reading.problems).map((one) =>
        one.path === 'disclosure' && one.rule === 'missing'
          ? finding(file, one.path, 'no-disclosure')
          : one,
      );
  return {
    ...feedback,
    words: reading.ok ? { file, language, value: reading.value } : null,
    findings: [...faults, ...feedback.findings],
  };
}

function checkFeedbackIn(
  files: ContentFiles,
  folder: string,
  description: Description,
  language: string,
): Pick<CheckedLanguage, 'feedback' | 'findings'> {
  const file = `${folder}${language}.feedback.json`;
  const text = files.get(file);
  if (text === undefined) {
    const missing = hasNoFeedback(description)
      ? []
      : [finding(file, '', 'feedback-missing', language)];
    return { feedback: null, findings: missing };
  }
  const reading = readJson(text, (input) => readFeedbackWords(input, description, language));
  if (!reading.ok) return { feedback: null, findings: findingsOf(file, reading.problems) };
  return {
    feedback: { file, language, value: reading.value },
    findings: checkFeedback(file, reading.value, description.absent),
  };
}

/** Reports files in the folder that nothing reads: words in an undeclared language, or anything else. */
function checkOthers(
  files: ContentFiles,
  folder: string,
  description: Description,
): readonly Finding[] {
  const known = new Set([
    `${folder}description.json`,
    ...filesOfWords(folder, description),
    ...description.languages.map((language) => `${folder}${language}.feedback.json`),
  ]);
  return [...files.keys()]
    .filter((path) => path.startsWith(folder) && !path.slice(folder.length).includes('/'))
    .filter((path) => !known.has(path))
    .map((path) => {
      const language = /^([a-z]{2,3}(?:-[A-Z]{2})?)(?:\.feedback)?\.json$/u.exec(
        path.slice(folder.length),
      )?.[1];
      return language === undefined
        ? finding(path, '', 'unknown-file')
        : finding(path, '', 'language-undeclared', language);
    });
}

/** Removes the warnings that the author accepts, and reports accepted warnings that do not occur. */
function withoutAccepted(
  file: string,
  description: Description,
  findings: readonly Finding[],
): readonly Finding[] {
  const folder = file.slice(0, -'description.json'.length);
  const ids = new Set(competencesOf(description).map((one) => one.id));
  const places = description.accepted.map(({ rule, competence, language }) => ({
    rule,
    file: `${folder}${language}.json`,
    path: `competences.${competence}.statement`,
  }));
  const isAt = (one: Finding, place: (typeof places)[number]) =>
    one.rule === place.rule && one.file === place.file && one.path === place.path;
  return [
    ...findings.filter((one) => !places.some((place) => isAt(one, place))),
    ...description.accepted.flatMap(({ competence }, index) => {
      if (!ids.has(competence)) {
        return [finding(file, `accepted.${index}.competence`, 'unknown-id', competence)];
      }
      const place = places[index];
      return place !== undefined && findings.some((one) => isAt(one, place))
        ? []
        : [finding(file, `accepted.${index}`, 'accepted-unused', competence)];
    }),
  ];
}
