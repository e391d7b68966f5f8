import { addDays, addMonths, isoDay, type LocalDate } from './local-date';
import { isRefused, type DayOrRefused, type WorkingDays } from './working-days';

/** A distance in time as the policies write it: working days, calendar days or calendar months; negative is before. */
export interface Offset {
  readonly count: number;
  readonly unit: 'wd' | 'days' | 'months';
}

const WRITTEN = /^([+-]?\d{1,4}) (wd|days?|months?|years?)$/;
const UNITS: Record<string, { unit: Offset['unit']; times: number }> = {
  wd: { unit: 'wd', times: 1 },
  day: { unit: 'days', times: 1 },
  days: { unit: 'days', times: 1 },
  month: { unit: 'months', times: 1 },
  months: { unit: 'months', times: 1 },
  year: { unit: 'months', times: 12 },
  years: { unit: 'months', times: 12 },
};

/** Reads `+5 wd`, `-28 days`, `+3 months` or `+16 years`; null where the text is none of these. */
export function parseOffset(text: string): Offset | null {
  const match = WRITTEN.exec(text.trim());
  const unit = UNITS[match?.[2] ?? ''];
  if (!match || !unit) return null;
  return { count: Number(match[1]) * unit.times, unit: unit.unit };
}

/** The day that lies this far from another; refused only where working days cannot be counted. */
export function offsetFrom(date: LocalDate, offset: Offset, calendar: WorkingDays): DayOrRefused {
  switch (offset.unit) {
    case 'wd':
      return calendar.add(date, offset.count);
    case 'days':
      return addDays(date, offset.count);
    case 'months':
      return addMonths(date, offset.count);
  }
}

/** The offset in words: `+20 working days`, `-1 day`. */
export function offsetInWords({ count, unit }: Offset): string {
  const name = { wd: 'working day', days: 'day', months: 'month' }[unit];
  return `${count < 0 ? '-' : '+'}${Math.abs(count)} ${name}${Math.abs(count) === 1 ? '' : 's'}`;
}

/** One line of an explanation: the sum, its result, and the bank holidays that it left out. */
export function explainOffset(from: LocalDate, offset: Offset, calendar: WorkingDays): string {
  const result = offsetFrom(from, offset, calendar);
  if (isRefused(result)) return `${offsetInWords(offset)}: ${result.refused}`;
  const line = `${offsetInWords(offset)} = ${isoDay(result)}`;
  if (offset.unit !== 'wd') return line;
  const [low, high] = from <= result ? [from, result] : [addDays(result, -1), addDays(from, -1)];
  const leftOut = calendar.daysLeftOut(low, high).map(({ day, title }) => `${title} ${isoDay(day)}`);
  return leftOut.length === 0 ? line : `${line} (not counting ${leftOut.join(', ')})`;
}
