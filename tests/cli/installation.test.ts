import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WorkingDays } from '../../src/calendar/working-days';
import { shippedBankHolidays } from '../../src/calendar/bank-holidays';
import { day } from '../../src/calendar/local-date';
import type { DemoChild } from '../../src/demo/children';
import { demoCouncil, DEMO_SEED } from '../../src/demo/council';
import { writeFacts } from '../../src/demo/write-facts';
import { writeSsd } from '../../src/demo/write-ssd';
import { children, everybody, teams } from '../conversations/council';
import { aFolder, iro, jsonLines, refusal, removeFolders } from './iro';

afterAll(removeFolders);

const today = day('2026-11-23');
const demo = demoCouncil({ seed: DEMO_SEED, today, calendar: new WorkingDays(shippedBankHolidays()) });

/** The small council of the conversations, as files. */
const files = Object.fromEntries(writeFacts({ ...demo, children: children as readonly DemoChild[], people: everybody, teams }));

/** An installation of its own, in which commands run. */
function installation() {
  const environment = { DATA_DIR: join(aFolder(), 'data'), COUNCIL_POLICY: 'bathnes-2024' };
  const run = (args: readonly string[], more: Readonly<Record<string, string>> = {}) => iro(args, { environment: { ...environment, ...more } });
  const json = (args: readonly string[]) => jsonLines(run([...args, '--json']))[0] as Record<string, unknown>;
  return { run, json };
}

interface DueItems {
  readonly items: readonly (Record<string, unknown> & { readonly child: string })[];
}

describe('iro import, people and due', () => {
  test('a folder of facts comes in once; the same again changes nothing; the chat\'s list can be read', () => {
    const { json, run } = installation();
    const folder = aFolder(files);
    const rows = children.length * 2 + everybody.length + teams.length;
    expect(json(['import', folder, '--format', 'facts'])).toEqual({ format: 'facts', rows, imported: children.length + everybody.length, unchanged: 0, rejected: [], warnings: expect.any(Array) });
    expect(json(['import', folder, '--format', 'facts'])).toMatchObject({ imported: 0, unchanged: children.length + everybody.length, rejected: [] });

    const { people } = json(['people']) as { people: readonly Record<string, unknown>[] };
    expect(people).toHaveLength(everybody.length);
    expect(people).toContainEqual({ id: 'sw.east', name: 'Fern Rivers', roles: ['social_worker'], team: 'Children in Care East', lineManager: 'lm.east', teamsObjectId: 'object-of-sw.east' });

    const due = json(['due', '--person', 'iro', '--today', '2026-11-23']) as unknown as DueItems;
    expect(due).toMatchObject({ person: 'iro', today: '2026-11-23' });
    expect(due.items.map(({ child }) => child)).toEqual(['C101', 'C103', 'C102', 'C104', 'C105', 'C106', 'C107']);
    expect(due.items[0]).toEqual({
      child: 'C101', initials: 'AB', due: '2026-12-04', legal: '2026-12-04', local: null, booked: '2026-12-10', status: 'due', group: 'will_be_late',
      why: 'review before held 2026-06-04, +6 months = 2026-12-04',
    });
    expect(run(['due', '--person', 'iro', '--today', '2026-11-23']).stdout).toMatch(/^2026-12-04 {2}will_be_late +C101 +review before held/);
  });

  test('a dry run reports and takes nothing in', () => {
    const { json } = installation();
    expect(json(['import', aFolder(files), '--format', 'facts', '--dry-run'])).toMatchObject({ imported: 0, rejected: [] });
    expect(json(['people'])).toEqual({ people: [] });
  });

  test('bad rows are named by file, line and field and left out; the others come in', () => {
    const { json, run } = installation();
    const good = '{"child":"A","care":{"started":"2026-03-09"}}';
    const folder = aFolder({
      'facts.jsonl': `${good}\n{"child":"B","care":{"started":"2026-03-09"},"colour":"blue"}\n\n{"child":"C","care":{"started":"9 March"}}\nnot json\n${good}\n`,
      'people.csv': 'id,name,roles\nx,Officer x,iro\ny,Officer y,wizard\n',
    });
    const report = json(['import', folder, '--format', 'facts']);
    expect(report).toMatchObject({ imported: 2, unchanged: 0 });
    expect(report.rejected).toMatchObject([
      { file: 'facts.jsonl', line: 2, field: 'colour' },
      { file: 'facts.jsonl', line: 4, field: 'care.started' },
      { file: 'facts.jsonl', line: 5, field: null },
      { file: 'facts.jsonl', line: 6, field: 'child' },
      { file: 'people.csv', line: 3, field: 'roles' },
    ]);
    const told = run(['import', folder, '--format', 'facts']).stdout;
    expect(told).toMatch(/facts\.jsonl:2: colour: is not a known field/);
    expect(told).toMatch(/people\.csv:3: roles: "wizard" is not a known role/);
  });

  test('a Standard Safeguarding Dataset folder of the demo council comes in, and an IRO has a list from it', () => {
    const { json } = installation();
    const folder = aFolder(Object.fromEntries(writeSsd(demo)));
    expect(json(['import', folder, '--format', 'ssd'])).toMatchObject({ format: 'ssd', imported: demo.children.length + demo.people.length, rejected: [] });
    expect(json(['import', folder, '--format', 'ssd'])).toMatchObject({ imported: 0 });
    const { items } = json(['due', '--person', demo.showcase.iro.id, '--today', '2026-11-23']) as unknown as DueItems;
    expect(items.map(({ child }) => child)).toContain(demo.showcase.child.facts.child);
  });

  test('a folder without one of its tables is refused with the table named, and nothing comes in', () => {
    const { json, run } = installation();
    const tables = new Map(writeSsd(demo));
    tables.delete('cla_episodes.csv');
    expect(refusal(run(['import', aFolder(Object.fromEntries(tables)), '--format', 'ssd', '--json']))).toContain('cla_episodes');
    expect(json(['people'])).toEqual({ people: [] });
  });

  test.each<[string, readonly string[], RegExp]>([
    ['a folder that is not there', ['import', '/nowhere/at/all', '--format', 'facts'], /\/nowhere\/at\/all/],
    ['a format that is not known', ['import', '.', '--format', 'zip'], /--format: "zip" is none of ssd, facts/],
    ['nobody of that id', ['due', '--person', 'nobody', '--today', '2026-11-23'], /--person: nobody with the id "nobody" is on the staff list/],
    ['a day that does not exist', ['due', '--person', 'iro', '--today', '2026-11-31'], /--today: "2026-11-31" is not a day/],
  ])('%s is refused', (_, args, sentence) => {
    expect(refusal(installation().run(args))).toMatch(sentence);
  });

  test('somebody who left has no list any more', () => {
    const { run, json } = installation();
    json(['import', aFolder(files), '--format', 'facts']);
    json(['import', aFolder({ 'facts.jsonl': files['facts.jsonl'] ?? '', 'people.csv': (files['people.csv'] ?? '').split('\n').filter((line) => !line.startsWith('iro,')).join('\n') }), '--format', 'facts']);
    expect(refusal(run(['due', '--person', 'iro', '--today', '2026-11-23']))).toContain('"iro"');
  });
});

describe('iro policy', () => {
  const written = JSON.parse(iro(['policy', 'show', 'bathnes-2024']).stdout) as Record<string, unknown>;

  test('shows a policy as it is written, with its sources, and takes what it shows', () => {
    expect(written).toMatchObject({ id: 'bathnes-2024' });
    expect(JSON.stringify(written)).toContain('"source"');
    const folder = aFolder({ 'own.json': JSON.stringify(written) });
    const checked = iro(['policy', 'check', join(folder, 'own.json')]);
    expect([checked.status, checked.stdout]).toEqual([0, expect.stringMatching(/own\.json: the policy "bathnes-2024" of .+ can be used \(version [0-9a-f]{12}\)/)]);
  });

  test('a missing stage is named', () => {
    const { ladder, ...withoutLadder } = written as { ladder: { steps: Record<string, unknown>[] } };
    const withSteps = (steps: unknown[]) => JSON.stringify({ ...withoutLadder, ladder: { ...ladder, steps } });
    const [first, second, ...others] = ladder.steps;
    const folder = aFolder({
      'gap.json': withSteps([first, ...others]), 'nobody.json': withSteps([first, { ...second, to: undefined }, ...others]), 'ladder.json': JSON.stringify(withoutLadder), 'text.json': '{"id":',
    });
    expect(refusal(iro(['policy', 'check', join(folder, 'gap.json')]))).toMatch(/gap\.json: ladder\.steps\.1\.stage.*stage 2 is missing/);
    expect(refusal(iro(['policy', 'check', join(folder, 'nobody.json')]))).toMatch(/nobody\.json: ladder\.steps\.1\.to.*missing/);
    expect(refusal(iro(['policy', 'check', join(folder, 'ladder.json')]))).toMatch(/ladder\.json: ladder.*missing/);
    expect(refusal(iro(['policy', 'check', join(folder, 'text.json')]))).toMatch(/text\.json: is not JSON/);
    expect(refusal(iro(['policy', 'check', join(folder, 'nowhere.json')]))).toMatch(/nowhere\.json: there is no such file/);
    expect(refusal(iro(['policy', 'show', 'atlantis']))).toMatch(/there is no policy "atlantis": use one of handbook/);
  });
});

describe('iro calendar refresh', () => {
  const shipped = JSON.parse(readFileSync(join(__dirname, '..', '..', 'src', 'calendar', 'bank-holidays.json'), 'utf8')) as { 'england-and-wales': { division: string; events: { title: string; date: string }[] } };
  const { events } = shipped['england-and-wales'];
  const withEvents = (kept: typeof events) => JSON.stringify({ 'england-and-wales': { division: 'england-and-wales', events: kept } });
  const another = events.filter(({ date }) => date.startsWith('2028')).map(({ title, date }) => ({ title, date: date.replace('2028', '2029') }));
  const lateFacts = '{"child":"A","care":{"started":"2028-12-19"}}\n';

  test('a newer file is taken in, and every date uses it from then on', () => {
    const environment = { DATA_DIR: join(aFolder(), 'data') };
    const timetable = () => iro(['timetable', '--council', 'handbook', '--today', '2028-12-20', '--json'], { input: lateFacts, environment }).stdout;
    expect(timetable()).toContain('"refused":[{"id":"review"');
    const file = join(aFolder({ 'new.json': withEvents([...events, ...another]) }), 'new.json');
    expect(iro(['calendar', 'refresh', file], { environment }).stdout).toMatch(/bank holidays are held, for 2019 to 2029\. /);
    expect(timetable()).toContain('"refused":[]');
  });

  test.each<[string, string, RegExp]>([
    ['that ends too early', withEvents(events.filter(({ date }) => date < '2028')), /ends with 2027, but dates to the end of 2028 are held already/],
    ['without England and Wales', JSON.stringify({ scotland: shipped['england-and-wales'] }), /england-and-wales/],
    ['with a year half missing', withEvents([...events, ...another.slice(0, 3)]), /2029 has 3 bank holidays/],
    ['with a day that does not exist', withEvents([...events, { title: 'x', date: '2029-02-30' }]), /2029-02-30|date/],
    ['that is no JSON', '<html>', /is not JSON/],
  ])('a file %s changes nothing', (_, text, sentence) => {
    const folder = aFolder({ 'bad.json': text });
    expect(refusal(iro(['calendar', 'refresh', join(folder, 'bad.json')], { environment: { DATA_DIR: folder } }))).toMatch(sentence);
    expect(readdirSync(folder)).toEqual(['bad.json']);
  });
});

describe('iro demo write', () => {
  test('writes a folder that import reads', () => {
    const folder = join(aFolder(), 'demo');
    expect(iro(['demo', 'write', folder, '--format', 'facts', '--today', '2026-11-23']).stdout).toMatch(/^4 files written/);
    expect(readFileSync(join(folder, 'facts.jsonl'), 'utf8').trim().split('\n')).toHaveLength(demo.children.length);
  });

  test.each<[string, readonly string[], RegExp]>([
    ['a day too far ahead', ['--today', '2031-01-01'], /--today: the demo council needs bank holidays/],
    ['a format that is not known', ['--format', 'xlsx'], /--format: "xlsx" is none of ssd, facts/],
    ['a day that does not exist', ['--today', '2026-02-30'], /--today: "2026-02-30"/],
  ])('%s is refused', (_, args, sentence) => {
    expect(refusal(iro(['demo', 'write', aFolder(), ...args]))).toMatch(sentence);
  });

  test('a folder that cannot be made is named', () => {
    const file = join(aFolder({ taken: '' }), 'taken');
    expect(refusal(iro(['demo', 'write', join(file, 'demo'), '--today', '2026-11-23']))).toContain(file);
    expect(refusal(iro(['people'], { environment: { DATA_DIR: join(file, 'data') } }))).toContain(file);
  });
});
