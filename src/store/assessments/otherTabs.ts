import type { Saved } from '../../domain/assessment/assessment.ts';
import type { AssessmentStore } from './store.ts';
import * as records from './records.ts';
import { opened, othersIn } from './open.ts';
import type { AssessmentState, News, Environment } from './state.ts';

/**
 * Takes over what another tab saved or deleted on this device. Does nothing in a shared tab, with a blocked
 * store or after a failed save. Ignores that a whole store was cleared (`key` is null), because the app never
 * does that: the next save writes everything again and reports it.
 */
export function followOtherTab(
  store: AssessmentStore,
  env: Environment,
  key?: string | null,
): void {
  const before = store.getState();
  const device = env.stores.device;
  if (before.where !== 'device' || key === null || !device.works()) return;
  if (before.saveStatus.state === 'failed') return;
  const stored = storedNow(env, before);
  const isUnreadable = stored === null && records.exists(device, before.saved.id);
  if (isUnreadable) return;
  const isChoiceWithdrawn = before.saveStatus.state === 'nothing' && !records.isOwnDevice(device);
  if (stored !== before.lastSaved || isChoiceWithdrawn) {
    store.setState(reconciled(env, before, stored));
    return;
  }
  const others = othersIn(env, 'device', before.saved, before.unsaved);
  const isSame =
    others.length === before.others.length &&
    others.every((one, index) => one === before.others[index]);
  if (!isSame) store.setState({ others, news: unlessRestored(env, before.news) });
}

/**
 * Saves in this tab which assessment of the device is open in it, so that a reload does not show the one that
 * another tab opened last. Until the first call, a tab that has changed nothing has stored nothing.
 */
export function rememberOpen(store: AssessmentStore, { stores }: Pick<Environment, 'stores'>) {
  const { where, saved, lastSaved } = store.getState();
  if (where === 'device' && lastSaved?.id === saved.id) records.rememberOpenId(stores.tab, saved);
}

/**
 * The open assessment as it is stored now. A tab with nothing saved takes the one that is open on the device,
 * unless it lists others: then the person asked for a new one here, and it stays empty.
 */
function storedNow({ stores, description }: Environment, before: AssessmentState): Saved | null {
  if (before.saveStatus.state !== 'nothing') return records.readOne(stores.device, before.saved.id);
  return before.others.length > 0 ? null : records.readCurrent(stores.device, description.id);
}

/** The state with the stored assessment open; an empty shared tab if this is no longer one's own device. */
function reconciled(
  env: Environment,
  before: AssessmentState,
  stored: Saved | null,
): Partial<AssessmentState> {
  const where = records.isOwnDevice(env.stores.device) ? 'device' : 'tab';
  const now = opened(env, where, where === 'device' ? stored : null);
  return {
    where,
    ...now,
    conflicts: remainingConflicts(before, now.saved),
    news: newsAfter(env, before, where === 'device' && stored === null),
  };
}

/** The conflicts that still need a choice: the other tab has not changed their statements since. */
function remainingConflicts(
  { saved, conflicts }: AssessmentState,
  now: Saved,
): AssessmentState['conflicts'] {
  if (saved.id !== now.id) return [];
  return conflicts.filter(({ competenceId: id }) => saved.answers[id]?.at === now.answers[id]?.at);
}

/** Reports that another tab has deleted the open assessment, so that this tab can undo the deletion too. */
function newsAfter(env: Environment, before: AssessmentState, isDeleted: boolean): News | null {
  const { lastSaved, saveStatus, news } = before;
  if (isDeleted && lastSaved !== null) {
    return { kind: 'removed', before: { kept: lastSaved, open: lastSaved, saveStatus } };
  }
  // Undoing the merge would also undo what the other tab has changed since.
  return news?.kind === 'merged' ? null : unlessRestored(env, news);
}

/** Drops the news of a deletion that another tab has undone. */
function unlessRestored({ stores }: Environment, news: News | null): News | null {
  const isBack = news?.kind === 'removed' && records.exists(stores.device, news.before.kept.id);
  return isBack ? null : news;
}
