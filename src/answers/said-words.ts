import type { LocalDate } from '../calendar/local-date';
import { shortDay } from '../calendar/words';
import type { Entry } from '../recording/entry';
import { entryOf, saidReport, valueOf, type LaidOver, type RecordedAbout, type SaidReport } from '../recording/laid-over';
import { reviewsHeld } from '../recording/place';
import type { Sight } from './sight';

/** What the social worker says of a report, as said, and whether the IRO has answered that it is not there. */
export function saidInWords({ day, notThere }: SaidReport, today: LocalDate): string {
  return `the social worker says it was given on ${shortDay(day, today)}${notThere ? ', the IRO says it is not there' : ''}`;
}

/** Who asked for more time for a report, until when, and why; null where that was taken back. */
export function untilInWords({ value, by }: Extract<Entry, { field: 'reportUntil' }>, { asker, directory, today }: Reader): string | null {
  if (value === null) return null;
  const who = by === asker.id ? 'you' : (directory.person(by)?.name ?? 'the social worker');
  return `${who} asked for time until ${shortDay(value.day, today)}: ${value.reason}`;
}

type Reader = Pick<Sight, 'asker' | 'directory' | 'today'>;

interface SaidFact {
  readonly title: string;
  readonly value: string;
}

/** What was said of the report for the next review, and of a report that the last review held went ahead without. */
export function reportFacts(recorded: LaidOver | null, reader: Reader): readonly SaidFact[] {
  const { today } = reader;
  if (recorded === null) return [];
  const { next, facts: { nextReview } } = recorded;
  const said = nextReview.reportReceived === null ? saidReport(next) : null;
  const until = nextReview.reportReceived === null ? awaitedUntil(next, reader) : [];
  const last = reviewsHeld(recorded, today).at(-1);
  return [
    ...[...(said === null ? [] : [saidInWords(said, today)]), ...until].map((value) => ({ title: 'Report', value })),
    ...(last === undefined ? [] : ofReviewHeld(last, last.facts.reportReceived, reader)).map((value) => ({ title: 'Report of the last review', value })),
  ];
}

function ofReviewHeld(review: RecordedAbout, received: LocalDate | null, reader: Reader): readonly string[] {
  const why = valueOf(review, 'wentWithoutReport');
  const said = received === null && valueOf(review, 'withReport') !== true ? saidReport(review) : null;
  return [
    ...(why === null ? [] : [`the review went ahead without it because: ${why.reason}`]),
    ...(said === null ? [] : [saidAfter(said, reader)]),
    ...(received === null ? awaitedUntil(review, reader) : []),
  ];
}

function saidAfter({ day, notThere }: SaidReport, { today }: Reader): string {
  return `given on ${shortDay(day, today)}, says the social worker; ${notThere ? 'the IRO says it is not there' : 'not confirmed'}`;
}

/** Nothing where it is said to be there by now, or to have been there at the review. */
function awaitedUntil(about: RecordedAbout, reader: Reader): readonly string[] {
  const said = saidReport(about);
  const until = entryOf(about, 'reportUntil');
  const isThere = (said !== null && !said.notThere) || valueOf(about, 'withReport') === true;
  const words = until === null || isThere ? null : untilInWords(until, reader);
  return words === null ? [] : [words];
}
