import { AnEscalation } from './an-escalation';

// The Handbook's ladder; raised at stage 1 on Monday 23 November 2026, so that the response is due on Monday 30 November.

describe('who is refused reads what to do', () => {
  test('where no answer is overdue', () => {
    const noAnswer = { reason: 'no_response' };
    expect(new AnEscalation().sentence('escalate', noAnswer)).toBe('The answer is due on Mon 30 Nov: until that day has passed, only an urgent matter goes up without one.');
    expect(new AnEscalation().does('pause').sentence('escalate', noAnswer)).toBe('It is paused, so no answer is overdue.');
  });

  test('where no answer is awaited', () => {
    expect(new AnEscalation().does('hold').sentence('respond')).toBe('It is held: no answer is awaited.');
    expect(new AnEscalation().does('respond').sentence('respond')).toBe('This stage has its answer already.');
    expect(new AnEscalation().does('respond').does('hold').sentence('respond')).toBe('This stage has its answer already.');
  });

  test('where the ladder has no such stage', () => {
    expect(new AnEscalation().sentence('escalate', { to: 9 })).toBe('Choose a stage of this ladder: informal, 1, 2, 3, 4.');
    expect(new AnEscalation().sentence('escalate', { to: 1 })).toBe('It stands at stage 1: choose a higher one.');
  });

  test('where the day of an action is none that can be', () => {
    const answered = (answer: string) => new AnEscalation().sentence('respond', { actions: [{ action: 0, answer, day: 'soon' }] });
    expect(answered('done')).toBe('Action 1: give the day it was done, today or earlier.');
    expect(answered('changed')).toBe('Action 1: give the new day, today or later.');
  });

  test('where it has ended', () => {
    expect(new AnEscalation().does('resolve').sentence('respond')).toBe('It is resolved: nothing more can be done with it. Raise a new one if need be.');
    expect(new AnEscalation().does('withdraw').sentence('hold')).toContain('It is withdrawn');
  });
});
