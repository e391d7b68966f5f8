import { day } from '../../src/calendar/local-date';
import { valueOf } from '../../src/recording/laid-over';
import { AChild, hold, imported, settingOn, theFirst, theNext } from './a-child';

// The second review of this child is due by 30 April 2026; today is 20 April unless told otherwise.
const inApril = (more = {}, today = '2026-04-20') => new AChild(imported(more), settingOn(today, 'rotherham-2022'));

const until = (date: string, reason = 'I was ill.') => ({ do: 'report_until', review: theNext, day: date, reason });
const report = (date: string) => ({ do: 'done', review: theNext, what: 'report', day: date });
const why = (reason: string, review: object = theNext) => ({ do: 'why_without_report', review, reason });

describe('until when a report needs', () => {
  test('is the day last said; the same again changes nothing', () => {
    const child = inApril();
    expect(child.does(until('2026-04-27'))).toBe(1);
    expect(child.does(until('2026-04-27'))).toBe(0);
    expect(child.does(until('2026-04-28'))).toBe(1);
    expect(valueOf(child.laid.next, 'reportUntil')).toEqual({ day: day('2026-04-28'), reason: 'I was ill.' });
  });

  test('goes with its review once that is held, and an import changes nothing of it', () => {
    const child = inApril();
    child.does(until('2026-04-27'));
    child.does(hold('2026-04-20'));
    child.imports(imported({ reviews: [{ held: '2026-01-30' }, { held: '2026-04-21' }], nextReview: { booked: '2026-10-12' } }));
    expect(valueOf(child.laid.next, 'reportUntil')).toBeNull();
    expect(child.laid.reviews.map((review) => valueOf(review, 'reportUntil')?.day ?? null)).toEqual([null, day('2026-04-27')]);
  });

  test.each([
    ['for a day that has passed', {}, until('2026-04-17'), 'Fri 17 Apr has passed: give today or a later day.'],
    ['once the report has come', { nextReview: { reportReceived: '2026-04-16' } }, until('2026-04-27'), 'The report is recorded as received on Thu 16 Apr: no more time is needed.'],
  ])('is refused %s', (_, more, command, sentence) => {
    expect(inApril(more).refusal(command)).toBe(sentence);
  });

  test('is refused while it is said that the report was given, and not once the IRO says that it is not there', () => {
    const child = inApril();
    child.does({ do: 'say_report', review: theNext, day: '2026-04-17' });
    expect(child.refusal(until('2026-04-27'))).toBe('It was said that the report was given on Fri 17 Apr: correct that first.');
    child.does({ do: 'report_not_there', review: theNext });
    expect(child.does(until('2026-04-27'))).toBe(1);
  });

  test('can be corrected, and taken back', () => {
    const child = inApril();
    child.does(until('2026-04-27'));
    child.does({ do: 'correct', entry: 1, happened: 'true', day: '2026-04-24', codes: '', why: 'a slip' });
    expect(valueOf(child.laid.next, 'reportUntil')).toEqual({ day: day('2026-04-24'), reason: 'I was ill.' });
    child.does({ do: 'correct', entry: 2, happened: 'false', codes: '', why: 'another child' });
    expect(valueOf(child.laid.next, 'reportUntil')).toBeNull();
    expect(child.does(until('2026-04-27'))).toBe(1);
  });
});

describe('why a review went ahead without its report', () => {
  const held = () => {
    const child = inApril();
    child.does(hold('2026-04-17'));
    return child;
  };

  test('is recorded once; another reason asks for a correction', () => {
    const child = held();
    expect(child.does(why('She had waited for it.'))).toBe(1);
    expect(child.does(why('She had waited for it.'))).toBe(0);
    expect(child.refusal(why('Other.'))).toBe('Went ahead without its report because: recorded as She had waited for it. already. To change it, correct it and say why.');
    child.does({ do: 'correct', entry: 2, happened: 'false', codes: '', why: 'wrong review' });
    expect(child.does(why('Other.'))).toBe(1);
  });

  test('needs a reason, and a review that was held', () => {
    expect(() => held().does(why(' '))).toThrow('Say why, in a few words.');
    expect(inApril().refusal(why('She had waited for it.'))).toBe('This review has not been recorded as held: record that first.');
  });

  test('is not asked where the report was there; it is where it came afterwards', () => {
    const before = held();
    before.does(report('2026-04-16'));
    expect(before.refusal(why('x'))).toBe('The report is recorded as received on Thu 16 Apr: there is nothing to give a reason for.');
    const ticked = inApril();
    ticked.does(hold('2026-04-17', { withReport: 'true' }));
    expect(ticked.refusal(why('x'))).toBe('It is recorded that the report was there: there is nothing to give a reason for.');
    const after = held();
    after.does(report('2026-04-19'));
    expect(after.does(why('She had waited for it.'))).toBe(1);
  });

  test('of a review that is not here any more is refused', () => {
    expect(inApril().refusal(why('x', { kind: 'held', day: '2026-03-02' }))).toBe('This review is not held here any more: open the child again.');
    expect(inApril().does(why('She had waited for it.', theFirst))).toBe(1);
  });
});
