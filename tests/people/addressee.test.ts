import { addresseesOf, holderOf, holdersAbove } from '../../src/people/addressee';
import { Directory } from '../../src/people/directory';
import type { Allocation } from '../../src/people/person';
import { shippedPolicies } from '../../src/policy/councils';
import { roleSchema, type Role } from '../../src/policy/roles';
import { person, team } from './staff';

const teams = [team('council'), team('care', 'council'), team('east', 'care'), team('west', 'care')];
const people = [
  person('sw', ['social_worker'], { team: 'east', lineManager: 'lm' }),
  person('lm', ['line_manager'], { team: 'east', lineManager: 'tm' }),
  person('tm', ['team_manager'], { team: 'east', lineManager: 'sm' }),
  person('tm.west', ['team_manager'], { team: 'west', lineManager: 'sm' }),
  person('sm', ['service_manager'], { team: 'care', lineManager: 'hos' }),
  person('hos', ['head_of_service'], { team: 'council', lineManager: 'dir' }),
  person('dir', ['director'], { team: 'council' }),
  person('iro', ['iro']),
];
const directory = new Directory(people, teams);
const allocated: Allocation = { iro: 'iro', socialWorker: 'sw', team: 'east' };

const step = (...to: Role[]) => ({ to });
const without = (...ids: string[]) => new Directory(people.filter(({ id }) => !ids.includes(id)), teams);

describe('who answers a stage', () => {
  test.each<[Role, string | null]>([
    ['social_worker', 'sw'], ['line_manager', 'lm'], ['team_manager', 'tm'], ['service_manager', 'sm'], ['head_of_service', 'hos'],
    ['director', 'dir'], ['assistant_director', null], ['iro', 'iro'],
  ])('the %s is %s', (role, holder) => {
    expect(holderOf(role, allocated, directory)?.id ?? null).toBe(holder);
  });

  test('is found up the line of the child’s worker, though another team has a holder of the post too', () => {
    const moved = new Directory(people.map((each) => (each.id === 'lm' ? { ...each, lineManager: 'tm.west' } : each)), teams);
    expect(addresseesOf(step('team_manager'), allocated, moved)).toEqual(['tm.west']);
  });

  test('is the holder in the child’s team where the worker has left, and there is no line to walk', () => {
    expect(addresseesOf(step('team_manager'), allocated, without('sw'))).toEqual(['tm']);
    expect(addresseesOf(step('team_manager'), { ...allocated, socialWorker: null, team: 'west' }, directory)).toEqual(['tm.west']);
  });

  test('is the holder in a team above the child’s where neither the line nor the team has one', () => {
    expect(addresseesOf(step('head_of_service'), { ...allocated, socialWorker: null }, directory)).toEqual(['hos']);
    expect(addresseesOf(step('head_of_service'), allocated, without('lm'))).toEqual(['hos']);
  });

  test('is whoever manages the worker where the step asks for the line manager, whatever their post', () => {
    const managedByTeam = new Directory([person('sw', ['social_worker'], { lineManager: 'tm' }), ...people.slice(2)], teams);
    expect(addresseesOf(step('line_manager'), allocated, managedByTeam)).toEqual(['tm']);
  });

  test('is nobody’s where the worker is not known and the step asks for them or their manager', () => {
    const unknown = { ...allocated, socialWorker: null };
    expect(addresseesOf(step('social_worker', 'line_manager'), unknown, directory)).toEqual([]);
  });

  test('are several where the step names several roles, each person once', () => {
    expect(addresseesOf(step('social_worker', 'team_manager'), allocated, directory)).toEqual(['sw', 'tm']);
    const oneManager = new Directory([person('sw', ['social_worker'], { lineManager: 'tm' }), ...people.slice(2)], teams);
    expect(addresseesOf(step('line_manager', 'team_manager'), allocated, oneManager)).toEqual(['tm']);
  });

  test('is found though a staff list or a tree of teams leads in a circle', () => {
    const circle = new Directory(
      [person('sw', ['social_worker'], { lineManager: 'lm' }), person('lm', ['line_manager'], { lineManager: 'sw' })],
      [team('east', 'west'), team('west', 'east')],
    );
    for (const role of roleSchema.options) expect(() => holderOf(role, allocated, circle)).not.toThrow();
    expect(holderOf('director', allocated, circle)).toBeNull();
  });
});

describe('where nobody holds a stage', () => {
  const policy = shippedPolicies().get('handbook')?.policy;
  if (!policy) throw new Error('the Handbook comes with the program');

  test('those of the next stage that has a holder are told', () => {
    expect(holdersAbove(policy.ladder, 1, allocated, without('tm', 'tm.west'))).toEqual(['sm']);
    expect(holdersAbove(policy.ladder, 1, allocated, without('tm', 'tm.west', 'sm'))).toEqual(['hos']);
  });

  test('there may be none above', () => {
    expect(holdersAbove(policy.ladder, 4, allocated, directory)).toEqual([]);
  });
});
