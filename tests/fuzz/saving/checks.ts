import { isEmpty, isFinished } from '../../../src/domain/assessment/assessment.ts';
import type { Saved } from '../../../src/domain/assessment/assessment.ts';
import { readSaved, toSaved } from '../../../src/domain/assessment/saved.ts';
import { isEqual } from '../../../src/domain/isEqual.ts';
import { assessmentKey, assessmentPrefix } from '../../../src/domain/saving/keys.ts';
import { assessmentsIn, shelfOf } from '../../../src/domain/saving/shelf.ts';
import type { Tab } from './browser.ts';
import { everywhere, forget, shownIn } from './ledger.ts';
import { Broken } from './world.ts';
import type { World } from './world.ts';

/** What holds after every step. */
export function check(world: World): void {
  forgiveTold(world);
  checkStored(world);
  const found = everywhere(world);
  for (const token of world.ledger) {
    if (!found.includes(token) && !isChosenAgain(world, token)) {
      throw new Broken(`${token} has vanished unannounced`);
    }
  }
  for (const tab of world.browser.tabs) checkShown(tab);
}

/** What holds when everything has settled. */
export function checkSettled(world: World): void {
  check(world);
  checkErased(world);
  for (const tab of world.browser.tabs) {
    if (!tab.isOpen) continue;
    const { pending, failure } = tab.app.state();
    // What the gate would refuse stays in memory, and the person is told.
    if (failure === 'unfit') continue;
    if (pending.length > 0) throw new Broken('something is never written');
    const { asStored, saved, saveStatus, where } = tab.app.getState();
    const store = where === 'device' ? world.browser.device : tab.tabStore.entries;
    const stored = store.get(assessmentKey(saved.id));
    const isStored = stored !== undefined && isTextOf(asStored, stored);
    if (!isStored && saveStatus.state === 'saved') throw new Broken('"saved" is said untruly');
    if (!isStored && !isEmpty(saved)) throw new Broken('a tab shows what is stored nowhere');
  }
}

/** Whether the same choice was made again, in this tab or another, and stands. */
function isChosenAgain({ browser, choices }: World, token: string): boolean {
  const choice = choices.get(token);
  const stores = [browser.device, ...browser.tabs.map(({ tabStore }) => tabStore.entries)];
  const stored = stores.flatMap((store) => assessmentsIn(shelfOf(store)));
  const shown = browser.tabs.map(({ app }) => app.state().saved);
  return [...stored, ...shown].some(
    ({ answers }) => choice !== undefined && answers[choice.id]?.level === choice.level,
  );
}

/** A tab that was told that everything is erased has dropped what it had, and said so. */
export function forgiveTold(world: World): void {
  for (const tab of world.browser.tabs) {
    const { epoch, news } = tab.app.state();
    const last = world.last.get(tab);
    if (last !== undefined && last.epoch !== epoch && news?.kind === 'erased') {
      forget(world, last.memory);
    }
    world.last.set(tab, { epoch, memory: JSON.stringify(shownIn(tab)) });
  }
}

/** Every stored text passes the gate, and one that is finished on the device keeps its answers and date. */
function checkStored({ browser, finished }: World): void {
  const stores = [browser.device, ...browser.tabs.map(({ tabStore }) => tabStore.entries)];
  for (const store of stores) {
    for (const [key, text] of store) {
      if (!key.startsWith(assessmentPrefix)) continue;
      const reading = readSaved(text);
      if (!reading.ok) throw new Broken('the gate refuses what was stored');
      if (store === browser.device && isFinished(reading.value)) {
        checkFinished(finished, reading.value);
      }
    }
  }
  for (const id of finished.keys()) {
    if (!browser.device.has(assessmentKey(id))) finished.delete(id);
  }
}

function checkFinished(finished: Map<string, Saved>, saved: Saved): void {
  const first = finished.get(saved.id) ?? saved;
  finished.set(saved.id, first);
  const isSame = isEqual(frozenPartOf(first), frozenPartOf(saved));
  if (!isSame) throw new Broken('a finished assessment has changed');
}

function frozenPartOf({ answers, targets, situation, finishedAt }: Saved) {
  return { answers, targets, situation, finishedAt };
}

/** What a tab shows is what it will write. */
function checkShown(tab: Tab): void {
  const { pending, where, saved } = tab.app.state();
  const put = pending.find(
    (one) => one.kind === 'put' && one.store === where && one.id === saved.id,
  );
  if (put?.kind !== 'put' || isFinished(saved)) return;
  if (!isEqual(put.mine, saved)) throw new Broken('a tab shows something else than it will write');
}

/** A tab that has just written says "saved" only of what lies there. */
export function checkSaid({ browser }: World, tab: Tab): void {
  const { where, pending, device } = tab.app.state();
  const { saveStatus, saved } = tab.app.getState();
  if (where !== 'device' || saveStatus.state !== 'saved' || isFinished(saved)) return;
  const key = assessmentKey(saved.id);
  const stored = browser.device.get(key);
  // Where another tab's later text lies there, this tab has not looked yet.
  const isSeen = stored !== undefined && device?.records.get(key) === stored;
  if (isSeen && pending.length === 0 && !isTextOf(saved, stored)) {
    throw new Broken('"saved" is said of what is not stored');
  }
}

/** An erased store is never filled again. */
export function checkErased(world: World): void {
  allowReturn(world);
  const onDevice = JSON.stringify([...world.browser.device.values()]);
  for (const token of world.erased) {
    if (onDevice.includes(token)) throw new Broken(`${token} was erased and is stored again`);
  }
}

/** What somebody still has in a file, a shared tab or the old release's tab may come back by their hand. */
export function allowReturn({ browser, erased, files, earlier }: World): void {
  const elsewhere = JSON.stringify([
    files,
    earlier,
    [...browser.earlier.values()],
    browser.tabs.map(({ tabStore, app }) => [
      [...tabStore.entries.values()],
      app.state().where === 'tab' ? app.state().saved : null,
    ]),
  ]);
  for (const token of erased) if (elsewhere.includes(token)) erased.delete(token);
}

function isTextOf(saved: Saved, text: string): boolean {
  return isEqual(JSON.parse(toSaved(saved)), JSON.parse(text));
}
