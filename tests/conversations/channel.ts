import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { londonDay, type Instant } from '../../src/calendar/london';
import type { ImportBatch } from '../../src/importing/batch';
import { startAssistant, type Assistant } from '../../src/main';
import type { Person } from '../../src/people/person';
import { importBatch } from '../../src/store/import-batch';
import { LocalConnector, type Member } from './connector';
import { Reply, type Button } from './reply';

export const TENANT = 'tenant-of-the-council';

/** A line of the audit trail, as a reader of it sees it. */
export interface Look {
  readonly actor: string;
  readonly action: string;
  readonly child: string | null;
  readonly reason: string | null;
  readonly detail: string | null;
}

/** What is different about an activity from an ordinary message in one's own chat. */
export type Activity = Readonly<Record<string, unknown>>;

/** The assistant at work, spoken to over HTTP as Teams would. */
export class Channel {
  private constructor(
    readonly assistant: Assistant,
    readonly connector: LocalConnector,
    private readonly folder: string,
    private time: { now: Instant },
  ) {}

  static async open({ now, environment = {} }: { readonly now: string; readonly environment?: Readonly<Record<string, string>> }): Promise<Channel> {
    const folder = mkdtempSync(join(tmpdir(), 'assistant-'));
    const time = { now: now as Instant };
    const settings = { PORT: '0', DATA_DIR: folder, DEMO_COUNCIL: 'off', LOG_LEVEL: 'silent', ...environment };
    const started = await startAssistant(settings, () => time.now);
    if (!started.ok) throw new Error(started.problems.join('; '));
    return new Channel(started.assistant, await LocalConnector.start(), folder, time);
  }

  /** Takes children and staff in, as an import would. */
  async takeIn(batch: ImportBatch): Promise<void> {
    await importBatch(this.assistant.store, batch, { format: 'facts', rows: 0, rejected: 0, at: this.time.now, today: londonDay(this.time.now), by: 'test' });
  }

  /** Lets time pass. */
  becomes(now: string): void {
    this.time.now = now as Instant;
  }

  /** The chat between the assistant and somebody on the staff list. */
  chatOf({ id, teamsObjectId, email }: Pick<Person, 'id' | 'teamsObjectId' | 'email'>): Chat {
    return this.chatWith({ id: `29:${id}`, ...(teamsObjectId && { aadObjectId: teamsObjectId }), ...(email && { email }), userRole: 'user', tenantId: TENANT });
  }

  /** The chat between the assistant and somebody in Teams, on the staff list or not. */
  chatWith(member: Member): Chat {
    this.connector.knows(member);
    return new Chat(this, member);
  }

  /** Posts something, whatever it is, to where Teams posts. */
  async post(body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<{ status: number; body: string }> {
    const answered = await fetch(`${this.assistant.url}/api/messages`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: answered.status, body: await answered.text() };
  }

  async isUp(): Promise<boolean> {
    return (await fetch(`${this.assistant.url}/readyz`)).status === 200;
  }

  /** What the audit trail has gained while something was done. */
  async looksDuring(work: () => Promise<unknown>): Promise<readonly Look[]> {
    const lines = () => this.assistant.store.write((tx) => tx.selectFrom('audit').select(['actor', 'action', 'child', 'reason', 'detail']).orderBy('id').execute());
    const before = (await lines()).length;
    await work();
    return (await lines()).slice(before);
  }

  async close(): Promise<void> {
    await this.assistant.close();
    this.connector.close();
    rmSync(this.folder, { recursive: true });
  }
}

/** One person's chat with the assistant. */
export class Chat {
  private turn = 0;

  constructor(
    private readonly channel: Channel,
    private readonly member: Member,
  ) {}

  /** Types something; gives what the assistant sends back. */
  async say(text: string, different: Activity = {}): Promise<Reply> {
    return this.sendAndRead({ type: 'message', text, textFormat: 'plain', ...different });
  }

  /** Presses something on a card, as the card carries it. */
  async press({ verb, data }: Pick<Button, 'verb' | 'data'>, different: Activity = {}): Promise<Reply> {
    return this.sendAndRead({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { type: 'Action.Execute', verb, data }, trigger: 'manual' }, ...different });
  }

  /**
   * Fills in a card and presses what records it, as Teams sends both: every input of the card, by its id.
   * @param filled what is filled in, by id; the rest stays as the card has it
   */
  async fillIn(card: Reply, filled: Readonly<Record<string, string>>): Promise<Reply> {
    const [save, ...others] = card.buttons.filter(({ verb }) => verb === 'record');
    if (save === undefined || others.length > 0) throw new Error(`the card has not one button that records: ${card.lines.join(' | ')}`);
    const asTheyAre = Object.fromEntries(card.inputs.map(({ id, value }) => [id, value]));
    return this.press({ verb: save.verb, data: { ...(save.data as object), ...asTheyAre, ...filled } });
  }

  /** The activity as Teams would post it. */
  activity(different: Activity): Activity {
    this.turn += 1;
    return {
      id: `${this.member.id}-${this.turn}`,
      timestamp: '2026-11-23T09:00:00.000Z',
      channelId: 'msteams',
      serviceUrl: this.channel.connector.url,
      from: { id: this.member.id, name: 'somebody', ...(this.member.aadObjectId && { aadObjectId: this.member.aadObjectId }) },
      recipient: { id: '28:assistant', name: 'IRO assistant' },
      conversation: { id: `a:${this.member.id}`, conversationType: 'personal', tenantId: TENANT },
      channelData: { tenant: { id: TENANT } },
      locale: 'en-GB',
      ...different,
    };
  }

  private async sendAndRead(different: Activity): Promise<Reply> {
    const { sent } = this.channel.connector;
    const before = sent.length;
    const answered = await this.channel.post(this.activity(different));
    const replies = sent.slice(before);
    if (different.type === 'invoke') return pressReply(answered);
    const [only] = replies;
    if (replies.length > 1) throw new Error(`${replies.length} messages came back, and one was expected`);
    const card = only?.activity.attachments?.find(({ contentType }) => contentType === 'application/vnd.microsoft.card.adaptive')?.content ?? null;
    return new Reply(only?.activity.text ?? '', card, only?.bytes ?? 0, answered.status);
  }
}

function pressReply({ status, body }: { status: number; body: string }): Reply {
  const { type, value } = JSON.parse(body) as { type: string; value: unknown };
  if (type === 'application/vnd.microsoft.card.adaptive') return new Reply('', value, Buffer.byteLength(body, 'utf16le'), status);
  const text = type === 'application/vnd.microsoft.error' ? (value as { message: string }).message : String(value);
  return new Reply(text, null, 0, status);
}
