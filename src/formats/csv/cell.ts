import { isRewritten } from './rewritten.ts';

/** All line ends; inside a cell a spreadsheet makes a line feed. */
const lineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/gu;
// oxlint-disable-next-line no-control-regex -- a spreadsheet shows none of these, and some programs end a text at one
const controls = /[\x00-\x08\x0e-\x1f\x7f]/gu;
/**
 * A sign that begins a formula, where a cell begins: at the start, on a new line, or after a character at which
 * some spreadsheet splits. Spaces and quotation marks before it may get lost on the way.
 */
const formula = /(?<=(?:^|[,;|\t\n])[\s"]*)[=+\-@＝＋－＠]/gu;
/** The same for the hyphen of a list item, which a dash replaces. */
const listItem = /(?<=(?:^|[,;|\t\n])[\s"]*)-(?=\s|$)/gu;

/**
 * Writes a text as a cell. In it, and in every piece that a spreadsheet splits it into, nothing runs as a formula;
 * a text that a spreadsheet would make a number, a date or a truth value stays a text. An apostrophe does that,
 * and for a hyphen in front of a list item a dash. All other texts stay as they are, save for their line ends.
 */
export function cell(text: string): string {
  const plain = text.replaceAll(lineEnds, '\n').replaceAll(controls, '');
  const harmless = plain.replaceAll(listItem, '–').replaceAll(formula, "'$&");
  return quoted(isRewritten(harmless) ? `'${harmless}` : harmless);
}

/** Quotes a text if any program that reads CSV needs it. */
function quoted(text: string): string {
  return /[",;|\t\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
