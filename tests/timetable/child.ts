import { shippedBankHolidays } from '../../src/calendar/bank-holidays';
import { day } from '../../src/calendar/local-date';
import { WorkingDays } from '../../src/calendar/working-days';
import type { CouncilPolicy } from '../../src/policy/council-policy';
import { shippedPolicies } from '../../src/policy/councils';
import { childFactsSchema, type ChildFacts, type WrittenFacts } from '../../src/timetable/facts';
import { settingFor } from '../../src/timetable/milestone';
import { timetableOf } from '../../src/timetable/timetable';
import { writeTimetable } from '../../src/timetable/write';

export const councils = ['handbook', 'bathnes-2023', 'west-berkshire-2023', 'bathnes-2024', 'bcp-2023', 'rotherham-2022'] as const;
export type Council = (typeof councils)[number];

type WrittenReview = NonNullable<WrittenFacts['reviews']>[number];
type WrittenPlacement = NonNullable<WrittenFacts['placements']>[number];
type Told = Omit<WrittenFacts, 'child' | 'care'> & { readonly ceased?: string };

export const calendar = new WorkingDays(shippedBankHolidays());

/** A child in care since a day, of whom nothing else is known but what is told. */
export function inCareSince(started: string, { ceased, ...told }: Told = {}): ChildFacts {
  return childFactsSchema.parse({ child: 'C1', care: { started, ceased }, ...told });
}

/** A review held in one go; what is known of its papers follows. */
export function heldOn(held: string, papers: Omit<WrittenReview, 'held'> = {}): WrittenReview {
  return { held, ...papers };
}

/** Reviews of which only the day is known. */
export function reviewsOn(...days: string[]): WrittenReview[] {
  return days.map((held) => heldOn(held));
}

/** A placement that began with a move; open, and with foster carers, unless told otherwise. */
export function moved(move: 'planned' | 'unplanned', from: string, more: Partial<WrittenPlacement> = {}): WrittenPlacement {
  return { from, kind: 'foster', move, ...more };
}

export function policyOf(council: Council): CouncilPolicy {
  const version = shippedPolicies().get(council);
  if (!version) throw new Error(`no such council: ${council}`);
  return version.policy;
}

export type PrintedMilestone = ReturnType<typeof writeTimetable>['milestones'][number];

/** A child's timetable as other programs read it, on a day and under a council's policy. */
export function on(today: string, council: Council | CouncilPolicy, child: ChildFacts) {
  const policy = typeof council === 'string' ? policyOf(council) : council;
  const reading = timetableOf(child, settingFor(policy, calendar, day(today)));
  if (!reading.ok) throw new Error(reading.problem);
  const printed = writeTimetable(reading.timetable);
  return {
    ...printed,
    /** One milestone; undefined where there is none. */
    the: (id: string, sequence: number | null = null): PrintedMilestone | undefined =>
      printed.milestones.find((milestone) => milestone.id === id && milestone.sequence === sequence),
    /** All milestones of one kind, by review. */
    every: (id: string) => printed.milestones.filter((milestone) => milestone.id === id).sort((a, b) => (a.sequence ?? 0) - (b.sequence ?? 0)),
  };
}

/** What stands in the way of a child's timetable; null where nothing does. */
export function problemOn(today: string, child: ChildFacts): string | null {
  const reading = timetableOf(child, settingFor(policyOf('handbook'), calendar, day(today)));
  return reading.ok ? null : reading.problem;
}
