import { Directory } from '../../src/people/directory';
import { mayEscalate, maySeeEscalation, type Concerning, type EscalationAct } from '../../src/people/may-escalate';
import type { Person } from '../../src/people/person';
import { person, team } from './staff';

const people = {
  iro: person('iro', ['iro']),
  otherIro: person('iro.other', ['iro']),
  iroManager: person('im', ['iro_manager']),
  worker: person('sw', ['social_worker'], { team: 'east', lineManager: 'tm' }),
  teamManager: person('tm', ['team_manager'], { team: 'east', lineManager: 'sm' }),
  otherTeamManager: person('tm.west', ['team_manager'], { team: 'west', lineManager: 'sm.west' }),
  serviceManager: person('sm', ['service_manager'], { lineManager: 'dir' }),
  otherServiceManager: person('sm.west', ['service_manager'], { lineManager: 'dir' }),
  director: person('dir', ['director']),
  businessSupport: person('bs', ['business_support']),
  administrator: person('admin', ['administrator']),
} as const;

const directory = new Directory(Object.values(people), [team('east'), team('west')]);

const asked = (...addressees: string[]): Concerning => ({ allocation: { iro: 'iro', socialWorker: 'sw', team: 'east' }, addressees, holdersAbove: [] });
const toTeamManager = asked('tm');

const asking = (who: Person, ...covered: Person[]) => ({ person: who, directory, covered });
const reasonOf = (act: EscalationAct, who: Person, on = toTeamManager) => mayEscalate(act, asking(who), on)?.reason ?? null;

describe('carrying an escalation', () => {
  test.each<[keyof typeof people, string | null]>([
    ['iro', 'allocated'], ['otherIro', null], ['iroManager', 'overseeing'], ['worker', null], ['teamManager', null], ['otherTeamManager', null],
    ['serviceManager', null], ['director', 'overseeing'], ['businessSupport', null], ['administrator', null],
  ])('%s: %s', (who, reason) => {
    expect(reasonOf('carry', people[who])).toBe(reason);
  });

  test('is not for a director who is asked for the answer', () => {
    expect(reasonOf('carry', people.director, asked('dir'))).toBeNull();
  });

  test('is for whoever stands in for the IRO, and says for whom', () => {
    expect(mayEscalate('carry', asking(people.otherIro, people.iro), toTeamManager)).toEqual({ reason: 'covering', actingFor: { person: people.iro } });
  });
});

describe('answering', () => {
  test.each<[keyof typeof people, string | null]>([
    ['teamManager', 'addressed'], ['serviceManager', 'managing'], ['director', 'managing'], ['worker', null], ['iro', null], ['iroManager', null],
    ['otherTeamManager', null], ['otherServiceManager', null], ['businessSupport', null], ['administrator', null],
  ])('%s: %s', (who, reason) => {
    expect(reasonOf('answer', people[who])).toBe(reason);
  });

  test('is for each of several who are asked', () => {
    expect(reasonOf('answer', people.worker, asked('sw', 'tm'))).toBe('addressed');
    expect(reasonOf('answer', people.teamManager, asked('sw', 'tm'))).toBe('addressed');
  });

  test('is for whoever stands in for somebody who is asked, or for their manager', () => {
    expect(mayEscalate('answer', asking(people.otherTeamManager, people.teamManager), toTeamManager)).toEqual({ reason: 'covering', actingFor: { person: people.teamManager } });
    expect(mayEscalate('answer', asking(people.otherTeamManager, people.serviceManager), toTeamManager)).toEqual({ reason: 'covering', actingFor: { person: people.serviceManager } });
  });

  test('is for those of the next stage where nobody holds this one, and only then', () => {
    const vacant = { ...asked(), holdersAbove: ['sm'] };
    expect(reasonOf('answer', people.serviceManager, vacant)).toBe('addressed');
    expect(reasonOf('answer', people.teamManager, vacant)).toBeNull();
    expect(reasonOf('answer', people.otherServiceManager, { ...toTeamManager, holdersAbove: ['sm.west'] })).toBeNull();
  });
});

describe('seeing an escalation', () => {
  const seen = (who: Person, on = toTeamManager) => maySeeEscalation(asking(who), on)?.reason ?? null;

  test.each<[keyof typeof people, string | null]>([
    ['iro', 'allocated'], ['otherIro', null], ['iroManager', 'overseeing'], ['worker', 'allocated'], ['teamManager', 'managing'],
    ['otherTeamManager', null], ['serviceManager', 'managing'], ['director', 'overseeing'], ['businessSupport', null], ['administrator', null],
  ])('%s: %s', (who, reason) => {
    expect(seen(people[who])).toBe(reason);
  });

  test('is for somebody outside the worker’s line once they are asked, and for who manages them or stands in', () => {
    const outside = asked('tm.west');
    expect(seen(people.otherTeamManager, outside)).toBe('addressed');
    expect(seen(people.otherServiceManager, outside)).toBe('managing');
    expect(seen(people.administrator, outside)).toBeNull();
    expect(maySeeEscalation(asking(people.administrator, people.otherTeamManager), outside)).toEqual({ reason: 'covering', actingFor: { person: people.otherTeamManager } });
  });
});
