import type { Saved } from '../../domain/assessment/assessment.ts';
import type { AssessmentStore } from './store.ts';
import * as records from './records.ts';
import { opened, othersIn } from './open.ts';
import type { AssessmentState, News, Environment } from './state.ts';

/**
 * Takes over what another tab of this device changed, deleted or opened first. A store cleared in one stroke
 * (`key` is null) is no act of this app: the next write puts everything back and says so.
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
  const there = storedNow(env, before);
  if (there === null && records.exists(device, before.saved.id)) return;
  const isErased = before.saveStatus.state === 'nothing' && !records.isOwnDevice(device);
  if (there !== before.lastSaved || isErased) {
    store.setState(reconciled(env, before, there));
    return;
  }
  const others = othersIn(env, 'device', before.saved, before.unsaved);
  const isSame =
    others.length === before.others.length &&
    others.every((one, index) => one === before.others[index]);
  if (!isSame) store.setState({ others, news: unlessRestored(env, before.news) });
}

/**
 * Remembers in this tab what is open in it: another tab may have another assessment open, and a reload is not
 * to take that one for this. Until then a tab that has changed nothing has stored nothing.
 */
export function rememberOpen(store: AssessmentStore, { stores }: Pick<Environment, 'stores'>) {
  const { where, saved, lastSaved } = store.getState();
  if (where === 'device' && lastSaved?.id === saved.id) records.rememberOpenId(stores.tab, saved);
}

/**
 * What is open here, as it is stored now. An empty tab takes the first assessment of this device; beside others
 * it is where a new one was asked for, and it stays that.
 */
function storedNow({ stores, description }: Environment, before: AssessmentState): Saved | null {
  if (before.saveStatus.state !== 'nothing') return records.readOne(stores.device, before.saved.id);
  return before.others.length > 0 ? null : records.readCurrent(stores.device, description.id);
}

function reconciled(
  env: Environment,
  before: AssessmentState,
  there: Saved | null,
): Partial<AssessmentState> {
  const where = records.isOwnDevice(env.stores.device) ? 'device' : 'tab';
  const now = opened(env, where, where === 'device' ? there : null);
  return {
    where,
    ...now,
    conflicts: remainingConflicts(before, now.saved),
    news: newsAfter(env, before, where === 'device' && there === null),
  };
}

/** Which answer stands is still to be said, but for what the other tab has answered since. */
function remainingConflicts(
  { saved, conflicts }: AssessmentState,
  now: Saved,
): AssessmentState['conflicts'] {
  if (saved.id !== now.id) return [];
  return conflicts.filter(({ competenceId: id }) => saved.answers[id]?.at === now.answers[id]?.at);
}

/** What was open here and is deleted there is told, and can be taken back from here too. */
function newsAfter(env: Environment, before: AssessmentState, isGone: boolean): News | null {
  const { lastSaved, saveStatus: state, news } = before;
  if (isGone && lastSaved !== null) {
    return { kind: 'removed', before: { kept: lastSaved, open: lastSaved, saveStatus: state } };
  }
  // What another tab has changed since a merge must not be undone with it.
  return news?.kind === 'merged' ? null : unlessRestored(env, news);
}

/** A deletion that another tab has taken back is no news any more. */
function unlessRestored({ stores }: Environment, news: News | null): News | null {
  const isBack = news?.kind === 'removed' && records.exists(stores.device, news.before.kept.id);
  return isBack ? null : news;
}
