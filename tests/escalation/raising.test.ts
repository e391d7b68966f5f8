import { calendarHash } from '../../src/calendar/calendar-version';
import { day } from '../../src/calendar/local-date';
import { Register } from '../../src/escalation/register';
import { escalationContext } from '../../src/escalation/decision';
import { WorkingDays } from '../../src/calendar/working-days';
import { shippedBankHolidays } from '../../src/calendar/bank-holidays';
import { readPolicy } from '../../src/policy/council-policy';
import { handbookWith } from '../policy/handbook-with';
import { AnEscalation, contextOf, raise, text, type Written } from './an-escalation';

function raised(more: Written, context = contextOf('handbook')): string {
  const answer = new Register(context).run({ ...raise, ...more });
  return answer.ok ? 'accepted' : answer.error;
}

const action = { what: 'Write the report', who: 'sw.kim', by: '2026-12-01', measure: 'It is on the file' };

describe('what an IRO asks for is SMART', () => {
  test.each<[string, unknown]>([
    ['nothing to do', { ...action, what: '' }],
    ['nobody to do it', { ...action, who: undefined }],
    ['a number in place of a person', { ...action, who: 7 }],
    ['no way to know', { ...action, measure: '   ' }],
    ['no day', { ...action, by: null }],
    ['"ASAP"', { ...action, by: 'ASAP' }],
    ['"ongoing"', { ...action, by: 'ongoing' }],
    ['a day that does not exist', { ...action, by: '2026-11-31' }],
    ['a day in another form', { ...action, by: '01/12/2026' }],
    ['an instant', { ...action, by: '2026-12-01T00:00:00Z' }],
    ['yesterday', { ...action, by: '2026-11-22' }],
    ['a sentence', 'Write the report'],
    ['nothing at all', null],
  ])('%s is refused', (_, wrong) => {
    expect(raised({ actions: [wrong] })).toBe('action_not_smart');
    expect(raised({ actions: [action, wrong] })).toBe('action_not_smart');
  });

  test('the sentence says which action is meant', () => {
    const answer = new Register(contextOf('handbook')).run({ ...raise, actions: [action, { ...action, by: 'ASAP' }] });
    expect(answer).toEqual({ ok: false, error: 'action_not_smart', message: 'Action 2: say what, who, by which day (YYYY-MM-DD, today or later), and how it will be known.' });
  });

  test('today is soon enough', () => {
    expect(raised({ actions: [{ ...action, by: '2026-11-23' }] })).toBe('accepted');
  });

  test('what else is written of an action is passed over', () => {
    expect(new AnEscalation('handbook', { actions: [{ ...action, colour: 'red' }] }).state.raised.actions).toEqual([{ ...action, by: day('2026-12-01') }]);
  });
});

describe('concerns', () => {
  test('may be several, each counted once', () => {
    expect(new AnEscalation('handbook', { concerns: ['drift_delay', 'care_plan', 'drift_delay'] }).state.raised.concerns).toEqual(['drift_delay', 'care_plan']);
  });

  test.each<[string, unknown]>([['unknown', 'weather'], ['a number', 1], ['empty', ''], ['a list', ['report_missing']]])('%s: refused', (_, concern) => {
    expect(raised({ concerns: [concern] })).toBe('unknown_concern');
    expect(raised({ concerns: ['report_missing', concern] })).toBe('unknown_concern');
  });

  test('a council\'s own can be chosen, and those that it hides cannot', () => {
    const own = [{ code: 'foster_care', label: 'Foster care' }, { code: 'health', label: 'Health', hidden: true }, { code: 'education', label: 'School' }];
    const reading = readPolicy(handbookWith('concerns', own));
    if (!reading.ok) throw new Error(reading.problems.join());
    const context = escalationContext(reading.version, new WorkingDays(shippedBankHolidays()));
    expect(raised({ concerns: ['foster_care', 'education'] }, context)).toBe('accepted');
    expect(raised({ concerns: ['health'] }, context)).toBe('unknown_concern');
    expect(raised({ concerns: ['foster_care'] })).toBe('unknown_concern');
  });
});

describe('what is kept of it', () => {
  test('the child first, then all that was said', () => {
    const { state } = new AnEscalation('bathnes-2024', {
      stage: 2, childViewKnownHow: 'She told me on 20 November.', about: 'The SEN team', iro: 'iro.lee', addressees: ['tm.ada'], reference: 'DRP-0031', reviewDay: '2026-11-20',
      raisedFrom: 'review_card', actingFor: 'iro.may',
    });
    expect(state.raised).toMatchObject({
      child: 'C1042', impact: 'Nobody has planned her move.', childView: 'I want to know where I will live.', childViewKnownHow: 'She told me on 20 November.',
      concerns: ['report_missing'], about: 'The SEN team', reference: 'DRP-0031', raisedFrom: 'review_card', by: 'iro.lee', actingFor: 'iro.may',
      escalation: 'E1', at: '2026-11-23T10:15:00.000Z', policy: contextOf('bathnes-2024').version.hash,
    });
    expect(text(state.raised.reviewDay)).toBe('2026-11-20');
    expect(state).toMatchObject({ iro: 'iro.lee', addressees: ['tm.ada'] });
    expect(state.raised.calendar).toBe(calendarHash(new WorkingDays(shippedBankHolidays())));
    expect(state.sequence).toBe(1);
  });

  test('what was left out is null', () => {
    expect(new AnEscalation('handbook', { about: '  ', reviewDay: '' }).state.raised).toMatchObject({
      childViewKnownHow: null, about: null, iro: null, addressees: [], reference: null, reviewDay: null, raisedFrom: null, actingFor: null, bypassReason: null,
    });
  });

  test('a reason for a bypass only where there is one', () => {
    expect(new AnEscalation('handbook', { stage: 1, bypassReason: 'why' }).state.raised.bypassReason).toBeNull();
  });
});
