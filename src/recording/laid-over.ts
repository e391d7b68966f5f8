import type { LocalDate } from '../calendar/local-date';
import type { ChildFacts, ReviewFacts } from '../timetable/facts';
import type { Entry, RecordedField, ValueOf } from './entry';

/** A recorded value that differs from the imported one; the recorded one stands. */
export interface Conflict {
  readonly field: RecordedField;
  /** The review, by the day that stands for it; null for the next one, and for what belongs to the child. */
  readonly review: LocalDate | null;
  /** Values as `ValueOf` the field; null for "did not happen". */
  readonly recorded: unknown;
  /** Null where the import has no such review (any more). */
  readonly imported: unknown;
  readonly entry: Entry;
}

/** What people recorded about one review, each entry still standing, the first recorded first. */
export interface RecordedAbout {
  readonly entries: readonly Entry[];
}

/** One review held (or one part of one), imported and recorded facts laid over each other. */
export interface LaidReview extends RecordedAbout {
  readonly day: LocalDate;
  readonly part: 1 | 2 | null;
  readonly facts: ReviewFacts;
  /** Every day on which it was said to have been held. */
  readonly knownAs: readonly LocalDate[];
}

/** A child's facts with what people recorded laid over what imports brought. */
export interface LaidOver {
  /** As the imports brought them. */
  readonly imported: ChildFacts;
  readonly facts: ChildFacts;
  /** All entries of the child, replaced ones included, the first recorded first. */
  readonly entries: readonly Entry[];
  readonly conflicts: readonly Conflict[];
  /** Reviews held, oldest first. */
  readonly reviews: readonly LaidReview[];
  readonly next: RecordedAbout;
  /** What was recorded about the child and no review. */
  readonly ofChild: RecordedAbout;
}

/** The last value of a field that stands among these entries; null where there is none or it was taken back. */
export function valueOf<Field extends RecordedField>({ entries }: RecordedAbout, field: Field): ValueOf<Field> | null {
  return (entryOf({ entries }, field)?.value ?? null) as ValueOf<Field> | null;
}

/** The entry of a field that stands, also one that took it back; null where there is none. */
export function entryOf<Field extends RecordedField>({ entries }: RecordedAbout, field: Field): Extract<Entry, { field: Field }> | null {
  const last = entries.findLast((entry) => entry.field === field);
  return (last as Extract<Entry, { field: Field }> | undefined) ?? null;
}

/** What the social worker says of a report that nobody has confirmed. */
export interface SaidReport {
  readonly day: LocalDate;
  readonly entry: Entry;
  /** Whether whoever reviews has answered that it is not there. */
  readonly notThere: boolean;
}

/** What the social worker says of the report for this review; null where nothing was said. */
export function saidReport(about: RecordedAbout): SaidReport | null {
  const said = entryOf(about, 'reportSaid');
  if (said === null || said.value === null) return null;
  const answer = entryOf(about, 'reportNotThere');
  return { day: said.value, entry: said, notThere: answer !== null && answer.value !== null && answer.id > said.id };
}

/** Agreement to hold this review late: asked for which day, and the answer, null while it is awaited. */
export interface LateAgreement {
  readonly asked: Extract<Entry, { field: 'lateAgreementAsked' }>;
  readonly answer: Extract<Entry, { field: 'lateAgreement' }> | null;
}

/** The agreement last asked for, with its answer; null where none was asked for. */
export function lateAgreement(about: RecordedAbout): LateAgreement | null {
  const asked = entryOf(about, 'lateAgreementAsked');
  if (asked === null || asked.value === null) return null;
  const answer = entryOf(about, 'lateAgreement');
  return { asked, answer: answer !== null && answer.value !== null && answer.id > asked.id ? answer : null };
}
