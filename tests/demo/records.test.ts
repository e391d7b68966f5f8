import { addDays, addMonths, day, type LocalDate } from '../../src/calendar/local-date';
import { shippedPolicies } from '../../src/policy/councils';
import { settingFor } from '../../src/timetable/milestone';
import { timetableOf } from '../../src/timetable/timetable';
import { calendar, councilOf, heldDays, inCare, someCouncils } from './councils';

const policies = [...shippedPolicies().values()].map(({ policy }) => policy);

describe.each(someCouncils)('what is recorded in the demo council (seed $seed, $today)', ({ seed, today: written }) => {
  const council = councilOf(seed, written);
  const today = day(written);
  const children = inCare(council);
  const meetings = council.children.flatMap(({ facts }) => facts.reviews.filter(({ cancelled }) => !cancelled));
  const within = (value: number, low: number, high: number) => {
    expect(value).toBeGreaterThanOrEqual(low);
    expect(value).toBeLessThanOrEqual(high);
  };
  const percent = <T>(list: readonly T[], isSo: (item: T) => boolean) => (100 * list.filter(isSo).length) / list.length;

  it('tells of a visit before some 85 in 100 reviews of the last year, and before nearly all earlier ones', () => {
    const reviews = council.children.flatMap((child) => {
      const held = heldDays(child);
      return held.map((date, index) => {
        const since = held[index - 1] ?? child.facts.care.started;
        return { date, isSeen: child.facts.visits.some((visit) => visit > since && visit <= date) };
      });
    });
    const yearAgo = addDays(today, -365);
    within(percent(reviews.filter(({ date }) => date > yearAgo), ({ isSeen }) => isSeen), 80, 90);
    within(percent(reviews.filter(({ date }) => date <= yearAgo), ({ isSeen }) => isSeen), 97, 100);
  });

  it('tells that some children have been seen before a review of the next ten working days, and some not yet', () => {
    const isSoon = (date: LocalDate | null) => date !== null && date > today && date <= addDays(today, 12);
    const soon = children.filter(({ facts: { nextReview } }) => isSoon(nextReview.booked));
    const isSeen = ({ facts }: (typeof soon)[number]) => (facts.visits.at(-1) ?? 0) > (facts.reviews.at(-1)?.held ?? 0);
    within(percent(soon, isSeen), 15, 70);
  });

  it('tells of a letter after some 75 in 100 reviews of the last year, most within 20 working days', () => {
    const isRecent = (date: LocalDate | null) => date !== null && date > addDays(today, -365) && date <= addDays(today, -45);
    const due = meetings.filter(({ held, part }) => part !== 1 && isRecent(held));
    within(percent(due, ({ letterSent }) => letterSent !== null), 70, 80);
    const sent = due.filter(({ letterSent }) => letterSent !== null);
    within(percent(sent, ({ held, letterSent }) => (calendar.between(held ?? today, letterSent ?? today) ?? Infinity) <= 20), 75, 90);
  });

  it('has a permanence plan for nine in ten children who had two reviews, and permanence achieved for some', () => {
    within(percent(children.filter((child) => heldDays(child).length >= 2), ({ facts }) => facts.permanencePlan !== null), 90, 99.5);
    within(percent(children, ({ facts }) => facts.permanenceAchieved !== null), 40, 60);
    const byTheSecond = children.filter((child) => {
      const second = heldDays(child)[1];
      return second !== undefined && (child.facts.permanencePlan ?? Infinity) <= second;
    });
    within(100 * byTheSecond.length / children.filter((child) => heldDays(child).length >= 2).length, 85, 95);
  });

  it('says how people met, and who chaired', () => {
    within(percent(meetings, ({ format }) => format === 'in_person'), 82, 88);
    within(percent(meetings, ({ format }) => format === 'virtual'), 12, 18);
    const ofEight = council.children.flatMap(({ facts: { dateOfBirth, reviews } }) =>
      reviews.filter(({ held, cancelled }) => !cancelled && held !== null && held >= addMonths(dateOfBirth ?? held, 8 * 12)),
    );
    within(percent(ofEight, ({ chairedByChild }) => chairedByChild === true), 0.3, 2);
  });

  it('gives reasons for exactly those reviews that were held after the legal limit', () => {
    const [policy] = policies;
    if (!policy) throw new Error('no policy');
    const setting = settingFor(policy, calendar, today);
    for (const { facts } of council.children) {
      const reading = timetableOf(facts, setting);
      if (!reading.ok) throw new Error(reading.problem);
      const late = reading.timetable.milestones.filter(({ review }) => review?.onTimeLegal === false).map(({ done }) => done);
      const explained = facts.reviews.filter(({ lateReasons }) => lateReasons.length > 0).map(({ held }) => held);
      expect({ child: facts.child, explained }).toEqual({ child: facts.child, explained: late });
    }
  });

  it('gives a reason for each review that was begun as part 1, and for no other', () => {
    for (const { part, partReasons } of meetings) expect(partReasons.length > 0).toBe(part === 1);
  });

  it.each(policies)('gives reasons that stand on the lists of $id', ({ reasons }) => {
    const late = reasons.late.options.map(({ code }) => code);
    const split = reasons.split.options.map(({ code }) => code);
    expect(late).toEqual(expect.arrayContaining([...new Set(meetings.flatMap(({ lateReasons }) => lateReasons))]));
    expect(split).toEqual(expect.arrayContaining([...new Set(meetings.flatMap(({ partReasons }) => partReasons))]));
  });
});
