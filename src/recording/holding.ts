import type { LocalDate } from '../calendar/local-date';
import { shortDay } from '../calendar/words';
import type { Setting } from '../timetable/milestone';
import { timetableOf } from '../timetable/timetable';
import { problemIn } from './checks';
import type { CommandTo } from './command';
import { entry, needsCorrection, recordOnce, refuse, together, type Decision, type RecordingState } from './decision';
import type { About, Fact } from './entry';
import { reviewKnownAs } from './lay-over';
import { entryOf, type LaidReview } from './laid-over';
import { GONE, placeNamed, placeOfHeld, reviewsHeld, type ReviewPlace } from './place';
import { nearestReview } from './same-review';
import { withRecorded } from './trial';

type Hold = CommandTo<'hold'>;

/** Records that a review was held, with how. */
export function decideHold(command: Hold, state: RecordingState, setting: Setting): Decision {
  const held = command.part === 2 ? partTwo(command, state, setting) : wholeOrPartOne(command, state, setting);
  if (!held.ok) return held;
  const withHeld = withRecorded(state.laid, held.entries);
  const review = reviewKnownAs(withHeld.reviews, command.day);
  if (review === null) throw new Error('a review recorded as held is not among the reviews');
  const about: About = { kind: 'held', day: review.day };
  const place = placeOfHeld(review, withHeld, setting.today);
  const details = together(detailsOf(command).map((fact) => {
    const problem = problemIn(fact, { laid: withHeld, place, setting });
    return problem === null ? recordOnce(fact, about, review, state, setting) : refuse(problem);
  }));
  const all = together([held, details]);
  const problem = all.ok ? reasonMissing(command, withRecorded(state.laid, all.entries), setting) : null;
  return problem === null ? all : refuse(problem);
}

function wholeOrPartOne({ review, day, part }: Hold, state: RecordingState, setting: Setting): Decision {
  const { laid } = state;
  const fact: Fact = { field: 'held', value: { day, part } };
  const same = nearestReview(reviewsHeld(laid, setting.today), day);
  const place = same ? placeOfHeld(same, laid, setting.today) : placeNamed(review, laid, setting.today);
  if (place === null) return refuse(GONE);
  const before = entryOf(place.recorded, 'held');
  if (before !== null && (before.value?.day !== day || before.value.part !== part)) return refuse(needsCorrection(before, setting));
  if (before !== null) return { ok: true, entries: [] };
  const problem = problemIn(fact, { laid, place, setting });
  return problem === null ? { ok: true, entries: [entry(fact, place.about, state)] } : refuse(problem);
}

function partTwo({ review, day }: Hold, state: RecordingState, setting: Setting): Decision {
  const { laid } = state;
  const named = review.kind === 'held' ? placeNamed(review, laid, setting.today) : lastHeld(state, setting.today);
  const first = named?.held ?? null;
  if (first === null || first.part !== 1) {
    return refuse('Part 1 of this review has not been recorded: record part 1 first, with the day it was held.');
  }
  const fact: Fact = { field: 'held', value: { day, part: 2 } };
  const problem = problemIn(fact, { laid, place: named, setting });
  if (problem !== null) return refuse(problem);
  if (day < first.day) return refuse(`Part 2 cannot come before part 1, held on ${shortDay(first.day, setting.today)}: give a later day.`);
  const second = laid.reviews.find((other) => other.part === 2 && other.day >= first.day && (nextWhole(first, state) ?? Infinity) > other.day);
  const before = second ? entryOf(second, 'held') : null;
  if (before === null) return { ok: true, entries: [entry(fact, { kind: 'held', day: first.day }, state)] };
  return before.value?.day === day ? { ok: true, entries: [] } : refuse(needsCorrection(before, setting));
}

function lastHeld({ laid }: RecordingState, today: LocalDate): ReviewPlace | null {
  const last = reviewsHeld(laid, today).at(-1);
  return last ? placeOfHeld(last, laid, today) : null;
}

function nextWhole(first: LaidReview, { laid }: RecordingState): LocalDate | null {
  return laid.reviews.find(({ part, day }) => part !== 2 && day > first.day)?.day ?? null;
}

/** What was filled in beside the day; what was left empty says nothing. */
function detailsOf({ participation, format, chairedByChild, withReport, lateReasons, partReasons, checks }: Hold): readonly Fact[] {
  const all: readonly Fact[] = [
    { field: 'participation', value: participation },
    { field: 'format', value: format },
    { field: 'chairedByChild', value: chairedByChild },
    { field: 'withReport', value: withReport },
    { field: 'lateReasons', value: lateReasons },
    { field: 'partReasons', value: partReasons },
    { field: 'checks', value: checks },
  ];
  return all.filter(({ value }) => value !== null && !(Array.isArray(value) && value.length === 0));
}

/** A review held after its legal limit, or begun as part 1, says why from the council's list. */
function reasonMissing({ day, part }: Hold, laid: RecordingState['laid'], setting: Setting): string | null {
  const review = reviewsHeld(laid, setting.today).find((held) => held.day === day);
  if (!review) return null;
  const { late, split } = setting.policy.reasons;
  if (part === 1 && split.options.length > 0 && isEmpty(review, 'partReasons')) return 'Choose why the review was held in parts.';
  const reading = timetableOf(laid.facts, setting);
  if (!reading.ok) return `This does not fit the other reviews: ${reading.problem}.`;
  const milestone = reading.timetable.milestones.find(({ id, done }) => id === 'review' && done === day);
  const isLate = milestone?.review?.onTimeLegal === false;
  if (!isLate || late.options.length === 0 || !isEmpty(review, 'lateReasons')) return null;
  const limit = milestone.legal === null ? '' : `, ${shortDay(milestone.legal, setting.today)}`;
  return `${shortDay(day, setting.today)} is after the legal limit${limit}: choose why it was late.`;
}

function isEmpty(review: LaidReview, field: 'lateReasons' | 'partReasons'): boolean {
  return review.facts[field].length === 0;
}
