import { day } from '../../src/calendar/local-date';
import type { Absence } from '../../src/people/absence';
import { checkAbsence } from '../../src/people/absence-check';
import { colleaguesOf } from '../../src/people/colleagues';
import { Directory } from '../../src/people/directory';
import { person } from './staff';

const today = day('2026-11-23');
const amber = person('amber', ['iro'], { team: 'east', lineManager: 'manager' });
const robin = person('robin', ['iro'], { name: 'Robin' });
const clerk = person('clerk', ['business_support'], { name: 'Clerk' });

const check = (from: string | null, to: string | null, cover = robin, others: readonly Absence[] = []) => {
  const filled = { person: amber, from: from === null ? null : day(from), to: to === null ? null : day(to), cover };
  const checked = checkAbsence(filled, others, today);
  return checked.ok ? checked.absence : checked.problem;
};

describe('an absence', () => {
  test('may be set for days to come, for today, and for days that have begun', () => {
    expect(check('2026-12-21', '2027-01-03')).toEqual({ person: 'amber', from: day('2026-12-21'), to: day('2027-01-03'), cover: 'robin' });
    expect(check('2026-11-23', '2026-11-23')).toMatchObject({ cover: 'robin' });
    expect(check('2026-11-16', '2026-11-23')).toMatchObject({ from: day('2026-11-16') });
    expect(check('2026-12-01', '2027-12-01')).toMatchObject({ to: day('2027-12-01') });
  });

  const set: Absence = { person: 'amber', from: day('2026-12-21'), to: day('2027-01-03'), cover: null };

  test.each<[string, string]>([
    ['2026-12-20', '2026-12-21'], ['2027-01-03', '2027-01-03'], ['2026-12-01', '2027-02-01'],
  ])('is refused where days are set already: %s to %s', (from, to) => {
    expect(check(from, to, robin, [set])).toBe('Days off are set already from Mon 21 Dec to Sun 3 Jan 2027: change or end those, or choose other days.');
  });

  test('may stand beside another one', () => {
    expect([check('2026-12-20', '2026-12-20', robin, [set]), check('2027-01-04', '2027-01-05', robin, [set])]).toMatchObject([{ person: 'amber' }, { person: 'amber' }]);
  });

  test.each<[string, string | null, string | null, typeof robin, string]>([
    ['without a first day', null, '2026-12-01', robin, 'Choose the first day.'],
    ['without a last day', '2026-12-01', null, robin, 'Choose the last day.'],
    ['that ends before it begins', '2026-12-02', '2026-12-01', robin, 'The last day lies before the first: change one of them.'],
    ['of the past', '2026-11-16', '2026-11-22', robin, 'These days are in the past: choose a last day from today on.'],
    ['far ahead', '2027-11-24', '2027-11-25', robin, 'The first day is more than a year ahead: set it nearer the time.'],
    ['longer than a year', '2026-12-01', '2027-12-02', robin, 'That is longer than a year: choose an earlier last day.'],
    ['covered by the one away', '2026-12-01', '2026-12-02', amber, 'Whoever is away can’t cover for themselves: choose somebody else.'],
    ['covered by somebody who is no colleague', '2026-12-01', '2026-12-02', clerk, 'Clerk can’t cover here: choose somebody from the list.'],
  ])('%s is refused', (_, from, to, cover, problem) => {
    expect(check(from, to, cover)).toBe(problem);
  });
});

test('colleagues are those of one\'s post or team and one\'s manager, the nearest to the work first', () => {
  const people = [
    amber, robin, clerk,
    person('manager', ['iro_manager'], { name: 'Manager' }),
    person('team', ['social_worker'], { name: 'Team', team: 'east' }),
    person('both', ['iro'], { name: 'Both', team: 'east' }),
    person('above', ['head_of_service'], { name: 'Above' }),
  ];
  const directory = new Directory([...people, person('under', ['social_worker'], { name: 'Under', lineManager: 'manager' })], []);
  expect(colleaguesOf(amber, directory).map(({ id }) => id)).toEqual(['both', 'robin', 'team', 'manager']);
  const manager = directory.person('manager') ?? amber;
  expect(colleaguesOf(manager, directory).map(({ id }) => id)).toEqual(['amber', 'under']);
});
