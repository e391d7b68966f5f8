import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Somebody as Teams' roster tells of them. */
export interface Member {
  readonly id: string;
  readonly aadObjectId?: string;
  readonly email?: string;
  readonly userPrincipalName?: string;
  readonly userRole?: string;
  readonly tenantId?: string;
}

interface SentActivity {
  readonly type: string;
  readonly text?: string;
  /** What it answers. */
  readonly replyToId?: string;
  /** What the notification shows. */
  readonly summary?: string;
  readonly attachments?: readonly { readonly contentType: string; readonly content: unknown }[];
}

/** Something that the assistant sent, or changed where `updates` names an earlier one. */
export interface Sent {
  /** The message that it is now. */
  readonly id: string;
  /** When, by the clock that is set. */
  readonly at: string;
  readonly conversation: string;
  readonly replyTo: string | null;
  readonly updates: string | null;
  readonly activity: SentActivity;
  /** How large Teams would count the message: UTF-16, in bytes. */
  readonly bytes: number;
}

/** Teams' side of the conversation, on this machine: takes what the assistant sends, and knows who is who. */
export class LocalConnector {
  readonly sent: Sent[] = [];
  /** The status with which the next things sent are refused, first to last. */
  readonly refusals: number[] = [];
  /** How often the roster was asked. */
  asked = 0;
  /** Whose chat was asked for, by object id. */
  readonly opened: string[] = [];
  private readonly members = new Map<string, Member>();

  private constructor(
    private readonly server: Server,
    private readonly now: () => string,
  ) {}

  static async start(now = () => new Date().toISOString()): Promise<LocalConnector> {
    const server = createServer();
    const connector = new LocalConnector(server, now);
    server.on('request', (req: IncomingMessage, res: ServerResponse) => void connector.take(req, res));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return connector;
  }

  /** The `serviceUrl` of activities that come from here. */
  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Puts somebody on the roster; others are not found there. */
  knows(member: Member): void {
    this.members.set(member.id, member);
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  private async take(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const parts = (req.url ?? '').split('/').map(decodeURIComponent);
    const [, version, conversations, conversation, what, id] = parts;
    const body = await bodyOf(req);
    if (version !== 'v3' || conversations !== 'conversations') return answer(res, 404, {});
    if (conversation === undefined) return this.open(body, res);
    if (req.method === 'GET' && what === 'members' && id !== undefined) {
      this.asked += 1;
      const member = this.members.get(id);
      return member ? answer(res, 200, member) : answer(res, 404, { error: { code: 'MemberNotFoundInConversation' } });
    }
    if (what !== 'activities' || (req.method !== 'POST' && req.method !== 'PUT')) return answer(res, 405, {});
    const refusal = this.refusals.shift();
    if (refusal !== undefined) return answer(res, refusal, { error: { code: 'Refused', message: 'refused by the test' } });
    const activity = JSON.parse(body) as SentActivity;
    const [replyTo, updates] = req.method === 'POST' ? [id ?? null, null] : [activity.replyToId ?? null, id ?? null];
    const sent = { id: updates ?? `sent-${this.sent.length + 1}`, at: this.now(), conversation, replyTo, updates };
    this.sent.push({ ...sent, activity, bytes: Buffer.byteLength(body, 'utf16le') });
    answer(res, req.method === 'POST' ? 201 : 200, { id: sent.id });
  }

  /** Names the chat with somebody, whom the assistant knows by their object id. */
  private open(body: string, res: ServerResponse): void {
    const { members } = JSON.parse(body) as { members: readonly { id: string }[] };
    const objectId = members[0]?.id ?? '';
    this.opened.push(objectId);
    const member = [...this.members.values()].find(({ aadObjectId }) => aadObjectId === objectId);
    return member ? answer(res, 201, { id: chatIdOf(member) }) : answer(res, 404, { error: { code: 'MemberNotFound' } });
  }
}

/** Teams' name for the chat between the assistant and somebody. */
export function chatIdOf({ id }: Pick<Member, 'id'>): string {
  return `a:${id}`;
}

async function bodyOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function answer(res: ServerResponse, status: number, body: unknown): void {
  res.writeHead(status, { 'Content-Type': 'application/json' });
  res.end(JSON.stringify(body));
}
