/** The truth values of spreadsheets in Finnish, Swedish and English. */
const truths = new Set(['true', 'false', 'tosi', 'epätosi', 'sant', 'falskt']);

/** An error value, such as #N/A or #VIITTAUS!. */
const error = /^#(?:\S+[!?]|n\/a)$/u;

/** A day of the week in front of a date. */
const weekday =
  /^(?:(?:(?:maanan|tiis|tors|perjan|lauan|sunnun)tai|keskiviikko)(?:na)?|(?:mån|tis|ons|tors|fre|lör|sön)(?:dag)?|(?:mon|tues|wednes|thurs|fri|satur|sun)day|ma|ti|ke|to|pe|la|su|m[åo]|on|fr|lö|sö|mon|tue|wed|thu|fri|sat|sun)[.,]*\s/u;
/** A month, or a currency. */
const words = [
  /^(?:tammi|helmi|maalis|huhti|touko|kesä|heinä|elo|syys|loka|marras|joulu)(?:kuu(?:ta|n)?)?$/u,
  /^(?:jan(?:uary?i?)?|feb(?:ruary?i?)?|mar(?:ch|s)?|apr(?:il)?|ma[jy]|jun[ei]?|jul[yi]?)$/u,
  /^(?:aug(?:ust)?i?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/u,
  /^(?:kr|eur|sek|nok|dkk|usd|gbp)$/u,
];
/** The letters in 1e5 and 2025-11-28T10:00Z. */
const betweenDigits = /(?<=\d)[de](?=[+-]?\d)|(?<=\d)t(?=\d)|(?<=\d)z$/gu;
/** The end of 5 p.m., 8 ap. or 5 em. */
const halfOfDay = /(?<=\d\s?)(?:[ap](?:\.?m\.?)?|[ai]\.?p\.?|[ef]\.?m\.?)$/u;

/** All that a number, a date, a time, a share or an amount has when its words are taken out. */
const numeric = /^[\d\s.,:/\-−+%'’()\p{Sc}]*$/u;

/** A whole number that is shown as it was written in every spreadsheet, and in a narrow column too. */
const plainNumber = /^(?:0|[1-9]\d{0,5})$/u;

/**
 * Whether a spreadsheet may make something else of a text than what is written, in a Finnish, Swedish or English
 * setting: a date of "2.5" or "1/2", 12 of "0012", a truth value of "tosi". When in doubt it says so.
 */
export function isRewritten(text: string): boolean {
  const given = text.trim().toLowerCase();
  if (given.startsWith("'") || plainNumber.test(text)) return false;
  if (truths.has(given) || error.test(given)) return true;
  const rest = given
    .replace(weekday, '')
    .replace(halfOfDay, '')
    .replaceAll(betweenDigits, '')
    .replaceAll(/\p{L}+/gu, (word) => (words.some((one) => one.test(word)) ? '' : word));
  return /\d/u.test(rest) && numeric.test(rest);
}
