import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import { daySchema } from '../../calendar/day-schema';
import type { Store } from '../../store/open-store';
import { Chats } from './chats';
import type { DeskClock } from './clock';
import { addConnector, CONNECTOR_PATH } from './connector';
import { addEvents } from './events';
import { addFiles } from './files';
import { readManifest } from './manifest';
import { deskPeople, peopleWhoShareAChild } from './roster';

export interface DeskParts {
  readonly store: Store;
  readonly clock: DeskClock;
}

const clockSchema = z.strictObject({ today: daySchema.nullable() });
const saidSchema = z.strictObject({ text: z.string().min(1).max(10_000) });
const chatSchema = z.looseObject({ chat: z.string() });

/**
 * The local page on which everything can be tried without a Teams tenant. It speaks to the same `/api/messages` with
 * real activities, and plays Teams' part towards the bot. It is added only while there are no credentials.
 */
export function addDesk(server: Server, { store, clock }: DeskParts): void {
  const chats = new Chats(clock.now, () => performance.now());
  const assistant = readManifest();
  addFiles(server);
  addConnector(server, chats, store);
  addEvents(server, chats, clock);

  server.get('/desk/start', async (_: Request, res: Response) => {
    res.send(200, { assistant, people: await deskPeople(store), chosen: await peopleWhoShareAChild(store), connector: CONNECTOR_PATH });
  });
  server.post('/desk/chats/:chat/messages', async (req: Request, res: Response) => {
    const said = saidSchema.safeParse(req.body);
    if (!said.success) return void res.send(400, { code: 'BadRequest', message: 'text: write what the person says, up to 10,000 characters.' });
    res.send(201, { id: chats.say(chatSchema.parse(req.params).chat, said.data.text) });
  });
  server.put('/desk/clock', async (req: Request, res: Response) => {
    const wanted = clockSchema.safeParse(req.body);
    if (!wanted.success) return void res.send(400, { code: 'BadRequest', message: 'today: write the day as YYYY-MM-DD, or null for the real one.' });
    clock.setToday(wanted.data.today);
    res.send(200, clock.day());
  });
}
