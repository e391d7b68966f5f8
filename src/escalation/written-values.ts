import { parseDay, type LocalDate } from '../calendar/local-date';

// Commands come from outside, and what they name is judged one thing after the other, so a value is of no known kind at first.

/** Whether something was given at all; a text of white space only is nothing. */
export function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && (typeof value !== 'string' || value.trim() !== '');
}

/** The value where it is a text that says something, else null. */
export function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && isGiven(value) ? value : null;
}

/** The value where it is a day as `YYYY-MM-DD`, else null. */
export function dayOrNull(value: unknown): LocalDate | null {
  return typeof value === 'string' ? parseDay(value) : null;
}
