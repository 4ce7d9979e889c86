/*
 * Freezes a version of a description: `node scripts/release.ts <id> <version>` writes a hash of each of its
 * files into tests/released.json. After that a test rejects any change to them.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { hashesOf, readReleased, releasedFile } from '../tests/support/releasedFiles.ts';

const [id, version] = process.argv.slice(2);
const name = `${id}/${version}`;
if (!existsSync(`content/${name}/description.json`)) {
  console.error('node scripts/release.ts <id> <version>');
  process.exitCode = 1;
} else {
  const before = readReleased(readFileSync(releasedFile, 'utf8'));
  if (Object.hasOwn(before, name)) {
    console.error(`${name} is released already and stays as it is. Make a new version.`);
    process.exitCode = 1;
  } else {
    const all = { ...before, [name]: hashesOf(`content/${name}`) };
    writeFileSync(releasedFile, `${JSON.stringify(all, null, 2)}\n`);
    console.log(`${name}: ${Object.keys(all[name] ?? {}).length} files frozen in ${releasedFile}`);
  }
}
