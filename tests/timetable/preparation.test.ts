import { heldOn, inCareSince, on, reviewsOn, type Council } from './child';

const reviews = reviewsOn('2026-04-02');

describe('the social work report', () => {
  it.each<[Council, string]>([
    ['handbook', '2026-04-01'],
    ['bathnes-2023', '2026-04-01'],
    ['west-berkshire-2023', '2026-04-01'],
    ['bathnes-2024', '2026-04-01'],
    ['bcp-2023', '2026-04-07'],
    ['rotherham-2022', '2026-04-03'],
  ])('is due before a review on Wednesday after Easter, under %s on %s', (council, due) => {
    const child = inCareSince('2026-03-09', { nextReview: { booked: '2026-04-08' } });
    expect(on('2026-03-10', council, child).the('report', 1)).toMatchObject({ legal: null, local: due, due, source: council });
  });

  it('is done when it was received', () => {
    const onTime = inCareSince('2026-03-09', { reviews, nextReview: { booked: '2026-06-30', reportReceived: '2026-06-25' } });
    const late = inCareSince('2026-03-09', { reviews, nextReview: { booked: '2026-06-30', reportReceived: '2026-06-26' } });
    expect(on('2026-06-26', 'bathnes-2024', onTime).the('report', 2)).toMatchObject({ done: '2026-06-25', status: 'done_on_time' });
    expect(on('2026-06-26', 'bathnes-2024', late).the('report', 2)).toMatchObject({ done: '2026-06-26', status: 'done_late' });
  });

  it('of a review held belongs to that review, not to the next', () => {
    const child = inCareSince('2026-03-09', { reviews: [heldOn('2026-04-08', { reportReceived: '2026-04-02' })] });
    const seen = on('2026-04-09', 'handbook', child);
    expect(seen.the('report', 1)).toMatchObject({ due: '2026-04-01', done: '2026-04-02', status: 'done_late' });
    expect(seen.the('report', 2)).toMatchObject({ done: null });
  });

  it('stays overdue for a review that was held without one', () => {
    const child = inCareSince('2026-03-09', { reviews: reviewsOn('2026-04-08') });
    expect(on('2026-04-09', 'handbook', child).the('report', 1)).toMatchObject({ due: '2026-04-01', done: null, status: 'overdue' });
  });
});

describe('the meeting of the IRO and the social worker', () => {
  it.each<Council>(['handbook', 'bathnes-2023', 'west-berkshire-2023', 'bathnes-2024', 'bcp-2023', 'rotherham-2022'])(
    'is due 15 working days before the review under %s',
    (council) => {
      const child = inCareSince('2026-03-09', { nextReview: { booked: '2026-04-08', premeetingHeld: '2026-03-16' } });
      expect(on('2026-03-20', council, child).the('premeeting', 1)).toMatchObject({
        due: '2026-03-16', done: '2026-03-16', status: 'done_on_time',
      });
    },
  );
});

describe('what comes before a review counts back', () => {
  const datesBefore = (nextReview: { booked?: string; broughtForwardTo?: string }, held: typeof reviews = reviews) => {
    const seen = on('2026-06-30', 'handbook', inCareSince('2026-03-09', { reviews: held, nextReview }));
    return ['premeeting', 'report'].map((id) => seen.the(id, 2)?.due);
  };

  it('from the day it is booked for, whether that is early, late or past', () => {
    expect(datesBefore({ booked: '2026-06-30' })).toEqual(['2026-06-09', '2026-06-25']);
    expect(datesBefore({ booked: '2026-09-14' })).toEqual(['2026-08-21', '2026-09-09']);
    expect(datesBefore({ booked: '2026-05-11' })).toEqual(['2026-04-17', '2026-05-06']);
  });

  it('from its due date while none is booked', () => {
    expect(datesBefore({})).toEqual(['2026-06-11', '2026-06-29']);
    expect(datesBefore({ broughtForwardTo: '2026-05-11' })).toEqual(['2026-04-17', '2026-05-06']);
  });

  it('from the day it is booked for also where it was brought forward', () => {
    expect(datesBefore({ broughtForwardTo: '2026-05-11', booked: '2026-06-30' })).toEqual(['2026-06-09', '2026-06-25']);
  });

  it('from the day it was held once it was', () => {
    expect(datesBefore({ booked: '2026-09-14' }, reviewsOn('2026-04-02', '2026-05-11'))).toEqual(['2026-04-17', '2026-05-06']);
  });
});
