import type { LocalDate } from '../calendar/local-date';
import type { Milestone, MilestoneId } from '../timetable/milestone';
import { isOpen, type Timetable } from '../timetable/timetable';
import type { Told, Untold } from './council-morning';
import { lastReviewHeld } from './duties';
import type { DutyKind } from './duty';
import { isPastHelp } from './tasks';

/** One telling: who heard it, when, as what. */
export interface Telling {
  readonly day: LocalDate;
  readonly person: string;
  readonly kind: DutyKind;
  readonly step: string;
}

/** A date that passed within the period and was not done on the morning after. */
export interface PassedDate {
  readonly child: string;
  readonly milestone: MilestoneId;
  readonly sequence: number | null;
  readonly due: LocalDate;
  /** Who heard of it after it had passed, each once for a kind; empty where nobody did. */
  readonly told: readonly Telling[];
  /** Why nobody heard of it; null where somebody did. */
  readonly why: string | null;
  /** For a report: all that was told of it, before and after. */
  readonly ladder: readonly Telling[];
}

/** Whoever hears of a review hears of the aim to hold it as well. */
const datesOfAReview: readonly MilestoneId[] = ['review', 'aim'];

interface Passing extends Omit<PassedDate, 'told' | 'ladder' | 'why'> {
  readonly told: Telling[];
  /** Why it had passed, or was past help, when it came up; null where it had not. */
  readonly cameUpLate: string | null;
  untold: string | null;
}

interface Followed {
  last: Timetable | null;
  readonly passing: Passing[];
  /** What was told of the report of each review. */
  readonly ladders: Map<number | null, Telling[]>;
}

/** Follows the dates of a period that pass without being done, and who hears of them. */
export class PassedDates {
  private readonly children = new Map<string, Followed>();

  constructor(private readonly from: LocalDate) {}

  takeTimetable(timetable: Timetable, today: LocalDate): void {
    const { child, clock, milestones } = timetable;
    const followed: Followed = this.children.get(child) ?? { last: null, passing: [], ladders: new Map() };
    this.children.set(child, followed);
    if (followed.last === timetable) return;
    followed.last = timetable;
    if (clock === null) return;
    const lastHeld = lastReviewHeld(milestones);
    for (const each of milestones) {
      const { id, sequence, due } = each;
      if (due >= today || due < this.from || !isOpen(each)) continue;
      if (followed.passing.some((known) => known.milestone === id && known.sequence === sequence && known.due === due)) continue;
      followed.passing.push({ child, milestone: id, sequence, due, told: [], cameUpLate: cameUpLate(each, lastHeld, today), untold: null });
    }
  }

  takeTold(person: string, { child, duty }: Told<string>, day: LocalDate): void {
    const { kind, step, milestone, sequence } = duty;
    const followed = this.children.get(child);
    const isAlike = (telling: Telling) => telling.person === person && telling.kind === kind && telling.step === step;
    for (const named of milestone === 'review' ? datesOfAReview : [milestone]) {
      const passed = followed?.passing.findLast((each) => each.milestone === named && each.sequence === sequence);
      if (passed && !passed.told.some(isAlike)) passed.told.push({ day, person, kind, step });
    }
    if (milestone !== 'report') return;
    const ladder = followed?.ladders.get(sequence) ?? [];
    followed?.ladders.set(sequence, ladder);
    if (!ladder.some(isAlike)) ladder.push({ day, person, kind, step });
  }

  takeUntold({ child, duty: { milestone, sequence }, why }: Untold<string>): void {
    const passed = this.children.get(child)?.passing.findLast((each) => each.milestone === milestone && each.sequence === sequence);
    if (passed) passed.untold ??= why;
  }

  all(): readonly PassedDate[] {
    return [...this.children.values()].flatMap(({ last, passing, ladders }) =>
      passing.map((each) => {
        const { child, milestone, sequence, due, told } = each;
        const ladder = milestone === 'report' ? (ladders.get(sequence) ?? []) : [];
        return { child, milestone, sequence, due, told, why: told.length > 0 ? null : whyNot(each, last), ladder };
      }),
    );
  }
}

function whyNot({ milestone, sequence, due, cameUpLate, untold }: Passing, last: Timetable | null): string {
  if (untold !== null) return untold;
  if (cameUpLate !== null) return cameUpLate;
  const atTheEnd = last?.milestones.find((each) => each.id === milestone && each.sequence === sequence && each.due === due);
  return atTheEnd !== undefined && isOpen(atTheEnd)
    ? 'the period ended before the next morning of whoever is told'
    : 'it was done, or its date had moved, by the next morning of whoever is told';
}

/** A review that restarts after a move, or counts from one held early, can have a date that lies back when it comes up. */
const LONG_PAST_DAYS = 7;

function cameUpLate(milestone: Milestone, lastHeld: number, today: LocalDate): string | null {
  if (isPastHelp(milestone, lastHeld)) return 'the review that it prepares, or the one after it, was held before it passed';
  return today - milestone.due > LONG_PAST_DAYS ? 'it had passed long before when it came up: of its review itself people are told' : null;
}
