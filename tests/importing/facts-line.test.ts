import { day } from '../../src/calendar/local-date';
import { readFactsLine } from '../../src/importing/facts-line';
import { placementKinds } from '../../src/timetable/facts';

const facts = { child: 'C1', care: { started: '2026-03-09' } };

const problems = (written: unknown) => {
  const reading = readFactsLine(typeof written === 'string' ? written : JSON.stringify(written));
  return reading.ok ? [] : reading.problems;
};

test('a child and the day care started are enough', () => {
  const reading = readFactsLine(JSON.stringify(facts));
  const care = { started: day('2026-03-09'), ceased: null };
  expect(reading).toMatchObject({ ok: true, facts: { child: 'C1', care, placements: [], reviews: [] } });
});

test.each([
  ['an unknown field', { ...facts, shoeSize: 3 }, 'shoeSize', 'is not a known field'],
  ['an unknown field further in', { ...facts, reviews: [{ held: '2026-04-02', chair: 'x' }] }, 'reviews.0.chair', 'is not a known field'],
  [
    'an unknown kind',
    { ...facts, placements: [{ from: '2026-03-09', kind: 'tent', move: 'first' }] },
    'placements.0.kind',
    `"tent" is not known here: write one of ${placementKinds.join(', ')}`,
  ],
  [
    'an unknown move',
    { ...facts, placements: [{ from: '2026-03-09', kind: 'foster', move: 'sudden' }] },
    'placements.0.move',
    '"sudden" is not known here: write one of first, planned, unplanned',
  ],
  ['a third part', { ...facts, reviews: [{ held: '2026-04-02', part: 3 }] }, 'reviews.0.part', '3 is not known here: write one of 1, 2'],
  ['no child', { care: facts.care }, 'child', 'is missing'],
  ['an empty child', { ...facts, child: ' ' }, 'child', 'is empty'],
  ['no day on which care started', { child: 'C1', care: {} }, 'care.started', 'is missing'],
  ['a day that does not exist', { ...facts, dateOfBirth: '2026-02-30' }, 'dateOfBirth', '"2026-02-30" is not a day: write it as YYYY-MM-DD'],
  ['a number for a day', { ...facts, dateOfBirth: 20140302 }, 'dateOfBirth', 'must be a text'],
  ['a word for yes', { ...facts, shortBreaks: 'yes' }, 'shortBreaks', 'must be true or false'],
  ['one placement for a list', { ...facts, placements: {} }, 'placements', 'must be a list'],
  ['a list for a child', [facts], null, 'must be an object'],
])('a line with %s is refused', (_, written, field, problem) => {
  expect(problems(written)).toEqual([{ field, problem }]);
});

test('every wrong field of a line is named', () => {
  expect(problems({ ...facts, a: 1, b: 2, dateOfBirth: 'x' }).map(({ field }) => field).sort()).toEqual(['a', 'b', 'dateOfBirth']);
});

test('a line that is no JSON is refused', () => {
  expect(problems('{"child":"C1"')).toEqual([{ field: null, problem: 'is not JSON: write one child\'s facts as a JSON object on one line' }]);
});
