import type { LocalDate } from '../calendar/local-date';
import { isoDay } from '../calendar/local-date';
import type { Setting } from '../timetable/milestone';
import { timetableOf } from '../timetable/timetable';
import { problemIn } from './checks';
import type { CommandTo } from './command';
import { refuse, type Decision, type RecordingState } from './decision';
import { readFact, writeValue, type Entry, type Fact, type NewEntry } from './entry';
import { standing } from './held-claims';
import { isSameValue } from './lay-values';
import type { LaidOver } from './laid-over';
import { placeNamed, type ReviewPlace } from './place';
import { withRecorded } from './trial';

type Correct = CommandTo<'correct'>;

/** Puts another value in place of one recorded, or takes it back, with why; what stood before is kept. */
export function decideCorrect(command: Correct, state: RecordingState, setting: Setting): Decision {
  const { laid, child } = state;
  const before = standing(laid.entries).find(({ id }) => id === command.entry);
  if (!before) return refuse('This has been corrected already, or was recorded of another child: open the child again.');
  const fact = correctedFact(before, command);
  if (fact === null) return refuse('That is not something this can be corrected to: fill in the card again.');
  if (isSameValue(fact.value, before.value)) return { ok: true, entries: [] };
  const corrected: NewEntry = { ...fact, child, about: before.about, why: command.why, replaces: before.id };
  const problem = problemIn(fact, { laid, place: placeBefore(before, laid, setting.today), setting }) ?? disorder(before, corrected, laid, setting);
  return problem === null ? { ok: true, entries: [corrected] } : refuse(problem);
}

/** What was recorded with what was filled in put in place of it. */
function correctedFact(before: Entry, { happened, day, to, part, code, codes, yes }: Correct): Fact | null {
  if (!happened) return { field: before.field, value: null } as Fact;
  const written = writeValue(before);
  const text = (date: LocalDate | null) => (date === null ? undefined : isoDay(date));
  if (Array.isArray(written)) return readFact(before.field, codes);
  if (typeof written === 'boolean') return readFact(before.field, yes ?? written);
  if (typeof written === 'string') return readFact(before.field, text(day) ?? code ?? written);
  if (typeof written !== 'object' || written === null) return null;
  const given: Readonly<Record<string, unknown>> = {
    day: text(day), from: text(day), to: text(to), part, concern: yes ?? undefined, agreed: yes ?? undefined, kind: code ?? undefined,
  };
  const known = Object.keys(written).filter((key) => given[key] !== undefined);
  return readFact(before.field, { ...written, ...Object.fromEntries(known.map((key) => [key, given[key]])) });
}

/** The review that an entry is about; for the day of a review itself, what it is judged by is the review before. */
function placeBefore({ about, field, id }: Entry, laid: LaidOver, today: LocalDate): ReviewPlace | null {
  if (about.kind === 'child') return null;
  if (field !== 'held') return placeNamed(about, laid, today);
  const review = laid.reviews.find(({ entries }) => entries.some((entry) => entry.id === id));
  return review ? placeNamed({ kind: 'held', day: review.day }, laid, today) : placeNamed(about, laid, today);
}

/** What a corrected day would do to the reviews around it. */
function disorder(before: Entry, corrected: NewEntry, laid: LaidOver, setting: Setting): string | null {
  if (before.field !== 'held' || corrected.field !== 'held') return null;
  const index = laid.reviews.findIndex(({ entries }) => entries.some(({ id }) => id === before.id));
  const following = laid.reviews[index + 1];
  if (before.value?.part === 1 && following?.part === 2 && (corrected.value?.part !== 1 || corrected.value.day > following.day)) {
    return 'Part 2 of this review is recorded as well: correct part 2 first.';
  }
  if (corrected.value?.part === 2 && before.value?.part !== 2) return 'Part 2 needs a part 1 before it: take this back, and record part 2.';
  if (corrected.value && following && following.part !== 2 && corrected.value.day >= following.day) {
    return 'That is not before the review that followed: give an earlier day.';
  }
  const reading = timetableOf(withRecorded(laid, [corrected]).facts, setting);
  return reading.ok ? null : `This does not fit the other reviews: ${reading.problem}.`;
}
