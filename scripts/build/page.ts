import { readFileSync } from 'node:fs';
import { createServer } from 'vite';
import type { Plugin } from 'vite';
import { readText } from '../../src/domain/bytes.ts';
import { languages } from '../../src/domain/languages.ts';
import { xmlText } from '../../src/formats/base/xml.ts';

/**
 * Writes into index.html the texts that the page shows when the app cannot run: each element with
 * `data-words` gets the text with that key in every language. What the host can do about it is in a file of its
 * own, `not-loaded.json`, because it is needed rarely.
 */
export function pageWords(): Plugin {
  return {
    name: 'page-words',
    generateBundle() {
      const words = causes.map((cause) => [
        cause,
        languages.map((language) => textIn(language, `notLoaded.${cause}`)),
      ]);
      const source = JSON.stringify(Object.fromEntries(words));
      this.emitFile({ type: 'asset', fileName: 'not-loaded.json', source });
    },
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html.replaceAll(/ data-words="(page\.\w+)">/gu, (_, key: string) => {
          const paragraphs = languages.map(
            (language) => `<p lang="${language}">${xmlText(textIn(language, key))}</p>`,
          );
          return `>${paragraphs.join('')}`;
        }),
    },
  };
}

/** Why a part of the app did not load, as `before-app.js` finds it out. */
const causes = ['missing', 'page', 'type', 'refused'];

function textIn(language: string, key: string): string {
  const [section = '', name = ''] = key.split('.');
  const file = `src/i18n/locales/${language}/page.json`;
  const sections = JSON.parse(readFileSync(file, 'utf8')) as Readonly<
    Record<string, Readonly<Record<string, string>>>
  >;
  const text = sections[section]?.[name];
  if (text === undefined) throw new Error(`no ${key} in ${language}`);
  return text;
}

/** Writes the start page into the built page, so that people can read it before the app runs. */
export function prerenderedStart(): Plugin {
  return {
    name: 'prerendered-start',
    apply: 'build',
    transformIndexHtml: {
      order: 'pre',
      async handler(html) {
        const server = await createServer({
          configFile: 'vite.config.ts',
          server: { middlewareMode: true, watch: null, ws: false },
          optimizeDeps: { noDiscovery: true },
          appType: 'custom',
          logLevel: 'error',
        });
        try {
          const { prerenderStart } = (await server.ssrLoadModule('/src/app/prerender.tsx')) as {
            prerenderStart: (description: unknown) => Promise<string>;
          };
          return html.replace(
            '<div id="root"></div>',
            `<div id="root">${await prerenderStart(firstDescription())}</div>`,
          );
        } finally {
          await server.close();
        }
      },
    },
  };
}

function firstDescription(): unknown {
  const { descriptions } = contentIn('content/site.json') as {
    descriptions: readonly { readonly id: string; readonly version: string }[];
  };
  const [first] = descriptions;
  return contentIn(`content/${first?.id}/${first?.version}/description.json`);
}

function contentIn(file: string): unknown {
  const text = readText(readFileSync(file));
  if (!text.ok) throw new Error(`${file}: ${JSON.stringify(text.problems)}`);
  return JSON.parse(text.value);
}
