import { appendFileSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Fonts are files and not code, so their licences are added to those of the packages. */
const fontLicences = {
  'Noto Sans': 'src/formats/pdf/text/fonts/OFL.txt',
  'Source Sans 3': 'node_modules/@fontsource-variable/source-sans-3/LICENSE',
  'Schibsted Grotesk': 'node_modules/@fontsource-variable/schibsted-grotesk/LICENSE',
};

export function licencesOfFonts(): Plugin {
  let outDir = 'dist';
  return {
    name: 'licences-of-fonts',
    apply: 'build',
    configResolved(config) {
      outDir = config.build.outDir;
    },
    closeBundle() {
      for (const [name, path] of Object.entries(fontLicences)) {
        const licence = readFileSync(path, 'utf8');
        appendFileSync(join(outDir, 'licences.md'), `\n## ${name} (OFL-1.1)\n\n${licence}`);
      }
    },
  };
}
