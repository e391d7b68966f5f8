import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What Teams does with a request. */
export type Play =
  | { readonly kind: 'answers'; readonly status: number; readonly code?: string; readonly body?: unknown; readonly headers?: Readonly<Record<string, string>>; readonly afterTaking?: boolean }
  /** The connection breaks, before the request was read, or after it was. */
  | { readonly kind: 'breaks'; readonly after: 'nothing' | 'reading' | 'taking' }
  /** Nothing comes back. */
  | { readonly kind: 'is silent'; readonly afterTaking: boolean }
  /** Nobody listens. */
  | { readonly kind: 'is down' };

/** What Teams was asked. */
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly authorization: string | null;
  readonly body: unknown;
}

/** Teams' connector on this machine, with the faults that it is told to have. */
export class FaultyTeams {
  /** All requests that were read, in their order. */
  readonly requests: Request[] = [];
  /** What stands in the chat now, by the id of the message. */
  readonly chat = new Map<string, unknown>();
  private readonly plays: Play[] = [];
  private port = 0;
  private server: Server | null = null;

  static async start(): Promise<FaultyTeams> {
    const teams = new FaultyTeams();
    await teams.listen();
    return teams;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** Sets what Teams does with the next requests; it is well again after. */
  async will(...plays: readonly Play[]): Promise<void> {
    this.plays.splice(0, Infinity, ...plays);
    await this.timePasses();
  }

  /** Nobody listens now where that comes next, or again somebody does. */
  async timePasses(): Promise<void> {
    if (this.plays[0]?.kind !== 'is down') return this.server === null ? this.listen() : undefined;
    this.plays.shift();
    await this.stop();
  }

  async stop(): Promise<void> {
    const { server } = this;
    if (server === null) return;
    this.server = null;
    await new Promise<void>((closed) => {
      server.close(() => closed());
      server.closeAllConnections();
    });
  }

  private async listen(): Promise<void> {
    const server = createServer();
    server.on('request', (req: IncomingMessage, res: ServerResponse) => void this.take(req, res));
    await new Promise<void>((listening) => server.listen(this.port, '127.0.0.1', listening));
    this.port = (server.address() as AddressInfo).port;
    this.server = server;
  }

  private async take(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const play = this.plays[0]?.kind === 'is down' ? undefined : this.plays.shift();
    if (play?.kind === 'breaks' && play.after === 'nothing') return void req.socket.resetAndDestroy();
    const text = await textOf(req);
    this.requests.push({ method: req.method ?? '', path: req.url ?? '', authorization: req.headers.authorization ?? null, body: text === '' ? null : JSON.parse(text) });
    if (play === undefined) return this.answerWell(req, res, text);
    switch (play.kind) {
      case 'answers': {
        if (play.afterTaking) this.deliver(req, text);
        const { status, code, body = code === undefined ? undefined : { error: { code, message: 'as the test has it' } }, headers } = play;
        res.writeHead(status, { 'Content-Type': 'application/json', ...headers });
        return void res.end(typeof body === 'string' ? body : JSON.stringify(body));
      }
      case 'breaks':
        if (play.after === 'taking') this.deliver(req, text);
        return void req.socket.resetAndDestroy();
      case 'is silent':
        if (play.afterTaking) this.deliver(req, text);
        return;
      case 'is down':
        throw new Error('nobody would have listened');
    }
  }

  private answerWell(req: IncomingMessage, res: ServerResponse, text: string): void {
    const isNew = req.method === 'POST';
    const id = req.url === '/v3/conversations' ? 'chat-that-was-opened' : this.deliver(req, text);
    res.writeHead(id === null ? 404 : isNew ? 201 : 200, { 'Content-Type': 'application/json' });
    res.end(JSON.stringify(id === null ? { error: { code: 'ActivityNotFoundInConversation' } } : { id }));
  }

  /** Puts a message into the chat, or in the place of an earlier one; gives its id, null where there is no such message. */
  private deliver({ method, url }: IncomingMessage, text: string): string | null {
    const named = decodeURIComponent((url ?? '').split('/')[5] ?? '');
    if (method === 'PUT' && !this.chat.has(named)) return null;
    const id = method === 'PUT' ? named : `message-${this.chat.size + 1}`;
    this.chat.set(id, JSON.parse(text));
    return id;
  }
}

async function textOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
