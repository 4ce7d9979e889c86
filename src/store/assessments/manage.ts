import { without } from '../../domain/objects.ts';
import { arrivalOf } from '../../domain/merge/arrival.ts';
import { mergeSaved } from '../../domain/merge/merge.ts';
import { mergeTabs } from '../../domain/merge/mergeTabs.ts';
import { isEmpty, isFinished } from '../../domain/assessment/assessment.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';
import { copyOf, isSameAssessment } from '../../domain/assessment/copies.ts';
import * as records from './records.ts';
import type { BrowserStore } from '../browser/storage.ts';
import { carriedInto, isOfVersionShown, opened, othersIn } from './open.ts';
import type { AssessmentState, ManageActions, Environment } from './state.ts';
import { undone } from './undo.ts';
import { saveNames, startedFrom, save } from './save.ts';

/** The actions on any assessment in the store that is in use. */
export function manageActions(
  env: Environment,
  set: (change: Partial<AssessmentState>) => void,
  get: () => AssessmentState,
): ManageActions {
  const { stores } = env;
  const storeInUse = () => stores[get().where];
  const now = () => env.now().toISOString();
  const others = () => othersIn(env, get().where, get().saved, get().unsaved);
  /** Saves an assessment as it is and opens it. */
  const show = (saved: Saved) => {
    const before = get();
    const written = records.saveOpen(storeInUse(), saved);
    set({ ...opened(env, before.where, saved, before), news: null });
    if (written !== 'saved') {
      const lastSaved = records.readOne(storeInUse(), saved.id);
      set({ lastSaved, saveStatus: { state: 'failed', why: written } });
    }
  };
  /** Saves an assessment other than the open one. If the store refuses, it stays in memory. */
  const saveOther = (saved: Saved) => {
    const written = records.save(storeInUse(), saved);
    if (written !== 'saved') {
      const unsaved = [...get().unsaved.filter(({ id }) => id !== saved.id), saved];
      set({ unsaved, saveStatus: { state: 'failed', why: written } });
    }
    set({ others: others() });
  };
  /** All assessments in their newest state, including those in memory alone. */
  const all = () => {
    const { saved, saveStatus, unsaved } = get();
    const inMemory = saveStatus.state === 'failed' ? [saved, ...unsaved] : unsaved;
    const stored = records.readAll(storeInUse());
    const newest = inMemory.map((one) => {
      const storedOne = stored.find(hasIdOf(one));
      return storedOne === undefined ? one : mergeSaved(storedOne, one);
    });
    return [...newest, ...stored.filter((one) => !newest.some(hasIdOf(one)))];
  };
  /** Opens an assessment, merged with `mine`, the one that is here under its id; null if there is none. */
  const openMerged = (mine: Saved | null, saved: Saved) => {
    const before = get();
    const carried = carriedInto(env, saved);
    set({
      ...opened(env, before.where, mine ?? saved, before),
      carried: isOfVersionShown(env, saved) ? null : carried,
      lastSaved: records.readOne(storeInUse(), saved.id),
      news: null,
    });
    const merged =
      mine === null ? carried.saved : mergeSaved(carriedInto(env, mine).saved, carried.saved);
    set(save(env, get(), merged));
    set({ others: others() });
    // If another tab has finished it meanwhile, a new one has begun and there is nothing to undo.
    if (mine === null || get().saved.id !== mine.id) return;
    const open = isEmpty(before.saved) || before.saved.id === mine.id ? mine : before.saved;
    set({ news: { kind: 'merged', before: { kept: mine, open, saveStatus: before.saveStatus } } });
  };
  /** Saves a renamed or finished assessment. */
  const change = (saved: Saved, changed: Saved) => {
    if (saved.id !== get().saved.id) {
      const stored = records.readOne(storeInUse(), saved.id);
      // Another tab may have changed it since this tab listed it.
      const isOutdated = stored !== null && stored !== saved;
      return saveOther(isOutdated ? mergeTabs(saved, stored, changed).saved : changed);
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
      const existing = all();
      if (existing.some((one) => isSameAssessment({ ...one, id: saved.id }, saved))) return;
      saveOther(existing.some(hasIdOf(saved)) ? { ...saved, id: env.newId() } : saved);
    },
    startNew: () => set({ ...opened(env, get().where, null, get()), news: null }),
    startFrom: (saved) => {
      const before = get();
      const empty = opened(env, before.where, null, before);
      set({ ...empty, ...startedFrom(env, { ...before, ...empty }, saved), news: null });
    },
    rename: (saved, title) => {
      const rest = without(saved, 'title');
      change(saved, title.trim() === '' ? rest : { ...rest, title: title.trim() });
    },
    duplicate: (saved, title) => saveOther(copyOf(saved, env.newId(), title, now())),
    finish: (saved) => {
      if (!isFinished(saved)) change(saved, { ...saved, finishedAt: now() });
    },
    remove: (saved) => {
      const before = get();
      const isOpen = saved.id === before.saved.id;
      const isInMemory = isOpen
        ? before.saveStatus.state === 'failed'
        : before.unsaved.some(hasIdOf(saved));
      // The stored state, because a finished one may be shown in another version.
      const kept = (isInMemory ? null : records.readOne(storeInUse(), saved.id)) ?? saved;
      records.removeOne(storeInUse(), saved);
      const unsaved = before.unsaved.filter(({ id }) => id !== saved.id);
      const remaining = isOpen
        ? opened(env, before.where, null, { ...before, saveStatus: { state: 'nothing' }, unsaved })
        : { unsaved, others: othersIn(env, before.where, before.saved, unsaved) };
      const open = isOpen ? kept : null;
      set({
        ...remaining,
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
      moveAll(stores.device, storeInUse());
      set({ others: others(), leftOnDevice: records.countIn(stores.device) });
    },
    measure: () => records.sizesIn(storeInUse()),
    erase: (what) => {
      const isErased = records.eraseAll(
        what === 'tab' ? [stores.tab] : [stores.tab, stores.device],
      );
      set({
        where: 'tab',
        ...opened(env, 'tab', null),
        expired: false,
        unreadable: records.unreadableTexts(stores),
        news: null,
      });
      return isErased;
    },
  };
}

/**
 * Moves every readable assessment from one store to another. It is merged with an unfinished one of the same
 * id there, and replaces a finished one. What the other store refuses stays where it is.
 */
export function moveAll(from: BrowserStore, to: BrowserStore): void {
  if (from === to) return;
  for (const saved of records.readAll(from)) {
    const stored = records.readOne(to, saved.id);
    const moved = stored === null || isFinished(stored) ? saved : mergeSaved(stored, saved);
    if (records.save(to, moved) === 'saved') records.removeOne(from, saved);
  }
}

const hasIdOf =
  (saved: Saved) =>
  ({ id }: Saved) =>
    id === saved.id;
