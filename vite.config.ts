import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { finishedPage } from './scripts/build/beforeApp.ts';
import { absentFromPdf, chunkGroups, leanRouter } from './scripts/build/chunks.ts';
import { content } from './scripts/build/content.ts';
import { otherLicences } from './scripts/build/licences.ts';
import { pageWords, prerenderedStart } from './scripts/build/page.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

export default defineConfig({
  base: './',
  plugins: [
    react(),
    leanRouter(),
    pageWords(),
    prerenderedStart(),
    finishedPage(),
    content(),
    otherLicences(),
  ],
  define: { __APP_VERSION__: JSON.stringify(version) },
  resolve: { alias: absentFromPdf },
  // Short names make smaller files, and the local name in each still identifies the style.
  css: { modules: { generateScopedName: '[local]-[hash:base64:3]' } },
  build: {
    license: { fileName: 'licences.md' },
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Few chunks: the same code in many small files compresses worse and takes more requests.
    rolldownOptions: {
      output: {
        // Right whatever charset a host's header names, and unique where upper and lower case are the same.
        charset: 'ascii',
        hashCharacters: 'base36',
        // The start names some sixty files, and seven characters tell two releases of a file apart.
        entryFileNames: 'assets/[name]-[hash:7].js',
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
        codeSplitting: {
          groups: chunkGroups,
        },
      },
    },
  },
  test: {
    // Tests must cover the whole pure core: `npm run coverage` fails when no test reaches some of its code.
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
            'tests/support/**/*.test.ts',
            'tests/pdf/**/*.test.ts',
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
          // As long as the browser itself waits for an element; one second is too short on a busy machine.
          expect: { poll: { timeout: 15_000 } },
          maxWorkers: 2,
        },
      },
    ],
  },
});
