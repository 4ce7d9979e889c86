import type { Plugin } from 'vite';

/**
 * The chunks of the app by the rooms whose code is in them, those that are fetched first before the others. A module
 * begins the chunk of its room if another room fetches it, and brings along all it imports at once. What a room
 * fetches of itself later is a chunk of its own, and so is every other room.
 */
const rooms: Readonly<Record<string, readonly string[]>> = {
  storage: [
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

/** The groups of code for the bundler: what the page starts with, then {@link rooms}. */
export const chunkGroups = [
  { name: 'start', tags: ['$initial' as const], priority: 100 },
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

/** What jsPDF asks for and this app never uses: pictures and HTML in a PDF. */
export const absentFromPdf = ['html2canvas', 'canvg', 'dompurify', 'fast-png'].map((name) => ({
  find: new RegExp(`^${name}$`, 'u'),
  replacement: new URL('../../src/formats/pdf/absent.ts', import.meta.url).pathname,
}));

/**
 * Lets the bundler leave out what the app does not use of the router: a name given to a component keeps all of it,
 * and with it the code for servers.
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
