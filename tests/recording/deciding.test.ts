import { day } from '../../src/calendar/local-date';
import { lateAgreement, saidReport, valueOf } from '../../src/recording/laid-over';
import { AChild, days, hold, imported, settingOn, theFirst, theNext } from './a-child';

// The second review of this child is due by 30 April 2026; today is 20 April unless told otherwise.
const inApril = (more = {}) => new AChild(imported(more), settingOn('2026-04-20'));

describe('a booking', () => {
  test('stands, and the same again changes nothing', () => {
    const child = inApril();
    expect(child.does({ do: 'book', review: theNext, day: '2026-04-29' })).toBe(1);
    expect(child.does({ do: 'book', review: theNext, day: '2026-04-29' })).toBe(0);
    expect(child.laid.facts.nextReview.booked).toBe(day('2026-04-29'));
  });

  test('for another day is a move, which says why', () => {
    const child = inApril({ nextReview: { booked: '2026-04-29' } });
    expect(child.refusal({ do: 'book', review: theNext, day: '2026-04-27' })).toBe('It is booked for Wed 29 Apr: move it, and say why.');
    expect(() => child.does({ do: 'move', review: theNext, from: '2026-04-29', day: '2026-04-27', reason: ' ' })).toThrow('Say why, in a few words.');
    child.does({ do: 'move', review: theNext, from: '2026-04-29', day: '2026-04-27', reason: 'carer away' });
    expect(child.laid.facts.nextReview.booked).toBe(day('2026-04-27'));
    expect(child.laid.conflicts).toEqual([]);
    expect(child.does({ do: 'move', review: theNext, from: '2026-04-29', day: '2026-04-27', reason: 'carer away' })).toBe(0);
  });

  test('that was moved meanwhile is not cancelled by an older card', () => {
    const child = inApril({ nextReview: { booked: '2026-04-29' } });
    child.does({ do: 'move', review: theNext, from: '2026-04-29', day: '2026-04-27', reason: 'carer away' });
    child.does({ do: 'move', review: theNext, from: '2026-04-27', day: '2026-04-28', reason: 'room' });
    expect(child.does({ do: 'not_held', review: theNext, day: '2026-04-29', reason: 'ill' })).toBe(0);
    expect(child.refusal({ do: 'move', review: theNext, from: '2026-04-27', day: '2026-04-30', reason: 'ill' })).toBe('It is booked for Tue 28 Apr now: open the child again.');
  });

  test('on which the review was not held is over, until it is booked for that day again', () => {
    const child = inApril({ nextReview: { booked: '2026-04-17' } });
    const notHeld = { do: 'not_held', review: theNext, day: '2026-04-17', reason: 'IRO unwell' };
    expect(child.does(notHeld)).toBe(1);
    expect(child.laid.facts.nextReview.booked).toBeNull();
    expect(child.does(notHeld)).toBe(0);
    expect(child.refusal({ ...notHeld, day: '2026-04-16' })).toBe('No day is booked for this review: book one.');
    child.does({ do: 'book', review: theNext, day: '2026-04-24' });
    child.does({ do: 'not_held', review: theNext, day: '2026-04-24', reason: 'carer away' });
    expect(child.laid.facts.nextReview.booked).toBeNull();
    child.does({ do: 'book', review: theNext, day: '2026-04-24' });
    expect(child.laid.facts.nextReview.booked).toBe(day('2026-04-24'));
  });

  test.each([
    ['a day that has passed', '2026-04-17', 'Fri 17 Apr has passed: give today or a later day.'],
  ])('is refused with %s', (_, date, sentence) => {
    expect(inApril().refusal({ do: 'book', review: theNext, day: date })).toBe(sentence);
  });

  test('is refused once the review was held, and once care has ended', () => {
    const child = inApril();
    child.does(hold('2026-04-17'));
    expect(child.refusal({ do: 'book', review: theNext, day: '2026-04-29' })).toBe('This review was held on Fri 17 Apr: open the child again for the next one.');
    expect(inApril({ care: { started: '2026-01-05', ceased: '2026-04-10' } }).refusal({ do: 'book', review: theNext, day: '2026-04-29' })).toBe('Care has ended, so there is no next review.');
  });

  test('brought forward keeps the reason and who asked', () => {
    const child = inApril();
    const forward = { do: 'bring_forward', review: theNext, day: '2026-04-22', reason: 'wants to move', askedBy: 'child' };
    child.does(forward);
    expect(child.laid.facts.nextReview.broughtForwardTo).toBe(day('2026-04-22'));
    expect(valueOf(child.laid.next, 'broughtForward')).toMatchObject({ reason: 'wants to move', askedBy: 'child' });
    expect(child.does(forward)).toBe(0);
    expect(child.refusal({ ...forward, day: '2026-04-23' })).toContain('already. To change it, correct it and say why.');
  });
});

describe('what is done about a review', () => {
  const done = (what: string, on: string, review: object = theFirst) => ({ do: 'done', what, day: on, review });

  test.each([
    ['report', 'reportReceived'], ['premeeting', 'premeetingHeld'], ['decisions', 'decisionsSent'], ['record.completed', 'recordCompleted'],
    ['record.sent', 'recordSent'], ['letter', 'letterSent'], ['careplan.updated', 'carePlanUpdated'],
  ] as const)('%s', (what, field) => {
    const child = inApril();
    expect(child.does(done(what, '2026-02-04'))).toBe(1);
    expect(child.does(done(what, '2026-02-04'))).toBe(0);
    expect(child.review('2026-01-30')?.[field]).toBe(day('2026-02-04'));
    expect(child.refusal(done(what, '2026-02-05'))).toContain('recorded as Wed 4 Feb already');
  });

  test('before the review was held, or before it is, is refused', () => {
    expect(inApril().refusal(done('decisions', '2026-01-29'))).toBe('Thu 29 Jan is before the review was held on Fri 30 Jan: give a later day.');
    expect(inApril().refusal(done('decisions', '2026-04-17', theNext))).toBe('This review has not been recorded as held: record that first.');
  });

  test('the report for the next review follows it when it is held', () => {
    const child = inApril();
    child.does(done('report', '2026-04-13', theNext));
    expect(child.laid.facts.nextReview.reportReceived).toBe(day('2026-04-13'));
    child.does(hold('2026-04-17'));
    expect(child.review('2026-04-17')?.reportReceived).toBe(day('2026-04-13'));
    expect(child.laid.facts.nextReview.reportReceived).toBeNull();
  });

  test('refuses a day in the future and a review that is gone', () => {
    expect(inApril().refusal(done('report', '2026-04-21', theNext))).toContain('in the future');
    expect(inApril().refusal(done('record.sent', '2026-04-17', { kind: 'held', day: '2026-03-16' }))).toBe('This review is not held here any more: open the child again.');
  });
});

describe('what the social worker says of the report', () => {
  const say = (on: string) => ({ do: 'say_report', review: theNext, day: on });

  test('stands as said until the IRO answers, and is never the day of the report', () => {
    const child = inApril();
    child.does(say('2026-04-17'));
    expect(child.laid.facts.nextReview.reportReceived).toBeNull();
    expect(saidReport(child.laid.next)).toMatchObject({ day: day('2026-04-17'), notThere: false });
    expect(child.does(say('2026-04-17'))).toBe(0);
    expect(child.does({ do: 'report_not_there', review: theNext })).toBe(1);
    expect(child.does({ do: 'report_not_there', review: theNext })).toBe(0);
    expect(saidReport(child.laid.next)).toMatchObject({ notThere: true });
    child.does(say('2026-04-20'));
    expect(saidReport(child.laid.next)).toMatchObject({ day: day('2026-04-20'), notThere: false });
  });

  test('says nothing more once the report was received', () => {
    const child = inApril();
    child.does({ do: 'done', what: 'report', review: theNext, day: '2026-04-16' });
    expect(child.refusal(say('2026-04-17'))).toBe('The report is recorded as received on Thu 16 Apr: there is nothing left to say.');
  });

  test('is not answered where nothing was said', () => {
    expect(inApril().refusal({ do: 'report_not_there', review: theNext })).toBe('Nobody has said that the report is there.');
  });
});

describe('agreement to hold a review late', () => {
  const ask = (on = '2026-05-12') => ({ do: 'ask_late_agreement', review: theNext, day: on, reason: 'carer in hospital' });
  const answer = (agreed: boolean, reason = '') => ({ do: 'answer_late_agreement', review: theNext, agreed: String(agreed), reason });

  test('is asked for and answered once', () => {
    const child = inApril();
    child.does(ask());
    expect(child.does(ask())).toBe(0);
    expect(lateAgreement(child.laid.next)).toMatchObject({ answer: null });
    child.does(answer(true));
    expect(child.does(answer(true))).toBe(0);
    expect(lateAgreement(child.laid.next)?.answer?.value).toEqual({ agreed: true, reason: null });
    expect(child.refusal(answer(false, 'no'))).toContain('recorded as agreed already');
  });

  test('for another day is asked for anew', () => {
    const child = inApril();
    child.does(ask());
    child.does(answer(true));
    child.does(ask('2026-05-13'));
    expect(lateAgreement(child.laid.next)?.answer).toBeNull();
  });

  test('is neither needed within the limit, nor given unasked, nor refused without a reason, nor asked afterwards', () => {
    expect(inApril().refusal(ask('2026-04-30'))).toBe('Thu 30 Apr is within the legal limit, Thu 30 Apr: no agreement is needed.');
    expect(inApril().refusal(answer(true))).toBe('Nobody has asked for agreement to hold this review late.');
    const child = inApril();
    child.does(ask());
    expect(child.refusal(answer(false))).toBe('Say why it is not agreed, in a few words.');
    child.does(hold('2026-04-17'));
    expect(child.refusal(ask())).toContain('This review was held on Fri 17 Apr');
  });
});

describe('what belongs to the child', () => {
  test('midways and visits each stand once', () => {
    const child = inApril({ midways: ['2026-03-02'], visits: ['2026-03-03'] });
    child.does({ do: 'midway', day: '2026-04-15', concern: 'true' });
    expect(child.does({ do: 'midway', day: '2026-04-15', concern: 'true' })).toBe(0);
    expect(child.refusal({ do: 'midway', day: '2026-04-15', concern: 'false' })).toContain('Wed 15 Apr, with a concern already');
    child.does({ do: 'visit', day: '2026-04-16' });
    expect(child.does({ do: 'visit', day: '2026-04-16' })).toBe(0);
    child.does({ do: 'visit', day: '2026-04-17' });
    expect(child.laid.facts.midways).toEqual(days('2026-03-02', '2026-04-15'));
    expect(child.laid.facts.visits).toEqual(days('2026-03-03', '2026-04-16', '2026-04-17'));
  });

  test('a midway comes after a review', () => {
    expect(inApril().refusal({ do: 'midway', day: '2026-01-30', concern: 'false' })).toContain('No review is recorded as held before Fri 30 Jan');
  });

  test('an unregistered placement begins, and ends later', () => {
    const child = inApril();
    child.does({ do: 'unregistered', from: '2026-04-01', to: '' });
    expect(child.does({ do: 'unregistered', from: '2026-04-01', to: '' })).toBe(0);
    child.does({ do: 'unregistered', from: '2026-04-01', to: '2026-04-10' });
    expect(child.laid.facts.placements).toEqual([{ from: day('2026-04-01'), to: day('2026-04-10'), kind: 'unregistered', move: 'first' }]);
    expect(child.refusal({ do: 'unregistered', from: '2026-04-12', to: '2026-04-12' })).toContain('The placement cannot end on Sun 12 Apr');
  });

  test('permanence planned and achieved', () => {
    const child = inApril();
    child.does({ do: 'permanence', what: 'plan', day: '2026-04-13' });
    child.does({ do: 'permanence', what: 'achieved', day: '2026-04-16' });
    expect(child.laid.facts).toMatchObject({ permanencePlan: day('2026-04-13'), permanenceAchieved: day('2026-04-16') });
    expect(child.refusal({ do: 'permanence', what: 'plan', day: '2025-12-24' })).toContain('before care began');
  });
});
