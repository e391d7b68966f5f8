import type { LocalDate } from '../../calendar/local-date';
import type { WorkingDays } from '../../calendar/working-days';
import { escalationContext, type EscalationContext } from '../../escalation/decision';
import { rungNamed, type Rung, type Stage } from '../../escalation/stages';
import type { EscalationState } from '../../escalation/state';
import type { Around } from '../../notices/escalations';
import type { Absence } from '../../people/absence';
import { addresseesOf, holdersAbove } from '../../people/addressee';
import { coveredBy } from '../../people/cover';
import type { Directory } from '../../people/directory';
import type { Asking, Concerning } from '../../people/may-escalate';
import type { Person } from '../../people/person';
import type { PolicyVersion } from '../../policy/council-policy';
import { absencesOn } from '../../store/absences';
import { calendarVersion } from '../../store/calendar-versions';
import { childById, type StoredChild } from '../../store/children';
import { directoryOf } from '../../store/directory';
import type { Tx } from '../../store/open-store';
import { policyVersion } from '../../store/policy-versions';

/** The policy and the working days in force, under which an escalation is raised. */
export interface InForce {
  readonly version: PolicyVersion;
  /** Working days of England and Wales. */
  readonly calendar: WorkingDays;
}

/** A child, and those who work here and are here. */
export interface AroundChild {
  readonly child: StoredChild;
  readonly directory: Directory;
  /** Who is away today. */
  readonly absences: readonly Absence[];
  readonly today: LocalDate;
}

/** What is looked at beside an escalation itself. */
export interface Circumstances extends AroundChild {
  /** The versions that the escalation keeps. */
  readonly context: EscalationContext;
  /** What a new one is raised under, and keeps; null for one that runs. */
  readonly raising: InForce | null;
}

/** What is looked at beside an escalation that was raised. */
export async function circumstancesOf(tx: Tx, { raised }: EscalationState, today: LocalDate): Promise<Circumstances> {
  const around = await aroundChild(tx, raised.child, today);
  if (around === null) throw new Error('the child of an escalation cannot be found');
  return { ...around, context: escalationContext(await policyVersion(tx, raised.policy), await calendarVersion(tx, raised.calendar)), raising: null };
}

/** What is looked at before an escalation is raised; null where there is no such child. */
export async function circumstancesToRaise(tx: Tx, child: string, inForce: InForce, today: LocalDate): Promise<Circumstances | null> {
  const around = await aroundChild(tx, child, today);
  return around && { ...around, context: escalationContext(inForce.version, inForce.calendar), raising: inForce };
}

/** A child with those around it; null where there is no such child. */
export async function aroundChild(tx: Tx, id: string, today: LocalDate): Promise<AroundChild | null> {
  const child = await childById(tx, id);
  return child && { child, directory: await directoryOf(tx), absences: await absencesOn(tx, today), today };
}

/** A person who asks, with those whose work they do today. */
export function askingAs(person: Person, { directory, absences, today }: AroundChild): Asking {
  const covered = coveredBy(person.id, today, absences).flatMap((id) => directory.person(id) ?? []);
  return { person, directory, covered };
}

/** A child of whom an escalation is to be raised, as far as it matters who may. */
export function concerningChild({ child }: AroundChild): Concerning {
  return { allocation: child.allocation, addressees: [], holdersAbove: [] };
}

/** An escalation as far as it matters who may do something with it. */
export function concerning({ addressees, stage }: EscalationState, circumstances: Circumstances): Concerning {
  return { allocation: circumstances.child.allocation, addressees, holdersAbove: aboveStage(stage, circumstances) };
}

/** Whom an escalation concerns beside its IRO and those who are asked. */
export function aroundOf(state: EscalationState, circumstances: Circumstances): Around {
  const { child, directory } = circumstances;
  return {
    worker: child.allocation.socialWorker,
    iroManagers: directory.withRole('iro_manager').map(({ id }) => id),
    holdersAbove: aboveStage(state.stage, circumstances),
  };
}

/** A stage with those who answer it, as the child is allocated now. */
export interface HeldRung {
  readonly rung: Rung;
  readonly holders: readonly string[];
}

/** The stage by this name; null where the ladder has none. */
export function rungWithHolders(stage: unknown, circumstances: Circumstances): HeldRung | null {
  const rung = rungNamed(circumstances.context.version.policy.ladder, stage);
  return rung && withHolders(rung, circumstances);
}

/** The stage next above another; null where that is the highest. */
export function rungAbove(stage: Stage, circumstances: Circumstances): HeldRung | null {
  const { ladder } = circumstances.context.version.policy;
  const place = (rungNamed(ladder, stage)?.place ?? ladder.steps.length) + 1;
  const step = ladder.steps[place];
  return step ? withHolders({ place, step }, circumstances) : null;
}

function withHolders(rung: Rung, { child, directory }: Circumstances): HeldRung {
  return { rung, holders: addresseesOf(rung.step, child.allocation, directory) };
}

function aboveStage(stage: Stage, { child, directory, context }: Circumstances): readonly string[] {
  const { ladder } = context.version.policy;
  const rung = rungNamed(ladder, stage);
  return rung === null ? [] : holdersAbove(ladder, rung.place, child.allocation, directory);
}
