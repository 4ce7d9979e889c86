/**
 * Validates PDFs against PDF/UA-1 and PDF/A-3a with veraPDF: `node scripts/check-pdf/run.ts [folder]`. With
 * no folder it makes and validates the sample reports and building blocks of the tests. It needs Java (JDK 11
 * or later) and the package @opendataloader/pdf. Without them it only says so, and fails in CI.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createPdf } from '../../src/formats/pdf/index.ts';
import { fontFiles } from '../../tests/pdf/fontFiles.ts';
import { pdfOf } from '../../tests/pdf/report/making.ts';
import { reportSamples } from '../../tests/pdf/report/samples.ts';
import { sampleAttachment } from '../../tests/pdf/sampleReport.ts';
import { samples } from '../../tests/pdf/samples.ts';

const here = (path: string) => join(import.meta.dirname, path);
const validator =
  process.env.VERAPDF_JAR ??
  here('../../node_modules/@opendataloader/pdf/lib/opendataloader-pdf-cli.jar');

function skip(reason: string): never {
  process.stdout.write(`PDF check NOT RUN: ${reason}\n`);
  process.exit(process.env.CI ? 1 : 0);
}

/** Whether the Java compiler starts; the runtime alone cannot run the validator's source. */
function hasJava(): boolean {
  const { error, status } = spawnSync('javac', ['-version']);
  return error === undefined && status === 0;
}

/** Writes every sample of the tests and returns the paths. */
async function writeSamples(folder: string): Promise<readonly string[]> {
  const files: string[] = [];
  const write = (name: string, bytes: Uint8Array) => {
    files.push(join(folder, `${name}.pdf`));
    writeFileSync(join(folder, `${name}.pdf`), bytes);
  };
  for (const [name, made] of Object.entries(reportSamples)) write(name, (await pdfOf(made)).bytes);
  for (const [name, report] of Object.entries(samples)) {
    const pdf = await createPdf(report, { fonts: fontFiles, attachment: sampleAttachment });
    write(`blocks-${name}`, pdf.bytes);
  }
  return files;
}

function validate(files: readonly string[]): number {
  const java = ['-cp', validator, here('Validate.java'), ...files];
  const { status } = spawnSync('java', java, { stdio: 'inherit' });
  return status ?? 1;
}

/** Checks the syntax of each file if qpdf is installed; returns the number of faulty files. */
function checkSyntax(files: readonly string[]): number {
  if (spawnSync('qpdf', ['--version']).error) {
    process.stdout.write('qpdf is absent: it did not check the syntax\n');
    return 0;
  }
  const bad = files.filter((file) => spawnSync('qpdf', ['--check', file]).status !== 0);
  const found = bad.length === 0 ? 'no fault' : `faults in ${bad.join(', ')}`;
  process.stdout.write(`qpdf --check found ${found}\n`);
  return bad.length;
}

function pdfsIn(folder: string): readonly string[] {
  const names = readdirSync(folder).filter((name) => name.endsWith('.pdf'));
  return names.toSorted().map((name) => join(folder, name));
}

if (!hasJava()) skip('Java is absent (install a JDK, 11 or later)');
if (!existsSync(validator)) skip('the package @opendataloader/pdf is not installed');

const given = process.argv[2];
const folder = given ?? mkdtempSync(join(tmpdir(), 'check-pdf-'));
const files = given === undefined ? await writeSamples(folder) : pdfsIn(given);
if (files.length === 0) skip(`there is no PDF in ${folder}`);
const status = validate(files) + checkSyntax(files);
if (status === 0) {
  process.stdout.write(`PDF check passed: ${files.length} files, PDF/UA-1 and PDF/A-3a\n`);
  if (given === undefined) rmSync(folder, { recursive: true });
}
process.exit(status === 0 ? 0 : 1);
