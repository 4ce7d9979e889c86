import type { Saved } from '../../domain/assessment/assessment.ts';
import type { LinkFound } from '../../formats/link/findLinks.ts';
import { setHandover } from '../../store/handover.ts';

/** Shows a result that came in one of these links. */
export function view(received: Saved, links: readonly LinkFound[]): void {
  setHandover({ link: null, received, otherLinks: links.length - 1 });
}
