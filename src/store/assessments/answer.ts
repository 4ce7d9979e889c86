import * as answers from '../../domain/assessment/answers.ts';
import type { Answer, Answers } from '../../domain/assessment/answers.ts';
import { without } from '../../domain/objects.ts';
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

/** The actions on the open assessment. They change it by the rules of the domain and save it at once. */
export function answerActions(env: Environment, set: Set, get: Get): AnswerActions {
  const saveChanged = (saved: Saved) => set(saveChange(env, get(), saved));
  const changeAnswers = (change: (given: Answers, at: string) => Answers) => {
    const { saved } = get();
    saveChanged({ ...saved, answers: change(saved.answers, env.now().toISOString()) });
  };
  const changeTargets = (change: (targets: Targets) => Targets) => {
    const { saved } = get();
    saveChanged({ ...saved, targets: change(saved.targets ?? {}) });
  };
  return {
    chooseWhere: (where) => chooseWhere(env, set, get, where),
    give: (id, choice) => changeAnswers((given, at) => answers.giveAnswer(given, id, choice, at)),
    clear: (id) => changeAnswers((given, at) => answers.clearAnswer(given, id, at)),
    note: (id, text) => changeAnswers((given, at) => answers.writeNote(given, id, text, at)),
    aim: (id, level) => changeTargets((targets) => aimAt(targets, id, level)),
    dropTarget: (id) => changeTargets((targets) => dropTarget(targets, id)),
    write: (heading, text) => {
      const others = without(get().saved, heading);
      const changed: Saved = text === '' ? others : { ...others, [heading]: text };
      if (heading === 'situation') saveChanged(changed);
      else set(saveNames(env, get(), changed));
    },
    settle: (id, which) => {
      const conflict = get().conflicts.find((one) => one.competenceId === id);
      if (conflict === undefined) return;
      changeAnswers((given, at) => withAnswer(given, id, conflict[which], at));
      set({ conflicts: get().conflicts.filter((one) => one.competenceId !== id) });
    },
    carryFinished: () => {
      const carried = carriedInto(env, get().saved);
      set({ saved: carried.saved, carried });
    },
  };
}

/** Makes an answer's choice and note the current ones; null clears both. What is the same stays. */
function withAnswer(given: Answers, id: string, wanted: Answer | null, at: string): Answers {
  const { level, notMyWork, note = '' } = wanted ?? {};
  const current = given[id];
  const chosen = isSameChoice(current ?? { at }, wanted ?? { at })
    ? given
    : level !== undefined
      ? answers.giveAnswer(given, id, { level }, at)
      : notMyWork === true
        ? answers.giveAnswer(given, id, { notMyWork }, at)
        : answers.clearAnswer(given, id, at);
  const settled = (current?.note ?? '') === note ? chosen : answers.writeNote(chosen, id, note, at);
  const answer = settled[id];
  // The merge puts the replaced answer into the history, even one of this minute or a note alone.
  return settled === given || current === undefined || answer === undefined
    ? settled
    : { ...settled, [id]: mergeAnswer(current, answer) };
}

/**
 * Chooses the own device or the tab and moves the open assessment there. The other assessments move to the
 * device too, but not from it. If the open assessment is empty, the one that is open in that store is shown.
 */
function chooseWhere(env: Environment, set: Set, get: Get, where: Where): void {
  const { stores } = env;
  const before = get();
  records.rememberWhere(stores, where);
  if (where === 'device') env.askForPersistence?.();
  if (isEmpty(before.saved)) {
    const stored = records.readCurrent(stores[where], env.description.id);
    set({ where, ...opened(env, where, stored) });
  } else {
    set({ where, lastSaved: records.readOne(stores[where], before.saved.id) });
    set(isFinished(before.saved) ? copyStored(env, before, where) : save(env, get(), before.saved));
    if (where !== before.where && get().saveStatus.state === 'saved') {
      records.removeOne(stores[before.where], before.saved);
    }
  }
  if (where === 'device' && before.where === 'tab' && before.others.length > 0) {
    moveAll(stores.tab, stores.device);
  }
  set({
    others: othersIn(env, where, get().saved, get().unsaved),
    leftOnDevice: where === 'tab' ? records.countIn(stores.device) : 0,
  });
}

/** Copies a finished assessment to a store as it is stored, whatever version it is shown in. */
function copyStored({ stores }: Environment, before: AssessmentState, where: Where) {
  const stored = records.readOne(stores[before.where], before.saved.id) ?? before.saved;
  const written = records.saveOpen(stores[where], stored);
  const saveStatus: AssessmentState['saveStatus'] =
    written === 'saved'
      ? { state: 'saved', at: stored.updatedAt }
      : { state: 'failed', why: written };
  return { lastSaved: stored, saveStatus };
}
