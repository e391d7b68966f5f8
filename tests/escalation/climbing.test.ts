import { AnEscalation } from './an-escalation';

// The Handbook's ladder; raised at stage 1 on Monday 23 November 2026, so that the response is due on Monday 30 November.

describe('no answer', () => {
  test('takes it up once the day has passed, and not on the day', () => {
    const escalation = new AnEscalation();
    expect(escalation.on('2026-11-30T23:59:59Z').refused('escalate', { reason: 'no_response' })).toBe('response_not_overdue');
    escalation.on('2026-12-01T00:00:00Z').does('escalate', { reason: 'no_response' });
    expect(escalation.shown).toMatchObject({ stage: 2, opened: '2026-12-01', responseDue: '2026-12-08', formalTotalDue: '2026-12-21', raisedAt: 1 });
  });

  test('is no reason once there is one, however late', () => {
    const escalation = new AnEscalation().on('2026-12-03').does('respond');
    expect(escalation.refused('escalate', { reason: 'no_response' })).toBe('not_awaiting_response');
    expect(escalation.does('hold').refused('escalate', { reason: 'no_response' })).toBe('not_awaiting_response');
  });

  test.each(['hold', 'pause'] as const)('is no reason while it is stopped by %s: nothing is overdue then', (stop) => {
    const escalation = new AnEscalation().does(stop, { until: '2026-12-11' }).on('2027-01-11');
    expect(escalation.refused('escalate', { reason: 'no_response' })).toBe('response_not_overdue');
    expect(escalation.does('escalate', { reason: 'urgent' }).shown).toMatchObject({ status: 'awaiting_response', stage: 2, opened: '2027-01-11' });
  });

  test('counts from the day to which the answer was extended', () => {
    const escalation = new AnEscalation().does('extend', { until: '2026-12-04' });
    expect(escalation.on('2026-12-04').refused('escalate', { reason: 'no_response' })).toBe('response_not_overdue');
    expect(escalation.on('2026-12-05').does('escalate', { reason: 'no_response' }).shown.stage).toBe(2);
  });
});

describe('an answer that does not satisfy', () => {
  test('takes it up, and the next stage awaits its own answer', () => {
    const escalation = new AnEscalation();
    expect(escalation.refused('escalate', { reason: 'unsatisfied' })).toBe('not_responded');
    escalation.on('2026-11-25').does('respond').does('escalate', { reason: 'unsatisfied' });
    expect(escalation.shown).toMatchObject({ status: 'awaiting_response', stage: 2, responseDue: '2026-12-02' });
    expect(escalation.refused('escalate', { to: 3, reason: 'unsatisfied' })).toBe('not_responded');
    expect(escalation.state.answer).toBeNull();
  });

  test('may be waited upon first', () => {
    const escalation = new AnEscalation().does('respond').does('hold').on('2026-12-12').does('escalate', { reason: 'unsatisfied' });
    expect(escalation.shown.stage).toBe(2);
    expect(new AnEscalation().does('respond').does('pause').does('escalate', { reason: 'unsatisfied' }).shown.status).toBe('awaiting_response');
  });
});

describe('an urgent matter', () => {
  test('goes up at any time', () => {
    expect(new AnEscalation().does('escalate').shown).toMatchObject({ stage: 2, opened: '2026-11-23' });
    expect(new AnEscalation().does('respond').does('escalate').shown.stage).toBe(2);
  });

  test.each(['because', 'URGENT', 7, ['urgent']])('but not for %j, which is no reason', (reason) => {
    expect(new AnEscalation().refused('escalate', { reason })).toBe('bad_reason');
  });
});

describe('passing over a rung', () => {
  test('needs a reason, which is kept', () => {
    const escalation = new AnEscalation();
    expect(escalation.refused('escalate', { to: 3 })).toBe('bypass_needs_reason');
    expect(escalation.refused('escalate', { to: 3, bypassReason: ' ' })).toBe('bypass_needs_reason');
    expect(escalation.refused('escalate', { to: 3, bypassReason: 3 })).toBe('bypass_needs_reason');
    escalation.does('escalate', { to: 3, bypassReason: 'The service manager is away.' });
    expect(escalation.events.at(-1)).toMatchObject({ event: 'escalated', to: 3, bypassReason: 'The service manager is away.' });
  });

  test('from the informal step past stage 1 is one as well; to the next rung is none', () => {
    expect(new AnEscalation('handbook', { stage: 'informal' }).refused('escalate', { to: 2 })).toBe('bypass_needs_reason');
    const escalation = new AnEscalation('handbook', { stage: 'informal' }).does('escalate', { to: 1, bypassReason: 'none needed' });
    expect(escalation.events.at(-1)).toMatchObject({ to: 1, bypassReason: null });
  });
});

describe('with the next stage', () => {
  test('somebody else answers, and what was asked of the last one is over', () => {
    const escalation = new AnEscalation('handbook', { addressees: ['tm.ada'] }).does('ask_until').does('escalate', { addressees: ['sm.joy'] });
    expect(escalation.state).toMatchObject({ addressees: ['sm.joy'], timeAsked: null });
    expect(new AnEscalation('handbook', { addressees: ['tm.ada'] }).does('escalate').state.addressees).toEqual([]);
  });

  test('a pause is over', () => {
    const escalation = new AnEscalation().does('pause').does('escalate');
    expect(escalation.refused('resume')).toBe('not_paused');
    expect(escalation.state.pause).toBeNull();
  });
});
