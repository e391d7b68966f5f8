import fc from 'fast-check';
import { rename } from 'node:fs/promises';
import { day } from '../../../src/calendar/local-date';
import { readSource } from '../../../src/importing/read-source';
import { aFolder, problemIn, readingIn, removeFolders } from '../folders';
import { childFrom, extractFiles, readExtract, today } from './an-extract';

afterEach(removeFolders);

const tableFiles = Object.keys(extractFiles());

const read = async (files: Readonly<Record<string, string>>) => readSource(await aFolder(files), 'ssd', today);

describe('an extract that lacks a part', () => {
  test.each(tableFiles)('is not imported where %s is missing', async (file) => {
    const files = extractFiles();
    delete files[file];
    const folder = await aFolder(files);
    const problem = `${folder} lacks ${file}: every table is needed, with its heading line at least`;
    expect(problemIn(await readSource(folder, 'ssd', today))).toBe(problem);
  });

  test('names every table that is missing', async () => {
    const folder = await aFolder({ 'persons.csv': 'pers_person_id\n' });
    expect(problemIn(await readSource(folder, 'ssd', today))).toBe(
      `${folder} lacks ${tableFiles.slice(1).join(', ')}: every table is needed, with its heading line at least`,
    );
  });

  test.each([
    ['persons.csv', 'pers_dob'],
    ['cla_episodes.csv', 'clae_cla_episode_start_reason'],
    ['cla_reviews.csv', 'clar_cla_review_cancelled'],
    ['cla_placement.csv', 'clap_cla_placement_change_reason'],
    ['legal_status.csv', 'lega_legal_status'],
    ['involvements.csv', 'invo_professional_role_id'],
    ['professionals.csv', 'prof_staff_id'],
    ['department.csv', 'dept_team_parent_id'],
  ])('is not imported where %s has no column %s', async (file, column) => {
    const files = extractFiles();
    const text = files[file] ?? '';
    expect(text).toContain(column);
    const without = { ...files, [file]: text.replace(new RegExp(`\\b${column}\\b`), 'other') };
    expect(problemIn(await read(without))).toBe(`${file} has no column "${column}": add it to the heading line`);
  });

  test('is not imported where a table is in two files', async () => {
    const folder = await aFolder({ ...extractFiles(), 'ssd_person.csv': 'pers_person_id,pers_dob\n' });
    const problem = `persons.csv and ssd_person.csv hold the same table: keep one of them in ${folder}`;
    expect(problemIn(await readSource(folder, 'ssd', today))).toBe(problem);
  });
});

describe('the same extract', () => {
  test.each([
    ['ssd_ before each name', (name: string) => `ssd_${name}`],
    ['names in capitals', (name: string) => name.toUpperCase()],
    ['names in the singular', (name: string) => name.replace(/s\.csv$/, '.csv').replace('statu.', 'status.')],
    ['names in the plural', (name: string) => name.replace(/([^s])\.csv$/, '$1s.csv').replace('status.', 'statuses.')],
  ])('may have %s', async (_, called) => {
    const folder = await aFolder(extractFiles());
    for (const name of tableFiles) await rename(`${folder}/${name}`, `${folder}/${called(name)}`);
    expect(readingIn(await readSource(folder, 'ssd', today)).batch.children).toEqual([await childFrom()]);
  });

  test('may be written on Windows, with a byte order mark and its headings in capitals', async () => {
    const onWindows = Object.entries(extractFiles()).map(([name, text]) => {
      const [heading = '', ...rows] = text.split('\n');
      return [name, `\ufeff${[heading.toUpperCase(), ...rows].join('\r\n')}`] as const;
    });
    const { batch, rejected } = readingIn(await read(Object.fromEntries(onWindows)));
    expect(rejected).toEqual([]);
    expect(batch.children).toEqual([await childFrom()]);
  });

  test.each(['2026-03-09T00:00:00', '2026-03-09 00:00:00.000', '09/03/2026', '09/03/2026 00:00:00'])('may write days as %s', async (text) => {
    const { facts } = await childFrom({ cla_episodes: [`E1,C1,${text},S,,,P1,PL1,${text}`] });
    expect(facts.care.started).toBe(day('2026-03-09'));
  });

  test('may have other tables and columns beside those that are needed', async () => {
    const files = extractFiles();
    const wide = (text: string) => text.trim().split('\n').map((row) => `,${row},x`).join('\n');
    const wider = Object.fromEntries(Object.entries(files).map(([name, text]) => [name, wide(text)]));
    const { batch, rejected } = readingIn(await read({ ...wider, 'cla_visits.csv': 'anything\n"', 'readme.txt': 'anything' }));
    expect(rejected).toEqual([]);
    expect(batch.children).toEqual([await childFrom()]);
  });

  test('tells the same, however its rows are ordered', async () => {
    const tables = {
      persons: ['C1,Forename,Surname,2014-03-02', 'C2,Other,Surname,2015-04-03'],
      cla_episodes: [
        'E1,C1,2026-03-09,S,2026-04-01,X1,P1,PL1,2026-03-09',
        'E2,C1,2026-04-01,L,2026-06-01,X1,P1,PL1,2026-03-09',
        'E3,C1,2026-06-01,P,,,P1,PL2,2026-03-09',
        'E4,C2,2025-03-09,S,2025-06-01,E4A,P2,PL3,2025-03-09',
        'E5,C2,2026-02-02,S,,,P3,PL4,2026-02-02',
      ],
      cla_placement: [
        'PL1,2026-03-09,2026-06-01,U6,CARPL,P1,C1',
        'PL2,2026-06-01,,K2,,P1,C1',
        'PL3,2025-03-09,2025-06-01,U1,,P2,C2',
        'PL4,2026-02-02,,P1,,P3,C2',
      ],
      cla_reviews: ['R1,P1,2026-04-06,2026-04-02,N,PN1', 'R2,P1,2026-07-02,,N,', 'R3,P3,2026-03-02,2026-03-02,N,PN2', 'R4,P3,,2026-08-02,N,'],
      legal_status: ['L1,C1,C1,2026-03-09,', 'L2,C2,V4,2026-02-02,', 'L3,C1,E1,2026-05-05,'],
      involvements: [
        'I1,C1,1,IRO,,2026-03-11,2026-05-01',
        'I2,C1,2,IRO,,2026-05-01,',
        'I3,C2,1,IRO,,2026-02-03,',
        'I4,C2,3,Social worker,T1,2026-02-02,',
      ],
    };
    const expected = (await readExtract(tables)).batch.children;
    expect(expected).toHaveLength(2);
    const shuffled = fc.record(
      Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, fc.shuffledSubarray(rows, { minLength: rows.length })])),
    );
    await fc.assert(
      fc.asyncProperty(shuffled, async (otherwise) => expect((await readExtract(otherwise)).batch.children).toEqual(expected)),
      { numRuns: 25 },
    );
  });
});

const notADay = (text: string) => `"${text}" is not a day: write it as YYYY-MM-DD or DD/MM/YYYY`;
const tooEarly = (end: string, begin: string) => `ends on ${end}, before it begins on ${begin}`;

describe('a bad row', () => {
  test.each([
    ['persons', 'C2,Forename,Surname,soon', 'pers_dob', notADay('soon')],
    ['persons', ',Forename,Surname,', 'pers_person_id', 'is empty'],
    ['persons', 'C1,Forename,Surname,', 'pers_person_id', '"C1" already stands on line 2'],
    ['cla_episodes', 'E2,,2026-04-01,L,,,P1,PL1,', 'clae_person_id', 'is empty'],
    ['cla_episodes', 'E2,C1,,L,,,P1,PL1,', 'clae_cla_episode_start_date', 'is empty'],
    ['cla_episodes', 'E2,C1,31/02/2026,L,,,P1,PL1,', 'clae_cla_episode_start_date', notADay('31/02/2026')],
    ['cla_episodes', 'E2,C1,2026-04-01,Q,,,P1,PL1,', 'clae_cla_episode_start_reason', '"Q" is not a reason for a new episode: S, L, P, T, B, U'],
    [
      'cla_episodes',
      'E2,C1,2026-04-01,L,2026-05-01,X9,P1,PL1,',
      'clae_cla_episode_ceased_reason',
      '"X9" is not a reason why an episode ended: X1, or one of the codes from E2 on',
    ],
    ['cla_episodes', 'E2,C1,2026-04-01,L,2026-03-31,X1,P1,PL1,', 'clae_cla_episode_ceased_date', tooEarly('2026-03-31', '2026-04-01')],
    ['cla_episodes', 'E1,C1,2026-04-01,L,,,P1,PL1,', 'clae_cla_episode_id', '"E1" already stands on line 2'],
    ['cla_placement', 'PL2,2026-06-01,x,K2,,P1,C1', 'clap_cla_placement_end_date', notADay('x')],
    ['cla_placement', 'PL2,2026-06-01,2026-05-01,K2,,P1,C1', 'clap_cla_placement_end_date', tooEarly('2026-05-01', '2026-06-01')],
    ['cla_placement', 'PL1,2026-06-01,,K2,,P1,C1', 'clap_cla_placement_id', '"PL1" already stands on line 2'],
    ['legal_status', 'L2,C1,C2,x,', 'lega_legal_status_start_date', notADay('x')],
    ['legal_status', 'L2,C1,C2,2026-06-01,2026-05-01', 'lega_legal_status_end_date', tooEarly('2026-05-01', '2026-06-01')],
    ['department', 'T2,,,', 'dept_team_name', 'is empty'],
    ['department', 'T1,Team Two,,', 'dept_team_id', '"T1" already stands on line 2'],
    ['department', 'T2,Team Two,T2,', 'dept_team_parent_id', 'T2 would be above itself: correct its parent'],
  ] as const)('of %s: %s', async (table, row, field, problem) => {
    const file = `${table}.csv`;
    const { batch, rejected } = readingIn(await read({ ...extractFiles(), [file]: `${extractFiles()[file]}${row}\n` }));
    expect(rejected).toEqual([{ file, line: 3, field, problem }]);
    expect(batch.children).toEqual([await childFrom()]);
  });

  test.each([
    ['cla_reviews', 'R1,P1,,02-04-2026,N,', 'clar_cla_review_date', notADay('02-04-2026')],
    [
      'cla_reviews',
      'R1,P1,,2026-04-02,N,PN9',
      'clar_cla_review_participation',
      '"PN9" is not a participation code: PN0, PN1, PN2, PN3, PN4, PN5, PN6, PN7',
    ],
    ['cla_reviews', 'R1,P1,,2026-04-02,maybe,', 'clar_cla_review_cancelled', '"maybe" is neither Y nor N'],
    ['involvements', 'I1,C1,100,IRO,,x,', 'invo_involvement_start_date', notADay('x')],
    ['involvements', 'I1,C1,100,IRO,,2026-06-01,2026-05-01', 'invo_involvement_end_date', tooEarly('2026-05-01', '2026-06-01')],
    ['professionals', ',1,Worker One', 'prof_professional_id', 'is empty'],
  ] as const)('of %s: %s', async (table, row, field, problem) => {
    const { batch, rejected } = await readExtract({ [table]: [row] });
    expect(rejected).toEqual([{ file: `${table}.csv`, line: 2, field, problem }]);
    expect(batch.children).toEqual([await childFrom()]);
  });

  test('is reported with each of its bad cells, and with the rows of other files in order', async () => {
    const { rows, rejected } = await readExtract({
      persons: ['C1,Forename,Surname,2014-03-02', 'C2,,,soon', 'C3,,,later'],
      cla_reviews: ['R1,P1,x,y,N,'],
    });
    expect(rejected.map(({ file, line, field }) => [file, line, field])).toEqual([
      ['persons.csv', 3, 'pers_dob'],
      ['persons.csv', 4, 'pers_dob'],
      ['cla_reviews.csv', 2, 'clar_cla_review_due_date'],
      ['cla_reviews.csv', 2, 'clar_cla_review_date'],
    ]);
    expect(rows).toBe(8);
  });
});

describe('beside its children an extract brings', () => {
  test('its departments as teams', async () => {
    const { batch } = await readExtract({ department: ['T0,Service,,', 'T1,Team One,T0,Service'] });
    expect(batch.teams).toEqual([{ id: 'T0', name: 'Service', parent: null }, { id: 'T1', name: 'Team One', parent: 'T0' }]);
    expect(batch.wholeCaseload).toBe(true);
  });

  test('a staff list where there is one, with teams by id or name', async () => {
    const people = 'id,name,roles,team\na,Worker One,iro,Team One\nb,Worker Two,iro,T1\nc,Worker Three,iro,T9\n';
    const { batch } = await readExtract({}, { 'People.csv': people });
    expect(batch.people?.map(({ id, team }) => [id, team])).toEqual([['a', 'T1'], ['b', 'T1'], ['c', 'T9']]);
  });

  test('no claim that the others have left where it has no child', async () => {
    const { batch, warnings } = await readExtract({ cla_episodes: [] });
    expect(batch).toMatchObject({ children: [], wholeCaseload: false });
    expect(warnings).toEqual(['no child in care was read: no child is flagged as missing from this source']);
  });
});

test('a county\'s 5,000 children are read with all their reviews', async () => {
  const children = Array.from({ length: 5_000 }, (_, index) => index);
  const reviewDays = ['2024-02-01', '2024-05-01', '2024-11-01', '2025-05-01', '2025-11-01', '2026-05-01'];
  const { batch, rejected } = await readExtract({
    persons: children.map((n) => `C${n},Forename,Surname,2014-03-02`),
    cla_episodes: children.flatMap((n) => [
      `E${n}a,C${n},2024-01-08,S,2025-01-08,X1,P${n},PL${n}a,`,
      `E${n}b,C${n},2025-01-08,P,,,P${n},PL${n}b,`,
    ]),
    cla_placement: children.flatMap((n) => [`PL${n}a,2024-01-08,2025-01-08,U6,CARPL,P${n},C${n}`, `PL${n}b,2025-01-08,,K2,,P${n},C${n}`]),
    cla_reviews: children.flatMap((n) => reviewDays.map((date, index) => `R${n}-${index},P${n},${date},${date},N,PN1`)),
    legal_status: children.map((n) => `L${n},C${n},C2,2024-01-08,`),
    involvements: children.flatMap((n) => [`I${n}a,C${n},1,IRO,,2024-01-09,`, `I${n}b,C${n},2,Social worker,T1,2024-01-09,`]),
    professionals: ['1,,Worker One', '2,,Worker Two'],
  });
  expect(rejected).toEqual([]);
  expect(batch.children).toHaveLength(5_000);
  expect(batch.children.every(({ facts }) => facts.reviews.length === 6 && facts.placements.length === 2)).toBe(true);
});
