import { day } from '../../src/calendar/local-date';
import { valueOf } from '../../src/recording/laid-over';
import { AChild, before30January, days, hold, imported, settingOn } from './a-child';

// The second review of this child is due by 30 April 2026; today is 20 April unless told otherwise.
const inApril = (more = {}) => new AChild(imported(more), settingOn('2026-04-20'));

describe('a review that was held', () => {
  test('is recorded with everything that was filled in', () => {
    const child = inApril();
    const made = child.does(hold('2026-04-17', {
      participation: 'PN1', format: 'virtual', chairedByChild: 'true', withReport: 'false', checks: 'meeting_recorded',
    }));
    expect(made).toBe(6);
    expect(child.held).toEqual(days('2026-01-30', '2026-04-17'));
    expect(child.review('2026-04-17')).toMatchObject({
      part: null, participation: 'PN1', format: 'virtual', chairedByChild: true, checks: ['meeting_recorded'], lateReasons: [],
    });
    expect(valueOf(child.laid.reviews[1] ?? child.laid.next, 'withReport')).toBe(false);
  });

  test('and recorded once more changes nothing, also from a card that another has overtaken', () => {
    const child = inApril();
    child.does(hold('2026-04-17', { participation: 'PN1' }));
    expect(child.does(hold('2026-04-17', { participation: 'PN1' }))).toBe(0);
    expect(child.does(hold('2026-04-17', { participation: 'PN1', format: 'virtual' }))).toBe(1);
  });

  test('on another day than a colleague has just recorded says what stands', () => {
    const child = inApril();
    child.does(hold('2026-04-17'));
    expect(child.refusal(hold('2026-04-16'))).toBe('Held: recorded as Fri 17 Apr already. To change it, correct it and say why.');
    expect(child.refusal(hold('2026-04-10'))).toContain('Fri 17 Apr already');
    expect(child.refusal(hold('2026-04-17', { part: '1', partReasons: 'report_not_available' }))).toContain('Fri 17 Apr already');
  });

  test.each([
    ['a date in the future', hold('2026-04-21'), 'Tue 21 Apr is in the future: give a day up to today.'],
    ['a date before care began', hold('2026-01-02', { review: before30January }), 'Fri 2 Jan is before care began on Mon 5 Jan: give a later day.'],
    ['a date before the last review', hold('2026-01-12'), 'Mon 12 Jan is not after the review before, held on Fri 30 Jan: give a later day.'],
    ['part 2 without part 1', hold('2026-04-17', { part: '2' }), 'Part 1 of this review has not been recorded: record part 1 first, with the day it was held.'],
    ['PN0 for a child of twelve', hold('2026-04-17', { participation: 'PN0' }), 'PN0 is for a child under four, and this child was four or over: choose PN1 to PN7.'],
    ['a check that is not on the list', hold('2026-04-17', { checks: 'biscuits' }), '"biscuits" is not on the list of Bath & North East Somerset: choose from the list.'],
    ['part 1 without the reason', hold('2026-04-17', { part: '1' }), 'Choose why the review was held in parts.'],
  ])('is refused with %s', (_, command, sentence) => {
    expect(inApril().refusal(command)).toBe(sentence);
  });

  test('after its legal limit needs a reason from the council\'s list', () => {
    const child = new AChild(imported(), settingOn('2026-05-06'));
    expect(child.refusal(hold('2026-05-05'))).toBe('Tue 5 May is after the legal limit, Thu 30 Apr: choose why it was late.');
    expect(child.refusal(hold('2026-05-05', { lateReasons: 'rain' }))).toContain('"rain" is not on the list');
    child.does(hold('2026-05-05', { lateReasons: 'iro_unwell' }));
    expect(child.review('2026-05-05')?.lateReasons).toEqual(['iro_unwell']);
  });

  test('on its legal limit is in time', () => {
    expect(new AChild(imported(), settingOn('2026-05-06')).does(hold('2026-04-30'))).toBe(1);
  });

  test('of a child under four takes PN0 and no other code, on the fourth birthday either', () => {
    const born = (dateOfBirth: string) => inApril({ dateOfBirth });
    expect(born('2024-01-01').refusal(hold('2026-04-17', { participation: 'PN1' }))).toBe('PN1 is for a child of four or over, and this child was under four: choose PN0.');
    expect(born('2024-01-01').does(hold('2026-04-17', { participation: 'PN0' }))).toBe(2);
    expect(born('2022-04-17').does(hold('2026-04-17', { participation: 'PN0' }))).toBe(2);
    expect(born('2022-04-17').does(hold('2026-04-17', { participation: 'PN3' }))).toBe(2);
    expect(born('2022-04-16').refusal(hold('2026-04-17', { participation: 'PN0' }))).toContain('four or over');
  });

  test('after care ended is refused', () => {
    expect(inApril({ care: { started: '2026-01-05', ceased: '2026-04-10' } }).refusal(hold('2026-04-17'))).toBe('Fri 17 Apr is after care ended on Fri 10 Apr: give an earlier day.');
  });
});

describe('a review in two parts', () => {
  const inTwo = () => {
    const child = inApril();
    child.does(hold('2026-04-07', { part: '1', partReasons: 'report_not_available' }));
    return child;
  };

  test('is one review, its part 2 recorded from the same card or from the next', () => {
    const child = inTwo();
    expect(child.does(hold('2026-04-17', { part: '2' }))).toBe(1);
    expect(child.does(hold('2026-04-17', { part: '2', review: { kind: 'held', day: '2026-04-07' } }))).toBe(0);
    expect(child.laid.facts.reviews.map(({ held, part }) => [held, part])).toEqual([[day('2026-01-30'), null], [day('2026-04-07'), 1], [day('2026-04-17'), 2]]);
  });

  test('has no part 2 before part 1, and only one', () => {
    const child = inTwo();
    expect(child.refusal(hold('2026-04-03', { part: '2' }))).toBe('Part 2 cannot come before part 1, held on Tue 7 Apr: give a later day.');
    child.does(hold('2026-04-17', { part: '2' }));
    expect(child.refusal(hold('2026-04-15', { part: '2' }))).toContain('Fri 17 Apr, part 2 already');
  });

  test('keeps its part 1 while part 2 stands', () => {
    const child = inTwo();
    child.does(hold('2026-04-17', { part: '2' }));
    expect(child.refusal({ do: 'correct', entry: 1, happened: 'false', codes: '', why: 'wrong child' })).toBe('Part 2 of this review is recorded as well: correct part 2 first.');
  });
});
