import type { Person } from '../../src/people/person';
import type { Role } from '../../src/policy/roles';
import { councilOf, inCare, someCouncils } from './councils';

const withRole = (people: readonly Person[], role: Role) => people.filter(({ roles }) => roles.includes(role));

describe.each(someCouncils)('the staff of the demo council (seed $seed, $today)', ({ seed, today }) => {
  const council = councilOf(seed, today);
  const { people, teams } = council;
  const byId = new Map(people.map((person) => [person.id, person]));

  it('fills every post', () => {
    const posts: Readonly<Record<Role, readonly [number, number]>> = {
      iro: [14, 14],
      iro_manager: [1, 1],
      social_worker: [40, 64],
      line_manager: [8, 16],
      team_manager: [8, 8],
      service_manager: [3, 3],
      head_of_service: [2, 2],
      assistant_director: [1, 1],
      service_director: [1, 1],
      director: [1, 1],
      business_support: [4, 4],
      administrator: [1, 1],
    };
    for (const [role, [low, high]] of Object.entries(posts)) {
      const count = withRole(people, role as Role).length;
      expect({ role, isEnough: count >= low && count <= high }).toEqual({ role, isEnough: true });
    }
  });

  it('has eight teams of five to eight social workers, each with a team manager and somebody in between', () => {
    const casework = teams.filter(({ id }) => people.some(({ team, roles }) => team === id && roles.includes('social_worker')));
    expect(casework).toHaveLength(8);
    for (const { id } of casework) {
      const staff = people.filter(({ team }) => team === id);
      expect(withRole(staff, 'team_manager')).toHaveLength(1);
      expect(withRole(staff, 'line_manager').length).toBeGreaterThanOrEqual(1);
      const socialWorkers = withRole(staff, 'social_worker');
      expect(socialWorkers.length).toBeGreaterThanOrEqual(5);
      expect(socialWorkers.length).toBeLessThanOrEqual(8);
    }
  });

  it('puts every team under a service, and every service under the council', () => {
    const parents = new Map(teams.map(({ id, parent }) => [id, parent]));
    expect(parents.size).toBe(teams.length);
    for (const { id } of teams) {
      const above: string[] = [];
      for (let next = parents.get(id) ?? null; next !== null; next = parents.get(next) ?? null) above.push(next);
      expect(above.length).toBeLessThanOrEqual(2);
      if (above.length > 0) expect(above.at(-1)).toBe('council');
    }
  });

  it('leads from every social worker by line manager, team, service and head of service up to the director', () => {
    for (const socialWorker of withRole(people, 'social_worker')) {
      const roles: Role[] = [];
      for (let manager = byId.get(socialWorker.lineManager ?? ''); manager; manager = byId.get(manager.lineManager ?? '')) {
        roles.push(...manager.roles);
      }
      expect(roles).toEqual([
        'line_manager', 'team_manager', 'service_manager', 'head_of_service', 'assistant_director', 'service_director', 'director',
      ]);
    }
  });

  it('has the IRO manager manage every IRO, apart from the teams whose children they review', () => {
    const [manager] = withRole(people, 'iro_manager');
    for (const iro of withRole(people, 'iro')) {
      expect(iro.lineManager).toBe(manager?.id);
      expect(withRole(people, 'social_worker').some(({ team }) => team === iro.team)).toBe(false);
    }
  });

  it('gives everybody an id, an e-mail address and a Teams object id of their own, and days of work', () => {
    for (const field of ['id', 'email', 'teamsObjectId'] as const) {
      expect(new Set(people.map((person) => person[field])).size).toBe(people.length);
    }
    for (const person of people) {
      expect(person.id).toMatch(/^(iro|im|sw|lm|tm|sm|hos|ad|sd|dir|bs|admin)\.[a-z]+$/);
      expect(person.email).toMatch(/^[a-z]+\.[a-z]+@demo\.example$/);
      expect(person.teamsObjectId).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
      expect(person.workingDays.length).toBe(Math.round(Number(person.fte) * 5));
    }
  });

  it('has IROs in full and part time, a few with child protection cases', () => {
    const iros = withRole(people, 'iro');
    expect(iros.filter(({ fte }) => fte === '1.0').length).toBeGreaterThanOrEqual(7);
    expect(iros.filter(({ fte }) => fte !== '1.0').length).toBeGreaterThanOrEqual(4);
    const withCases = iros.filter(({ childProtectionCases }) => childProtectionCases > 0);
    expect(withCases.length).toBeGreaterThanOrEqual(2);
    expect(withCases.length).toBeLessThanOrEqual(7);
  });

  it('gives one IRO some 70 children, whose list needs pages, and every other one 35 to 55', () => {
    const caseloads = withRole(people, 'iro')
      .map(({ id }) => inCare(council).filter(({ allocation }) => allocation.iro === id).length)
      .sort((a, b) => a - b);
    const largest = caseloads.pop();
    expect(largest).toBeGreaterThanOrEqual(68);
    expect(largest).toBeLessThanOrEqual(72);
    expect(caseloads[0]).toBeGreaterThanOrEqual(35);
    expect(caseloads.at(-1)).toBeLessThanOrEqual(55);
  });

  it('gives no social worker more children than one can know', () => {
    for (const { id } of withRole(people, 'social_worker')) {
      expect(inCare(council).filter(({ allocation }) => allocation.socialWorker === id).length).toBeLessThanOrEqual(26);
    }
  });
});
