import type { LocalDate } from '../calendar/local-date';
import type { ChildFacts } from '../timetable/facts';
import { ceasedReason, type LegalStatus } from './ssd-codes';

/** A stretch of a period of care in which neither placement nor legal status changes. */
export interface Episode {
  readonly from: LocalDate;
  readonly to: LocalDate | null;
  /** SSDA903 RNE and REC. */
  readonly startReason: string;
  readonly ceasedReason: string | null;
  /** Which of the child's placements it belongs to. */
  readonly placement: number;
}

/** The episodes of a child's period of care: a new one on each day on which the placement, the legal status or both change. */
export function episodesOf(facts: ChildFacts, legalStatuses: readonly LegalStatus[]): Episode[] {
  const { care, placements } = facts;
  const moves = new Set(placements.map(({ from }) => from));
  const orders = new Set(legalStatuses.map(({ from }) => from));
  const days = [...new Set([...moves, ...orders])].sort((a, b) => a - b);
  return days.map((from, index): Episode => {
    const to = days[index + 1] ?? care.ceased;
    const isLast = index === days.length - 1;
    const changeReason = moves.has(from) ? (orders.has(from) ? 'B' : 'P') : 'L';
    return {
      from,
      to,
      startReason: from === care.started ? 'S' : changeReason,
      ceasedReason: to === null ? null : isLast ? ceasedReason(facts, to) : 'X1',
      placement: placements.findLastIndex((placement) => placement.from <= from),
    };
  });
}
