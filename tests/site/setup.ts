import { existsSync } from 'node:fs';
import { findChromium } from './chromium.ts';

/** Browser tests need a browser and a built site. */
export default function setup(): void {
  findChromium();
  if (!existsSync('dist/index.html')) throw new Error('No built site: run "npm run build" first.');
}
