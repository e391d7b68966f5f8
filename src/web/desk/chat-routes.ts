import type { Request, Response, Server } from 'restify';
import { z } from 'zod';
import type { Chats } from './chats';

const saidSchema = z.strictObject({ text: z.string().min(1).max(10_000) });
const appSchema = z.strictObject({ installed: z.boolean() });
const chatSchema = z.looseObject({ chat: z.string() });

/** What the page tells of a chat before it tells the assistant: what the person says, and that they remove or install the app. */
export function addChats(server: Server, chats: Chats): void {
  server.post('/desk/chats/:chat/messages', async (req: Request, res: Response) => {
    const said = saidSchema.safeParse(req.body);
    if (!said.success) return void res.send(400, badRequest('text: write what the person says, up to 10,000 characters.'));
    res.send(201, { id: chats.say(chatOf(req), said.data.text) });
  });
  server.put('/desk/chats/:chat/app', async (req: Request, res: Response) => {
    const app = appSchema.safeParse(req.body);
    if (!app.success) return void res.send(400, badRequest('installed: write true to install the app for the person, or false to remove it.'));
    chats.setInstalled(chatOf(req), app.data.installed);
    res.send(200, app.data);
  });
}

const badRequest = (message: string) => ({ code: 'BadRequest', message });

function chatOf(req: Request): string {
  return chatSchema.parse(req.params).chat;
}
