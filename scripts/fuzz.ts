import { tryBytes, tryLinks, tryPdfs, tryTexts } from '../tests/fuzz/gate.ts';
import { tryRuns } from '../tests/fuzz/saving/tryRuns.ts';

/*
 * Tries orders of acts on the store of answers, and mutated and meaningless files and links on their readers:
 * npm run fuzz -- <minutes>. The first 10 000 orders are always the same. Everything else starts from a random
 * seed and stops at the first failure, with the seed that reproduces it.
 */

const minutes = Number(process.argv[2] ?? 5);
if (!Number.isFinite(minutes) || minutes <= 0) {
  console.error('Usage: npm run fuzz -- <minutes>');
  process.exit(2);
}
const kinds = {
  texts: tryTexts,
  bytes: tryBytes,
  PDFs: tryPdfs,
  links: tryLinks,
  'orders of acts': tryRuns,
};
const perTurn = { texts: 5000, bytes: 300, PDFs: 150, links: 200, 'orders of acts': 1000 };
const total = { texts: 0, bytes: 0, PDFs: 0, links: 0, 'orders of acts': 0 };
let seed = Math.floor(Math.random() * 2 ** 30);

const fixed = await tryRuns(1, 10_000);
console.log(`Nothing found in the first ${fixed.tried} orders of acts.`);
const until = Date.now() + minutes * 60_000;
console.log(`From seed ${seed}, for ${minutes} min.`);
while (Date.now() < until) {
  for (const kind of ['texts', 'bytes', 'PDFs', 'links', 'orders of acts'] as const) {
    const { tried } = await kinds[kind](seed, perTurn[kind]);
    total[kind] += tried;
  }
  seed += perTurn.texts;
}
const counts = Object.entries(total).map(([kind, count]) => `${count} ${kind}`);
console.log(`Nothing found in ${counts.join(', ')}.`);
