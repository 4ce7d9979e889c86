import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Fonts are files and not code, so their licences are added to those of the packages. */
const fontLicences = {
  'Noto Sans': 'src/formats/pdf/text/fonts/OFL.txt',
  'Source Sans 3': 'node_modules/@fontsource-variable/source-sans-3/LICENSE',
  'Schibsted Grotesk': 'node_modules/@fontsource-variable/schibsted-grotesk/LICENSE',
};

/**
 * Adds what the build's list of package licences lacks: the licences of fonts, and the notices inside the code of
 * packages, which may contain code of others, as jsPDF does.
 */
export function otherLicences(): Plugin {
  let outDir = 'dist';
  const notices = new Map<string, Set<string>>();
  return {
    name: 'other-licences',
    apply: 'build',
    configResolved(config) {
      outDir = config.build.outDir;
    },
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
      for (const id of new Set(chunks.flatMap(({ modules }) => Object.keys(modules)))) {
        const name = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//u.exec(id)?.[1];
        if (name === undefined || id.startsWith('\0')) continue;
        const known = notices.get(name) ?? new Set();
        for (const notice of noticesIn(readFileSync(id.replace(/\?.*$/u, ''), 'utf8')))
          notices.set(name, known.add(notice));
      }
    },
    closeBundle() {
      const file = join(outDir, 'licences.md');
      for (const [name, found] of notices)
        appendFileSync(
          file,
          `\n## Notices in the code of ${name}\n\n${[...found].join('\n\n---\n\n')}\n`,
        );
      for (const [name, path] of Object.entries(fontLicences))
        appendFileSync(file, `\n## ${name} (OFL-1.1)\n\n${readFileSync(path, 'utf8')}`);
    },
  };
}

/** The comments of a file that name a licence or a holder of rights, without their stars. */
function noticesIn(code: string): readonly string[] {
  return [...code.matchAll(/\/\*([\s\S]*?)\*\//gu)]
    .map(([, comment = '']) => comment.replaceAll(/^[ \t]*[*!]+ ?/gmu, '').trim())
    .filter((comment) => /@license|@preserve|copyright|\(c\)\s/iu.test(comment));
}
