import { createHash } from 'node:crypto';
import type { Person } from '../people/person';
import type { Role } from '../policy/roles';
import { forenames, surnames } from './names';
import type { Random } from './random';
import { caseworkTeams, council, reviewingService, services } from './teams';

/** An Independent Reviewing Officer and how many children in care they are given. */
export interface Iro {
  readonly person: Person;
  readonly children: number;
}

/** Everybody who works in the demo council. */
export interface Staff {
  readonly people: readonly Person[];
  readonly iros: readonly Iro[];
}

interface Post {
  readonly prefix: string;
  readonly roles: readonly Role[];
  readonly team: string;
  readonly lineManager: Person | null;
  readonly hours?: Hours;
  readonly childProtectionCases?: number;
}

interface Hours {
  readonly fte: string;
  readonly workingDays: readonly number[];
}

const fullTime: Hours = { fte: '1.0', workingDays: [1, 2, 3, 4, 5] };
const fourDays: Hours = { fte: '0.8', workingDays: [1, 2, 3, 4] };
const withoutWednesdays: Hours = { fte: '0.8', workingDays: [1, 2, 4, 5] };
const threeDays: Hours = { fte: '0.6', workingDays: [2, 3, 4] };

/** The IROs' hours and the children they are given (from, to): the first is the one to show, the second's list needs pages. */
const iroPosts: readonly { readonly hours: Hours; readonly children: readonly [number, number] }[] = [
  { hours: fullTime, children: [46, 48] },
  { hours: fullTime, children: [69, 71] },
  ...Array.from({ length: 7 }, () => ({ hours: fullTime, children: [41, 44] as const })),
  { hours: fourDays, children: [38, 40] },
  { hours: fourDays, children: [38, 40] },
  { hours: withoutWednesdays, children: [37, 39] },
  { hours: threeDays, children: [35, 36] },
  { hours: threeDays, children: [35, 36] },
];

/** Fills every post of the council with somebody made up; ids are the post's prefix and a surname nobody else has. */
export function hireStaff(random: Random): Staff {
  const people: Person[] = [];
  const free = random.shuffled(surnames);
  const hire = ({ prefix, roles, team, lineManager, hours = fullTime, childProtectionCases = 0 }: Post): Person => {
    const surname = free.pop();
    if (surname === undefined) throw new Error('there are more posts than surnames');
    const forename = random.pick(forenames);
    const id = `${prefix}.${surname.toLowerCase()}`;
    const person: Person = {
      id,
      name: `${forename} ${surname}`,
      email: `${forename}.${surname}@demo.example`.toLowerCase(),
      roles,
      team,
      lineManager: lineManager?.id ?? null,
      teamsObjectId: objectIdOf(id),
      workingDays: hours.workingDays,
      fte: hours.fte,
      childProtectionCases,
    };
    people.push(person);
    return person;
  };

  const director = hire({ prefix: 'dir', roles: ['director'], team: council.id, lineManager: null });
  const serviceDirector = hire({ prefix: 'sd', roles: ['service_director'], team: council.id, lineManager: director });
  const assistantDirector = hire({ prefix: 'ad', roles: ['assistant_director'], team: council.id, lineManager: serviceDirector });
  const headOfService = () => hire({ prefix: 'hos', roles: ['head_of_service'], team: council.id, lineManager: assistantDirector });
  const [headOfCare, headOfSafeguarding] = [headOfService(), headOfService()];

  for (const service of services) {
    const head = service.id === 'family-safeguarding' ? headOfSafeguarding : headOfCare;
    const serviceManager = hire({ prefix: 'sm', roles: ['service_manager'], team: service.id, lineManager: head });
    for (const team of caseworkTeams.filter(({ parent }) => parent === service.id)) {
      const teamManager = hire({ prefix: 'tm', roles: ['team_manager'], team: team.id, lineManager: serviceManager });
      const lineManagers = Array.from({ length: team.lineManagers }, () =>
        hire({ prefix: 'lm', roles: ['line_manager'], team: team.id, lineManager: teamManager }),
      );
      for (let post = 0; post < team.socialWorkers; post++) {
        const lineManager = lineManagers[post % lineManagers.length] ?? teamManager;
        const hours = random.weighted([[fullTime, 8], [fourDays, 1], [threeDays, 1]]);
        hire({ prefix: 'sw', roles: ['social_worker'], team: team.id, lineManager, hours });
      }
    }
  }

  const iroManager = hire({ prefix: 'im', roles: ['iro_manager'], team: reviewingService.id, lineManager: serviceDirector });
  const reviewing = { team: reviewingService.id, lineManager: iroManager };
  const iros = iroPosts.map(({ hours, children: [from, to] }, index): Iro => {
    const childProtectionCases = index % 3 === 2 ? random.int(4, 14) : 0;
    return { person: hire({ ...reviewing, prefix: 'iro', roles: ['iro'], hours, childProtectionCases }), children: random.int(from, to) };
  });
  for (let post = 0; post < 4; post++) hire({ ...reviewing, prefix: 'bs', roles: ['business_support'] });
  hire({ ...reviewing, prefix: 'admin', roles: ['administrator'] });
  return { people, iros };
}

/** A GUID in the form that Microsoft Entra uses, the same for the same id. */
function objectIdOf(id: string): string {
  const hex = createHash('sha256').update(`demo council ${id}`).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}
