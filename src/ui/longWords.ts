/** Whether a text has a word of more than `most` letters; spaces and hyphens, soft ones too, end a word. */
export function hasLongWord(text: string, most: number): boolean {
  return text.split(/[\s\u00AD-]/u).some((word) => word.length > most);
}
