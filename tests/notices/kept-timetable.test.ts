import fc from 'fast-check';
import { addDays, day } from '../../src/calendar/local-date';
import { asItStood } from '../../src/notices/as-it-stood';
import { keptTimetable, whatIsTold } from '../../src/notices/kept-timetable';
import { settingFor } from '../../src/timetable/milestone';
import { timetableOf } from '../../src/timetable/timetable';
import { writeTimetable } from '../../src/timetable/write';
import { calendar, councils, heldOn, inCareSince, policyOf, reviewsOn } from '../timetable/child';
import { childAndToday } from '../timetable/children';

const child = inCareSince('2025-06-02', {
  reviews: [...reviewsOn('2025-06-27', '2025-09-26'), heldOn('2026-03-20', { reportReceived: '2026-03-17' })], nextReview: { booked: '2026-09-18' },
});

describe('a child’s facts as they stood', () => {
  it('a review held later was booked from four weeks before, its report not there before it came', () => {
    const next = (morning: string) => asItStood(child, day(morning)).nextReview;
    expect(next('2026-02-19')).toMatchObject({ booked: null });
    expect(next('2026-02-20')).toMatchObject({ booked: day('2026-03-20'), reportReceived: null });
    expect(next('2026-03-17')).toMatchObject({ reportReceived: null });
    expect(next('2026-03-18')).toMatchObject({ reportReceived: day('2026-03-17') });
  });

  it('on the morning of a review it is still to come; the next morning what is booked now is booked', () => {
    expect(asItStood(child, day('2026-03-20')).reviews).toHaveLength(2);
    const after = asItStood(child, day('2026-03-21'));
    expect([after.reviews.length, after.nextReview.booked]).toEqual([3, day('2026-09-18')]);
  });
});

describe('a timetable that is kept from morning to morning', () => {
  it('is each morning what it would be if it were worked out anew', () => {
    fc.assert(fc.property(childAndToday, fc.constantFrom(...councils), ({ child: facts, today }, council) => {
      const kept = keptTimetable(facts, calendar);
      const first = addDays(day(today), -200);
      for (let ahead = 0; ahead < 300; ahead++) {
        const setting = settingFor(policyOf(council), calendar, addDays(first, ahead));
        const anew = timetableOf(asItStood(facts, setting.today), setting);
        const reading = kept(setting);
        if (!anew.ok || !reading.ok) expect(reading).toEqual(anew);
        else expect(JSON.stringify(writeTimetable(reading.timetable))).toBe(JSON.stringify(writeTimetable(whatIsTold(anew.timetable))));
      }
    }), { numRuns: 25 });
  });
});
