import type { LocalDate } from '../calendar/local-date';
import { blankReview, type ChildFacts, type NextReviewFacts, type Placement, type ReviewFacts } from '../timetable/facts';
import type { Entry, RecordedField, ValueOf } from './entry';
import { entryOf, type Conflict, type RecordedAbout } from './laid-over';
import type { ReviewDraft } from './merge-reviews';

/** What is recorded of a review under the same name as the fact. */
const reviewFields = [
  'reportReceived', 'premeetingHeld', 'decisionsSent', 'recordCompleted', 'recordSent', 'letterSent', 'carePlanUpdated',
  'participation', 'format', 'chairedByChild', 'lateReasons', 'partReasons', 'checks',
] as const satisfies readonly (keyof ReviewFacts & RecordedField)[];

/** The facts of one review, recorded values over imported ones; adds where they differ to `conflicts`. */
export function layReview({ imported, day, part, entries }: ReviewDraft, conflicts: Conflict[]): ReviewFacts {
  const held = imported ?? blankReview;
  const review = { ...held, held: day, part, cancelled: false };
  if (entries.length === 0) return review;
  const values = reviewFields.map((field) => [field, laid(field, { entries, review: day, imported: held[field], none: blankReview[field] }, conflicts)]);
  return { ...review, ...(Object.fromEntries(values) as Pick<ReviewFacts, (typeof reviewFields)[number]>) };
}

/** The facts of the review that is still to come. */
export function layNext(imported: NextReviewFacts, { entries }: RecordedAbout, conflicts: Conflict[]): NextReviewFacts {
  const about = { entries, review: null, none: null };
  return {
    ...imported,
    booked: bookedDay(imported.booked, { entries }, conflicts),
    reportReceived: laid('reportReceived', { ...about, imported: imported.reportReceived }, conflicts),
    premeetingHeld: laid('premeetingHeld', { ...about, imported: imported.premeetingHeld }, conflicts),
    broughtForwardTo: broughtForwardTo(imported.broughtForwardTo, { entries }, conflicts),
  };
}

/** The facts that belong to no review. */
export function layChild(imported: ChildFacts, { entries }: RecordedAbout, conflicts: Conflict[]): ChildFacts {
  const about = { entries, review: null, none: null };
  const midways = valuesOf(entries, 'midway').map(({ day }) => day);
  return {
    ...imported,
    placements: [...imported.placements, ...valuesOf(entries, 'unregistered').map(placementOf)],
    midways: [...new Set([...imported.midways, ...midways])],
    visits: [...new Set([...imported.visits, ...valuesOf(entries, 'visit')])],
    permanencePlan: laid('permanencePlan', { ...about, imported: imported.permanencePlan }, conflicts),
    permanenceAchieved: laid('permanenceAchieved', { ...about, imported: imported.permanenceAchieved }, conflicts),
  };
}

/** It is no move of its own: moves, and the placement's end where it is not known here, come with the imports. */
function placementOf({ from, to }: ValueOf<'unregistered'>): Placement {
  return { from, to, kind: 'unregistered', move: 'first' };
}

interface Laying<T> extends RecordedAbout {
  readonly review: LocalDate | null;
  readonly imported: T;
  /** What stands in the facts where it was taken back. */
  readonly none: T;
}

function laid<T>(field: RecordedField, { entries, review, imported, none }: Laying<T>, conflicts: Conflict[]): T {
  const entry = entryOf({ entries }, field);
  if (entry === null) return imported;
  noteConflict(conflicts, { field, review, recorded: entry.value, imported, entry });
  return (entry.value ?? none) as T;
}

function noteConflict(conflicts: Conflict[], conflict: Conflict): void {
  const { recorded, imported } = conflict;
  const isUnknown = imported === null || (Array.isArray(imported) && imported.length === 0);
  if (!isUnknown && !isSameValue(recorded, imported)) conflicts.push(conflict);
}

/** Whether two values of a field say the same; in a list of codes their order does not count. */
export function isSameValue(one: unknown, other: unknown): boolean {
  const plain = (value: unknown) => JSON.stringify(Array.isArray(value) ? [...value].sort() : value);
  return plain(one) === plain(other);
}

function broughtForwardTo(imported: LocalDate | null, about: RecordedAbout, conflicts: Conflict[]): LocalDate | null {
  const entry = entryOf(about, 'broughtForward');
  if (entry === null) return imported;
  const recorded = entry.value?.day ?? null;
  noteConflict(conflicts, { field: 'broughtForward', review: null, recorded, imported, entry });
  return recorded;
}

/** The day booked; none once it was recorded that the review was not held on that day. */
function bookedDay(imported: LocalDate | null, about: RecordedAbout, conflicts: Conflict[]): LocalDate | null {
  const entry = entryOf(about, 'booked');
  const over = about.entries.flatMap((other) => (other.field === 'notHeld' && other.value !== null ? [{ id: other.id, day: other.value.day }] : []));
  const stillBooked = (date: LocalDate | null, since: number) => (over.some(({ id, day }) => day === date && id > since) ? null : date);
  const importedDay = stillBooked(imported, -Infinity);
  if (entry === null) return importedDay;
  noteConflict(conflicts, { field: 'booked', review: null, recorded: entry.value, imported: importedDay, entry });
  return stillBooked(entry.value, entry.id);
}

/** The values of a field of which many stand. */
export function valuesOf<Field extends RecordedField>(entries: readonly Entry[], field: Field): readonly ValueOf<Field>[] {
  return entries.flatMap((entry) => (entry.field === field && entry.value !== null ? [entry.value as ValueOf<Field>] : []));
}
