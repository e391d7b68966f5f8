import { loadEscalation } from '../../../src/store/escalations';
import type { FormView } from '../../../src/answers/views';
import type { Person } from '../../../src/people/person';
import { staff } from '../../conversations/council';
import { closeAll } from '../../store/samples';
import { asEscalation, asForm, AtACard, textsOf } from './at-a-card';
import { councilAtWork, raising, saying, type CouncilAtWork } from './council-at-work';

afterAll(closeAll);

async function raised(answered = false): Promise<CouncilAtWork> {
  const council = await councilAtWork();
  await council.must(staff.iro, { ...raising, stage: 2 });
  if (answered) await council.must(staff.lineManager, saying.respond);
  return council;
}

const at = (council: CouncilAtWork, person: Person = staff.iro) => new AtACard(council, person);
const stateOf = async ({ store }: CouncilAtWork) => (await store.write((tx) => loadEscalation(tx, 'E1')))?.state;

async function cardOf(council: CouncilAtWork, title: string, person: Person = staff.iro) {
  return at(council, person).does(await at(council, person).shows('DRP-0001'), title);
}

/** Fills in the card of something that the IRO does, and presses. */
async function decided(council: CouncilAtWork, title: string, typed: Readonly<Record<string, string>> = {}) {
  return at(council).presses(await cardOf(council, title), typed);
}

describe('the IRO', () => {
  test('resolves it, and says what changed for the child', async () => {
    const council = await raised(true);
    expect(asForm(await decided(council, 'Resolved', { outcome: 'The report came.' })).problem).toBe('Say what changed for the child, or that nothing did.');
    const view = asEscalation(await decided(council, 'Resolved', { outcome: 'The report came.', changed: 'She knows where she will live.' }));
    expect([view.note, view.headline]).toEqual(['Done.', 'Amber Stone resolved it on Mon 23 Nov at 10:15.']);
    expect((await stateOf(council))?.ended).toMatchObject({ outcome: 'The report came.', changedForChild: 'She knows where she will live.' });
  });

  test('resolves it without an answer too', async () => {
    const council = await raised();
    await decided(council, 'Resolved', { outcome: 'It came by itself.', changed: 'Nothing.' });
    expect((await stateOf(council))?.status).toBe('resolved');
  });

  test('takes it up to the next stage, which is filled in with why, and can undo that', async () => {
    const council = await raised(true);
    const card = await cardOf(council, 'To the next stage');
    expect(card.inputs.flatMap((input) => ('choice' in input ? [input.choice.value] : []))).toEqual(['3', 'unsatisfied']);
    const view = asEscalation(await at(council).presses(card));
    expect([view.understood, view.save?.title]).toEqual(['DRP-0001 · stage 3 of 5 · team manager Officer tm.east', 'Undo']);
    council.on('2026-11-23T10:15:59Z');
    const back = asEscalation(await at(council).presses(view));
    expect([back.understood, back.save]).toEqual(['DRP-0001 · stage 2 of 5 · line manager Officer lm.east', null]);
    expect((await stateOf(council))?.status).toBe('responded');
    council.on('2026-11-23T10:20:00Z');
    expect(asEscalation(await at(council).presses(view)).problem).toBe('Amber Stone took it back on Mon 23 Nov at 10:15: nothing was changed.');
  });

  test('passes over a stage only with a reason', async () => {
    const council = await raised(true);
    expect(asForm(await decided(council, 'To the next stage', { to: '4' })).problem).toBe('Say why the stages between are passed over.');
    const view = asEscalation(await decided(council, 'To the next stage', { to: '4', bypass: 'The team manager is off sick.' }));
    expect(view.understood).toBe('DRP-0001 · stage 4 of 5 · head of service nobody holds this stage');
    expect(textsOf(view).join(' ')).toContain('Stages between were passed over: The team manager is off sick.');
  });

  test('may say that no answer came only once its day has passed', async () => {
    const council = await raised();
    const refused = asForm(await decided(council, 'To the next stage', { reason: 'no_response' }));
    expect(refused.problem).toBe('The answer is due on Mon 30 Nov: until that day has passed, only an urgent matter goes up without one.');
    council.on('2026-12-01T09:00:00Z');
    const card = await cardOf(council, 'To the next stage');
    expect(card.inputs.flatMap((input) => ('choice' in input ? [input.choice.value] : []))).toEqual(['3', 'no_response']);
  });

  test('holds it until the last of the actions, whose day is filled in', async () => {
    const council = await raised(true);
    const card = await cardOf(council, 'Put on hold');
    expect(card.inputs.flatMap((input) => ('day' in input ? [input.day.value] : []))).toEqual(['2026-12-01']);
    expect((await at(council).presses(card, { reason: 'They are agreed.' })).headline).toBe('On hold until Tue 1 Dec, in 6 working days.');
  });

  test('gives the time that was asked for, which is filled in, or refuses it', async () => {
    const council = await raised();
    await council.must(staff.lineManager, saying.ask_until);
    const card = await cardOf(council, 'Give more time');
    expect(card.inputs.flatMap((input) => ('day' in input ? [input.day.value] : []))).toEqual(['2026-12-07']);
    expect(card.facts).toContainEqual({ title: 'Time asked for', value: 'The assessment is under way.' });
    await at(council).presses(card, { reason: 'It is under way.', authority: 'Officer im' });
    expect((await at(council).shows('DRP-0001')).headline).toBe('Officer lm.east: answer by Mon 7 Dec, in 10 working days.');
    await council.must(staff.lineManager, { ...saying.ask_until, until: '2026-12-18' });
    const view = asEscalation(await decided(council, 'Refuse more time', { reason: 'The review is on Thursday.' }));
    expect([view.headline, (await stateOf(council))?.timeAsked]).toEqual(['Officer lm.east: answer by Mon 7 Dec, in 10 working days.', null]);
  });

  test('pauses it on somebody’s authority and lets it run on', async () => {
    const council = await raised();
    expect((await decided(council, 'Pause', { until: '2027-01-08', reason: 'A hearing.', authority: 'The court' })).headline).toContain('Paused until Fri 8 Jan 2027');
    await decided(council, 'Resume');
    expect((await stateOf(council))?.status).toBe('awaiting_response');
  });

  test('withdraws it, refers it to Cafcass, gives it to somebody else, and ticks off an action', async () => {
    const council = await raised();
    await decided(council, 'Refer to Cafcass', { reason: 'No plan for a year.' });
    await decided(council, 'Give it to somebody else', { addressee: 'tm.east', reason: 'She has left.' });
    await decided(council, 'Action done', { day: '2026-11-23' });
    await decided(council, 'Withdraw', { reason: 'Raised twice.' });
    const state = await stateOf(council);
    expect([state?.status, state?.addressees, state?.actions[0]?.answer, state?.cafcassReferred !== null]).toEqual(['withdrawn', ['tm.east'], 'done', true]);
    expect((await at(council).shows('DRP-0001')).buttons.map(({ title }) => title)).toEqual(['Refer to Cafcass', 'Open the child']);
  });
});

describe('an old card', () => {
  test('on which something can no longer be done says what came before, and shows how it stands', async () => {
    const council = await raised();
    const card = await cardOf(council, 'Pause');
    await council.must(staff.iroManager, saying.resolve);
    const view = asEscalation(await at(council).presses(card, { until: '2026-12-04', reason: 'A hearing.', authority: 'The court' }));
    expect([view.problem, view.headline]).toEqual(['Officer im resolved it on Mon 23 Nov at 10:15: nothing was changed.', 'Officer im resolved it on Mon 23 Nov at 10:15.']);
  });

  test('that does not show the answer decides nothing before the answer was seen', async () => {
    const council = await raised();
    const card = await cardOf(council, 'Withdraw');
    await council.must(staff.lineManager, saying.respond);
    const view = asEscalation(await at(council).presses(card, { reason: 'No answer.' }));
    expect(view.problem).toBe('Officer lm.east answered it on Mon 23 Nov at 10:15, after this card was drawn: nothing was changed. Look at it, and press again if it is still right.');
    expect(textsOf(view)).toContain('The report comes on Friday.');
    expect((await stateOf(council))?.status).toBe('responded');
  });

  test('pressed twice has one effect', async () => {
    const council = await raised();
    for (const [title, typed] of [
      ['Give more time', { until: '2026-12-04', reason: 'She is ill.', authority: 'Officer im' }],
      ['Refer to Cafcass', { reason: 'No plan.' }], ['Action done', { day: '2026-11-23' }], ['To the next stage', { to: '3', reason: 'urgent' }],
      ['Put on hold', { until: '2026-12-11', reason: 'Agreed.' }], ['Pause', { until: '2026-12-11', reason: 'A hearing.', authority: 'The court' }],
      ['Resume', {}], ['Resolved', { outcome: 'It came.', changed: 'She knows.' }],
    ] as const) {
      const card = await cardOf(council, title);
      await at(council).presses(card, typed);
      const after = (await stateOf(council))?.sequence;
      expect((await at(council).presses(card, typed)).kind).toBe('escalation');
      expect([title, (await stateOf(council))?.sequence]).toEqual([title, after]);
    }
  });

  test('opened after it was closed says so', async () => {
    const council = await raised();
    const shown = await at(council).shows('DRP-0001');
    await council.must(staff.iro, saying.resolve);
    expect(asEscalation(await at(council).goes(shown, 'Give more time')).problem).toBe('That can’t be done as it stands now.');
  });
});

describe('what comes from outside', () => {
  /** How much is stored of escalations, with the last line of the audit trail. */
  async function storedAndAudited({ store }: CouncilAtWork) {
    return store.write(async (tx) => ({
      events: (await tx.selectFrom('escalation_events').selectAll().execute()).length,
      drafts: (await tx.selectFrom('escalation_drafts').selectAll().execute()).length,
      notices: (await tx.selectFrom('notices').selectAll().execute()).length,
      refused: (await tx.selectFrom('audit').selectAll().where('action', '=', 'escalation refused').orderBy('id').execute()).map(({ actor, detail }) => [actor, (JSON.parse(detail ?? '{}') as { refused: string }).refused]),
    }));
  }

  test.each([
    ['a stage that is not on the ladder', 'To the next stage', { to: '9', reason: 'urgent' }, 'stage_not_on_ladder', 'Choose a stage of this ladder: 1, 2, 3, 4, 5.'],
    ['a stage that is no number', 'To the next stage', { to: '<b>', reason: 'urgent' }, 'stage_not_on_ladder', 'Choose a stage of this ladder: 1, 2, 3, 4, 5.'],
    ['a reason that is none', 'To the next stage', { to: '3', reason: 'spite' }, 'bad_reason', 'Choose why it goes up.'],
    ['a day that has passed', 'Put on hold', { until: '2026-11-01', reason: 'Agreed.' }, 'bad_until', 'Choose a day, today or later.'],
    ['a day that is none', 'Pause', { until: 'ASAP', reason: 'A hearing.', authority: 'The court' }, 'bad_until', 'Choose a day, today or later.'],
    ['a day years from now', 'Put on hold', { until: '2999-01-01', reason: 'Agreed.' }, 'calendar_ends', null],
    ['50,000 characters', 'Withdraw', { reason: 'x'.repeat(50_000) }, 'too_long', 'Keep each text under 4,000 characters.'],
    ['nothing at all', 'Withdraw', { reason: ' ' }, 'missing_field', 'Say why it is withdrawn.'],
    ['an action that is not there', 'Action done', { action: '7', day: '2026-11-23' }, 'unknown_action', 'There is no such action in this escalation.'],
    ['somebody who is not on the staff list', 'Give it to somebody else', { addressee: 'nobody', reason: 'x' }, 'unknown_person', 'Choose whoever is to answer from the staff list.'],
  ] as const)('%s: a sentence on the card, an audit line, and nothing stored', async (_, title, typed, code, problem) => {
    const council = await raised();
    const before = await storedAndAudited(council);
    const view = asForm(await decided(council, title, typed));
    expect(await storedAndAudited(council)).toEqual({ ...before, refused: [['iro', code]] });
    if (problem !== null) expect(view.problem).toBe(problem);
    expect(view.problem).toMatch(/^[A-Z].+\.$/);
  });

  test('an answer of 50,000 characters is not even kept for later', async () => {
    const council = await raised();
    const before = await storedAndAudited(council);
    const card = await cardOf(council, 'Answer', staff.lineManager);
    for (const title of ['Send the answer', 'Save for later']) {
      const view = asForm(await at(council, staff.lineManager).presses(card, { text: 'x'.repeat(50_000) }, title));
      expect(view.problem).toBe('Keep each text under 4,000 characters.');
    }
    expect(await storedAndAudited(council)).toEqual({ ...before, refused: [['lm.east', 'too_long'], ['lm.east', 'too_long']] });
  });

  test('another’s token, a token of nothing, and an act that is not theirs: the same nothing is done, and each is on record', async () => {
    const council = await raised();
    const card = await cardOf(council, 'Withdraw');
    const before = await storedAndAudited(council);
    const formOf = (view: FormView) => view.save?.record.form ?? {};
    const pressed = { form: formOf(card), press: 'send', reason: 'Because I can.' };
    const notFound = 'I can’t find that escalation among those that you may see.';
    expect((await at(council, staff.lineManager).sends(pressed)).headline).toBe(notFound);
    expect((await at(council).sends({ ...pressed, form: { ...pressed.form, token: 'E1' } })).headline).toBe(notFound);
    const own = await cardOf(council, 'Answer', staff.lineManager);
    const forged = { ...pressed, form: { ...formOf(own), name: 'escalation.withdraw' } };
    expect(asEscalation(await at(council, staff.lineManager).sends(forged)).problem).toBe('That is not yours to do, as things stand now: nothing was changed.');
    expect(await storedAndAudited(council)).toEqual({ ...before, refused: [['lm.east', 'not_permitted'], ['iro', 'not_permitted'], ['lm.east', 'not_permitted']] });
  });

  test('HTML and Markdown are words like any other', async () => {
    const council = await raised();
    const words = '<script>alert(1)</script> **bold** [x](https://example.org) ${headline} {{DATE(2026-11-23T00:00:00Z)}}';
    await decided(council, 'Resolved', { outcome: words, changed: words });
    expect(textsOf(await at(council).shows('DRP-0001')).filter((text) => text === words)).toHaveLength(2);
  });
});
