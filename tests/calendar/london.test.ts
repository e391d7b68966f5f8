import { day, isoDay } from '../../src/calendar/local-date';
import { instantAfter, londonDay, londonInstant, londonTime, parseInstant, type Instant } from '../../src/calendar/london';

function dayInLondon(text: string): string {
  const at = parseInstant(text);
  if (at === null) throw new Error(`no instant: ${text}`);
  return isoDay(londonDay(at));
}

describe('the calendar day in London', () => {
  it.each([
    ['2026-11-23T10:15:00Z', '2026-11-23', 'a winter morning'],
    ['2026-11-23T23:59:59Z', '2026-11-23', 'the last second of a winter day'],
    ['2026-07-01T22:59:59Z', '2026-07-01', 'the last second of a summer day'],
    ['2026-07-01T23:00:00Z', '2026-07-02', 'midnight in summer, an hour before it in UTC'],
    ['2026-03-28T23:59:59Z', '2026-03-28', 'the night before the clocks go forward'],
    ['2026-03-29T00:00:00Z', '2026-03-29', 'midnight, still on winter time'],
    ['2026-03-29T00:59:59Z', '2026-03-29', 'a second before the clocks go forward'],
    ['2026-03-29T01:00:00Z', '2026-03-29', 'the clocks going forward'],
    ['2026-03-29T22:59:59Z', '2026-03-29', 'the end of that day, now an hour early'],
    ['2026-03-29T23:00:00Z', '2026-03-30', 'the first midnight of summer time'],
    ['2026-10-24T22:59:59Z', '2026-10-24', 'the night before the clocks go back'],
    ['2026-10-24T23:00:00Z', '2026-10-25', 'the last midnight of summer time'],
    ['2026-10-25T00:30:00Z', '2026-10-25', 'half past one, the first time'],
    ['2026-10-25T01:30:00Z', '2026-10-25', 'half past one, the second time'],
    ['2026-10-25T23:59:59Z', '2026-10-25', 'the end of the longest day'],
    ['2026-10-26T00:00:00Z', '2026-10-26', 'midnight on winter time again'],
    ['2026-12-31T23:59:59.999Z', '2026-12-31', 'the last of the year'],
  ])('at %s is %s (%s)', (at, expected) => {
    expect(dayInLondon(at)).toBe(expected);
  });

  it('is the same whatever zone the instant was written in', () => {
    expect(dayInLondon('2026-11-24T01:30:00+02:00')).toBe('2026-11-23');
    expect(dayInLondon('2026-11-22T20:00:00-05:00')).toBe('2026-11-23');
  });
});

describe('an instant read from text', () => {
  it.each([
    ['2026-11-23T10:15:00Z', '2026-11-23T10:15:00.000Z'],
    ['2026-11-23T10:15Z', '2026-11-23T10:15:00.000Z'],
    ['2026-11-23T10:15:00.5Z', '2026-11-23T10:15:00.500Z'],
    ['2026-11-23T00:30:00+01:00', '2026-11-22T23:30:00.000Z'],
    ['2028-02-29T12:00:00Z', '2028-02-29T12:00:00.000Z'],
  ])('"%s" is kept as %s', (text, instant) => {
    expect(parseInstant(text)).toBe(instant);
  });

  it.each([
    '', '2026-11-23', '2026-11-23T10:15:00', '2026-11-23 10:15:00Z', '2026-13-01T10:00:00Z', '2026-11-23T25:00:00Z', '2026-11-23T10:61:00Z',
    '2026-02-30T10:00:00Z', '2026-02-29T10:00:00Z', '2026-11-31T10:00:00Z', '2026-11-23T10:15:00+99:99', 'now', '1700000000',
  ])('"%s" is none', (text) => {
    expect(parseInstant(text)).toBeNull();
  });
});

describe('what clocks in London show', () => {
  it.each([
    ['2026-11-23T09:15:00Z', '09:15'],
    ['2026-07-01T09:15:59Z', '10:15'],
    ['2026-11-23T00:05:00Z', '00:05'],
    ['2026-03-29T01:00:00Z', '02:00'],
    ['2026-10-25T01:00:00Z', '01:00'],
  ])('at %s is %s', (text, expected) => {
    expect(londonTime(parseInstant(text) as Instant)).toBe(expected);
  });
});

describe('a time of day in London', () => {
  it.each([
    ['2026-11-23', '2026-11-23T08:30:00.000Z', 'a winter morning'],
    ['2026-07-01', '2026-07-01T07:30:00.000Z', 'a summer morning'],
    ['2026-03-27', '2026-03-27T08:30:00.000Z', 'the Friday before the clocks go forward'],
    ['2026-03-30', '2026-03-30T07:30:00.000Z', 'the Monday after'],
    ['2026-10-23', '2026-10-23T07:30:00.000Z', 'the Friday before they go back'],
    ['2026-10-26', '2026-10-26T08:30:00.000Z', 'the Monday after'],
  ])('half past eight on %s is %s (%s)', (date, instant) => {
    expect(londonInstant(day(date), { hour: 8, minute: 30 })).toBe(instant);
  });

  it('is the hour after where the clocks leave it out', () => {
    expect(londonInstant(day('2026-03-29'), { hour: 1, minute: 30 })).toBe('2026-03-29T01:30:00.000Z');
  });

  it('is some time after an instant, or before it', () => {
    const at = '2026-03-29T00:59:30.000Z' as Instant;
    expect(instantAfter(at, 60_000)).toBe('2026-03-29T01:00:30.000Z');
    expect(instantAfter(at, -30_000)).toBe('2026-03-29T00:59:00.000Z');
  });
});
