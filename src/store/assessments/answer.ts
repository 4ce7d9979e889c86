import * as answers from '../../domain/assessment/answers.ts';
import type { Answer, Answers } from '../../domain/assessment/answers.ts';
import { isSameChoice, mergeAnswer } from '../../domain/merge/merge.ts';
import { isEmpty, isFinished } from '../../domain/assessment/assessment.ts';
import type { Saved } from '../../domain/assessment/assessment.ts';
import { aimAt, dropTarget } from '../../domain/assessment/targets.ts';
import type { Targets } from '../../domain/assessment/targets.ts';
import * as records from './records.ts';
import { carriedInto, opened, othersIn } from './open.ts';
import { moveAll } from './manage.ts';
import type { AnswerActions, AssessmentState, Environment } from './state.ts';
import type { Where } from '../browser/storage.ts';
import { saveChange, saveNames, save } from './save.ts';

type Set = (change: Partial<AssessmentState>) => void;
type Get = () => AssessmentState;

/** What can be done to the open assessment: each action changes it by the domain's rules and saves it at once. */
export function answerActions(env: Environment, set: Set, get: Get): AnswerActions {
  const put = (saved: Saved) => set(saveChange(env, get(), saved));
  const change = (act: (before: Answers, at: string) => Answers) => {
    const { saved } = get();
    put({ ...saved, answers: act(saved.answers, env.now().toISOString()) });
  };
  const retarget = (act: (before: Targets) => Targets) => {
    const { saved } = get();
    put({ ...saved, targets: act(saved.targets ?? {}) });
  };
  return {
    chooseWhere: (where) => chooseWhere(env, set, get, where),
    give: (id, choice) => change((before, at) => answers.giveAnswer(before, id, choice, at)),
    clear: (id) => change((before, at) => answers.clearAnswer(before, id, at)),
    note: (id, text) => change((before, at) => answers.writeNote(before, id, text, at)),
    aim: (id, level) => retarget((before) => aimAt(before, id, level)),
    dropTarget: (id) => retarget((before) => dropTarget(before, id)),
    write: (heading, text) => {
      const { [heading]: _, ...others } = get().saved;
      const changed: Saved = text === '' ? others : { ...others, [heading]: text };
      if (heading === 'situation') put(changed);
      else set(saveNames(env, get(), changed));
    },
    settle: (id, which) => {
      const conflict = get().conflicts.find((one) => one.competenceId === id);
      if (conflict === undefined) return;
      change((before, at) => withAnswer(before, id, conflict[which], at));
      set({ conflicts: get().conflicts.filter((one) => one.competenceId !== id) });
    },
    carryFinished: () => {
      const carried = carriedInto(env, get().saved);
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
function chooseWhere(env: Environment, set: Set, get: Get, where: Where): void {
  const { stores } = env;
  const before = get();
  records.rememberWhere(stores, where);
  if (where === 'device') env.askForPersistence?.();
  const rest = before.others;
  if (isEmpty(before.saved)) {
    const there = records.readCurrent(stores[where], env.description.id);
    set({ where, ...opened(env, where, there) });
  } else {
    set({ where, lastSaved: records.readOne(stores[where], before.saved.id) });
    set(isFinished(before.saved) ? keptAsItIs(env, before, where) : save(env, get(), before.saved));
    if (where !== before.where && get().saveStatus.state === 'saved') {
      records.removeOne(stores[before.where], before.saved);
    }
  }
  if (where === 'device' && before.where === 'tab' && rest.length > 0) {
    moveAll(stores.tab, stores.device);
  }
  set({
    others: othersIn(env, where, get().saved, get().unsaved),
    leftOnDevice: where === 'tab' ? records.countIn(stores.device) : 0,
  });
}

/** A finished one goes as it is stored, in whatever version it is shown. */
function keptAsItIs({ stores }: Environment, before: AssessmentState, where: Where) {
  const stored = records.readOne(stores[before.where], before.saved.id) ?? before.saved;
  const written = records.saveOpen(stores[where], stored);
  const state: AssessmentState['saveStatus'] =
    written === 'saved'
      ? { state: 'saved', at: stored.updatedAt }
      : { state: 'failed', why: written };
  return { lastSaved: stored, saveStatus: state };
}
