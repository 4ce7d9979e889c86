import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { IncomingMessage } from 'node:http';
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

export interface Site {
  /** The address of the app, in a sub-folder as on many hosts. */
  readonly address: string;
  /** Answers sent in place of files, by path below the app, as a broken or changed host would send them. */
  readonly instead: Map<string, { readonly status: number; readonly body: string }>;
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

/** Serves a built site as a plain static host does: files and nothing else. `copy` is a second folder with it. */
export async function serve(
  folder: string,
  below = '/opettajat/osaamistutka/',
  copy = below,
): Promise<Site> {
  const instead: Site['instead'] = new Map();
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const start = [below, copy].find((one) => pathname.startsWith(one));
    const path = start === undefined ? null : pathname.slice(start.length) || 'index.html';
    const other = path === null ? undefined : instead.get(path);
    if (other !== undefined) {
      response.writeHead(other.status, {
        'Content-Type': types[extname(path ?? '')] ?? 'text/plain',
      });
      return response.end(other.body);
    }
    try {
      const file = await readFile(join(folder, normalize(decodeURI(path ?? '/missing'))));
      const { body, headers } = packed(request, path ?? '', file);
      response.writeHead(200, {
        'Content-Type': types[extname(path ?? '')] ?? 'text/plain',
        ...headers,
      });
      return response.end(body);
    } catch {
      response.writeHead(404, { 'Content-Type': 'text/plain' });
      return response.end('not found');
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}${below}`,
    instead,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}
