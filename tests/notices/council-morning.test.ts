import { day, isoDay } from '../../src/calendar/local-date';
import { CouncilMorning } from '../../src/notices/council-morning';
import { Directory } from '../../src/people/directory';
import { readPolicy, type CouncilPolicy } from '../../src/policy/council-policy';
import { shippedPolicies } from '../../src/policy/councils';
import type { ChildFacts } from '../../src/timetable/facts';
import { settingFor } from '../../src/timetable/milestone';
import { timetableOf } from '../../src/timetable/timetable';
import { councilOf } from '../demo/councils';
import { calendar, heldOn, inCareSince, policyOf, reviewsOn, type Council } from '../timetable/child';
import { allocated, daysOf, staffOf, told } from './a-council';

const bookedFor = (booked: string, more: Partial<NonNullable<Parameters<typeof inCareSince>[1]>['nextReview']> = {}) =>
  inCareSince('2025-06-02', { reviews: reviewsOn('2025-06-27', '2025-09-26'), nextReview: { booked, ...more } });

/** The morning of one child as things stand in this moment, events of today included. */
function morningNow(child: ChildFacts, today: string, council: Council = 'handbook', allocation = allocated, directory = staffOf()) {
  const setting = settingFor(policyOf(council), calendar, day(today));
  const reading = timetableOf(child, setting);
  if (!reading.ok) throw new Error(reading.problem);
  const morning = new CouncilMorning<string>(setting, { directory, absences: [] });
  morning.take({ child: child.child, started: child.care.started, allocation, timetable: reading.timetable });
  return morning;
}

describe('old news is not told', () => {
  it('a report that came a minute before the reminder ends it', () => {
    expect(morningNow(bookedFor('2026-03-20'), '2026-03-13').of('social_worker')?.cards).toHaveLength(1);
    expect(morningNow(bookedFor('2026-03-20', { reportReceived: '2026-03-13' }), '2026-03-13').of('social_worker')).toBeNull();
  });

  it('of a child who left care at noon nothing more is told', () => {
    const left = { ...bookedFor('2026-03-20'), care: { started: day('2025-06-02'), ceased: day('2026-03-13') } };
    expect(morningNow(left, '2026-03-13').people()).toEqual([]);
  });

  it('a worker who left yesterday is not told; whoever manages the team is', () => {
    const without = new Directory(staffOf().people.filter(({ id }) => id !== 'social_worker').map((each) => ({ ...each, team: each.id === 'team_manager' ? 'east' : null })), [{ id: 'east', name: 'East', parent: null }]);
    const morning = morningNow(bookedFor('2026-03-20'), '2026-03-13', 'handbook', { ...allocated, team: 'east' }, without);
    expect(morning.of('team_manager')?.cards.map(({ duty }) => duty.kind)).toEqual(['report.remind']);
  });

  it('where nobody at all can be told, that is kept with the reason', () => {
    const morning = morningNow(bookedFor('2026-03-20'), '2026-03-13', 'handbook', { iro: 'iro', socialWorker: 'gone', team: null });
    expect(morning.untold.map(({ duty: { kind }, why }) => [kind, why])).toEqual([['report.remind', 'nobody holds the post of social_worker for the child']]);
  });
});

describe('a digest', () => {
  const digestsOf = (person: string, child: ChildFacts, from: string, to: string, council: Council = 'handbook') =>
    daysOf([child], { from, to, council }).filter(({ people }) => people.some((each) => each.person === person && each.digest !== null)).map((each) => isoDay(each.day));

  it('goes out when something in it is new, and on Mondays while anything is open', () => {
    const unbooked = inCareSince('2025-06-02', { reviews: reviewsOn('2025-06-27', '2025-09-26') });
    expect(digestsOf('iro', unbooked, '2026-02-23', '2026-03-11')).toEqual(['2026-02-26', '2026-03-02', '2026-03-06', '2026-03-09']);
  });

  it('on a bank holiday Monday waits for the Tuesday', () => {
    const overdue = inCareSince('2025-06-02', { reviews: reviewsOn('2025-06-27', '2025-09-26') });
    expect(digestsOf('iro', overdue, '2026-04-29', '2026-05-08')).toEqual(['2026-05-05']);
  });

  it('of somebody who works Tuesday to Thursday says on Tuesday what came up since Thursday', () => {
    const directory = staffOf({ iro: { workingDays: [2, 3, 4] } });
    const lines = told(bookedFor('2026-03-20'), { from: '2026-02-24', to: '2026-03-20', council: 'handbook', directory }, (kind) => kind === 'report.missing_today');
    expect(lines).toEqual(['Thu 19 Mar iro: line report.missing_today']);
  });

  it('names somebody who holds two posts once', () => {
    const both = staffOf({ line_manager: { roles: ['line_manager', 'team_manager'] } });
    const held = inCareSince('2025-06-02', { reviews: [...reviewsOn('2025-06-27', '2025-09-26'), heldOn('2026-03-20')] });
    const still = told(held, { from: '2026-03-30', to: '2026-03-30', council: 'bathnes-2024', directory: both }, (kind) => kind === 'report.still_missing');
    expect(still.filter((line) => line.includes(' line_manager:'))).toHaveLength(1);
  });
});

describe('lists', () => {
  it('of a month and of a quarter come on its first working morning', () => {
    const firstDays = (council: Council) =>
      told(bookedFor('2027-03-01'), { from: '2026-06-29', to: '2026-10-02', council }).filter((line) => line.includes(': list')).map((line) => line.trim());
    expect(firstDays('rotherham-2022')).toEqual([
      'Wed 1 Jul head_of_service: list highlight_report', 'Mon 3 Aug head_of_service: list highlight_report',
      'Tue 1 Sep head_of_service: list highlight_report', 'Thu 1 Oct head_of_service: list highlight_report',
    ]);
    expect(firstDays('bathnes-2024')).toEqual(['Wed 1 Jul iro_manager: list board_report', 'Thu 1 Oct iro_manager: list board_report']);
  });

  it('West Berkshire’s officers have theirs of what comes late each week, B&NES’ business support the completion sheet', () => {
    const held = inCareSince('2025-06-02', { reviews: [...reviewsOn('2025-06-27', '2025-09-26'), heldOn('2026-03-20', { reportReceived: '2026-03-10' })] });
    const lists = (council: Council) => told(held, { from: '2026-03-23', to: '2026-03-27', council }).filter((line) => line.includes(': list'));
    expect(lists('west-berkshire-2023')).toEqual(['Mon 23 Mar iro: list coming_late 1']);
    expect(lists('bathnes-2023')).toEqual(['Mon 23 Mar business_support: list completion_sheet 1']);
  });
});

describe('a rule that is being tried out', () => {
  const written = structuredClone(shippedPolicies().get('bcp-2023')?.written) as { reminders: object[]; missingReport: object; lists: object[] };
  const onTrial = (): CouncilPolicy => {
    const reading = readPolicy({ ...written, reminders: written.reminders.map((each) => ({ ...each, monitor: true })), lists: written.lists.map((each) => ({ ...each, monitor: true })) });
    if (!reading.ok) throw new Error(reading.problems.join());
    return reading.version.policy;
  };

  it('tells nobody, and its plan is marked', () => {
    const period = { from: '2026-03-02', to: '2026-03-19', council: onTrial() };
    expect(told(bookedFor('2026-03-20'), period, (kind) => kind.startsWith('report.'))).toEqual([]);
    expect(told(bookedFor('2026-03-20'), period).filter((line) => line.includes(': list'))).toEqual([]);
    const marked = daysOf([bookedFor('2026-03-20')], period).flatMap(({ people }) => people.flatMap(({ monitored }) => monitored.map(({ duty: { kind, step } }) => `${kind} ${step}`)));
    expect(marked.sort()).toEqual(['report.copy -1 day', 'report.remind -1 day', 'report.remind -2 days', 'report.remind -5 days', 'report.ring -2 days']);
  });

  it('must be marked with true', () => {
    const reading = readPolicy({ ...written, missingReport: { ...written.missingReport, monitor: 'yes' } });
    expect(reading).toMatchObject({ ok: false, problems: ['missingReport.monitor: must be true'] });
  });
});

describe('the morning of a council', () => {
  it('of more than 600 children takes less than a second, timetables included', () => {
    const { children, people, teams } = councilOf(22, '2026-11-23');
    expect(children.length).toBeGreaterThan(600);
    const setting = settingFor(policyOf('bathnes-2024'), calendar, day('2026-11-23'));
    const directory = new Directory(people, teams);
    const before = performance.now();
    const morning = new CouncilMorning<string>(setting, { directory, absences: [] });
    for (const { facts, allocation } of children) {
      const reading = timetableOf(facts, setting);
      if (reading.ok) morning.take({ child: facts.child, started: facts.care.started, allocation, timetable: reading.timetable });
    }
    expect(performance.now() - before).toBeLessThan(1000);
    expect(morning.people().length).toBeGreaterThan(40);
  });
});
