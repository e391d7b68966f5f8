import type { Instant } from '../../calendar/london';
import type { Notice } from '../../store/notices';
import type { Tx } from '../../store/open-store';
import type { Setting } from '../../timetable/milestone';
import type { ShownChild } from '../sight';
import type { View } from '../views';

/** What a notice comes to when it is to be sent: a message from the state of that moment, or why it is no longer true. */
export type Composed =
  | {
      readonly kind: 'message';
      /** A card, and the line of its notification, which carries counts and never initials or references. */
      readonly message: { readonly view: View; readonly summary: string };
      /** The children whom it shows, and why its receiver may be told. */
      readonly shown: readonly ShownChild[];
    }
  | { readonly kind: 'overtaken'; readonly why: string };

/** Words one kind of notice, at an instant of the setting's day. */
export type ComposeKind = (tx: Tx, notice: Notice, setting: Setting, at: Instant) => Promise<Composed>;

/** A message, and the children whom it shows. */
export function messageOf(view: View, summary: string, shown: readonly ShownChild[]): Composed {
  return { kind: 'message', message: { view, summary }, shown };
}

export function overtaken(why: string): Composed {
  return { kind: 'overtaken', why };
}
