import { day } from '../../src/calendar/local-date';
import { readSource } from '../../src/importing/read-source';
import { aFolder, problemIn, readingIn, removeFolders } from './folders';

afterEach(removeFolders);

const today = day('2026-07-01');

const factsOf = (child: string, more: object = {}) => JSON.stringify({ child, care: { started: '2026-03-09' }, ...more });

const fromFile = async (...lines: readonly string[]) =>
  readingIn(await readSource(`${await aFolder({ 'some.jsonl': lines.join('\n') })}/some.jsonl`, 'facts', today));

const fromFolder = async (files: Readonly<Record<string, string>>) => readingIn(await readSource(await aFolder(files), 'facts', today));

describe('a file of facts', () => {
  test('brings the children on its lines, in their order, and does not claim to know them all', async () => {
    const { format, rows, batch, rejected } = await fromFile(factsOf('C2'), '', factsOf('C1'), ' ');
    expect(batch.children.map(({ facts, ...rest }) => [facts.child, rest])).toEqual([
      ['C2', { name: null, initials: null, allocation: null }],
      ['C1', { name: null, initials: null, allocation: null }],
    ]);
    expect(batch).toMatchObject({ wholeCaseload: false, people: null, teams: null });
    expect([format, rows, rejected]).toEqual(['facts', 2, []]);
  });

  test('written on Windows is the same file', async () => {
    const folder = await aFolder({ 'facts.jsonl': `\ufeff${factsOf('C1')}\r\n${factsOf('C2')}\r\n` });
    expect(readingIn(await readSource(`${folder}/facts.jsonl`, 'facts', today)).batch.children).toHaveLength(2);
  });

  test('has its bad lines left out, each field by name', async () => {
    const bad = factsOf('C2', { shoeSize: 3, reviews: [{ held: 'soon' }] });
    const { rows, batch, rejected } = await fromFile(factsOf('C1'), bad, 'C3', factsOf('C4'));
    expect(batch.children.map(({ facts }) => facts.child)).toEqual(['C1', 'C4']);
    expect(rejected).toEqual([
      { file: 'some.jsonl', line: 2, field: 'reviews.0.held', problem: '"soon" is not a day: write it as YYYY-MM-DD' },
      { file: 'some.jsonl', line: 2, field: 'shoeSize', problem: 'is not a known field' },
      { file: 'some.jsonl', line: 3, field: null, problem: 'is not JSON: write one child\'s facts as a JSON object on one line' },
    ]);
    expect(rows).toBe(4);
  });

  test('has the later of two lines about the same child left out', async () => {
    const { batch, rejected } = await fromFile(factsOf('C1', { dateOfBirth: '2014-03-02' }), factsOf('C1'));
    expect(batch.children.map(({ facts }) => facts.dateOfBirth)).toEqual([day('2014-03-02')]);
    expect(rejected).toEqual([{ file: 'some.jsonl', line: 2, field: 'child', problem: '"C1" already stands on line 1' }]);
  });

  test('has a child left out whose review has a second part and no first', async () => {
    const { batch, rejected } = await fromFile(factsOf('C1', { reviews: [{ held: '2026-04-02', part: 2 }] }));
    expect(batch.children).toEqual([]);
    expect(rejected).toMatchObject([{ line: 1, field: 'reviews', problem: expect.stringContaining('part 2') }]);
  });
});

describe('a folder of facts', () => {
  const folder = {
    'facts.jsonl': `${factsOf('C1')}\n${factsOf('C2')}\n`,
    'people.csv': 'id,name,roles,team\niro.1,Worker One,iro,\nsw.2,Worker Two,social worker,Team One\n',
    'teams.csv': 'id,name,parent\nT0,Service,\nT1,Team One,T0\n',
    'allocations.csv': 'child,name,initials,iro,social worker,team\nC1,Forename Middle Surname,,iro.1,Worker Two,Team One\nC2,,XY,,,\n',
  };

  test('brings the whole caseload with names, people, teams and who works with whom', async () => {
    const { batch, rows, rejected, warnings } = await fromFolder(folder);
    expect(batch.children.map(({ facts, ...rest }) => ({ child: facts.child, ...rest }))).toEqual([
      { child: 'C1', name: 'Forename Middle Surname', initials: 'FS', allocation: { iro: 'iro.1', socialWorker: 'sw.2', team: 'T1' } },
      { child: 'C2', name: null, initials: 'XY', allocation: null },
    ]);
    expect(batch.wholeCaseload).toBe(true);
    expect(batch.people?.map(({ id, team }) => [id, team])).toEqual([['iro.1', null], ['sw.2', 'T1']]);
    expect(batch.teams).toEqual([{ id: 'T0', name: 'Service', parent: null }, { id: 'T1', name: 'Team One', parent: 'T0' }]);
    expect([rows, rejected, warnings]).toEqual([8, [], []]);
  });

  test('needs its facts and nothing else', async () => {
    const { batch } = await fromFolder({ 'Facts.JSONL': factsOf('C1') });
    expect(batch.children).toMatchObject([{ name: null, initials: null, allocation: null }]);
    expect(batch).toMatchObject({ wholeCaseload: true, people: null, teams: null });
    const without = await aFolder({ 'people.csv': folder['people.csv'] });
    expect(problemIn(await readSource(without, 'facts', today))).toBe(`${without} lacks facts.jsonl, with one child's facts a line`);
  });

  test('has an allocation left out whose child it lacks, or that stands twice', async () => {
    const { rejected } = await fromFolder({
      ...folder,
      'allocations.csv': 'child,iro,social worker,team\nC1,iro.1,,\nC9,iro.1,,\nC1,,sw.2,\n',
    });
    expect(rejected).toEqual([
      { file: 'allocations.csv', line: 3, field: 'child', problem: '"C9" is not among the children that were read' },
      { file: 'allocations.csv', line: 4, field: 'child', problem: '"C1" already stands on line 2' },
    ]);
  });

  test('keeps an allocation to somebody who is not on the staff list, with a warning', async () => {
    const allocations = 'child,iro,social worker,team\nC1,iro.9,,T9\nC2,iro.9,,T9\n';
    const { batch, warnings } = await fromFolder({ ...folder, 'allocations.csv': allocations });
    expect(batch.children.map(({ allocation }) => allocation)).toEqual([
      { iro: 'iro.9', socialWorker: null, team: 'T9' },
      { iro: 'iro.9', socialWorker: null, team: 'T9' },
    ]);
    expect(warnings).toEqual(['iro.9 works with children and is not on the staff list: add them', 'the team "T9" is not on the list of teams']);
  });

  test('without a child that could be read does not have every child flagged as missing', async () => {
    const { batch, warnings } = await fromFolder({ 'facts.jsonl': 'C1\n' });
    expect(batch.wholeCaseload).toBe(false);
    expect(warnings).toEqual(['no child in care was read: no child is flagged as missing from this source']);
  });

  test.each(['people.csv', 'teams.csv', 'allocations.csv'] as const)('is not read at all where %s lacks its columns', async (file) => {
    const problem = problemIn(await readSource(await aFolder({ ...folder, [file]: 'colour\nred\n' }), 'facts', today));
    expect(problem).toMatch(new RegExp(`^${file} has no column "(id|child)": add it to the heading line$`));
  });
});

describe('the teams', () => {
  const teams = async (...rows: readonly string[]) =>
    fromFolder({ 'facts.jsonl': factsOf('C1'), 'teams.csv': ['id,name,parent', ...rows].join('\n') });

  test('stand once each', async () => {
    const { batch, rejected } = await teams('T1,Team One,', 'T1,Team Two,');
    expect(batch.teams).toEqual([{ id: 'T1', name: 'Team One', parent: null }]);
    expect(rejected).toEqual([{ file: 'teams.csv', line: 3, field: 'id', problem: '"T1" already stands on line 2' }]);
  });

  test('never stand above themselves', async () => {
    const { batch, rejected } = await teams('T1,Team One,T2', 'T2,Team Two,T1');
    expect(batch.teams).toEqual([{ id: 'T1', name: 'Team One', parent: null }]);
    expect(rejected).toEqual([{ file: 'teams.csv', line: 3, field: 'parent', problem: 'T2 would be above itself: correct its parent' }]);
  });

  test('lose a parent that is not on the list, with a warning', async () => {
    const { batch, warnings } = await teams('T1,Team One,T9');
    expect(batch.teams).toEqual([{ id: 'T1', name: 'Team One', parent: null }]);
    expect(warnings).toEqual(['teams.csv: a parent that is not on the list was left out: T9']);
  });

  test('stay as they are held where the list has none', async () => {
    expect((await teams()).batch.teams).toBeNull();
  });
});
