import type { Next, Request, Response, Server } from 'restify';
import { z } from 'zod';
import type { Store } from '../../store/open-store';
import type { Chats, Receipt } from './chats';
import { deskPeople, rosterMember } from './roster';

/** Where the desk plays Teams' part: the `serviceUrl` of its activities. */
export const CONNECTOR_PATH = '/desk/connector';

const newConversationSchema = z.looseObject({ members: z.array(z.looseObject({ id: z.string() })).min(1) });
const activitySchema = z.looseObject({ type: z.string() });

/** The part of Teams' connector that a bot uses, for the chats of the desk. */
export function addConnector(server: Server, chats: Chats, store: Store): void {
  const conversations = `${CONNECTOR_PATH}/v3/conversations`;

  server.post(conversations, async (req: Request, res: Response) => {
    const wanted = newConversationSchema.safeParse(req.body);
    const member = wanted.success ? wanted.data.members[0]?.id : undefined;
    const person = (await deskPeople(store)).find(({ teamsUserId, teamsObjectId }) => teamsUserId === member || teamsObjectId === member);
    if (person === undefined) return void res.send(404, notFound('That person is not on the staff list.'));
    if (!chats.isInstalled(person.conversation)) return void res.send(403, REMOVED);
    res.send(201, { id: person.conversation });
  });

  const ifInstalled = (req: Request, res: Response, next: Next): void => {
    if (chats.isInstalled(conversationOf(req))) return next();
    res.send(403, REMOVED);
    next(false);
  };
  const take = async (req: Request, res: Response): Promise<void> => {
    const activity = activitySchema.safeParse(req.body);
    if (!activity.success) return void res.send(400, { error: { code: 'BadArgument', message: 'An activity has a type.' } });
    // A chat shows that somebody is typing only while they do: nothing is kept of it.
    if (activity.data.type === 'typing') return void res.send(201, { id: 'typing' });
    answer(res, 201, chats.send(conversationOf(req), activity.data));
  };
  server.post(`${conversations}/:conversation/activities`, ifInstalled, take);
  server.post(`${conversations}/:conversation/activities/:activity`, ifInstalled, take);
  server.put(`${conversations}/:conversation/activities/:activity`, ifInstalled, async (req: Request, res: Response) =>
    answer(res, 200, chats.edit(conversationOf(req), activityOf(req), req.body)),
  );
  server.del(`${conversations}/:conversation/activities/:activity`, ifInstalled, async (req: Request, res: Response) =>
    answer(res, 200, chats.remove(conversationOf(req), activityOf(req))),
  );
  server.get(`${conversations}/:conversation/members/:member`, ifInstalled, async (req: Request, res: Response) => {
    const member = await rosterMember(store, paramOf(req, 'member'));
    if (member === null) return void res.send(404, notFound('That person is not in this conversation.'));
    res.send(200, member);
  });
}

function answer(res: Response, status: number, receipt: Receipt): void {
  if (receipt.ok) return void res.send(status, { id: receipt.id });
  if (receipt.status === 404) return void res.send(404, { error: { code: 'ActivityNotFoundInConversation', message: 'There is no such message.' } });
  res.header('Retry-After', '1');
  res.send(429, { error: { code: 'TooManyRequests', message: 'Too many messages in one second.' } });
}

/** What Teams answers where the app is not, or no longer, installed for the person. */
const REMOVED = { error: { code: 'BotNotInConversationRoster', message: 'The bot is not part of the conversation roster.' } };

const notFound = (message: string) => ({ error: { code: 'ConversationNotFound', message } });

const paramsSchema = z.record(z.string(), z.string());

function paramOf(req: Request, name: string): string {
  return paramsSchema.parse(req.params)[name] ?? '';
}

const conversationOf = (req: Request) => paramOf(req, 'conversation');
const activityOf = (req: Request) => paramOf(req, 'activity');
