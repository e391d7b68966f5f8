import fc from 'fast-check';
import { addDays, day } from '../../src/calendar/local-date';
import { writtenFacts } from '../../src/store/written-facts';
import { childFactsSchema, participationCodes, placementKinds, placementMoves, reviewFormats, type ChildFacts } from '../../src/timetable/facts';

const date = fc.integer({ min: 0, max: 9000 }).map((count) => addDays(day('2008-01-01'), count));
const codes = fc.array(fc.constantFrom('iro_unwell', 'carer_availability', 'iro_transfer'));
const maybe = fc.option(date, { nil: null });

const facts: fc.Arbitrary<ChildFacts> = fc.record({
  child: fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => text.trim() !== ''),
  dateOfBirth: maybe,
  shortBreaks: fc.boolean(),
  care: fc.record({ started: date, ceased: maybe }),
  iroAllocated: maybe,
  firstCarePlan: maybe,
  placements: fc.array(
    fc.record({ from: date, to: maybe, kind: fc.constantFrom(...placementKinds), move: fc.constantFrom(...placementMoves) }),
  ),
  adoption: fc.record({ authorisedToPlace: maybe, placed: maybe, placementEnded: maybe, orderMade: maybe }),
  reviews: fc.array(
    fc.record({
      held: maybe,
      part: fc.constantFrom(1 as const, 2 as const, null),
      cancelled: fc.boolean(),
      reportReceived: maybe,
      premeetingHeld: maybe,
      decisionsSent: maybe,
      recordCompleted: maybe,
      recordSent: maybe,
      letterSent: maybe,
      carePlanUpdated: maybe,
      participation: fc.constantFrom(...participationCodes, null),
      format: fc.constantFrom(...reviewFormats, null),
      chairedByChild: fc.constantFrom(true, false, null),
      lateReasons: codes,
      partReasons: codes,
      checks: codes,
    }),
  ),
  nextReview: fc.record({ booked: maybe, reportedDue: maybe, reportReceived: maybe, premeetingHeld: maybe, broughtForwardTo: maybe }),
  midways: fc.array(date),
  visits: fc.array(date),
  pathwayPlan: maybe,
  permanencePlan: maybe,
  permanenceAchieved: maybe,
});

test('whatever is known of a child is the same after it was written out and read back', () => {
  fc.assert(
    fc.property(facts, (known) => {
      expect(childFactsSchema.parse(JSON.parse(JSON.stringify(writtenFacts(known))))).toEqual(known);
    }),
  );
});
