import { accentProperties } from '../domain/site/accent.ts';
import type { Accent } from '../domain/site/accent.ts';

/** Sets a host's accent property by property, which the Content Security Policy allows only to scripts. */
export function wear(accent: Accent, { style }: HTMLElement): void {
  for (const [name, colour] of accentProperties(accent)) style.setProperty(name, colour);
}
