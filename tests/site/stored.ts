import type { Page } from 'playwright-core';
import type { Saved } from '../../src/domain/assessment/assessment.ts';

/* What lies in the stores of a real browser, read and written without the app. */

/** Stores an assessment on the device, as chosen and open, where the app finds it on its next load. */
export function keep(page: Page, saved: Saved): Promise<void> {
  return keepTexts(page, {
    place: 'device',
    [`current/${saved.description.id}`]: saved.id,
    [`assessment/${saved.id}`]: JSON.stringify(saved),
  });
}

/** Also stores a finished assessment from half a year earlier, for the next load of the app. */
export function keepEarlier(page: Page, saved: Saved): Promise<void> {
  const moment = '2026-05-20T08:00:00.000Z';
  const lower = Object.entries(saved.answers).map(([id, answer]) => [
    id,
    'level' in answer ? { ...answer, level: 'explore' } : answer,
  ]);
  const earlier = {
    ...saved,
    id: '00000000-0000-4000-8000-000000000005',
    createdAt: moment,
    updatedAt: moment,
    finishedAt: moment,
    answers: Object.fromEntries(lower),
  };
  return keepTexts(page, { [`assessment/${earlier.id}`]: JSON.stringify(earlier) });
}

/** Puts texts into the database of the app in the page's folder. */
export function keepTexts(page: Page, texts: Readonly<Record<string, string>>): Promise<void> {
  return page.evaluate(async (records) => {
    const folder = decodeURI(location.pathname.replace(/[^/]*$/u, ''));
    const request = indexedDB.open(`osaamistutka:${folder}`, 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('records'));
    const db = await new Promise<IDBDatabase>((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
    const transaction = db.transaction('records', 'readwrite');
    const store = transaction.objectStore('records');
    // A store that has none yet gets the mark that the app gives each store.
    store.add('00000000-0000-4000-8000-000000000000', 'born').addEventListener('error', (event) => {
      event.preventDefault();
      event.stopPropagation();
    });
    for (const [key, text] of Object.entries(records)) store.put(text, key);
    await new Promise((resolve) => transaction.addEventListener('complete', resolve));
    db.close();
    localStorage.setItem(`osaamistutka:${folder}#kept`, 'yes');
    if (records['place'] === 'device')
      localStorage.setItem(`osaamistutka:${folder}#place`, 'device');
  }, texts);
}

/**
 * Everything that the copies of the app have stored on this device and in this tab, by key: the texts in
 * databases, then localStorage and sessionStorage, each without the name of its copy. Creates no database.
 */
export function stored(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const outcome = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error));
      });
    const open = (name: string) => {
      const request = indexedDB.open(name);
      // The database was deleted meanwhile, and without this the call would create it again.
      request.addEventListener('upgradeneeded', () => request.transaction?.abort());
      return outcome(request).catch(() => null);
    };
    const texts: Record<string, string> = {};
    for (const { name = '' } of await indexedDB.databases()) {
      const database = name.startsWith('osaamistutka:') ? await open(name) : null;
      if (database === null) continue;
      database.addEventListener('versionchange', () => database.close());
      const store = database.transaction('records').objectStore('records');
      const [keys, values] = await Promise.all([
        outcome(store.getAllKeys()),
        outcome(store.getAll()),
      ]);
      for (const [place, value] of values.entries()) texts[String(keys[place])] = String(value);
      database.close();
    }
    for (const [key, text] of [
      ...Object.entries(localStorage),
      ...Object.entries(sessionStorage),
    ]) {
      texts[key.replace(/^osaamistutka:[^#]*#/u, '')] = text;
    }
    return texts;
  });
}

/** The number of answers in the browser's stores. */
export async function storedAnswers(page: Page): Promise<number> {
  const texts = Object.entries(await stored(page)).filter(([key]) => key.startsWith('assessment/'));
  return texts.reduce((sum, [, json]) => sum + Object.keys(JSON.parse(json).answers).length, 0);
}

/** Fills what room the browser gives the site, as other pages of the host may do. */
export function fillDevice(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const request = indexedDB.open('someone-else', 1);
    request.addEventListener('upgradeneeded', () => request.result.createObjectStore('files'));
    const db = await new Promise<IDBDatabase>((resolve) => {
      request.addEventListener('success', () => resolve(request.result));
    });
    const put = (size: number) =>
      new Promise<boolean>((resolve) => {
        const transaction = db.transaction('files', 'readwrite');
        transaction.objectStore('files').put('x'.repeat(size), Math.random());
        transaction.addEventListener('complete', () => resolve(true));
        transaction.addEventListener('abort', () => resolve(false));
      });
    for (let size = 100_000; size > 10; size = Math.floor(size / 3)) {
      while (await put(size)) {
        // There was room for this size. The next one is smaller.
      }
    }
  });
}
