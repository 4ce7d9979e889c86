import {
  appendFileSync,
  cpSync,
  createReadStream,
  existsSync,
  readFileSync,
  statSync,
} from 'node:fs';
import { extname, join, normalize } from 'node:path';
import react from '@vitejs/plugin-react';
import { createServer } from 'vite';
import { defineConfig } from 'vitest/config';
import type { Plugin } from 'vite';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** `content/` is data: served as it stands in development, copied verbatim into the build. */
function content(): Plugin {
  let outDir = 'dist';
  return {
    name: 'content',
    configResolved(config) {
      outDir = config.build.outDir;
    },
    configureServer(server) {
      server.middlewares.use('/content', (request, response, next) => {
        const path = join('content', normalize(decodeURI(request.url ?? '').split('?')[0] ?? ''));
        if (!path.startsWith('content') || !existsSync(path) || !statSync(path).isFile()) {
          return next();
        }
        response.setHeader(
          'Content-Type',
          extname(path) === '.json' ? 'application/json' : 'text/plain',
        );
        createReadStream(path).pipe(response);
      });
    },
    closeBundle() {
      cpSync('content', join(outDir, 'content'), { recursive: true });
    },
  };
}

/** Fonts are files and not code, so their licences are added to those of the packages. */
const fontLicences = {
  'Noto Sans': 'src/formats/pdf/text/fonts/OFL.txt',
  'Source Sans 3': 'node_modules/@fontsource-variable/source-sans-3/LICENSE',
  'Schibsted Grotesk': 'node_modules/@fontsource-variable/schibsted-grotesk/LICENSE',
};

function licencesOfFonts(): Plugin {
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

/** Writes the words of the start page into the built page, so that they are there before the app runs. */
function prerenderedStart(): Plugin {
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

/** The promise that nothing leaves the device, as a rule the browser enforces. Development needs inline scripts. */
function contentSecurityPolicy(): Plugin {
  const policy =
    "default-src 'self'; img-src 'self' blob: data:; object-src 'none'; base-uri 'self'; form-action 'none'";
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

/** What jsPDF asks for and this app never uses: pictures and HTML in a PDF. */
const absentFromPdf = ['html2canvas', 'canvg', 'dompurify', 'fast-png'].map((name) => ({
  find: new RegExp(`^${name}$`, 'u'),
  replacement: new URL('src/formats/pdf/absent.ts', import.meta.url).pathname,
}));

/**
 * Lets what is not used of the router be left out: a name given to a component keeps all of it, and with it the
 * code for servers.
 */
function leanRouter(): Plugin {
  return {
    name: 'lean-router',
    apply: 'build',
    transform: {
      filter: { id: /react-router\/dist\/production\/lib\/dom\/lib\.js$/u },
      handler: (code) =>
        code
          .replaceAll(/^\w+\.displayName = .*$/gmu, '')
          .replaceAll(/ (React\$1\.forwardRef)\(/gu, ' /* @__PURE__ */ $1('),
    },
  };
}

export default defineConfig({
  base: './',
  plugins: [
    react(),
    leanRouter(),
    prerenderedStart(),
    content(),
    contentSecurityPolicy(),
    licencesOfFonts(),
  ],
  define: { __APP_VERSION__: JSON.stringify(version) },
  resolve: { alias: absentFromPdf },
  // Short names weigh less, and the words in them still tell where a style is from.
  css: { modules: { generateScopedName: '[local]-[hash:base64:3]' } },
  build: {
    license: { fileName: 'licences.md' },
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Few chunks: the same code in many small files compresses worse and takes more requests.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'], priority: 4 },
            {
              name: 'kept',
              test: /src\/(?:store\/assessments\/(?:store|otherTabs)|screens\/(?:storage\/StorageNotices|versions\/InItsVersion|start\/StartKept))\.tsx?$/u,
              priority: 3,
            },
            {
              name: 'answering',
              test: /src\/screens\/answering\/(?:AreaScreen|CheckScreen)\.tsx$/u,
              priority: 2,
            },
            {
              name: 'result',
              test: /src\/screens\/(?:profile\/ProfileScreen|report\/ReportScreen)\.tsx$/u,
              priority: 1,
            },
          ],
        },
      },
    },
  },
  test: {
    // The pure core is promised to be tested whole; code that no test reaches fails `npm run coverage`.
    coverage: {
      include: ['src/domain/**/*.ts'],
      exclude: ['**/*.test.ts'],
      reporter: ['text'],
      thresholds: { statements: 100, branches: 100, functions: 100, lines: 100 },
    },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          testTimeout: 20_000,
          include: [
            'src/**/*.test.ts',
            'tests/*.test.ts',
            'tests/pdf/**/*.test.ts',
            'tests/report/**/*.test.ts',
            'tests/contentContract/**/*.test.ts',
            'tests/fuzz/**/*.test.ts',
          ],
        },
      },
      {
        extends: true,
        test: {
          name: 'screens',
          environment: 'jsdom',
          testTimeout: 20_000,
          include: ['src/**/*.test.tsx'],
        },
      },
      {
        extends: true,
        test: {
          name: 'site',
          environment: 'node',
          include: ['tests/site/**/*.test.ts'],
          globalSetup: 'tests/site/setup.ts',
          testTimeout: 60_000,
          hookTimeout: 120_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
