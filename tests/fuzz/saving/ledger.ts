import { isPut } from '../../../src/domain/saving/pending.ts';
import type { Browser, Tab } from './browser.ts';
import type { World } from './world.ts';

/*
 * The ledger of what the person gave: each note, text and target is a word that appears nowhere else, and each
 * choice has its time. A token leaves the ledger only when the person has replaced or deleted it, or was told
 * that it gives way.
 */

/** The tokens in an assessment or any other text: words, and times that may be those of choices. */
export function tokensIn(value: unknown): readonly string[] {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.match(/\b[a-z]+-token-\d+\b|\d{4}-\d\d-\d\dT[\d:.]+Z/gu) ?? [];
}

/** The words among the tokens in something. */
export function wordsIn(value: unknown): readonly string[] {
  return tokensIn(value).filter((one) => one.includes('token'));
}

/** Takes everything in something off the ledger. */
export function forget({ ledger }: World, value: unknown): void {
  for (const one of tokensIn(value)) ledger.delete(one);
}

/** Everything where something that the person gave may be: all stores, all tabs, and the old release's tab. */
export function everywhere({ browser, earlier }: World): string {
  return JSON.stringify([earlier, inStores(browser), browser.tabs.map(shownIn)]);
}

function inStores({ device, earlier }: Browser): unknown {
  return [[...device.values()], [...earlier.values()]];
}

/** What a tab holds in its own store, shows and has in memory. A conflict is shown, so it is no loss. */
export function shownIn(tab: Tab): unknown {
  if (!tab.isOpen) return [];
  const { saved } = tab.app.state();
  return [[...tab.tabStore.entries.values()], saved, inMemory(tab)];
}

/** What a tab has in memory alone, and what it has told as news that ends with the page. */
export function inMemory(tab: Tab): unknown {
  const { pending, news, conflicts } = tab.app.state();
  return [pending.filter(isPut).map(({ mine }) => mine), news, [...conflicts.values()]];
}
