import { addDays, day, mondayOf } from '../../src/calendar/local-date';
import { shippedPolicies } from '../../src/policy/councils';
import { settingFor } from '../../src/timetable/milestone';
import { timetableOf } from '../../src/timetable/timetable';
import { calendar, councilOf, heldDays, inCare, someCouncils } from './councils';

describe.each(someCouncils)('who is shown first in the demo council (seed $seed, $today)', ({ seed, today: written }) => {
  const council = councilOf(seed, written);
  const today = day(written);
  const { iro, socialWorker, teamManager, child } = council.showcase;
  const caseload = inCare(council).filter(({ allocation }) => allocation.iro === iro.id);

  it('is an IRO with 45 to 50 children, a social worker, and her team manager, who share a child', () => {
    expect(caseload.length).toBeGreaterThanOrEqual(45);
    expect(caseload.length).toBeLessThanOrEqual(50);
    expect(child.allocation).toEqual({ iro: iro.id, socialWorker: socialWorker.id, team: teamManager.team });
    expect(teamManager.roles).toEqual(['team_manager']);
    const lineManager = council.people.find(({ id }) => id === socialWorker.lineManager);
    expect(lineManager?.lineManager).toBe(teamManager.id);
  });

  it('is a child whose timetable tells a story: moved in a hurry, a late report, a review booked for the coming days', () => {
    const { placements, reviews, nextReview } = child.facts;
    const moved = placements.at(-1);
    const last = heldDays(child).at(-1) ?? day('2019-01-01');
    expect(moved?.move).toBe('unplanned');
    expect(moved?.from).toBeGreaterThan(last);
    expect(reviews.find(({ held }) => held === last)?.reportReceived).toBeGreaterThan(last);
    expect(nextReview.booked).toBeGreaterThan(today);
    expect(nextReview.booked).toBeLessThanOrEqual(addDays(today, 14));
    expect(nextReview.reportReceived).toBeNull();
  });

  it('is an IRO with a review overdue, one that will be late, and several this week and the next', () => {
    const handbook = shippedPolicies().get('handbook')?.policy;
    if (!handbook) throw new Error('no handbook policy');
    const setting = settingFor(handbook, calendar, today);
    const next = caseload.flatMap(({ facts }) => {
      const reading = timetableOf(facts, setting);
      return reading.ok ? reading.timetable.milestones.filter(({ id, done }) => id === 'review' && done === null) : [];
    });
    const overdue = next.filter(({ legal }) => legal !== null && legal < today);
    const willBeLate = next.filter(({ legal, review }) => legal !== null && legal >= today && (review?.booked ?? legal) > legal);
    expect(overdue.length).toBeGreaterThanOrEqual(1);
    expect(willBeLate.length).toBeGreaterThanOrEqual(1);
    const thisWeek = mondayOf(today);
    for (const monday of [thisWeek, addDays(thisWeek, 7)]) {
      const booked = caseload.filter(({ facts: { nextReview } }) => nextReview.booked !== null && mondayOf(nextReview.booked) === monday);
      expect(booked.length).toBeGreaterThanOrEqual(3);
    }
  });
});
