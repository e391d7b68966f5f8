import { z } from 'zod';
import shipped from './bank-holidays.json';
import { daySchema } from './day-schema';
import { toCivil, type LocalDate } from './local-date';

/** The bank holidays of England and Wales, for whole years from `firstYear` to `lastYear`. */
export interface BankHolidays {
  readonly firstYear: number;
  readonly lastYear: number;
  readonly days: readonly BankHoliday[];
}

export interface BankHoliday {
  readonly day: LocalDate;
  readonly title: string;
}

/** A year has at least eight: New Year's Day, Good Friday, Easter Monday, three Mondays, Christmas and Boxing Day. */
const LEAST_A_YEAR = 8;

const eventSchema = z.object({ title: z.string().trim().min(1), date: daySchema });

/** GOV.UK's bank-holidays file: one object, a division a key; only England and Wales is read. */
const fileSchema = z.object({
  'england-and-wales': z.object({ events: z.array(eventSchema).min(1) }),
});

export type BankHolidaysReading =
  | { readonly ok: true; readonly holidays: BankHolidays }
  | { readonly ok: false; readonly problem: string };

/**
 * Reads a file in GOV.UK's form.
 * @returns the holidays, or one sentence that says which part of the file is wrong
 */
export function readBankHolidays(content: unknown): BankHolidaysReading {
  const parsed = fileSchema.safeParse(content);
  if (!parsed.success) {
    const [wrong] = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'its top level'}: ${message}`);
    return refuse(`the file is not in the form that GOV.UK publishes (${wrong})`);
  }
  const days = parsed.data['england-and-wales'].events
    .map(({ title, date }) => ({ title, day: date }))
    .sort((a, b) => a.day - b.day);
  const years = [...new Set(days.map(({ day }) => day))].map((day) => toCivil(day).year);
  const firstYear = Math.min(...years);
  const lastYear = Math.max(...years);
  for (let year = firstYear; year <= lastYear; year++) {
    const held = years.filter((each) => each === year).length;
    if (held < LEAST_A_YEAR) {
      return refuse(`${year} has ${held} bank holidays, and a whole year has at least ${LEAST_A_YEAR}: the file ends too early or has a gap`);
    }
  }
  return { ok: true, holidays: { firstYear, lastYear, days } };
}

/**
 * The present bank holidays with a newer file laid over them. GOV.UK drops past years from its file, so years
 * before the newer file's first are kept from the present one.
 * @returns the joined holidays, or a sentence where the newer file would lose years or leave a gap
 */
export function refreshBankHolidays(present: BankHolidays, newer: BankHolidays): BankHolidaysReading {
  if (newer.lastYear < present.lastYear) {
    return refuse(`the file ends with ${newer.lastYear}, but dates to the end of ${present.lastYear} are held already: get a newer one`);
  }
  if (newer.firstYear > present.lastYear + 1) {
    return refuse(`the file begins with ${newer.firstYear}, and nothing is held after ${present.lastYear}: the years between are missing`);
  }
  const kept = present.days.filter(({ day }) => toCivil(day).year < newer.firstYear);
  return {
    ok: true,
    holidays: {
      firstYear: Math.min(present.firstYear, newer.firstYear),
      lastYear: newer.lastYear,
      days: [...kept, ...newer.days],
    },
  };
}

/** The bank holidays that come with the program (2019 to 2028, as GOV.UK publishes them). */
export function shippedBankHolidays(): BankHolidays {
  const reading = readBankHolidays(shipped);
  if (!reading.ok) throw new Error(`the bank holidays that come with the program are damaged: ${reading.problem}`);
  return reading.holidays;
}

function refuse(problem: string): BankHolidaysReading {
  return { ok: false, problem };
}
