import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
};

/** What a host sends for a path below the app. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | string;
}

/** What sets a host apart from a plain one: it may change each answer, or let the client wait for it. */
export type Trait = (path: string, usual: Answer) => Answer | Promise<Answer>;

export interface Site {
  /** The address of the app, in a sub-folder as on many hosts. */
  readonly address: string;
  /** Answers sent in place of files, by path below the app, as a broken or changed host would send them. */
  readonly instead: Map<string, { readonly status: number; readonly body: string }>;
  /** Gives the host a trait; without an argument it is a plain host again. */
  readonly behave: (trait?: Trait) => void;
  readonly close: () => Promise<void>;
}

/** Sends texts with gzip to clients that accept it, as hosts do; packed pictures and fonts gain nothing. */
function packed(
  request: IncomingMessage,
  path: string,
  body: Buffer,
): { readonly body: Buffer; readonly headers: Readonly<Record<string, string>> } {
  const takes = /\bgzip\b/u.test(String(request.headers['accept-encoding']));
  return takes && /\.(?:html|js|css|json|md|svg)$/u.test(path)
    ? { body: gzipSync(body), headers: { 'Content-Encoding': 'gzip' } }
    : { body, headers: {} };
}

/** Serves a built site as a plain static host does, unless it is told to behave otherwise: files and nothing else. `copy` is a second folder with it. */
export async function serve(
  folder: string,
  below = '/opettajat/osaamistutka/',
  copy = below,
): Promise<Site> {
  const instead: Site['instead'] = new Map();
  let trait: Trait = (_, usual) => usual;
  const answerFor = async (request: IncomingMessage, path: string): Promise<Answer> => {
    const type = { 'Content-Type': types[extname(path)] ?? 'text/plain' };
    const other = instead.get(path);
    if (other !== undefined) return { status: other.status, headers: type, body: other.body };
    try {
      const file = await readFile(join(folder, normalize(decodeURI(path))));
      const { body, headers } = packed(request, path, file);
      return { status: 200, headers: { ...type, ...headers }, body };
    } catch {
      return { status: 404, headers: { 'Content-Type': 'text/plain' }, body: 'not found' };
    }
  };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const start = [below, copy].find((one) => pathname.startsWith(one));
    // Like some hosts, this one sends the page for its folder without the slash.
    const inside = `${pathname}/` === below ? '' : pathname.slice(start?.length);
    const path = start === undefined && inside !== '' ? '../missing' : inside || 'index.html';
    const { status, headers, body } = await trait(path, await answerFor(request, path));
    response.writeHead(status, headers);
    response.end(body);
  };
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${below}`,
    instead,
    behave: (given = (_, usual) => usual) => {
      trait = given;
    },
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
