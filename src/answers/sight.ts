import type { LocalDate } from '../calendar/local-date';
import type { Directory } from '../people/directory';
import { allows, reasonFor, type Act, type ChildScope, type Reason } from '../people/permissions';
import type { Person } from '../people/person';
import type { StoredChild } from '../store/children';
import type { Setting } from '../timetable/milestone';
import type { Ask } from './ask';
import type { View } from './views';

/** What an answer is worked out from: who asks, what they may see as things stand now, and the day. */
export interface Sight {
  readonly asker: Person;
  readonly directory: Directory;
  readonly scope: ChildScope;
  readonly setting: Setting;
  readonly today: LocalDate;
  readonly ask: Ask;
}

/** An answer, and the children whose details it shows: each of them becomes a line in the audit trail. */
export interface Answered {
  readonly view: View;
  readonly shown: readonly { readonly child: string; readonly reason: Reason }[];
}

/** A child whom the asker may see, and why. */
export interface PermittedChild {
  readonly child: StoredChild;
  readonly reason: Reason;
}

/** The children of a list whom the asker may see for this purpose, each with the reason. */
export function permitted(children: readonly StoredChild[], act: Act, { scope }: Sight): PermittedChild[] {
  return children.flatMap((child) => {
    const reason = reasonFor(scope, child.allocation);
    return allows(reason, act) ? [{ child, reason }] : [];
  });
}

/** How a child is called on a card: initials and reference, never the name. */
export function calledOnCards({ id, initials }: Pick<StoredChild, 'id' | 'initials'>): string {
  return initials === null ? id : `${initials} · ${id}`;
}
