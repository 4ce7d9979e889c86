import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as pass } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import type { BrowserContext } from 'playwright-core';
import { findChromium, flags } from '../chromium.ts';

/** A browser with its profile in a folder, which can be killed with all its processes. */
export interface OwnBrowser {
  readonly context: BrowserContext;
  /** Kills every process of the browser at once and returns the time just before. */
  readonly kill: () => number;
  /** Resolves when no process of the browser runs and everything that it sent has arrived. */
  readonly gone: Promise<void>;
}

export async function startBrowser(profile: string): Promise<OwnBrowser> {
  const more = [
    '--headless',
    '--remote-debugging-port=0',
    '--window-size=1280,900',
    '--disable-renderer-backgrounding',
    '--password-store=basic',
    '--hide-crash-restore-bubble',
  ];
  // A detached process leads a group of its own, which one signal ends.
  const child = spawn(findChromium(), [...flags, ...more, `--user-data-dir=${profile}`], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const end = () => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended before.
    }
  };
  process.once('exit', end);
  const ended = new Promise<void>((done) => child.once('close', () => done()));
  try {
    const browser = await chromium.connectOverCDP(await addressOf(child));
    const [context] = browser.contexts();
    if (context === undefined) throw new Error('The browser has no profile');
    const left = new Promise<void>((done) => browser.once('disconnected', () => done()));
    return {
      context,
      kill: () => {
        const at = Date.now();
        end();
        return at;
      },
      gone: Promise.all([ended, left]).then(async () => {
        process.off('exit', end);
        while (child.pid !== undefined && runsStill(child.pid)) await pass(5);
      }),
    };
  } catch (error) {
    end();
    process.off('exit', end);
    throw error;
  }
}

/** The address for remote control, which Chromium prints once it can be used. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let printed = '';
    child.stderr?.on('data', (piece) => {
      if (printed.length < 100_000) printed += String(piece);
      const address = /DevTools listening on (ws:\S+)/u.exec(printed)?.[1];
      if (address !== undefined) found(address);
    });
    child.once('error', failed);
    child.once('close', () => failed(new Error(`The browser did not start:\n${printed}`)));
  });
}

/** Whether a process of the group runs. One that nobody has collected is dead, but still listed. */
function runsStill(group: number): boolean {
  try {
    process.kill(-group, 0);
  } catch {
    return false;
  }
  return process.platform !== 'linux' || readdirSync('/proc').some((name) => isAlive(name, group));
}

/** Reads `/proc/<pid>/stat`: after the name in brackets come the state, the parent and the group. */
function isAlive(pid: string, group: number): boolean {
  if (!/^\d+$/u.test(pid)) return false;
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [state = '', , itsGroup] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return Number(itsGroup) === group && !['Z', 'X'].includes(state);
  } catch {
    return false;
  }
}
