import { isClosed, wasUndone } from '../../src/escalation/state';
import { AnEscalation, commands, type OtherCommand } from './an-escalation';

// The Handbook's ladder; raised at stage 1 on Monday 23 November 2026 at 10:15: response by 30 November, all stages by 21 December.

describe('an escalation ends', () => {
  const ways = { nothing: [], respond: ['respond'], hold: ['hold'], pause: ['pause'] } as const;

  test.each(Object.keys(ways) as (keyof typeof ways)[])('resolved or withdrawn after %s', (way) => {
    for (const [end, status] of [['resolve', 'resolved'], ['withdraw', 'withdrawn']] as const) {
      const escalation = new AnEscalation();
      for (const step of ways[way]) escalation.does(step);
      expect(escalation.does(end).shown).toMatchObject({ status, stage: 1, formalTotalDue: '2026-12-21' });
      expect(isClosed(escalation.state)).toBe(true);
    }
    expect(isClosed(new AnEscalation().state)).toBe(false);
  });

  test('with what changed for the child', () => {
    const escalation = new AnEscalation().does('resolve', { changedForChild: 'She knows where she will live.' });
    expect(escalation.state.ended).toMatchObject({ event: 'resolved', outcome: 'The report came.', changedForChild: 'She knows where she will live.' });
    expect(new AnEscalation().does('resolve').state.ended).toMatchObject({ changedForChild: null });
    expect(new AnEscalation().does('withdraw').state.ended).toMatchObject({ event: 'withdrawn', reason: 'Raised twice.' });
    expect(new AnEscalation().state.ended).toBeNull();
  });

  test.each(['resolve', 'withdraw'] as const)('and is overdue no more: %s', (end) => {
    const escalation = new AnEscalation().on('2027-02-01');
    expect(escalation.shown).toMatchObject({ responseOverdue: true, totalOverdue: true });
    expect(escalation.does(end).shown).toMatchObject({ responseOverdue: false, totalOverdue: false });
  });

  const open = Object.keys(commands).filter((name) => !['show', 'refer_cafcass', 'action_done'].includes(name)) as OtherCommand[];
  test.each(open)('and then takes no %s', (command) => {
    expect(new AnEscalation().does('resolve').refused(command)).toBe('already_closed');
    expect(new AnEscalation().does('withdraw').refused(command)).toBe('already_closed');
  });

  test('and can still be looked at', () => {
    expect(new AnEscalation().does('resolve').does('show').events).toHaveLength(2);
  });
});

describe('Cafcass', () => {
  test('is told at any time, and nothing else changes; the day of the first time is kept', () => {
    const escalation = new AnEscalation().on('2026-11-25').does('refer_cafcass').on('2026-11-27').does('refer_cafcass', { reason: 'Again.' });
    expect(escalation.shown).toMatchObject({ status: 'awaiting_response', responseDue: '2026-11-30', cafcassReferred: '2026-11-25' });
    expect(escalation.events.slice(1)).toMatchObject([{ event: 'cafcass_referred', reason: 'No plan for a year.' }, { reason: 'Again.' }]);
    for (const stop of ['respond', 'hold', 'pause'] as const) expect(new AnEscalation().does(stop).does('refer_cafcass').shown.cafcassReferred).toBe('2026-11-23');
  });

  test.each(['resolve', 'withdraw'] as const)('also after %s', (end) => {
    const escalation = new AnEscalation().does(end).on('2026-12-24').does('refer_cafcass');
    expect(escalation.shown).toMatchObject({ status: end === 'resolve' ? 'resolved' : 'withdrawn', cafcassReferred: '2026-12-24' });
  });
});

describe('an undo', () => {
  test('within sixty seconds of raising: kept as withdrawn and undone, not to be counted', () => {
    const escalation = new AnEscalation().on('2026-11-23T10:16:00Z').does('undo');
    expect(escalation.shown.status).toBe('withdrawn');
    expect(wasUndone(escalation.state)).toBe(true);
    expect(escalation.state.ended).toMatchObject({ event: 'undone', by: 'iro.lee' });
    expect(escalation.events).toHaveLength(2);
    expect(wasUndone(new AnEscalation().does('withdraw').state)).toBe(false);
    expect(wasUndone(new AnEscalation().state)).toBe(false);
  });

  test('within sixty seconds of going up: it stands as before', () => {
    const escalation = new AnEscalation('handbook', { addressees: ['tm.ada'] }).on('2026-12-01').does('respond');
    const before = escalation.state;
    escalation.on('2026-12-02T09:00:00Z').does('escalate', { to: 3, bypassReason: 'away', addressees: ['hos.may'] }).on('2026-12-02T09:00:59Z').does('undo');
    expect(escalation.state).toEqual({ ...before, sequence: 4 });
    expect(wasUndone(escalation.state)).toBe(false);
    expect(escalation.refused('undo')).toBe('nothing_to_undo');
    expect(escalation.does('escalate', { reason: 'unsatisfied' }).shown.stage).toBe(2);
  });

  test('is too late after sixty seconds', () => {
    expect(new AnEscalation().on('2026-11-23T10:16:00.001Z').refused('undo')).toBe('nothing_to_undo');
    expect(new AnEscalation().on('2026-12-02T09:00:00Z').does('escalate').on('2026-12-02T09:01:01Z').refused('undo')).toBe('nothing_to_undo');
  });

  test.each(['respond', 'refer_cafcass', 'reassign'] as const)('is too late once something else has happened: %s', (next) => {
    expect(new AnEscalation().on('2026-11-23T10:15:30Z').does(next).refused('undo')).toBe('nothing_to_undo');
  });

  test('takes back one thing only', () => {
    const escalation = new AnEscalation().on('2026-11-23T10:15:20Z').does('escalate').does('undo');
    expect(escalation.shown).toMatchObject({ status: 'awaiting_response', stage: 1 });
    expect(escalation.refused('undo')).toBe('nothing_to_undo');
  });
});
