import * as fc from 'fast-check';
import { readPolicy } from '../../src/policy/council-policy';
import handbook from '../../src/policy/councils/handbook.json';
import { handbookWith, handbookWithout } from './handbook-with';

function hashOf(written: unknown): string {
  const reading = readPolicy(written);
  if (!reading.ok) throw new Error(reading.problems.join('; '));
  return reading.version.hash;
}

function problemsOf(written: unknown): readonly string[] {
  const reading = readPolicy(written);
  return reading.ok ? [] : reading.problems;
}

/** The same content with the keys of every object in another order. */
function reordered(value: unknown, order: (keys: string[]) => string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => reordered(item, order));
  if (typeof value !== 'object' || value === null) return value;
  const fields = value as Record<string, unknown>;
  return Object.fromEntries(order(Object.keys(fields)).map((key) => [key, reordered(fields[key], order)]));
}

/** Each value that is no object or list, with its path. */
function leavesOf(value: unknown, path: readonly string[] = []): readonly { path: string; value: unknown }[] {
  if (typeof value !== 'object' || value === null) return [{ path: path.join('.'), value }];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

/** What a value may be changed to: more of a text, another distance, role, choice or time of day, another number. */
function othersFor(value: unknown): readonly unknown[] {
  if (typeof value === 'boolean') return [!value];
  if (typeof value === 'number') return [value + 1];
  if (value === null) {
    const source = 'a new rule';
    return ['+7 wd', { value: '+7 wd', source }, { value: '-7 wd', source }, { percent: 7, source }];
  }
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return [`${text} x`, `${text}x`, `${text}X`, '+7 wd', '-7 wd', 'iro', 'director', 'goes_ahead', '08:01', '17:59'];
}

describe('the hash of a policy', () => {
  it('is the same in whatever order and layout the file is written', () => {
    const anyOrder = fc.func(fc.nat());
    fc.assert(fc.property(anyOrder, fc.integer({ min: 0, max: 8 }), (rank, indent) => {
      const shuffled = reordered(handbook, (keys) => [...keys].sort((a, b) => rank(a) - rank(b)));
      expect(hashOf(JSON.parse(JSON.stringify(shuffled, null, indent)))).toBe(hashOf(handbook));
    }));
  });

  it('is another one for every value that is changed', () => {
    const hashes = new Set([hashOf(handbook)]);
    let changes = 0;
    const unchanged: string[] = [];
    for (const { path, value } of leavesOf(handbook)) {
      const others = othersFor(value).filter((other) => other !== value);
      const readable = others.map((other) => readPolicy(handbookWith(path, other))).filter((reading) => reading.ok);
      for (const { version } of readable) hashes.add(version.hash);
      changes += readable.length;
      if (readable.length === 0) unchanged.push(path);
    }
    expect(hashes.size).toBe(1 + changes);
    // These cannot be changed alone: they hang together with their neighbours, take an object of their own, or have no other value.
    const notAlone = /^ladder\.steps\.\d\.(stage|formal)$|^timetable\.(afterMove|unregistered)$|^timetable\.(visit|permanencePlan)\.value$|^lateReview$|\.assumed$/;
    expect(unchanged.filter((path) => !notAlone.test(path))).toEqual([]);
  });

  it('is another one where the order of a list changes, for the order of a list says something', () => {
    const [first, second, ...others] = handbook.reminders;
    expect(hashOf(handbookWith('reminders', [second, first, ...others]))).not.toBe(hashOf(handbook));
  });

  it('is SHA-256, in hexadecimal', () => {
    expect(hashOf(handbook)).toMatch(/^[0-9a-f]{64}$/);
  });
});

describe('a policy that is right', () => {
  it('keeps its content as it was written', () => {
    const reading = readPolicy(handbook);
    expect(reading.ok && reading.version.written).toBe(handbook);
    expect(reading.ok && reading.version.policy.timetable.report?.value).toEqual({ count: -3, unit: 'wd' });
  });

  it('may suspend a rule for a time, and close the council on a working day', () => {
    const pause = { rule: 'midway', from: '2026-01-01', to: '2026-03-31', authority: 'the Director', source: 'minute 4' };
    expect(problemsOf(handbookWith('pauses', [pause]))).toEqual([]);
    expect(problemsOf(handbookWith('pauses', [{ ...pause, to: '2026-01-01' }]))).toEqual([]);
    expect(problemsOf(handbookWith('closureDays', ['2026-12-29', '2026-12-30']))).toEqual([]);
  });

  it('may say why beside a value that is not assumed', () => {
    expect(problemsOf(handbookWith('timetable.report.why', 'agreed with the teams'))).toEqual([]);
  });
});

describe('a policy that is wrong is answered with a sentence that names the field', () => {
  it.each<[string, unknown, string]>([
    ['a distance it cannot read', handbookWith('timetable.report.value', '3 weeks'),
      'timetable.report.value: "3 weeks" is not a distance in time: write "+5 wd", "-28 days" or "+3 months"'],
    ['a distance that is a number', handbookWith('timetable.report.value', 3), 'timetable.report.value: must be text in quotes'],
    ['a report due after the review', handbookWith('timetable.report.value', '+3 wd'), 'timetable.report.value: must count backwards ("-5 wd")'],
    ['a record due before the review', handbookWith('timetable.recordSent.value', '-20 wd'),
      'timetable.recordSent.value: must count forwards ("+5 wd")'],
    ['a distance of nothing', handbookWith('timetable.decisions.value', '0 wd'), 'timetable.decisions.value: must count forwards ("+5 wd")'],
    ['a reminder after the review', handbookWith('reminders.0.before', '+5 wd'), 'reminders.0.before: must count backwards ("-5 wd")'],
    ['a misspelt standard', handbookWith('timetable.reprot', null), 'timetable: has no field "reprot": take it out or correct its name'],
    ['an unknown field beside a value', handbookWith('timetable.report.note', 'x'),
      'timetable.report: has no field "note": take it out or correct its name'],
    ['an unknown field at the top', handbookWith('ladders', []), 'the policy: has no field "ladders": take it out or correct its name'],
    ['a standard left out', handbookWithout('timetable.report'), 'timetable.report: is missing'],
    ['a value without its source', handbookWithout('timetable.report.source'), 'timetable.report.source: is missing'],
    ['an empty source', handbookWith('timetable.report.source', ' '), 'timetable.report.source: must not be empty'],
    ['a value assumed without why', handbookWith('timetable.report.assumed', true),
      'timetable.report.why: an assumed value says why beside it ("assumed": true, "why": "…")'],
    ['a reminder assumed without why', handbookWith('reminders.0.assumed', true),
      'reminders.0.why: an assumed value says why beside it ("assumed": true, "why": "…")'],
    ['assumed: false', handbookWith('timetable.report.assumed', false), 'timetable.report.assumed: must be true'],
    ['no reminder at all', handbookWith('reminders', []), 'reminders: must not be empty'],
    ['a target above the whole', handbookWith('targets.recordsInTime', { percent: 101, source: 'report' }),
      'targets.recordsInTime.percent: must be at most 100'],
    ['a target below nothing', handbookWith('targets.recordsInTime', { percent: -1, source: 'report' }),
      'targets.recordsInTime.percent: must be at least 0'],
    ['a prefix in small letters', handbookWith('words.escalationPrefix', 'drp'), 'words.escalationPrefix: one to six capital letters'],
    ['an id with a space', handbookWith('id', 'my council'), 'id: small letters, digits and hyphens, such as "bathnes-2024"'],
    ['a code that stands twice in a pick-list', handbookWith('checks.options.1.code', 'child_consulted'),
      'checks.options.1.code: the code "child_consulted" stands twice'],
    ['a concern that stands twice', handbookWith('concerns', [{ code: 'own', label: 'A' }, { code: 'own', label: 'B' }]),
      'concerns.1.code: the code "own" stands twice'],
    ['a concern with a code for people', handbookWith('concerns', [{ code: 'Own one', label: 'A' }]),
      'concerns.0.code: a code is small letters, digits and underscores'],
    ['a closure on a day that does not exist', handbookWith('closureDays', ['2026-02-30']),
      'closureDays.0: "2026-02-30" is not a day: write it as YYYY-MM-DD'],
    ['a pause that ends before it begins',
      handbookWith('pauses', [{ rule: 'midway', from: '2026-02-02', to: '2026-02-01', authority: 'the Director', source: 'minute' }]),
      'pauses.0.to: a pause ends on or after the day it begins'],
    ['a list nobody knows', handbookWith('lists', [{ list: 'gossip', to: ['iro'], every: 'week', source: 'report' }]),
      'lists.0.list: must be one of "completion_sheet", "coming_late", "held_without_report", '
        + '"active_escalations", "board_report", "highlight_report"'],
    ['a digest before office hours', handbookWith('hours.digestAt', '07:30'), 'hours.digestAt: the digest goes out between the first and the last time of day'],
    ['a time of day that does not exist', handbookWith('hours.until', '24:00'), 'hours.until: a time of day is written as "08:30"'],
    ['no policy at all', null, 'the policy: must be an object with fields'],
    ['a text', 'handbook', 'the policy: must be an object with fields'],
  ])('%s', (_, written, sentence) => {
    expect(problemsOf(written)).toEqual([sentence]);
  });

  it('hours may be left out: ordinary ones are taken', () => {
    const reading = readPolicy(handbookWithout('hours'));
    expect(reading.ok && reading.version.policy.hours).toMatchObject({ digestAt: { hour: 8, minute: 30 }, from: { hour: 8, minute: 0 }, until: { hour: 18, minute: 0 } });
  });

  it('a role that does not exist', () => {
    const [problem, ...others] = problemsOf(handbookWith('ladder.steps.1.to', ['team_leader']));
    expect(problem).toMatch(/^ladder\.steps\.1\.to\.0: must be one of "iro", .*"team_manager"/);
    expect(others).toEqual([]);
  });

  it('a rule after a move that does not exist', () => {
    expect(problemsOf(handbookWith('timetable.afterMove', { value: { rule: 'none' }, source: 'report' }))).toEqual([
      expect.stringMatching(/^timetable\.afterMove\.value\.rule: .*additional_review/),
    ]);
  });

  it('a pause of a legal limit, which no council can suspend', () => {
    const pause = { rule: 'review', from: '2026-01-01', to: '2026-03-31', authority: 'the Director', source: 'minute 4' };
    expect(problemsOf(handbookWith('pauses', [pause]))).toEqual([expect.stringMatching(/^pauses\.0\.rule: must be one of "aim"/)]);
  });

  it('each wrong field has its own', () => {
    const twice = { ...(handbookWith('timetable.report.value', 'soon') as object), period: '' };
    expect(problemsOf(twice).map((problem) => problem.split(':')[0])).toEqual(['period', 'timetable.report.value']);
  });
});
