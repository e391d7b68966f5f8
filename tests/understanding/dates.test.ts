import { ask } from './asking';

/** The days meant by a sentence, written `from..to`; an end that was not said is left out. */
function daysOf(text: string, today?: string): string {
  const { slots } = ask(text, today);
  const { from = '', to = '' } = slots.when ?? slots.period ?? {};
  return `${from}..${to}`;
}

describe('on Monday 23 November 2026, reviews asked for', () => {
  it.each([
    ['today', '2026-11-23..2026-11-23'],
    ['tomorrow', '2026-11-24..2026-11-24'],
    ['the day after tomorrow', '2026-11-25..2026-11-25'],
    ['this week', '2026-11-23..2026-11-29'],
    ['next week', '2026-11-30..2026-12-06'],
    ['the week after next', '2026-12-07..2026-12-13'],
    ['this week and next', '2026-11-23..2026-12-06'],
    ['for the rest of the week', '2026-11-23..2026-11-29'],
    ['this weekend', '2026-11-28..2026-11-29'],
    ['in the next fortnight', '2026-11-23..2026-12-07'],
    ['over the next two weeks', '2026-11-23..2026-12-07'],
    ['in the next 10 days', '2026-11-23..2026-12-03'],
    ['within twenty five days', '2026-11-23..2026-12-18'],
    ['in the next month', '2026-11-23..2026-12-23'],
    ['this month', '2026-11-01..2026-11-30'],
    ['next month', '2026-12-01..2026-12-31'],
    ['in January', '2027-01-01..2027-01-31'],
    ['in March 2028', '2028-03-01..2028-03-31'],
    ['w/c 7 December', '2026-12-07..2026-12-13'],
    ['week commencing the 30th', '2026-11-30..2026-12-06'],
    ['wk beginning Wednesday 9 Dec', '2026-12-07..2026-12-13'],
    ['in the first full week of January', '2027-01-04..2027-01-10'],
    ['in the first week of December', '2026-11-30..2026-12-06'],
    ['in the last week of January', '2027-01-25..2027-01-31'],
    ['in the first two weeks of December', '2026-12-01..2026-12-14'],
    ['on Friday', '2026-11-27..2026-11-27'],
    ['next Friday', '2026-12-04..2026-12-04'],
    ['a week on Friday', '2026-12-04..2026-12-04'],
    ['Tuesday next week', '2026-12-01..2026-12-01'],
    ['next week Tuesday', '2026-12-01..2026-12-01'],
    ['Tuesday and Wednesday next week', '2026-12-01..2026-12-02'],
    ['on the 12th', '2026-12-12..2026-12-12'],
    ['on the 25th', '2026-11-25..2026-11-25'],
    ['on 12 December', '2026-12-12..2026-12-12'],
    ['on the 4th of decmber', '2026-12-04..2026-12-04'],
    ['on 04/12/26', '2026-12-04..2026-12-04'],
    ['on 4.12.2026', '2026-12-04..2026-12-04'],
    ['on 2026-12-04', '2026-12-04..2026-12-04'],
    ['1-12 December', '2026-12-01..2026-12-12'],
    ['between 1 and 12 December', '2026-12-01..2026-12-12'],
    ['from the 1st to the 12th of December', '2026-12-01..2026-12-12'],
    ['on the 23rd and 24th of December', '2026-12-23..2026-12-24'],
    ['between 28 December and 8 January', '2026-12-28..2027-01-08'],
    ['between now and Christmas', '2026-11-23..2026-12-25'],
    ['between Christmas and New Year', '2026-12-25..2027-01-01'],
    ['from 1 December', '2026-12-01..'],
    ['after Boxing Day', '2026-12-27..'],
    ['this quarter', '2026-10-01..2026-12-31'],
    ['in Q4', '2027-01-01..2027-03-31'],
  ])('%s', (said, meant) => {
    expect(daysOf(`Which reviews are due ${said}?`)).toBe(meant);
  });
});

describe('"by" has only a last day, "before" ends the day before', () => {
  it.each([
    ['by 12 December', '..2026-12-12'],
    ['by Friday', '..2026-11-27'],
    ['by close of play on Thursday', '..2026-11-26'],
    ['no later than 4 December', '..2026-12-04'],
    ['by the end of the week', '..2026-11-29'],
    ['by the end of next month', '..2026-12-31'],
    ['by the end of the year', '..2026-12-31'],
    ['before 12 December', '..2026-12-11'],
    ['before Christmas', '..2026-12-24'],
    ['before the new year', '..2026-12-31'],
    ['before next week', '..2026-11-29'],
    ['before the end of the month', '..2026-11-30'],
    ['before Easter', '..2027-03-27'],
    ['by the last working day before Christmas Day', '..2026-12-24'],
    ['by the last working day of November', '..2026-11-30'],
    ['up to and including 11 December', '..2026-12-11'],
  ])('%s', (said, meant) => {
    expect(daysOf(`reports due ${said}`)).toBe(meant);
  });
});

describe('working days leave out weekends and bank holidays', () => {
  it.each([
    ['the next 5 working days', '2026-11-23', '2026-11-23..2026-11-30'],
    ['the next 10 working days', '2026-12-21', '2026-12-21..2027-01-07'],
    ['the next 10 working days', '2027-03-24', '2027-03-24..2027-04-09'],
    ['the next five working days', '2026-12-24', '2026-12-24..2027-01-05'],
  ])('decisions due in %s, asked on %s', (said, today, meant) => {
    expect(daysOf(`decisions due in ${said}`, today)).toBe(meant);
  });

  it('names no day where the bank holidays are not known', () => {
    expect(daysOf('decisions due in the next 900 working days', '2027-01-04')).toBe('..');
  });
});

describe('a date without its year', () => {
  it('is the next one for what is due, and today where it is today', () => {
    expect(daysOf('reviews due on 22 November')).toBe('2027-11-22..2027-11-22');
    expect(daysOf('reviews due on 23 November')).toBe('2026-11-23..2026-11-23');
    expect(daysOf('reviews due by Monday')).toBe('..2026-11-23');
  });

  it('is the last one for what has happened', () => {
    expect(daysOf('escalations raised on 12 December')).toBe('2025-12-12..2025-12-12');
    expect(daysOf('escalations raised between 1 sept and 31 oct')).toBe('2026-09-01..2026-10-31');
    expect(daysOf('reviews held in October')).toBe('2026-10-01..2026-10-31');
    expect(daysOf('which reviews were late last week')).toBe('2026-11-16..2026-11-22');
    expect(daysOf('escalations raised since 1 September')).toBe('2026-09-01..');
    expect(daysOf('escalations raised since Easter')).toBe('2026-04-05..');
    expect(daysOf('escalations resolved in the last 30 days')).toBe('2026-10-24..2026-11-23');
  });

  it('begins before today where only so the range makes sense', () => {
    expect(daysOf('reviews due 20 November to 4 December')).toBe('2026-11-20..2026-12-04');
  });

  it('takes 29 February in a year that has it', () => {
    expect(daysOf('reviews due by 29 February')).toMatch(/^\.\.(2027-02-28|2028-02-29)$/);
  });
});

describe('figures are asked for by quarter and financial year', () => {
  it.each([
    ['in Q1', '2026-04-01..2026-06-30'],
    ['this quarter', '2026-10-01..2026-12-31'],
    ['last quarter', '2026-07-01..2026-09-30'],
    ['in the second quarter', '2026-07-01..2026-09-30'],
    ['in Q4', '2026-01-01..2026-03-31'],
    ['in Q4 of 2024-25', '2025-01-01..2025-03-31'],
    ['in quarter 3 last year', '2025-10-01..2025-12-31'],
    ['this year', '2026-04-01..2027-03-31'],
    ['last financial year', '2025-04-01..2026-03-31'],
    ['2023-24', '2023-04-01..2024-03-31'],
    ['for 2025/26', '2025-04-01..2026-03-31'],
    ['for 24/25', '2024-04-01..2025-03-31'],
    ['for the year to date', '2026-04-01..2026-11-23'],
    ['for the calendar year 2025', '2025-01-01..2025-12-31'],
    ['in October', '2026-10-01..2026-10-31'],
    ['in December', '2025-12-01..2025-12-31'],
    ['since April', '2026-04-01..'],
    ['over the last 6 months', '2026-05-23..2026-11-23'],
  ])('%s', (said, meant) => {
    expect(daysOf(`review timeliness ${said}`)).toBe(meant);
  });

  it('counts January to March to the year that began the April before', () => {
    expect(daysOf('review timeliness this year', '2027-02-10')).toBe('2026-04-01..2027-03-31');
    expect(daysOf('review timeliness this quarter', '2027-02-10')).toBe('2027-01-01..2027-03-31');
    expect(daysOf('review timeliness last quarter', '2026-05-10')).toBe('2026-01-01..2026-03-31');
  });
});

describe('an absence', () => {
  it.each([
    ["I'm off today", '2026-11-23..2026-11-23'],
    ['off sick tomorrow', '2026-11-24..2026-11-24'],
    ["I'm away from Monday 7 December, back Thursday 10 December", '2026-12-07..2026-12-09'],
    ['off today, back Thursday', '2026-11-23..2026-11-25'],
    ["I'm off, back Thursday", '..2026-11-25'],
    ['annual leave Monday to Wednesday next week', '2026-11-30..2026-12-02'],
    ["I'm on leave Thursday to Tuesday", '2026-11-26..2026-12-01'],
    ['on leave 21 Dec to 3 Jan', '2026-12-21..2027-01-03'],
    ['A/L 24/12 - 4/1', '2026-12-24..2027-01-04'],
    ["I'm away for two weeks from 14 December", '2026-12-14..2026-12-27'],
    ['annual leave from tomorrow for a fortnight', '2026-11-24..2026-12-07'],
    ["I'll be out of the office for 3 days from Wednesday", '2026-11-25..2026-11-27'],
  ])('%s', (said, meant) => {
    expect(daysOf(said)).toBe(meant);
  });
});

describe('words that look like dates', () => {
  it.each([
    ['"May I" is no month', 'May I see overdue reviews'],
    ['"20 day reviews" are first reviews', 'the 20 day reviews'],
    ["a team's number is no day", 'overdue reviews for CiC team 2'],
    ['a meeting in ten minutes is no due date', 'Have I got any overdue reviews? Supervision is in ten minutes'],
    ["Jan's reviews are a person's", "Jan's reviews"],
    ['a range that ends before it begins is none', 'reviews due between 12/12/2026 and 01/12/2026'],
  ])('%s', (_, said) => {
    expect(daysOf(said)).toBe('..');
  });
});
