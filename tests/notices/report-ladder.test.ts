import { addDays, day } from '../../src/calendar/local-date';
import type { ChildFacts } from '../../src/timetable/facts';
import { heldOn, inCareSince, reviewsOn, type Council } from '../timetable/child';
import { staffOf, told, type Period } from './a-council';

/** A child whose third review was held on Friday 20 March 2026; its report came on the day given, or never. */
function reviewedOnFriday(reportReceived?: string): ChildFacts {
  return inCareSince('2025-06-02', { reviews: [...reviewsOn('2025-06-27', '2025-09-26'), heldOn('2026-03-20', { reportReceived })] });
}

/** What is said of the report up to the day of the review. */
function upToTheReview(council: Council, reportReceived?: string, given: Partial<Period> = {}) {
  return told(reviewedOnFriday(reportReceived), { from: '2026-03-02', to: '2026-03-20', council, ...given }, (kind) => kind.startsWith('report.'));
}

describe('before a review whose report does not come', () => {
  it('at BCP the social worker is reminded five days before, which is a Sunday, so on the Friday before, then two days and one day before', () => {
    expect(upToTheReview('bcp-2023')).toEqual([
      'Fri 13 Mar social_worker: card report.remind -5 days',
      'Wed 18 Mar iro: line report.ring -2 days',
      'Wed 18 Mar social_worker: card report.remind -2 days',
      'Thu 19 Mar service_manager: line report.copy -1 day',
      'Thu 19 Mar social_worker: card report.remind -1 day',
      'Fri 20 Mar iro: line report.missing_today',
      'Fri 20 Mar team_manager: line report.late',
    ]);
  });

  it.each<Council>(['handbook', 'bathnes-2024', 'west-berkshire-2023'])('at %s the social worker is reminded five and three working days before', (council) => {
    expect(upToTheReview(council)).toEqual([
      'Fri 13 Mar social_worker: card report.remind -5 working days',
      'Tue 17 Mar social_worker: card report.remind -3 working days',
      'Wed 18 Mar team_manager: line report.late',
      'Fri 20 Mar iro: line report.missing_today',
    ]);
  });

  it('at B&NES in 2023-24 officer and worker are asked to talk before the review that goes ahead', () => {
    expect(upToTheReview('bathnes-2023').slice(3)).toEqual([
      'Fri 20 Mar iro: line report.missing_today',
      'Fri 20 Mar social_worker: line report.consult',
    ]);
  });

  it('at Rotherham seven and five days before; here both are told on the Friday, in one message', () => {
    expect(upToTheReview('rotherham-2022')).toEqual([
      'Fri 13 Mar social_worker: card report.remind -5 days',
      'Mon 16 Mar team_manager: line report.late',
      'Fri 20 Mar iro: line report.missing_today',
    ]);
  });
});

describe('days off', () => {
  it('a reminder for somebody who works Tuesday to Thursday goes out on the Thursday before', () => {
    const directory = staffOf({ social_worker: { workingDays: [2, 3, 4] } });
    expect(upToTheReview('bathnes-2024', undefined, { directory }).filter((line) => line.includes('social_worker'))).toEqual([
      'Thu 12 Mar social_worker: card report.remind -5 working days',
      'Tue 17 Mar social_worker: card report.remind -3 working days',
    ]);
  });

  it('reminders that fall on one morning are one message: the last of them; the call and the copy are not lost', () => {
    const monday = inCareSince('2025-06-02', { reviews: [...reviewsOn('2025-06-27', '2025-09-26'), heldOn('2026-03-23')] });
    const lines = told(monday, { from: '2026-03-16', to: '2026-03-22', council: 'bcp-2023' }, (kind) => kind.startsWith('report.'));
    expect(lines).toEqual([
      'Wed 18 Mar social_worker: card report.remind -5 days',
      'Fri 20 Mar iro: line report.ring -2 days',
      'Fri 20 Mar service_manager: line report.copy -1 day',
      'Fri 20 Mar social_worker: card report.remind -1 day',
    ]);
  });

  it('over Easter five working days before a Wednesday is the Tuesday of the week before', () => {
    const afterEaster = inCareSince('2025-06-02', { reviews: [...reviewsOn('2025-06-27', '2025-10-08'), heldOn('2026-04-08')] });
    expect(told(afterEaster, { from: '2026-03-16', to: '2026-04-07', council: 'handbook' }, (kind) => kind === 'report.remind')).toEqual([
      'Mon 30 Mar social_worker: card report.remind -5 working days',
      'Wed 1 Apr social_worker: card report.remind -3 working days',
    ]);
  });

  it('a worker who is away has somebody who stands in, and where nobody does their manager and the officers’ manager hear it', () => {
    const away = { person: 'social_worker', from: day('2026-03-09'), to: day('2026-03-31') };
    const remindedWith = (cover: string | null) =>
      told(reviewedOnFriday(), { from: '2026-03-09', to: '2026-03-13', council: 'handbook', absences: [{ ...away, cover }] }, (kind) => kind === 'report.remind');
    expect(remindedWith('line_manager')).toEqual(['Fri 13 Mar line_manager: card report.remind -5 working days']);
    expect(remindedWith(null)).toEqual(['Fri 13 Mar iro_manager: card report.remind -5 working days', 'Fri 13 Mar line_manager: card report.remind -5 working days']);
  });
});

describe('a report that comes', () => {
  it('before the first reminder earns one thank-you, and no reminder', () => {
    expect(upToTheReview('bcp-2023', '2026-03-11')).toEqual(['Thu 12 Mar social_worker: line report.thanks']);
  });

  it('a working day before it was due, after the first reminder, earns a thank-you and ends the reminders', () => {
    expect(upToTheReview('bcp-2023', '2026-03-17')).toEqual([
      'Fri 13 Mar social_worker: card report.remind -5 days',
      'Wed 18 Mar social_worker: line report.thanks',
    ]);
  });

  it('late earns no thank-you', () => {
    expect(upToTheReview('handbook', '2026-03-18').at(-1)).toBe('Wed 18 Mar team_manager: line report.late');
  });
});

describe('a review to come', () => {
  const booked = (on: string | null, more: { reportReceived?: string } = {}) =>
    inCareSince('2025-06-02', { reviews: reviewsOn('2025-06-27', '2025-09-26'), nextReview: { booked: on, ...more } });
  const reminders = (child: ChildFacts, from: string, to: string) => told(child, { from, to, council: 'bcp-2023' }, (kind) => kind === 'report.remind');

  it('that is booked for three days ahead has the reminder that has come, once', () => {
    expect(reminders(booked('2026-03-20'), '2026-03-17', '2026-03-18')).toEqual([
      'Tue 17 Mar social_worker: card report.remind -5 days',
      'Wed 18 Mar social_worker: card report.remind -2 days',
    ]);
  });

  it('that nobody has booked is reminded of by the day on which it is due', () => {
    expect(reminders(booked(null), '2026-03-02', '2026-03-25')).toEqual([
      'Fri 20 Mar social_worker: card report.remind -5 days',
      'Tue 24 Mar social_worker: card report.remind -2 days',
      'Wed 25 Mar social_worker: card report.remind -1 day',
    ]);
  });

  it('whose booked day has passed with nothing recorded is reminded of no more', () => {
    expect(reminders(booked('2026-03-13'), '2026-03-16', '2026-03-31')).toEqual([]);
  });

  it('of a child who left care is reminded of no more', () => {
    const left = inCareSince('2025-06-02', { ceased: '2026-03-17', reviews: reviewsOn('2025-06-27', '2025-09-26'), nextReview: { booked: '2026-03-20' } });
    expect(told(left, { from: '2026-03-17', to: '2026-04-30', council: 'bcp-2023' }, () => true)).toEqual([]);
  });

  it('is reminded of on working days only, whatever its day', () => {
    for (let ahead = 0; ahead < 60; ahead++) {
      const review = addDays(day('2026-03-20'), ahead);
      const child = { ...booked(null), nextReview: { ...booked(null).nextReview, booked: review } };
      const days = told(child, { from: '2026-03-02', to: '2026-05-29', council: 'rotherham-2022' }, (kind) => kind === 'report.remind');
      expect(days.filter((line) => /^(Sat|Sun)/.test(line) || line.startsWith('Fri 3 Apr') || line.startsWith('Mon 6 Apr'))).toEqual([]);
      expect(days.length).toBeGreaterThan(0);
    }
  });
});
