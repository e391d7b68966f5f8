import { councils, heldOn, inCareSince, on, reviewsOn, type Council } from './child';

const child = inCareSince('2026-03-09', { reviews: reviewsOn('2026-04-02') });

/** What each council asks for after a review on the Thursday before Easter. */
const asked: Record<Council, Record<string, string>> = {
  handbook: { decisions: '2026-04-13', 'record.completed': '2026-04-27', 'record.sent': '2026-05-05' },
  'bathnes-2023': { decisions: '2026-04-13', 'record.completed': '2026-04-27', 'record.sent': '2026-05-05', letter: '2026-05-05' },
  'west-berkshire-2023': { decisions: '2026-04-13', 'record.sent': '2026-05-05' },
  'bathnes-2024': { decisions: '2026-04-13', 'record.completed': '2026-04-27', 'record.sent': '2026-05-05', letter: '2026-05-05' },
  'bcp-2023': { decisions: '2026-04-13', 'record.completed': '2026-04-22', 'record.sent': '2026-04-27', letter: '2026-04-22' },
  'rotherham-2022': { decisions: '2026-04-13', 'record.completed': '2026-04-17', 'record.sent': '2026-05-05', 'careplan.updated': '2026-04-20' },
};

const afterDates = ['decisions', 'record.completed', 'record.sent', 'letter', 'careplan.updated'];

describe('after a review', () => {
  it.each(councils)('%s asks for just these', (council) => {
    const { milestones } = on('2026-04-03', council, child);
    const found = milestones.filter(({ id, sequence }) => afterDates.includes(id) && sequence === 1);
    expect(Object.fromEntries(found.map(({ id, due }) => [id, due]))).toEqual(asked[council]);
    expect(found.every(({ legal, local, due, source }) => legal === null && local === due && source === council)).toBe(true);
  });

  it('they are on time on the day itself and late on the day after', () => {
    const papers = { decisionsSent: '2026-04-13', recordCompleted: '2026-04-18', recordSent: '2026-05-05', carePlanUpdated: '2026-04-21' };
    const seen = on('2026-05-11', 'rotherham-2022', inCareSince('2026-03-09', { reviews: [heldOn('2026-04-02', papers)] }));
    expect(afterDates.filter((id) => id !== 'letter').map((id) => [id, seen.the(id, 1)?.done, seen.the(id, 1)?.status])).toEqual([
      ['decisions', '2026-04-13', 'done_on_time'],
      ['record.completed', '2026-04-18', 'done_late'],
      ['record.sent', '2026-05-05', 'done_on_time'],
      ['careplan.updated', '2026-04-21', 'done_late'],
    ]);
  });

  it('the letter to the child is done on the day it was sent, of a review in two parts counted from part 2', () => {
    const parts = [heldOn('2026-04-02', { part: 1 }), heldOn('2026-04-09', { part: 2, letterSent: '2026-04-30' })];
    const seen = on('2026-05-11', 'bcp-2023', inCareSince('2026-03-09', { reviews: parts }));
    expect(seen.the('letter', 1)).toMatchObject({ due: '2026-04-29', done: '2026-04-30', status: 'done_late' });
  });

  it('nothing is asked for after a review that has not been held', () => {
    const seen = on('2026-04-03', 'rotherham-2022', child);
    expect(afterDates.flatMap((id) => seen.every(id)).map(({ sequence }) => sequence)).toEqual([1, 1, 1, 1]);
  });

  it('what was never done stays overdue through later reviews', () => {
    const long = inCareSince('2025-01-06', { reviews: reviewsOn('2025-01-31', '2025-04-29') });
    expect(on('2026-04-03', 'handbook', long).every('decisions').map(({ status }) => status)).toEqual(['overdue', 'overdue']);
  });

  it('each review keeps its own papers, in whatever order they were listed', () => {
    const reviews = [heldOn('2025-04-29', { decisionsSent: '2025-05-02' }), heldOn('2025-01-31', { decisionsSent: '2025-02-07' })];
    const seen = on('2025-05-12', 'handbook', inCareSince('2025-01-06', { reviews }));
    expect(seen.every('decisions').map(({ due, done }) => [due, done])).toEqual([['2025-02-07', '2025-02-07'], ['2025-05-07', '2025-05-02']]);
  });
});
