import { isoDay, type LocalDate } from '../calendar/local-date';
import { explainOffset, offsetFrom, type Offset } from '../calendar/offset';
import { isRefused, type DayOrRefused } from '../calendar/working-days';
import type { Placement } from './facts';
import type { HeldReview } from './held-reviews';
import type { KnownChild } from './known';
import type { Setting } from './milestone';
import { isUnregisteredOn } from './present-placement';

/** A day by which the council's own standard wants a review, and the line that explains it. */
export interface LocalDeadline {
  readonly day: DayOrRefused;
  readonly explain: () => string;
}

/** What a council's standards on reviews look at: they belong to the ordinary clock only. */
export interface ReviewPoint {
  readonly child: KnownChild;
  /** The reviews held before the one in question, oldest first. */
  readonly before: readonly HeldReview[];
  /** How many of them count for the running clock. */
  readonly countedBefore: number;
  /** The day whose moves and placement decide. */
  readonly asOf: LocalDate;
  readonly setting: Setting;
}

/** Every local deadline that the council's policy sets for a review on the ordinary clock. */
export function localDeadlines(point: ReviewPoint): LocalDeadline[] {
  return [...firstReview(point), ...afterMoves(point), ...whileUnregistered(point)];
}

/** The earliest of the deadlines; refused where any of them is; null where there is none. */
export function earliestDeadline(deadlines: readonly LocalDeadline[]): DayOrRefused | null {
  let earliest: LocalDate | null = null;
  for (const { day } of deadlines) {
    if (isRefused(day)) return day;
    if (earliest === null || day < earliest) earliest = day;
  }
  return earliest;
}

/** BCP wants the first review within a number of calendar days (BCP 2023-24 §8). */
function firstReview({ child, countedBefore, setting }: ReviewPoint): LocalDeadline[] {
  const standard = setting.policy.timetable.firstReview;
  if (standard === null || countedBefore > 0) return [];
  return [deadline('care started', child.started, standard.value, setting)];
}

/**
 * After a placement move: one more review within a time for each move that no review has followed
 * (B&NES 2024-25 §7.11), or the reviews start again from the latest move (Rotherham 2022-23).
 */
function afterMoves({ child, before, asOf, setting }: ReviewPoint): LocalDeadline[] {
  const standard = setting.policy.timetable.afterMove;
  if (standard === null) return [];
  const rule = standard.value;
  const moves = child.moves.filter(({ from, move }) => from <= asOf && (rule.moves === 'any' || move === rule.moves));
  const reviewsSince = ({ from }: Placement) => before.filter(({ day }) => day >= from).length;
  const after = ({ from, move }: Placement, distance: Offset) => deadline(`${move} move`, from, distance, setting);
  if (rule.rule === 'additional_review') {
    return moves.filter((move) => reviewsSince(move) === 0).map((move) => after(move, rule.within));
  }
  const latest = moves.at(-1);
  const distance = latest && rule.at[reviewsSince(latest)];
  return latest && distance ? [after(latest, distance)] : [];
}

/** While the child is placed somewhere unregistered, reviews come closer together (Rotherham 2022-23). */
function whileUnregistered({ child, before, asOf, setting }: ReviewPoint): LocalDeadline[] {
  const standard = setting.policy.timetable.unregistered;
  const last = before.at(-1);
  if (standard === null || last === undefined || !isUnregisteredOn(child, asOf)) return [];
  return [deadline('placement unregistered, review before held', last.day, standard.value.reviewEvery, setting)];
}

function deadline(called: string, from: LocalDate, distance: Offset, { localCalendar }: Setting): LocalDeadline {
  return {
    day: offsetFrom(from, distance, localCalendar),
    explain: () => `${called} ${isoDay(from)}, ${explainOffset(from, distance, localCalendar)}`,
  };
}
