import { Register } from '../../src/escalation/register';
import { commands, contextOf, raise, type OtherCommand, type Written } from './an-escalation';

const aRegister = (council = 'handbook') => new Register(contextOf(council));

function codeOf(register: Register, line: unknown): string {
  const answer = register.run(line);
  return answer.ok ? 'ok' : answer.error;
}

const on = (at: string, command: OtherCommand, more: Written = {}): Written => ({ at, escalation: 'E1', ...commands[command], ...more });

describe('the example of the contract', () => {
  test('gives what stands there', () => {
    expect(aRegister().run(raise)).toEqual({
      ok: true,
      state: {
        status: 'awaiting_response', stage: 1, opened: '2026-11-23', responseDue: '2026-11-30', formalTotalDue: '2026-12-21', responseOverdue: false,
        totalOverdue: false, raisedAt: 1, respondedLate: false, cafcassReferred: null,
      },
    });
  });
});

describe('what is no command', () => {
  test.each<[string, unknown]>([
    ['nothing', undefined], ['null', null], ['a text', 'raise'], ['a number', 7], ['a list', [raise]], ['no "do"', { ...raise, do: undefined }],
    ['an unknown "do"', { ...raise, do: 'dance' }], ['a "do" that is no text', { ...raise, do: ['raise'] }], ['a word of the language', { ...raise, do: 'constructor' }],
    ['a command that is for cards only', { ...raise, do: 'undo' }],
  ])('%s', (_, line) => {
    expect(codeOf(aRegister(), line)).toBe('bad_command');
  });
});

describe('time', () => {
  test.each(['yesterday', '2026-11-23', '2026-11-23T10:15:00', '2026-02-30T10:15:00Z', '2026-11-23T25:00:00Z', '0900-01-01T00:00:00Z', '9999-12-31T23:59:59-05:00', 7, {}])(
    '%j is no instant', (at) => {
      expect(codeOf(aRegister(), { ...raise, at })).toBe('bad_time');
    });

  test('never goes back before the last command that was accepted, of any escalation', () => {
    const register = aRegister();
    register.run({ ...raise, at: '2026-11-25T09:00:00Z' });
    expect(codeOf(register, { ...raise, escalation: 'E2', at: '2026-11-25T08:59:59Z' })).toBe('bad_time');
    expect(codeOf(register, { ...raise, escalation: 'E2', at: '2026-11-25T09:30:00+01:00' })).toBe('bad_time');
    expect(codeOf(register, { ...raise, escalation: 'E2', at: '2026-11-25T09:00:00Z' })).toBe('ok');
    expect(register.run(on('2026-11-25T08:00:00Z', 'show', { at: '', by: 'iro.lee' }))).toMatchObject({ error: 'missing_field' });
    expect(codeOf(register, on('2026-11-27T09:00:00Z', 'show'))).toBe('ok');
    expect(codeOf(register, on('2026-11-26T09:00:00Z', 'respond'))).toBe('bad_time');
  });

  test('is not moved by a command that was refused', () => {
    const register = aRegister();
    register.run(raise);
    expect(codeOf(register, on('2026-12-20T09:00:00Z', 'resume'))).toBe('not_paused');
    expect(codeOf(register, on('2026-11-24T09:00:00Z', 'respond'))).toBe('ok');
  });
});

describe('what is missing', () => {
  const needed: readonly (readonly [string, readonly string[]])[] = [
    ['raise', ['child', 'stage', 'concerns', 'impact', 'childView', 'actions']],
    ['respond', ['text']],
    ['resolve', ['outcome']],
    ['escalate', ['to', 'reason']],
    ['withdraw', ['reason']],
    ['refer_cafcass', ['reason']],
    ['extend', ['until', 'reason', 'authority']],
    ['hold', ['until', 'reason']],
    ['pause', ['until', 'reason', 'authority']],
    ['resume', []],
    ['reassign', ['addressee', 'reason']],
    ['show', []],
  ];

  test.each(needed)('%s needs at, by, escalation and %j', (name, fields) => {
    const whole = name === 'raise' ? { ...raise, escalation: 'E2' } : on('2026-11-24T09:00:00Z', name as OtherCommand);
    for (const field of ['at', 'by', 'escalation', ...fields]) {
      const isList = field === 'concerns' || field === 'actions';
      for (const nothing of [undefined, null, '', ' \t\n', ...(isList ? [[], 'report_missing', {}] : [])]) {
        const register = aRegister();
        register.run(raise);
        expect([field, nothing, register.run({ ...whole, [field]: nothing })]).toEqual([field, nothing, { ok: false, error: 'missing_field', message: expect.stringContaining(`"${field}"`) }]);
      }
    }
  });

  test('what else is written is passed over', () => {
    expect(codeOf(aRegister(), { ...raise, colour: 'red', bypassReason: undefined })).toBe('ok');
  });

  test('the sentence names the field', () => {
    expect(aRegister().run({ ...raise, impact: '' })).toMatchObject({ message: 'The field "impact" must not be empty.' });
    expect(aRegister().run({ ...raise, impact: undefined })).toMatchObject({ message: 'The field "impact" is missing.' });
    expect(aRegister().run({ ...raise, stage: null })).toMatchObject({ message: 'The field "stage" is missing.' });
  });
});

describe('one escalation and another', () => {
  test('are told apart by their ids, which are never used twice', () => {
    const register = aRegister();
    expect(codeOf(register, raise)).toBe('ok');
    expect(codeOf(register, raise)).toBe('already_exists');
    expect(codeOf(register, on('2026-11-24T09:00:00Z', 'resolve'))).toBe('ok');
    expect(codeOf(register, { ...raise, at: '2026-11-24T09:00:00Z' })).toBe('already_exists');
    expect(codeOf(register, { ...raise, at: '2026-11-24T09:00:00Z', escalation: '__proto__' })).toBe('ok');
    expect(codeOf(register, on('2026-11-24T09:00:00Z', 'show', { escalation: 'e1' }))).toBe('unknown_escalation');
  });

  test('stand each for itself', () => {
    const register = aRegister();
    register.run(raise);
    register.run({ ...raise, escalation: 'E2', stage: 'informal' });
    register.run(on('2026-11-24T09:00:00Z', 'resolve'));
    expect(register.run(on('2026-11-24T09:00:00Z', 'show', { escalation: 'E2' }))).toMatchObject({ state: { status: 'awaiting_response', stage: 'informal' } });
  });
});

describe('of several things that are wrong, the first in this order is said', () => {
  /** Everything wrong at first; then one thing after the other is put right. */
  function inTurn(register: Register, wrong: Written, mended: readonly (readonly [string, Written])[]): void {
    let line = wrong;
    for (const [code, mend] of mended) {
      expect(codeOf(register, line)).toBe(code);
      line = { ...line, ...mend };
    }
    expect(codeOf(register, line)).toBe('ok');
  }

  const late = '2028-12-20T09:00:00Z';
  const smart = (by: string) => [{ what: 'w', who: 'p', by, measure: 'm' }];

  test('raise', () => {
    const register = aRegister();
    register.run(raise);
    inTurn(register, { ...raise, do: 'dance', at: 'then', impact: '', stage: 9, concerns: ['nonsense'], actions: smart('ASAP') }, [
      ['bad_command', { do: 'raise' }],
      ['bad_time', { at: late }],
      ['missing_field', { impact: 'words' }],
      ['already_exists', { escalation: 'E2' }],
      ['stage_not_on_ladder', { stage: 3 }],
      ['bypass_needs_reason', { bypassReason: 'why' }],
      ['unknown_concern', { concerns: ['other'] }],
      ['action_not_smart', { actions: smart('2028-12-20') }],
      ['calendar_ends', { stage: 'informal' }],
    ]);
  });

  test('escalate, without an answer', () => {
    const register = aRegister();
    register.run({ ...raise, stage: 'informal' });
    register.run({ ...raise, escalation: 'E2' });
    register.run(on('2026-11-24T09:00:00Z', 'resolve', { escalation: 'E2' }));
    register.run(on('2026-11-24T09:00:00Z', 'extend', { until: '2028-12-21' }));
    inTurn(register, { do: 'dance', at: '2026-11-23T09:00:00Z', by: '', escalation: 'E3', to: 9, reason: 'because' }, [
      ['bad_command', { do: 'escalate' }],
      ['bad_time', { at: late }],
      ['missing_field', { by: 'iro.lee' }],
      ['unknown_escalation', { escalation: 'E2' }],
      ['already_closed', { escalation: 'E1' }],
      ['stage_not_on_ladder', { to: 'informal' }],
      ['stage_not_higher', { to: 3 }],
      ['bad_reason', { reason: 'unsatisfied' }],
      ['not_responded', { reason: 'no_response' }],
      ['response_not_overdue', { reason: 'urgent' }],
      ['bypass_needs_reason', { bypassReason: 'why' }],
      ['calendar_ends', { at: '2026-11-24T09:00:00Z' }],
    ]);
  });

  test('escalate, after an answer', () => {
    const register = aRegister();
    register.run(raise);
    register.run(on('2026-11-24T09:00:00Z', 'respond'));
    inTurn(register, on('2026-12-24T09:00:00Z', 'escalate', { to: 3, reason: 'no_response' }), [
      ['not_awaiting_response', { reason: 'unsatisfied' }],
      ['bypass_needs_reason', { bypassReason: 'why' }],
    ]);
  });

  test('respond', () => {
    const register = aRegister();
    register.run(raise);
    register.run(on('2026-11-24T09:00:00Z', 'respond'));
    register.run({ ...raise, at: '2026-11-24T09:00:00Z', escalation: 'E2' });
    register.run(on('2026-11-24T09:00:00Z', 'withdraw', { escalation: 'E2' }));
    register.run({ ...raise, at: '2026-11-24T09:00:00Z', escalation: 'E3' });
    inTurn(register, on('2026-11-23T09:00:00Z', 'respond', { do: 'reply', text: ' ', escalation: 'E9' }), [
      ['bad_command', { do: 'respond' }],
      ['bad_time', { at: '2026-11-24T09:00:00Z' }],
      ['missing_field', { text: 'words' }],
      ['unknown_escalation', { escalation: 'E2' }],
      ['already_closed', { escalation: 'E1' }],
      ['not_awaiting_response', { escalation: 'E3' }],
    ]);
  });

  test.each(['extend', 'hold', 'pause'] as const)('%s', (command) => {
    const register = aRegister();
    register.run(raise);
    register.run({ ...raise, escalation: 'E2' });
    register.run(on('2026-11-24T09:00:00Z', 'withdraw', { escalation: 'E2' }));
    inTurn(register, on('2026-11-24T09:00:00Z', command, { escalation: 'E9', until: 'ASAP', reason: '' }), [
      ['missing_field', { reason: 'words' }],
      ['unknown_escalation', { escalation: 'E2' }],
      ['already_closed', { escalation: 'E1' }],
      ['bad_until', { until: '2029-01-01' }],
      ['calendar_ends', { until: '2026-12-04' }],
    ]);
  });
});

test('a refusal changes nothing', () => {
  const register = aRegister();
  const before = register.run(raise);
  for (const line of [null, raise, on('2026-11-23T10:15:00Z', 'resume'), on('2026-11-23T10:15:00Z', 'escalate', { to: 3 }), on('2026-11-23T10:15:00Z', 'hold', { until: '2020-01-01' })]) {
    expect(codeOf(register, line)).not.toBe('ok');
    expect(register.run(on('2026-11-23T10:15:00Z', 'show'))).toEqual(before);
  }
});
