import type { Instant } from '../calendar/london';
import type { EscalationGrounds } from '../people/may-escalate';
import type { Notice } from '../store/notices';
import type { Tx } from '../store/open-store';
import type { Message } from './gateway';

/** A child of whom a message tells, and why and as whom its receiver may be told. */
export interface ShownChild {
  readonly child: string;
  readonly grounds: EscalationGrounds;
}

/** What a notice says at the moment of sending; `overtaken` where what it was decided for is no longer so. */
export type Composed =
  | { readonly kind: 'message'; readonly message: Message; readonly shown: readonly ShownChild[] }
  | { readonly kind: 'overtaken'; readonly why: string };

/** Words a notice from the facts as they are now; it reads and changes nothing. */
export type Compose = (tx: Tx, notice: Notice, at: Instant) => Promise<Composed>;
