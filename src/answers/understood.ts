import { parseDay, type LocalDate } from '../calendar/local-date';
import { longDay, shortDay } from '../calendar/words';
import type { Slots } from '../understanding/question';

const statusWords: Readonly<Record<string, string>> = {
  due: 'due',
  overdue: 'overdue',
  upcoming: 'coming up',
  outstanding: 'outstanding',
  held: 'held',
  late: 'out of timescale',
};

const kindWords: Readonly<Record<string, string>> = {
  first: 'first reviews',
  second: 'second reviews',
  subsequent: 'later reviews',
  midway: 'midways',
  adoption: 'adoption reviews',
  pathway: 'pathway plans',
};

/** The echo that stands over every list: "Reviews overdue · you · today, Mon 23 Nov". */
export function understoodList({ status, kind, when }: Slots, whose: string, today: LocalDate): string {
  const what = kind === undefined ? 'reviews' : (kindWords[kind] ?? 'reviews');
  const how = status === undefined ? 'due' : statusWords[status];
  const shown = status === undefined && when !== undefined ? what : `${what} ${how ?? ''}`.trim();
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

