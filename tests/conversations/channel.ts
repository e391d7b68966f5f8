import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isoDay } from '../../src/calendar/local-date';
import { londonDay, londonTime, type Instant } from '../../src/calendar/london';
import type { ImportBatch } from '../../src/importing/batch';
import { startAssistant, type Assistant } from '../../src/main';
import type { Person } from '../../src/people/person';
import { importBatch } from '../../src/store/import-batch';
import { noticesWhere, type Notice, type NoticeFilter } from '../../src/store/notices';
import { chatIdOf, LocalConnector, type Member, type Sent } from './connector';
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

/** Something that a person got without having asked for it just then. */
export interface Received {
  /** The message in which it is. */
  readonly id: string;
  /** By clocks in London: `2026-11-23 08:30`. */
  readonly when: string;
  /** Whether Teams tells the person of it; else it stands in the place of an earlier message. */
  readonly isNew: boolean;
  /** What the notification shows. */
  readonly summary: string;
  readonly card: Reply;
}

/** What is different about an activity from an ordinary message in one's own chat. */
export type Activity = Readonly<Record<string, unknown>>;

/** The assistant at work, spoken to over HTTP as Teams would. */
export class Channel {
  private constructor(
    public assistant: Assistant,
    readonly connector: LocalConnector,
    private readonly settings: Settings,
    private readonly time: { now: Instant },
  ) {}

  static async open({ now, environment = {} }: { readonly now: string; readonly environment?: Readonly<Record<string, string>> }): Promise<Channel> {
    const time = { now: now as Instant };
    const folder = mkdtempSync(join(tmpdir(), 'assistant-'));
    const settings = { PORT: '0', DATA_DIR: folder, DEMO_COUNCIL: 'off', LOG_LEVEL: 'silent', ...environment };
    return new Channel(await started(settings, time), await LocalConnector.start(() => time.now), settings, time);
  }

  /** Stops the assistant and starts it again, with what it had kept. */
  async startsAgain(): Promise<void> {
    await this.assistant.close();
    this.assistant = await started(this.settings, this.time);
  }

  /** Takes children and staff in, as an import would. */
  async takeIn(batch: ImportBatch): Promise<void> {
    await importBatch(this.assistant.store, batch, { format: 'facts', rows: 0, rejected: 0, at: this.time.now, today: londonDay(this.time.now), by: 'test' });
  }

  /** Lets time pass. */
  becomes(now: string): void {
    this.time.now = now as Instant;
  }

  /** Lets the assistant see to what has come due, at this instant and then at that one. */
  async works(...instants: readonly string[]): Promise<void> {
    for (const now of instants) {
      this.becomes(now);
      await this.assistant.work();
    }
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
    return (await this.statusOf('/readyz')) === 200;
  }

  /** The status of what is asked of the server itself. */
  async statusOf(path: string): Promise<number> {
    return (await fetch(`${this.assistant.url}${path}`)).status;
  }

  /** What the audit trail has gained while something was done. */
  async looksDuring(work: () => Promise<unknown>): Promise<readonly Look[]> {
    const lines = () => this.assistant.store.write((tx) => tx.selectFrom('audit').select(['actor', 'action', 'child', 'reason', 'detail']).orderBy('id').execute());
    const before = (await lines()).length;
    await work();
    return (await lines()).slice(before);
  }

  /** What people were to be told, and what has come of it, the first decided first. */
  async notices(filter: NoticeFilter): Promise<readonly Notice[]> {
    return this.assistant.store.write((tx) => noticesWhere(tx, filter));
  }

  async close(): Promise<void> {
    await this.assistant.close();
    this.connector.close();
    rmSync(this.settings.DATA_DIR, { recursive: true });
  }
}

type Settings = Readonly<Record<string, string>> & { readonly DATA_DIR: string };

async function started(settings: Settings, time: { readonly now: Instant }): Promise<Assistant> {
  const start = await startAssistant(settings, () => time.now, false);
  if (!start.ok) throw new Error(start.problems.join('; '));
  return start.assistant;
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
   * @param title how the button begins that is pressed, where the card has several
   */
  async fillIn(card: Reply, filled: Readonly<Record<string, string>>, title = ''): Promise<Reply> {
    const [save, ...others] = card.buttons.filter((button) => button.verb === 'record' && button.title.startsWith(title));
    if (save === undefined || others.length > 0) throw new Error(`the card has not one button "${title}" that records: ${card.lines.join(' | ')}`);
    const asTheyAre = Object.fromEntries(card.inputs.map(({ id, value }) => [id, value]));
    return this.press({ verb: save.verb, data: { ...(save.data as object), ...asTheyAre, ...filled } });
  }

  /** Installs the app; gives what the assistant says to it. */
  async installs(): Promise<Reply> {
    return this.say('', { type: 'installationUpdate', action: 'add' });
  }

  async removesTheApp(): Promise<void> {
    await this.say('', { type: 'installationUpdate', action: 'remove' });
  }

  /** What this chat got of the assistant's own accord, in its order. */
  received({ sent }: Pick<LocalConnector, 'sent'> = this.channel.connector): readonly Received[] {
    const unasked = sent.filter(({ conversation, replyTo }) => conversation === chatIdOf(this.member) && replyTo === null);
    return unasked.map((each) => ({
      id: each.id, when: inLondon(each.at as Instant), isNew: each.updates === null, summary: each.activity.summary ?? '', card: replyOf(each, 200),
    }));
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
      conversation: { id: chatIdOf(this.member), conversationType: 'personal', tenantId: TENANT },
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
    if (replies.length > 1) throw new Error(`${replies.length} messages came back, and one was expected`);
    return replyOf(replies[0], answered.status);
  }
}

function inLondon(at: Instant): string {
  return `${isoDay(londonDay(at))} ${londonTime(at)}`;
}

function replyOf(sent: Sent | undefined, status: number): Reply {
  const card = sent?.activity.attachments?.find(({ contentType }) => contentType === 'application/vnd.microsoft.card.adaptive')?.content ?? null;
  return new Reply(sent?.activity.text ?? '', card, sent?.bytes ?? 0, status);
}

function pressReply({ status, body }: { status: number; body: string }): Reply {
  const { type, value } = JSON.parse(body) as { type: string; value: unknown };
  if (type === 'application/vnd.microsoft.card.adaptive') return new Reply('', value, Buffer.byteLength(body, 'utf16le'), status);
  const text = type === 'application/vnd.microsoft.error' ? (value as { message: string }).message : String(value);
  return new Reply(text, null, 0, status);
}
