import { day } from '../../src/calendar/local-date';
import { readSource } from '../../src/importing/read-source';
import { roleSchema } from '../../src/policy/roles';
import { aFolder, problemIn, readingIn, removeFolders } from './folders';

afterEach(removeFolders);

const attempt = async (text: string) => readSource(`${await aFolder({ 'people.csv': text })}/people.csv`, 'facts', day('2026-07-01'));
const reading = async (...lines: readonly string[]) => readingIn(await attempt(lines.join('\n')));
const people = async (...lines: readonly string[]) => (await reading(...lines)).batch.people;

describe('a staff list', () => {
  test('alone brings people and nothing else', async () => {
    const { batch, rows, rejected, warnings } = await reading(
      'ID,Name,E-mail,Roles,Team,Line Manager,Teams object ID,working_days,FTE,Child-protection cases',
      'iro.1,Worker One,Worker.One@Council.example,IRO,T1,mgr.2,0000-1,Mon Tue Thu,0.6,12',
      'mgr.2,Worker Two,,"IRO manager; team_manager",,,,,,',
    );
    expect(batch).toEqual({
      children: [],
      wholeCaseload: false,
      teams: null,
      people: [
        {
          id: 'iro.1', name: 'Worker One', email: 'worker.one@council.example', roles: ['iro'], team: 'T1', lineManager: 'mgr.2',
          teamsObjectId: '0000-1', workingDays: [1, 2, 4], fte: '0.6', childProtectionCases: 12,
        },
        {
          id: 'mgr.2', name: 'Worker Two', email: null, roles: ['iro_manager', 'team_manager'], team: null, lineManager: null,
          teamsObjectId: null, workingDays: [1, 2, 3, 4, 5], fte: null, childProtectionCases: 0,
        },
      ],
    });
    expect([rows, rejected, warnings]).toEqual([2, [], []]);
  });

  test('needs no more than ids, names and roles', async () => {
    expect(await people('roles,id,name', 'iro,a,Worker One')).toMatchObject([{ id: 'a', email: null, workingDays: [1, 2, 3, 4, 5] }]);
    expect(problemIn(await attempt('id,name\na,Worker One\n'))).toBe('people.csv has no column "roles": add it to the heading line');
  });

  test.each([
    ['iro_manager', ['iro_manager']],
    ['Head of service', ['head_of_service']],
    ['Independent Reviewing Officer', ['iro']],
    ['service_director|TEAM MANAGER', ['service_director', 'team_manager']],
    ['"iro, administrator"', ['iro', 'administrator']],
    ['iro;iro', ['iro']],
  ])('writes roles as %s', async (written, roles) => {
    expect(await people('id,name,roles', `a,Worker One,${written}`)).toMatchObject([{ roles }]);
  });

  test('may name a line manager by name', async () => {
    expect(await people('id,name,roles,line manager', 'a,Worker One,iro,Worker Two', 'b,Worker Two,iro manager,')).toMatchObject([
      { lineManager: 'b' },
      { lineManager: null },
    ]);
  });
});

describe('a row of a staff list is left out', () => {
  const heading = 'id,name,email,roles,line manager,Teams object id,working days,fte,child protection cases';

  test.each([
    [',Worker Two,,iro,,,,,', 'id', 'is empty'],
    ['b,,,iro,,,,,', 'name', 'is empty'],
    ['b,Worker Two,,,,,,,', 'roles', 'is empty'],
    ['b,Worker Two,nowhere,iro,,,,,', 'email', '"nowhere" is not an e-mail address'],
    ['b,Worker Two,,iro,,,Mondays,,', 'working days', '"Mondays" is not a list of days: write "Mon-Fri", "Mon Tue Thu" or "1,2,3"'],
    ['b,Worker Two,,iro,,,,half,', 'fte', '"half" is not a share of full time: write 1 or 0.6'],
    ['b,Worker Two,,iro,,,,,-1', 'child protection cases', '"-1" is not a whole number'],
    ['a,Worker Two,,iro,,,,,', 'id', '"a" already stands on line 2'],
    ['b,Worker Two,ONE@council.example,iro,,,,,', 'email', '"one@council.example" already stands on line 2'],
    ['b,Worker Two,,iro,,0000-A,,,', 'Teams object id', '"0000-a" already stands on line 2'],
  ])('%s', async (row, field, problem) => {
    const { batch, rejected } = await reading(heading, 'a,Worker One,one@council.example,iro,,0000-a,,,', row);
    expect(rejected).toEqual([{ file: 'people.csv', line: 3, field, problem }]);
    expect(batch.people?.map(({ name }) => name)).toEqual(['Worker One']);
  });

  test('where a role is not known, and the known ones are named', async () => {
    const { rejected } = await reading(heading, 'a,Worker One,,iro,,,,,', 'b,Worker Two,,iro;chef;cook,,,,,');
    const problem = `"chef", "cook" is not a known role: write ${roleSchema.options.join(', ')}`;
    expect(rejected).toEqual([{ file: 'people.csv', line: 3, field: 'roles', problem }]);
  });

  test('where it closes a loop of line managers; who reports to it then has none, with a warning', async () => {
    const { batch, rejected, warnings } = await reading(
      'id,name,roles,line manager',
      'a,Worker One,iro,b',
      'b,Worker Two,team manager,c',
      'c,Worker Three,service manager,a',
    );
    const problem = 'c would be their own manager, directly or through others: correct the line manager';
    expect(rejected).toEqual([{ file: 'people.csv', line: 4, field: 'line manager', problem }]);
    expect(batch.people?.map(({ id, lineManager }) => [id, lineManager])).toEqual([['a', 'b'], ['b', null]]);
    expect(warnings).toEqual(['people.csv: the line manager "c" is not on the staff list, so b came in without one']);
  });
});

test('a line manager who is not on the staff list is left out with one warning for all they manage', async () => {
  const { batch, rejected, warnings } = await reading('id,name,roles,line manager', 'a,Worker One,iro,gone', 'b,Worker Two,iro,gone');
  expect(batch.people?.map(({ lineManager }) => lineManager)).toEqual([null, null]);
  expect(rejected).toEqual([]);
  expect(warnings).toEqual(['people.csv: the line manager "gone" is not on the staff list, so a, b came in without one']);
});

describe('a staff list in which nobody can be read', () => {
  test.each([
    ['is empty', []],
    ['has its heading only', ['id,name,roles']],
    ['has bad rows only', ['id,name,roles', 'a,Worker One,chef']],
  ])('(it %s) locks nobody out: the list stays as it was', async (_, lines) => {
    const { batch, warnings } = await reading(...lines);
    expect(batch.people).toBeNull();
    expect(warnings).toEqual(['people.csv names nobody who could be read: the staff list was left as it was']);
  });
});
