// England's number of children in care, with ten reviews each, for timing the timetable alone.
import { addDays, addMonths, day, type LocalDate } from '../../src/calendar/local-date';
import { blankReview, childFactsSchema, type ChildFacts } from '../../src/timetable/facts';

export const TODAY = day('2026-11-23');
const REVIEWS = 10;

/** Made-up children whose first review was held 27 days after they came into care, the later ones about on time. */
export function caseload(children: number): ChildFacts[] {
  const template = childFactsSchema.parse({ child: 'C', care: { started: '2021-01-04' } });
  return Array.from({ length: children }, (_, index) => {
    const started = addDays(day('2021-01-04'), index % 300);
    return {
      ...template,
      child: `C${index}`,
      dateOfBirth: addDays(day('2009-06-01'), index % 3000),
      care: { started, ceased: null },
      iroAllocated: addDays(started, 2),
      placements: [
        { from: started, to: addDays(started, 200), kind: 'foster', move: 'first' },
        { from: addDays(started, 200), to: null, kind: 'foster', move: 'unplanned' },
      ],
      reviews: reviewDays(started).map((held, number) => ({
        ...blankReview, held, reportReceived: addDays(held, -4), decisionsSent: addDays(held, 4),
        recordCompleted: number % 3 === 0 ? null : addDays(held, 12), recordSent: number % 3 === 0 ? null : addDays(held, 20),
      })),
    };
  });
}

function reviewDays(started: LocalDate): LocalDate[] {
  const days = [addDays(started, 27)];
  while (days.length < REVIEWS) {
    const last = days[days.length - 1] ?? started;
    days.push(addMonths(last, days.length === 1 ? 3 : 6));
  }
  return days;
}
