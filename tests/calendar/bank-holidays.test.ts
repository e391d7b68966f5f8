import govUk from '../../src/calendar/bank-holidays.json';
import { readBankHolidays, refreshBankHolidays, shippedBankHolidays, type BankHolidays } from '../../src/calendar/bank-holidays';
import { addDays, day, isoDay, toCivil, weekday } from '../../src/calendar/local-date';

/** A file in GOV.UK's form with so many bank holidays in each year. */
function fileWith(years: Readonly<Record<number, number>>, title = 'Bank holiday') {
  const events = Object.entries(years).flatMap(([year, count]) =>
    Array.from({ length: count }, (_, index) => ({ title, date: `${year}-03-${String(index + 1).padStart(2, '0')}`, notes: '', bunting: true })),
  );
  return { 'england-and-wales': { division: 'england-and-wales', events }, scotland: { division: 'scotland', events: [] } };
}

function read(content: unknown): BankHolidays {
  const reading = readBankHolidays(content);
  if (!reading.ok) throw new Error(reading.problem);
  return reading.holidays;
}

describe('the bank holidays that come with the program', () => {
  const shipped = shippedBankHolidays();
  const days = shipped.days.map(({ day: date }) => isoDay(date));

  it('are those of ten whole years, oldest first, each once and none on a weekend', () => {
    expect([shipped.firstYear, shipped.lastYear]).toEqual([2019, 2028]);
    expect(days).toHaveLength(83);
    expect(days).toEqual([...new Set(days)].sort());
    expect(shipped.days.filter(({ day: date }) => weekday(date) > 5)).toEqual([]);
  });

  it('have Good Friday and Easter Monday around every Easter Sunday', () => {
    const easterSundays = [
      '2019-04-21', '2020-04-12', '2021-04-04', '2022-04-17', '2023-04-09', '2024-03-31', '2025-04-20', '2026-04-05', '2027-03-28', '2028-04-16',
    ];
    for (const sunday of easterSundays.map(day)) {
      expect(days).toContain(isoDay(addDays(sunday, -2)));
      expect(days).toContain(isoDay(addDays(sunday, 1)));
    }
  });

  it('have eight a year, and the three that were proclaimed', () => {
    const perYear = (year: number) => shipped.days.filter(({ day: date }) => toCivil(date).year === year).length;
    expect([2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026, 2027, 2028].map(perYear)).toEqual([8, 8, 8, 10, 9, 8, 8, 8, 8, 8]);
    expect(days).toEqual(expect.arrayContaining(['2022-06-03', '2022-09-19', '2023-05-08']));
  });

  it.each([
    ['2020-05-08', 'the early May day moved for VE Day'],
    ['2022-06-02', 'the spring day moved for the Jubilee'],
    ['2026-12-28', 'the substitute for Boxing Day on a Saturday'],
    ['2027-12-27', 'the substitute for Christmas Day on a Saturday'],
    ['2028-01-03', "the substitute for New Year's Day on a Saturday"],
  ])('have %s, %s', (date) => {
    expect(days).toContain(date);
  });
});

describe("a file from GOV.UK", () => {
  it('is read in any order, for whole years', () => {
    const events = [...govUk['england-and-wales'].events].reverse();
    expect(readBankHolidays({ 'england-and-wales': { events } })).toEqual({ ok: true, holidays: shippedBankHolidays() });
  });

  it.each<[string, unknown, string]>([
    ['nothing at all', null, 'its top level'],
    ['text', 'bank holidays', 'its top level'],
    ['only Scotland in it', { scotland: { events: [] } }, 'england-and-wales'],
    ['no days in it', { 'england-and-wales': { events: [] } }, 'england-and-wales.events'],
    ['a day that does not exist', { 'england-and-wales': { events: [{ title: 'A', date: '2026-02-30' }] } }, '"2026-02-30" is not a day'],
    ['a day without a title', { 'england-and-wales': { events: [{ title: ' ', date: '2026-02-20' }] } }, 'england-and-wales.events.0.title'],
    ['a day without a date', { 'england-and-wales': { events: [{ title: 'A' }] } }, 'england-and-wales.events.0.date'],
  ])('is refused with %s, and the place named', (_, content, place) => {
    const reading = readBankHolidays(content);
    expect(reading).toEqual({ ok: false, problem: expect.stringContaining(place) });
    expect(reading).toEqual({ ok: false, problem: expect.stringContaining('not in the form that GOV.UK publishes') });
  });

  it('is refused with a year of fewer than eight', () => {
    expect(readBankHolidays(fileWith({ 2026: 8, 2027: 7 }))).toEqual({
      ok: false,
      problem: '2027 has 7 bank holidays, and a whole year has at least 8: the file ends too early or has a gap',
    });
  });

  it('is refused with a year missing in the middle', () => {
    expect(readBankHolidays(fileWith({ 2025: 8, 2027: 8 }))).toEqual({ ok: false, problem: expect.stringMatching(/^2026 has 0 bank holidays/) });
  });

  it('does not make up a year of eight by naming a day twice', () => {
    const file = fileWith({ 2026: 7 });
    const { events } = file['england-and-wales'];
    expect(readBankHolidays({ 'england-and-wales': { events: [...events, ...events] } })).toEqual({
      ok: false,
      problem: expect.stringMatching(/^2026 has 7 bank holidays/),
    });
  });
});

describe('a newer file laid over the present bank holidays', () => {
  const present = read(fileWith({ 2019: 8, 2020: 8, 2021: 8 }, 'present'));
  const titlesByYear = (holidays: BankHolidays) =>
    Object.fromEntries(holidays.days.map(({ day: date, title }) => [toCivil(date).year, title]));

  it('brings its years, and the past years that GOV.UK has dropped are kept', () => {
    const refreshed = refreshBankHolidays(present, read(fileWith({ 2021: 9, 2022: 8 }, 'newer')));
    if (!refreshed.ok) throw new Error(refreshed.problem);
    expect([refreshed.holidays.firstYear, refreshed.holidays.lastYear]).toEqual([2019, 2022]);
    expect(titlesByYear(refreshed.holidays)).toEqual({ 2019: 'present', 2020: 'present', 2021: 'newer', 2022: 'newer' });
    expect(refreshed.holidays.days).toHaveLength(8 + 8 + 9 + 8);
  });

  it('may take a day away that is no longer a bank holiday', () => {
    const longer = read(fileWith({ 2021: 10 }));
    const refreshed = refreshBankHolidays(longer, read(fileWith({ 2021: 8 })));
    expect(refreshed).toEqual({ ok: true, holidays: expect.objectContaining({ days: read(fileWith({ 2021: 8 })).days }) });
  });

  it('may go on where the present ones end, and may reach further back', () => {
    expect(refreshBankHolidays(present, read(fileWith({ 2022: 8 })))).toEqual({
      ok: true,
      holidays: expect.objectContaining({ firstYear: 2019, lastYear: 2022 }),
    });
    expect(refreshBankHolidays(present, read(fileWith({ 2018: 8, 2019: 8, 2020: 8, 2021: 8 })))).toEqual({
      ok: true,
      holidays: expect.objectContaining({ firstYear: 2018, lastYear: 2021 }),
    });
  });

  it('is refused where it ends before what is held', () => {
    expect(refreshBankHolidays(present, read(fileWith({ 2019: 8, 2020: 8 })))).toEqual({
      ok: false,
      problem: 'the file ends with 2020, but dates to the end of 2021 are held already: get a newer one',
    });
  });

  it('is refused where it leaves years out between', () => {
    expect(refreshBankHolidays(present, read(fileWith({ 2023: 8 })))).toEqual({
      ok: false,
      problem: 'the file begins with 2023, and nothing is held after 2021: the years between are missing',
    });
  });
});
