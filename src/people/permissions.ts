import type { Role } from '../policy/roles';
import type { Directory } from './directory';
import type { Allocation, Person } from './person';

/** Why somebody may see a child for themselves. */
type OwnReason = 'allocated' | 'managing' | 'overseeing' | 'business_support';

/** Why somebody may see a child. Nobody sees one without a reason. */
export type Reason = OwnReason | 'covering';

/** Why somebody may see a child and as whom: for themselves, or as somebody they stand in for, with that person's own reason. */
export type Grounds =
  | { readonly reason: OwnReason; readonly actingFor: null }
  | { readonly reason: 'covering'; readonly actingFor: { readonly person: Person; readonly reason: OwnReason } };

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
  /** To tell the IRO of a significant event. */
  | 'tell_iro'
  /** To agree that a review is held late. */
  | 'agree_late';

/** The whole table: what each reason allows. What does not stand here is refused. */
const allowed: Readonly<Record<OwnReason, readonly Act[]>> = {
  allocated: ['see_reviews', 'see_timetable', 'see_caseload'],
  managing: ['see_reviews', 'see_timetable', 'see_caseload'],
  overseeing: ['see_reviews', 'see_timetable', 'see_caseload'],
  business_support: ['see_reviews'],
};

/** How somebody stands to a child: whoever is allocated is that as the IRO or as the social worker. */
type Standing = Exclude<OwnReason, 'allocated'> | 'iro' | 'social_worker';

/** The whole table of what may be recorded, but for `agree_late`, which one post may do. What does not stand here is refused. */
const recordable: Readonly<Record<Standing, readonly RecordingAct[]>> = {
  iro: ['record_review', 'record_paperwork'],
  overseeing: ['record_review', 'record_paperwork'],
  business_support: ['record_paperwork'],
  social_worker: ['say_report', 'tell_iro'],
  managing: ['say_report', 'tell_iro'],
};

/** Whose post makes them responsible for the whole service. */
const overseers: readonly Role[] = ['iro_manager', 'assistant_director', 'service_director', 'director'];

/** Whose post makes them responsible for the people they manage. */
const managers: readonly Role[] = ['line_manager', 'team_manager', 'service_manager', 'head_of_service'];

/** The children whom somebody works with, and those of the people and teams they manage. */
export interface OwnChildren {
  readonly kind: 'some';
  readonly allocatedTo: string;
  readonly workers: readonly string[];
  readonly teams: readonly string[];
}

/** The children whom somebody may see for themselves. Whoever may see all can be closer to some of them (`own`). */
export type OwnScope =
  | { readonly kind: 'all'; readonly reason: 'overseeing' | 'business_support'; readonly own?: OwnChildren }
  | OwnChildren
  | { readonly kind: 'none' };

/** Somebody for whom another stands in, and the children whom they may see. */
export interface Covered {
  readonly person: Person;
  readonly scope: OwnScope;
}

/**
 * The children whom somebody may see, as far as it can be said without looking at each child: for themselves, and as
 * those for whom they stand in.
 */
export type ChildScope = OwnScope & { readonly covering?: readonly Covered[] };

const hasOneOf = (person: Person, roles: readonly Role[]) => person.roles.some((role) => roles.includes(role));

/**
 * Which children a person has any reason to see.
 * @param covered those for whom they stand in today
 */
export function scopeOf(person: Person, directory: Directory, covered: readonly Person[] = []): ChildScope {
  const own = ownScope(person, directory);
  return covered.length === 0 ? own : { ...own, covering: covered.map((away) => ({ person: away, scope: ownScope(away, directory) })) };
}

function ownScope(person: Person, directory: Directory): OwnScope {
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

/**
 * Every ground on which a scope takes in a child, as the child is allocated now; none where it does not. One's own come
 * before those of others, and business support, which may do least, last.
 */
export function groundsFor(scope: ChildScope, allocation: Allocation): readonly Grounds[] {
  const reason = ownReason(scope, allocation);
  const own: readonly Grounds[] = reason === null ? [] : [{ reason, actingFor: null }];
  if (scope.covering === undefined) return own;
  const covering = scope.covering.flatMap(({ person, scope: theirs }): Grounds[] => {
    const theirReason = ownReason(theirs, allocation);
    return theirReason === null ? [] : [{ reason: 'covering', actingFor: { person, reason: theirReason } }];
  });
  return [...own, ...covering].sort((a, b) => Number(isOfSupport(a)) - Number(isOfSupport(b)));
}

function isOfSupport(grounds: Grounds): boolean {
  return reasonBehind(grounds) === 'business_support';
}

/** The reason of whoever is acted for: the person themselves, or the one for whom they stand in. */
function reasonBehind({ reason, actingFor }: Grounds): OwnReason {
  return reason === 'covering' ? actingFor.reason : reason;
}

/** The closest reason for which somebody may see a child for themselves; null where there is none. */
function ownReason(scope: OwnScope, allocation: Allocation): OwnReason | null {
  switch (scope.kind) {
    case 'all':
      return (scope.own && closeReason(scope.own, allocation)) ?? scope.reason;
    case 'none':
      return null;
    case 'some':
      return closeReason(scope, allocation);
  }
}

function closeReason({ allocatedTo, workers, teams }: OwnChildren, { iro, socialWorker, team }: Allocation): OwnReason | null {
  if (iro === allocatedTo || socialWorker === allocatedTo) return 'allocated';
  if (socialWorker !== null && workers.includes(socialWorker)) return 'managing';
  return team !== null && teams.includes(team) ? 'managing' : null;
}

/** Whether somebody who sees a child on these grounds may do this. */
export function allows(grounds: Grounds, act: Act): boolean {
  return allowed[reasonBehind(grounds)].includes(act);
}

/** Who wants to record something of which child, and why they may see the child. */
export interface Recorder {
  readonly person: Person;
  readonly grounds: Grounds;
  readonly allocation: Allocation;
  /** The role whose agreement a late review needs. */
  readonly agreesLate: Role;
}

/** Whether somebody may record something on these grounds, as the child is allocated now. */
export function allowsRecording(act: RecordingAct, { person, grounds, allocation, agreesLate }: Recorder): boolean {
  const reason = reasonBehind(grounds);
  const { id, roles } = grounds.actingFor?.person ?? person;
  if (act === 'agree_late') return roles.includes(agreesLate) && (reason === 'managing' || reason === 'overseeing');
  const standing: Standing = reason !== 'allocated' ? reason : allocation.iro === id ? 'iro' : 'social_worker';
  return recordable[standing].includes(act);
}
