import { byHeading, matchColumns, readChoices } from '../../../src/importing/tracker/columns';
import { headingLine } from '../../../src/importing/tracker/export-rows';
import { fieldCalled } from '../../../src/importing/tracker/vocabulary';

const chosen = (...choices: string[]) => {
  const reading = readChoices(choices);
  return reading.ok ? byHeading(reading.choices) : reading.problem;
};

function matched(headings: readonly string[], ...choices: string[]) {
  const by = chosen(...choices);
  if (typeof by === 'string') throw new Error(by);
  const columns = matchColumns(headings, by);
  return columns.ok ? { fields: Object.fromEntries(columns.headings), unknown: columns.unknown } : columns.problem;
}

describe('what councils call their columns', () => {
  test.each([
    ['Mosaic ID', 'child'], ['CHILD REF', 'child'], ['Ref. No.', 'child'],
    ['Date of review', 'review'], ['Review date', 'review'],
    ['Date held', 'held'], ['Booked for', 'booked'], ['Next review date', 'booked'],
    ['Minutes sent', 'recordSent'], ['date_minutes_sent', 'recordSent'], ['Minutes distributed on', 'recordSent'],
    ['Recs sent', 'decisionsSent'], ['Decisions  Sent Date', 'decisionsSent'],
    ['PMR received', 'reportReceived'], ['SW Report Rec\'d', null],
    ['Child\'s letter sent', 'letterSent'], ['Mid-way review', 'midway'], ['PN code', 'participation'],
    ['Date of birth', 'ignore'], ['Review due date', 'ignore'], ['Favourite colour', null],
  ])('"%s" is %s', (heading, field) => {
    expect(fieldCalled(heading)).toBe(field);
  });

  test('every column that is written is known when it is read', () => {
    expect(headingLine.filter((heading) => fieldCalled(heading) === null)).toEqual([]);
  });

  test('a heading that nobody knows is named, one that has no meaning here is not', () => {
    expect(matched(['Child', 'Held', 'DOB', 'Shoe size', ''])).toEqual({ fields: { child: 'Child', held: 'Held' }, unknown: ['Shoe size'] });
  });
});

describe('two columns for one thing', () => {
  test('are refused, both named', () => {
    expect(matched(['Child', 'Minutes sent', 'Record sent'])).toBe(
      'has two columns for one thing, "Minutes sent" and "Record sent": keep one, or leave one out with --map "Record sent=ignore"',
    );
  });

  test('are refused too where both say when a review was held', () => {
    expect(matched(['Child', 'Date of review', 'Held'])).toContain('"Date of review" and "Held"');
  });

  test('are one again when somebody says what each means', () => {
    expect(matched(['Child', 'Minutes sent', 'Record sent'], 'Minutes sent=ignore')).toEqual({ fields: { child: 'Child', recordSent: 'Record sent' }, unknown: [] });
    expect(matched(['Child', 'Date of review', 'Held'], 'Date of review=booked')).toEqual({
      fields: { child: 'Child', booked: 'Date of review', held: 'Held' }, unknown: [],
    });
  });
});

describe('a choice', () => {
  test('stands over what a heading is known as, whatever its case and spaces', () => {
    expect(matched(['Child', 'Letter'], 'LETTER =decisions sent')).toEqual({ fields: { child: 'Child', decisionsSent: 'Letter' }, unknown: [] });
  });

  test('may have an equals sign in its heading', () => {
    expect(matched(['Child', 'Y=done'], 'Y=done=Decisions Sent')).toEqual({ fields: { child: 'Child', decisionsSent: 'Y=done' }, unknown: [] });
  });

  test('of a field that there is not names those there are', () => {
    expect(chosen('Letter=shoe size')).toMatch(/^"shoe size" is no field: use one of child, review number, review date, .*, ignore$/);
  });

  test('without a heading is refused', () => {
    expect(chosen('held')).toBe('"held" names no heading: write "Heading in the file=field"');
  });
});
