import { addDays, day } from '../../src/calendar/local-date';
import { longDay } from '../../src/calendar/words';
import { CouncilMorning, cardKey } from '../../src/notices/council-morning';
import type { SaidOfReport } from '../../src/notices/duties';
import { settingFor } from '../../src/timetable/milestone';
import { timetableOf } from '../../src/timetable/timetable';
import { calendar, inCareSince, policyOf, reviewsOn, type Council } from '../timetable/child';
import { allocated, staffOf } from './a-council';

/** What is told of a report for a review on Thursday 3 December 2026, day by day: whose writer says on Friday 27 November until when they need. */
function toldWith(until: string | null, { council = 'bcp-2023', directory = staffOf() }: { council?: Council; directory?: ReturnType<typeof staffOf> } = {}) {
  const facts = inCareSince('2025-06-02', { reviews: reviewsOn('2025-06-27', '2025-09-26', '2026-06-15'), nextReview: { booked: '2026-12-03' } });
  const sent = new Set<string>();
  return Array.from({ length: 12 }, (_, ahead) => addDays(day('2026-11-23'), ahead)).flatMap((today) => {
    const setting = settingFor(policyOf(council), calendar, today);
    const reading = timetableOf(facts, setting);
    if (!reading.ok) throw new Error(reading.problem);
    const said: SaidOfReport = { isThere: null, until: until === null || today <= day('2026-11-27') ? null : day(until), isExplained: false, lastWord: null };
    const morning = new CouncilMorning<string>(setting, { directory, absences: [] });
    morning.take({ child: 'C1', started: facts.care.started, allocation: allocated, timetable: reading.timetable, saidOfReport: () => said });
    return [...morning.people()].sort().flatMap((person) => {
      const { cards = [], lines = [] } = morning.of(person) ?? {};
      const told = [...cards.filter(({ duty }) => !sent.has(`${person} ${cardKey(duty)}`)), ...lines.filter(({ isNew }) => isNew)];
      for (const { duty } of cards) sent.add(`${person} ${cardKey(duty)}`);
      return told.filter(({ duty }) => /^report\.(remind|ring|copy)$/.test(duty.kind)).map(({ duty }) => `${longDay(today).slice(0, -5)} ${person}: ${duty.kind} ${duty.step}`);
    });
  });
}

const ofTheWorker = (lines: readonly string[]) => lines.filter((line) => line.includes('social_worker'));

describe('a worker who says until when they need for a report', () => {
  test('is without that reminded five days before, two days before and the day before', () => {
    expect(toldWith(null)).toEqual([
      'Fri 27 Nov social_worker: report.remind -5 days',
      'Tue 1 Dec iro: report.ring -2 days', 'Tue 1 Dec social_worker: report.remind -2 days',
      'Wed 2 Dec service_manager: report.copy -1 day', 'Wed 2 Dec social_worker: report.remind -1 day',
    ]);
  });

  test('is left in peace until that day; the IRO’s call and the manager’s copy come as ever', () => {
    expect(toldWith('2026-12-04')).toEqual([
      'Fri 27 Nov social_worker: report.remind -5 days',
      'Tue 1 Dec iro: report.ring -2 days',
      'Wed 2 Dec service_manager: report.copy -1 day', 'Wed 2 Dec social_worker: report.remind -1 day',
    ]);
  });

  test('is reminded on that day, where the last reminder comes later', () => {
    expect(ofTheWorker(toldWith('2026-12-01'))).toEqual([
      'Fri 27 Nov social_worker: report.remind -5 days', 'Tue 1 Dec social_worker: report.remind until 2026-12-01', 'Wed 2 Dec social_worker: report.remind -1 day',
    ]);
  });

  test('goes on with the reminders that follow that day', () => {
    expect(ofTheWorker(toldWith('2026-11-30'))).toEqual([
      'Fri 27 Nov social_worker: report.remind -5 days', 'Mon 30 Nov social_worker: report.remind until 2026-11-30',
      'Tue 1 Dec social_worker: report.remind -2 days', 'Wed 2 Dec social_worker: report.remind -1 day',
    ]);
  });

  test('and does not work on that day, is reminded on the working day before', () => {
    const directory = staffOf({ social_worker: { workingDays: [1, 3, 4, 5] } });
    expect(ofTheWorker(toldWith('2026-12-01', { directory }))).toEqual([
      'Fri 27 Nov social_worker: report.remind -5 days', 'Mon 30 Nov social_worker: report.remind until 2026-12-01', 'Wed 2 Dec social_worker: report.remind -1 day',
    ]);
  });

  test('where the council has two reminders, has the second at the latest', () => {
    expect(ofTheWorker(toldWith('2026-12-02', { council: 'handbook' }))).toEqual([
      'Thu 26 Nov social_worker: report.remind -5 working days', 'Mon 30 Nov social_worker: report.remind -3 working days',
    ]);
  });
});
