import { stateOf } from '../../src/escalation/fold';
import { actionSubject, deadlineChanges, deadlinesOf, subjectOf } from '../../src/notices/escalation-deadlines';
import { AnEscalation, instant } from '../escalation/an-escalation';

const action = { what: 'Write the report', who: 'sw.kim', by: '2026-12-27', measure: 'It is on the file' };

/** What waits: `response 2026-12-01T08:30`. */
function waiting({ state, context }: AnEscalation): readonly string[] {
  return deadlinesOf(state, context).map(({ kind, dueAt }) => `${kind.slice('escalation.'.length)} ${dueAt.slice(0, 16)}`);
}

test('what falls on Christmas waits for the first working morning after it, by clocks in London', () => {
  const escalation = new AnEscalation('handbook', { at: '2026-12-18T10:00:00Z', actions: [action] });
  expect(waiting(escalation)).toEqual(['reminder 2026-12-24T08:30', 'response 2026-12-30T08:30', 'total 2027-01-21T08:30', 'action 2026-12-29T08:30']);
  const summer = new AnEscalation('handbook', { at: '2027-06-01T10:00:00Z', actions: [{ ...action, by: '2027-06-04' }] });
  expect(waiting(summer)).toContain('response 2027-06-09T07:30');
});

test('an informal step has no day for all formal stages', () => {
  expect(waiting(new AnEscalation('handbook', { stage: 'informal', actions: [action] })).filter((line) => line.startsWith('total'))).toEqual([]);
});

test('nothing waits of what was withdrawn, or of what is not there', () => {
  const escalation = new AnEscalation('handbook', { actions: [action] }).does('withdraw');
  expect(waiting(escalation)).toEqual([]);
  expect(deadlinesOf(stateOf([]), escalation.context)).toEqual([]);
});

test('what stays the same is left alone, what moved is set anew, and nobody is reminded of a day that is nearly there', () => {
  const before = new AnEscalation('handbook', { actions: [action] });
  const [old, context] = [deadlinesOf(before.state, before.context), before.context];
  before.on('2026-11-30T09:00:00Z').does('extend', { until: '2026-12-01' });
  const { over, set } = deadlineChanges(old, deadlinesOf(before.state, context), instant('2026-11-30T09:00:00Z'));
  expect(over.map(({ kind }) => kind)).toEqual(['escalation.reminder', 'escalation.response']);
  expect(set).toEqual([{ kind: 'escalation.response', subject: 'E1', dueAt: '2026-12-02T08:30:00.000Z' }]);
});

test('the subject of an action’s deadline says which escalation and which action', () => {
  expect(subjectOf(actionSubject('E1', 3))).toEqual({ escalation: 'E1', action: 3 });
  expect(subjectOf('E1')).toEqual({ escalation: 'E1', action: null });
});
