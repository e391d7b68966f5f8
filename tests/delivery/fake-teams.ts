import type { Address, Gateway, Message, Opened, Outcome } from '../../src/delivery/gateway';

/** One call of Teams, as it arrived there. */
export interface Call {
  readonly does: 'send' | 'update' | 'open';
  /** The chat, or the object id where a chat is asked for. */
  readonly to: string;
  readonly says: string;
  /** By the tests' steady clock. */
  readonly at: number;
}

/** What Teams does with one call, in place of what it was asked for. */
export type Fault = Exclude<Outcome, { kind: 'sent' }> | { readonly kind: 'ambiguous'; readonly reason: string; readonly arrived: true } | Error;

/** Plays Teams: the messages that each person has before them, and faults as a test orders them. */
export class FakeTeams implements Gateway {
  readonly calls: Call[] = [];
  private readonly chats = new Map<string, { readonly id: string; text: string }[]>();
  private readonly faults: Fault[] = [];
  private waiting: Promise<void> = Promise.resolve();

  constructor(private readonly steady: () => number) {}

  /** The next calls come to these ends, one after the other. */
  breaks(...faults: readonly Fault[]): void {
    this.faults.push(...faults);
  }

  /** No call is answered until the gift is called. */
  falls(): () => void {
    let answer: () => void = () => undefined;
    this.waiting = new Promise((resolve) => (answer = resolve));
    return answer;
  }

  /** What a person reads in their chat, the oldest first. */
  chatOf(person: string): readonly string[] {
    return [...(this.chats.get(chatWith(person)) ?? []), ...(this.chats.get(newChatWith(person)) ?? [])].map(({ text }) => text);
  }

  /** Of how many messages a person's telephone told them. */
  notified(person: string): number {
    return this.chatOf(person).length;
  }

  async send({ conversation }: Address, { view, summary }: Message): Promise<Outcome> {
    return this.take({ does: 'send', to: conversation, says: summary }, () => this.deliver(conversation, view.headline));
  }

  async update({ conversation }: Address, messageId: string, { view, summary }: Message): Promise<Outcome> {
    return this.take({ does: 'update', to: conversation, says: summary }, () => {
      const message = this.chats.get(conversation)?.find(({ id }) => id === messageId);
      if (message === undefined) return { kind: 'gone', what: 'message' };
      message.text = view.headline;
      return { kind: 'sent', messageId };
    });
  }

  async open(objectId: string): Promise<Opened> {
    const outcome = await this.take({ does: 'open', to: objectId, says: '' }, () => ({ kind: 'sent', messageId: '' }));
    if (outcome.kind === 'ambiguous') throw new RangeError('asking for a chat is never ambiguous');
    return outcome.kind === 'sent' ? { kind: 'opened', conversation: newChatWith(objectId.replace('oid-', '')) } : outcome;
  }

  private async take(call: Omit<Call, 'at'>, arrive: () => Outcome): Promise<Outcome> {
    this.calls.push({ ...call, at: this.steady() });
    await this.waiting;
    const fault = this.faults.shift();
    if (fault === undefined) return arrive();
    if (fault instanceof Error) throw fault;
    if ('arrived' in fault) arrive();
    return fault;
  }

  private deliver(conversation: string, text: string): Outcome {
    const chat = this.chats.get(conversation) ?? [];
    this.chats.set(conversation, chat);
    const id = `${conversation}-${chat.length + 1}`;
    chat.push({ id, text });
    return { kind: 'sent', messageId: id };
  }
}

/** The chat in which somebody was heard of. */
export function chatWith(person: string): string {
  return `chat-${person}`;
}

/** The chat that Teams gives when it is asked for one. */
function newChatWith(person: string): string {
  return `new-chat-${person}`;
}
