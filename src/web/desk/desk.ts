import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import { daySchema } from '../../calendar/day-schema';
import type { Store } from '../../store/open-store';
import { Chats } from './chats';
import type { DeskClock } from './clock';
import { addConnector, CONNECTOR_PATH } from './connector';
import { addFiles } from './files';
import { deskPeople, peopleWhoShareAChild } from './roster';

export interface DeskParts {
  readonly store: Store;
  readonly clock: DeskClock;
}

const clockSchema = z.strictObject({ today: daySchema.nullable() });

/**
 * The local page on which everything can be tried without a Teams tenant. It speaks to the same `/api/messages` with
 * real activities, and plays Teams' part towards the bot. It is added only while there are no credentials.
 */
export function addDesk(server: Server, { store, clock }: DeskParts): void {
  const chats = new Chats(() => performance.now());
  addFiles(server);
  addConnector(server, chats, store);

  server.get('/desk/people', async (_: Request, res: Response) => {
    res.send(200, { people: await deskPeople(store), chosen: await peopleWhoShareAChild(store), connector: CONNECTOR_PATH, today: clock.written() });
  });
  server.put('/desk/clock', async (req: Request, res: Response) => {
    const wanted = clockSchema.safeParse(req.body);
    if (!wanted.success) return void res.send(400, { code: 'BadRequest', message: 'today: write the day as YYYY-MM-DD, or null for the real one.' });
    clock.setToday(wanted.data.today);
    res.send(200, { today: clock.written() });
  });
  server.get('/desk/chats/:conversation/events', (req: Request, res: Response, next) => {
    const conversation = z.looseObject({ conversation: z.string() }).parse(req.params).conversation;
    res.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    const write = (event: object) => void res.write(`data: ${JSON.stringify(event)}\n\n`);
    write({ kind: 'opened', messages: chats.messagesOf(conversation) });
    const stop = chats.listen(conversation, write);
    req.once('close', stop);
    next(false);
  });
}
