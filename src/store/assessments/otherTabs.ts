import type { Saved } from '../../domain/assessment/saved.ts';
import type { AssessmentStore } from './store.ts';
import * as keeping from './kept.ts';
import { opened, othersIn } from './open.ts';
import type { AssessmentData, News, Surroundings } from './state.ts';

/**
 * Takes over what another tab of this device changed, deleted or opened first. A store cleared in one stroke
 * (`key` is null) is no act of this app: the next write puts everything back and says so.
 */
export function followOtherTab(
  store: AssessmentStore,
  around: Surroundings,
  key?: string | null,
): void {
  const before = store.getState();
  const device = around.places.device;
  if (before.place !== 'device' || key === null || !device.works()) return;
  if (before.keeping.state === 'failed') return;
  const there = thereNow(around, before);
  if (there === null && keeping.isThere(device, before.saved.id)) return;
  const isErased = before.keeping.state === 'nothing' && !keeping.isChosenOn(device);
  if (there !== before.agreed || isErased) {
    store.setState(followed(around, before, there));
    return;
  }
  const others = othersIn(around, 'device', before.saved, before.unkept);
  const isSame =
    others.length === before.others.length &&
    others.every((one, index) => one === before.others[index]);
  if (!isSame) store.setState({ others, news: unlessBack(around, before.news) });
}

/**
 * Remembers in this tab what is open in it: another tab may have another assessment open, and a reload is not
 * to take that one for this. Until then a tab that has changed nothing has stored nothing.
 */
export function rememberOpen(store: AssessmentStore, { places }: Pick<Surroundings, 'places'>) {
  const { place, saved, agreed } = store.getState();
  if (place === 'device' && agreed?.id === saved.id) keeping.pointAt(places.tab, saved);
}

/**
 * What is open here, as it is stored now. An empty tab takes the first assessment of this device; beside others
 * it is where a new one was asked for, and it stays that.
 */
function thereNow({ places, description }: Surroundings, before: AssessmentData): Saved | null {
  if (before.keeping.state !== 'nothing') return keeping.readKept(places.device, before.saved.id);
  return before.others.length > 0 ? null : keeping.readCurrent(places.device, description.id);
}

function followed(
  around: Surroundings,
  before: AssessmentData,
  there: Saved | null,
): Partial<AssessmentData> {
  const place = keeping.isChosenOn(around.places.device) ? 'device' : 'tab';
  const now = opened(around, place, place === 'device' ? there : null);
  return {
    place,
    ...now,
    conflicts: stillOpen(before, now.saved),
    news: newsAfter(around, before, place === 'device' && there === null),
  };
}

/** Which answer stands is still to be said, but for what the other tab has answered since. */
function stillOpen({ saved, conflicts }: AssessmentData, now: Saved): AssessmentData['conflicts'] {
  if (saved.id !== now.id) return [];
  return conflicts.filter(({ competenceId: id }) => saved.answers[id]?.at === now.answers[id]?.at);
}

/** What was open here and is deleted there is told, and can be taken back from here too. */
function newsAfter(around: Surroundings, before: AssessmentData, isGone: boolean): News | null {
  const { agreed, keeping: state, news } = before;
  if (isGone && agreed !== null) {
    return { kind: 'removed', before: { kept: agreed, open: agreed, keeping: state } };
  }
  // What another tab has changed since a merge must not be undone with it.
  return news?.kind === 'merged' ? null : unlessBack(around, news);
}

/** A deletion that another tab has taken back is no news any more. */
function unlessBack({ places }: Surroundings, news: News | null): News | null {
  const isBack = news?.kind === 'removed' && keeping.isThere(places.device, news.before.kept.id);
  return isBack ? null : news;
}
