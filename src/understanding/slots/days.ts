import type { DateMention } from '../dates/ranges';
import type { DayRange } from '../question';
import type { Reading } from '../reading';
import type { Term } from '../vocabulary';

/** What dates are said of. */
const dated: ReadonlySet<Term> = new Set<Term>([
  ...(['review', 'midwayReview', 'report', 'minutes', 'record', 'decisions', 'letter', 'visit', 'escalation', 'escalations'] as const),
  ...(['due', 'overdue', 'late', 'outstanding', 'upcoming', 'selfAway', 'away', 'figures'] as const),
]);

/**
 * The days that were named: of several ranges one with both ends before one that is open. What ends with a return ("back
 * Thursday") is joined to its beginning.
 */
export function daysIn(reading: Reading): DayRange | undefined {
  const dates = inOrder(reading);
  const ranges = dates.filter(({ isReturn }) => !isReturn).map(({ range }) => range);
  const back = dates.find(({ isReturn }) => isReturn)?.range;
  const range = ranges.find(({ from, to }) => from !== undefined && to !== undefined && from < to) ?? ranges[0];
  if (!back) return range;
  if (range?.from === undefined || back.to === undefined || range.from > back.to) return range ?? back;
  return { from: range.from, to: range.to !== undefined && range.to > range.from ? range.to : back.to };
}

/** What stands behind a correction ("I mean", "sorry") alone, else dates in figures first, and those nearest to what is asked for. */
function inOrder({ dates, mentions, words }: Reading): readonly DateMention[] {
  const corrected = mentions.findLast(({ term }) => term === 'correction');
  const later = corrected ? dates.filter(({ from }) => from >= corrected.to) : [];
  if (later.length > 0) return later;
  const asked = mentions.filter(({ term }) => dated.has(term));
  const distance = ({ from, to }: DateMention) =>
    Math.min(words.length, ...asked.map((mention) => Math.max(from - mention.to, mention.from - to, 0)));
  const inFigures = ({ from, to }: DateMention) => words.slice(from, to).some(({ plain }) => /\d/.test(plain));
  return dates.toSorted((a, b) => Number(inFigures(b)) - Number(inFigures(a)) || distance(a) - distance(b));
}
