import { lastActionDay } from '../../src/escalation/state';
import { AnEscalation, text } from './an-escalation';

// The Handbook's ladder; raised at stage 1 on Monday 23 November 2026: response by 30 November, all stages by 21 December.

describe('more time, a hold and a pause', () => {
  test.each([
    ['extend', 'awaiting_response', '2026-12-04'],
    ['hold', 'held', '2026-12-11'],
    ['pause', 'paused', '2027-01-08'],
  ] as const)('%s: it is %s, the response is due on %s, and the formal total stays', (command, status, responseDue) => {
    expect(new AnEscalation().does(command).shown).toMatchObject({ status, responseDue, formalTotalDue: '2026-12-21', responseOverdue: false });
  });

  test.each(['extend', 'hold', 'pause'] as const)('%s takes today and every later day, and nothing else', (command) => {
    expect(new AnEscalation().does(command, { until: '2026-11-23' }).shown.responseDue).toBe('2026-11-23');
    for (const until of ['2026-11-22', 'Friday', '2026-12-32', 20261204, ['2026-12-04']]) {
      expect(new AnEscalation().refused(command, { until })).toBe('bad_until');
    }
  });

  test('say who allowed it, and why', () => {
    const escalation = new AnEscalation().does('extend').does('pause').does('resume').does('hold');
    const [, extended, paused, , held] = escalation.events;
    expect(extended).toMatchObject({ event: 'extended', reason: 'The manager is ill.', authority: 'hos.may', by: 'iro.lee' });
    expect(paused).toMatchObject({ event: 'paused', reason: 'A court hearing.', authority: 'hos.may' });
    expect(held).toMatchObject({ event: 'held', reason: 'Until the actions are done.' });
  });

  test('a pause is shown with its end while it lasts', () => {
    const { pause } = new AnEscalation().does('pause').state;
    expect(pause?.event).toMatchObject({ reason: 'A court hearing.', authority: 'hos.may' });
    expect(text(pause?.event.until)).toBe('2027-01-08');
    expect(new AnEscalation().does('pause').does('resume').state.pause).toBeNull();
    expect(new AnEscalation().does('pause').does('hold').state.pause).toBeNull();
    expect(new AnEscalation().does('pause').does('resolve').state.pause).toBeNull();
  });

  test('nothing is overdue while it is held or paused, but the formal total runs on', () => {
    for (const stop of ['hold', 'pause'] as const) {
      const escalation = new AnEscalation().does(stop, { until: '2026-12-11' }).on('2026-12-21');
      expect(escalation.shown).toMatchObject({ responseOverdue: false, totalOverdue: false });
      expect(escalation.on('2026-12-22').shown).toMatchObject({ responseOverdue: false, totalOverdue: true });
    }
  });
});

describe('more time', () => {
  test('is for an answer that is awaited', () => {
    expect(new AnEscalation().does('respond').refused('extend')).toBe('not_awaiting_response');
    expect(new AnEscalation().does('hold').refused('extend')).toBe('not_awaiting_response');
    expect(new AnEscalation().does('pause').refused('extend')).toBe('not_awaiting_response');
  });

  test('also for one that is overdue: it is not, then', () => {
    const escalation = new AnEscalation().on('2026-12-02').does('extend', { until: '2026-12-04' });
    expect(escalation.shown.responseOverdue).toBe(false);
    expect(escalation.on('2026-12-05').shown.responseOverdue).toBe(true);
  });
});

describe('a pause', () => {
  test.each(['awaiting_response', 'responded', 'held'] as const)('returns to "%s" when it is resumed', (status) => {
    const escalation = new AnEscalation();
    if (status === 'responded') escalation.does('respond');
    if (status === 'held') escalation.does('hold');
    expect(escalation.does('pause').does('resume').shown).toMatchObject({ status, responseDue: '2027-01-08' });
  });

  test('that was resumed awaits its answer by the day until which it was paused', () => {
    const escalation = new AnEscalation().does('pause', { until: '2026-12-11' }).on('2026-12-14').does('resume');
    expect(escalation.shown).toMatchObject({ status: 'awaiting_response', responseDue: '2026-12-11', responseOverdue: true });
    expect(escalation.does('respond').shown.respondedLate).toBe(true);
  });

  test('is not paused again, and what is not paused is not resumed', () => {
    expect(new AnEscalation().does('pause').refused('pause')).toBe('already_paused');
    expect(new AnEscalation().refused('resume')).toBe('not_paused');
    expect(new AnEscalation().does('hold').refused('resume')).toBe('not_paused');
    expect(new AnEscalation().does('pause').does('resume').refused('resume')).toBe('not_paused');
  });

  test('can follow a pause', () => {
    expect(new AnEscalation().does('pause').does('resume').does('pause', { until: '2026-12-09' }).shown).toMatchObject({ status: 'paused', responseDue: '2026-12-09' });
  });
});

describe('a hold', () => {
  test('lasts until the last of the actions that are not done', () => {
    const by = (...days: string[]) => ({ actions: days.map((day) => ({ what: 'w', who: 'p', by: day, measure: 'm' })) });
    const escalation = new AnEscalation('handbook', by('2026-12-01', '2026-12-09', '2026-12-04'));
    const last = () => text(lastActionDay(escalation.state));
    expect(last()).toBe('2026-12-09');
    escalation.does('respond', { actions: [{ action: 2, answer: 'changed', day: '2026-12-15' }] });
    expect(last()).toBe('2026-12-15');
    escalation.does('action_done', { action: 2, day: '2026-11-23' }).does('action_done', { action: 1, day: '2026-11-23' });
    expect(last()).toBe('2026-12-01');
    escalation.does('action_done', { action: 0, day: '2026-11-23' });
    expect(last()).toBeNull();
  });

  test('can be lengthened, and can follow a pause, which it ends', () => {
    expect(new AnEscalation().does('hold').does('hold', { until: '2026-12-18' }).shown).toMatchObject({ status: 'held', responseDue: '2026-12-18' });
    const escalation = new AnEscalation().does('pause').does('hold');
    expect(escalation.shown.status).toBe('held');
    expect(escalation.refused('resume')).toBe('not_paused');
  });
});
