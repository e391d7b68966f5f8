import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { shippedBankHolidays } from '../../src/calendar/bank-holidays';
import { addDays, isoDay } from '../../src/calendar/local-date';
import { londonDay, type Instant } from '../../src/calendar/london';
import { WorkingDays } from '../../src/calendar/working-days';
import { demoCouncil, DEMO_SEED } from '../../src/demo/council';
import { writeSsd } from '../../src/demo/write-ssd';
import { aFolder, iro, jsonLines, refusal, removeFolders } from './iro';

afterAll(removeFolders);

// The commands look from today, so the council does too.
const today = londonDay(new Date().toISOString() as Instant);
const demo = demoCouncil({ seed: DEMO_SEED, today, calendar: new WorkingDays(shippedBankHolidays()) });
const extract = aFolder(Object.fromEntries(writeSsd(demo)));
const yesterday = isoDay(addDays(today, -1));

/** An installation into which the demo council has been taken. */
const before = aFolder();
beforeAll(() => iro(['import', extract, '--format', 'ssd'], { environment: { DATA_DIR: join(before, 'data') } }));

/** An installation with the demo council in it, in which commands run. */
function installation() {
  const folder = aFolder();
  cpSync(join(before, 'data'), join(folder, 'data'), { recursive: true });
  const environment = { DATA_DIR: join(folder, 'data'), COUNCIL_POLICY: 'bathnes-2024' };
  const run = (...args: string[]) => iro(args, { environment });
  const json = (...args: string[]) => jsonLines(run(...args, '--json'))[0] as Record<string, unknown>;
  const file = (name: string, text?: string) => {
    const path = join(folder, name);
    if (text !== undefined) writeFileSync(path, text);
    return path;
  };
  return { run, json, file };
}

const lines = (text: string) => text.trimEnd().split('\n');

/** A review that was held, as the tracker has it. */
function aHeldRow(csv: string): { readonly child: string; readonly held: string } {
  const [heading = '', ...rows] = lines(csv);
  const names = heading.split(',');
  const cells = rows.map((row) => row.split(',')).find((row) => row[names.indexOf('Held')] !== '' && row[names.indexOf('Decisions sent')] === '') ?? [];
  return { child: cells[0] ?? '', held: cells[names.indexOf('Held')] ?? '' };
}

describe('iro export tracker', () => {
  test('writes the same to standard output and to a file, which Excel takes for UTF-8', () => {
    const { run, file } = installation();
    const printed = run('export', 'tracker');
    expect(printed.status).toBe(0);
    expect(lines(printed.stdout)[0]).toBe(
      'Child,Initials,IRO,Social worker,Team,Review number,Due (legal),Due (local),Booked,Held,Part,Participation,Format,Chaired by child,Report received,' +
        'Met social worker,Decisions sent,Record completed,Record sent,Letter sent,Care plan updated,Midway,Midway concern,Late reasons,Part reasons,Checks',
    );
    expect(run('export', 'tracker', file('t.csv')).stdout).toMatch(/t\.csv: \d+ reviews written/);
    expect(readFileSync(file('t.csv'), 'utf8')).toBe(`\uFEFF${printed.stdout}`);
  });

  test('has every child in care, and nobody whose care has ended', () => {
    const rows = lines(installation().run('export', 'tracker').stdout).slice(1);
    const inCare = demo.children.filter(({ facts }) => facts.care.ceased === null).map(({ facts }) => facts.child);
    expect([...new Set(rows.map((row) => row.split(',')[0]))].sort()).toEqual([...inCare].sort());
  });

  test('cannot guess another kind of file', () => {
    const { run, file } = installation();
    expect(refusal(run('export', 'tracker', file('t.ods')))).toContain('--format: "ods" is none of csv, xlsx');
    expect(refusal(run('export', 'tracker', file('tracker')))).toContain('--format');
    expect(refusal(run('export', 'tracker', '--format', 'xlsx'))).toContain('name one');
  });
});

describe('iro import --format tracker', () => {
  test.each(['csv', 'xlsx'])('takes the %s that was written back in, and nothing changes', (format) => {
    const { run, json, file } = installation();
    const { child, held } = aHeldRow(run('export', 'tracker').stdout);
    json('import', file('own.csv', `Child,Held,Recs sent\n${child},${held},${yesterday}\n`), '--format', 'tracker');
    run('export', 'tracker', file(`t.${format}`));
    const nothing = { format: 'tracker', imported: 0, rejected: [], warnings: [] };
    const first = json('import', file(`t.${format}`), '--format', 'tracker');
    expect(first).toEqual({ ...nothing, rows: first.rows, unchanged: first.rows });
    json('import', extract, '--format', 'ssd');
    expect(json('import', file(`t.${format}`), '--format', 'tracker')).toEqual(first);
  });

  test('records what a council\'s own tracker says, reports the rest, and a dry run only looks', () => {
    const { run, json, file } = installation();
    const { child, held } = aHeldRow(run('export', 'tracker').stdout);
    const own = file('own.csv', `Mosaic ID,Date of review,Recs sent,Colour\n${child},${held},${yesterday},blue\nNOBODY,${held},,\n`);
    const expected = {
      format: 'tracker', rows: 2, imported: 1, unchanged: 0,
      rejected: [{ file: 'own.csv', line: 3, field: 'Mosaic ID', problem: expect.stringContaining('"NOBODY"') }],
      warnings: [expect.stringContaining('"Colour"')],
    };
    expect(json('import', own, '--format', 'tracker', '--dry-run')).toEqual(expected);
    expect(json('import', own, '--format', 'tracker')).toEqual(expected);
    expect(json('import', own, '--format', 'tracker')).toMatchObject({ imported: 0, unchanged: 1 });
    expect(lines(run('export', 'tracker').stdout).filter((row) => row.startsWith(`${child},`) && row.includes(`,${yesterday},`))).toHaveLength(1);
  });

  test('keeps what somebody said a heading means, but not from a dry run', () => {
    const { run, json, file } = installation();
    const { child, held } = aHeldRow(run('export', 'tracker').stdout);
    const own = file('own.csv', `Child,Held,Paperwork out\n${child},${held},${yesterday}\n`);
    const map = ['--map', 'paperwork OUT=decisions sent'];
    expect(json('import', own, '--format', 'tracker', '--dry-run', ...map)).toMatchObject({ imported: 1, warnings: [] });
    expect(json('import', own, '--format', 'tracker')).toMatchObject({ imported: 0, warnings: [expect.stringContaining('"Paperwork out"')] });
    expect(json('import', own, '--format', 'tracker', ...map)).toMatchObject({ imported: 1, warnings: [] });
    expect(json('import', own, '--format', 'tracker')).toMatchObject({ imported: 0, unchanged: 1, warnings: [] });
  });

  test('refuses in one sentence what it cannot use, and takes nothing in', () => {
    const { run, file } = installation();
    const both = file('both.csv', 'Child,Held,Minutes sent,Record sent\n');
    expect(refusal(run('import', both, '--format', 'tracker'))).toContain('both.csv has two columns for one thing, "Minutes sent" and "Record sent"');
    expect(refusal(run('import', both, '--format', 'tracker', '--map', 'Record sent=shoes'))).toContain('--map: "shoes" is no field');
    expect(refusal(run('import', both, '--format', 'tracker', '--map', 'Minutes sent=ignore', '--map', 'Hat=held'))).toContain('--map: there is no column "Hat"');
    expect(refusal(run('import', extract, '--format', 'ssd', '--map', 'A=held'))).toContain('--map');
    expect(refusal(run('import', file('t.xlsx', 'no workbook'), '--format', 'tracker'))).toContain('t.xlsx is not an Excel workbook');
  });
});
