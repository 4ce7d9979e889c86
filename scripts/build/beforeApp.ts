import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { minifySync } from 'vite';
import type { Plugin } from 'vite';
import { firstLanguage, languages, toolNames } from '../../src/domain/languages.ts';
import { ownSubject } from '../../src/i18n/reworded.ts';

/**
 * The script that runs before the app, on one line, so that no transfer changes its bytes. It is no module, so
 * browsers too old for the app run it too.
 */
function beforeApp(): string {
  const source = readFileSync('src/app/before-app.js', 'utf8')
    .replaceAll('LANGUAGES', languages.join('|'))
    .replaceAll('FIRST', `'${firstLanguage}'`)
    .replaceAll('OWN', JSON.stringify(factsOnBuiltPage()));
  const { code, errors } = minifySync('before-app.js', source, {
    module: false,
    compress: { target: 'es2015' },
    codegen: { asciiOnly: true },
  });
  if (errors.length > 0) throw new Error(errors[0]?.message ?? 'before-app.js');
  return code.trim();
}

/** What the built page shows of the site's settings: name, languages and the one description. */
function factsOnBuiltPage(): string {
  const { descriptions } = JSON.parse(readFileSync('content/site.json', 'utf8')) as {
    descriptions: readonly { readonly id: string }[];
  };
  const own = descriptions.filter(({ id }) => id === ownSubject).slice(0, 1);
  return `${[toolNames[firstLanguage], languages].join()}${JSON.stringify(own)}`;
}

/**
 * Finishes index.html. Writes the script that runs before the app into the page, because a host that serves
 * scripts wrongly blocks it as a file, and a policy that allows that script alone. Marks the parts of the app.
 * Writes the letters beyond ASCII as numbers, so that no charset in a host's header changes them.
 */
export function finishedPage(): Plugin {
  return {
    name: 'finished-page',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) => {
        const script = beforeApp();
        const page = html
          .replaceAll(
            /<(?:script type="module"|link rel="(?:modulepreload|stylesheet)")/gu,
            '$& data-part',
          )
          .replace('<!-- before-app -->', () => `<script>${script}</script>`)
          // Development needs inline styles and a connection of its own.
          .replace('<!-- policy -->', () => (bundle === undefined ? '' : policyFor(script)));
        // Indentation is for whoever edits the source.
        return page
          .replaceAll(/^ +/gmu, '')
          .replaceAll(/[^\0-\u007F]/gu, (letter) => `&#${letter.codePointAt(0)};`);
      },
    },
  };
}

/** Makes the browser ensure that nothing leaves the device. */
function policyFor(script: string): string {
  const hash = createHash('sha256').update(script).digest('base64');
  const rules = [
    "default-src 'self'",
    `script-src 'self' 'sha256-${hash}'`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'none'",
  ];
  return `<meta http-equiv="Content-Security-Policy" content="${rules.join('; ')}">`;
}
