import type { LocalDate } from '../../calendar/local-date';
import { shortDay } from '../../calendar/words';
import type { Entry, Fact } from '../../recording/entry';
import { heldClaims, standing } from '../../recording/held-claims';
import { entryOf } from '../../recording/laid-over';
import type { RecordingState } from '../../recording/decision';
import { isSameReview } from '../../recording/same-review';
import { withRecorded } from '../../recording/trial';
import { asKnownOn } from '../../timetable/known';
import type { Setting } from '../../timetable/milestone';
import type { RowReview } from './match-review';
import type { TrackerRow } from './read-rows';
import { isOfPerson, leftAsRecorded, verdictOn, type Verdict } from './verdict';

/** What a row says of the day, and the part, of a review that was held. */
export function heldVerdict(row: TrackerRow, { place, held }: RowReview, state: RecordingState, setting: Setting): Verdict {
  const day = row.held ?? (row.part === null ? null : held?.day ?? null);
  if (day === null) return {};
  const fact: Fact = { field: 'held', value: { day, part: row.part ?? held?.part ?? null } };
  const denied = held === null ? deniedBy(day, state) : null;
  if (denied !== null) return { problem: `is ${shortDay(day, setting.today)}, and ${denied.by} recorded that no review was held then: correct one of them` };
  const whole = place.held;
  if (fact.value?.part === 2 && whole !== null && day < whole.day) return { problem: `is before part 1, held on ${shortDay(whole.day, setting.today)}: correct the day` };

  const known = held === null ? null : { day: held.day, part: held.part };
  const entry = held === null ? null : entryOf(held, 'held');
  const verdict = verdictOn(fact, { child: state.child, about: place.about, value: known, entry }, { laid: state.laid, place, setting });
  if (!verdict.entry) return verdict;
  const fits = asKnownOn(withRecorded(state.laid, [verdict.entry]).facts, setting.today);
  return fits.ok ? verdict : { problem: `does not fit the other reviews: ${fits.problem}` };
}

/** What a person recorded that says there was no review on this day; null where nobody did. */
function deniedBy(day: LocalDate, { laid }: RecordingState): Entry | null {
  const takenBack = heldClaims(laid.entries).find(({ takenBack, last }) => takenBack && isSameReview(last.day, day))?.entry ?? null;
  const notHeld = standing(laid.entries).find((entry) => entry.field === 'notHeld' && entry.value?.day === day) ?? null;
  return [takenBack, notHeld].find((entry) => entry !== null && isOfPerson(entry)) ?? null;
}

/** What a row says of the day for which the next review is booked. */
export function bookedVerdict({ booked }: TrackerRow, { place }: RowReview, state: RecordingState, setting: Setting): Verdict {
  if (booked === null) return {};
  const { laid, child } = state;
  if (place.held !== null) {
    const held = shortDay(place.held.day, setting.today);
    return booked > setting.today ? { note: `this review was held on ${held}, this row has it booked for ${shortDay(booked, setting.today)}: left out` } : {};
  }
  const fact: Fact = { field: 'booked', value: booked };
  const over = place.recorded.entries.find((entry) => entry.field === 'notHeld' && entry.value?.day === booked);
  if (over && isOfPerson(over)) return { note: leftAsRecorded(over, fact, setting) };
  const entry = entryOf(place.recorded, 'booked');
  // What a file says may have been written before its day passed, so it is judged as on that day.
  const then = { ...setting, today: booked < setting.today ? booked : setting.today };
  return verdictOn(fact, { child, about: place.about, value: laid.facts.nextReview.booked, entry }, { laid, place, setting: then });
}
