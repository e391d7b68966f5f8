import { councils, heldOn, inCareSince, on, reviewsOn, type Council } from './child';

const born = { dateOfBirth: '2009-05-31' };

describe('the needs assessment and pathway plan', () => {
  it.each<[Council, string | null]>([
    ['handbook', null],
    ['bathnes-2023', '2025-02-28'],
    ['west-berkshire-2023', null],
    ['bathnes-2024', '2025-02-28'],
    ['bcp-2023', null],
    ['rotherham-2022', null],
  ])('is due three months after the 16th birthday, under %s also locally by %s', (council, local) => {
    expect(on('2024-12-02', council, inCareSince('2020-01-06', born)).the('pathway')).toMatchObject({
      sequence: null, legal: '2025-08-31', local, due: local ?? '2025-08-31', done: null, status: 'upcoming', source: 'SI 2010/959 reg 42',
    });
  });

  it('is on the timetable from the 15th birthday', () => {
    const child = inCareSince('2020-01-06', born);
    expect(on('2024-05-30', 'handbook', child).the('pathway')).toBeUndefined();
    expect(on('2024-05-31', 'handbook', child).the('pathway')).toBeDefined();
  });

  it('is due three months after 13 weeks in care for a child who came late', () => {
    expect(on('2025-06-02', 'handbook', inCareSince('2025-04-14', born)).the('pathway')).toMatchObject({ legal: '2025-10-14' });
  });

  it('counts from the birthday where 13 weeks in care end on it or before', () => {
    expect(on('2025-06-02', 'handbook', inCareSince('2025-03-01', born)).the('pathway')).toMatchObject({ legal: '2025-08-31' });
    expect(on('2025-06-02', 'handbook', inCareSince('2025-03-02', born)).the('pathway')).toMatchObject({ legal: '2025-09-01' });
  });

  it('is due locally at 15 years and 9 months even where care started later', () => {
    const child = inCareSince('2025-04-14', born);
    expect(on('2025-06-02', 'bathnes-2023', child).the('pathway')).toMatchObject({
      local: '2025-02-28', due: '2025-02-28', status: 'overdue',
    });
  });

  it('is done by the pathway plan', () => {
    const child = inCareSince('2020-01-06', { ...born, pathwayPlan: '2025-03-03' });
    expect(on('2025-06-02', 'handbook', child).the('pathway')).toMatchObject({ done: '2025-03-03', status: 'done_on_time' });
    expect(on('2025-06-02', 'bathnes-2024', child).the('pathway')).toMatchObject({ done: '2025-03-03', status: 'done_late' });
  });

  it('is not asked of children on short breaks, nor where the date of birth is not known', () => {
    expect(on('2025-06-02', 'handbook', inCareSince('2020-01-06', { ...born, shortBreaks: true })).the('pathway')).toBeUndefined();
    expect(on('2025-06-02', 'handbook', inCareSince('2020-01-06')).the('pathway')).toBeUndefined();
  });
});

describe('the last review before the 18th birthday, in B&NES in 2024-25', () => {
  const lastReview = (today: string, ...held: string[]) =>
    on(today, 'bathnes-2024', inCareSince('2020-01-06', { ...born, reviews: reviewsOn(...held) })).the('review.last');

  it('is due 28 days before it', () => {
    expect(lastReview('2027-02-01')).toMatchObject({
      sequence: null, legal: null, local: '2027-05-03', due: '2027-05-03', done: null, status: 'upcoming', source: 'bathnes-2024',
    });
  });

  it('is on the timetable from the 17th birthday', () => {
    expect(lastReview('2026-05-30')).toBeUndefined();
    expect(lastReview('2026-05-31')).toBeDefined();
  });

  it('is done by the last review of the six months before', () => {
    expect(lastReview('2027-05-10', '2026-11-29')).toMatchObject({ done: null, status: 'overdue' });
    expect(lastReview('2027-05-10', '2026-11-30')).toMatchObject({ done: '2026-11-30', status: 'done_on_time' });
    expect(lastReview('2027-05-10', '2027-04-19', '2027-01-11')).toMatchObject({ done: '2027-04-19', status: 'done_on_time' });
    expect(lastReview('2027-05-10', '2027-01-11', '2027-05-04')).toMatchObject({ done: '2027-05-04', status: 'done_late' });
  });

  it('is not done by a review on the birthday, and no longer needed from that day', () => {
    expect(lastReview('2027-06-01', '2027-05-31')).toMatchObject({ done: null, status: 'not_needed' });
  });

  it('is done by part 1 of a review in two parts', () => {
    const reviews = [heldOn('2027-04-26', { part: 1 }), heldOn('2027-05-10', { part: 2 })];
    const child = inCareSince('2020-01-06', { ...born, reviews });
    expect(on('2027-05-11', 'bathnes-2024', child).the('review.last')).toMatchObject({ done: '2027-04-26' });
  });

  it('is no standard of any other council', () => {
    for (const council of councils.filter((each) => each !== 'bathnes-2024')) {
      expect(on('2027-02-01', council, inCareSince('2020-01-06', born)).the('review.last')).toBeUndefined();
    }
  });
});

describe('a child born on 29 February', () => {
  const child = inCareSince('2020-01-06', { dateOfBirth: '2008-02-29' });

  it('has the 15th birthday on 28 February and the plan counted from the leap day of the 16th', () => {
    expect(on('2023-02-27', 'bathnes-2024', child).the('pathway')).toBeUndefined();
    expect(on('2023-02-28', 'bathnes-2024', child).the('pathway')).toMatchObject({ legal: '2024-05-29', local: '2023-11-29' });
  });

  it('turns 18 on 28 February', () => {
    expect(on('2025-02-28', 'bathnes-2024', child).the('review.last')).toMatchObject({ due: '2026-01-31' });
    expect(on('2026-02-27', 'handbook', child).clock).toBe('ordinary');
    expect(on('2026-02-28', 'handbook', child).clock).toBeNull();
  });
});
