import type { Directory } from './directory';
import { allows, groundsFor, scopeOf, type Grounds } from './permissions';
import type { Allocation, Person } from './person';

/** What somebody may want to do with an escalation: to carry it, as the IRO does, or to answer it. */
export type EscalationAct = 'carry' | 'answer';

/** Why somebody may see or do something with an escalation, and for whom they stand in, if for anybody. */
export interface EscalationGrounds {
  readonly reason: Grounds['reason'] | 'addressed';
  readonly actingFor: { readonly person: Person } | null;
}

/** An escalation as far as it matters who may. */
export interface Concerning {
  readonly allocation: Allocation;
  /** Who is asked for the answer. */
  readonly addressees: readonly string[];
  /** Who was told because nobody holds the stage; of no account while somebody is asked. */
  readonly holdersAbove: readonly string[];
}

/** Who asks, with the staff list and those whose work they do today beside their own. */
export interface Asking {
  readonly person: Person;
  readonly directory: Directory;
  readonly covered: readonly Person[];
}

/**
 * On which grounds somebody may do something with an escalation; null where they may not. The child's IRO carries it, or
 * whoever oversees the service and is not asked for the answer. Who is asked answers it, or who manages them. Whoever
 * stands in for one of these may do the same.
 */
export function mayEscalate(act: EscalationAct, asking: Asking, on: Concerning): EscalationGrounds | null {
  const own = act === 'carry' ? mayCarry : mayAnswer;
  const reason = own(asking.person, asking.directory, on);
  if (reason !== null) return { reason, actingFor: null };
  const standsIn = asking.covered.find((away) => own(away, asking.directory, on) !== null);
  return standsIn ? { reason: 'covering', actingFor: { person: standsIn } } : null;
}

/**
 * On which grounds somebody may see an escalation; null where they may not: whoever may see the child's timetable, and
 * whoever may answer, also where the child is not otherwise theirs.
 */
export function maySeeEscalation(asking: Asking, on: Concerning): EscalationGrounds | null {
  const { person, directory, covered } = asking;
  const ofTheChild = groundsFor(scopeOf(person, directory, covered), on.allocation).find((grounds) => allows(grounds, 'see_timetable'));
  return ofTheChild ?? mayEscalate('answer', asking, on);
}

function mayCarry(person: Person, directory: Directory, { allocation, addressees }: Concerning): 'allocated' | 'overseeing' | null {
  if (allocation.iro === person.id) return 'allocated';
  const scope = scopeOf(person, directory);
  // Nobody decides on their own answer.
  return scope.kind === 'all' && scope.reason === 'overseeing' && !addressees.includes(person.id) ? 'overseeing' : null;
}

function mayAnswer({ id }: Person, directory: Directory, { addressees, holdersAbove }: Concerning): 'addressed' | 'managing' | null {
  const asked = addressees.length > 0 ? addressees : holdersAbove;
  if (asked.includes(id)) return 'addressed';
  return addressees.some((addressee) => directory.managersOf(addressee).some((manager) => manager.id === id)) ? 'managing' : null;
}
