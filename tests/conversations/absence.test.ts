import type { NoticeKind } from '../../src/notices/notice';
import { Channel, type Chat } from './channel';
import { NOW, POLICY, staff } from './council';
import { formOf, head, recordingCouncil } from './recording-forms';

const CHRISTMAS = 'I’m off 21 Dec – 3 Jan, Fern Brook covers';
const CHRISTMAS_EVE = '2026-12-24T09:00:00.000Z';
const AFTERWARDS = '2027-01-04T09:00:00.000Z';

let channel: Channel;
let iro: Chat;
let colleague: Chat;

beforeEach(async () => {
  channel = await Channel.open({ now: NOW, environment: POLICY });
  await channel.takeIn(recordingCouncil);
  iro = channel.chatOf(staff.iro);
  colleague = channel.chatOf(staff.otherIro);
});

afterEach(() => channel.close());

const absences = () => channel.assistant.store.write((tx) => tx.selectFrom('absences').select(['person', 'from_day', 'to_day', 'cover', 'set_by', 'ended_by']).orderBy('id').execute());

/** Who is to be told, and of whose absence. */
async function told(kind: NoticeKind): Promise<readonly unknown[]> {
  const rows = await channel.assistant.store.write((tx) => tx.selectFrom('notices').selectAll().where('kind', '=', kind).orderBy('id').execute());
  return rows.map(({ person, data }) => [person, JSON.parse(data) as unknown]);
}

/** The audit trail of a child: who, as whom, did what and why. */
async function asWhom(child: string): Promise<readonly unknown[]> {
  const rows = await channel.assistant.store.write((tx) => tx.selectFrom('audit').selectAll().where('child', '=', child).orderBy('id').execute());
  return rows.map(({ actor, acting_for: actingFor, action, reason }) => [actor, actingFor, action, reason]);
}

describe('days off that are said in the chat', () => {
  test('open a card filled in with them, and nothing is changed until it is saved', async () => {
    const card = await iro.say(CHRISTMAS);
    expect(card.lines).toContain('When are you away, and who covers?');
    expect(card.inputs.map(({ label, value }) => [label, value])).toEqual([
      ['First day away', '2026-12-21'], ['Last day away', '2027-01-03'], ['Who covers', 'iro.other'],
    ]);
    expect(await absences()).toEqual([]);
    const saved = await iro.fillIn(card, {});
    expect(saved.lines).toEqual(expect.arrayContaining(['Saved. You are away Mon 21 Dec to Sun 3 Jan 2027.', 'Covers', 'Fern Brook']));
    expect(await absences()).toEqual([{ person: 'iro', from_day: '2026-12-21', to_day: '2027-01-03', cover: 'iro.other', set_by: 'iro', ended_by: null }]);
  });

  test('are told to whoever covers, and to nobody else', async () => {
    await iro.fillIn(await iro.say(CHRISTMAS), {});
    // New Year's Day and the weekend after it are no days on which anybody has to act.
    expect(await told('cover.set')).toEqual([['iro.other', { person: 'iro', from: '2026-12-21', to: '2026-12-31', cover: 'iro.other' }]]);
    expect(await told('cover.none')).toEqual([]);
  });
});

describe('whoever covers', () => {
  beforeEach(async () => {
    await iro.fillIn(await iro.say(CHRISTMAS), {});
  });

  test('sees the children of the one away on these days, and on no day before or after', async () => {
    const sees = async () => (await colleague.say('show me everything on C102')).lines.includes('covering for Amber Stone');
    const seen: boolean[] = [];
    for (const now of ['2026-12-20T23:59:00.000Z', '2026-12-21T00:00:00.000Z', '2027-01-03T23:59:00.000Z', AFTERWARDS]) {
      channel.becomes(now);
      seen.push(await sees());
    }
    expect(seen).toEqual([false, true, true, false]);
  });

  test('keeps their own list, with a way to the other’s, which says whose it is', async () => {
    channel.becomes(CHRISTMAS_EVE);
    const own = await colleague.say('which of my reviews are due');
    expect(own.children).toEqual(['C201', 'C202']);
    const theirs = await colleague.press(own.button('Amber Stone, for whom you cover: 9'));
    expect(theirs.lines[0]).toContain('Amber Stone, for whom you cover');
    expect(theirs.children).toHaveLength(9);
    expect(theirs.linesWith('covering for Amber Stone')).toHaveLength(9);
    expect(await asWhom('C102')).toEqual([['iro.other', 'iro', 'looked', 'covering']]);
  });

  test('records what the one away may, and it is on record who did so for whom', async () => {
    channel.becomes(CHRISTMAS_EVE);
    const done = await colleague.fillIn(await formOf(colleague, 'C106', 'Held: Review 4'), { participation: 'PN1' });
    expect(done.lines[0]).toBe('Recorded · KL · C106');
    expect(await asWhom('C106')).toContainEqual(['iro.other', 'iro', 'recorded', 'covering']);
    channel.becomes(AFTERWARDS);
    const history = await iro.press((await iro.press((await iro.say('when is C106’s next review')).button('Record…'))).button('What was recorded'));
    expect(history.linesWith('Fern Brook for Amber Stone, Thu 24 Dec')).not.toEqual([]);
  });

  test('has the other’s children on the completion sheet, named as such', async () => {
    channel.becomes(CHRISTMAS_EVE);
    const sheet = await colleague.press((await colleague.say('hello')).button('Completion sheet'));
    expect(sheet.inputs.filter(({ label }) => label.includes('C103'))[0]?.label).toContain('EF · C103 · covering for Amber Stone');
  });

  test('a card left open from these days records nothing afterwards', async () => {
    channel.becomes(CHRISTMAS_EVE);
    const form = await formOf(colleague, 'C106', 'Held: Review 4');
    channel.becomes(AFTERWARDS);
    expect((await colleague.fillIn(form, { participation: 'PN1' })).lines.join(' ')).toContain('I can’t find “C106” among the children you work with.');
  });

  test('is named to everybody who looks at the child, beside the one whose work it is', async () => {
    channel.becomes(CHRISTMAS_EVE);
    expect((await channel.chatOf(staff.worker).say('when is C102’s next review')).lines).toContain('Amber Stone (away; Fern Brook covers)');
    expect((await colleague.say('when is C102’s next review')).lines).toContain('covering for Amber Stone');
  });

  test('hands on to whoever covers for them, while they are away too', async () => {
    await colleague.fillIn(await colleague.say('I’m off 23 December to 24 December, Hazel Hill covers'), {});
    expect(await told('cover.set')).toEqual(expect.arrayContaining([
      ['iro.busy', { person: 'iro', from: '2026-12-23', to: '2026-12-24', cover: 'iro.busy' }],
      ['iro.busy', { person: 'iro.other', from: '2026-12-23', to: '2026-12-24', cover: 'iro.busy' }],
    ]));
    channel.becomes(CHRISTMAS_EVE);
    const next = await channel.chatOf(staff.busyIro).say('show me everything on C102');
    expect(next.lines).toContain('covering for Amber Stone');
    expect((await colleague.say('show me everything on C102')).lines.join(' ')).toContain('I can’t find “C102”');
    expect((await asWhom('C102')).at(-1)).toEqual(['iro.busy', 'iro', 'looked', 'covering']);
  });

  test('loses sight of the children as soon as the absence is ended', async () => {
    channel.becomes(CHRISTMAS_EVE);
    const overview = await iro.press((await iro.say('what can you do')).button('My absences'));
    const absence = await iro.press(overview.button('Mon 21 Dec to Sun 3 Jan 2027, Fern Brook covers'));
    const asked = await iro.press(absence.button('End it'));
    expect((await colleague.say('show me everything on C102')).lines).toContain('covering for Amber Stone');
    expect((await iro.fillIn(asked, {})).lines).toEqual(expect.arrayContaining(['Ended.']));
    expect((await colleague.say('show me everything on C102')).lines.join(' ')).toContain('I can’t find “C102”');
    expect((await iro.fillIn(asked, {})).linesWith('are over, or were changed or ended meanwhile')).toHaveLength(1);
  });
});

describe('nobody left to cover', () => {
  test('two who cover for each other: it is said on the card, and the IRO manager is told of both', async () => {
    await iro.fillIn(await iro.say(CHRISTMAS), {});
    const card = await colleague.say('I’m off 28 December to 31 December, Amber Stone covers');
    const saved = await colleague.fillIn(card, {});
    expect(saved.lines).toEqual(expect.arrayContaining(['nobody', 'for Amber Stone: nobody', 'Told that nobody covers: Officer im.']));
    expect(await told('cover.none')).toEqual(expect.arrayContaining([
      ['im', { person: 'iro.other', from: '2026-12-29', to: '2026-12-31', cover: null }],
      ['im', { person: 'iro', from: '2026-12-29', to: '2026-12-31', cover: null }],
    ]));
    channel.becomes('2026-12-30T09:00:00.000Z');
    for (const chat of [iro, colleague]) expect((await chat.say('which reviews are due in the whole service')).linesWith('covering for')).toEqual([]);
  });

  test('nobody named: the line manager and the IRO manager are told', async () => {
    const worker = channel.chatOf(staff.worker);
    const card = await worker.say('I am on leave 7 December to 9 December');
    expect((await worker.fillIn(card, { cover: '' })).lines).toContain('Choose who covers, or “Nobody”.');
    await worker.fillIn(card, { cover: '(nobody)' });
    const data = { person: 'sw.east', from: '2026-12-07', to: '2026-12-09', cover: null };
    expect(await told('cover.none')).toEqual([['lm.east', data], ['im', data]]);
  });
});

describe('a card about absences', () => {
  test('pressed twice has one effect, and says what stands', async () => {
    const card = await iro.say(CHRISTMAS);
    await iro.fillIn(card, {});
    expect((await iro.fillIn(card, {})).lines).toContain('This is set already. You are away Mon 21 Dec to Sun 3 Jan 2027.');
    expect([await absences(), await told('cover.set')].map(({ length }) => length)).toEqual([1, 1]);
  });

  test('pressed by somebody else changes nothing', async () => {
    const card = await iro.say(CHRISTMAS);
    for (const other of [staff.otherIro, staff.worker, staff.administrator]) {
      expect((await channel.chatOf(other).fillIn(card, {})).lines).toContain('You can set days off for yourself and for those you manage.');
    }
    expect(await absences()).toEqual([]);
  });

  test('says what is wrong and keeps what was filled in', async () => {
    const refused = await iro.fillIn(await iro.say(CHRISTMAS), { to: '2026-12-20' });
    expect(refused.lines).toContain('The last day lies before the first: change one of them.');
    expect(refused.inputs.map(({ value }) => value)).toEqual(['2026-12-21', '2026-12-20', 'iro.other']);
    expect(await absences()).toEqual([]);
  });

  test.each([['sw.east'], ['nobody at all'], ['']])('does not take a cover who is not offered: %s', async (cover) => {
    expect((await iro.fillIn(await iro.say(CHRISTMAS), { cover })).linesWith('hoose')).not.toEqual([]);
    expect(await absences()).toEqual([]);
  });

  test('changes what is set when days are said that overlap it', async () => {
    await iro.fillIn(await iro.say(CHRISTMAS), {});
    const card = await iro.say('I’m off 22 December to 5 January, Hazel Hill covers');
    expect(card.lines).toContain('Mon 21 Dec to Sun 3 Jan 2027, Fern Brook covers');
    await iro.fillIn(card, {});
    expect((await absences()).map(({ cover, ended_by: endedBy }) => [cover, endedBy])).toEqual([['iro.other', 'iro'], ['iro.busy', null]]);
    expect((await iro.fillIn(card, {})).lines).toContain('This is set already. You are away Tue 22 Dec to Tue 5 Jan 2027.');
  });

  test('that is no card of ours is answered in words', async () => {
    const form = { name: 'absence', person: 'iro', absence: null, from: 1 };
    expect((await iro.press({ verb: 'open', data: { form: { ...form, more: 1 } } })).text).toContain('which card to open');
    expect((await iro.press({ verb: 'record', data: { form: { ...form, name: 'absence.delete' } } })).text).toContain('Nothing was recorded');
    expect((await iro.press({ verb: 'open', data: { form: { ...form, name: 'absence.end', absence: 99 } } })).linesWith('changed or ended meanwhile')).toHaveLength(1);
  });
});

describe('a manager', () => {
  test('sets days off for somebody they manage, and it is on record who did', async () => {
    const manager = channel.chatOf(staff.teamManager);
    const own = await manager.press((await manager.say('help')).button('My absences'));
    const people = await manager.press(own.button('For somebody I manage'));
    const theirs = await manager.press(people.button('Fern Rivers'));
    const saved = await manager.fillIn(await manager.press(theirs.button('Set days off')), { from: '2026-11-23', to: '2026-11-27', cover: 'tm.east' });
    expect(saved.lines).toContain('Saved. Fern Rivers is away Mon 23 Nov to Fri 27 Nov.');
    expect(await absences()).toMatchObject([{ person: 'sw.east', cover: 'tm.east', set_by: 'tm.east' }]);
    expect(await told('cover.set')).toEqual([]);
  });

  test('who is away is covered as that manager: a late review is agreed to for the head of service', async () => {
    await iro.fillIn(await formOf(iro, 'C107', 'Ask for agreement to hold it late: Review 4'), { day: '2026-12-29', reason: 'School ends.' });
    const service = channel.chatOf(staff.serviceManager);
    expect((await service.say('hello')).hasButton('Waiting for you')).toBe(false);
    const hos = channel.chatOf(head);
    await hos.fillIn(await hos.say('I’m off until Friday'), { cover: 'sm' });
    const waiting = await service.press((await service.say('hello')).button('Waiting for you: 1'));
    const done = await service.fillIn(await service.press(waiting.button('MN · C107')), { agreed: 'true' });
    expect(done.lines[0]).toBe('Recorded · MN · C107');
    expect(await asWhom('C107')).toContainEqual(['sm', 'hos', 'recorded', 'covering']);
  });
});
