import type { Role } from '../policy/roles';
import type { Directory } from './directory';
import type { Allocation, Person } from './person';

/** Why somebody may see a child. Nobody sees one without a reason. */
export type Reason = 'allocated' | 'managing' | 'overseeing' | 'business_support';

/** What somebody may want to do. */
export type Act = 'see_reviews' | 'see_timetable' | 'see_caseload';

/** What somebody may want to record of a child. */
export type RecordingAct =
  /** What the IRO does: bookings, reviews held, reports received, meetings, midways, visits, permanence. */
  | 'record_review'
  /** What goes out after a review. */
  | 'record_paperwork'
  /** To say that the social work report is there. */
  | 'say_report'
  /** To agree that a review is held late. */
  | 'agree_late';

/** The whole table: what each reason allows. What does not stand here is refused. */
const allowed: Readonly<Record<Reason, readonly Act[]>> = {
  allocated: ['see_reviews', 'see_timetable', 'see_caseload'],
  managing: ['see_reviews', 'see_timetable', 'see_caseload'],
  overseeing: ['see_reviews', 'see_timetable', 'see_caseload'],
  business_support: ['see_reviews'],
};

/** How somebody stands to a child: whoever is allocated is that as the IRO or as the social worker. */
type Standing = Exclude<Reason, 'allocated'> | 'iro' | 'social_worker';

/** The whole table of what may be recorded, but for `agree_late`, which one post may do. What does not stand here is refused. */
const recordable: Readonly<Record<Standing, readonly RecordingAct[]>> = {
  iro: ['record_review', 'record_paperwork'],
  overseeing: ['record_review', 'record_paperwork'],
  business_support: ['record_paperwork'],
  social_worker: ['say_report'],
  managing: ['say_report'],
};

/** Whose post makes them responsible for the whole service. */
const overseers: readonly Role[] = ['iro_manager', 'assistant_director', 'service_director', 'director'];

/** Whose post makes them responsible for the people they manage. */
const managers: readonly Role[] = ['line_manager', 'team_manager', 'service_manager', 'head_of_service'];

/** The children whom somebody works with, and those of the people and teams they manage. */
interface OwnChildren {
  readonly kind: 'some';
  readonly allocatedTo: string;
  readonly workers: readonly string[];
  readonly teams: readonly string[];
}

/**
 * The children whom somebody may see, as far as it can be said without looking at each child. Whoever may see all can
 * be closer to some of them (`own`).
 */
export type ChildScope =
  | { readonly kind: 'all'; readonly reason: 'overseeing' | 'business_support'; readonly own?: OwnChildren }
  | OwnChildren
  | { readonly kind: 'none' };

const hasOneOf = (person: Person, roles: readonly Role[]) => person.roles.some((role) => roles.includes(role));

/** Which children a person has any reason to see. */
export function scopeOf(person: Person, directory: Directory): ChildScope {
  const own = ownChildren(person, directory);
  if (hasOneOf(person, overseers)) return { kind: 'all', reason: 'overseeing', own };
  if (person.roles.includes('business_support')) return { kind: 'all', reason: 'business_support', own };
  return own ?? { kind: 'none' };
}

function ownChildren(person: Person, directory: Directory): OwnChildren | undefined {
  const manages = hasOneOf(person, managers);
  if (!manages && !hasOneOf(person, ['iro', 'social_worker'])) return undefined;
  return {
    kind: 'some',
    allocatedTo: person.id,
    workers: manages ? directory.everyoneUnder(person).map(({ id }) => id) : [],
    // A line manager answers for the people they manage, the managers above for the teams as well.
    teams: hasOneOf(person, ['team_manager', 'service_manager', 'head_of_service']) ? [...directory.teamsUnder(person)] : [],
  };
}

/** The closest reason for which a scope takes in a child, as the child is allocated now; null where there is none. */
export function reasonFor(scope: ChildScope, allocation: Allocation): Reason | null {
  switch (scope.kind) {
    case 'all':
      return (scope.own && closeReason(scope.own, allocation)) ?? scope.reason;
    case 'none':
      return null;
    case 'some':
      return closeReason(scope, allocation);
  }
}

function closeReason({ allocatedTo, workers, teams }: OwnChildren, { iro, socialWorker, team }: Allocation): Reason | null {
  if (iro === allocatedTo || socialWorker === allocatedTo) return 'allocated';
  if (socialWorker !== null && workers.includes(socialWorker)) return 'managing';
  return team !== null && teams.includes(team) ? 'managing' : null;
}

/** Whether a reason allows an act; no reason allows nothing. */
export function allows(reason: Reason | null, act: Act): reason is Reason {
  return reason !== null && allowed[reason].includes(act);
}

/** Who wants to record something of which child, and why they may see the child. */
export interface Recorder {
  readonly person: Person;
  readonly reason: Reason | null;
  readonly allocation: Allocation;
  /** The role whose agreement a late review needs. */
  readonly agreesLate: Role;
}

/** Whether somebody may record something, as the child is allocated now; no reason allows nothing. */
export function allowsRecording(act: RecordingAct, { person, reason, allocation, agreesLate }: Recorder): boolean {
  if (reason === null) return false;
  if (act === 'agree_late') return person.roles.includes(agreesLate) && (reason === 'managing' || reason === 'overseeing');
  const standing: Standing = reason !== 'allocated' ? reason : allocation.iro === person.id ? 'iro' : 'social_worker';
  return recordable[standing].includes(act);
}
