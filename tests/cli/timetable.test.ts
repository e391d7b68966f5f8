import { aFolder, iro, jsonLines, refusal, removeFolders } from './iro';

afterAll(removeFolders);

/** The example of the contract, as it stands there. */
const example = {
  child: 'C1042', dateOfBirth: '2014-03-02', shortBreaks: false, care: { started: '2026-03-09', ceased: null }, iroAllocated: '2026-03-11', firstCarePlan: '2026-03-20',
  placements: [
    { from: '2026-03-09', to: '2026-06-01', kind: 'foster', move: 'first' },
    { from: '2026-06-01', to: null, kind: 'residential', move: 'unplanned' },
  ],
  adoption: { authorisedToPlace: null, placed: null, placementEnded: null, orderMade: null },
  reviews: [{
    held: '2026-04-02', part: null, cancelled: false, reportReceived: '2026-03-27', premeetingHeld: null, decisionsSent: '2026-04-07', recordCompleted: '2026-04-20',
    recordSent: '2026-04-28', carePlanUpdated: null, participation: 'PN1',
  }],
  nextReview: { booked: '2026-06-30', reportedDue: '2026-07-02', reportReceived: null, premeetingHeld: null, broughtForwardTo: null },
  midways: [], pathwayPlan: null,
};

const least = (child: string) => ({ child, care: { started: '2026-03-09' } });
const line = (facts: unknown) => `${JSON.stringify(facts)}\n`;
const run = (input: string, more: readonly string[] = ['--json']) => iro(['timetable', '--council', 'bathnes-2024', '--today', '2026-07-01', ...more], { input });

interface Out {
  readonly child: string;
  readonly clock: string | null;
  readonly refused: readonly unknown[];
  readonly milestones: readonly (Record<string, unknown> & { id: string; sequence: number | null; due: string })[];
}

const outOf = (input: string) => jsonLines(run(input)) as readonly Out[];

describe('iro timetable', () => {
  test('gives the contract\'s example as the contract says', () => {
    const [out] = outOf(line(example));
    expect(out).toMatchObject({ child: 'C1042', clock: 'ordinary', refused: [] });
    expect(out?.milestones.find(({ id, sequence }) => id === 'review' && sequence === 2)).toEqual({
      id: 'review', sequence: 2, legal: '2026-07-02', local: '2026-06-29', due: '2026-06-29', done: null, status: 'overdue',
      reportedDue: '2026-07-02', reportedLaterThanLegal: false, source: 'SI 2010/959 reg 33(2)',
      because: ['first review held 2026-04-02', '+3 months = 2026-07-02', 'unplanned move 2026-06-01, +20 working days = 2026-06-29'],
    });
    expect(out?.milestones.find(({ id, sequence }) => id === 'review' && sequence === 1)).toMatchObject({ done: '2026-04-02', status: 'done_on_time', onTimeLegal: true });
  });

  test('every milestone has what the contract names, ordered by due day, id and review', () => {
    const [out] = outOf(line(example));
    for (const each of out?.milestones ?? []) expect(Object.keys(each)).toEqual(expect.arrayContaining(['id', 'sequence', 'legal', 'local', 'due', 'done', 'status', 'source', 'because']));
    const keys = out?.milestones.map(({ due, id, sequence }) => `${due} ${id} ${sequence ?? 0}`);
    expect(keys).toEqual([...(keys ?? [])].sort());
  });

  test('reads a line a child in the same order, and passes over lines of white space', () => {
    const children = outOf(`\uFEFF${line(least('A'))}\n   \n\t\n${line(least('B'))}${JSON.stringify(least('C'))}`).map(({ child }) => child);
    expect(children).toEqual(['A', 'B', 'C']);
  });

  test('reads files from Windows, names in any script and fields that are left out or null', () => {
    expect(outOf(`${JSON.stringify({ ...least('Ž 7/é'), midways: null, adoption: null })}\r\n`)).toMatchObject([{ child: 'Ž 7/é', clock: 'ordinary' }]);
  });

  test('nothing in, nothing out', () => {
    expect(run('')).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  test('prints a table for people where JSON is not asked for', () => {
    const { stdout, status } = run(line(example), []);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^C1042\n/);
    expect(stdout).toMatch(/2026-06-29 {2}overdue +review 2 +first review held 2026-04-02/);
  });

  test('names a milestone that cannot be worked out, and goes on', () => {
    const late = iro(['timetable', '--council', 'handbook', '--today', '2028-12-20', '--json'], { input: line({ child: 'A', care: { started: '2028-12-19' } }) + line(least('B')) });
    const [first, second] = jsonLines(late) as readonly Out[];
    expect(first?.refused).toContainEqual({ id: 'review', sequence: 1, why: expect.stringContaining('bank holidays') });
    expect(second?.child).toBe('B');
  });
});

describe('a wrong line ends it with status 2, after the lines before it were printed', () => {
  test.each<[string, string, readonly string[]]>([
    ['an unknown field', line({ ...least('C'), favouriteColour: 'blue' }), ['favouriteColour']],
    ['an unknown field inside another', line({ ...least('C'), care: { started: '2026-03-09', reason: 'x' } }), ['care.reason']],
    ['an unknown kind of placement', line({ ...least('C'), placements: [{ from: '2026-03-09', kind: 'tent', move: 'first' }] }), ['placements.0.kind', 'tent']],
    ['an unknown move', line({ ...least('C'), placements: [{ from: '2026-03-09', kind: 'foster', move: 'sudden' }] }), ['placements.0.move', 'sudden']],
    ['no child', line({ care: { started: '2026-03-09' } }), ['child', 'missing']],
    ['a child of white space', line(least('  ')), ['child', 'empty']],
    ['no start of care', line({ child: 'C', care: {} }), ['care.started', 'missing']],
    ['a day that does not exist', line({ child: 'C', care: { started: '2026-02-30' } }), ['care.started', '2026-02-30']],
    ['a day in another form', line({ child: 'C', care: { started: '09/03/2026' } }), ['care.started', '09/03/2026']],
    ['a day with a time', line({ child: 'C', care: { started: '2026-03-09T00:00:00Z' } }), ['care.started']],
    ['a part 2 with no part 1', line({ ...least('C'), reviews: [{ held: '2026-04-02', part: 2 }] }), ['reviews', 'part 1']],
    ['a third part', line({ ...least('C'), reviews: [{ held: '2026-04-02', part: 3 }] }), ['reviews.0.part']],
    ['no JSON', '{"child":\n', ['JSON']],
    ['a list', '[]\n', []],
    ['a number', '5\n', []],
  ])('%s', (_, wrong, named) => {
    const ran = run(`${line(least('A'))}\n${line(least('B'))}${wrong}${line(least('D'))}`);
    expect(ran.status).toBe(2);
    expect((jsonLines(ran) as readonly Out[]).map(({ child }) => child)).toEqual(['A', 'B']);
    expect(ran.stderr).toMatch(/^iro: standard input, line 4: [^\n]+\n$/);
    for (const word of named) expect(ran.stderr).toContain(word);
  });
});

describe('a wrong option', () => {
  test.each<[string, readonly string[], RegExp]>([
    ['an unknown council', ['--council', 'atlantis-2024'], /^iro: --council: there is no policy "atlantis-2024": use one of handbook, /],
    ['a council\'s file that is not there', ['--council', './nowhere.json'], /^iro: --council: \.\/nowhere\.json: there is no such file/],
    ['a day that does not exist', ['--today', '2026-02-30'], /^iro: --today: "2026-02-30" is not a day: write it as YYYY-MM-DD/],
    ['a day in another form', ['--today', 'tomorrow'], /^iro: --today: "tomorrow" is not a day/],
    ['a day that is empty', ['--today', ''], /^iro: --today: "" is not a day/],
  ])('%s is named before anything is read', (_, args, sentence) => {
    expect(refusal(iro(['timetable', '--json', ...args], { input: line(example) }))).toMatch(sentence);
  });

  test('a council\'s own file is taken where it is right', () => {
    const { stdout } = iro(['policy', 'show', 'handbook']);
    const folder = aFolder({ 'own.json': stdout });
    const ran = iro(['timetable', '--council', `${folder}/own.json`, '--today', '2026-07-01', '--json'], { input: line(example) });
    expect(ran.stdout).toBe(iro(['timetable', '--council', 'handbook', '--today', '2026-07-01', '--json'], { input: line(example) }).stdout);
  });
});

describe('iro understand', () => {
  const understood = (input: string) => jsonLines(iro(['understand', '--today', '2026-11-23', '--json'], { input })) as readonly Record<string, unknown>[];

  test('gives a line for each utterance, in the same order, with what the contract names', () => {
    const lines = understood('which of my reviews are due\n\n  \nhello\r\nwhat is the weather like\n');
    expect(lines).toMatchObject([
      { text: 'which of my reviews are due', intent: 'reviews.list', slots: { status: 'due', scope: 'me' }, offered: [] },
      { text: 'hello', intent: 'greeting', slots: {}, offered: [] },
      { text: 'what is the weather like', intent: 'unknown', slots: {}, offered: [] },
    ]);
    for (const { confidence } of lines) expect(confidence).toEqual(expect.any(Number));
  });

  test('reckons days from the day given, and writes them as YYYY-MM-DD', () => {
    expect(understood('reviews next week\n')[0]).toMatchObject({ intent: 'reviews.list', slots: { when: { from: '2026-11-30', to: '2026-12-06' } } });
  });

  test('a day that does not exist is refused', () => {
    expect(refusal(iro(['understand', '--today', '2026-02-30', '--json']))).toContain('--today: "2026-02-30"');
  });
});
