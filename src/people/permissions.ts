import type { Role } from '../policy/roles';
import type { Directory } from './directory';
import type { Allocation, Person } from './person';

/** Why somebody may see a child. Nobody sees one without a reason. */
export type Reason = 'allocated' | 'managing' | 'overseeing' | 'business_support';

/** What somebody may want to do. */
export type Act = 'see_reviews' | 'see_timetable' | 'see_caseload';

/** The whole table: what each reason allows. What does not stand here is refused. */
const allowed: Readonly<Record<Reason, readonly Act[]>> = {
  allocated: ['see_reviews', 'see_timetable', 'see_caseload'],
  managing: ['see_reviews', 'see_timetable', 'see_caseload'],
  overseeing: ['see_reviews', 'see_timetable', 'see_caseload'],
  business_support: ['see_reviews'],
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
