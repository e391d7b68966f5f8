import type { View } from '../answers/views';
import type { Reached } from '../store/conversations';

/** Where somebody is reached in Teams, with a conversation that is known. */
export type Address = Reached & { readonly conversation: string };

/** A card, and the line that the notification shows: counts only, never initials or references. */
export interface Message {
  readonly view: View;
  readonly summary: string;
}

/** What came of one attempt. */
export type Outcome =
  | { readonly kind: 'sent'; readonly messageId: string }
  /** Teams knows the conversation or the message no longer. */
  | { readonly kind: 'gone'; readonly what: 'conversation' | 'message' }
  /** Nothing arrives until the person, or the app's installation, is heard of again. */
  | { readonly kind: 'blocked'; readonly reason: string }
  /** Teams did not take it, and may later. */
  | { readonly kind: 'later'; readonly reason: string; readonly retryAfterMs: number | null }
  /** It may have arrived, and may not. */
  | { readonly kind: 'ambiguous'; readonly reason: string }
  /** Teams will never take it. */
  | { readonly kind: 'rejected'; readonly reason: string };

/** What came of asking for the chat with somebody. Asking twice gives the same chat, so it may be repeated. */
export type Opened = { readonly kind: 'opened'; readonly conversation: string } | Exclude<Outcome, { readonly kind: 'sent' | 'ambiguous' }>;

/** The way to Teams; each call is one attempt, never repeated inside. */
export interface Gateway {
  /** Posts a new message, of which Teams notifies the person. */
  send(to: Address, message: Message): Promise<Outcome>;
  /** Puts a message in the place of an earlier one, of which Teams notifies nobody. */
  update(to: Address, messageId: string, message: Message): Promise<Outcome>;
  /** Asks for the chat with a person who has the app, by their object id in Microsoft Entra. */
  open(objectId: string, serviceUrl: string): Promise<Opened>;
}
