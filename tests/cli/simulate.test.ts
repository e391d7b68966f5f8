import { join } from 'node:path';
import { aFolder, iro, jsonLines, refusal, removeFolders } from './iro';

afterAll(removeFolders);

interface Day {
  readonly day: string;
  readonly people: readonly { readonly person: string; readonly digest: unknown; readonly cards: readonly { readonly child: string; readonly kind: string; readonly step: string }[] }[];
}

interface Totals {
  readonly totals: { readonly mornings: number; readonly messages: number; readonly secondDigests: number; readonly outsideHours: number; readonly everybody: { readonly messages: object } };
}

const child = { child: 'C1', care: { started: '2025-06-02' }, reviews: [{ held: '2025-06-27' }, { held: '2025-09-26' }, { held: '2026-03-20' }] };

function factsFile(...children: readonly object[]): string {
  return join(aFolder({ 'facts.jsonl': children.map((each) => `${JSON.stringify(each)}\n`).join('') }), 'facts.jsonl');
}

const simulated = (...args: readonly string[]) => iro(['simulate', '--from', '2026-03-09', '--to', '2026-03-20', '--council', 'bcp-2023', ...args]);

describe('iro simulate', () => {
  test('prints the demo council a line a working day, and the totals last', () => {
    const lines = jsonLines(iro(['simulate', '--from', '2026-03-06', '--to', '2026-03-09', '--council', 'bcp-2023', '--json']));
    const days = lines.slice(0, -1) as readonly Day[];
    expect(days.map(({ day }) => day)).toEqual(['2026-03-06', '2026-03-09']);
    const { totals } = lines.at(-1) as Totals;
    const messages = days.flatMap(({ people }) => people.map(({ digest, cards }) => cards.length + (digest === null ? 0 : 1))).reduce((a, b) => a + b, 0);
    expect(totals).toMatchObject({ mornings: 2, messages, secondDigests: 0, outsideHours: 0 });
    expect(totals.everybody.messages).toEqual({ median: expect.any(Number) as number, p95: expect.any(Number) as number, most: expect.any(Number) as number });
  });

  test('replays facts of which nobody is named, a person for each post', () => {
    const days = jsonLines(simulated('--facts', factsFile(child), '--json')).slice(0, -1) as readonly Day[];
    const cards = days.flatMap(({ day, people }) => people.flatMap(({ person, cards: its }) => its.map(({ child: of, kind, step }) => [day, person, of, kind, step])));
    expect(cards).toEqual([
      ['2026-03-13', 'social_worker', 'C1', 'report.remind', '-5 days'],
      ['2026-03-18', 'social_worker', 'C1', 'report.remind', '-2 days'],
      ['2026-03-19', 'social_worker', 'C1', 'report.remind', '-1 day'],
    ]);
  });

  test('prints a table and totals for people', () => {
    const { status, stdout } = simulated('--facts', factsFile(child));
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Fri 13 Mar 2026 {2}social_worker +card report\.remind -5 days C1$/m);
    expect(stdout).toMatch(/^Reports that were missing on their day: 1, of which 1 had a ladder\.$/m);
    expect(stdout).toMatch(/^Outside working hours: 0\. More than one digest a day: 0\.$/m);
  });

  test('of a long period prints the first rows and how many more there are', () => {
    const { stdout } = iro(['simulate', '--from', '2026-01-05', '--to', '2026-03-20', '--council', 'bcp-2023']);
    expect(stdout).toMatch(/^and \d+ more rows: --json names them all$/m);
    expect(stdout.split('\n').length).toBeLessThan(550);
  });
});

describe('what is typed wrong is said in one line', () => {
  test.each<[string, readonly string[], RegExp]>([
    ['a day that does not exist', ['--from', '2026-02-30', '--to', '2026-03-20'], /--from: "2026-02-30" is not a day: write it as YYYY-MM-DD/],
    ['a period that ends before it begins', ['--from', '2026-03-20', '--to', '2026-03-09'], /--from: 2026-03-20 lies after --to 2026-03-09/],
    ['days beyond the bank holidays', ['--from', '2026-03-20', '--to', '2090-03-20'], /bank holidays are not held for all of these days/],
    ['a last day too late for the demo council', ['--from', '2028-12-01', '--to', '2028-12-31'], /--to: the demo council needs bank holidays/],
    ['an unknown council', ['--from', '2026-03-09', '--to', '2026-03-20', '--council', 'atlantis'], /--council: there is no policy "atlantis"/],
    ['a file that is not there', ['--from', '2026-03-09', '--to', '2026-03-20', '--facts', '/nowhere/facts.jsonl'], /--facts: /],
    ['a wrong line of facts', ['--from', '2026-03-09', '--to', '2026-03-20', '--facts', factsFile(child, { child: 'C2', care: {} })], /--facts: facts\.jsonl, line 2: care\.started is missing/],
    ['a file without children', ['--from', '2026-03-09', '--to', '2026-03-20', '--facts', factsFile()], /--facts: .* has no children/],
  ])('%s', (_, args, sentence) => {
    expect(refusal(iro(['simulate', ...args]))).toMatch(sentence);
  });
});
