/** "28:sta", "5:stä": a number in the elative case, whose ending follows the last word of its reading. */
export function elative(value: unknown): string {
  const number = Number(value);
  const unit = number % 10;
  const backVowel = unit === 0 ? number % 100 === 0 : [2, 3, 6, 8].includes(unit);
  return `${number}:${backVowel ? 'sta' : 'stä'}`;
}
