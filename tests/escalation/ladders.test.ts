import { AnEscalation, contextOf, raise } from './an-escalation';
import { Register } from '../../src/escalation/register';

// Everything is raised on Monday 23 November 2026, unless told otherwise.

describe('raised on Monday 23 November 2026 at the lowest rung', () => {
  test.each([
    ['handbook', 'the informal step, 5 working days', 'informal', '2026-11-30', null],
    ['west-berkshire-2023', 'the informal step with the line manager, 5 working days', 'informal', '2026-11-30', null],
    ['rotherham-2022', 'the escalation discussion, 5 working days', 'informal', '2026-11-30', null],
    ['bcp-2023', 'a cause for concern, 5 days', 'informal', '2026-11-28', null],
    ['bathnes-2024', 'stage 1, which is informal, 5 working days', 1, '2026-11-30', null],
    ['bathnes-2023', 'stage 1, which is formal, so that the 20 working days run', 1, '2026-11-30', '2026-12-21'],
  ])('%s: %s', (council, _, stage, responseDue, formalTotalDue) => {
    expect(new AnEscalation(council, { stage }).shown).toEqual({
      status: 'awaiting_response', stage, opened: '2026-11-23', responseDue, formalTotalDue, responseOverdue: false, totalOverdue: false,
      raisedAt: stage, respondedLate: false, cafcassReferred: null,
    });
  });
});

describe('climbed rung by rung, because no answer comes', () => {
  test.each<[string, readonly (number | 'informal')[], number]>([
    ['handbook', ['informal', 1, 2, 3, 4], 1],
    ['west-berkshire-2023', ['informal', 1, 2, 3, 4], 1],
    ['rotherham-2022', ['informal', 1, 2, 3, 4], 1],
    ['bcp-2023', ['informal', 1, 2, 3, 4], 1],
    ['bathnes-2024', [1, 2, 3, 4, 5], 2],
    ['bathnes-2023', [1, 2, 3, 4], 1],
  ])('%s: %j, and the formal clock starts with stage %i', (council, stages, firstFormal) => {
    const [lowest, ...above] = stages;
    const escalation = new AnEscalation(council, { stage: lowest });
    const noAnswer = { reason: 'no_response' };
    let total = escalation.shown.formalTotalDue;
    expect(total !== null).toBe(lowest === firstFormal);
    for (const to of above) {
      expect(escalation.on(escalation.shown.responseDue).refused('escalate', { to, ...noAnswer })).toBe('response_not_overdue');
      escalation.on(dayAfter(escalation.shown.responseDue)).does('escalate', { to, ...noAnswer });
      expect(escalation.shown).toMatchObject({ status: 'awaiting_response', stage: to, raisedAt: lowest, responseOverdue: false });
      if (to === firstFormal) total = escalation.shown.formalTotalDue;
      expect(escalation.shown.formalTotalDue).toBe(total);
      expect(total).not.toBeNull();
    }
    expect(escalation.refused('escalate', { to: Number(stages.at(-1)) + 1 })).toBe('stage_not_on_ladder');
    expect(escalation.refused('escalate', { to: stages.at(-1) })).toBe('stage_not_higher');
  });
});

describe('the informal step', () => {
  test('of B&NES is stage 1 by either name, and is shown as the number', () => {
    expect(new AnEscalation('bathnes-2024', { stage: 'informal' }).shown).toMatchObject({ stage: 1, raisedAt: 1, formalTotalDue: null });
    expect(new AnEscalation('bathnes-2024', { stage: 1 }).shown).toMatchObject({ stage: 1, raisedAt: 1 });
    expect(new AnEscalation('bathnes-2024', { stage: 1 }).refused('escalate', { to: 'informal' })).toBe('stage_not_higher');
  });

  test('of the others is not stage 1', () => {
    expect(new AnEscalation('handbook', { stage: 'informal' }).does('escalate', { to: 1 }).shown).toMatchObject({ stage: 1, raisedAt: 'informal' });
  });

  test('is not there in B&NES\'s protocol of 2023', () => {
    expect(refusedRaise('bathnes-2023', { stage: 'informal' })).toBe('stage_not_on_ladder');
  });
});

describe('going straight to a formal stage', () => {
  test.each([
    ['handbook', 1, 2], ['west-berkshire-2023', 1, 2], ['rotherham-2022', 1, 3], ['bcp-2023', 1, 4], ['bathnes-2024', 2, 3], ['bathnes-2023', 1, 2],
  ])('%s: to stage %i needs no reason, to stage %i it does', (council, firstFormal, above) => {
    expect(new AnEscalation(council, { stage: firstFormal }).shown).toMatchObject({ stage: firstFormal, formalTotalDue: '2026-12-21' });
    expect(refusedRaise(council, { stage: above })).toBe('bypass_needs_reason');
    expect(refusedRaise(council, { stage: above, bypassReason: '  ' })).toBe('bypass_needs_reason');
    const bypassing = new AnEscalation(council, { stage: above, bypassReason: 'A child at risk tonight.' });
    expect(bypassing.shown).toMatchObject({ stage: above, raisedAt: above, formalTotalDue: '2026-12-21' });
    expect(bypassing.state.raised.bypassReason).toBe('A child at risk tonight.');
  });
});

describe('a stage that is on no rung is refused', () => {
  test.each(['handbook', 'bathnes-2024'])('%s', (council) => {
    for (const stage of [0, 6, 1.5, -1, '1', 'Informal', 'constructor', [1], { stage: 1 }, true]) {
      expect(refusedRaise(council, { stage, bypassReason: 'why' })).toBe('stage_not_on_ladder');
      expect(new AnEscalation(council).refused('escalate', { to: stage, bypassReason: 'why' })).toBe('stage_not_on_ladder');
    }
  });
});

function refusedRaise(council: string, more: Readonly<Record<string, unknown>>): string {
  const answer = new Register(contextOf(council)).run({ ...raise, ...more });
  return answer.ok ? 'accepted' : answer.error;
}

function dayAfter(day: string): string {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
