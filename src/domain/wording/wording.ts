import { areaTitle, levelName } from '../description/words.ts';
import type { Words } from '../description/words.ts';
import type { Description, Rank } from '../description/description.ts';
import { listed } from '../say.ts';
import type { Say } from '../say.ts';
import { areaName } from './sentence.ts';

/** Everything that puts results into words in one language. */
export interface Wording<Key extends string> {
  readonly description: Description;
  readonly words: Words;
  readonly language: string;
  /** The language of the description's words if not {@link language}, for reading them aloud in it. */
  readonly lang: string | undefined;
  readonly say: Say<Key>;
}

/** The wording of a description in the language of an interface or a report. */
export function wordingOf<Key extends string>(
  description: Description,
  words: Words,
  language: string,
  say: Say<Key>,
): Wording<Key> {
  const lang = words.language === language ? undefined : words.language;
  return { description, words, language, lang, say };
}

/** "2 Kokeilen": a level by its rank and its name. */
export function rankInWords(wording: Wording<'summary.rank'>, rank: Rank): string {
  const { description, words, say } = wording;
  return say('summary.rank', { rank, name: levelName(words, description.levels[rank - 1] ?? '') });
}

export type AreasKey = 'summary.areas' | 'summary.manyAreas' | 'summary.quoted';

/**
 * "alueilla ”Ohjaus” ja ”Laatu”": part of a sentence. Several names are quoted, because a name may contain
 * commas and "and". More than three areas are counted, not listed.
 */
export function areasInWords(wording: Wording<AreasKey>, areaIds: readonly string[]): string {
  const { words, language, say } = wording;
  const count = areaIds.length;
  if (count > 3) return say('summary.manyAreas', { count });
  const titles = areaIds.map((id) => areaName(areaTitle(words, id)));
  const names = count > 1 ? titles.map((name) => say('summary.quoted', { name })) : titles;
  return say('summary.areas', { count, list: listed(names, language) });
}
