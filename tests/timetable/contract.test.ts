import { childFactsSchema } from '../../src/timetable/facts';
import { on } from './child';

const line = `{"child":"C1042","dateOfBirth":"2014-03-02","shortBreaks":false,
 "care":{"started":"2026-03-09","ceased":null},"iroAllocated":"2026-03-11","firstCarePlan":"2026-03-20",
 "placements":[{"from":"2026-03-09","to":"2026-06-01","kind":"foster","move":"first"},
               {"from":"2026-06-01","to":null,"kind":"residential","move":"unplanned"}],
 "adoption":{"authorisedToPlace":null,"placed":null,"placementEnded":null,"orderMade":null},
 "reviews":[{"held":"2026-04-02","part":null,"cancelled":false,"reportReceived":"2026-03-27","premeetingHeld":null,
             "decisionsSent":"2026-04-07","recordCompleted":"2026-04-20","recordSent":"2026-04-28",
             "carePlanUpdated":null,"participation":"PN1"}],
 "nextReview":{"booked":"2026-06-30","reportedDue":"2026-07-02","reportReceived":null,"premeetingHeld":null,"broughtForwardTo":null},
 "midways":[],"pathwayPlan":null}`;

describe('the example that other programs go by', () => {
  const seen = on('2026-07-01', 'bathnes-2024', childFactsSchema.parse(JSON.parse(line)));

  it('gives the next review, field by field', () => {
    expect(seen).toMatchObject({ child: 'C1042', clock: 'ordinary', refused: [] });
    expect(seen.the('review', 2)).toEqual({
      id: 'review', sequence: 2, legal: '2026-07-02', local: '2026-06-29', due: '2026-06-29', done: null, status: 'overdue',
      reportedDue: '2026-07-02', reportedLaterThanLegal: false, source: 'SI 2010/959 reg 33(2)',
      because: ['first review held 2026-04-02', '+3 months = 2026-07-02', 'unplanned move 2026-06-01, +20 working days = 2026-06-29'],
    });
  });

  it('gives the review held, field by field', () => {
    expect(seen.the('review', 1)).toEqual({
      id: 'review', sequence: 1, legal: '2026-04-08', local: null, due: '2026-04-08', done: '2026-04-02', status: 'done_on_time',
      onTimeLegal: true, source: 'SI 2010/959 reg 33(1)',
      because: ['care started 2026-03-09', '+20 working days = 2026-04-08 (not counting Good Friday 2026-04-03, Easter Monday 2026-04-06)'],
    });
  });

  it('gives these milestones and no others, in order', () => {
    expect(seen.milestones.map(({ due, id, sequence, done, status }) => [due, id, sequence, done, status])).toEqual([
      ['2026-03-12', 'premeeting', 1, null, 'overdue'],
      ['2026-03-14', 'iro.allocated', null, '2026-03-11', 'done_on_time'],
      ['2026-03-23', 'careplan.first', null, '2026-03-20', 'done_on_time'],
      ['2026-03-30', 'report', 1, '2026-03-27', 'done_on_time'],
      ['2026-04-02', 'visit', 1, null, 'overdue'],
      ['2026-04-08', 'review', 1, '2026-04-02', 'done_on_time'],
      ['2026-04-13', 'decisions', 1, '2026-04-07', 'done_on_time'],
      ['2026-04-27', 'record.completed', 1, '2026-04-20', 'done_on_time'],
      ['2026-05-05', 'letter', 1, null, 'overdue'],
      ['2026-05-05', 'record.sent', 1, '2026-04-28', 'done_on_time'],
      ['2026-06-04', 'aim', 2, null, 'overdue'],
      ['2026-06-09', 'premeeting', 2, null, 'overdue'],
      ['2026-06-25', 'report', 2, null, 'overdue'],
      ['2026-06-29', 'permanence.plan', null, null, 'overdue'],
      ['2026-06-29', 'review', 2, null, 'overdue'],
      ['2026-06-30', 'visit', 2, null, 'overdue'],
    ]);
  });
});
