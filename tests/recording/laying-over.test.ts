import fc from 'fast-check';
import { addDays, day, isoDay } from '../../src/calendar/local-date';
import type { NewEntry } from '../../src/recording/entry';
import { layOver } from '../../src/recording/lay-over';
import { AChild, days, hold, imported, recorded, settingOn, theFirst, theNext } from './a-child';

const inApril = (more = {}) => new AChild(imported(more), settingOn('2026-04-20'));
const reviews = (...held: string[]) => held.map((each) => ({ held: each }));

describe('a review that people recorded and an import brings as well', () => {
  test.each([
    ['the same day', '2026-04-17'],
    ['three working days earlier', '2026-04-14'],
    ['three working days later', '2026-04-22'],
  ])('on %s is one review, on the day recorded', (_, broughtOn) => {
    const child = inApril();
    child.does(hold('2026-04-17', { participation: 'PN1' }));
    child.imports(imported({ reviews: [{ held: '2026-01-30' }, { held: broughtOn, decisionsSent: '2026-04-24' }] }));
    expect(child.held).toEqual(days('2026-01-30', '2026-04-17'));
    expect(child.review('2026-04-17')).toMatchObject({ participation: 'PN1', decisionsSent: day('2026-04-24') });
    expect(child.laid.conflicts.map(({ field, review }) => [field, review])).toEqual(broughtOn === '2026-04-17' ? [] : [['held', day('2026-04-17')]]);
  });

  test('four working days apart is two reviews', () => {
    const child = inApril();
    child.does(hold('2026-04-17'));
    child.imports(imported({ reviews: reviews('2026-01-30', '2026-04-23') }));
    expect(child.held).toEqual(days('2026-01-30', '2026-04-17', '2026-04-23'));
    expect(child.laid.conflicts).toEqual([]);
  });

  test('across a bank holiday is one review where three working days lie between', () => {
    const child = inApril();
    child.does(hold('2026-04-02'));
    child.imports(imported({ reviews: reviews('2026-01-30', '2026-04-09') }));
    expect(child.held).toEqual(days('2026-01-30', '2026-04-02'));
  });

  test('and calls cancelled was held, and its IRO is shown the conflict', () => {
    const child = inApril();
    child.does(hold('2026-04-17'));
    child.imports(imported({ reviews: [{ held: '2026-01-30' }, { held: '2026-04-17', cancelled: true }] }));
    expect(child.held).toEqual(days('2026-01-30', '2026-04-17'));
    expect(child.laid.conflicts).toMatchObject([{ field: 'held', imported: null }]);
  });

  test('keeps its two parts where the import knows no parts', () => {
    const child = inApril();
    child.does(hold('2026-04-07', { part: '1', partReasons: 'report_not_available' }));
    child.does(hold('2026-04-17', { part: '2' }));
    child.imports(imported({ reviews: reviews('2026-01-30', '2026-04-07', '2026-04-17') }));
    expect(child.laid.facts.reviews.map(({ part }) => part)).toEqual([null, 1, 2]);
    expect(child.laid.conflicts).toEqual([]);
  });

  test('that the import takes away again keeps everything recorded', () => {
    const child = inApril();
    child.does(hold('2026-04-17', { participation: 'PN1' }));
    child.imports(imported({ reviews: reviews('2026-01-30', '2026-04-17') }));
    child.imports(imported());
    expect(child.review('2026-04-17')?.participation).toBe('PN1');
  });
});

describe('a value that an import brings otherwise', () => {
  test('stands as recorded, with the conflict', () => {
    const child = inApril();
    child.does({ do: 'done', review: theFirst, what: 'decisions', day: '2026-02-04' });
    child.imports(imported({ reviews: [{ held: '2026-01-30', decisionsSent: '2026-02-06', recordSent: '2026-02-20' }] }));
    expect(child.review('2026-01-30')).toMatchObject({ decisionsSent: day('2026-02-04'), recordSent: day('2026-02-20') });
    expect(child.laid.conflicts).toMatchObject([
      { field: 'decisionsSent', review: day('2026-01-30'), recorded: day('2026-02-04'), imported: day('2026-02-06') },
    ]);
  });

  test('is no conflict where it says the same, in whatever order', () => {
    const child = inApril();
    child.does(hold('2026-04-17', { lateReasons: 'iro_unwell,iro_transfer' }));
    child.imports(imported({ reviews: [{ held: '2026-01-30' }, { held: '2026-04-17', lateReasons: ['iro_transfer', 'iro_unwell'] }] }));
    expect(child.laid.conflicts).toEqual([]);
  });

  test('about a review that the import no longer has is shown to its IRO', () => {
    const child = inApril({ reviews: reviews('2026-01-30', '2026-04-17') });
    child.does({ do: 'done', review: { kind: 'held', day: '2026-04-17' }, what: 'decisions', day: '2026-04-20' });
    child.imports(imported());
    expect(child.laid.conflicts).toMatchObject([{ field: 'decisionsSent', review: day('2026-04-17'), imported: null }]);
    child.imports(imported({ reviews: reviews('2026-01-30', '2026-04-16') }));
    expect(child.review('2026-04-16')?.decisionsSent).toBe(day('2026-04-20'));
  });

  test('a booking of which the import still has the day that was moved is no conflict, another day is', () => {
    const child = inApril({ nextReview: { booked: '2026-04-29' } });
    child.does({ do: 'move', review: theNext, from: '2026-04-29', day: '2026-04-27', reason: 'carer away' });
    child.imports(imported({ nextReview: { booked: '2026-04-28' } }));
    expect(child.laid.facts.nextReview.booked).toBe(day('2026-04-27'));
    expect(child.laid.conflicts).toMatchObject([{ field: 'booked', review: null, imported: day('2026-04-28') }]);
  });
});

describe('what an import says of the next review', () => {
  const toCome = { booked: '2026-04-17', reportedDue: '2026-04-30', reportReceived: '2026-04-13', premeetingHeld: '2026-04-01' };

  test('belongs to the review that was recorded since', () => {
    const child = inApril({ nextReview: toCome });
    child.does(hold('2026-04-17'));
    expect(child.review('2026-04-17')).toMatchObject({ reportReceived: day('2026-04-13'), premeetingHeld: day('2026-04-01') });
    expect(child.laid.facts.nextReview).toMatchObject({ booked: null, reportedDue: null, reportReceived: null, premeetingHeld: null });
  });

  test('belongs to the one after it once the import has that review too', () => {
    const child = inApril({ nextReview: toCome });
    child.does(hold('2026-04-17'));
    child.imports(imported({ reviews: reviews('2026-01-30', '2026-04-17'), nextReview: { booked: '2026-10-12', reportedDue: '2026-10-17' } }));
    expect(child.laid.facts.nextReview).toMatchObject({ booked: day('2026-10-12'), reportedDue: day('2026-10-17') });
  });
});

describe('what was recorded about the next review', () => {
  test('belongs to it once an import brings it as held', () => {
    const child = inApril();
    child.does({ do: 'book', review: theNext, day: '2026-04-29' });
    child.does({ do: 'done', review: theNext, what: 'report', day: '2026-04-17' });
    child.imports(imported({ reviews: reviews('2026-01-30', '2026-04-29') }));
    expect(child.review('2026-04-29')?.reportReceived).toBe(day('2026-04-17'));
    expect(child.laid.facts.nextReview).toMatchObject({ booked: null, reportReceived: null });
  });

  test('stays with it where an import corrects the day of the review before by a day or two', () => {
    const child = inApril();
    child.does({ do: 'book', review: theNext, day: '2026-04-29' });
    child.imports(imported({ reviews: reviews('2026-02-03') }));
    expect(child.laid.facts.nextReview.booked).toBe(day('2026-04-29'));
  });

  test('stays with the first review where none was held before', () => {
    const child = new AChild(imported({ reviews: [] }), settingOn('2026-01-12'));
    child.does({ do: 'book', review: { kind: 'after', day: '2026-01-04' }, day: '2026-01-30' });
    expect(child.laid.facts.nextReview.booked).toBe(day('2026-01-30'));
    child.imports(imported({ reviews: reviews('2026-01-07') }));
    expect(child.laid.facts.nextReview.booked).toBeNull();
  });
});

describe('a correction', () => {
  const correct = (entry: number, more: object) => ({ do: 'correct', entry: String(entry), happened: 'true', codes: '', why: 'typed wrongly', ...more });

  test('asks why and keeps what stood before', () => {
    const child = inApril();
    child.does(hold('2026-04-17', { participation: 'PN1' }));
    expect(() => child.does(correct(1, { day: '2026-04-08', why: '' }))).toThrow('Say why, in a few words.');
    child.does(correct(1, { day: '2026-04-08' }));
    expect(child.held).toEqual(days('2026-01-30', '2026-04-08'));
    expect(child.review('2026-04-08')?.participation).toBe('PN1');
    expect(child.laid.entries.map(({ value, why, replaces }) => [value, why, replaces])).toEqual([
      [{ day: day('2026-04-17'), part: null }, null, null], ['PN1', null, null], [{ day: day('2026-04-08'), part: null }, 'typed wrongly', 1],
    ]);
  });

  test('to what stands already changes nothing, and the same thing is not corrected twice', () => {
    const child = inApril();
    child.does(hold('2026-04-17'));
    expect(child.does(correct(1, { day: '2026-04-17' }))).toBe(0);
    child.does(correct(1, { day: '2026-04-16' }));
    expect(child.refusal(correct(1, { day: '2026-04-15' }))).toBe('This has been corrected already, or was recorded of another child: open the child again.');
  });

  test.each([
    ['into the future', { day: '2026-04-21' }, 'in the future'],
    ['to before the review before', { day: '2026-01-21' }, 'not after the review before, held on Fri 30 Jan'],
    ['to a part 2', { part: '2' }, 'Part 2 needs a part 1 before it'],
  ])('of the day of a review is refused %s', (_, more, sentence) => {
    const child = inApril();
    child.does(hold('2026-04-17'));
    expect(child.refusal(correct(1, more))).toContain(sentence);
  });

  test('of any field is filled in with what that field has', () => {
    const child = inApril();
    child.does(hold('2026-04-17', { participation: 'PN1', format: 'virtual', chairedByChild: 'true', lateReasons: 'iro_unwell' }));
    child.does({ do: 'midway', day: '2026-04-15', concern: 'true' });
    child.does(correct(2, { code: 'PN2' }));
    child.does(correct(3, { code: 'in_person' }));
    child.does(correct(4, { yes: 'false' }));
    child.does(correct(5, { codes: 'iro_transfer' }));
    child.does(correct(6, { yes: 'false' }));
    expect(child.review('2026-04-17')).toMatchObject({ participation: 'PN2', format: 'in_person', chairedByChild: false, lateReasons: ['iro_transfer'] });
    expect(child.laid.ofChild.entries).toMatchObject([{ value: { day: day('2026-04-15'), concern: false } }]);
    expect(child.refusal(correct(7, { code: 'PN9' }))).toBe('That is not something this can be corrected to: fill in the card again.');
  });

  test('that it did not happen takes the review back, also against an import, and it can be recorded again', () => {
    const child = inApril();
    child.does(hold('2026-04-17', { participation: 'PN1' }));
    child.does(correct(1, { happened: 'false' }));
    expect(child.held).toEqual(days('2026-01-30'));
    expect(child.laid.conflicts).toEqual([]);
    child.imports(imported({ reviews: reviews('2026-01-30', '2026-04-16') }));
    expect(child.held).toEqual(days('2026-01-30'));
    expect(child.laid.conflicts).toMatchObject([{ field: 'held', recorded: null, imported: { day: day('2026-04-16'), part: null } }]);
    child.does(hold('2026-04-16'));
    expect(child.held).toEqual(days('2026-01-30', '2026-04-16'));
  });

  test('that something was not sent takes its day back', () => {
    const child = inApril({ reviews: [{ held: '2026-01-30', decisionsSent: '2026-02-06' }] });
    child.does({ do: 'done', review: theFirst, what: 'decisions', day: '2026-02-06' });
    child.does(correct(1, { happened: 'false' }));
    expect(child.review('2026-01-30')?.decisionsSent).toBeNull();
    expect(child.laid.conflicts).toMatchObject([{ field: 'decisionsSent', recorded: null, imported: day('2026-02-06') }]);
    child.does({ do: 'done', review: theFirst, what: 'decisions', day: '2026-02-10' });
    expect(child.review('2026-01-30')?.decisionsSent).toBe(day('2026-02-10'));
  });
});

describe('whatever was recorded and whatever imports bring', () => {
  const offset = fc.integer({ min: 0, max: 400 });
  const someday = offset.map((count) => addDays(day('2026-01-05'), count));
  const anyImport = fc.uniqueArray(someday, { maxLength: 5 }).map((held) => imported({ reviews: held.map((each) => ({ held: isoDay(each) })) }));
  const anyEntry: fc.Arbitrary<NewEntry> = fc.oneof(
    someday.map((each): NewEntry => ({ child: 'C1', about: { kind: 'after', day: each }, field: 'held', value: { day: addDays(each, 30), part: null }, why: null, replaces: null })),
    fc.tuple(someday, someday).map(([about, value]): NewEntry => ({ child: 'C1', about: { kind: 'held', day: about }, field: 'decisionsSent', value, why: null, replaces: null })),
    fc.tuple(someday, someday).map(([about, value]): NewEntry => ({ child: 'C1', about: { kind: 'after', day: about }, field: 'booked', value, why: null, replaces: null })),
    someday.map((value): NewEntry => ({ child: 'C1', about: { kind: 'child' }, field: 'visit', value, why: null, replaces: null })),
  );

  test('every day on which a review was recorded stands, every visit too, and nothing recorded is without its place', () => {
    fc.assert(fc.property(anyImport, fc.array(anyEntry, { maxLength: 8 }), (facts, added) => {
      const entries = recorded(added);
      const laid = layOver(facts, entries);
      const held = laid.reviews.map((review) => review.day);
      const placed = [...laid.reviews, laid.next, laid.ofChild].flatMap((about) => about.entries);
      for (const entry of entries) {
        if (entry.field === 'held') expect(held).toContain(entry.value?.day);
        if (entry.field === 'visit') expect(laid.facts.visits).toContain(entry.value);
        expect(placed.filter(({ id }) => id === entry.id).length + laid.conflicts.filter((conflict) => conflict.entry.id === entry.id && !placed.includes(entry)).length).toBe(1);
      }
    }));
  });

  test('with nothing recorded, the imported facts stand as they are', () => {
    fc.assert(fc.property(anyImport, (facts) => {
      const laid = layOver(facts, []);
      expect({ ...laid.facts, reviews: new Set(laid.facts.reviews) }).toEqual({ ...facts, reviews: new Set(facts.reviews) });
      expect(laid.conflicts).toEqual([]);
    }));
  });
});
