import type { CouncilPolicy } from '../../policy/council-policy';
import type { RecordingState } from '../../recording/decision';
import type { Fact, NewEntry } from '../../recording/entry';
import { entryOf, type LaidOver } from '../../recording/laid-over';
import { isSameValue } from '../../recording/lay-values';
import type { ReviewPlace } from '../../recording/place';
import { withRecorded } from '../../recording/trial';
import { blankReview, type ReviewFacts } from '../../timetable/facts';
import type { Setting } from '../../timetable/milestone';
import { codesFrom } from './code-lists';
import { dayFields } from './fields';
import { bookedVerdict, heldVerdict } from './held-and-booked';
import { reviewOfRow, secondPartOf, type RowReview } from './match-review';
import { midwayVerdict } from './midway-verdict';
import type { ReadField, TrackerRow } from './read-rows';
import { isKnown, verdictOn, type FieldVerdict } from './verdict';

/** What is said of a cell. */
export interface Said {
  readonly field: ReadField;
  readonly sentence: string;
}

export type RowDecision =
  | {
      readonly ok: true;
      readonly entries: readonly NewEntry[];
      /** What differs from what was known, and what became of it. */
      readonly notes: readonly Said[];
      /** Names the review that the row is about, before and after what it records. */
      readonly reviews: readonly string[];
    }
  | { readonly ok: false; readonly problems: readonly Said[] };

/** What a row of a tracker comes to as things stand: entries to record, or why it is left out. */
export function decideRow(row: TrackerRow, state: RecordingState, setting: Setting): RowDecision {
  const first = reviewOfRow(row, state.laid, setting);
  if (!first.ok) return { ok: false, problems: [{ field: first.field, sentence: first.problem }] };
  const held = { field: 'held' as const, ...heldVerdict(row, first, state, setting) };
  if (held.problem !== undefined) return refused([held]);

  const since = held.entry ? { ...state, laid: withRecorded(state.laid, [held.entry]) } : state;
  const found = held.entry ? reviewOfRow(row, since.laid, setting) : first;
  if (!found.ok) return { ok: false, problems: [{ field: found.field, sentence: found.problem }] };
  const verdicts: readonly FieldVerdict[] = [
    held,
    { field: 'booked', ...bookedVerdict(row, found, since, setting) },
    ...factsIn(row, setting.policy).map((fact) => detailVerdict(fact, found, since, setting)),
    { field: 'midway', ...midwayVerdict(row, found, since, setting) },
  ];
  if (verdicts.some(({ problem }) => problem !== undefined)) return refused(verdicts);
  return {
    ok: true,
    entries: verdicts.flatMap(({ entry }) => entry ?? []),
    notes: verdicts.flatMap(({ field, note }) => (note === undefined ? [] : [{ field, sentence: note }])),
    reviews: [nameOf(first), nameOf(found)],
  };
}

function refused(verdicts: readonly FieldVerdict[]): RowDecision {
  return { ok: false, problems: verdicts.flatMap(({ field, problem }) => (problem === undefined ? [] : [{ field, sentence: problem }])) };
}

function nameOf({ place, held }: RowReview): string {
  return held === null ? `${place.about.kind} ${place.about.kind === 'child' ? '' : place.about.day}` : `review ${held.day} ${held.part}`;
}

type Detail = Extract<Fact, { field: keyof ReviewFacts }> & { readonly field: keyof ReviewFacts & ReadField };

/** What a row says of a review beside the days of the review itself. */
function factsIn(row: TrackerRow, { reasons, checks }: CouncilPolicy): readonly Detail[] {
  const codes = (text: string | null, list: CouncilPolicy['checks']) => (text === null ? null : codesFrom(text, list));
  const all: readonly Detail[] = [
    { field: 'participation', value: row.participation },
    { field: 'format', value: row.format },
    { field: 'chairedByChild', value: row.chairedByChild },
    ...dayFields.map((field) => ({ field, value: row[field] })),
    { field: 'lateReasons', value: codes(row.lateReasons, reasons.late) },
    { field: 'partReasons', value: codes(row.partReasons, reasons.split) },
    { field: 'checks', value: codes(row.checks, checks) },
  ];
  return all.filter(({ value }) => isKnown(value));
}

function detailVerdict(fact: Detail, review: RowReview, { child, laid }: RecordingState, setting: Setting): FieldVerdict {
  const { field } = fact;
  const place = placeOfPart(review);
  const isAhead = place.held === null && field !== 'reportReceived' && field !== 'premeetingHeld';
  if (isAhead) return { field, problem: 'belongs to a review that was held: give the day on which it was held' };
  const { own, other } = knownFacts(review, laid, setting);
  // The parts are one review: what is known of one part need not be said of the other again.
  if (!isKnown(own[field]) && isSameValue(other[field], fact.value)) return { field };
  return { field, ...verdictOn(fact, { child, about: place.about, value: own[field], entry: entryOf(place.recorded, field) }, { laid, place, setting }) };
}

/** Where it is recorded what a row says: about the part of the review whose row it is. */
function placeOfPart({ place, held }: RowReview): ReviewPlace {
  return held?.part === 2 ? { ...place, about: { kind: 'held', day: held.day }, held, recorded: held } : place;
}

/** What is known of the row's review, or part of one, and of the other part. */
function knownFacts({ place, held }: RowReview, laid: LaidOver, { today }: Setting): { readonly own: ReviewFacts; readonly other: ReviewFacts } {
  if (place.held === null) {
    const { reportReceived, premeetingHeld } = laid.facts.nextReview;
    return { own: { ...blankReview, reportReceived, premeetingHeld }, other: blankReview };
  }
  const first = place.held.facts;
  const second = secondPartOf(place.held, laid, today)?.facts ?? blankReview;
  return held?.part === 2 ? { own: second, other: first } : { own: first, other: second };
}
