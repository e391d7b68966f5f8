import type { Reached } from '../store/conversations';
import type { Notice } from '../store/notices';
import type { Address, Message } from './gateway';

/** Where a notice goes in Teams. */
export type Destination =
  /** A new message in a chat that is known. */
  | { readonly kind: 'chat'; readonly address: Address }
  /** A new message in a chat that has to be asked for first. */
  | { readonly kind: 'unopened'; readonly objectId: string; readonly reached: Reached }
  /** In the place of the message that an earlier notice became. */
  | { readonly kind: 'earlier'; readonly address: Address; readonly message: string; readonly renews: Notice };

/** A notice that leaves: what it says, and where it goes. */
export interface Letter {
  readonly notice: Notice;
  /** The receiver's id. */
  readonly to: string;
  /** Which try this is, the first is 1. */
  readonly tries: number;
  readonly destination: Destination;
  readonly message: Message;
  /** Names the whole content. */
  readonly content: string;
}

/** No letter takes more calls of Teams. */
export const MOST_CALLS = 2;

/** How many calls of Teams a destination asks for. */
export function callsFor({ kind }: Destination): number {
  return kind === 'unopened' ? MOST_CALLS : 1;
}
