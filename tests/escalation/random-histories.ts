import * as fc from 'fast-check';

type Line = Readonly<Record<string, unknown>>;

/** One step of a random history: how long after the last one, and what is written. */
export interface Step {
  readonly after: number;
  readonly line: Line;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** A day of a history, told from the day on which the step is taken, so that it falls near it. */
export class DayFromNow {
  constructor(readonly days: number) {}
}

/** Nearly always the usual, now and then one of the odd ones. */
function seldom<T>(usual: fc.Arbitrary<T>, odd: readonly unknown[], oneIn = 150): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: oneIn - 1, arbitrary: usual }, { weight: 1, arbitrary: fc.constantFrom(...odd) });
}

const words = seldom(fc.constant('words'), ['', '   ', null, undefined, 5]);
const dayFrom = (min: number, max: number) =>
  seldom(fc.integer({ min, max }).map((days) => new DayFromNow(days)), ['ASAP', '2026-02-30', '', null, '2031-01-01'], 30);
const escalation = seldom(fc.constantFrom('E1', 'E1', 'E1', 'E1', 'E2'), ['', null, 7, 'E9'], 60);
const stage = seldom(fc.constantFrom<unknown>('informal', 1, 1, 2, 2, 3, 4, 5), [0, 6, '1', 1.5, 'Informal', null, [], {}], 12);
const bypass = seldom(fc.constantFrom('a child at risk', 'no manager'), [undefined, null, ' ', 5], 4);
const reason = seldom(fc.constantFrom('no_response', 'no_response', 'unsatisfied', 'unsatisfied', 'urgent'), ['because', '', null, 7], 20);
const action = fc.record({ what: words, who: words, by: dayFrom(0, 20), measure: words });
const actions = seldom(fc.array(action, { minLength: 1, maxLength: 2 }), [[], null, [null], ['Write the report']], 60);
const concerns = seldom(
  fc.constantFrom(['report_missing'], ['care_plan', 'drift_delay'], ['other', 'other']), [[], null, ['nonsense'], ['other', 'nonsense'], [5]], 30,
);

type Fields = Readonly<Record<string, fc.Arbitrary<unknown>>>;

const raise: Fields = { child: words, stage, bypassReason: bypass, concerns, impact: words, childView: words, actions };

const commands: readonly (readonly [number, string, Fields])[] = [
  [3, 'raise', raise],
  [8, 'respond', { text: words }],
  [1, 'resolve', { outcome: words }],
  [14, 'escalate', { to: stage, reason, bypassReason: bypass }],
  [1, 'withdraw', { reason: words }],
  [2, 'refer_cafcass', { reason: words }],
  [4, 'extend', { until: dayFrom(-1, 15), reason: words, authority: words }],
  [4, 'hold', { until: dayFrom(-1, 15), reason: words }],
  [4, 'pause', { until: dayFrom(-1, 15), reason: words, authority: words }],
  [5, 'resume', {}],
  [2, 'reassign', { addressee: words, reason: words }],
  [3, 'show', {}],
  [1, 'dance', {}],
];

const lineTo = (name: string, fields: Fields): fc.Arbitrary<Line> => fc.record({ do: fc.constant(name), by: words, escalation, ...fields });

const after = fc.oneof(
  { weight: 10, arbitrary: fc.integer({ min: 0, max: 4 * DAY }) },
  { weight: 3, arbitrary: fc.integer({ min: 4 * DAY, max: 12 * DAY }) },
  { weight: 1, arbitrary: fc.constantFrom(-1, -HOUR, -5 * DAY, 0, 40 * DAY) },
);

export const anyStep: fc.Arbitrary<Step> = fc.record({
  after,
  line: fc.oneof(...commands.map(([weight, name, fields]) => ({ weight, arbitrary: lineTo(name, fields) }))),
});

/** The step with which a history begins, so that most of it is about something. */
export const firstStep: fc.Arbitrary<Step> = fc.record({ after: fc.constant(0), line: lineTo('raise', raise) });

/** When a history begins: mostly in years whose bank holidays are known, sometimes near the end of what is known. */
export const anyBeginning = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2028, 9, 1) }) },
  { weight: 1, arbitrary: fc.integer({ min: Date.UTC(2028, 9, 1), max: Date.UTC(2029, 0, 10) }) },
);

/** The line of a step as it is written when the step is taken at an instant; `now` in milliseconds. */
export function lineAt(line: Line, now: number): Line {
  return { ...(near(line, now) as Line), at: new Date(now).toISOString() };
}

function near(value: unknown, now: number): unknown {
  if (value instanceof DayFromNow) return new Date(now + value.days * DAY).toISOString().slice(0, 10);
  if (Array.isArray(value)) return value.map((each) => near(each, now));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, near(each, now)]));
}
