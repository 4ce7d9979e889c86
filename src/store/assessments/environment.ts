import type { Description } from '../../domain/description/description.ts';
import type { Where } from '../../domain/saving/pending.ts';
import type { Message } from '../browser/channel.ts';
import type { EarlierRelease } from '../browser/earlierRelease.ts';
import type { TextStore } from '../browser/textStore.ts';

/** Everything that the store of answers needs from outside. */
export interface Environment {
  /** Where answers lie: the device's database and the tab's own store. */
  readonly stores: { readonly device: TextStore; readonly tab: TextStore };
  readonly earlier: EarlierRelease;
  /** What the page remembers beside the answers, to know before it paints. */
  readonly page: PageMemory;
  /** What erasing has to reach beyond the stores. */
  readonly remains: Remains;
  /** Tells the other tabs of this copy. */
  readonly tell: (message: Message) => void;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Calls `act` after some milliseconds. */
  readonly later: (act: () => void, ms: number) => void;
  /** The version of the app. */
  readonly app: string;
  /** The address of the site. */
  readonly site: string;
  readonly description: Description;
  /** The interface language. */
  readonly language: () => string;
}

/** The facts about a page that do not come from a store. */
export type Outside = Pick<
  Environment,
  'now' | 'newId' | 'app' | 'site' | 'description' | 'language'
>;

/** What a page remembers in localStorage and in the tab, apart from the answers. */
export interface PageMemory {
  /** The store that was chosen; null if none was. */
  readonly where: () => Where | null;
  /** Remembers the chosen store. With the device the browser is asked not to clear it. */
  readonly rememberWhere: (where: Where) => void;
  /** Marks whether answers are kept on the device. */
  readonly markKept: (isKept: boolean) => void;
  /** The id of the assessment of the device that is open in this tab. */
  readonly openInTab: () => string | null;
  /** Forgets which assessments of the device were open in this tab. */
  readonly forgetOpen: () => void;
}

/** What of this app lies in the browser beyond the stores of answers. */
export interface Remains {
  /** Removes what this copy remembers for the page, and its caches; true when nothing is left. */
  readonly erase: () => Promise<boolean>;
  /** Whether another open tab of this copy says that it holds answers. A sleeping tab does not answer. */
  readonly isElsewhere: () => Promise<boolean>;
  /** Whether another copy of the app on this host has something in this browser, as far as it can be seen. */
  readonly hasOtherCopies: () => Promise<boolean>;
}
