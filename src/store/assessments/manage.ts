import { arrivalOf } from '../../domain/merge/arrival.ts';
import { mergeSaved } from '../../domain/merge/merge.ts';
import { mergeTabs } from '../../domain/merge/mergeTabs.ts';
import { isEmpty, isFinished } from '../../domain/assessment/assessment.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';
import { copyOf, isSameAssessment } from '../../domain/assessment/copies.ts';
import * as records from './records.ts';
import type { BrowserStores } from '../browser/preferences.ts';
import { carriedInto, isOfVersionShown, opened, othersIn } from './open.ts';
import type { AssessmentState, ManageActions, Environment } from './state.ts';
import { undone } from './undo.ts';
import { saveNames, startedFrom, save } from './save.ts';

/** What can be done to any of the assessments kept here, each as one step from state to state. */
export function manageActions(
  env: Environment,
  set: (change: Partial<AssessmentState>) => void,
  get: () => AssessmentState,
): ManageActions {
  const { stores } = env;
  const here = () => stores[get().where];
  const now = () => env.now().toISOString();
  const others = () => othersIn(env, get().where, get().saved, get().unsaved);
  /** Makes an assessment that needs no change the open one. */
  const show = (saved: Saved) => {
    const before = get();
    const written = records.saveOpen(here(), saved);
    set({ ...opened(env, before.where, saved, before), news: null });
    if (written !== 'saved') {
      const lastSaved = records.readOne(here(), saved.id);
      set({ lastSaved, saveStatus: { state: 'failed', why: written } });
    }
  };
  const put = (saved: Saved) => {
    const written = records.save(here(), saved);
    if (written !== 'saved') {
      const unsaved = [...get().unsaved.filter(({ id }) => id !== saved.id), saved];
      set({ unsaved, saveStatus: { state: 'failed', why: written } });
    }
    set({ others: others() });
  };
  /** Every assessment here as it stands, those included that are in memory alone. */
  const all = () => {
    const { saved, saveStatus: state, unsaved } = get();
    const inMemory = state.state === 'failed' ? [saved, ...unsaved] : unsaved;
    const stored = records.readAll(here());
    const newest = inMemory.map((one) => {
      const there = stored.find(isOne(one));
      return there === undefined ? one : mergeSaved(there, one);
    });
    return [...newest, ...stored.filter((one) => !newest.some(isOne(one)))];
  };
  const openMerged = (mine: Saved | null, saved: Saved) => {
    const before = get();
    const carried = carriedInto(env, saved);
    set({
      ...opened(env, before.where, mine ?? saved, before),
      carried: isOfVersionShown(env, saved) ? null : carried,
      lastSaved: records.readOne(here(), saved.id),
      news: null,
    });
    const merged =
      mine === null ? carried.saved : mergeSaved(carriedInto(env, mine).saved, carried.saved);
    set(save(env, get(), merged));
    set({ others: others() });
    // Another tab may have finished it meanwhile; then a new one began, and there is nothing to undo.
    if (mine === null || get().saved.id !== mine.id) return;
    const open = isEmpty(before.saved) || before.saved.id === mine.id ? mine : before.saved;
    set({ news: { kind: 'merged', before: { kept: mine, open, saveStatus: before.saveStatus } } });
  };
  const change = (saved: Saved, changed: Saved) => {
    if (saved.id !== get().saved.id) {
      const there = records.readOne(here(), saved.id);
      // Another tab may have written it since it was listed here.
      const isOld = there !== null && there !== saved;
      return put(isOld ? mergeTabs(saved, there, changed).saved : changed);
    }
    set(saveNames(env, get(), changed));
  };
  return {
    open: (saved) => {
      const arrival = arrivalOf(saved, all(), env.description);
      switch (arrival.kind) {
        case 'there':
          return show(arrival.kept);
        case 'merges':
          return openMerged(arrival.kept, saved);
        case 'beside':
          return show({ ...saved, id: env.newId() });
        case 'finishes':
          return show(saved);
        case 'new':
          return isFinished(saved) ? show(saved) : openMerged(null, saved);
      }
    },
    add: (saved) => {
      const kept = all();
      if (kept.some((one) => isSameAssessment({ ...one, id: saved.id }, saved))) return;
      put(kept.some(isOne(saved)) ? { ...saved, id: env.newId() } : saved);
    },
    startNew: () => set({ ...opened(env, get().where, null, get()), news: null }),
    startFrom: (saved) => {
      const before = get();
      const away = opened(env, before.where, null, before);
      set({ ...away, ...startedFrom(env, { ...before, ...away }, saved), news: null });
    },
    rename: (saved, title) => {
      const { title: _, ...rest } = saved;
      change(saved, title.trim() === '' ? rest : { ...rest, title: title.trim() });
    },
    duplicate: (saved, title) => put(copyOf(saved, env.newId(), title, now())),
    finish: (saved) => {
      if (!isFinished(saved)) change(saved, { ...saved, finishedAt: now() });
    },
    remove: (saved) => {
      const before = get();
      const isOpen = saved.id === before.saved.id;
      // As it is stored: a finished one may be shown in the terms of another version.
      const isInMemory = isOpen
        ? before.saveStatus.state === 'failed'
        : before.unsaved.some(isOne(saved));
      const kept = (isInMemory ? null : records.readOne(here(), saved.id)) ?? saved;
      records.removeOne(here(), saved);
      const unsaved = before.unsaved.filter(({ id }) => id !== saved.id);
      const left = isOpen
        ? opened(env, before.where, null, { ...before, saveStatus: { state: 'nothing' }, unsaved })
        : { unsaved, others: othersIn(env, before.where, before.saved, unsaved) };
      const open = isOpen ? kept : null;
      set({
        ...left,
        news: { kind: 'removed', before: { kept, open, saveStatus: before.saveStatus } },
      });
    },
    undo: () => {
      const { news } = get();
      if (news?.kind === 'removed' || news?.kind === 'merged') {
        set(undone(env, get(), news));
      }
    },
    dismiss: () => set({ news: null }),
    moveFromDevice: () => {
      moveAll(stores.device, here());
      set({ others: others(), leftOnDevice: records.countIn(stores.device) });
    },
    measure: () => records.sizesIn(here()),
    erase: (what) => {
      const gone = records.eraseAll(what === 'tab' ? [stores.tab] : [stores.tab, stores.device]);
      set({
        where: 'tab',
        ...opened(env, 'tab', null),
        expired: false,
        unreadable: records.unreadableTexts(stores),
        news: null,
      });
      return gone;
    },
  };
}

/** Takes every assessment from one place to another; one that can't be written there stays where it is. */
export function moveAll(from: BrowserStores['tab'], to: BrowserStores['tab']): void {
  if (from === to) return;
  for (const saved of records.readAll(from)) {
    const there = records.readOne(to, saved.id);
    const moved = there === null || isFinished(there) ? saved : mergeSaved(there, saved);
    if (records.save(to, moved) === 'saved') records.removeOne(from, saved);
  }
}

const isOne =
  (saved: Saved) =>
  ({ id }: Saved) =>
    id === saved.id;
