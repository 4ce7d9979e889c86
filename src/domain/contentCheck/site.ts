import { folderOfRef, guideFiles, pageFiles, readJson } from './files.ts';
import type { ContentFiles, FileText } from './files.ts';
import { finding, findingsOf, placeIn, repeatedIn } from './rules.ts';
import type { Finding } from './rules.ts';
import { isLanguage } from '../languages.ts';
import { readSite } from '../site/site.ts';
import type { Site } from '../site/site.ts';
import { failingPair, themes } from '../site/accent.ts';

/** Checks the settings of the site and the files they name. Descriptions without guides and pages need none. */
export function checkSite(files: ContentFiles, folders: readonly string[]): readonly Finding[] {
  const file = 'site.json';
  const text = files.get(file);
  if (text === undefined) {
    if (folders.length === 0) return [finding(file, '', 'no-content')];
    const isOfSite = [...files.keys()].some((path) => /^(?:guide|pages)\//u.test(path));
    return isOfSite ? [finding(file, '', 'no-site')] : [];
  }
  const reading = readJson(text, readSite);
  if (!reading.ok) {
    return findingsOf(file, reading.problems).map((one) =>
      one.path.startsWith('accent.') && one.rule === 'value'
        ? finding(file, one.path, 'not-a-colour', one.detail)
        : one,
    );
  }
  const site = reading.value;
  return [
    ...repeatedIn(file, 'languages', site.languages),
    ...repeatedIn(
      file,
      'descriptions',
      site.descriptions.map(({ id }) => id),
    ),
    ...site.languages.flatMap((language, index) =>
      isLanguage(language)
        ? []
        : [finding(file, placeIn('languages', index), 'not-offered', language)],
    ),
    ...site.languages
      .filter(isLanguage)
      .filter((language) => !Object.hasOwn(site.name, language))
      .map((language) => finding(file, 'name', 'name-missing', language)),
    ...site.descriptions.flatMap((ref, index) =>
      files.has(`${folderOfRef(ref)}description.json`)
        ? []
        : [
            finding(
              file,
              placeIn('descriptions', index),
              'no-description',
              `${ref.id} ${ref.version}`,
            ),
          ],
    ),
    ...checkAccent(file, site),
    ...checkArticles(files, site),
  ];
}

/** Reports an accent that is not shown because of low contrast, with the pair of colours that fails. */
function checkAccent(file: string, { accent = {} }: Site): readonly Finding[] {
  return themes.flatMap((theme) => {
    const colour = accent[theme];
    const failing = colour === undefined ? null : failingPair(colour, theme);
    if (failing === null) return [];
    // Cut, not rounded, so that a ratio just below the limit does not look sufficient.
    const ratio = Math.floor(failing.ratio * 100) / 100;
    const detail = `${failing.pair} ${ratio} < ${failing.needed}`;
    return [finding(file, `accent.${theme}`, 'accent-refused', detail)];
  });
}

function isBlank(text: FileText): boolean {
  return typeof text === 'string' && text.trim() === '';
}

function checkArticles(files: ContentFiles, { languages }: Site): readonly Finding[] {
  const kinds = [
    { folder: 'guide', names: guideFiles, rule: 'guide-missing' },
    { folder: 'pages', names: pageFiles, rule: 'page-missing' },
  ] as const;
  return kinds.flatMap(({ folder, names, rule }) =>
    [...new Set(languages)].filter(isLanguage).flatMap((language) =>
      names
        .map((name) => `${folder}/${language}/${name}.md`)
        .filter((path) => isBlank(files.get(path) ?? ''))
        .map((path) => finding(path, '', rule, language)),
    ),
  );
}
