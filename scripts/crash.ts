import { parseArgs } from 'node:util';
import { kills, summaryOf } from '../tests/site/crash/kills.ts';
import type { Kill } from '../tests/site/crash/kills.ts';
import { serve } from '../tests/site/serve.ts';

/*
 * Kills the browser while somebody answers, and reads what is left: npm run crash -- --kills 30 --seed 1.
 * Without a seed each run is another. Ends with an error when anything that was called saved is lost, more
 * than a second of work is lost, or fewer than three acts in four are called saved within a second.
 */

const { values } = parseArgs({ options: { kills: { type: 'string' }, seed: { type: 'string' } } });
const count = Number(values.kills ?? 30);
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
if (!Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) {
  console.error('Usage: npm run crash -- --kills <number> --seed <number>');
  process.exit(2);
}
// The browser is in a group of its own, which the keyboard does not reach. It is killed at the exit.
process.on('SIGINT', () => process.exit(130));

const site = await serve('dist');
const all: Kill[] = [];
console.log(`${count} kills from seed ${seed}.`);
for await (const kill of kills(site.address, seed, count)) {
  all.push(kill);
  const { acts, calledSaved, lost, faults, stored } = kill;
  const profile = kill.isFresh ? 'new profile' : 'same profile';
  console.log(
    `${all.length}. Seed ${kill.seed}, ${profile}, after ${kill.after} ms: ` +
      `${acts} acts, ${calledSaved} called saved, ${lost} ms lost${faults.length > 0 ? ', WRONG' : ''}`,
  );
  for (const fault of faults) console.log(`   ${fault}`);
  for (const text of stored)
    console.log(`   stored: ${text.replaceAll(/\s+/gu, ' ').slice(0, 500)}`);
}
await site.close();

const { faults, median, worst, prompt, judged } = summaryOf(all);
const wrong = all.filter((kill) => kill.faults.length > 0).length;
console.log(
  `Lost: median ${median} ms, worst ${worst} ms. Kills with faults: ${wrong} of ${count}.`,
);
console.log(`Called saved within a second: ${(prompt * 100).toFixed(0)} % of ${judged} acts.`);
process.exitCode = faults.length === 0 && prompt >= 0.75 ? 0 : 1;
