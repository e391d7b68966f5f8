import type { LocalDate } from '../calendar/local-date';
import type { WorkingDays } from '../calendar/working-days';
import { datesIn, type DateMention } from './dates/ranges';
import type { Leaning } from './dates/moment';
import type { NameMention } from './names/name';
import { namesIn } from './names/names';
import { mentionsIn, type Mention } from './phrases';
import { filler, type Term } from './vocabulary';
import type { Word } from './words';

/** A run of words: from `from` up to, not including, `to`. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A sentence, or the stretch of it that is looked at, with everything that was recognised there. */
export interface Reading extends Stretch {
  readonly text: string;
  /** All words of the sentence; places count from its beginning, also where only a stretch is looked at. */
  readonly words: readonly Word[];
  readonly mentions: readonly Mention[];
  readonly dates: readonly DateMention[];
  readonly names: readonly NameMention[];
}

/** Reads words against the vocabulary, the calendar and the ways of naming people. */
export function readWords(text: string, words: readonly Word[], today: LocalDate, calendar: WorkingDays): Reading {
  const dates = datesIn(words, today, calendar, 'future');
  const isDate = (at: number) => dates.some(({ from, to }) => at >= from && at < to);
  const names = namesIn(text, words, isDate);
  const isName = (at: number) => names.some(({ from, to }) => at >= from && at < to);
  const mentions = mentionsIn(words, isName).filter(({ from, to }) => !dates.some((date) => from >= date.from && to <= date.to));
  return { text, words, from: 0, to: words.length, mentions, dates, names };
}

/** More than this far ahead, what is already late or missing belongs to the last such date. */
const FAR_AHEAD = 183;

/** The same reading with its dates leaning to the past, to the future, or to the nearer of the two. */
export function leaning(reading: Reading, side: Leaning | 'nearer', today: LocalDate, calendar: WorkingDays): Reading {
  const isFar = reading.dates.some(({ range }) => (range.from ?? range.to ?? today) - today > FAR_AHEAD);
  if (side === 'future' || (side === 'nearer' && !isFar)) return reading;
  return { ...reading, dates: within(datesIn(reading.words, today, calendar, 'past'), reading) };
}

/** What was recognised within a stretch of the sentence. */
export function within<T extends Stretch>(found: readonly T[], { from, to }: Stretch): readonly T[] {
  return found.filter((one) => one.from >= from && one.to <= to);
}

/** The part of a reading that lies in a stretch. */
export function partOf(reading: Reading, { from, to }: Stretch): Reading {
  const stretch = { from, to };
  return {
    ...reading,
    ...stretch,
    mentions: within(reading.mentions, stretch),
    dates: within(reading.dates, stretch),
    names: within(reading.names, stretch),
  };
}

/** Whether any of the terms is mentioned. */
export function sees({ mentions }: Reading, ...terms: readonly Term[]): boolean {
  return mentions.some(({ term }) => terms.includes(term));
}

/** The words of the stretch that is looked at. */
export function wordsWithin({ words, from, to }: Reading): readonly Word[] {
  return words.slice(from, to);
}

/** Of the words that carry a meaning, the share that has one here; 1 where none carries any. */
export function shareUnderstood(reading: Reading): number {
  const covers = (found: readonly Stretch[], at: number) => found.some(({ from, to }) => at >= from && at < to);
  const named = [...reading.dates, ...reading.names];
  let [known, strange] = [0, 0];
  wordsWithin(reading).forEach(({ plain }, index) => {
    const at = reading.from + index;
    if (covers(named, at)) known++;
    else if (filler.has(plain)) return;
    else if (covers(reading.mentions, at)) known++;
    else strange++;
  });
  return strange === 0 ? 1 : known / (known + strange);
}
