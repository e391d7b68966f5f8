import { day } from '../../src/calendar/local-date';
import { longDay } from '../../src/calendar/words';
import type { Told } from '../../src/notices/council-morning';
import type { DutyKind } from '../../src/notices/duty';
import { simulate } from '../../src/notices/simulate';
import type { SimulatedDay } from '../../src/notices/simulated';
import type { Absence } from '../../src/people/absence';
import { Directory } from '../../src/people/directory';
import type { Allocation, Person } from '../../src/people/person';
import type { CouncilPolicy } from '../../src/policy/council-policy';
import type { ChildFacts } from '../../src/timetable/facts';
import { person } from '../people/staff';
import { calendar, policyOf, type Council } from '../timetable/child';

/** One person in each post, called as the post is; those who are given are different from that. */
export function staffOf(different: Readonly<Record<string, Partial<Person>>> = {}): Directory {
  const post = (id: Person['roles'][number], lineManager: string | null) => person(id, [id], { lineManager, ...different[id] });
  return new Directory([
    post('social_worker', 'line_manager'), post('line_manager', 'team_manager'), post('team_manager', 'service_manager'),
    post('service_manager', 'head_of_service'), post('head_of_service', null),
    post('iro', 'iro_manager'), post('iro_manager', null), post('business_support', 'iro_manager'),
  ], []);
}

export const allocated: Allocation = { iro: 'iro', socialWorker: 'social_worker', team: null };

export interface Period {
  readonly from: string;
  readonly to: string;
  readonly council: Council | CouncilPolicy;
  readonly directory?: Directory;
  readonly absences?: readonly Absence[];
  readonly allocation?: Allocation;
}

/** The days of a period on which anybody would be told anything of these children. */
export function daysOf(children: readonly ChildFacts[], { from, to, council, directory = staffOf(), absences = [], allocation = allocated }: Period): readonly SimulatedDay[] {
  const policy = typeof council === 'string' ? policyOf(council) : council;
  return [...simulate({
    policy, calendar, staff: { directory, absences }, children: children.map((facts) => ({ facts, allocation })), from: day(from), to: day(to),
  })];
}

const everything = () => true;

/** What people are told for the first time of one child over a period, a line each, by day and then by person: "Fri 13 Mar social_worker: card report.remind -5 days". */
export function told(child: ChildFacts, period: Period, isAsked: (kind: DutyKind) => boolean = everything): readonly string[] {
  return daysOf([child], period).flatMap(({ day: date, people }) =>
    [...people].sort((a, b) => (a.person < b.person ? -1 : 1)).flatMap(({ person: receiver, digest, cards }) => {
      const words = (way: string) => ({ duty: { kind, step, milestone } }: Told<string>) =>
        `${longDay(date).slice(0, -5)} ${receiver}: ${way} ${kind.startsWith('task') ? `${kind} ${milestone}` : kind}${step === '' ? '' : ` ${step}`}`;
      const fresh = (digest?.lines ?? []).filter(({ isNew }) => isNew);
      const lists = (isAsked === everything ? (digest?.lists ?? []) : []).map(({ list: { list }, children }) => `${longDay(date).slice(0, -5)} ${receiver}: list ${list} ${children === null ? '' : children.length}`);
      return [...lists, ...cards.filter(({ duty }) => isAsked(duty.kind)).map(words('card')), ...fresh.filter(({ duty }) => isAsked(duty.kind)).map(words('line'))];
    }),
  );
}
