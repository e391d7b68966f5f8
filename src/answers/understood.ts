import { parseDay, type LocalDate } from '../calendar/local-date';
import { longDay, shortDay } from '../calendar/words';
import type { Slots } from '../understanding/question';
import type { Work } from './work';

const statusWords: Readonly<Record<string, string>> = {
  due: 'due',
  overdue: 'overdue',
  upcoming: 'coming up',
  outstanding: 'outstanding',
  held: 'held',
  late: 'out of timescale',
};

/** What is no review has no legal limit to be overdue by, and is not held. */
const otherStatusWords: Readonly<Record<string, string>> = { ...statusWords, overdue: 'past their date', held: 'done', late: 'late' };

/** The echo that stands over every list: "Reviews overdue · you · today, Mon 23 Nov". */
export function understoodList(
  { called, hasLegalLimit }: Pick<Work, 'called' | 'hasLegalLimit'>, { status, when, booking }: Slots, whose: string, today: LocalDate,
): string {
  const said = (hasLegalLimit ? statusWords : otherStatusWords)[status ?? 'due'] ?? '';
  const how = booking === 'none' ? 'not booked yet' : said;
  const shown = status === undefined && booking === undefined && when !== undefined ? called : `${called} ${how}`.trim();
  return `${capital(shown)} · ${whose} · ${when === undefined ? `today, ${shortDay(today, today)}` : periodInWords(when, today)}`;
}

/** A period in words: "Mon 23 Nov to Sun 29 Nov", "up to Fri 11 Dec", "from Thu 1 Jan 2027". */
export function periodInWords({ from, to }: NonNullable<Slots['when']>, today: LocalDate): string {
  if (from !== undefined && from === to) return shortDay(from, today);
  if (from === undefined) return to === undefined ? 'any time' : `up to ${shortDay(to, today)}`;
  return to === undefined ? `from ${shortDay(from, today)}` : `${shortDay(from, today)} to ${shortDay(to, today)}`;
}

const ISO_DAYS = /\d{4}-\d{2}-\d{2}/g;

/** A line of an explanation for a person: days with their weekday in place of `YYYY-MM-DD`. */
export function inPlainDays(line: string): string {
  return line.replace(ISO_DAYS, (text) => {
    const date = parseDay(text);
    return date === null ? text : longDay(date);
  });
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
