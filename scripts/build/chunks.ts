import type { Plugin } from 'vite';

/**
 * The chunks of the app and the rooms (folders of `src`) in each, in the order in which the app fetches them.
 * A module that another room imports dynamically goes into its room's chunk, with all its static imports. Any
 * other dynamic import gets a chunk of its own, and so does every room not listed.
 */
const rooms: Readonly<Record<string, readonly string[]>> = {
  storage: [
    'store',
    'store/assessments',
    'store/browser',
    'screens/storage',
    'screens/versions',
    'screens/start/returning',
  ],
  answering: ['screens/answering'],
  result: ['screens/profile', 'screens/report'],
  pages: ['screens/pages', 'screens/description'],
};

interface Modules {
  readonly getModuleInfo: (id: string) => { readonly dynamicImporters: readonly string[] } | null;
}

/** The groups of code for the bundler: the code that the page starts with, then {@link rooms}. */
export const chunkGroups = [
  { name: 'start', tags: ['$initial' as const], priority: 100 },
  // Whatever reads a file or a text needs this, and should not fetch a whole screen for it.
  { name: 'bytes', test: /\/src\/domain\/bytes\.ts$/u, priority: 100 },
  ...Object.entries(rooms).map(([chunk, inside], index) => ({
    debugName: chunk,
    name: (id: string, modules: Modules) => {
      const room = roomOf(id);
      const fetchedBy = modules.getModuleInfo(id)?.dynamicImporters ?? [];
      const isEntry = fetchedBy.some((other) => roomOf(other) !== room);
      return room !== undefined && inside.includes(room) && isEntry ? chunk : null;
    },
    priority: 99 - index,
  })),
];

function roomOf(id: string): string | undefined {
  return /\/src\/([\w/]+)\/[\w.]+\.tsx?$/u.exec(id)?.[1];
}

/** Replaces the packages that jsPDF imports for pictures and HTML in a PDF, which this app never uses. */
export const absentFromPdf = ['html2canvas', 'canvg', 'dompurify', 'fast-png'].map((name) => ({
  find: new RegExp(`^${name}$`, 'u'),
  replacement: new URL('../../src/formats/pdf/absent.ts', import.meta.url).pathname,
}));

/**
 * Lets the bundler leave out the parts of the router that the app does not use. Without this, the
 * `displayName` of a component keeps the component in the bundle, and with it the code for servers.
 */
export function leanRouter(): Plugin {
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
