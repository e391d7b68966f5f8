import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readBankHolidays, refreshBankHolidays, shippedBankHolidays, type BankHolidays, type BankHolidaysReading } from '../calendar/bank-holidays';
import { isoDay } from '../calendar/local-date';
import { WorkingDays } from '../calendar/working-days';

/** The file in which an installation keeps bank holidays newer than the ones that come with the program. */
const fileIn = (dataDir: string) => join(dataDir, 'bank-holidays.json');

/** The bank holidays of this installation: the refreshed ones where there are any, else those that come with the program. */
export function loadBankHolidays(dataDir: string): BankHolidaysReading {
  const path = fileIn(dataDir);
  return existsSync(path) ? readFile(path) : { ok: true, holidays: shippedBankHolidays() };
}

/**
 * The working days of this installation as they are at each call: a bank holiday proclaimed today moves dates today.
 * A file that was damaged by hand meanwhile is passed over, and the last good one stays.
 */
export function followBankHolidays(dataDir: string, first: BankHolidays): () => WorkingDays {
  let calendar = new WorkingDays(first);
  let seen = writtenAt(dataDir);
  return () => {
    const written = writtenAt(dataDir);
    if (written === seen) return calendar;
    seen = written;
    const reading = loadBankHolidays(dataDir);
    if (reading.ok) calendar = new WorkingDays(reading.holidays);
    return calendar;
  };
}

function writtenAt(dataDir: string): number {
  return statSync(fileIn(dataDir), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

/**
 * Lays a newer GOV.UK file over the bank holidays of this installation. A wrong file changes nothing.
 * @returns the bank holidays as they are from now on, or one sentence that names the file and what is wrong with it
 */
export function refreshFrom(file: string, dataDir: string): BankHolidaysReading {
  const present = loadBankHolidays(dataDir);
  if (!present.ok) return present;
  const newer = readFile(file);
  if (!newer.ok) return newer;
  const joined = refreshBankHolidays(present.holidays, newer.holidays);
  if (!joined.ok) return { ok: false, problem: `${file}: ${joined.problem}` };
  writeWhole(fileIn(dataDir), written(joined.holidays));
  return joined;
}

function readFile(path: string): BankHolidaysReading {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    return { ok: false, problem: `${path}: ${error instanceof SyntaxError ? `is not JSON: ${error.message}` : 'there is no such file, or it cannot be read'}` };
  }
  const reading = readBankHolidays(content);
  return reading.ok ? reading : { ok: false, problem: `${path}: ${reading.problem}` };
}

function written({ days }: BankHolidays): string {
  const events = days.map(({ day, title }) => ({ title, date: isoDay(day) }));
  return `${JSON.stringify({ 'england-and-wales': { division: 'england-and-wales', events } }, null, 1)}\n`;
}

/** A reader never sees half a file: it is written beside the old one and put in its place. */
function writeWhole(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, text);
  renameSync(`${path}.new`, path);
}
