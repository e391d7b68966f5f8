import * as fc from 'fast-check';
import { decide } from '../../src/escalation/decide';
import { readEvent, writeEvent, type EscalationEvent } from '../../src/escalation/event';
import { evolve, stateOf } from '../../src/escalation/fold';
import { readCommand } from '../../src/escalation/read-command';
import type { EscalationState } from '../../src/escalation/state';
import { AnEscalation, commands, contextOf, raise, type OtherCommand } from './an-escalation';

/** An escalation to which everything has happened that can. */
function eventful(): AnEscalation {
  return new AnEscalation('handbook', { iro: 'iro.lee', addressees: ['tm.ada'], reviewDay: '2026-11-20', raisedFrom: 'midway', stage: 'informal' })
    .does('not_mine').does('ask_until').does('refuse_time').does('extend').does('pause').does('resume').does('reallocate').does('reassign')
    .does('respond', { actions: [{ action: 0, answer: 'changed', day: '2026-12-04' }] }).does('hold')
    .does('escalate', { to: 1 }).does('undo').does('escalate', { to: 2, bypassReason: 'why' }).does('refer_cafcass')
    .on('2026-11-24').does('action_done').does('resolve');
}

describe('what is stored of an escalation', () => {
  test('is plain JSON, with days as text, and is read back as it was', () => {
    for (const event of [...eventful().events, ...new AnEscalation().does('withdraw').events]) {
      const stored = JSON.stringify(writeEvent(event));
      expect(readEvent(JSON.parse(stored))).toEqual(event);
    }
  });

  test('has every kind of event in this test', () => {
    const kinds = new Set([...eventful().events, ...new AnEscalation().does('withdraw').events].map(({ event }) => event));
    expect([...kinds].sort()).toEqual([
      'action_done', 'cafcass_referred', 'escalated', 'extended', 'held', 'passed_on', 'paused', 'raised', 'reallocated', 'reassigned', 'resolved', 'responded', 'resumed',
      'time_asked', 'time_refused', 'undone', 'withdrawn',
    ]);
  });

  test('shows days as people write them', () => {
    expect(writeEvent(eventful().events[0] as EscalationEvent)).toMatchObject({
      event: 'raised', responseDue: '2026-11-30', formalTotalDue: null, reviewDay: '2026-11-20', actions: [{ by: '2026-12-01' }],
    });
  });

  test.each<[string, unknown]>([
    ['nothing', null],
    ['another event', { event: 'danced', at: '2026-11-23T10:15:00.000Z', by: 'a', actingFor: null }],
    ['one without its time', { event: 'resumed', by: 'a', actingFor: null }],
    ['one with a time in another form', { event: 'resumed', at: '23/11/2026', by: 'a', actingFor: null }],
    ['one with more than it has', { event: 'resumed', at: '2026-11-23T10:15:00.000Z', by: 'a', actingFor: null, mood: 'good' }],
    ['one with a day that does not exist', { event: 'action_done', at: '2026-11-23T10:15:00.000Z', by: 'a', actingFor: null, action: 0, day: '2026-11-31' }],
  ])('is not %s', (_, written) => {
    expect(readEvent(written)).toBeNull();
  });
});

describe('how it stands follows from what was stored', () => {
  test('nothing happened: there is none', () => {
    expect(stateOf([])).toBeNull();
  });

  test('it begins with being raised', () => {
    const [, ...others] = eventful().events;
    expect(() => stateOf(others)).toThrow('begins with "raised"');
  });

  test('each event counts', () => {
    const { events } = eventful();
    events.forEach((_, index) => expect(stateOf(events.slice(0, index + 1))?.sequence).toBe(index + 1));
  });

  const names = Object.keys(commands) as OtherCommand[];
  const anyCommand = fc.record({
    name: fc.constantFrom(...names), hours: fc.integer({ min: 0, max: 60 }), to: fc.constantFrom(2, 3, 4),
    reason: fc.constantFrom('no_response', 'unsatisfied', 'urgent'), done: fc.boolean(),
  });

  test('whatever happens in whatever order: rebuilt from what was stored it is as it was shown, and a refusal changes nothing', () => {
    const context = contextOf('rotherham-2022');
    fc.assert(
      fc.property(fc.array(anyCommand, { maxLength: 25, size: 'max' }), (steps) => {
        let now = Date.parse(String(raise.at));
        let state: EscalationState | null = null;
        const stored: string[] = [];
        const take = (written: unknown) => {
          const reading = readCommand(written);
          if (!reading.ok) throw new Error(reading.message);
          const before = JSON.stringify(state);
          const decision = decide(state, reading.command, context);
          expect(JSON.stringify(state)).toBe(before);
          if (!decision.ok) return;
          for (const event of decision.events) {
            state = evolve(state, event);
            stored.push(JSON.stringify(writeEvent(event)));
          }
          expect(stateOf(stored.map((line) => readEvent(JSON.parse(line)) as EscalationEvent))).toEqual(state);
        };
        take(raise);
        for (const { name, hours, to, reason, done } of steps) {
          now += hours * 3_600_000;
          const answers = done ? [{ action: 0, answer: 'done', day: '2026-11-23' }] : [];
          const particulars = { escalate: { to, reason, bypassReason: 'why' }, respond: { actions: answers } }[name as string] ?? {};
          take({ ...commands[name], ...particulars, escalation: 'E1', at: new Date(now).toISOString() });
        }
      }),
      { numRuns: Math.min(200, Number(process.env.HISTORIES ?? 200)) },
    );
  });
});
