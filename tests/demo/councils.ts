import { shippedBankHolidays } from '../../src/calendar/bank-holidays';
import { day, type LocalDate } from '../../src/calendar/local-date';
import { WorkingDays } from '../../src/calendar/working-days';
import type { DemoChild } from '../../src/demo/children';
import { demoCouncil, type DemoCouncil } from '../../src/demo/council';

export const calendar = new WorkingDays(shippedBankHolidays());

/** A Monday after the holidays, an end of a financial year, a plain Monday, and one with two bank holidays. */
export const todays = ['2025-01-06', '2026-03-31', '2026-11-23', '2027-12-27'] as const;

export const someCouncils = [7, 22].flatMap((seed) => todays.map((today) => ({ seed, today })));

export function councilOf(seed: number, today: string): DemoCouncil {
  return demoCouncil({ seed, today: day(today), calendar });
}

export function inCare({ children }: DemoCouncil): DemoChild[] {
  return children.filter(({ facts }) => facts.care.ceased === null);
}

/** The days of the reviews that were held: one for each, that of part 1 where there were two. */
export function heldDays({ facts }: DemoChild): LocalDate[] {
  return facts.reviews.flatMap(({ held, cancelled, part }) => (held === null || cancelled || part === 2 ? [] : [held]));
}
