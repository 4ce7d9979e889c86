import { isEmpty } from '../../../src/domain/assessment/assessment.ts';
import { toSaved } from '../../../src/domain/assessment/saved.ts';
import {
  aliveKey,
  assessmentKey,
  assessmentPrefix,
  bornKey,
} from '../../../src/domain/saving/keys.ts';
import { isExpired, signOfLife } from '../../../src/domain/saving/sharedTab.ts';
import { act } from './acts.ts';
import { deliver, dropTransactions, openTab, reload, runDisk } from './browser.ts';
import type { Tab } from './browser.ts';
import { allowReturn, checkSaid } from './checks.ts';
import { forget, inMemory, shownIn, wordsIn } from './ledger.ts';
import type { Step } from './steps.ts';
import { begun, ids, tabOf, word } from './world.ts';
import type { World } from './world.ts';

/** Takes one step of a run. */
export function take(world: World, step: Step): void {
  const { browser } = world;
  switch (step.do) {
    case 'disk':
      for (let times = 0; times < step.times; times += 1) runTransaction(world);
      return;
    case 'clock':
      browser.time += step.ms;
      return;
    case 'earlierTab':
      return noteInEarlierTab(world, step.at);
    default:
      takeIn(world, tabOf(world, step.tab), step);
  }
}

function takeIn(world: World, tab: Tab, step: Step): void {
  switch (step.do) {
    case 'store':
      tab.device.fails = step.is === 'working' ? null : step.is;
      tab.tabStore.fails = step.is === 'full' ? 'full' : null;
      return;
    case 'sleep':
      tab.hears = false;
      return;
    case 'wake':
      tab.hears = true;
      return tab.app.dispatch({ type: 'woke' });
    case 'deliver':
      return deliver(tab);
    case 'retry':
      return tab.timers.splice(0).forEach((later) => later());
    case 'sign':
      if (tab.tabStore.entries.size > 0) {
        tab.tabStore.entries.set(aliveKey, signOfLife(tab.env.now().toISOString()));
      }
      return;
    case 'reload':
      return reloadTab(world, tab);
    case 'crash':
      forget(world, shownIn(tab));
      dropTransactions(world.browser, tab);
      tab.isOpen = false;
      return;
    case 'duplicate':
      if (world.browser.tabs.length < 4) openTab(world.browser, tab.tabStore.entries);
      return;
    case 'takeFile': {
      const { asStored } = tab.app.getState();
      if (!isEmpty(asStored)) world.files.push(asStored);
      return;
    }
    case 'eraseTab':
    case 'eraseAll':
      return erase(world, tab, step.do === 'eraseAll');
    default:
      act(world, tab, step);
  }
}

/** Runs one transaction of the device. What a deletion takes away is gone by the person's hand. */
export function runTransaction(world: World): void {
  const { browser } = world;
  const before = new Map(browser.device);
  const removed = new Set(removedBy(browser.disk[0]?.tab));
  const tab = runDisk(browser);
  if (tab === null) return;
  if (before.size > 0 && browser.device.size === 0) {
    forget(world, [...browser.earlier.values()]);
    wordsIn([...before.values()]).forEach((one) => world.erased.add(one));
    allowReturn(world);
  }
  const gone = [...before].filter(
    ([key]) => key.startsWith(assessmentPrefix) && (removed.has(key) || !browser.device.has(key)),
  );
  forget(world, gone);
  for (const [key] of gone) world.finished.delete(key.slice(assessmentPrefix.length));
  checkSaid(world, tab);
}

/** The keys that a tab is about to remove. */
function removedBy(tab: Tab | undefined): readonly string[] {
  const pending = tab?.app.state().pending ?? [];
  return pending.flatMap((one) => (one.kind === 'remove' ? [assessmentKey(one.id)] : []));
}

/** Loads a page again. What was in memory alone is lost, which the browser asks about. */
function reloadTab(world: World, tab: Tab): void {
  const at = new Date(world.browser.time + 1).toISOString();
  forget(world, inMemory(tab));
  if (isExpired(tab.tabStore.entries, at)) forget(world, [...tab.tabStore.entries.values()]);
  reload(world.browser, tab);
}

function erase(world: World, tab: Tab, isAll: boolean): void {
  const { browser } = world;
  forget(world, shownIn(tab));
  if (isAll) forget(world, [[...browser.device.values()], [...browser.earlier.values()]]);
  const born = tab.tabStore.entries.get(bornKey);
  for (const one of browser.tabs) {
    const isDuplicate = born !== undefined && one.tabStore.entries.get(bornKey) === born;
    if (isAll ? one.app.state().where === 'device' : isDuplicate) forget(world, shownIn(one));
  }
  void tab.app.actions().erase(isAll ? 'all' : 'tab');
}

/** A tab that still runs the earlier release writes its whole assessment with one more note. */
function noteInEarlierTab(world: World, at: number): void {
  const { browser } = world;
  browser.time += 1;
  const now = new Date(browser.time).toISOString();
  const [id = '', note] = [ids[at], word(world, 'note')];
  const before = world.earlier ?? begun('aaaaaaaa-1', now);
  forget(world, before.answers[id]?.note ?? '');
  const answer = { ...before.answers[id], note, at: now };
  world.earlier = { ...before, updatedAt: now, answers: { ...before.answers, [id]: answer } };
  browser.earlier.set(assessmentKey(before.id), toSaved(world.earlier));
  world.ledger.add(note);
  for (const { app, env, isOpen, hears } of browser.tabs) {
    if (isOpen && hears) app.dispatch({ type: 'foundEarlier', earlier: env.earlier.read() });
  }
}
