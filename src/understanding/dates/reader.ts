import type { LocalDate } from '../../calendar/local-date';
import type { WorkingDays } from '../../calendar/working-days';
import { numberWords } from '../vocabulary/calendar-words';
import type { Word } from '../words';
import type { Leaning } from './moment';
import type { PlainDate } from './plain-dates';

/** What the readers of dates look at: the words, and what is needed to know which days they mean. */
export interface DateText {
  readonly words: readonly Word[];
  readonly plainDates: ReadonlyMap<number, PlainDate>;
  readonly today: LocalDate;
  readonly leaning: Leaning;
  readonly calendar: WorkingDays;
}

/** What was read, and the place of the word after it. */
export interface Found<T> {
  readonly value: T;
  readonly next: number;
}

/** A reader looks at one place of the text and answers with what begins there, if anything does. */
export type Reader<T> = (text: DateText, at: number) => Found<T> | undefined;

/** The word at a place, or an empty text past the end. */
export function plainAt({ words }: DateText, at: number): string {
  return words[at]?.plain ?? '';
}

/** Whether the words from a place on are these; the place after them where so. */
export function after(text: DateText, at: number, phrase: string): number | undefined {
  if (!phrase.startsWith(plainAt(text, at))) return undefined;
  const expected = phrase.split(' ');
  return expected.every((word, index) => plainAt(text, at + index) === word) ? at + expected.length : undefined;
}

/** The place after the first of the phrases that stands here; longer phrases must come first. */
export function afterAny(text: DateText, at: number, phrases: readonly string[]): number | undefined {
  for (const phrase of phrases) {
    const next = after(text, at, phrase);
    if (next !== undefined) return next;
  }
  return undefined;
}

/** The place itself, or the one after these words where they stand there. */
export function skip(text: DateText, at: number, ...skipped: readonly string[]): number {
  let next = at;
  while (skipped.includes(plainAt(text, next))) next++;
  return next;
}

/** A whole number in digits or words ("10", "twenty five", "a couple of"). */
export const readNumber: Reader<number> = (text, at) => {
  const word = plainAt(text, at);
  if (/^\d{1,3}$/.test(word)) return { value: Number(word), next: at + 1 };
  if (word === 'a' && plainAt(text, at + 1) === 'couple') return { value: 2, next: skip(text, at + 2, 'of') };
  const value = numberWords[word];
  if (value === undefined) return undefined;
  const units = numberWords[plainAt(text, at + 1)];
  if (value >= 20 && units !== undefined && units < 10 && plainAt(text, at + 1) !== 'a') return { value: value + units, next: at + 2 };
  return { value, next: word === 'couple' ? skip(text, at + 1, 'of') : at + 1 };
};

/** The first of several readers that finds something. */
export function firstOf<T>(...readers: readonly Reader<T>[]): Reader<T> {
  return (text, at) => {
    for (const read of readers) {
      const found = read(text, at);
      if (found) return found;
    }
    return undefined;
  };
}
