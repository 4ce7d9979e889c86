/**
 * Lets work run whose failure harms nobody and is not told: what needs its result asks for it again, and says
 * so if that fails.
 */
export function unheard(work: Promise<unknown>): void {
  work.catch(() => undefined);
}
