import { Channel, type Chat } from './channel';
import { NOW, POLICY, staff } from './council';
import { formOf, head, menuOf, recordedOf, recordingCouncil } from './recording-forms';

let channel: Channel;
let iro: Chat;
let worker: Chat;

beforeEach(async () => {
  channel = await Channel.open({ now: NOW, environment: POLICY });
  await channel.takeIn(recordingCouncil);
  iro = channel.chatOf(staff.iro);
  worker = channel.chatOf(staff.worker);
});

afterEach(() => channel.close());

describe('a booked day that has passed with nothing recorded', () => {
  test('is asked about when its line in the list is pressed', async () => {
    const opened = await iro.press((await iro.say('which of my reviews are due')).button('EF · C103'));
    expect(opened.linesWith('was booked for Thu 19 Nov 2026 (2 working days ago). Was it held?')).toHaveLength(1);
    expect(opened.buttons.map(({ title }) => title)).toEqual(['Held on Thu 19 Nov', 'Not held', 'Moved to…', 'Record…', 'Whole timetable', 'Back to the list']);
  });

  test('held: the card answers with the next review and why, and goes back to the list without it', async () => {
    const opened = await iro.press((await iro.say('which of my reviews are due')).button('EF · C103'));
    const done = await iro.fillIn(await iro.press(opened.button('Held on')), { participation: 'PN1', format: 'in_person', chairedByChild: 'true' });
    expect(done.lines).toEqual(expect.arrayContaining([
      'Recorded. Next review due Wed 19 May 2027, because: review before held Thu 19 Nov 2026, +6 months = Wed 19 May 2027.',
      'Held', 'Thu 19 Nov', 'Participation', 'PN1 attended, spoke for themselves', 'Decisions of review 4 sent',
    ]));
    expect((await iro.press(done.button('Back to the list'))).children).not.toContain('C103');
  });

  test('held together with a sibling booked that day: both in one press', async () => {
    const form = await formOf(iro, 'C103', 'Held: Review 4');
    const done = await iro.fillIn(form, { participation: 'PN1', [form.input('EG · C110').id]: 'PN4' });
    expect(done.lines).toContain('Recorded for EG · C110 too.');
    expect(await recordedOf(iro, 'C110')).toEqual(['Participation: PN4 attended, gave no views', 'Held: Thu 19 Nov']);
  });

  test('moved: the old day goes, with why, and the new one stands', async () => {
    const opened = await iro.press((await iro.say('which of my reviews are due')).button('EF · C103'));
    const done = await iro.fillIn(await iro.press(opened.button('Moved to')), { day: '2026-12-01', reason: 'The carer was ill.' });
    expect(done.lines).toEqual(expect.arrayContaining(['Not held', 'Thu 19 Nov (The carer was ill.)', 'Booked for', 'Tue 1 Dec']));
    expect((await iro.say('when is C103’s next review')).linesWith('is booked for Tue 1 Dec 2026')).toHaveLength(1);
  });

  test('not held: the booking goes', async () => {
    const opened = await iro.press((await iro.say('which of my reviews are due')).button('EF · C103'));
    await iro.fillIn(await iro.press(opened.button('Not held')), { reason: 'The social worker was in court.' });
    expect((await iro.say('when is C103’s next review')).linesWith('is due by Tue 8 Dec 2026')).toHaveLength(1);
  });
});

describe('the small cards', () => {
  test.each<[string, string, string, Readonly<Record<string, string>>, readonly string[]]>([
    ['a booking', 'C107', 'Booked for: Review 4', { day: '2026-12-14' }, ['Booked for: Mon 14 Dec']],
    ['a review brought forward', 'C107', 'Bring forward: Review 4', { day: '2026-12-03', askedBy: 'child', reason: 'Wants to talk about contact.' }, ['Brought forward to: Thu 3 Dec (Wants to talk about contact.)']],
    ['part 1', 'C103', 'Held in two parts: Review 4', { day: '2026-11-19', part: '1', partReasons: 'REASON' }, ['Held: Thu 19 Nov, part 1']],
    ['a report received', 'C105', 'Report received: Review 4', { day: '2026-11-20' }, ['Report received: Fri 20 Nov']],
    ['the meeting with the social worker', 'C105', 'Met the social worker: Review 4', { day: '2026-11-20' }, ['Met the social worker: Fri 20 Nov']],
    ['decisions', 'C108', 'Decisions sent: Review 3', { day: '2026-09-08' }, ['Decisions sent: Tue 8 Sep']],
    ['a record completed', 'C108', 'Record completed: Review 3', { day: '2026-09-15' }, ['Record completed: Tue 15 Sep']],
    ['a record sent', 'C108', 'Record sent: Review 3', { day: '2026-09-18' }, ['Record sent: Fri 18 Sep']],
    ['a letter', 'C108', 'Letter to the child sent: Review 3', { day: '2026-09-18' }, ['Letter to the child sent: Fri 18 Sep']],
    ['a care plan', 'C108', 'Care plan updated: Review 3', { day: '2026-09-18' }, ['Care plan updated: Fri 18 Sep']],
    ['how it was held', 'C108', 'How it was held: Review 3', { participation: 'PN2', format: 'virtual', lateReasons: 'iro_unwell' }, ['Participation: PN2 attended, an advocate spoke', 'Format: virtual']],
    ['a midway', 'C108', 'Midway done', { day: '2026-11-23', concern: 'true' }, ['Midway: Mon 23 Nov, with a concern']],
    ['a visit', 'C108', 'Child visited', { day: '2026-11-21' }, ['Child visited: Sat 21 Nov']],
    ['an unregistered placement', 'C108', 'Unregistered placement', { from: '2026-11-20' }, ['Unregistered placement: from Fri 20 Nov']],
    ['a permanence plan', 'C108', 'Permanence plan made', { day: '2026-11-20' }, ['Permanence plan made: Fri 20 Nov']],
    ['permanence', 'C108', 'Permanence achieved', { day: '2026-11-20' }, ['Permanence achieved: Fri 20 Nov']],
  ])('%s', async (_, reference, line, filled, recorded) => {
    const form = await formOf(iro, reference, line);
    const given = Object.fromEntries(Object.entries(filled).map(([id, value]) => [id, value === 'REASON' ? (form.input('Why in parts').choices[0] ?? '') : value]));
    const done = await iro.fillIn(form, given);
    expect(done.lines[0]).toContain('Recorded ·');
    expect(await recordedOf(iro, reference)).toEqual(expect.arrayContaining([...recorded]));
  });

  test('every line of the menu opens a card', async () => {
    const menu = await menuOf(iro, 'C103');
    const forms = menu.buttons.filter(({ verb }) => verb === 'open');
    expect(forms.length).toBeGreaterThan(15);
    for (const form of forms) expect((await iro.press(form)).buttons.some(({ verb }) => verb === 'record')).toBe(true);
  });
});

describe('what the social worker says of a report', () => {
  test('is shown as said, answered with “not there”, and counts only once the IRO confirms it', async () => {
    await worker.fillIn(await formOf(worker, 'C105', 'Say when the report was given: Review 4'), { day: '2026-11-18' });
    expect((await iro.say('when is C105’s next review')).lines).toContain('the social worker says it was given on Wed 18 Nov');
    await iro.fillIn(await formOf(iro, 'C105', 'The report is not there: Review 4'), {});
    expect((await worker.say('when is C105’s next review')).lines).toContain('the social worker says it was given on Wed 18 Nov, the IRO says it is not there');
    expect((await iro.say('show me everything on C105')).linesWith('Done Wed 18 Nov')).toEqual([]);
    const confirmed = await iro.fillIn(await formOf(iro, 'C105', 'Report received: Review 4'), { day: '2026-11-19' });
    expect(confirmed.lines).toContain('Report received');
    expect((await iro.say('when is C105’s next review')).linesWith('the social worker says')).toEqual([]);
  });

  test('the social worker is offered nothing else', async () => {
    expect((await menuOf(worker, 'C105')).buttons.filter(({ verb }) => verb === 'open').map(({ title }) => title.split(':')[0])).toEqual([
      'Say when the report was given', 'I need longer for the report', 'Say when the report was given', 'I need longer for the report',
      'Tell the IRO of a significant event',
    ]);
  });
});

describe('agreement to hold a review late', () => {
  test('is asked by the IRO in a card, found by the head of service on a greeting, and answered with a reason', async () => {
    const asked = await iro.fillIn(await formOf(iro, 'C107', 'Ask for agreement to hold it late: Review 4'), { day: '2026-12-29', reason: 'School ends on 23 December.' });
    expect(asked.lines).toContain('Recorded · MN · C107');
    const service = channel.chatOf(head);
    const waiting = await service.press((await service.say('hello')).button('Waiting for you: 1'));
    expect(waiting.linesWith('Amber Stone asks for Tue 29 Dec (School ends on 23 December.); legal limit Fri 18 Dec: not answered yet')).toHaveLength(1);
    const form = await service.press(waiting.button('MN · C107'));
    expect((await service.fillIn(form, { agreed: 'false' })).lines).toContain('Say why it is not agreed, in a few words.');
    await service.fillIn(form, { agreed: 'false', reason: 'Meet before the holidays.' });
    expect((await service.say('hello')).hasButton('Waiting for you')).toBe(false);
    expect(await recordedOf(iro, 'C107')).toContain('Agreement asked to hold it late on: Tue 29 Dec (School ends on 23 December.)');
  });

  test('nobody else may answer, and nobody else is told', async () => {
    await iro.fillIn(await formOf(iro, 'C107', 'Ask for agreement to hold it late: Review 4'), { day: '2026-12-29', reason: 'School ends.' });
    const service = channel.chatOf(head);
    const form = await service.press((await service.press((await service.say('hello')).button('Waiting for you'))).button('MN · C107'));
    for (const other of [staff.iro, staff.teamManager, staff.serviceManager, staff.businessSupport]) {
      const chat = channel.chatOf(other);
      expect((await chat.say('hello')).hasButton('Waiting for you')).toBe(false);
      expect((await chat.fillIn(form, { agreed: 'true' })).lines.join(' ')).toContain('You may not record this');
    }
  });
});

describe('a correction', () => {
  test('asks why, keeps what stood before, and shows who recorded what when', async () => {
    await iro.fillIn(await formOf(iro, 'C108', 'Decisions sent: Review 3'), { day: '2026-09-08' });
    channel.becomes('2026-11-25T10:00:00.000Z');
    const history = await iro.press((await menuOf(iro, 'C108')).button('What was recorded'));
    const form = await iro.press(history.button('Decisions sent: Tue 8 Sep'));
    expect((await iro.fillIn(form, { day: '2026-09-09' })).lines).toContain('Say why, in a few words.');
    await iro.fillIn(form, { day: '2026-09-09', why: 'Typed the wrong day.' });
    const after = await iro.press((await menuOf(iro, 'C108')).button('What was recorded'));
    expect(after.lines).toContain('corrected by Amber Stone, Wed 25 Nov: Typed the wrong day.; before: Tue 8 Sep (Amber Stone, Mon 23 Nov)');
  });

  test('takes back what did not happen', async () => {
    await iro.fillIn(await formOf(iro, 'C103', 'Held: Review 4'), { day: '2026-11-19' });
    const history = await iro.press((await menuOf(iro, 'C103')).button('What was recorded'));
    await iro.fillIn(await iro.press(history.button('Held: Thu 19 Nov')), { happened: 'false', why: 'It was another child.' });
    expect((await iro.say('when is C103’s next review')).linesWith('Review 4 of EF · C103')).toHaveLength(1);
  });

  test('the same correction pressed twice is made once', async () => {
    await iro.fillIn(await formOf(iro, 'C108', 'Decisions sent: Review 3'), { day: '2026-09-08' });
    const form = await iro.press((await iro.press((await menuOf(iro, 'C108')).button('What was recorded'))).button('Decisions sent'));
    await iro.fillIn(form, { day: '2026-09-09', why: 'Typed the wrong day.' });
    expect((await iro.fillIn(form, { day: '2026-09-09', why: 'Typed the wrong day.' })).linesWith('This has been corrected already')).toHaveLength(1);
    expect(await recordedOf(iro, 'C108')).toEqual(['Decisions sent: Wed 9 Sep']);
  });
});

test('looks and records are in the audit trail with who, which child and why', async () => {
  const lines = await channel.looksDuring(async () => {
    await iro.fillIn(await formOf(iro, 'C108', 'Decisions sent: Review 3'), { day: '2026-09-08' });
  });
  expect(lines.map(({ actor, action, child: of, reason }) => [actor, action, of, reason])).toEqual([
    ['iro', 'looked', 'C108', 'allocated'], ['iro', 'looked', 'C108', 'allocated'], ['iro', 'looked', 'C108', 'allocated'], ['iro', 'recorded', 'C108', 'allocated'],
    ['iro', 'looked', 'C108', 'allocated'],
  ]);
});
