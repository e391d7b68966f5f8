import { addDays, day } from '../../src/calendar/local-date';
import { shippedPolicies } from '../../src/policy/councils';
import { settingFor, type Milestone, type MilestoneId } from '../../src/timetable/milestone';
import { timetableOf } from '../../src/timetable/timetable';
import { calendar, councilOf, someCouncils } from './councils';

const policies = [...shippedPolicies().values()].map(({ policy }) => policy);

/** The share, in per cent, that was done on time of what was done or is overdue. */
function onTime(milestones: readonly Milestone[], id: MilestoneId): number {
  const judged = milestones.filter((each) => each.id === id && ['done_on_time', 'done_late', 'overdue'].includes(each.status));
  return (100 * judged.filter(({ status }) => status === 'done_on_time').length) / judged.length;
}

describe.each(someCouncils)('the timetables of the demo council (seed $seed, $today)', ({ seed, today: written }) => {
  const council = councilOf(seed, written);
  const today = day(written);

  it.each(policies)('make sense under $id', (policy) => {
    const setting = settingFor(policy, calendar, today);
    const milestones: Milestone[] = [];
    for (const { facts } of council.children) {
      const reading = timetableOf(facts, setting);
      expect(reading).toMatchObject({ ok: true, timetable: { refused: [] } });
      if (reading.ok) milestones.push(...reading.timetable.milestones);
    }
    const within = (share: number, low: number, high: number) => {
      expect(share).toBeGreaterThanOrEqual(low);
      expect(share).toBeLessThanOrEqual(high);
    };

    const reviews = milestones.filter(({ id }) => id === 'review');
    const held = reviews.filter(({ done }) => done !== null);
    const next = reviews.filter(({ done, status }) => done === null && status !== 'not_needed');
    const share = (list: readonly Milestone[]) => (100 * list.length) / next.length;
    within((100 * held.filter(({ review }) => review?.onTimeLegal).length) / held.length, 85, 94);
    within(onTime(milestones, 'review'), 80, 94);

    const isOverdue = ({ legal }: Milestone) => legal !== null && legal < today;
    within(share(next.filter(isOverdue)), 1.5, 3.2);
    within(share(next.filter((each) => !isOverdue(each) && (each.review?.booked ?? 0) > (each.legal ?? 0))), 0.8, 2.2);
    within(share(next.filter((each) => !isOverdue(each) && each.status === 'overdue')), 0, 5);
    within(share(next.filter(({ review }) => review?.reportedLaterThanLegal)), 5, 35);

    within(onTime(milestones, 'report'), 25, 60);
    within(onTime(milestones, 'premeeting'), 30, 70);
    within(onTime(milestones, 'decisions'), 70, 95);
    within(onTime(milestones, 'iro.allocated'), 45, 100);
    within(onTime(milestones, 'careplan.first'), 75, 95);
    within(onTime(milestones, 'visit'), 88, 98);
    within(onTime(milestones, 'permanence.plan'), 75, 95);
    if (policy.timetable.permanenceAchieved !== null) within(onTime(milestones, 'permanence.achieved'), 20, 45);
    for (const id of ['record.completed', 'record.sent', 'letter', 'careplan.updated', 'midway'] as const) {
      if (milestones.some((each) => each.id === id)) within(onTime(milestones, id), 30, 80);
    }

    const longOpen = milestones.filter(({ status, due }) => status === 'overdue' && due < addDays(today, -366));
    const papers = longOpen.filter(({ id }) => id !== 'permanence.achieved' && id !== 'pathway');
    expect(papers.length / council.children.length).toBeLessThan(0.05);
  });
});
