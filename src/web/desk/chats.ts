import { randomUUID } from 'node:crypto';

/** What stands in a chat: something that the assistant sent, as it is now. */
export interface ChatMessage {
  readonly id: string;
  readonly activity: unknown;
  /** Whether the assistant has changed it since it was sent. */
  readonly edited: boolean;
}

/** What happened in a chat, told to the pages that show it. */
export type ChatEvent =
  | { readonly kind: 'sent' | 'edited'; readonly message: ChatMessage }
  | { readonly kind: 'deleted'; readonly id: string }
  | { readonly kind: 'throttled' };

/** What Teams would answer: the message's id, or that too much was sent or that there is no such message. */
export type Receipt = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly status: 404 | 429 };

interface Chat {
  readonly messages: Map<string, ChatMessage>;
  readonly listeners: Set<(event: ChatEvent) => void>;
  readonly sentAt: number[];
}

/** Teams takes this many messages of a bot in one conversation within a second. */
const MOST_A_SECOND = 7;
const SECOND_MS = 1000;
const KEPT_A_CHAT = 200;

/** The chats of the desk, one for each conversation: the Teams client's side of things, kept in memory only. */
export class Chats {
  private readonly chats = new Map<string, Chat>();

  /** @param now milliseconds of a steady clock, for Teams' limits only */
  constructor(private readonly now: () => number) {}

  messagesOf(conversation: string): readonly ChatMessage[] {
    return [...this.chat(conversation).messages.values()];
  }

  /** Tells a page about everything that happens in a chat from now on; the answer ends it. */
  listen(conversation: string, listener: (event: ChatEvent) => void): () => void {
    const { listeners } = this.chat(conversation);
    listeners.add(listener);
    return () => void listeners.delete(listener);
  }

  send(conversation: string, activity: unknown): Receipt {
    const chat = this.chat(conversation);
    const now = this.now();
    while ((chat.sentAt[0] ?? now) < now - SECOND_MS) chat.sentAt.shift();
    if (chat.sentAt.length >= MOST_A_SECOND) {
      tell(chat, { kind: 'throttled' });
      return { ok: false, status: 429 };
    }
    chat.sentAt.push(now);
    const message: ChatMessage = { id: randomUUID(), activity, edited: false };
    chat.messages.set(message.id, message);
    const [oldest] = chat.messages.keys();
    if (chat.messages.size > KEPT_A_CHAT && oldest !== undefined) chat.messages.delete(oldest);
    tell(chat, { kind: 'sent', message });
    return { ok: true, id: message.id };
  }

  edit(conversation: string, id: string, activity: unknown): Receipt {
    const chat = this.chat(conversation);
    if (!chat.messages.has(id)) return { ok: false, status: 404 };
    const message: ChatMessage = { id, activity, edited: true };
    chat.messages.set(id, message);
    tell(chat, { kind: 'edited', message });
    return { ok: true, id };
  }

  remove(conversation: string, id: string): Receipt {
    const chat = this.chat(conversation);
    if (!chat.messages.delete(id)) return { ok: false, status: 404 };
    tell(chat, { kind: 'deleted', id });
    return { ok: true, id };
  }

  private chat(conversation: string): Chat {
    const known = this.chats.get(conversation);
    if (known) return known;
    const chat: Chat = { messages: new Map(), listeners: new Set(), sentAt: [] };
    this.chats.set(conversation, chat);
    return chat;
  }
}

function tell({ listeners }: Chat, event: ChatEvent): void {
  for (const listener of listeners) listener(event);
}
