/**
 * Focuses a group of choices that can take the focus: its chosen one, from which arrow keys go on, or else the
 * group itself, where they choose nothing.
 */
export function focusChoices(group: HTMLElement | null): void {
  if (group === null) return;
  group.scrollIntoView({ block: 'start' });
  (group.querySelector<HTMLElement>('input:checked') ?? group).focus();
}
