import { createStore } from 'zustand/vanilla';
import type { StoreApi } from 'zustand/vanilla';
import * as answers from '../../domain/assessment/answers.ts';
import type { Answer, Answers } from '../../domain/assessment/answers.ts';
import { isSameChoice, mergeAnswer } from '../../domain/merge/merge.ts';
import { isEmpty, isFinished } from '../../domain/assessment/saved.ts';
import type { Saved } from '../../domain/assessment/saved.ts';
import { aimAt, dropTarget } from '../../domain/assessment/targets.ts';
import type { Targets } from '../../domain/assessment/targets.ts';
import * as keeping from './kept.ts';
import { carriedInto, opened, othersIn } from './open.ts';
import { moveAll, shelfActions } from './manage.ts';
import type { AnswerActions, AssessmentData, AssessmentState, Surroundings } from './state.ts';
import type { PlaceName } from '../browser/storage.ts';
import { keepChange, keepNames, write } from './save.ts';

export type AssessmentStore = StoreApi<AssessmentState>;

type Set = (change: Partial<AssessmentData>) => void;
type Get = () => AssessmentState;

/** The one store of answers: every action changes the assessment by the domain's rules and keeps it at once. */
export function createAssessmentStore(around: Surroundings): AssessmentStore {
  const { places, now } = around;
  const found = keeping.findKept(places, now(), around.description.id);
  return createStore<AssessmentState>()((set, get) => ({
    place: found.place,
    ...opened(around, found.place, found.saved),
    dropped: found.dropped,
    aside: keeping.asideTexts(places),
    news: null,
    ...answerActions(around, set, get),
    ...shelfActions(around, set, get),
  }));
}

function answerActions(around: Surroundings, set: Set, get: Get): AnswerActions {
  const put = (saved: Saved) => set(keepChange(around, get(), saved));
  const change = (act: (before: Answers, at: string) => Answers) => {
    const { saved } = get();
    put({ ...saved, answers: act(saved.answers, around.now().toISOString()) });
  };
  const retarget = (act: (before: Targets) => Targets) => {
    const { saved } = get();
    put({ ...saved, targets: act(saved.targets ?? {}) });
  };
  return {
    choosePlace: (place) => choosePlace(around, set, get, place),
    give: (id, choice) => change((before, at) => answers.giveAnswer(before, id, choice, at)),
    clear: (id) => change((before, at) => answers.clearAnswer(before, id, at)),
    note: (id, text) => change((before, at) => answers.writeNote(before, id, text, at)),
    aim: (id, level) => retarget((before) => aimAt(before, id, level)),
    dropTarget: (id) => retarget((before) => dropTarget(before, id)),
    write: (heading, text) => {
      const { [heading]: _, ...others } = get().saved;
      const changed: Saved = text === '' ? others : { ...others, [heading]: text };
      if (heading === 'situation') put(changed);
      else set(keepNames(around, get(), changed));
    },
    settle: (id, which) => {
      const conflict = get().conflicts.find((one) => one.competenceId === id);
      if (conflict === undefined) return;
      change((before, at) => withAnswer(before, id, conflict[which], at));
      set({ conflicts: get().conflicts.filter((one) => one.competenceId !== id) });
    },
    carryFinished: () => {
      const carried = carriedInto(around, get().saved);
      set({ saved: carried.saved, carried });
    },
  };
}

/** Makes an answer the current one; what stands already is left as it is. */
function withAnswer(before: Answers, id: string, wanted: Answer | null, at: string): Answers {
  const { level, notMyWork, note = '' } = wanted ?? {};
  const current = before[id];
  const chosen = isSameChoice(current ?? { at }, wanted ?? { at })
    ? before
    : level !== undefined
      ? answers.giveAnswer(before, id, { level }, at)
      : notMyWork === true
        ? answers.giveAnswer(before, id, { notMyWork }, at)
        : answers.clearAnswer(before, id, at);
  const settled = (current?.note ?? '') === note ? chosen : answers.writeNote(chosen, id, note, at);
  const answer = settled[id];
  // What gives way here is kept, though it be of this minute or a note alone.
  return settled === before || current === undefined || answer === undefined
    ? settled
    : { ...settled, [id]: mergeAnswer(current, answer) };
}

/** Own device or shared one. To the own device everything of this tab goes; from it only the open assessment. */
function choosePlace(around: Surroundings, set: Set, get: Get, place: PlaceName): void {
  const { places } = around;
  const before = get();
  keeping.choosePlace(places, place);
  if (place === 'device') around.askForPersistence?.();
  const rest = before.others;
  if (isEmpty(before.saved)) {
    const there = keeping.readCurrent(places[place], around.description.id);
    set({ place, ...opened(around, place, there) });
  } else {
    set({ place, agreed: keeping.readKept(places[place], before.saved.id) });
    set(
      isFinished(before.saved)
        ? keptAsItIs(around, before, place)
        : write(around, get(), before.saved),
    );
    if (place !== before.place && get().keeping.state === 'kept') {
      keeping.forget(places[before.place], before.saved);
    }
  }
  if (place === 'device' && before.place === 'tab' && rest.length > 0) {
    moveAll(places.tab, places.device);
  }
  set({
    others: othersIn(around, place, get().saved, get().unkept),
    elsewhere: place === 'tab' ? keeping.countIn(places.device) : 0,
  });
}

/** A finished one goes as it is stored, in whatever version it is shown. */
function keptAsItIs({ places }: Surroundings, before: AssessmentData, place: PlaceName) {
  const stored = keeping.readKept(places[before.place], before.saved.id) ?? before.saved;
  const written = keeping.keep(places[place], stored);
  const state: AssessmentData['keeping'] =
    written === 'kept'
      ? { state: 'kept', at: stored.updatedAt }
      : { state: 'failed', why: written };
  return { agreed: stored, keeping: state };
}
