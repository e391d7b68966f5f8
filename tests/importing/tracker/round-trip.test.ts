import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, day, isoDay } from '../../../src/calendar/local-date';
import { demoCouncil, type DemoCouncil } from '../../../src/demo/council';
import { readSheets } from '../../../src/importing/tracker/read-sheets';
import { headingLine, trackerRows } from '../../../src/importing/tracker/export-rows';
import { csvSheet, excelSheet } from '../../../src/importing/tracker/write-sheet';
import { Directory } from '../../../src/people/directory';
import { nextReviewNamed } from '../../../src/recording/place';
import { calendar } from '../../demo/councils';
import { settingOn } from '../../recording/a-child';
import { ACouncil } from './a-tracker';

const setting = settingOn('2026-11-23');
const { today } = setting;
const folder = mkdtempSync(join(tmpdir(), 'iro-tracker-'));
afterAll(() => rmSync(folder, { recursive: true }));

const whole = demoCouncil({ seed: 7, today: day('2026-11-23'), calendar });
/** Every third child of the demo council. */
const demo: DemoCouncil = { ...whole, children: whole.children.filter((_, index) => index % 3 === 0) };

/** The demo council after people have recorded all sorts of things. */
function aBusyCouncil(): ACouncil {
  const council = new ACouncil(demo.children.map(({ facts }) => facts), setting);
  demo.children.forEach(({ facts: { child } }, index) => {
    for (const command of commandsFor(council, child, index)) {
      try {
        council.records(command, child);
      } catch {
        // What does not fit this child is refused, as in the chat.
      }
    }
  });
  return council;
}

function commandsFor(council: ACouncil, child: string, index: number): readonly Readonly<Record<string, unknown>>[] {
  const laid = council.laid(child);
  const last = laid.reviews.findLast((review) => review.part !== 2 && review.day <= today);
  const next = nextReviewNamed(laid, today);
  const held = { kind: 'held', day: isoDay(last?.day ?? today) };
  const written = { kind: next.kind, day: isoDay(next.day) };
  const choices = { late: setting.policy.reasons.late.options, split: setting.policy.reasons.split.options, checks: setting.policy.checks.options };
  const onDay = (count: number) => isoDay(addDays(today, count));
  const hold = {
    do: 'hold', review: written, day: onDay(-3), part: index % 4 === 0 ? '1' : '', participation: 'PN1', format: 'virtual', chairedByChild: 'true',
    lateReasons: choices.late[index % choices.late.length]?.code, partReasons: choices.split.slice(0, 2).map(({ code }) => code).join(','),
    checks: choices.checks.map(({ code }) => code).join(','),
  };
  const all = [
    [{ do: 'done', review: held, what: 'decisions', day: onDay(-1) }, { do: 'done', review: held, what: 'letter', day: onDay(-2) }, { do: 'midway', day: onDay(-5), concern: 'true' }],
    [{ do: 'book', review: written, day: onDay(9) }, { do: 'done', review: written, what: 'report', day: onDay(0) }],
    [hold, { do: 'hold', review: { kind: 'held', day: onDay(-3) }, day: onDay(-1), part: '2' }],
    [{ ...hold, day: onDay(-4) }, { do: 'done', review: { kind: 'held', day: onDay(-4) }, what: 'decisions', day: onDay(-1) }],
  ];
  // A day near the last review would move that one, and what other imports say of it would no longer fit.
  const wasJustHeld = laid.reviews.some((review) => review.day > addDays(today, -14) && review.day <= today);
  return all[index % (wasJustHeld ? 2 : all.length)] ?? [];
}

async function written(council: ACouncil, format: 'csv' | 'xlsx'): Promise<readonly string[]> {
  const directory = new Directory(demo.people, demo.teams);
  const rows = trackerRows(demo.children.map((child) => ({ id: child.facts.child, initials: child.initials, allocation: child.allocation, laid: council.laid(child.facts.child) })), directory, setting);
  const file = join(folder, `tracker.${format}`);
  writeFileSync(file, format === 'csv' ? csvSheet(headingLine, rows) : await excelSheet('Tracker', headingLine, rows));
  const sheets = await readSheets(file);
  if (!sheets.ok) throw new Error(sheets.problem);
  return sheets.sheets.map(({ text }) => text);
}

describe.each(['csv', 'xlsx'] as const)('a tracker written as %s and taken in again', (format) => {
  test('changes nothing and finds nothing to say', async () => {
    const council = aBusyCouncil();
    const before = council.all.map(({ entries }) => entries.length);
    const sheets = await written(council, format);
    const said = council.takes(sheets);
    expect(said).toEqual({ rows: said.rows, imported: 0, unchanged: said.rows, rejected: [], warnings: [] });
    expect(said.rows).toBeGreaterThan(600);
    expect(council.all.map(({ entries }) => entries.length)).toEqual(before);
    expect(before.filter((count) => count > 0).length).toBeGreaterThan(40);
  });

  test('tells a council that knows nothing but the case system all that it says, once', async () => {
    const busy = aBusyCouncil();
    const sheets = await written(busy, format);
    const bare = new ACouncil(demo.children.map(({ facts }) => ({ ...facts, reviews: facts.reviews.map(({ held, part, cancelled, ...rest }) => ({ ...rest, held, part, cancelled, decisionsSent: null, recordSent: null, reportReceived: null })) })), setting);
    const said = bare.takes(sheets);
    expect(said).toMatchObject({ rejected: [] });
    expect(said.imported).toBeGreaterThan(400);
    expect(bare.takes(sheets)).toMatchObject({ imported: 0, unchanged: said.rows, warnings: [] });
    expect(await written(bare, format)).toEqual(sheets);
  });
});

test('a child\'s reference that looks like a formula is still the child\'s', async () => {
  const facts = demo.children.map((child) => child.facts).filter(({ care }) => care.ceased === null).slice(0, 1).map((each) => ({ ...each, child: '=C1' }));
  const council = new ACouncil(facts, setting);
  const rows = trackerRows([{ id: '=C1', initials: '@B', allocation: { iro: '+iro', socialWorker: null, team: null }, laid: council.laid('=C1') }], new Directory([], []), setting);
  const text = csvSheet(headingLine, rows);
  expect(text).toMatch(/^'=C1,'@B,'\+iro,/m);
  expect(council.takes(text)).toMatchObject({ imported: 0, unchanged: rows.length, rejected: [], warnings: [] });
});
