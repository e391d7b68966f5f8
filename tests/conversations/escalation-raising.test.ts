import { staff } from './council';
import { formOf } from './recording-forms';
import { ACTION, Raising, THE_CHILD } from './raising';

let raising: Raising;

async function begunAt(policy: string): Promise<void> {
  raising = await Raising.at(policy);
}

afterEach(() => raising.channel.close());

describe('raising an escalation in Bath, whose ladder has five stages and begins informally', () => {
  beforeEach(() => begunAt('bathnes-2024'));

  test('from a typed sentence through five steps to a reference, and the worker is told a minute later', async () => {
    const first = await raising.iro.say('raise an escalation about C103, no report');
    expect(first.lines[0]).toBe('Raise a DRP · EF · C103 · step 1 of 5');
    expect(await raising.drafts()).toEqual([]);
    const concerns = await raising.iro.fillIn(first, THE_CHILD, 'Next');
    expect(concerns.lines[0]).toContain('step 2 of 5');
    expect(concerns.lines).toEqual(expect.arrayContaining(Object.values(THE_CHILD).slice(0, 2)));
    expect(concerns.input('Concerns').value).toBe('report_missing');
    const actions = await raising.iro.fillIn(concerns, { about: 'the SEN team' }, 'Next');
    const stage = await raising.iro.fillIn(actions, ACTION, 'Next');
    expect(stage.input('Stage').value).toBe('1');
    const summary = await raising.iro.fillIn(stage, {}, 'Next');
    const [impact, view, ...others] = [
      THE_CHILD.impact, THE_CHILD.childView, THE_CHILD.knownHow, 'Report missing or late', 'the SEN team',
      'Write the report · Fern Rivers · by Tue 1 Dec · known by: It is on the file',
    ].map((line) => summary.lines.indexOf(line));
    expect(impact).toBeGreaterThan(0);
    expect(view).toBeGreaterThan(impact ?? 0);
    expect(Math.min(...others)).toBeGreaterThan(view ?? 0);
    expect(summary.lines).toContain('Stage 1 of 5 (informal) · social worker · Fern Rivers · answer by Mon 30 Nov');
    const raised = await raising.iro.fillIn(summary, {}, 'Confirm');
    expect(raised.lines).toContain('DRP-0001 was raised. Fern Rivers will be told in a minute.');
    expect(await raising.events()).toMatchObject([{
      event: 'raised', reference: 'DRP-0001', child: 'C103', stage: 1, concerns: ['report_missing'], about: 'the SEN team',
      impact: THE_CHILD.impact, childView: THE_CHILD.childView, childViewKnownHow: THE_CHILD.knownHow, actions: [ACTION], addressees: ['sw.east'], chosen: false,
      bypassReason: null, raisedFrom: 'words', by: 'iro', iro: 'iro',
    }]);
    await raising.channel.assistant.work();
    expect(await raising.told()).toEqual(['sw.east: escalation.asked queued']);
  });

  test('each stage says who would answer, and by when', async () => {
    expect((await raising.upTo('stage')).input('Stage').titles).toEqual([
      'Stage 1 of 5 (informal) · social worker · Fern Rivers · answer by Mon 30 Nov',
      'Stage 2 of 5 · line manager · Officer lm.east · answer by Mon 30 Nov',
      'Stage 3 of 5 · team manager · Officer tm.east · answer by Mon 30 Nov',
      'Stage 4 of 5 · head of service · Ivy Park · answer by Mon 30 Nov',
      'Stage 5 of 5 · assistant director · nobody holds this stage · answer by Mon 30 Nov',
    ]);
  });

  test('closed in between, it is gone on with from another device where it was left', async () => {
    const actions = await raising.upTo('actions');
    const saved = await raising.iro.fillIn(actions, { what: 'Write the rep' }, 'Save for later');
    expect(saved.lines.join(' ')).toContain('Saved; nobody is told. Say “raise a DRP” to find it again');
    const begun = await raising.iro.say('raise an escalation');
    expect(begun.linesWith('last written Mon 23 Nov, step 3 of 5')).toHaveLength(1);
    const again = await raising.iro.press(begun.button('EF · C103'));
    expect(again.input('What is to be done').value).toBe('Write the rep');
    expect((await raising.iro.say('help')).hasButton('Begun, not sent: 1')).toBe(true);
    const stage = await raising.iro.fillIn(again, ACTION, 'Next');
    await raising.iro.fillIn(await raising.iro.fillIn(stage, {}, 'Next'), {}, 'Confirm');
    expect(await raising.events()).toHaveLength(1);
    expect((await raising.iro.say('help')).hasButton('Begun, not sent')).toBe(false);
  });

  test('back and forward lose nothing, not even what is half written', async () => {
    const actions = await raising.upTo('actions');
    const concerns = await raising.iro.fillIn(actions, { what: 'Half written', by: '2026-12-01' }, 'Back');
    const child = await raising.iro.fillIn(concerns, { about: 'a provider' }, 'Back');
    expect(child.inputs.map(({ value }) => value)).toEqual(Object.values(THE_CHILD));
    const forward = await raising.iro.fillIn(await raising.iro.fillIn(child, {}, 'Next'), {}, 'Next');
    expect(forward.inputs.map(({ value }) => value)).toEqual(['Half written', '', '', '2026-12-01', '']);
    expect(JSON.parse(String((await raising.drafts())[0]?.['content']))).toMatchObject({ about: 'a provider' });
  });

  test('actions are added one after the other, and taken out', async () => {
    const started = await raising.iro.fillIn(await raising.upTo('actions'), ACTION, 'Add another');
    const two = await raising.iro.fillIn(started, { ...ACTION, what: 'Send it' }, 'Add another');
    expect(two.input('Actions so far').choices).toHaveLength(2);
    const [first] = two.input('Actions so far').choices;
    const one = await raising.iro.fillIn(two, { remove: first ?? '' }, 'Add another');
    expect(one.input('Actions so far').choices).toHaveLength(1);
    expect(one.input('Actions so far').titles).toEqual(['1. Send it · Fern Rivers · by Tue 1 Dec · known by: It is on the file']);
  });

  test('pressed twice, and delivered three times, raises one', async () => {
    const first = await raising.iro.say('raise an escalation about C103, no report');
    let card = first;
    for (let times = 0; times < 3; times += 1) card = await raising.iro.fillIn(first, THE_CHILD, 'Next');
    expect(await raising.drafts()).toHaveLength(1);
    const actions = await raising.iro.fillIn(card, {}, 'Next');
    for (let times = 0; times < 3; times += 1) card = await raising.iro.fillIn(actions, ACTION, 'Next');
    const summary = await raising.iro.fillIn(card, {}, 'Next');
    expect(summary.linesWith('Write the report')).toHaveLength(1);
    for (let times = 0; times < 3; times += 1) expect((await raising.iro.fillIn(summary, {}, 'Confirm')).lines).toContain('DRP-0001 was raised. Fern Rivers will be told in a minute.');
    expect(await raising.events()).toHaveLength(1);
    expect(await raising.told()).toHaveLength(1);
  });

  test('undone within the minute, it is on record, nobody is told, and it can be written again', async () => {
    const raised = await raising.iro.fillIn(await raising.upTo('summary'), {}, 'Confirm');
    raising.channel.becomes('2026-11-23T09:00:59.000Z');
    const undone = await raising.iro.fillIn(raised, {}, 'Undo');
    expect(undone.lines).toContain('DRP-0001 was taken back: nobody was told, and it counts nowhere.');
    expect((await raising.iro.fillIn(raised, {}, 'Undo')).lines).toContain('DRP-0001 was taken back: nobody was told, and it counts nowhere.');
    raising.channel.becomes('2026-11-23T09:05:00.000Z');
    await raising.channel.assistant.work();
    expect(await raising.told()).toEqual(['sw.east: escalation.asked overtaken']);
    const again = await raising.iro.fillIn(undone, {}, 'Write it again');
    expect(again.lines.join('\n')).toContain(THE_CHILD.impact);
    expect((await raising.events()).map(({ event }) => event)).toEqual(['raised', 'undone']);
  });

  test('after the minute Undo says that it is too late, and nothing changes', async () => {
    const raised = await raising.iro.fillIn(await raising.upTo('summary'), {}, 'Confirm');
    raising.channel.becomes('2026-11-23T09:01:01.000Z');
    const late = await raising.iro.fillIn(raised, {}, 'Undo');
    expect(late.lines).toContain('It can no longer be undone: withdraw it, and say why.');
    expect(late.hasButton('Open DRP-0001')).toBe(true);
    expect((await raising.events()).map(({ event }) => event)).toEqual(['raised']);
  });

  test('a higher stage asks why, and keeps the reason', async () => {
    const stage = await raising.upTo('stage');
    const asked = await raising.iro.fillIn(stage, { stage: '3' }, 'Next');
    expect(asked.lines).toContain('Say why it begins at a higher stage: the stages below are passed over.');
    const summary = await raising.iro.fillIn(asked, { bypassReason: 'The placement ends on Friday.' }, 'Next');
    expect(summary.linesWith('Officer tm.east')).toHaveLength(1);
    await raising.iro.fillIn(summary, {}, 'Confirm');
    expect(await raising.events()).toMatchObject([{ stage: 3, bypassReason: 'The placement ends on Friday.', addressees: ['tm.east'] }]);
  });

  test('somebody outside the worker’s line can be asked in place of the holder, by name', async () => {
    const stage = await raising.upTo('stage');
    const unknown = await raising.iro.fillIn(stage, { addresseeNamed: 'Robin Hood' }, 'Next');
    expect(unknown.linesWith('There is nobody called “Robin Hood” on the staff list.')).toHaveLength(1);
    expect((await raising.iro.fillIn(stage, { addresseeNamed: 'Officer' }, 'Next')).linesWith('write the whole name')).toHaveLength(1);
    const summary = await raising.iro.fillIn(stage, { addresseeNamed: 'Officer tm.west' }, 'Next');
    await raising.iro.fillIn(summary, {}, 'Confirm');
    expect(await raising.events()).toMatchObject([{ addressees: ['tm.west'], chosen: true }]);
  });

  test('thrown away, it is gone unless it is kept after all', async () => {
    const thrown = await raising.iro.fillIn(await raising.upTo('stage'), {}, 'Throw away');
    expect(thrown.lines).toContain('Thrown away: nothing was raised, and nobody is told.');
    expect((await raising.iro.say('help')).hasButton('Begun, not sent')).toBe(false);
    const kept = await raising.iro.fillIn(thrown, {}, 'Keep it after all');
    expect(kept.lines[0]).toContain('step 4 of 5');
    expect(await raising.events()).toEqual([]);
  });

  test('HTML and Markdown are shown word for word', async () => {
    const impact = '<b>bold</b> **not bold** [press](https://example.org) # no heading';
    const action = { ...ACTION, what: '1. <i>Write</i> _it_' };
    let card = await raising.iro.fillIn(await raising.iro.say('raise an escalation about C103, no report'), { ...THE_CHILD, impact }, 'Next');
    card = await raising.iro.fillIn(await raising.iro.fillIn(card, {}, 'Next'), action, 'Add another');
    expect(card.input('Actions so far').titles[0]).toContain('1. 1. <i>Write</i> _it_');
    const summary = await raising.iro.fillIn(await raising.iro.fillIn(card, {}, 'Next'), {}, 'Next');
    expect(summary.lines).toContain(impact);
    await raising.iro.fillIn(summary, {}, 'Confirm');
    expect(await raising.events()).toMatchObject([{ impact }]);
  });

  test('as much as the card takes, in signs that Markdown knows, stays inside what Teams takes', async () => {
    const stars = (length: number) => '*'.repeat(length);
    const first = await raising.iro.say('raise an escalation about C103, no report');
    const concerns = await raising.iro.fillIn(first, { impact: stars(1500), childView: stars(1500), knownHow: stars(300) }, 'Next');
    const everything = concerns.input('Concerns').choices.join(',');
    let card = await raising.iro.fillIn(concerns, { concerns: everything, about: stars(200) }, 'Next');
    for (let times = 0; times < 6; times += 1) {
      card = await raising.iro.fillIn(card, { what: `${times}${stars(299)}`, who: '', whoNamed: stars(80), by: '2026-12-01', measure: stars(300) }, 'Add another');
    }
    expect(card.lines).toContain('6 actions are as many as one card takes.');
    const summary = await raising.iro.fillIn(await raising.iro.fillIn(card, {}, 'Next'), { stage: '3', bypassReason: stars(500) }, 'Next');
    expect(summary.lines[0]).toContain('step 5 of 5');
    expect(Math.max(card.bytes, summary.bytes)).toBeLessThanOrEqual(80 * 1024);
    await raising.iro.fillIn(summary, {}, 'Confirm');
    expect(await raising.events()).toMatchObject([{ actions: Array.from({ length: 6 }, () => ({ who: stars(80) })) }]);
  });

  test('from a child’s card; a missing report is filled in', async () => {
    const card = await raising.iro.press((await raising.iro.say('show me everything on C103')).button('Raise a DRP…'));
    const concerns = await raising.iro.fillIn(card, THE_CHILD, 'Next');
    expect(concerns.input('Concerns').value).toBe('report_missing');
    const other = await raising.iro.press((await raising.iro.say('when is C108’s next review')).button('Raise a DRP…'));
    expect((await raising.iro.fillIn(other, THE_CHILD, 'Next')).input('Concerns').value).toBe('');
  });

  test('after a midway that found a concern it is offered, and not after one that found none', async () => {
    const form = await formOf(raising.iro, 'C108', 'Midway done');
    const recorded = await raising.iro.fillIn(form, { day: '2026-11-20', concern: 'true' });
    expect((await raising.iro.press(recorded.button('Raise a DRP…'))).lines[0]).toContain('OP · C108 · step 1 of 5');
    const other = await raising.iro.fillIn(await formOf(raising.iro, 'C107', 'Midway done'), { day: '2026-11-20', concern: 'false' });
    expect(other.hasButton('Raise a DRP')).toBe(false);
  });

  test('words that tell none of the council’s concerns begin the impact, and nothing typed is lost', async () => {
    const card = await raising.iro.say('raise an escalation about C103 because Gran cannot cope any more');
    expect(card.input('What it means for the child').value).toBe('Gran cannot cope any more');
  });

  test('whoever covers for the IRO raises it for them', async () => {
    await raising.iro.fillIn(await raising.iro.say('I’m off 23 November to 24 November, Fern Brook covers'), {});
    raising.iro = raising.channel.chatOf(staff.otherIro);
    await raising.iro.fillIn(await raising.upTo('summary'), {}, 'Confirm');
    expect(await raising.events()).toMatchObject([{ by: 'iro.other', actingFor: 'iro', iro: 'iro' }]);
  });
});

describe('raising an issues resolution in West Berkshire, whose ladder begins with a step without a number', () => {
  beforeEach(() => begunAt('west-berkshire-2023'));

  test('in the council’s own words, with the line manager asked first', async () => {
    const card = await raising.iro.say('raise an escalation about C103, no report');
    expect(card.lines[0]).toBe('Raise an issues resolution · EF · C103 · step 1 of 5');
    const stage = await raising.upTo('stage');
    expect(stage.input('Stage').value).toBe('informal');
    expect(stage.input('Stage').choices).toEqual(['informal', '1', '2', '3', '4']);
    const raised = await raising.iro.fillIn(await raising.iro.fillIn(stage, {}, 'Next'), {}, 'Confirm');
    expect(raised.lines).toContain('IR-0001 was raised. Officer lm.east will be told in a minute.');
    expect(await raising.events()).toMatchObject([{ stage: 'informal', formalTotalDue: null, responseDue: '2026-11-30', addressees: ['lm.east'] }]);
  });

  test('the first formal stage needs no reason, the next one does', async () => {
    const stage = await raising.upTo('stage');
    expect((await raising.iro.fillIn(stage, { stage: '2' }, 'Next')).linesWith('Say why it begins at a higher stage')).toHaveLength(1);
    const summary = await raising.iro.fillIn(stage, { stage: '1' }, 'Next');
    await raising.iro.fillIn(summary, {}, 'Confirm');
    expect(await raising.events()).toMatchObject([{ stage: 1, bypassReason: null, formalTotalDue: '2026-12-21' }]);
  });
});
