import { cpSync, createReadStream, existsSync, statSync } from 'node:fs';
import { extname, join, normalize } from 'node:path';
import type { Plugin } from 'vite';

/** Serves `content/` in development and copies it into the build, both unchanged, because it is data. */
export function content(): Plugin {
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
