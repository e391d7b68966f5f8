import * as fc from 'fast-check';
import { addMonths, day, type LocalDate } from '../../src/calendar/local-date';
import type { DemoChild } from '../../src/demo/children';
import type { DemoCouncil } from '../../src/demo/council';
import { diaryOf } from '../../src/demo/diary';
import { writeFacts } from '../../src/demo/write-facts';
import { childFactsSchema, type ReviewFacts } from '../../src/timetable/facts';
import { calendar, councilOf, heldDays, todays } from './councils';

/** Checks something of every child of a few councils, whatever their seed. */
function everyChild(check: (child: DemoChild, council: DemoCouncil) => void): void {
  everyCouncil((council) => council.children.forEach((child) => check(child, council)));
}

function everyCouncil(check: (council: DemoCouncil) => void): void {
  fc.assert(fc.property(fc.nat(), fc.constantFrom(...todays), (seed, today) => check(councilOf(seed, today))), { numRuns: 4 });
}

// Plain throws: an expectation for each of a hundred thousand dates would take longer than making them.
function must(isSo: boolean, what: string, { facts }: DemoChild): void {
  if (!isSo) throw new Error(`${facts.child}: ${what}`);
}

const paperDays = (review: ReviewFacts) =>
  [review.decisionsSent, review.recordCompleted, review.recordSent, review.letterSent, review.carePlanUpdated];

/** Every day in a child's facts that tells of something done. */
function daysDone({ facts }: DemoChild): LocalDate[] {
  const { adoption, placements, reviews, nextReview } = facts;
  return [
    facts.care.started, facts.care.ceased, facts.iroAllocated, facts.firstCarePlan, facts.pathwayPlan, facts.permanencePlan,
    facts.permanenceAchieved,
    ...Object.values(adoption),
    ...placements.flatMap(({ from, to }) => [from, to]),
    ...reviews.flatMap((review) => [review.held, review.reportReceived, review.premeetingHeld, ...paperDays(review)]),
    nextReview.reportReceived, nextReview.premeetingHeld,
    ...facts.midways, ...facts.visits,
  ].filter((date) => date !== null);
}

describe('in any demo council', () => {
  it('nothing was done before the child came into care, or after today', () => {
    everyChild((child, { today }) => {
      const { started, ceased } = child.facts.care;
      must(started >= day('2019-02-01'), 'came into care before the bank holidays that are held', child);
      must(daysDone(child).every((date) => date >= started && date <= today), 'a day lies outside the time in care', child);
      must(ceased === null || heldDays(child).every((date) => date < ceased), 'a review was held after care ended', child);
    });
  });

  it('reviews are held, and booked, on working days on which the IRO works; so are visits', () => {
    everyCouncil((council) => {
      const diaries = new Map(council.people.map(({ id, workingDays }) => [id, diaryOf(workingDays, calendar)]));
      for (const child of council.children) {
        const { reviews, nextReview, visits } = child.facts;
        const days = [...reviews.map(({ held }) => held), nextReview.booked, ...visits].filter((date) => date !== null);
        must(days.every((date) => diaries.get(child.allocation.iro ?? '')?.isFree(date)), 'a review or a visit lies on a day off', child);
      }
    });
  });

  it('a child in care lives somewhere: one placement after another without a gap, the last one open', () => {
    everyChild((child) => {
      const { care, placements } = child.facts;
      must(placements[0]?.from === care.started, 'the first placement does not begin with care', child);
      placements.forEach(({ from, to, move }, index) => {
        const following = placements[index + 1];
        must(to === (following ? following.from : care.ceased), 'a placement ends on another day than the next begins', child);
        must(to === null || to > from, 'a placement ends before it begins', child);
        must((move === 'first') === (index === 0), 'a later placement is no move', child);
      });
    });
  });

  it('a child in care is under 18 and was born before', () => {
    everyChild((child, { today }) => {
      const { dateOfBirth, care } = child.facts;
      must(dateOfBirth !== null && dateOfBirth < care.started, 'was born after coming into care', child);
      must(addMonths(dateOfBirth ?? today, 18 * 12) >= (care.ceased ?? today), 'is grown up', child);
    });
  });

  it('how a child took part fits the age', () => {
    everyChild((child) => {
      for (const { held, cancelled, participation } of child.facts.reviews) {
        const isUnderFour = held !== null && held < addMonths(child.facts.dateOfBirth ?? held, 4 * 12);
        must(cancelled ? participation === null : (participation === 'PN0') === isUnderFour, 'the code does not fit', child);
      }
    });
  });

  it('reviews stand in order, a second part within 20 working days of its first', () => {
    everyChild((child) => {
      const { reviews } = child.facts;
      reviews.forEach(({ held, part }, index) => {
        const before = reviews[index - 1];
        must(before === undefined || (before.held ?? Infinity) < (held ?? 0), 'reviews are out of order', child);
        if (part !== 2) return;
        const apart = calendar.between(before?.held ?? 0 as LocalDate, held ?? 0 as LocalDate) ?? Infinity;
        must(before?.part === 1 && apart <= 20, 'a part 2 does not follow its part 1', child);
      });
    });
  });

  it('decisions, record, letter and care plan follow their review, and a record is sent after it was completed', () => {
    everyChild((child) => {
      for (const review of child.facts.reviews) {
        must(paperDays(review).every((date) => date === null || date > (review.held ?? 0)), 'papers came before the review', child);
        must(review.recordSent === null || review.recordSent > (review.recordCompleted ?? Infinity), 'a record was sent undone', child);
      }
    });
  });

  it('the IRO sees a child once for a review, in the ten working days before it and after the one before', () => {
    everyChild((child) => {
      const { care, nextReview, visits } = child.facts;
      const reviews = [...heldDays(child), nextReview.booked].filter((date) => date !== null);
      const seenFor = visits.map((date) => {
        const index = reviews.findIndex((review) => review >= date);
        const apart = calendar.between(date, reviews[index] ?? date) ?? Infinity;
        must(index !== -1 && apart <= 10 && date > (reviews[index - 1] ?? care.started), 'a visit belongs to no review', child);
        return index;
      });
      must(new Set(seenFor).size === visits.length, 'was seen twice for one review', child);
    });
  });

  it('permanence is planned from the first review on, and achieved no sooner than planned', () => {
    everyChild((child) => {
      const { permanencePlan, permanenceAchieved } = child.facts;
      must(permanencePlan === null || permanencePlan >= (heldDays(child)[0] ?? Infinity), 'was planned before a review', child);
      must(permanenceAchieved === null || permanenceAchieved >= (permanencePlan ?? Infinity), 'was achieved without a plan', child);
    });
  });

  it('a child who chairs a review is eight or older, is there and speaks', () => {
    everyChild((child) => {
      for (const { held, chairedByChild, participation } of child.facts.reviews) {
        const isEight = held !== null && held >= addMonths(child.facts.dateOfBirth ?? held, 8 * 12);
        must(chairedByChild !== true || (isEight && participation === 'PN1'), 'could not have chaired', child);
      }
    });
  });

  it('a meeting that was cancelled tells only its day', () => {
    everyChild((child) => {
      for (const review of child.facts.reviews.filter(({ cancelled }) => cancelled)) {
        const { format, chairedByChild, lateReasons, partReasons } = review;
        const isBare = format === null && chairedByChild === null && paperDays(review).every((date) => date === null);
        must(isBare && lateReasons.length === 0 && partReasons.length === 0, 'a cancelled meeting left papers', child);
      }
    });
  });

  it('a child is authorised, placed and adopted in that order', () => {
    everyChild((child) => {
      const { authorisedToPlace, placed, placementEnded, orderMade } = child.facts.adoption;
      const steps = [child.facts.care.started, authorisedToPlace, placed, placementEnded ?? orderMade];
      const taken = steps.filter((date) => date !== null);
      must(steps.slice(0, taken.length).every((date) => date !== null), 'a step was left out', child);
      must(taken.every((date, index) => index === 0 || date > (taken[index - 1] ?? date)), 'steps are out of order', child);
      const inAdoption = child.facts.placements.findLast(({ kind }) => kind === 'placed_for_adoption');
      must((inAdoption?.from ?? null) === placed && (inAdoption?.to ?? null) === (placementEnded ?? orderMade), 'lives elsewhere', child);
    });
  });

  it('there is no next review once care has ended', () => {
    everyChild((child) => {
      const isOver = child.facts.care.ceased !== null;
      must(!isOver || Object.values(child.facts.nextReview).every((date) => date === null), 'a review is to come', child);
    });
  });

  it('every line of facts is one that the program reads', () => {
    everyCouncil((council) => {
      const lines = (writeFacts(council).get('facts.jsonl') ?? '').trimEnd().split('\n');
      expect(lines).toHaveLength(council.children.length);
      lines.forEach((line, index) => expect(childFactsSchema.parse(JSON.parse(line))).toEqual(council.children[index]?.facts));
    });
  });
});
