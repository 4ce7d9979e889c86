import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Browser } from 'playwright-core';

/** Stops the browser from making requests of its own: it fetches only what is tested. */
export const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The shell is the same browser without windows and comes first: it opens a page in half the time. */
const names = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/** The path of a browser on this machine, or null. */
function installed(): string | null {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && existsSync(named)) return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const found = names
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find(existsSync);
  if (found !== undefined) return found;
  const own = chromium.executablePath();
  return existsSync(own) ? own : null;
}

/**
 * Finds Chromium or installs it: with apt as root on Debian, otherwise Playwright's own build. Tests replace
 * `look` and `fetch`. Throws with one sentence on what to do when both fail.
 */
export function findChromium(look = installed, fetch = bring): string {
  const found = look() ?? fetch();
  if (found === null) {
    throw new Error(
      'No Chromium found. Install it (Debian: apt install chromium) or set CHROME_PATH to a Chrome or Chromium.',
    );
  }
  return found;
}

function bring(): string | null {
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    run('apt-get', ['update', '-qq']);
    for (const name of ['chromium-headless-shell', 'chromium']) {
      run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name]);
      if (installed() !== null) return installed();
    }
  }
  const playwright = dirname(
    createRequire(import.meta.url).resolve('playwright-core/package.json'),
  );
  run(process.execPath, [join(playwright, 'cli.js'), 'install', 'chromium']);
  return installed();
}

function run(command: string, words: readonly string[]): void {
  try {
    console.log(`Bringing a browser: ${command} ${words.join(' ')}`);
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync(command, words, { stdio: ['ignore', 'ignore', 'inherit'], env: environment });
  } catch {
    // The caller checks for a browser afterwards and says what to do when there is none.
  }
}

export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: findChromium(), args: flags });
}
