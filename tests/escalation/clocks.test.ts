import { shippedBankHolidays, type BankHolidays } from '../../src/calendar/bank-holidays';
import { day } from '../../src/calendar/local-date';
import { WorkingDays } from '../../src/calendar/working-days';
import { escalationContext, type EscalationContext } from '../../src/escalation/decision';
import { readPolicy } from '../../src/policy/council-policy';
import { handbookWith } from '../policy/handbook-with';
import { AnEscalation, contextOf, instant, type Written } from './an-escalation';

const smart = (by: string) => [{ what: 'w', who: 'p', by, measure: 'm' }];
const raisedOn = (at: string, more: Written = {}, council = 'handbook', context?: EscalationContext) =>
  new AnEscalation(council, { at: instant(at), actions: smart('2031-01-01'), ...more }, context);

describe('days on which nobody works are not counted', () => {
  test.each([
    ['over a weekend', '2026-11-23', '2026-11-30', '2026-12-21'],
    ['raised on a Friday', '2026-11-27', '2026-12-04', '2026-12-29'],
    ['raised on a Saturday', '2026-11-28', '2026-12-04', '2026-12-29'],
    ['over Christmas, with Boxing Day moved to Monday', '2026-12-21', '2026-12-30', '2027-01-21'],
    ['raised on Christmas Day', '2026-12-25', '2027-01-05', '2027-01-26'],
    ['over Easter', '2027-03-22', '2027-03-31', '2027-04-21'],
    ['raised on Easter Monday', '2027-03-29', '2027-04-05', '2027-04-26'],
    ['over two bank holidays in May', '2027-04-30', '2027-05-10', '2027-06-01'],
  ])('%s: raised on %s, response by %s, all stages by %s', (_, at, responseDue, formalTotalDue) => {
    expect(raisedOn(at).shown).toMatchObject({ responseDue, formalTotalDue });
  });

  test('BCP\'s cause for concern counts calendar days, Christmas included', () => {
    expect(raisedOn('2026-12-23', { stage: 'informal' }, 'bcp-2023').shown.responseDue).toBe('2026-12-28');
  });

  test('a council\'s closure days are left out as well', () => {
    const reading = readPolicy(handbookWith('closureDays', ['2026-12-29', '2026-12-30']));
    if (!reading.ok) throw new Error(reading.problems.join());
    const context = escalationContext(reading.version, new WorkingDays(shippedBankHolidays()));
    expect(raisedOn('2026-12-21', {}, 'handbook', context).shown).toMatchObject({ responseDue: '2027-01-04', formalTotalDue: '2027-01-25' });
  });
});

describe('the day is the one in London', () => {
  test.each([
    ['in winter, just before midnight', '2026-11-23T23:59:59Z', '2026-11-23'],
    ['in summer, an hour before midnight in UTC', '2026-07-01T23:00:00Z', '2026-07-02'],
    ['the evening before the clocks go forward', '2026-03-28T23:30:00Z', '2026-03-28'],
    ['the evening of the day on which they went forward', '2026-03-29T23:30:00Z', '2026-03-30'],
    ['the evening before they go back', '2026-10-24T23:30:00Z', '2026-10-25'],
    ['the evening of the day on which they went back', '2026-10-25T23:30:00Z', '2026-10-25'],
    ['written with another zone', '2026-11-24T01:30:00+02:00', '2026-11-23'],
    ['without seconds', '2026-11-23T10:15Z', '2026-11-23'],
  ])('%s', (_, at, opened) => {
    expect(new AnEscalation('handbook', { at, actions: smart('2027-01-01') }).shown.opened).toBe(opened);
  });

  test('so an answer at half past midnight in summer is a day late', () => {
    const escalation = new AnEscalation('handbook', { at: '2026-07-01T09:00:00Z', actions: smart('2026-07-10') });
    expect(escalation.shown.responseDue).toBe('2026-07-08');
    expect(escalation.on('2026-07-08T22:59:59Z').shown.responseOverdue).toBe(false);
    expect(escalation.on('2026-07-08T23:30:00Z').does('respond').shown.respondedLate).toBe(true);
  });
});

describe('the formal clock', () => {
  test('starts with the first formal stage and is never moved', () => {
    const escalation = new AnEscalation('west-berkshire-2023', { stage: 'informal' });
    expect(escalation.shown.formalTotalDue).toBeNull();
    escalation.on('2026-11-25').does('escalate', { to: 1 });
    expect(escalation.shown).toMatchObject({ opened: '2026-11-25', responseDue: '2026-12-02', formalTotalDue: '2026-12-23' });
    escalation.does('extend', { until: '2026-12-09' }).does('hold').does('pause').does('resume').on('2026-12-14').does('escalate', { to: 2 });
    expect(escalation.shown).toMatchObject({ opened: '2026-12-14', responseDue: '2026-12-21', formalTotalDue: '2026-12-23' });
    expect(escalation.on('2026-12-23').shown.totalOverdue).toBe(false);
    expect(escalation.on('2026-12-24').shown.totalOverdue).toBe(true);
  });

  test('runs on while there is an answer', () => {
    expect(new AnEscalation().does('respond').on('2026-12-22').shown).toMatchObject({ status: 'responded', totalOverdue: true });
  });

  test('is not there for an informal step, however old', () => {
    expect(new AnEscalation('handbook', { stage: 'informal' }).on('2027-06-01').shown).toMatchObject({ responseOverdue: true, totalOverdue: false });
  });
});

describe('a clock that would run past the bank holidays that are known, to the end of 2028', () => {
  test('is refused, and nothing is raised', () => {
    expect(() => raisedOn('2028-12-27')).toThrow('calendar_ends: Bank holidays are known from 2019-01-01 to 2028-12-31 only');
    expect(() => raisedOn('2028-12-04')).toThrow('calendar_ends');
    expect(() => raisedOn('2030-01-07')).toThrow('calendar_ends');
  });

  test('is one clock or the other', () => {
    expect(raisedOn('2028-11-29').shown).toMatchObject({ responseDue: '2028-12-06', formalTotalDue: '2028-12-29' });
    expect(() => raisedOn('2028-11-30')).toThrow('calendar_ends');
    const escalation = raisedOn('2028-11-30', { stage: 'informal' });
    expect(escalation.shown).toMatchObject({ responseDue: '2028-12-07', formalTotalDue: null });
    expect(escalation.refused('escalate', { to: 1 })).toBe('calendar_ends');
  });

  test('also where it counts calendar days, and where somebody names the day', () => {
    expect(raisedOn('2028-12-26', { stage: 'informal' }, 'bcp-2023').shown.responseDue).toBe('2028-12-31');
    expect(() => raisedOn('2028-12-27', { stage: 'informal' }, 'bcp-2023')).toThrow('calendar_ends');
    const escalation = raisedOn('2028-11-29');
    for (const command of ['extend', 'hold', 'pause', 'ask_until'] as const) {
      expect(escalation.refused(command, { until: '2029-01-01' })).toBe('calendar_ends');
    }
    expect(escalation.does('extend', { until: '2028-12-31' }).shown.responseDue).toBe('2028-12-31');
  });

  test('and before the first of them likewise', () => {
    expect(() => raisedOn('2018-12-28')).toThrow('calendar_ends');
    expect(raisedOn('2018-12-31').shown.responseDue).toBe('2019-01-08');
  });
});

describe('what is changed later moves no clock that runs', () => {
  test('a bank holiday that is proclaimed after it was raised', () => {
    const escalation = new AnEscalation();
    const { shown } = escalation;
    escalation.context = escalationContext(contextOf('handbook').version, new WorkingDays(withHoliday('2026-11-26')));
    expect(escalation.shown).toEqual(shown);
    expect(escalation.on('2026-12-01').does('escalate', { reason: 'no_response' }).shown.formalTotalDue).toBe(shown.formalTotalDue);
    const raisedAfter = new AnEscalation('handbook', {}, escalation.context);
    expect(raisedAfter.shown).toMatchObject({ responseDue: '2026-12-01', formalTotalDue: '2026-12-22' });
  });

  test('a policy: whoever decides by another than that of the start makes a mistake in the program', () => {
    const escalation = new AnEscalation();
    escalation.context = contextOf('west-berkshire-2023');
    expect(() => escalation.does('escalate')).toThrow('keeps the policy version');
  });
});

function withHoliday(date: string): BankHolidays {
  const { firstYear, lastYear, days } = shippedBankHolidays();
  return { firstYear, lastYear, days: [...days, { day: day(date), title: 'A royal wedding' }] };
}

