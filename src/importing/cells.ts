import { z } from 'zod';
import { fromCivil, daysInMonth, parseDay, type LocalDate } from '../calendar/local-date';

// Exports from a database write a day with the time of day that its column has. A time with a zone is refused: the
// day in London may then be another one.
const TIME_OF_DAY = /[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?$/;
const DAY_FIRST = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;

/** A day as files write it: `YYYY-MM-DD` or `DD/MM/YYYY`, a time of day after it left out; null where it is none. */
export function readDay(text: string): LocalDate | null {
  const date = text.replace(TIME_OF_DAY, '');
  const match = DAY_FIRST.exec(date);
  if (!match) return parseDay(date);
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  return fromCivil({ year, month, day });
}

/** A cell of a file: its trimmed text, read as something; `read` gives undefined where the text is not that. */
export function cell<T>(read: (text: string) => T | undefined, problem: (text: string) => string) {
  return z.string().transform((text, context): T => {
    const value = read(text);
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', message: text === '' ? 'is empty' : problem(text) });
    return z.NEVER;
  });
}

const notADay = (text: string) => `"${text}" is not a day: write it as YYYY-MM-DD or DD/MM/YYYY`;

export const dayCell = cell((text) => readDay(text) ?? undefined, notADay);

export const maybeDayCell = cell((text) => (text === '' ? null : readDay(text) ?? undefined), notADay);

export const textCell = z.string().min(1, 'is empty');

export const maybeTextCell = z.string().transform((text) => (text === '' ? null : text));

/** Y or N; empty is N. */
export const flagCell = cell(
  (text) => (text === '' ? false : { Y: true, N: false }[text.toUpperCase()]),
  (text) => `"${text}" is neither Y nor N`,
);

/** A whole number, not negative; empty is 0. */
export const countCell = cell(
  (text) => (/^\d*$/.test(text) ? Number(text) : undefined),
  (text) => `"${text}" is not a whole number`,
);
