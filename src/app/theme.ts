import { accentProperties } from '../domain/site/accent.ts';
import type { Accent } from '../domain/site/accent.ts';

/** Puts a host's accent on a page property by property, as the Content Security Policy lets only scripts do. */
export function wear(accent: Accent, { style }: HTMLElement): void {
  for (const [name, colour] of accentProperties(accent)) style.setProperty(name, colour);
}
