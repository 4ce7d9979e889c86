/**
 * Validates PDFs against PDF/UA-1 and PDF/A-3a with veraPDF: `node scripts/check-pdf/run.ts [folder]`. Without
 * a folder it makes the samples of the tests and validates them. It needs Java 11 or later (a JDK) and the
 * package @opendataloader/pdf. Without them it says so; that is an error where CI is set.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPdf } from '../../src/exports/pdf/index.ts';
import { fontFiles } from '../../tests/pdf/fontFiles.ts';
import { sampleAttachment } from '../../tests/pdf/sampleReport.ts';
import { samples } from '../../tests/pdf/samples.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const validator =
  process.env.VERAPDF_JAR ??
  here('../../node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar');

function skip(reason: string): never {
  process.stdout.write(`PDF check NOT RUN: ${reason}\n`);
  process.exit(process.env.CI ? 1 : 0);
}

/** Every sample with and without attached answers, in a new folder. */
async function writeSamples(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'check-pdf-'));
  for (const [name, report] of Object.entries(samples)) {
    const plain = await createPdf(report, { fonts: fontFiles });
    writeFileSync(join(folder, `${name}.pdf`), plain.bytes);
    const attached = await createPdf(report, { fonts: fontFiles, attachment: sampleAttachment });
    writeFileSync(join(folder, `${name}-with-answers.pdf`), attached.bytes);
  }
  return folder;
}

if (spawnSync('java', ['-version']).error) skip('Java is absent (install a JDK, 11 or later)');
if (!existsSync(validator)) skip('the package @opendataloader/pdf is not installed');

const folder = process.argv[2] ?? (await writeSamples());
const files = readdirSync(folder)
  .filter((name) => name.endsWith('.pdf'))
  .map((name) => join(folder, name));
if (files.length === 0) skip(`no PDF in ${folder}`);

const { status } = spawnSync('java', ['-cp', validator, here('./Validate.java'), ...files], {
  stdio: 'inherit',
});
process.exit(status ?? 1);
