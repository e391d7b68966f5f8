import fc from 'fast-check';
import { shippedBankHolidays } from '../../src/calendar/bank-holidays';
import { addDays, day, weekday } from '../../src/calendar/local-date';
import { instantAfter, londonDay, londonInstant, parseInstant, type Instant } from '../../src/calendar/london';
import { WorkingDays } from '../../src/calendar/working-days';
import { isAtWork, tellableFrom, type Tellable } from '../../src/notices/hours';

const calendar = new WorkingDays(shippedBankHolidays());
const ordinary: Tellable = {
  hours: { from: { hour: 8, minute: 0 }, until: { hour: 18, minute: 0 } }, calendar, workingDays: [1, 2, 3, 4, 5], urgency: 'ordinary',
};

function instant(text: string): Instant {
  const at = parseInstant(text);
  if (at === null) throw new Error(`no instant: ${text}`);
  return at;
}

const told = (at: string, given: Partial<Tellable> = {}) => tellableFrom(instant(at), { ...ordinary, ...given });

describe('something ordinary reaches somebody', () => {
  it.each([
    ['2026-11-23T09:15:00.000Z', '2026-11-23T09:15:00.000Z', 'at once on a Monday morning'],
    ['2026-11-23T06:00:00Z', '2026-11-23T08:00:00.000Z', 'when the day begins, where it comes up before that'],
    ['2026-11-23T17:59:59.999Z', '2026-11-23T17:59:59.999Z', 'up to the last moment of the day'],
    ['2026-11-23T18:00:00.000Z', '2026-11-24T08:00:00.000Z', 'the next morning, where the day is over'],
    ['2026-11-27T20:00:00Z', '2026-11-30T08:00:00.000Z', 'on Monday, where it comes up on Friday evening'],
    ['2026-11-29T11:00:00Z', '2026-11-30T08:00:00.000Z', 'on Monday, where it comes up on a Sunday'],
    ['2026-12-24T18:30:00Z', '2026-12-29T08:00:00.000Z', 'on Tuesday after Christmas 2026: the bank holiday of Boxing Day is moved to Monday'],
    ['2026-12-31T19:00:00Z', '2027-01-04T08:00:00.000Z', 'on Monday after New Year'],
  ])('%s → %s: %s', (at, expected) => {
    expect(told(at)).toBe(expected);
  });

  it('after the council’s own closure days between Christmas and New Year', () => {
    const closed = calendar.closedOn(['2026-12-29', '2026-12-30', '2026-12-31'].map(day));
    expect(told('2026-12-24T18:30:00Z', { calendar: closed })).toBe('2027-01-04T08:00:00.000Z');
  });

  it('on a day of their own, where they do not work all week', () => {
    expect(told('2026-11-24T10:00:00Z', { workingDays: [1, 4] })).toBe('2026-11-26T08:00:00.000Z');
    expect(told('2026-12-24T18:30:00Z', { workingDays: [1] })).toBe('2027-01-04T08:00:00.000Z');
  });

  it('on the council’s next day, where they work on no day of the council’s', () => {
    expect(told('2026-11-28T10:00:00Z', { workingDays: [6, 7] })).toBe('2026-11-30T08:00:00.000Z');
    expect(told('2026-11-28T10:00:00Z', { workingDays: [] })).toBe('2026-11-30T08:00:00.000Z');
  });
});

describe('by clocks in London', () => {
  it.each([
    ['2026-03-27T19:00:00Z', '2026-03-30T07:00:00.000Z', 'eight on the first Monday of summer time is seven in UTC'],
    ['2026-03-30T06:59:59Z', '2026-03-30T07:00:00.000Z', 'a second before it is too early'],
    ['2026-03-30T17:00:00Z', '2026-03-31T07:00:00.000Z', 'six in the evening comes an hour earlier'],
    ['2026-10-23T18:00:00Z', '2026-10-26T08:00:00.000Z', 'eight on the first Monday of winter time is eight in UTC'],
    ['2026-10-26T07:30:00Z', '2026-10-26T08:00:00.000Z', 'half past seven there is too early again'],
    ['2026-10-26T17:30:00.000Z', '2026-10-26T17:30:00.000Z', 'and half past five is not too late'],
  ])('%s → %s: %s', (at, expected) => {
    expect(told(at)).toBe(expected);
  });
});

it('what is urgent does not wait, not even at Christmas', () => {
  expect(told('2026-12-25T03:00:00.000Z', { urgency: 'urgent' })).toBe('2026-12-25T03:00:00.000Z');
});

it('where the bank holidays held come to an end, weekdays are taken for working days', () => {
  const friday = addDays(calendar.lastDay, ((5 - weekday(calendar.lastDay) + 7) % 7) + 7);
  const evening = londonInstant(friday, { hour: 19, minute: 0 });
  expect(tellableFrom(evening, ordinary)).toBe(londonInstant(addDays(friday, 3), { hour: 8, minute: 0 }));
});

it('is never before it comes up, never outside the hours, and at once where it is all right already', () => {
  const minutes = 60 * 24 * 800;
  fc.assert(fc.property(fc.integer({ min: 0, max: minutes }), fc.subarray([1, 2, 3, 4, 5], { minLength: 1 }), (minute, workingDays) => {
    const at = instantAfter(instant('2026-01-01T00:00:00Z'), minute * 60_000);
    const given = { ...ordinary, workingDays };
    const when = tellableFrom(at, given);
    const date = londonDay(when);
    expect(when >= at).toBe(true);
    expect(isAtWork(date, given)).toBe(true);
    expect(when >= londonInstant(date, ordinary.hours.from) && when < londonInstant(date, ordinary.hours.until)).toBe(true);
    expect(tellableFrom(when, given)).toBe(when);
  }));
});
