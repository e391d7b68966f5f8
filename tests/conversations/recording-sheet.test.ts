import { Channel, type Chat } from './channel';
import { child, council, NOW, POLICY, staff } from './council';
import { recordedOf } from './recording-forms';
import type { Reply } from './reply';

const held = (last: string) => ['2025-06-27', '2025-09-26', '2026-01-12', '2026-05-20', last].map((day) => ({ held: day }));
const lately = child('C120', null, { initials: 'UV', reviews: held('2026-11-09') });

let channel: Channel;
let iro: Chat;

beforeEach(async () => {
  channel = await Channel.open({ now: NOW, environment: POLICY });
  await channel.takeIn({ ...council, children: [...council.children, lately] });
  iro = channel.chatOf(staff.iro);
});

afterEach(() => channel.close());

async function sheetOf(chat: Chat, title = 'Completion sheet'): Promise<Reply> {
  return chat.press((await chat.say('which of my reviews are due')).button(title));
}

const inputOf = (what: 'done' | 'part') => (sheet: Reply, reference: string) =>
  sheet.inputs.find(({ id }) => id.startsWith(`${what}:`) && id.endsWith(`:${reference}`)) ?? null;

/** What is ticked of a child's review, and how the child took part; null where the sheet does not ask. */
const ticksOf = inputOf('done');
const partOf = inputOf('part');

/** The ids of both, of a child who stands on the sheet. */
function idsOf(sheet: Reply, reference: string): { readonly ticks: string; readonly part: string } {
  const ticks = ticksOf(sheet, reference);
  if (ticks === null) throw new Error(`${reference} is not on the sheet`);
  return { ticks: ticks.id, part: partOf(sheet, reference)?.id ?? '' };
}

describe('the completion sheet of an IRO', () => {
  test('begins with the booked day that has passed, and takes one day for all', async () => {
    const sheet = await sheetOf(iro);
    expect(sheet.inputs[0]).toMatchObject({ label: 'EF · C103 · Review 4, was booked for Thu 19 Nov' });
    expect(sheet.inputs[0]?.choices[0]).toBe('held.2026-11-19');
    expect(sheet.input('Done on').value).toBe('2026-11-23');
  });

  test('records many things of many reviews in one press, and says what and what follows', async () => {
    const sheet = await sheetOf(iro);
    const saved = await iro.fillIn(sheet, {
      [idsOf(sheet, 'C103').ticks]: 'held.2026-11-19,report', [idsOf(sheet, 'C103').part]: 'PN2',
      [idsOf(sheet, 'C120').ticks]: 'decisions,record.sent', day: '2026-11-20',
    });
    expect(saved.lines).toEqual(expect.arrayContaining([
      'Recorded: 5 facts of 2 reviews.',
      'Held: Thu 19 Nov · Participation: PN2 attended, an advocate spoke · Report received: Fri 20 Nov · next review due Wed 19 May 2027',
      'Decisions sent: Fri 20 Nov · Record sent: Fri 20 Nov',
    ]));
    expect(await recordedOf(iro, 'C120')).toEqual(['Record sent: Fri 20 Nov', 'Decisions sent: Fri 20 Nov']);
  });

  test('what is refused keeps its tick and its day, with a sentence a review; the rest is recorded', async () => {
    const sheet = await sheetOf(iro);
    const saved = await iro.fillIn(sheet, { [idsOf(sheet, 'C103').ticks]: 'report', [idsOf(sheet, 'C120').ticks]: 'decisions', day: '2026-11-04' });
    const sentence = 'Wed 4 Nov is before the review was held on Mon 9 Nov: give a later day.';
    expect(saved.lines).toContain(`Not recorded, and still ticked: UV · C120: ${sentence}`);
    expect(ticksOf(saved, 'C120')?.value).toBe('decisions');
    expect(saved.input('Done on').value).toBe('2026-11-04');
    expect([await recordedOf(iro, 'C103'), await recordedOf(iro, 'C120')]).toEqual([['Report received: Wed 4 Nov'], []]);
    await iro.fillIn(saved, { day: '2026-11-11' });
    expect(await recordedOf(iro, 'C120')).toEqual(['Decisions sent: Wed 11 Nov']);
  });

  test('of a review held late it asks for the card on which the reason is given', async () => {
    channel.becomes('2026-12-14T09:00:00.000Z');
    const sheet = await sheetOf(iro);
    const saved = await iro.fillIn(sheet, { [idsOf(sheet, 'C101').ticks]: 'held.2026-12-10', [idsOf(sheet, 'C101').part]: 'PN1' });
    expect(saved.linesWith('Thu 10 Dec is after the legal limit, Fri 4 Dec: choose why it was late.')).toHaveLength(1);
    expect([ticksOf(saved, 'C101')?.value, partOf(saved, 'C101')?.value]).toEqual(['held.2026-12-10', 'PN1']);
    expect(await recordedOf(iro, 'C101')).toEqual([]);
  });

  test.each([['nothing is ticked', {}], ['only the day is changed', { day: '2026-11-20' }]])('where %s it says so', async (_, filled) => {
    expect((await iro.fillIn(await sheetOf(iro), filled)).lines).toContain('Nothing is ticked: tick what was done, then save.');
  });

  test('pressed twice it records once', async () => {
    const sheet = await sheetOf(iro);
    const filled = { [idsOf(sheet, 'C120').ticks]: 'decisions' };
    await iro.fillIn(sheet, filled);
    expect((await iro.fillIn(sheet, filled)).lines).toContain('Nothing new was recorded.');
    expect(await recordedOf(iro, 'C120')).toEqual(['Decisions sent: Mon 23 Nov']);
  });

  test('a tick on a child who was handed to another IRO meanwhile is refused', async () => {
    const sheet = await sheetOf(iro);
    const handedOver = { ...lately, allocation: { iro: 'iro.other', socialWorker: 'sw.west', team: 'west' } };
    await channel.takeIn({ children: [handedOver], people: null, teams: null, wholeCaseload: false });
    const saved = await iro.fillIn(sheet, { [idsOf(sheet, 'C120').ticks]: 'decisions' });
    expect(saved.linesWith('it is not among the children you work with')).toHaveLength(1);
    expect(await recordedOf(channel.chatOf(staff.otherIro), 'C120')).toEqual([]);
  });

  test('with more reviews than a card takes, saving goes on to those that follow', async () => {
    const many = Array.from({ length: 14 }, (_, index) => child(`C3${10 + index}`, null, { initials: 'WX', reviews: held('2026-11-09') }));
    await channel.takeIn({ children: many, people: null, teams: null, wholeCaseload: false });
    const sheet = await sheetOf(iro);
    const first = sheet.inputs.map(({ id }) => id).filter((id) => id.startsWith('done:'));
    expect(first).toHaveLength(10);
    const next = await iro.fillIn(sheet, { [first[3] ?? '']: 'decisions' });
    expect(next.inputs.filter(({ id }) => first.includes(id))).toEqual([]);
  });
});

describe('business support', () => {
  test('has a sheet of records to send, with what goes out and nothing else', async () => {
    const support = channel.chatOf(staff.businessSupport);
    const sheet = await sheetOf(support, 'Records to send');
    expect(ticksOf(sheet, 'C120')?.choices).toEqual(['decisions', 'record.completed', 'record.sent', 'letter']);
    expect(ticksOf(sheet, 'C103')).toBeNull();
    const saved = await support.fillIn(sheet, { [idsOf(sheet, 'C120').ticks]: 'record.sent,letter' });
    expect(saved.lines).toContain('Recorded: 2 facts of 1 review.');
  });

  test('cannot tick what is the IRO’s, on a card made up by hand', async () => {
    const support = channel.chatOf(staff.businessSupport);
    const sheet = await sheetOf(support, 'Records to send');
    const saved = await support.fillIn(sheet, { 'done:after:2026-06-08:C103': 'held.2026-11-19', 'done:held:2026-11-09:C120': 'visit' });
    expect(saved.linesWith('you may not record this of this child')).toHaveLength(1);
    expect([await recordedOf(iro, 'C103'), await recordedOf(iro, 'C120')]).toEqual([[], []]);
  });
});

test('a social worker has no sheet', async () => {
  expect((await channel.chatOf(staff.worker).say('which of my reviews are due')).hasButton('Completion sheet')).toBe(false);
});

