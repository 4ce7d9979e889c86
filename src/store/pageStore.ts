import type { StoreApi } from 'zustand/vanilla';
import { isEmpty } from '../domain/assessment/assessment.ts';
import {
  aliveKey,
  assessmentPrefix,
  bornKey,
  openKey,
  placeKey,
  unreadablePrefix,
} from '../domain/saving/keys.ts';
import { isExpired, isTooOld, signOfLife } from '../domain/saving/sharedTab.ts';
import { holdsUserData } from '../domain/saving/shelf.ts';
import { shelfInUse } from '../domain/saving/state.ts';
import type { AssessmentState } from '../domain/saving/view.ts';
import type { AssessmentActions } from './assessments/actions.ts';
import type { Environment, Outside } from './assessments/environment.ts';
import { openStore } from './assessments/openStore.ts';
import type { OpenedStore } from './assessments/openStore.ts';
import type { Early } from './browser/database.ts';
import { createDeviceStore } from './browser/deviceStore.ts';
import { openEarlierRelease } from './browser/earlierRelease.ts';
import { askForPersistence } from './browser/persistence.ts';
import { markKept, readWhere, rememberWhere } from './browser/preferences.ts';
import type { BrowserStores } from './browser/preferences.ts';
import { askWhoHolds, eraseRemains, hasOtherCopies } from './browser/remains.ts';
import { copyName, earlierPrefix, openEarlierStore } from './browser/storage.ts';
import { createTabStore } from './browser/tabStore.ts';
import { watchSleep } from './browser/wake.ts';
import { emptyHandover, setHandover } from './handover.ts';
import { openOtherTabs } from './otherTabs.ts';
import { unheard } from '../domain/unheard.ts';

/** How often an open tab gives a sign of life, in milliseconds. */
const signEvery = 30_000;

/**
 * Opens the store of answers of a page: connects it to the browser's stores, to the other tabs, to an earlier
 * release that may still run in one of them, and to the sleeping and waking of the page.
 */
export function openPageStore(
  outside: Outside,
  { page, early }: { readonly page: BrowserStores; readonly early: Early },
  store: StoreApi<AssessmentState>,
  done: (actions: AssessmentActions) => void,
): void {
  let opened: OpenedStore | null = null;
  const others = openOtherTabs(page.tab, () => opened);
  const env: Environment = {
    ...outside,
    stores: {
      tab: createTabStore(page.tab),
      device: createDeviceStore(
        copyName(),
        { onDeleted: lookAgain, onClosed: lookAfterClosing },
        early,
      ),
    },
    earlier: openEarlierRelease(openEarlierStore('device')),
    page: {
      where: () => readWhere(page),
      rememberWhere: (where) => {
        rememberWhere(page, where);
        if (where === 'tab') openEarlierStore('device').remove('place');
        else unheard(askForPersistence());
      },
      markKept: (isKept) => markKept(page, isKept),
      openInTab: () => page.tab.read(openKey(outside.description.id)),
      forgetOpen: () =>
        page.tab
          .keys()
          .filter((key) => key.startsWith(openKey('')))
          .forEach(page.tab.remove),
    },
    remains: {
      erase: eraseRemains,
      isElsewhere: () => askWhoHolds(others.tell, others.whenHeld),
      hasOtherCopies,
    },
    tell: others.tell,
    later: (act, ms) => {
      setTimeout(act, ms);
    },
  };

  function lookAgain(): void {
    opened?.dispatch({ type: 'woke' });
  }

  /** Mostly somebody has cleared the site's data. After an error the next look finds everything there. */
  function lookAfterClosing(): void {
    opened?.dispatch({ type: 'emptied' });
    lookAgain();
  }

  openStore(env, store, (now) => {
    opened = now;
    followEarlier(env, now);
    const signs = { isStopped: false, last: '' };
    const leaveSigns = () => {
      if (signs.isStopped) return;
      signs.last = signOfLife(env.now().toISOString());
      giveSigns(signs.last, page, now);
    };
    setInterval(leaveSigns, signEvery);
    watchSleep({
      onLeave: leaveSigns,
      onWake: lookAgain,
      onReturn: (show) => {
        others.comeBack();
        lookOnReturn(env, now, signs.last, show, () => {
          // A tab that has expired must not give a sign of life while it reloads.
          signs.isStopped = true;
          reloadUnasked();
        });
      },
    });
    done(now.actions);
    others.comeBack();
    // What was read early may have changed before this page could hear of it.
    lookAgain();
  });
}

/** A tab that runs the earlier release tells of its writes by storage events. */
function followEarlier({ earlier }: Environment, { dispatch }: OpenedStore): void {
  window.addEventListener('storage', ({ key, newValue }) => {
    const isAnswers = key?.startsWith(`${earlierPrefix}assessment/`) === true;
    if (!isAnswers || newValue === null || newValue === '') return;
    dispatch({ type: 'foundEarlier', earlier: earlier.read() });
  });
}

/** Loads the page anew. Nobody is asked whether to leave: what is dropped may be somebody else's. */
function reloadUnasked(): void {
  window.addEventListener('beforeunload', stop, { capture: true });
  window.location.reload();
}

function stop(event: Event): void {
  event.stopImmediatePropagation();
}

/** Marks the tab as alive, and remembers which assessment of the device is open in it. */
function giveSigns(sign: string, { tab }: BrowserStores, { state }: OpenedStore): void {
  const { where, saved, tab: shelf } = state();
  if (where === 'tab') {
    if (holdsUserData(shelf.records)) tab.write(aliveKey, sign);
  } else if (!isEmpty(saved)) {
    tab.write(openKey(saved.description.id), saved.id);
  }
}

/**
 * Looks at what lies in the stores when one goes back to a page that was kept in memory. A page that shows
 * what has expired, was erased or was changed meanwhile is loaded anew. What could not be saved stays.
 */
function lookOnReturn(
  { stores, now }: Environment,
  { state, dispatch }: OpenedStore,
  lastSign: string,
  show: () => void,
  reload: () => void,
): void {
  // A result that was only looked at is gone when one has left it.
  setHandover(emptyHandover);
  const { where, pending } = state();
  stores[where].read((records) => {
    const known = shelfInUse(state()).records;
    const isErased = records?.get(bornKey) !== known.get(bornKey);
    const at = now().toISOString();
    // Where the browser blocks the tab's store, the page alone knows when it was left.
    const isOld = records === null ? isTooOld(lastSign, at) : isExpired(records, at);
    const isOver = where === 'tab' && isOld;
    const hasUnsaved = pending.length > 0 && !isErased && !isOver;
    if (!isOver && (records === null || hasUnsaved || isAlike(records, known))) {
      dispatch({ type: 'woke' });
      show();
    } else reload();
  });
}

/** What another page of the same tab or another tab may have changed. */
function isOwn(key: string): boolean {
  const isAnswers = key.startsWith(assessmentPrefix) || key.startsWith(unreadablePrefix);
  return isAnswers || key === bornKey || key === placeKey;
}

function isAlike(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  const keys = new Set([...one.keys(), ...other.keys()].filter(isOwn));
  return [...keys].every((key) => one.get(key) === other.get(key));
}
