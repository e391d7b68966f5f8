import { day } from '../../../src/calendar/local-date';
import type { Person } from '../../../src/people/person';
import { readSource } from '../../../src/importing/read-source';
import { aFolder, readingIn, removeFolders } from '../folders';
import { childFrom, extractFiles, factsFrom, readExtract, today } from './an-extract';

afterEach(removeFolders);

const staff = {
  'people.csv':
    'id,name,roles\niro.1,Worker One,iro\nsw.2,Worker Two,social_worker\nsw.3,Worker Three,social_worker\nsw.4,Worker Three,social_worker\n',
};
const professionals = ['100,iro.1,Someone Else', '200,,Worker Two', '300,,Worker Three', 'sw.4,,'];
const involvements = ['I1,C1,100,IRO,,2026-03-11,', 'I2,C1,200,Social Worker,T1,2026-03-09,'];

const allocationFrom = async (...rows: readonly string[]) => (await childFrom({ professionals, involvements: rows }, staff)).allocation;

describe('who works with a child', () => {
  test('is the IRO and the social worker with a team, by their ids on the staff list', async () => {
    expect(await allocationFrom(...involvements)).toEqual({ iro: 'iro.1', socialWorker: 'sw.2', team: 'T1' });
  });

  test('may have their team written by name', async () => {
    expect(await allocationFrom('I2,C1,200,Social Worker,Team One,2026-03-09,')).toEqual({ iro: null, socialWorker: 'sw.2', team: 'T1' });
  });

  test.each(['IRO', 'iro', 'Independent Reviewing Officer', 'independent_reviewing_officer', 'Independent Reviewing Officer (IRO)'])(
    'is an IRO where the role is "%s"',
    async (role) => expect(await allocationFrom(`I1,C1,100,${role},,2026-03-11,`)).toMatchObject({ iro: 'iro.1', socialWorker: null }),
  );

  test.each(['Social Worker', 'SOCIAL WORKER', 'Allocated Case Worker', 'Allocated Worker', 'case worker'])(
    'is a social worker where the role is "%s"',
    async (role) => expect(await allocationFrom(`I1,C1,200,${role},,2026-03-11,`)).toMatchObject({ iro: null, socialWorker: 'sw.2' }),
  );

  test.each(['IRO manager', 'Assistant social worker', 'GP', ''])('is nobody we ask for where the role is "%s"', async (role) => {
    expect(await allocationFrom(...involvements, `I3,C1,300,${role},,2026-06-01,`)).toEqual({ iro: 'iro.1', socialWorker: 'sw.2', team: 'T1' });
  });

  test('is whoever began last', async () => {
    const later = 'I3,C1,sw.4,Social Worker,T1,2026-06-01,';
    expect(await allocationFrom(later, ...involvements)).toMatchObject({ socialWorker: 'sw.4' });
  });

  test('is nobody who has ended, ends today or is still to begin', async () => {
    expect(
      await allocationFrom(
        'I0,C1,200,Social Worker,T1,2026-03-09,2026-07-01',
        'I1,C1,100,IRO,,2026-03-09,2026-04-01',
        'I2,C1,100,IRO,,2026-07-02,',
      ),
    ).toEqual({ iro: null, socialWorker: null, team: null });
  });

  test('is somebody whose last day is still to come', async () => {
    expect(await allocationFrom('I0,C1,200,Social Worker,T1,2026-03-09,2026-07-02')).toMatchObject({ socialWorker: 'sw.2' });
  });

  test('is not said where the extract has no IRO and no social worker of the child at all', async () => {
    expect(await allocationFrom('I3,C1,300,GP,,2026-06-01,', 'I4,C2,100,IRO,,2026-03-09,')).toBeNull();
  });
});

describe('a professional', () => {
  const warnings = async (...rows: readonly string[]) => {
    const reading = await readExtract({ professionals, involvements: ['I1,C2,100,IRO,,2026-03-09,', ...rows] }, staff);
    return { worker: reading.batch.children[0]?.allocation?.socialWorker, warnings: reading.warnings };
  };

  test.each([
    ['of the same id', 'sw.4', 'sw.4'],
    ['of the same staff number, before the name', '100', 'iro.1'],
    ['of the same name', '200', 'sw.2'],
  ])('is the person on the staff list %s', async (_, professional, person) => {
    expect(await warnings(`I2,C1,${professional},Social Worker,,2026-03-09,`)).toEqual({ worker: person, warnings: [] });
  });

  test.each([
    ['bears the name of two people on the staff list', '300'],
    ['is not among the professionals either', '900'],
  ])('who %s stays as they are, with a warning', async (_, professional) => {
    expect(await warnings(`I2,C1,${professional},Social Worker,,2026-03-09,`)).toEqual({
      worker: professional,
      warnings: [`${professional} works with children and is not on the staff list: add them`],
    });
  });

  test('is found on the staff list that is held already where the extract brings none', async () => {
    const held: Person = {
      id: 'iro.1', name: 'Worker One', email: null, roles: ['iro'], team: null, lineManager: null, teamsObjectId: null,
      workingDays: [1, 2, 3, 4, 5], fte: null, childProtectionCases: 0,
    };
    const folder = await aFolder(extractFiles({ professionals, involvements }));
    const { batch } = readingIn(await readSource(folder, 'ssd', today, [held]));
    expect(batch.children[0]?.allocation).toEqual({ iro: 'iro.1', socialWorker: '200', team: 'T1' });
    expect(batch.people).toBeNull();
  });

  test('stays as the extract names them, with one warning for all, where there is no staff list', async () => {
    const { batch, warnings: said } = await readExtract({ professionals, involvements });
    expect(batch.children[0]?.allocation).toEqual({ iro: '100', socialWorker: '200', team: 'T1' });
    expect(said).toEqual(['there is no staff list to find people on: whoever works with a child is named as the source names them']);
  });
});

test('a team that is not among the departments stays as it is written, with a warning', async () => {
  const elsewhere = ['I1,C1,100,IRO,,2026-03-11,', 'I2,C1,200,Social Worker,T9,2026-03-09,'];
  const { batch, warnings } = await readExtract({ professionals, involvements: elsewhere }, staff);
  expect(batch.children[0]?.allocation?.team).toBe('T9');
  expect(warnings).toEqual(['the team "T9" is not on the list of teams']);
});

test('an extract in which no role is that of an IRO says so', async () => {
  const { warnings } = await readExtract({ professionals, involvements: ['I2,C1,200,Social Worker,T1,2026-03-09,'] }, staff);
  expect(warnings).toEqual([
    'involvements.csv: no invo_professional_role_id is "IRO" or "Independent Reviewing Officer", so no child came in with an IRO',
  ]);
});

describe('the IRO was allocated', () => {
  const allocated = async (...rows: readonly string[]) => (await factsFrom({ professionals, involvements: rows })).iroAllocated;

  test('on the day the first one of this period of care began', async () => {
    expect(
      await allocated('I2,C1,200,IRO,,2026-05-01,', 'I1,C1,100,IRO,,2026-03-11,2026-05-01', 'I0,C1,100,IRO,,2023-01-05,2023-08-01'),
    ).toBe(day('2026-03-11'));
  });

  test('on the day care started where the IRO was there before', async () => {
    expect(await allocated('I1,C1,100,IRO,,2026-02-01,')).toBe(day('2026-03-09'));
  });

  test('on no day where there has been none', async () => {
    expect(await allocated('I2,C1,200,Social Worker,T1,2026-03-09,')).toBeNull();
  });
});
