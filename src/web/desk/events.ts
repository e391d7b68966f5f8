import type { Request, Response, Server } from 'restify';
import type { Chats } from './chats';
import type { DeskClock } from './clock';
import type { NoticeWatch } from './notice-watch';

/** How long a page waits before it tries again to reach a server that has gone. */
const RETRY_MS = 500;

/**
 * `GET /desk/events?chat=…&chat=…`: what happens in these chats and to the clock, and that notices changed, as
 * server-sent events. A page listens to all its chats on one connection, because a browser opens no more than six to a
 * server.
 */
export function addEvents(server: Server, chats: Chats, clock: DeskClock, notices: NoticeWatch): void {
  server.get('/desk/events', (req: Request, res: Response, next) => {
    res.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    res.write(`retry: ${RETRY_MS}\n\n`);
    const write = (event: object) => void res.write(`data: ${JSON.stringify(event)}\n\n`);
    const wanted = new URLSearchParams(req.getQuery()).getAll('chat');
    const stops = [
      clock.listen((day) => write({ kind: 'clock', ...day })),
      notices.listen(() => write({ kind: 'notices' })),
      ...[...new Set(wanted)].map((chat) => chats.listen(chat, (event) => write({ chat, ...event }))),
    ];
    res.once('close', () => stops.forEach((stop) => stop()));
    next(false);
  });
}
