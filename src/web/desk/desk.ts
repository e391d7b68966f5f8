import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import { daySchema } from '../../calendar/day-schema';
import { addChats } from './chat-routes';
import { Chats } from './chats';
import { addConnector, CONNECTOR_PATH } from './connector';
import { addEvents } from './events';
import { addFiles } from './files';
import { readManifest } from './manifest';
import { addMorning, type MorningParts } from './morning';
import { NoticeWatch } from './notice-watch';
import { addNotices } from './notices';
import { deskPeople, peopleWhoShareAChild } from './roster';

/** What the desk works with: the database, the clock that it may set, and delivery. */
export type DeskParts = MorningParts;

const clockSchema = z.strictObject({ today: daySchema.nullable() });

/**
 * The local page on which everything can be tried without a Teams tenant. It speaks to the same `/api/messages` with
 * real activities, and plays Teams' part towards the bot. It is added only while there are no credentials.
 */
export function addDesk(server: Server, parts: DeskParts): void {
  const { store, clock } = parts;
  const chats = new Chats(clock.now, () => performance.now());
  const assistant = readManifest();
  addFiles(server);
  addConnector(server, chats, store);
  addEvents(server, chats, clock, new NoticeWatch(store));
  addChats(server, chats);
  addMorning(server, parts);
  addNotices(server, store, clock.now);

  server.get('/desk/start', async (_: Request, res: Response) => {
    res.send(200, { assistant, people: await deskPeople(store), chosen: await peopleWhoShareAChild(store), connector: CONNECTOR_PATH });
  });
  server.put('/desk/clock', async (req: Request, res: Response) => {
    const wanted = clockSchema.safeParse(req.body);
    if (!wanted.success) return void res.send(400, { code: 'BadRequest', message: 'today: write the day as YYYY-MM-DD, or null for the real one.' });
    clock.setToday(wanted.data.today);
    res.send(200, clock.day());
  });
}
