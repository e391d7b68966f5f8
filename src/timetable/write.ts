import { isoDay, type LocalDate } from '../calendar/local-date';
import type { Milestone } from './milestone';
import type { Timetable } from './timetable';

/** The timetable as public JSON: days as `YYYY-MM-DD`. */
export function writeTimetable({ child, clock, refused, milestones }: Timetable) {
  return {
    child,
    clock,
    refused: refused.map(({ id, sequence, why }) => ({ id, sequence, why })),
    milestones: milestones.map(writeMilestone),
  };
}

function writeMilestone({ id, sequence, legal, local, due, done, status, review, source, because }: Milestone) {
  const text = (date: LocalDate | null) => (date === null ? null : isoDay(date));
  const dates = { id, sequence, legal: text(legal), local: text(local), due: isoDay(due), done: text(done), status };
  const reasons = { source, because: because() };
  if (!review) return { ...dates, ...reasons };
  return done === null
    ? { ...dates, reportedDue: text(review.reportedDue), reportedLaterThanLegal: review.reportedLaterThanLegal, ...reasons }
    : { ...dates, onTimeLegal: review.onTimeLegal, ...(review.incomplete ? { incomplete: true } : {}), ...reasons };
}
