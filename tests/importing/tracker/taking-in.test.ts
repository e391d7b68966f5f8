import { day } from '../../../src/calendar/local-date';
import { hold, imported, settingOn, theFirst, theNext } from '../../recording/a-child';
import { ACouncil } from './a-tracker';

/** A tracker with one row a line, as a council writes it. */
const tracker = (...lines: string[]) => `${lines.join('\n')}\n`;

const done = { imported: 1, unchanged: 0, rejected: [], warnings: [] };
const nothing = { imported: 0, unchanged: 1, rejected: [], warnings: [] };

describe('a row', () => {
  test('fills in what nobody has recorded yet', () => {
    const council = new ACouncil();
    const said = council.takes(tracker(
      'Child ref,Date of review,Recs sent,Minutes completed,Minutes sent,PN code,Format,Chaired by child,PMR received',
      'C1,30/01/2026,3.2.26,10 Feb 2026,12-Feb-26,PN1,Face to face,Yes,2026-01-26',
    ));
    expect(said).toMatchObject({ rows: 1, ...done });
    expect(council.laid().facts.reviews).toMatchObject([{
      held: day('2026-01-30'), decisionsSent: day('2026-02-03'), recordCompleted: day('2026-02-10'), recordSent: day('2026-02-12'),
      participation: 'PN1', format: 'in_person', chairedByChild: true, reportReceived: day('2026-01-26'),
    }]);
  });

  test('changes nothing the second time', () => {
    const council = new ACouncil();
    const file = tracker('Child,Held,Recs sent,Midway', 'C1,2026-01-30,2026-02-03,2026-03-12', 'C1,2026-04-28,,');
    expect(council.takes(file)).toMatchObject({ imported: 2, unchanged: 0, rejected: [], warnings: [] });
    expect(council.takes(file)).toMatchObject({ imported: 0, unchanged: 2, rejected: [], warnings: [] });
  });

  test('with empty cells takes nothing back', () => {
    const council = new ACouncil().records({ do: 'done', review: theFirst, what: 'decisions', day: '2026-02-03' });
    expect(council.takes(tracker('Child,Held,Decisions sent,Letter sent', 'C1,2026-01-30,n/a,'))).toMatchObject(nothing);
    expect(council.laid().facts.reviews).toMatchObject([{ decisionsSent: day('2026-02-03') }]);
  });

  test('brings a review that nobody has recorded, with all it says of it, and the next one that is booked', () => {
    const council = new ACouncil();
    const said = council.takes(tracker(
      'Child,Review number,Review date,Decisions sent,Report received',
      'C1,3,2027-01-15,,',
      'C1,2,2026-04-28,2026-05-01,2026-04-20',
    ));
    expect(said).toMatchObject({ imported: 2, rejected: [], warnings: [] });
    const { facts } = council.laid();
    expect(facts.reviews).toMatchObject([{ held: day('2026-01-30') }, { held: day('2026-04-28'), decisionsSent: day('2026-05-01'), reportReceived: day('2026-04-20') }]);
    expect(facts.nextReview.booked).toBe(day('2027-01-15'));
  });

  test('of a booked day that has passed is taken in: the tracker was written before', () => {
    const council = new ACouncil();
    expect(council.takes(tracker('Child,Booked', 'C1,2026-11-18'))).toMatchObject(done);
    expect(council.laid().facts.nextReview.booked).toBe(day('2026-11-18'));
  });

  test('of each part of a review says what belongs to that part', () => {
    const council = new ACouncil();
    const file = tracker(
      'Child,Held,Part,Participation,Decisions sent,Part reasons',
      'C1,2026-05-12,2,PN6,2026-05-14,',
      'C1,2026-04-28,1,PN1,,childs_interests',
    );
    expect(council.takes(file)).toMatchObject({ imported: 2, rejected: [], warnings: [] });
    expect(council.laid().facts.reviews.slice(1)).toMatchObject([
      { held: day('2026-04-28'), part: 1, participation: 'PN1', partReasons: ['childs_interests'] },
      { held: day('2026-05-12'), part: 2, participation: 'PN6', decisionsSent: day('2026-05-14') },
    ]);
    expect(council.takes(file)).toMatchObject({ imported: 0, unchanged: 2, warnings: [] });
  });
});

describe('the review of a row', () => {
  const reviews = ['2026-01-30', '2026-04-28'].map((held) => ({ held }));

  test('is the one held within three working days of the day in the file', () => {
    const council = new ACouncil([imported({ reviews })]);
    const said = council.takes(tracker('Child,Held,Recs sent', 'C1,2026-05-01,2026-05-05'));
    expect(said.warnings).toEqual(['tracker.csv:2: Held: another import has Tue 28 Apr, this row has Fri 1 May: what this row has stands now']);
    expect(council.laid().facts.reviews).toMatchObject([{ held: day('2026-01-30') }, { held: day('2026-05-01'), decisionsSent: day('2026-05-05') }]);
  });

  test('is found by its number where no day is given', () => {
    const council = new ACouncil([imported({ reviews })]);
    expect(council.takes(tracker('Child,Review number,Recs sent', 'C1,2nd,2026-05-05'))).toMatchObject(done);
    expect(council.laid().facts.reviews[1]).toMatchObject({ decisionsSent: day('2026-05-05') });
  });

  test('is found by the day it had been booked for', () => {
    const council = new ACouncil().records({ do: 'book', review: theNext, day: '2026-11-23' }).records(hold('2026-11-20', { lateReasons: 'placement_change' }));
    expect(council.takes(tracker('Child,Booked,Recs sent', 'C1,2026-11-23,2026-11-20'))).toMatchObject(done);
    expect(council.laid().facts.reviews[1]).toMatchObject({ held: day('2026-11-20'), decisionsSent: day('2026-11-20') });
  });

  test('is not guessed where the number names a review held on quite another day', () => {
    const said = new ACouncil([imported({ reviews })]).takes(tracker('Child,Review number,Held', 'C1,2,2026-06-01'));
    expect(said).toMatchObject({ imported: 0, unchanged: 0, rejected: ['tracker.csv:2: Held: is Mon 1 Jun, and review 2 is known as held on Tue 28 Apr: correct the day or the number'] });
  });

  test('must be named', () => {
    expect(new ACouncil().takes(tracker('Child,Held,Recs sent', 'C1,,2026-02-03')).rejected).toEqual([
      'tracker.csv:2: Held: is empty, and so are the booked day and the number: say which review this is',
    ]);
  });

  test('stands in the file once', () => {
    const said = new ACouncil().takes(tracker('Child,Held,Recs sent', 'C1,2026-01-30,2026-02-03', 'C1,2026-01-29,2026-02-04'));
    expect(said).toMatchObject({ imported: 1, rejected: ['tracker.csv:2: Held: is of a review that line 3 has already: keep one of them'] });
  });
});

describe('what a person recorded', () => {
  test('stays, and the file is told of', () => {
    const council = new ACouncil().records({ do: 'done', review: theFirst, what: 'decisions', day: '2026-02-03' });
    expect(council.takes(tracker('Child,Held,Recs sent,Minutes sent', 'C1,2026-01-30,2026-02-04,2026-02-20'))).toMatchObject({
      imported: 1, rejected: [], warnings: ['tracker.csv:2: Recs sent: recorded by iro-1 as Tue 3 Feb, this row has Wed 4 Feb: left as recorded'],
    });
    expect(council.laid().facts.reviews).toMatchObject([{ decisionsSent: day('2026-02-03'), recordSent: day('2026-02-20') }]);
  });

  test('stays also where it was taken back', () => {
    const council = new ACouncil().records({ do: 'done', review: theFirst, what: 'decisions', day: '2026-02-03' });
    council.records({ do: 'correct', entry: 1, happened: 'false', why: 'they were never sent' });
    const said = council.takes(tracker('Child,Held,Recs sent', 'C1,2026-01-30,2026-02-03'));
    expect(said.warnings).toEqual(['tracker.csv:2: Recs sent: recorded by iro-1 as did not happen, this row has Tue 3 Feb: left as recorded']);
    expect(council.laid().facts.reviews).toMatchObject([{ decisionsSent: null }]);
  });

  test('stays where it was said that no review was held then', () => {
    const council = new ACouncil([imported({ nextReview: { booked: '2026-11-20' } })]);
    council.records({ do: 'not_held', review: theNext, day: '2026-11-20', reason: 'the carer was unwell' });
    expect(council.takes(tracker('Child,Booked', 'C1,2026-11-20'))).toMatchObject({ imported: 0, unchanged: 1, warnings: [expect.stringContaining('recorded by iro-1')] });
    expect(council.laid().facts.nextReview.booked).toBeNull();
    expect(council.takes(tracker('Child,Held', 'C1,2026-11-20')).rejected).toEqual([
      'tracker.csv:2: Held: is Fri 20 Nov, and iro-1 recorded that no review was held then: correct one of them',
    ]);
  });

  test('stands over what a tracker said before', () => {
    const council = new ACouncil();
    council.takes(tracker('Child,Held,Recs sent', 'C1,2026-01-30,2026-02-03'));
    council.records({ do: 'correct', entry: 1, happened: 'true', day: '2026-02-05', why: 'the post book says so' });
    expect(council.takes(tracker('Child,Held,Recs sent', 'C1,2026-01-30,2026-02-03'))).toMatchObject({ imported: 0, unchanged: 1, warnings: [expect.stringContaining('left as recorded')] });
    expect(council.laid().facts.reviews).toMatchObject([{ decisionsSent: day('2026-02-05') }]);
  });
});

test('a cell corrected in the tracker stands in place of what the tracker said before, which is kept', () => {
  const council = new ACouncil();
  council.takes(tracker('Child,Held,Recs sent', 'C1,2026-01-30,2026-02-03'));
  expect(council.takes(tracker('Child,Held,Recs sent', 'C1,2026-01-30,2026-02-04'))).toMatchObject(done);
  expect(council.laid().facts.reviews).toMatchObject([{ decisionsSent: day('2026-02-04') }]);
  expect(council.laid().entries).toMatchObject([{ value: day('2026-02-03') }, { value: day('2026-02-04'), replaces: 1, why: 'changed in the tracker' }]);
});

test('a cell that differs from another import stands, and the import is told of', () => {
  const council = new ACouncil([imported({ reviews: [{ held: '2026-01-30', participation: 'PN1' }] })]);
  const said = council.takes(tracker('Child,Held,Participation', 'C1,2026-01-30,PN2'));
  expect(said).toMatchObject({ imported: 1, warnings: [expect.stringMatching(/^tracker\.csv:2: Participation: another import has PN1 .*, this row has PN2 .*: what this row has stands now$/)] });
  expect(council.laid().facts.reviews).toMatchObject([{ participation: 'PN2' }]);
});

describe('a row is left out', () => {
  test.each([
    ['a child whom nobody knows', 'C9,2026-01-30,,', 'Child: "C9" is no child known here: import the children first, or correct the reference'],
    ['a day in the future', 'C1,2026-01-30,2026-12-01,', 'Recs sent: Tue 1 Dec is in the future: give a day up to today.'],
    ['decisions sent before the review', 'C1,2026-01-30,2026-01-29,', 'Recs sent: Thu 29 Jan is before the review was held on Fri 30 Jan: give a later day.'],
    ['a review before care began', 'C1,2025-11-03,,', 'Held: Mon 3 Nov 2025 is before care began on Mon 5 Jan: give a later day.'],
    ['the code for the little ones at nine', 'C1,2026-01-30,,PN0', 'PN: PN0 is for a child under four, and this child was four or over: choose PN1 to PN7.'],
    ['a word where a day belongs', 'C1,2026-01-30,Yes,', 'Recs sent: "Yes" is not a day: write it as YYYY-MM-DD or DD/MM/YYYY'],
    ['what belongs to a review that was held', 'C1,2027-01-20,,PN1', 'PN: belongs to a review that was held: give the day on which it was held'],
  ])('for %s', (_, row, problem) => {
    const said = new ACouncil().takes(tracker('Child,Review date,Recs sent,PN', row));
    expect(said).toMatchObject({ rows: 1, imported: 0, unchanged: 0 });
    expect(said.rejected).toEqual([`tracker.csv:2: ${problem.replace(/^Held/, 'Review date')}`]);
  });

  test('for a part 2 without its part 1', () => {
    expect(new ACouncil().takes(tracker('Child,Held,Part', 'C1,2026-04-28,2')).rejected).toEqual([
      'tracker.csv:2: Part: is 2, and no part 1 is known to have been held before it: give part 1 a row of its own',
    ]);
  });

  test('for a reason that is not on the council\'s list', () => {
    expect(new ACouncil().takes(tracker('Child,Held,Late reasons', 'C1,2026-01-30,the dog ate it')).rejected[0]).toMatch(/"the dog ate it" is not on the list of .*: choose from the list\./);
  });

  test('for the next review of a child whose care has ended', () => {
    const council = new ACouncil([imported({ care: { started: '2026-01-05', ceased: '2026-03-01' } })]);
    expect(council.takes(tracker('Child,Booked', 'C1,2026-12-10')).rejected).toEqual(['tracker.csv:2: Review number: means the next review, and care has ended: leave the row out']);
  });

  test('and the others go in', () => {
    const council = new ACouncil([imported(), imported({ child: 'C2' })]);
    const said = council.takes(tracker('Child,Held,Recs sent', 'C1,2026-01-30,2027-01-01', 'C2,2026-01-30,2026-02-03'));
    expect(said).toMatchObject({ rows: 2, imported: 1, unchanged: 0, rejected: [expect.stringContaining('in the future')] });
  });
});

describe('a file', () => {
  test('may have a title above its headings; lines keep their numbers', () => {
    const council = new ACouncil();
    const said = council.takes('IRS tracker 2026,,\r\n,,\r\n"Written by\nbusiness support",,\r\nChild,Held,Recs sent\r\nC1,2026-01-30,soon\r\n');
    expect(said.rejected).toEqual(['tracker.csv:6: Recs sent: "soon" is not a day: write it as YYYY-MM-DD or DD/MM/YYYY']);
  });

  test('with columns that nobody knows says which were left out', () => {
    expect(new ACouncil().takes(tracker('Child,Held,Shoe size', 'C1,2026-01-30,3')).warnings).toEqual([
      'tracker.csv: left out, since their meaning is not known: "Shoe size"; say what a column means with --map "Shoe size=field"',
    ]);
  });

  test('may have several sheets; one that is no tracker is passed over', () => {
    const council = new ACouncil([imported(), imported({ child: 'C2' })]);
    const said = council.takes([tracker('Child,Held,Recs sent', 'C1,2026-01-30,2026-02-03'), tracker('Notes', 'ask Sue'), tracker('Child,Held,Minutes sent', 'C2,2026-01-30,2026-02-04')]);
    expect(said).toMatchObject({ rows: 2, imported: 2, warnings: [expect.stringMatching(/^sheet 2 has no line that names a column for the child .*; it was passed over$/)] });
  });

  test('without a column for the child is refused', () => {
    expect(() => new ACouncil().takes(tracker('Name,Held', 'Fern,2026-01-30'))).toThrow('tracker.csv has no line that names a column for the child');
  });

  test('names reasons and checks by their labels, whatever the case', () => {
    const { policy } = settingOn();
    const [late] = policy.reasons.late.options;
    const [one, two] = policy.checks.options;
    const council = new ACouncil();
    const file = tracker('Child,Held,Late reasons,Checks', `C1,2026-01-30,"${late?.label.toUpperCase()}","${two?.label}; ${one?.code}"`);
    expect(council.takes(file)).toMatchObject(done);
    expect(council.laid().facts.reviews).toMatchObject([{ lateReasons: [late?.code], checks: [two?.code, one?.code] }]);
  });
});
