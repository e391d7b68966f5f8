import type { ImportBatch, ImportedChild } from '../../src/importing/batch';
import type { Allocation, Person, Team } from '../../src/people/person';
import type { Role } from '../../src/policy/roles';
import { childFactsSchema, type WrittenFacts } from '../../src/timetable/facts';

/** The day of every conversation, a Monday, under the policy of 2024 in Bath and North East Somerset. */
export const NOW = '2026-11-23T09:00:00.000Z';
export const POLICY = { COUNCIL_POLICY: 'bathnes-2024' };

function somebody(id: string, roles: readonly Role[], given: Partial<Person> = {}): Person {
  return {
    id, name: `Officer ${id}`, email: `${id}@council.example`, roles, team: null, lineManager: null, teamsObjectId: `object-of-${id}`,
    workingDays: [1, 2, 3, 4, 5], fte: null, childProtectionCases: 0, ...given,
  };
}

export const teams: readonly Team[] = [
  { id: 'care', name: 'Corporate Parenting', parent: null },
  { id: 'east', name: 'Children in Care East', parent: 'care' },
  { id: 'west', name: 'Children in Care West', parent: 'care' },
];

export const staff = {
  iro: somebody('iro', ['iro'], { name: 'Amber Stone' }),
  otherIro: somebody('iro.other', ['iro'], { name: 'Fern Brook' }),
  busyIro: somebody('iro.busy', ['iro'], { name: 'Hazel Hill' }),
  worker: somebody('sw.east', ['social_worker'], { name: 'Fern Rivers', team: 'east', lineManager: 'lm.east' }),
  otherWorker: somebody('sw.west', ['social_worker'], { name: 'Heather Dale', team: 'west', lineManager: 'tm.west' }),
  lineManager: somebody('lm.east', ['line_manager'], { team: 'east', lineManager: 'tm.east' }),
  teamManager: somebody('tm.east', ['team_manager'], { team: 'east', lineManager: 'sm' }),
  otherTeamManager: somebody('tm.west', ['team_manager'], { team: 'west', lineManager: 'sm' }),
  serviceManager: somebody('sm', ['service_manager'], { team: 'care' }),
  iroManager: somebody('im', ['iro_manager']),
  businessSupport: somebody('bs', ['business_support']),
  administrator: somebody('admin', ['administrator']),
  leaver: somebody('iro.leaver', ['iro']),
  newcomer: somebody('iro.new', ['iro'], { teamsObjectId: null, email: 'Iro.New@council.example' }),
} as const;

export const everybody: readonly Person[] = Object.values(staff);

type Given = Partial<WrittenFacts> & { readonly initials?: string; readonly name?: string; readonly works?: Partial<Allocation> };

/** A child of `staff.iro` and `staff.worker`, in care since June 2025, whose last review was held on `last`. */
export function child(id: string, last: string | null, { initials, name, works, ...facts }: Given = {}): ImportedChild {
  const held = ['2025-06-27', '2025-09-26', ...(last === null ? [] : [last])].map((day) => ({ held: day }));
  return {
    facts: childFactsSchema.parse({ child: id, dateOfBirth: '2014-03-02', care: { started: '2025-06-02' }, reviews: held, ...facts }),
    initials: initials ?? null,
    name: name ?? null,
    allocation: { iro: 'iro', socialWorker: 'sw.east', team: 'east', ...works },
  };
}

const elsewhere: Partial<Allocation> = { iro: 'iro.other', socialWorker: 'sw.west', team: 'west' };

/** One child in each group of the list of what is due, and others who stand in none. */
export const children: readonly ImportedChild[] = [
  child('C101', '2026-06-04', { initials: 'AB', nextReview: { booked: '2026-12-10' } }),
  child('C102', '2026-05-11', { initials: 'CD', name: 'Robin Meadow' }),
  child('C103', '2026-06-08', { initials: 'EF', nextReview: { booked: '2026-11-19' } }),
  child('C104', '2026-07-06', {
    initials: 'GH',
    placements: [{ from: '2025-06-02', to: '2026-08-10', kind: 'foster', move: 'first' }, { from: '2026-08-10', kind: 'residential', move: 'unplanned' }],
  }),
  child('C105', '2026-06-10', { initials: 'IJ', nextReview: { booked: '2026-11-26', reportedDue: '2027-01-15' } }),
  child('C106', '2026-06-15', { initials: 'KL', nextReview: { booked: '2026-12-02' } }),
  child('C107', '2026-06-18', { initials: 'MN' }),
  child('C108', '2026-09-01', { initials: 'OP' }),
  child('C109', null, { initials: 'EF', dateOfBirth: '2016-09-09', care: { started: '2025-06-02', ceased: '2026-01-30' } }),
  child('C201', '2026-05-04', { initials: 'AB', works: elsewhere }),
  child('C202', '2026-06-11', { initials: 'ZZ', works: { ...elsewhere, team: 'east', socialWorker: 'sw.gone' } }),
];

export const council: ImportBatch = { children, people: everybody, teams, wholeCaseload: true };

/** Seventy children of the busy IRO, each with a review due or late. */
export const seventy: readonly ImportedChild[] = Array.from({ length: 70 }, (_, index) => {
  const day = String(1 + (index % 28)).padStart(2, '0');
  const last = `2026-0${index % 3 === 0 ? 5 : 6}-${index % 3 === 0 ? day : String(1 + (index % 20)).padStart(2, '0')}`;
  return child(`S${100 + index}`, last, { initials: 'ÄÖ', works: { iro: 'iro.busy', socialWorker: 'sw.west', team: 'west' } });
});
