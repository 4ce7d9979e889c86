import { mergeSaved } from '../domain/merge.ts';
import { isEmpty, isFinished } from '../domain/saved.ts';
import type { Saved } from '../domain/saved.ts';
import { copyOf, isSameResult } from '../domain/savedCopies.ts';
import * as keeping from './keeping.ts';
import type { Places } from './preferences.ts';
import { carriedInto, isOfVersionShown, opened, othersIn } from './opening.ts';
import type { AssessmentState, ShelfActions, Surroundings } from './state.ts';
import { keepNames, startedFrom, write } from './writing.ts';

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
    const isUnkept = before.unkept.some(({ id }) => id === saved.id);
    if (!isUnkept) keeping.keep(here(), saved);
    set({ ...opened(around, before.place, saved, before), news: null });
    if (isUnkept) set(write(around, get(), saved));
  };
  const put = (saved: Saved) => {
    if (keeping.keepBeside(here(), saved) !== 'kept') {
      set({ unkept: [...get().unkept.filter(({ id }) => id !== saved.id), saved] });
    }
    set({ others: others() });
  };
  const openMerged = (there: Saved | null, saved: Saved) => {
    const before = get();
    const carried = carriedInto(around, saved);
    const mine = there === null ? null : carriedInto(around, there).saved;
    set({
      ...opened(around, before.place, there ?? saved, before),
      carried: isOfVersionShown(around, saved) ? null : carried,
      agreed: there,
      news: null,
    });
    set(write(around, get(), mine === null ? carried.saved : mergeSaved(mine, carried.saved)));
    set({ others: others() });
  };
  const change = (saved: Saved, changed: Saved) => {
    if (saved.id !== get().saved.id) return put(changed);
    set(keepNames(around, get(), changed));
  };
  return {
    open: (saved) => {
      const there = keeping.readKept(here(), saved.id) ?? get().unkept.find(isOne(saved)) ?? null;
      if (there === saved) return show(saved);
      if (there === null || (!isFinished(there) && !isFinished(saved))) {
        return isFinished(saved) ? show(saved) : openMerged(there, saved);
      }
      if (isSameResult(there, saved)) return show(isFinished(there) ? there : saved);
      return show({ ...saved, id: around.newId() });
    },
    add: (saved) => {
      const isHere = keeping.readKept(here(), saved.id) !== null;
      put(isHere ? { ...saved, id: around.newId() } : saved);
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
      keeping.forget(here(), saved);
      const unkept = before.unkept.filter(({ id }) => id !== saved.id);
      const left =
        saved.id === before.saved.id
          ? opened(around, before.place, null, { ...before, keeping: { state: 'nothing' }, unkept })
          : { unkept, others: othersIn(around, before.place, before.saved, unkept) };
      set({ ...left, news: { kind: 'removed', before: saved } });
    },
    undo: () => {
      const { news, saved } = get();
      if (news?.kind !== 'removed') return;
      if (isEmpty(saved)) show(news.before);
      else put(news.before);
      set({ news: null });
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
