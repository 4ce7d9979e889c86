import { deliver } from './browser.ts';
import { check, checkErased, checkSettled, forgiveTold } from './checks.ts';
import type { Run } from './steps.ts';
import { runTransaction, take } from './take.ts';
import { Broken, startWorld, tabOf } from './world.ts';
import type { World } from './world.ts';

/** Takes the steps of a run, and throws what does not hold. At the end everything settles. */
export async function run({ isOwn, steps }: Run): Promise<void> {
  const world = startWorld();
  if (isOwn) {
    tabOf(world, 0).app.dispatch({ type: 'chooseWhere', where: 'device' });
    await settle(world);
  }
  for (const step of steps) {
    take(world, step);
    check(world);
    await turn();
    if (world.browser.disk.length === 0) checkErased(world);
  }
  await settle(world);
  checkSettled(world);
}

/** Lets what waits for a promise go on. */
async function turn(): Promise<void> {
  for (let times = 0; times < 8; times += 1) await Promise.resolve();
}

/** Wakes everything, lets the stores work, and runs what waits. */
async function settle(world: World): Promise<void> {
  const { browser } = world;
  for (const tab of browser.tabs) {
    tab.device.fails = null;
    tab.tabStore.fails = null;
    if (!tab.isOpen) continue;
    tab.hears = true;
    tab.app.dispatch({ type: 'woke' });
    tab.app.dispatch({ type: 'retry' });
  }
  for (let round = 0; round < 200; round += 1) {
    for (let times = 0; browser.disk.length > 0; times += 1) {
      if (times > 1000) throw new Broken('a tab never stops writing');
      runTransaction(world);
      forgiveTold(world);
    }
    await turn();
    const open = browser.tabs.filter(({ isOpen }) => isOpen);
    const isQuiet = open.every(({ messages, timers, app }) => {
      return messages.length === 0 && (timers.length === 0 || app.state().failure === 'unfit');
    });
    if (browser.disk.length === 0 && isQuiet) return;
    open.forEach(deliver);
    // What could not be written is tried again after some seconds.
    for (const { timers } of open) timers.splice(0).forEach((later) => later());
    await turn();
  }
  throw new Broken('the tabs never come to rest');
}
