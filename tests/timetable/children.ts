import * as fc from 'fast-check';
import { addDays, day, isoDay, type LocalDate } from '../../src/calendar/local-date';
import { childFactsSchema, placementKinds, placementMoves, type ChildFacts } from '../../src/timetable/facts';

/** Days after care started on which something may have happened. */
const upTo = (most: number) => fc.integer({ min: 0, max: most });

function soonAfter(from: LocalDate) {
  return fc.option(upTo(60).map((days) => isoDay(addDays(from, days))));
}

function review(started: LocalDate) {
  return upTo(1400).chain((days) => {
    const held = addDays(started, days);
    const paper = soonAfter(addDays(held, -20));
    return fc.record({
      held: fc.constant(isoDay(held)),
      cancelled: fc.boolean(),
      reportReceived: paper,
      premeetingHeld: paper,
      decisionsSent: paper,
      recordCompleted: paper,
      recordSent: paper,
      carePlanUpdated: paper,
    });
  });
}

function facts(started: LocalDate): fc.Arbitrary<ChildFacts> {
  const date = upTo(1500).map((days) => isoDay(addDays(started, days - 50)));
  const rarely = fc.option(date, { freq: 3 });
  return fc
    .record({
      child: fc.constant('C1'),
      dateOfBirth: fc.option(upTo(7000).map((days) => isoDay(addDays(started, -days)))),
      shortBreaks: fc.boolean(),
      care: fc.record({ started: fc.constant(isoDay(started)), ceased: rarely }),
      iroAllocated: soonAfter(started),
      firstCarePlan: soonAfter(started),
      placements: fc.uniqueArray(
        fc.record({
          from: date,
          to: fc.option(date),
          kind: fc.constantFrom(...placementKinds, 'unregistered'),
          move: fc.constantFrom(...placementMoves),
        }),
        { maxLength: 5, selector: ({ from }) => from },
      ),
      adoption: fc.record({ authorisedToPlace: rarely, placed: rarely, placementEnded: rarely, orderMade: rarely }),
      reviews: fc.uniqueArray(review(started), { maxLength: 8, selector: ({ held }) => held }),
      nextReview: fc.record({
        booked: fc.option(date),
        reportedDue: fc.option(date),
        reportReceived: fc.option(date),
        premeetingHeld: fc.option(date),
        broughtForwardTo: rarely,
      }),
      midways: fc.array(date, { maxLength: 5 }),
      pathwayPlan: fc.option(date),
    })
    .map((written) => childFactsSchema.parse(written));
}

/** A child with any history since 2020, and a day in it or shortly after. */
export const childAndToday: fc.Arbitrary<{ child: ChildFacts; today: string }> = fc
  .tuple(upTo(1000), upTo(1500))
  .chain(([days, passed]) => {
    const started = addDays(day('2020-03-01'), days);
    return fc.record({ child: facts(started), today: fc.constant(isoDay(addDays(started, passed))) });
  });
