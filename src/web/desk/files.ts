import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Request, Response, Server } from 'restify';
import { assistantPicture } from './manifest';

const deskFolder = join(__dirname, '..', '..', '..', 'desk');

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
};

/** What the page is made of: its own files, the assistant's picture, Microsoft's renderer, and the reader of Markdown that the renderer needs. */
function filesByRoute(): ReadonlyMap<string, string> {
  const own = readdirSync(deskFolder).filter((name) => extname(name) in types);
  return new Map([
    ...own.map((name) => [`/desk/${name}`, join(deskFolder, name)] as const),
    ['/desk', join(deskFolder, 'desk.html')],
    ['/desk/assistant.png', assistantPicture],
    ['/desk/adaptivecards.js', require.resolve('adaptivecards/dist/adaptivecards.min.js')],
    ['/desk/markdown-it.js', require.resolve('markdown-it/dist/markdown-it.min.js')],
  ]);
}

/** Only what this server itself serves runs in the page, and no other page may frame it. */
const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export function addFiles(server: Server): void {
  for (const [route, path] of filesByRoute()) {
    server.get(route, async (_: Request, res: Response) => {
      res.sendRaw(200, readFileSync(path), {
        'Content-Type': types[extname(path)] ?? '',
        'Content-Security-Policy': policy,
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      });
    });
  }
}
