import { isEmpty } from '../../../src/domain/assessment/assessment.ts';
import type { Saved } from '../../../src/domain/assessment/assessment.ts';
import { asStateOf } from '../../../src/domain/merge/arrival.ts';
import type { Event } from '../../../src/domain/saving/events.ts';
import type { State } from '../../../src/domain/saving/state.ts';
import { description } from './browser.ts';
import type { Tab } from './browser.ts';
import { forget, tokensIn, wordsIn } from './ledger.ts';
import type { Step } from './steps.ts';
import { begun, Broken, ids, word } from './world.ts';
import type { World } from './world.ts';

/** Lets the person act in a tab, and books in the ledger what was given and what gave way. */
export function act(world: World, tab: Tab, step: Step): void {
  const event = eventOf(world, tab, step);
  if (event === null) return;
  const before = tab.app.state();
  tab.app.dispatch(event);
  const after = tab.app.state();
  if (after.news?.kind === 'refused' && after.news !== before.news) {
    return checkRefusal(before, after, event);
  }
  book(world, before, after, event);
}

function checkRefusal(before: State, after: State, event: Event): void {
  const isDeep = JSON.stringify([before.saved, event]).includes('inner');
  if (!isDeep) throw new Broken('a change is refused without a reason');
  if (after.saved !== before.saved) throw new Broken('a refused change has changed something');
}

const edits: ReadonlySet<Event['type']> = new Set([
  'give',
  'clear',
  'note',
  'aim',
  'dropTarget',
  'write',
  'settle',
]);

function book(world: World, before: State, after: State, event: Event): void {
  const add = (value: unknown) => wordsIn(value).forEach((one) => world.ledger.add(one));
  if (edits.has(event.type)) {
    const now = new Set(tokensIn(after.saved));
    const seen = new Set(tokensIn(before.saved));
    // What the person saw and replaced is gone by their own hand.
    forget(world, [...seen].filter((one) => !now.has(one)).join(' '));
    if (event.type === 'settle') {
      forget(world, event.conflict);
      wordsIn(event.conflict).forEach((one) => world.erased.delete(one));
    }
    add([...now].filter((one) => !seen.has(one)).join(' '));
    if (event.type === 'give') {
      const { at = '', level = '' } = after.saved.answers[event.id] ?? {};
      world.ledger.add(at);
      world.choices.set(at, { id: event.id, level });
    }
  }
  if (event.type === 'remove') forget(world, event.saved);
  if (event.type === 'undo') {
    const { news } = before;
    if (news?.kind === 'removed' || news?.kind === 'merged') add(news.before.kept);
  }
  if (event.type === 'rename') {
    const current = before.saved.id === event.saved.id ? before.saved : event.saved;
    forget(world, current.title ?? '');
    add(event.title);
  }
}

/** What the person does at a step; null where the page offers no such thing at the moment. */
function eventOf(world: World, tab: Tab, step: Step): Event | null {
  const state = tab.app.getState();
  switch (step.do) {
    case 'give': {
      const [id = '', level = ''] = [ids[step.at], description.levels[step.rank]];
      // A radio button that is chosen already can't be chosen.
      const isChosen = state.saved.answers[id]?.level === level;
      return isChosen ? null : { type: 'give', id, choice: { level } };
    }
    case 'clear':
      return { type: 'clear', id: ids[step.at] ?? '' };
    case 'note':
      return { type: 'note', id: ids[step.at] ?? '', text: word(world, 'note') };
    case 'emptyNote':
      return { type: 'note', id: ids[step.at] ?? '', text: '' };
    case 'aim':
      return { type: 'aim', id: ids[step.at] ?? '', level: word(world, 'target') };
    case 'dropTarget':
      return { type: 'dropTarget', id: ids[step.at] ?? '' };
    case 'situation':
    case 'person':
    case 'title':
      return { type: 'write', heading: step.do, text: step.isEmpty ? '' : word(world, step.do) };
    case 'settle': {
      const [conflict] = state.conflicts;
      return conflict === undefined ? null : { type: 'settle', conflict, which: step.which };
    }
    case 'startNew':
    case 'undo':
    case 'dismiss':
    case 'moveHere':
      return { type: step.do };
    case 'openDeep':
      return { type: 'open', saved: deepFile(word(world, 'note')) };
    case 'chooseDevice':
      return { type: 'chooseWhere', where: 'device' };
    case 'chooseTab':
      return { type: 'chooseWhere', where: 'tab' };
    case 'finish':
      return isEmpty(state.saved) ? null : { type: 'finish', saved: state.saved };
    case 'removeOpen':
      return isEmpty(state.saved) ? null : { type: 'remove', saved: state.saved };
    case 'openFile':
    case 'addFile':
    case 'mergeFile':
      return withFile(state.saved, step.do, world.files[step.at % Math.max(1, world.files.length)]);
    default: {
      const other = 'at' in step ? state.others[step.at % Math.max(1, state.others.length)] : null;
      return other === undefined || other === null ? null : withOther(world, step.do, other);
    }
  }
}

function withFile(open: Saved, kind: string, file: Saved | undefined): Event | null {
  if (file === undefined) return null;
  if (kind === 'addFile') return { type: 'add', saved: file };
  const isMergeable = !isEmpty(open) && open.finishedAt === undefined;
  const merges = kind === 'mergeFile' && isMergeable;
  return { type: 'open', saved: merges ? asStateOf(open, file) : file };
}

function withOther(world: World, kind: Step['do'], saved: Saved): Event | null {
  switch (kind) {
    case 'openOther':
      return { type: 'open', saved };
    case 'startFrom':
      return { type: 'startFrom', saved };
    case 'renameOther':
      return { type: 'rename', saved, title: word(world, 'title') };
    case 'copyOther':
      return { type: 'duplicate', saved, title: word(world, 'title') };
    case 'finishOther':
      return { type: 'finish', saved };
    case 'removeOther':
      return { type: 'remove', saved };
    default:
      return null;
  }
}

/** A file as deep as the gate admits. A change of its answer would go one level deeper, into the history. */
function deepFile(note: string): Saved {
  const deep = Array.from({ length: 61 }).reduce<unknown>((inner) => ({ inner }), 1);
  const at = '2026-11-20T12:00:00.000Z';
  const answer = { level: description.levels[0] ?? '', note, at, deep };
  return { ...begun('dddddddd-1', at), answers: { [ids[0] ?? '']: answer } };
}
