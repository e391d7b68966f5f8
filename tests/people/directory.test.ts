import { Directory, peopleNamed, teamsNamed } from '../../src/people/directory';
import { person, team } from './staff';

const ids = (people: readonly { readonly id: string }[]) => people.map(({ id }) => id).sort();

describe('lines of management', () => {
  const head = person('head', ['head_of_service'], { team: 'top' });
  const manager = person('manager', ['team_manager'], { team: 'east', lineManager: 'head' });
  const worker = person('worker', ['social_worker'], { team: 'east', lineManager: 'manager' });
  const other = person('other', ['social_worker'], { team: 'west', lineManager: 'head' });
  const directory = new Directory([head, manager, worker, other], []);

  test('reach through every level below', () => {
    expect(ids(directory.everyoneUnder(head))).toEqual(['manager', 'other', 'worker']);
    expect(ids(directory.everyoneUnder(manager))).toEqual(['worker']);
    expect(directory.everyoneUnder(worker)).toEqual([]);
  });

  test('give the teams in which the people below work, and one\'s own', () => {
    expect([...directory.teamsUnder(head)].sort()).toEqual(['east', 'top', 'west']);
    expect([...directory.teamsUnder(worker)]).toEqual(['east']);
  });

  test('that run in a circle are walked once, and nobody is their own subordinate', () => {
    const circle = new Directory([person('a', [], { lineManager: 'c' }), person('b', [], { lineManager: 'a' }), person('c', [], { lineManager: 'b' })], []);
    expect(ids(circle.everyoneUnder(person('a', [])))).toEqual(['b', 'c']);
    const own = person('own', [], { lineManager: 'own' });
    expect(new Directory([own], []).everyoneUnder(own)).toEqual([]);
  });

  test('lead up from one manager to the next, once round at most', () => {
    expect(directory.managersOf('worker').map(({ id }) => id)).toEqual(['manager', 'head']);
    expect(directory.managersOf('head')).toEqual([]);
    const circle = new Directory([person('a', [], { lineManager: 'c' }), person('b', [], { lineManager: 'a' }), person('c', [], { lineManager: 'b' })], []);
    expect(circle.managersOf('a').map(({ id }) => id)).toEqual(['c', 'b']);
    expect(circle.managersOf('nobody')).toEqual([]);
  });

  test('to somebody who is not on the list lead nowhere', () => {
    const stray = person('stray', [], { lineManager: 'gone' });
    expect(new Directory([stray], []).everyoneUnder(person('somebody else', []))).toEqual([]);
  });
});

describe('the tree of teams', () => {
  const directory = new Directory([], [team('council'), team('care', 'council'), team('east', 'care'), team('west', 'care'), team('reviewing', 'council')]);

  test('a team takes in every team below it', () => {
    expect([...directory.withTeamsBelow(team('care'))].sort()).toEqual(['care', 'east', 'west']);
    expect([...directory.withTeamsBelow(team('east'))]).toEqual(['east']);
  });

  test('that runs in a circle is walked once', () => {
    const circle = new Directory([], [team('a', 'b'), team('b', 'a')]);
    expect([...circle.withTeamsBelow(team('a'))].sort()).toEqual(['a', 'b']);
  });
});

describe('a looked-up id', () => {
  const directory = new Directory([person('iro.lee', ['iro'])], [team('east')]);

  test.each([['iro.lee', 'iro.lee'], ['iro.other', undefined], [null, undefined]])('%s', (id, found) => {
    expect(directory.person(id)?.id).toBe(found);
  });

  test.each([['east', 'east'], ['west', undefined], [null, undefined]])('of a team: %s', (id, found) => {
    expect(directory.team(id)?.id).toBe(found);
  });

  test('a role gives everybody who has it', () => {
    expect(ids(directory.withRole('iro'))).toEqual(['iro.lee']);
    expect(directory.withRole('director')).toEqual([]);
  });
});

describe('a typed name', () => {
  const people = [
    person('1', [], { name: 'Priya Shah' }),
    person('2', [], { name: 'Priya Shahid' }),
    person('3', [], { name: 'Siân O’Neill' }),
    person('4', [], { name: 'Ann-Marie Lee' }),
    person('5', [], { name: 'Ann Lee' }),
    person('6', [], { name: 'Łucja Олійник' }),
    person('7', [], { name: 'Ann Lee' }),
  ];

  test.each([
    ['a whole name, however it is written', '  priya SHAH ', ['1']],
    ['a first name that two share', 'priya', ['1', '2']],
    ['a last name', 'Shahid', ['2']],
    ['a name without its accent', 'sian', ['3']],
    ['a last name with a straight apostrophe', 'O\'Neill', ['3']],
    ['a last name without its apostrophe', 'oneill', ['3']],
    ['a double first name', 'Ann-Marie', ['4']],
    ['a name that two people share wholly', 'Ann Lee', ['5', '7']],
    ['a name in another script', 'Олійник', ['6']],
    ['an id', '7', ['7']],
    ['words in another order', 'Shah Priya', []],
    ['a piece of a name', 'Pri', []],
    ['signs alone', '…!', []],
    ['nothing', '', []],
  ])('%s', (_, typed, found) => {
    expect(ids(peopleNamed(people, typed))).toEqual(found);
  });
});

describe('a typed team', () => {
  const teams = [team('t1', null, 'Children in Care East'), team('t2', null, 'Children in Care West'), team('t3', null, 'The Adoption Team'), team('t4', null, 'Care')];

  test.each([
    ['its whole name', 'children in care east', ['t1']],
    ['its name with the word team', 'Children in Care West team', ['t2']],
    ['a part that two share', 'children in care', ['t1', 't2']],
    ['a part that only one has', 'adoption', ['t3']],
    ['a name that stands in others as well', 'Care team', ['t4']],
    ['an id', 't2', ['t2']],
    ['the word team alone', 'team', []],
    ['a team that is not there', 'Fostering', []],
  ])('%s', (_, typed, found) => {
    expect(ids(teamsNamed(teams, typed))).toEqual(found);
  });
});
