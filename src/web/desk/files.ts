import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Request, Response, Server } from 'restify';

const root = join(__dirname, '..', '..', '..');

/** What the page is made of: its own files, Microsoft's renderer, and the reader of Markdown that the renderer needs. */
const files: Readonly<Record<string, { readonly path: string; readonly type: string }>> = {
  '/desk': { path: join(root, 'desk', 'desk.html'), type: 'text/html' },
  '/desk/desk.css': { path: join(root, 'desk', 'desk.css'), type: 'text/css' },
  '/desk/desk.js': { path: join(root, 'desk', 'desk.js'), type: 'text/javascript' },
  '/desk/chat.js': { path: join(root, 'desk', 'chat.js'), type: 'text/javascript' },
  '/desk/activities.js': { path: join(root, 'desk', 'activities.js'), type: 'text/javascript' },
  '/desk/card-drawing.js': { path: join(root, 'desk', 'card-drawing.js'), type: 'text/javascript' },
  '/desk/teams-look.js': { path: join(root, 'desk', 'teams-look.js'), type: 'text/javascript' },
  '/desk/teams-look.css': { path: join(root, 'desk', 'teams-look.css'), type: 'text/css' },
  '/desk/adaptivecards.js': { path: require.resolve('adaptivecards/dist/adaptivecards.min.js'), type: 'text/javascript' },
  '/desk/markdown-it.js': { path: require.resolve('markdown-it/dist/markdown-it.min.js'), type: 'text/javascript' },
};

/** Only what this server itself serves runs in the page, and no other page may frame it. */
const policy = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export function addFiles(server: Server): void {
  for (const [route, { path, type }] of Object.entries(files)) {
    server.get(route, async (_: Request, res: Response) => {
      res.sendRaw(200, readFileSync(path, 'utf8'), {
        'Content-Type': `${type}; charset=utf-8`,
        'Content-Security-Policy': policy,
        'Cache-Control': 'no-store',
        'X-Content-Type-Options': 'nosniff',
      });
    });
  }
}
