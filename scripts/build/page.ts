import { readFileSync } from 'node:fs';
import { createServer } from 'vite';
import type { Plugin } from 'vite';
import { firstLanguage, languages } from '../../src/domain/languages.ts';
import { xmlText } from '../../src/formats/base/xml.ts';

/**
 * Writes into index.html the texts that the page shows when the app cannot run: each element with
 * `data-words="page.name"` gets that text in every language.
 */
export function pageWords(): Plugin {
  return {
    name: 'page-words',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        html.replaceAll(/ data-words="page\.(\w+)">/gu, (_, name: string) => {
          const paragraphs = languages.map((language) => {
            const text = pageWordsIn(language)[name];
            if (text === undefined) throw new Error(`no page.${name} in ${language}`);
            return `<p lang="${language}">${xmlText(text)}</p>`;
          });
          return `>${paragraphs.join('')}`;
        }),
    },
  };
}

function pageWordsIn(language: string): Readonly<Record<string, string>> {
  const file = `src/i18n/locales/${language}/page.json`;
  const { page } = JSON.parse(readFileSync(file, 'utf8')) as {
    page: Readonly<Record<string, string>>;
  };
  return page;
}

/** The script that runs before the app. It is no module, so browsers too old for the app run it too. */
export function beforeApp(): Plugin {
  const source = () =>
    readFileSync('src/app/before-app.js', 'utf8')
      .replaceAll('LANGUAGES', languages.join('|'))
      .replaceAll('FIRST', `'${firstLanguage}'`);
  return {
    name: 'before-app',
    configureServer(server) {
      server.middlewares.use('/before-app.js', (_, response) => {
        response.setHeader('Content-Type', 'text/javascript');
        response.end(source());
      });
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'before-app.js', source: source() });
    },
  };
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
  const { descriptions } = JSON.parse(readFileSync('content/site.json', 'utf8')) as {
    descriptions: readonly { readonly id: string; readonly version: string }[];
  };
  const [first] = descriptions;
  return JSON.parse(
    readFileSync(`content/${first?.id}/${first?.version}/description.json`, 'utf8'),
  );
}

/** Makes the browser ensure that nothing leaves the device. Build only: development needs inline scripts. */
export function contentSecurityPolicy(): Plugin {
  const policy = "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'none'";
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
        injectTo: 'head-prepend',
      },
    ],
  };
}
