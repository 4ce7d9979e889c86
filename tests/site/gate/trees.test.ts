import { expect, test } from 'vitest';
import { sampleSaved } from '../../support/sampleSaved.ts';
import { visits } from '../visit.ts';
import { laptop } from './looks.ts';

const { visit } = visits();

test.each([
  ['area', '#/assessment/planning', 'fieldset input[type=radio]'],
  ['profile', '#/profile', 'figure svg.recharts-surface'],
])('the screen %s has the recorded accessibility tree [T-3]', async (name, hash, ready) => {
  const page = await visit(hash, { saved: sampleSaved, ...laptop, timezoneId: 'Europe/Helsinki' });
  await page.locator(ready).first().waitFor();
  const tree = await page.locator('main').ariaSnapshot();
  await expect(`${tree}\n`).toMatchFileSnapshot(`trees/${name}.txt`);
});
