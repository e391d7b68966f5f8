import { randomUUID } from 'node:crypto';
import type { Clock, Instant } from '../../calendar/london';

/** What stands in a chat: something that a person or the assistant sent, as it is now. */
export interface ChatMessage {
  readonly id: string;
  readonly from: 'person' | 'assistant';
  readonly at: Instant;
  readonly activity: unknown;
  /** Whether the assistant has changed it since it was sent. */
  readonly edited: boolean;
}

/** What happens in a chat, told to the pages that show it. */
export type ChatEvent =
  | { readonly kind: 'opened'; readonly messages: readonly ChatMessage[]; readonly first: boolean; readonly installed: boolean }
  | { readonly kind: 'sent' | 'edited'; readonly message: ChatMessage }
  | { readonly kind: 'deleted'; readonly id: string }
  | { readonly kind: 'throttled' }
  | { readonly kind: 'app'; readonly installed: boolean };

/** What Teams would answer: the message's id, or that too much was sent or that there is no such message. */
export type Receipt = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly status: 404 | 429 };

interface Chat {
  readonly messages: Map<string, ChatMessage>;
  readonly listeners: Set<(event: ChatEvent) => void>;
  readonly sentAt: number[];
  opened: boolean;
  installed: boolean;
}

/** Teams takes this many messages of a bot in one conversation within a second. */
const MOST_A_SECOND = 7;
const SECOND_MS = 1000;
const KEPT_A_CHAT = 200;

/** The chats of the desk, one for each conversation, with what both sides said: Teams' side of things, kept in memory only. */
export class Chats {
  private readonly chats = new Map<string, Chat>();

  /**
   * @param clock the time that messages bear
   * @param steady milliseconds of a clock that nobody sets, for Teams' limits
   */
  constructor(
    private readonly clock: Clock,
    private readonly steady: () => number,
  ) {}

  /** Tells a page what stands in a chat, whether it is the first page to ask, and then all that happens; the answer ends it. */
  listen(conversation: string, listener: (event: ChatEvent) => void): () => void {
    const chat = this.chat(conversation);
    listener({ kind: 'opened', messages: [...chat.messages.values()], first: !chat.opened, installed: chat.installed });
    chat.opened = true;
    chat.listeners.add(listener);
    return () => void chat.listeners.delete(listener);
  }

  /** A person removes the app, or installs it anew. */
  setInstalled(conversation: string, installed: boolean): void {
    const chat = this.chat(conversation);
    chat.installed = installed;
    tell(chat, { kind: 'app', installed });
  }

  /** Whether the assistant may do anything in a chat. */
  isInstalled(conversation: string): boolean {
    return this.chats.get(conversation)?.installed ?? true;
  }

  /** A person says something; gives the message's id. */
  say(conversation: string, text: string): string {
    return this.add(this.chat(conversation), 'person', { type: 'message', text });
  }

  /** The assistant sends something. */
  send(conversation: string, activity: unknown): Receipt {
    const chat = this.chat(conversation);
    const now = this.steady();
    while ((chat.sentAt[0] ?? now) < now - SECOND_MS) chat.sentAt.shift();
    if (chat.sentAt.length >= MOST_A_SECOND) {
      tell(chat, { kind: 'throttled' });
      return { ok: false, status: 429 };
    }
    chat.sentAt.push(now);
    return { ok: true, id: this.add(chat, 'assistant', activity) };
  }

  /** The assistant puts something else in the place of what it sent. */
  edit(conversation: string, id: string, activity: unknown): Receipt {
    const chat = this.chat(conversation);
    const before = chat.messages.get(id);
    if (before?.from !== 'assistant') return { ok: false, status: 404 };
    const message: ChatMessage = { ...before, activity, edited: true };
    chat.messages.set(id, message);
    tell(chat, { kind: 'edited', message });
    return { ok: true, id };
  }

  /** The assistant takes back what it sent. */
  remove(conversation: string, id: string): Receipt {
    const chat = this.chat(conversation);
    if (chat.messages.get(id)?.from !== 'assistant') return { ok: false, status: 404 };
    chat.messages.delete(id);
    tell(chat, { kind: 'deleted', id });
    return { ok: true, id };
  }

  private add(chat: Chat, from: ChatMessage['from'], activity: unknown): string {
    const message: ChatMessage = { id: randomUUID(), from, at: this.clock(), activity, edited: false };
    chat.messages.set(message.id, message);
    const [oldest] = chat.messages.keys();
    if (chat.messages.size > KEPT_A_CHAT && oldest !== undefined) chat.messages.delete(oldest);
    tell(chat, { kind: 'sent', message });
    return message.id;
  }

  private chat(conversation: string): Chat {
    const known = this.chats.get(conversation);
    if (known) return known;
    const chat: Chat = { messages: new Map(), listeners: new Set(), sentAt: [], opened: false, installed: true };
    this.chats.set(conversation, chat);
    return chat;
  }
}

function tell({ listeners }: Chat, event: ChatEvent): void {
  for (const listener of listeners) listener(event);
}
