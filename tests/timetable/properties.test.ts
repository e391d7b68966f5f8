import * as fc from 'fast-check';
import { addDays, day, isoDay } from '../../src/calendar/local-date';
import type { ChildFacts } from '../../src/timetable/facts';
import { calendar, councils, inCareSince, on, reviewsOn, type PrintedMilestone } from './child';
import { childAndToday } from './children';

/** How many made-up children each property is tried with. */
const CHILDREN = Number(process.env.CHILDREN ?? 400);

const council = fc.constantFrom(...councils);
const tomorrowOf = (today: string) => addDays(day(today), 1);

function always(rule: (told: { child: ChildFacts; today: string }, council: (typeof councils)[number]) => void): void {
  fc.assert(fc.property(childAndToday, council, rule), { numRuns: CHILDREN });
}

const earlierOf = (a: string | null, b: string | null) => [a, b].filter((date) => date !== null).sort()[0];

describe('for any child under any council', () => {
  it('due is the earlier of the legal limit and the local standard', () => {
    always(({ child, today }, council) => {
      for (const { due, legal, local } of on(today, council, child).milestones) expect(due).toBe(earlierOf(legal, local));
    });
  });

  it('milestones are in order, and none stands twice', () => {
    always(({ child, today }, council) => {
      const { milestones } = on(today, council, child);
      const keys = milestones.map(({ due, id, sequence }) => `${due} ${id.padEnd(20)} ${String(sequence ?? 0).padStart(3, '0')}`);
      expect(keys).toEqual([...new Set(keys)].sort());
    });
  });

  it('the status follows from due, done and today', () => {
    always(({ child, today }, council) => {
      const soon = isoDay(calendar.add(day(today), 20) as ReturnType<typeof day>);
      const expected = ({ due, done }: PrintedMilestone) => {
        if (done !== null) return done <= due ? 'done_on_time' : 'done_late';
        if (due < today) return 'overdue';
        return due <= soon ? 'due' : 'upcoming';
      };
      for (const milestone of on(today, council, child).milestones) {
        if (milestone.status !== 'not_needed') expect(milestone.status).toBe(expected(milestone));
      }
    });
  });

  it('reviews are numbered from 1 by the day they were held, and the next one is the only one to come', () => {
    always(({ child, today }, council) => {
      const seen = on(today, council, child);
      const reviews = seen.every('review');
      expect(reviews.map(({ sequence }) => sequence)).toEqual(reviews.map((_, index) => index + 1));
      const held = reviews.map(({ done }) => done).filter((done) => done !== null);
      expect(held).toEqual([...held].sort());
      expect(reviews.length - held.length).toBe(seen.clock === null ? 0 : 1);
      expect(reviews.slice(0, held.length).every(({ done }) => done !== null)).toBe(true);
    });
  });

  it('once care has ended nothing is left to do', () => {
    always(({ child, today }, council) => {
      const seen = on(today, council, { ...child, care: { ...child.care, ceased: day(today) } });
      expect(seen.clock).toBeNull();
      expect(seen.milestones.filter(({ status }) => ['overdue', 'due', 'upcoming'].includes(status))).toEqual([]);
    });
  });

  it('the order of the lists does not matter', () => {
    always(({ child, today }, council) => {
      const turned = {
        ...child, placements: child.placements.toReversed(), reviews: child.reviews.toReversed(), midways: child.midways.toReversed(),
      };
      expect(on(today, council, turned).milestones).toEqual(on(today, council, child).milestones);
    });
  });

  it('what happens after today changes nothing', () => {
    always(({ child, today }, council) => {
      const tomorrow = tomorrowOf(today);
      const { reviews } = inCareSince(today, { reviews: reviewsOn(isoDay(tomorrow)) });
      const more: ChildFacts = {
        ...child,
        reviews: [...reviews, ...child.reviews],
        placements: [{ from: tomorrow, to: null, kind: 'unregistered', move: 'unplanned' }, ...child.placements],
        midways: [tomorrow, ...child.midways],
      };
      expect(on(today, council, more).milestones).toEqual(on(today, council, child).milestones);
    });
  });

  it('what a review was judged by does not change afterwards', () => {
    always(({ child, today }, council) => {
      const judged = (date: string, count: number) =>
        on(date, council, child).every('review').slice(0, count).map(({ legal, local, due, done }) => ({ legal, local, due, done }));
      const held = on(today, council, child).every('review').filter(({ done }) => done !== null).length;
      expect(judged(isoDay(addDays(day(today), 400)), held)).toEqual(judged(today, held));
    });
  });
});

describe('for any child', () => {
  it('the law is the same under every council', () => {
    fc.assert(fc.property(childAndToday, ({ child, today }) => {
      const law = councils.map((each) => {
        const { clock, milestones } = on(today, each, child);
        const legal = milestones.filter((milestone) => milestone.legal !== null);
        return { clock, legal: legal.map(({ id, sequence, legal }) => `${id} ${sequence} ${legal}`).sort() };
      });
      for (const each of law) expect(each).toEqual(law[0]);
    }));
  });
});
