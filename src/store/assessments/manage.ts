import { arrivalOf } from '../../domain/merge/arrival.ts';
import { mergeSaved } from '../../domain/merge/merge.ts';
import { mergeTabs } from '../../domain/merge/mergeTabs.ts';
import { isEmpty, isFinished } from '../../domain/assessment/saved.ts';
import type { Saved } from '../../domain/assessment/saved.ts';
import { copyOf, isSameAssessment } from '../../domain/assessment/copies.ts';
import * as keeping from './kept.ts';
import type { Places } from '../browser/preferences.ts';
import { carriedInto, isOfVersionShown, opened, othersIn } from './open.ts';
import type { AssessmentState, ShelfActions, Surroundings } from './state.ts';
import { takenBack } from './undo.ts';
import { keepNames, startedFrom, write } from './save.ts';

/** What can be done to any of the assessments kept here, each as one step from state to state. */
export function shelfActions(
  around: Surroundings,
  set: (change: Partial<AssessmentState>) => void,
  get: () => AssessmentState,
): ShelfActions {
  const { places } = around;
  const here = () => places[get().place];
  const now = () => around.now().toISOString();
  const others = () => othersIn(around, get().place, get().saved, get().unkept);
  /** Makes an assessment that needs no change the open one. */
  const show = (saved: Saved) => {
    const before = get();
    const written = keeping.keep(here(), saved);
    set({ ...opened(around, before.place, saved, before), news: null });
    if (written !== 'kept') {
      const agreed = keeping.readKept(here(), saved.id);
      set({ agreed, keeping: { state: 'failed', why: written } });
    }
  };
  const put = (saved: Saved) => {
    const written = keeping.keepBeside(here(), saved);
    if (written !== 'kept') {
      const unkept = [...get().unkept.filter(({ id }) => id !== saved.id), saved];
      set({ unkept, keeping: { state: 'failed', why: written } });
    }
    set({ others: others() });
  };
  /** Every assessment here as it stands, those included that are in memory alone. */
  const all = () => {
    const { saved, keeping: state, unkept } = get();
    const inMemory = state.state === 'failed' ? [saved, ...unkept] : unkept;
    const stored = keeping.keptIn(here());
    const newest = inMemory.map((one) => {
      const there = stored.find(isOne(one));
      return there === undefined ? one : mergeSaved(there, one);
    });
    return [...newest, ...stored.filter((one) => !newest.some(isOne(one)))];
  };
  const openMerged = (mine: Saved | null, saved: Saved) => {
    const before = get();
    const carried = carriedInto(around, saved);
    set({
      ...opened(around, before.place, mine ?? saved, before),
      carried: isOfVersionShown(around, saved) ? null : carried,
      agreed: keeping.readKept(here(), saved.id),
      news: null,
    });
    const merged =
      mine === null ? carried.saved : mergeSaved(carriedInto(around, mine).saved, carried.saved);
    set(write(around, get(), merged));
    set({ others: others() });
    // Another tab may have finished it meanwhile; then a new one began, and there is nothing to undo.
    if (mine === null || get().saved.id !== mine.id) return;
    const open = isEmpty(before.saved) || before.saved.id === mine.id ? mine : before.saved;
    set({ news: { kind: 'merged', before: { kept: mine, open, keeping: before.keeping } } });
  };
  const change = (saved: Saved, changed: Saved) => {
    if (saved.id !== get().saved.id) {
      const there = keeping.readKept(here(), saved.id);
      // Another tab may have written it since it was listed here.
      const isOld = there !== null && there !== saved;
      return put(isOld ? mergeTabs(saved, there, changed).saved : changed);
    }
    set(keepNames(around, get(), changed));
  };
  return {
    open: (saved) => {
      const arrival = arrivalOf(saved, all(), around.description);
      switch (arrival.kind) {
        case 'there':
          return show(arrival.kept);
        case 'merges':
          return openMerged(arrival.kept, saved);
        case 'beside':
          return show({ ...saved, id: around.newId() });
        case 'finishes':
          return show(saved);
        case 'new':
          return isFinished(saved) ? show(saved) : openMerged(null, saved);
      }
    },
    add: (saved) => {
      const kept = all();
      if (kept.some((one) => isSameAssessment({ ...one, id: saved.id }, saved))) return;
      put(kept.some(isOne(saved)) ? { ...saved, id: around.newId() } : saved);
    },
    startNew: () => set({ ...opened(around, get().place, null, get()), news: null }),
    startFrom: (saved) => {
      const before = get();
      const away = opened(around, before.place, null, before);
      set({ ...away, ...startedFrom(around, { ...before, ...away }, saved), news: null });
    },
    rename: (saved, title) => {
      const { title: _, ...rest } = saved;
      change(saved, title.trim() === '' ? rest : { ...rest, title: title.trim() });
    },
    duplicate: (saved, title) => put(copyOf(saved, around.newId(), title, now())),
    finish: (saved) => {
      if (!isFinished(saved)) change(saved, { ...saved, finishedAt: now() });
    },
    remove: (saved) => {
      const before = get();
      const isOpen = saved.id === before.saved.id;
      // As it is stored: a finished one may be shown in the terms of another version.
      const isInMemory = isOpen
        ? before.keeping.state === 'failed'
        : before.unkept.some(isOne(saved));
      const kept = (isInMemory ? null : keeping.readKept(here(), saved.id)) ?? saved;
      keeping.forget(here(), saved);
      const unkept = before.unkept.filter(({ id }) => id !== saved.id);
      const left = isOpen
        ? opened(around, before.place, null, { ...before, keeping: { state: 'nothing' }, unkept })
        : { unkept, others: othersIn(around, before.place, before.saved, unkept) };
      const open = isOpen ? kept : null;
      set({ ...left, news: { kind: 'removed', before: { kept, open, keeping: before.keeping } } });
    },
    undo: () => {
      const { news } = get();
      if (news?.kind === 'removed' || news?.kind === 'merged') {
        set(takenBack(around, get(), news));
      }
    },
    dismiss: () => set({ news: null }),
    moveRest: () => {
      moveAll(places.device, here());
      set({ others: others(), elsewhere: keeping.countIn(places.device) });
    },
    measure: () => keeping.sizesIn(here()),
    erase: (what) => {
      const gone = keeping.empty(what === 'tab' ? [places.tab] : [places.tab, places.device]);
      set({
        place: 'tab',
        ...opened(around, 'tab', null),
        dropped: false,
        aside: keeping.asideTexts(places),
        news: null,
      });
      return gone;
    },
  };
}

/** Takes every assessment from one place to another; one that can't be written there stays where it is. */
export function moveAll(from: Places['tab'], to: Places['tab']): void {
  if (from === to) return;
  for (const saved of keeping.keptIn(from)) {
    const there = keeping.readKept(to, saved.id);
    const moved = there === null || isFinished(there) ? saved : mergeSaved(there, saved);
    if (keeping.keepBeside(to, moved) === 'kept') keeping.forget(from, saved);
  }
}

const isOne =
  (saved: Saved) =>
  ({ id }: Saved) =>
    id === saved.id;
