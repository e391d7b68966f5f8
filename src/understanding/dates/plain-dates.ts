import type { ParsedResult } from 'chrono-node';
// One language of a dozen: each takes memory.
import { GB } from 'chrono-node/en';
import { daysInMonth, fromCivil } from '../../calendar/local-date';
import { months } from '../vocabulary/calendar-words';
import type { Word } from '../words';
import { everyYear, fixed, oneDay, type Moment } from './moment';

/** A date written with its day and month ("4 Dec", "04/12/26", "the 4th of December"), or two of them with a dash between. */
export interface PlainDate {
  readonly first: Moment;
  readonly last?: Moment;
  /** The word after the date. */
  readonly next: number;
}

// chrono also reads "in 3 days", which is reckoned: a written date has a month's name, or figures parted by strokes or dashes.
const monthNames = new RegExp(`\\b(?:${Object.keys(months).join('|')})\\b`);
const FIGURES = /^\d{1,4}[/-]\d{1,2}(?:[/-]\d{2,4})?/;

// chrono wants an instant to reckon from; no written date depends on it.
const ANY_INSTANT = new Date(2000, 0, 1, 12);

/** The plain dates among the words, by the place of their first word. */
export function plainDatesIn(words: readonly Word[]): ReadonlyMap<number, PlainDate> {
  const found = new Map<number, PlainDate>();
  if (!words.some(({ plain }) => /\d/.test(plain))) return found;
  const { text, starts } = asChronoReads(words);
  for (const result of GB.parse(text, ANY_INSTANT)) {
    if (!FIGURES.test(result.text) && !monthNames.test(result.text)) continue;
    const first = momentOf(result.start);
    const last = result.end ? momentOf(result.end) : undefined;
    const from = starts.findIndex((start) => start >= result.index);
    const end = starts.findIndex((start) => start >= result.index + result.text.trimEnd().length);
    if (first && from >= 0) found.set(from, { first, ...(last && { last }), next: end < 0 ? words.length : end });
  }
  return found;
}

/** The sentence with its spelling put right, and where each word begins in it. */
function asChronoReads(words: readonly Word[]): { text: string; starts: readonly number[] } {
  let text = '';
  const starts = words.map((word, index) => {
    const before = words[index - 1];
    const isDotted = word.gap === '.' && /^\d+$/.test(word.plain) && /^\d+$/.test(before?.plain ?? '');
    text += isDotted ? '/' : word.gap.replace(/\s+/g, ' ');
    const start = text.length;
    text += word.plain in months || word.plain === 'of' ? word.plain : word.text.toLowerCase();
    return start;
  });
  return { text, starts };
}

function momentOf(components: ParsedResult['start']): Moment | undefined {
  const [year, month, day] = [components.get('year'), components.get('month'), components.get('day')];
  const isWritten = components.isCertain('day') && components.isCertain('month');
  if (!isWritten || year === null || month === null || day === null) return undefined;
  if (!components.isCertain('year')) {
    return everyYear((each) => oneDay(fromCivil({ year: each, month, day: Math.min(day, daysInMonth(each, month)) })));
  }
  return day <= daysInMonth(year, month) ? fixed(oneDay(fromCivil({ year, month, day }))) : undefined;
}
