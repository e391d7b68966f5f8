import type { LocalDate } from '../calendar/local-date';
import type { Absence } from '../people/absence';
import type { Directory } from '../people/directory';
import type { EscalationGrounds } from '../people/may-escalate';
import { allows, groundsFor, type Act, type ChildScope, type Grounds } from '../people/permissions';
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
  /** Who is away today. */
  readonly absences: readonly Absence[];
  readonly setting: Setting;
  readonly today: LocalDate;
  readonly ask: Ask;
}

/** An answer, and the children whose details it shows: each of them becomes a line in the audit trail. */
export interface Answered {
  readonly view: View;
  readonly shown: readonly ShownChild[];
}

/** A child whose details an answer shows, by reference, and why and as whom the asker sees it. */
export interface ShownChild {
  readonly child: string;
  /** Whoever is asked to answer an escalation sees the child on its card. */
  readonly grounds: EscalationGrounds;
}

/** A child whom the asker may see, and why and as whom. */
export interface PermittedChild {
  readonly child: StoredChild;
  readonly grounds: Grounds;
}

/** The children of a list whom the asker may see for this purpose, each with the closest grounds. */
export function permitted(children: readonly StoredChild[], act: Act, { scope }: Sight): PermittedChild[] {
  return children.flatMap((child) => {
    const grounds = groundsFor(scope, child.allocation).find((each) => allows(each, act));
    return grounds ? [{ child, grounds }] : [];
  });
}

/** Everybody as whom the asker acts today: themselves, and those for whom they stand in. */
export function actsAs({ asker, scope }: Pick<Sight, 'asker' | 'scope'>): readonly Person[] {
  return [asker, ...(scope.covering ?? []).map(({ person }) => person)];
}

/** That a child is seen as somebody else: "covering for Amber Stone"; empty where it is not. */
export function coveringInWords({ actingFor }: Grounds): string {
  return actingFor === null ? '' : `covering for ${actingFor.person.name}`;
}

/** How a child is called on a card: initials and reference, never the name. */
export function calledOnCards({ id, initials }: Pick<StoredChild, 'id' | 'initials'>): string {
  return initials === null ? id : `${initials} · ${id}`;
}
