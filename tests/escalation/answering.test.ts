import { AnEscalation, text } from './an-escalation';

// The Handbook's ladder; raised at stage 1 on Monday 23 November 2026, so that the response is due on Monday 30 November.

describe('an answer', () => {
  test('on its last day is in time', () => {
    const escalation = new AnEscalation().on('2026-11-30T23:30:00Z').does('respond');
    expect(escalation.shown).toMatchObject({ status: 'responded', respondedLate: false, responseOverdue: false });
    expect(escalation.state.answer).toMatchObject({ text: 'The report comes on Friday.', by: 'tm.ada' });
  });

  test('a day later is overdue, is taken all the same, and stays marked late for good', () => {
    const escalation = new AnEscalation().on('2026-12-01');
    expect(escalation.shown.responseOverdue).toBe(true);
    expect(escalation.does('respond').shown).toMatchObject({ status: 'responded', respondedLate: true, responseOverdue: false });
    escalation.does('escalate', { reason: 'unsatisfied' }).on('2026-12-02').does('respond').does('resolve');
    expect(escalation.shown).toMatchObject({ status: 'resolved', stage: 2, respondedLate: true });
  });

  test('within an extension is in time', () => {
    expect(new AnEscalation().does('extend', { until: '2026-12-04' }).on('2026-12-04').does('respond').shown.respondedLate).toBe(false);
  });

  test('is one a stage: the second is told that there is one', () => {
    expect(new AnEscalation().does('respond').refused('respond', { by: 'tm.bo' })).toBe('not_awaiting_response');
  });

  test.each(['hold', 'pause'] as const)('is not awaited while it is stopped by %s', (stop) => {
    expect(new AnEscalation().does(stop).refused('respond')).toBe('not_awaiting_response');
  });
});

describe('the actions, as the addressee answers them', () => {
  const two = {
    actions: [
      { what: 'Write the report', who: 'sw.kim', by: '2026-12-01', measure: 'on the file' },
      { what: 'Visit her', who: 'sw.kim', by: '2026-12-04', measure: 'she says so' },
      { what: 'Ring the school', who: 'sw.kim', by: '2026-12-02', measure: 'a note' },
    ],
  };
  const asked = () => new AnEscalation('handbook', two).on('2026-11-25');

  test('are accepted, done on a day, or changed to another', () => {
    const { actions } = asked().does('respond', {
      actions: [{ action: 0, answer: 'accepted' }, { action: 1, answer: 'changed', day: '2026-12-09' }, { action: 2, answer: 'done', day: '2026-11-25' }],
    }).state;
    expect(actions.map(({ answer, by, done }) => [answer, text(by), text(done)])).toEqual([
      ['accepted', '2026-12-01', null], ['changed', '2026-12-09', null], ['done', '2026-12-02', '2026-11-25'],
    ]);
  });

  test.each<[string, unknown, string]>([
    ['done on a day to come', { action: 0, answer: 'done', day: '2026-11-26' }, 'bad_day'],
    ['done on no day', { action: 0, answer: 'done' }, 'bad_day'],
    ['changed to a day that has passed', { action: 0, answer: 'changed', day: '2026-11-24' }, 'bad_day'],
    ['changed to "ongoing"', { action: 0, answer: 'changed', day: 'ongoing' }, 'bad_day'],
    ['an action that was not asked for', { action: 3, answer: 'accepted' }, 'unknown_action'],
    ['an action before the first', { action: -1, answer: 'accepted' }, 'unknown_action'],
    ['another answer', { action: 0, answer: 'perhaps' }, 'missing_field'],
    ['a part of an action', { action: 0.5, answer: 'accepted' }, 'missing_field'],
  ])('%s is refused', (_, answer, code) => {
    expect(asked().refused('respond', { actions: [answer] })).toBe(code);
  });

  test('may be changed to today', () => {
    expect(text(asked().does('respond', { actions: [{ action: 0, answer: 'changed', day: '2026-11-25' }] }).state.actions[0]?.by)).toBe('2026-11-25');
  });

  test('are ticked off one by one, also once it is resolved, and never twice', () => {
    const escalation = asked().does('action_done', { action: 1, day: '2026-11-24' });
    expect(text(escalation.state.actions[1]?.done)).toBe('2026-11-24');
    expect(escalation.state.actions[0]?.done).toBeNull();
    expect(escalation.refused('action_done', { action: 1 })).toBe('action_already_done');
    expect(escalation.refused('respond', { actions: [{ action: 1, answer: 'accepted' }] })).toBe('action_already_done');
    expect(escalation.refused('action_done', { action: 9 })).toBe('unknown_action');
    expect(escalation.refused('action_done', { day: '2026-11-26' })).toBe('bad_day');
    expect(escalation.refused('action_done', { day: 'soon' })).toBe('bad_day');
    escalation.does('resolve').does('action_done', { action: 0, day: '2026-11-25' });
    expect(escalation.state).toMatchObject({ status: 'resolved', actions: [{ answer: 'done' }, { answer: 'done' }, { answer: null }] });
  });
});

describe('an addressee who cannot answer', () => {
  test('passes it on to whose it is, and the clock runs on', () => {
    const escalation = new AnEscalation('handbook', { addressees: ['tm.ada'] }).on('2026-11-26').does('not_mine');
    expect(escalation.state.addressees).toEqual(['tm.bo']);
    expect(escalation.events.at(-1)).toMatchObject({ event: 'passed_on', by: 'tm.ada', addressee: 'tm.bo', reason: 'The child moved to the other team.' });
    expect(escalation.shown).toMatchObject({ status: 'awaiting_response', responseDue: '2026-11-30' });
    expect(escalation.does('respond').refused('not_mine')).toBe('not_awaiting_response');
  });

  test('passes on their own part only, where others are asked as well', () => {
    const asked = { stage: 'informal', addressees: ['sw.kim', 'tm.ada'] };
    expect(new AnEscalation('handbook', asked).does('not_mine').state.addressees).toEqual(['sw.kim', 'tm.bo']);
    expect(new AnEscalation('handbook', asked).does('not_mine', { addressee: 'sw.kim' }).state.addressees).toEqual(['sw.kim']);
    expect(new AnEscalation('handbook', asked).does('not_mine', { by: 'tm.zoe', actingFor: 'sw.kim' }).state.addressees).toEqual(['tm.ada', 'tm.bo']);
  });

  test('asks for time: the IRO gives it', () => {
    const escalation = new AnEscalation().does('ask_until', { until: '2026-12-07' });
    expect(escalation.state.timeAsked).toMatchObject({ reason: 'The assessment is under way.', by: 'tm.ada' });
    expect(text(escalation.state.timeAsked?.until)).toBe('2026-12-07');
    expect(escalation.shown.responseDue).toBe('2026-11-30');
    escalation.does('extend', { until: '2026-12-07' });
    expect(escalation.state.timeAsked).toBeNull();
    expect(escalation.shown).toMatchObject({ status: 'awaiting_response', responseDue: '2026-12-07' });
    expect(escalation.refused('refuse_time')).toBe('no_time_asked');
  });

  test('asks for time: the IRO refuses it', () => {
    const escalation = new AnEscalation().does('ask_until').does('refuse_time');
    expect(escalation.state.timeAsked).toBeNull();
    expect(escalation.shown.responseDue).toBe('2026-11-30');
    expect(escalation.events.at(-1)).toMatchObject({ event: 'time_refused', reason: 'The review is on Thursday.' });
  });

  test('can ask only for a day to come, and only while an answer is awaited', () => {
    expect(new AnEscalation().refused('ask_until', { until: '2026-11-22' })).toBe('bad_until');
    expect(new AnEscalation().does('respond').refused('ask_until')).toBe('not_awaiting_response');
    expect(new AnEscalation().refused('refuse_time')).toBe('no_time_asked');
  });

  test.each(['respond', 'hold', 'pause', 'reassign', 'not_mine', 'reallocate', 'resolve'] as const)('has asked in vain once it goes another way: %s', (otherWay) => {
    expect(new AnEscalation().does('ask_until').does(otherWay).state.timeAsked).toBeNull();
  });
});

test('a manager who has left is replaced at any time while it is open, and no clock moves', () => {
  const escalation = new AnEscalation('handbook', { addressees: ['tm.ada', 'sw.kim'] }).does('reassign');
  expect(escalation.state.addressees).toEqual(['tm.bo']);
  expect(escalation.shown).toMatchObject({ status: 'awaiting_response', responseDue: '2026-11-30', formalTotalDue: '2026-12-21' });
  for (const stop of ['respond', 'hold', 'pause'] as const) {
    const status = escalation.does(stop).shown.status;
    expect(escalation.does('reassign', { addressee: `after ${stop}` }).state).toMatchObject({ status, addressees: [`after ${stop}`] });
    if (stop === 'pause') expect(escalation.does('resume').shown.status).toBe('held');
  }
});

test('a child who gets another IRO or worker takes the escalation along, and no clock moves', () => {
  const escalation = new AnEscalation('handbook', { iro: 'iro.lee', addressees: ['tm.ada'] });
  expect(escalation.state).toMatchObject({ iro: 'iro.lee', addressees: ['tm.ada'] });
  const { shown } = escalation;
  expect(escalation.does('reallocate').state).toMatchObject({ iro: 'iro.may', addressees: ['sw.new', 'tm.bo'] });
  expect(escalation.shown).toEqual(shown);
  expect(escalation.does('pause').does('reallocate', { iro: null, addressees: [] }).state).toMatchObject({ status: 'paused', iro: null, addressees: [] });
});

test('whether somebody named those who are asked is known, so that they stay when the child gets another worker', () => {
  const byRole = { addressees: ['tm.ada'] };
  const named = { ...byRole, chosen: true };
  expect(new AnEscalation('handbook', byRole).state.chosen).toBe(false);
  expect(new AnEscalation('handbook', named).does('reallocate').state.chosen).toBe(true);
  expect(new AnEscalation('handbook', byRole).does('reallocate').state.chosen).toBe(false);
  expect(new AnEscalation('handbook', named).does('escalate').state.chosen).toBe(false);
  expect(new AnEscalation('handbook', byRole).does('escalate', named).state.chosen).toBe(true);
  expect(new AnEscalation('handbook', byRole).does('not_mine').state.chosen).toBe(true);
  expect(new AnEscalation('handbook', byRole).does('reassign').state.chosen).toBe(true);
});
