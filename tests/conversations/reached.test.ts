import { isoDay } from '../../src/calendar/local-date';
import type { ImportBatch } from '../../src/importing/batch';
import type { NoticeKind } from '../../src/notices/notice';
import { Channel, type Chat, type Received } from './channel';
import { LocalConnector } from './connector';
import { POLICY, staff } from './council';
import { formOf, head, people, recordingCouncil } from './recording-forms';

const FRIDAY = '2026-11-20T16:00:00.000Z';

/** The council, where the IRO manager is the line manager of the IRO. */
const managed = people.map((person) => (person.id === 'iro' ? { ...person, lineManager: 'im' } : person));
const batch: ImportBatch = { ...recordingCouncil, people: managed };

let channel: Channel;
let iro: Chat;

beforeEach(async () => {
  channel = await Channel.open({ now: FRIDAY, environment: POLICY });
  await channel.takeIn(batch);
  iro = channel.chatOf(staff.iro);
});

afterEach(() => channel.close());

const whens = (received: readonly Received[]) => received.map(({ when }) => when);

/** What came of the notices of one kind to somebody, the first decided first. */
async function outcomes(person: string, kind: NoticeKind = 'digest'): Promise<readonly unknown[]> {
  return (await channel.notices({ person, kind })).map(({ day, state, reason }) => [isoDay(day), state, reason]);
}

describe('the welcome', () => {
  test('is one card, with what to ask, and is not repeated when Teams tells of the installation again', async () => {
    const welcome = await iro.installs();
    expect(welcome.linesWith('Hello.')).toHaveLength(1);
    expect((await iro.press(welcome.button('Which of my reviews are due?'))).children).toContain('C107');
    await iro.say('', { type: 'conversationUpdate', membersAdded: [{ id: '29:iro' }] });
    channel.becomes('2026-11-20T17:00:00.000Z');
    expect((await iro.installs()).lines).toEqual([]);
    expect(channel.connector.sent).toHaveLength(1);
  });

  test('is not said to somebody who is not on the staff list', async () => {
    const stranger = channel.chatWith({ id: '29:x', aadObjectId: 'object-of-x', email: 'x@elsewhere.example', userRole: 'user' });
    expect((await stranger.installs()).lines).toEqual([]);
  });
});

describe('somebody who has removed the app', () => {
  const MONDAY = '2026-11-23T08:30:00.000Z';
  const TUESDAY = '2026-11-24T08:30:00.000Z';
  let manager: Chat;
  let administrator: Chat;

  beforeEach(async () => {
    [manager, administrator] = [channel.chatOf(staff.iroManager), channel.chatOf(staff.administrator)];
    for (const chat of [iro, manager, administrator, channel.chatOf(staff.otherIro)]) await chat.installs();
    await iro.removesTheApp();
    await channel.works(FRIDAY, MONDAY, TUESDAY);
  });

  test('gets nothing, and it is kept why', async () => {
    expect(iro.received()).toEqual([]);
    const why = 'not reached: the app was removed';
    expect(await outcomes('iro')).toEqual([['2026-11-23', 'refused', why], ['2026-11-24', 'refused', why]]);
  });

  test('is named in the next digest of their line manager and of the administrator, and of nobody else', async () => {
    for (const chat of [manager, administrator]) {
      expect(chat.received().map(({ when, summary }) => [when, summary]).at(-1)).toEqual(['2026-11-24 08:30', expect.stringMatching(/could not be reached$/)]);
      expect(chat.received().at(-1)?.card.lines).toEqual(expect.arrayContaining(['Could not be reached', 'Amber Stone', 'The app was removed']));
    }
    expect(channel.chatOf(staff.otherIro).received().flatMap(({ card }) => card.linesWith('Amber Stone'))).toEqual([]);
  });

  test('gets, once the app is back, today’s digest and none of the days before', async () => {
    channel.becomes('2026-11-24T11:00:00.000Z');
    expect((await iro.installs()).linesWith('Hello.')).toHaveLength(1);
    await channel.works('2026-11-24T11:00:05.000Z', '2026-11-24T11:00:30.000Z', '2026-11-24T12:00:00.000Z');
    expect(iro.received().map(({ when, card }) => [when, card.lines[1]])).toEqual([['2026-11-24 11:00', 'Tuesday 24 November']]);
    await channel.works('2026-11-25T08:30:00.000Z', '2026-11-30T08:30:00.000Z');
    expect(whens(iro.received())).toEqual(['2026-11-24 11:00', '2026-11-30 08:30']);
  });

  test('is sent what needs an act when they are back, though days have passed', async () => {
    const hos = channel.chatOf(head);
    await hos.installs();
    await hos.removesTheApp();
    await iro.installs();
    await iro.fillIn(await formOf(iro, 'C107', 'Ask for agreement to hold it late: Review 4'), { day: '2026-12-29', reason: 'School ends.' });
    await channel.works('2026-11-24T09:00:00.000Z', '2026-11-26T09:00:00.000Z');
    expect(await outcomes('hos', 'late_review.asked')).toEqual([['2026-11-24', 'refused', 'not reached: the app was removed']]);
    await hos.installs();
    await channel.works('2026-11-26T09:00:00.000Z', '2026-11-26T09:01:00.000Z');
    expect(hos.received().filter(({ summary }) => summary.includes('waits for your answer'))).toHaveLength(1);
  });
});

describe('where somebody is reached', () => {
  test('is where they were heard of last', async () => {
    await iro.installs();
    await channel.works(FRIDAY, '2026-11-23T08:30:00.000Z');
    const elsewhere = await LocalConnector.start();
    await iro.say('what is overdue', { serviceUrl: elsewhere.url });
    await channel.works('2026-11-30T08:30:00.000Z');
    const there = iro.received(elsewhere);
    elsewhere.close();
    expect([whens(iro.received()), there.map(({ card }) => card.lines[1])]).toEqual([['2026-11-23 08:30'], ['Monday 30 November']]);
  });

  test('is asked for where they never wrote, once', async () => {
    await channel.chatOf(staff.iroManager).installs();
    await channel.works(FRIDAY, '2026-11-23T08:30:00.000Z', '2026-11-30T08:30:00.000Z');
    expect(whens(iro.received())).toEqual(['2026-11-23 08:30', '2026-11-30 08:30']);
    expect(channel.connector.opened.filter((objectId) => objectId === 'object-of-iro')).toHaveLength(1);
  });

  test('is not known before anybody was heard of: that is kept, and the digest comes once they write', async () => {
    await channel.works(FRIDAY, '2026-11-23T08:30:00.000Z');
    expect(await outcomes('iro')).toEqual([['2026-11-23', 'refused', 'not reached: they never wrote to the assistant']]);
    await iro.say('hello');
    await channel.works('2026-11-23T08:40:00.000Z');
    expect(whens(iro.received())).toEqual(['2026-11-23 08:40']);
  });
});

describe('a service that was down', () => {
  const deadlines = async () => {
    const rows = await channel.assistant.store.write((tx) => tx.selectFrom('deadlines').selectAll().where('kind', '=', 'morning').orderBy('id').execute());
    return rows.map(({ subject, outcome }) => `${subject} ${outcome}`);
  };
  let hos: Chat;

  beforeEach(async () => {
    hos = channel.chatOf(head);
    for (const chat of [iro, hos]) await chat.installs();
    await channel.works(FRIDAY);
  });

  test('for four working days says once what still matters, and of each morning what became of it', async () => {
    channel.becomes('2026-11-20T18:30:00.000Z');
    await iro.fillIn(await formOf(iro, 'C107', 'Ask for agreement to hold it late: Review 4'), { day: '2026-12-29', reason: 'School ends.' });
    channel.becomes('2026-11-27T10:00:00.000Z');
    await channel.startsAgain();
    await channel.works('2026-11-27T10:00:00.000Z', '2026-11-27T10:00:15.000Z', '2026-11-27T12:00:00.000Z');
    expect(iro.received().map(({ when, card }) => [when, card.lines[1]])).toEqual([['2026-11-27 10:00', 'Friday 27 November']]);
    expect(hos.received().filter(({ summary }) => summary.includes('waits for your answer')).map(({ when }) => when)).toEqual(['2026-11-27 10:00']);
    expect(await deadlines()).toEqual([
      '2026-11-23 expired', '2026-11-24 expired', '2026-11-25 expired', '2026-11-26 expired', '2026-11-27 done', '2026-11-30 null',
    ]);
  });

  test('until the evening sends nothing before the next morning', async () => {
    channel.becomes('2026-11-27T19:00:00.000Z');
    await channel.startsAgain();
    await channel.works('2026-11-27T19:00:00.000Z', '2026-11-28T10:00:00.000Z', '2026-11-30T08:30:00.000Z');
    expect(whens(iro.received())).toEqual(['2026-11-30 08:30']);
  });

  test('with a digest that Teams had not taken yet lets it expire', async () => {
    channel.connector.refusals.push(503);
    await channel.works('2026-11-23T08:30:00.000Z');
    channel.becomes('2026-11-26T09:00:00.000Z');
    await channel.startsAgain();
    await channel.works('2026-11-26T09:00:00.000Z');
    expect(whens(iro.received())).toEqual(['2026-11-26 09:00']);
    expect(await outcomes('iro')).toEqual([['2026-11-23', 'expired', 'Teams answered 503 Refused'], ['2026-11-26', 'delivered', null]]);
  });

  test('and is started again within a day says nothing twice', async () => {
    await channel.works('2026-11-23T08:30:00.000Z');
    await channel.startsAgain();
    await channel.works('2026-11-23T08:30:10.000Z');
    await channel.startsAgain();
    await channel.works('2026-11-23T09:00:00.000Z', '2026-11-23T17:00:00.000Z');
    expect(iro.received().map(({ when, isNew }) => [when, isNew])).toEqual([['2026-11-23 08:30', true]]);
  });
});

test('a morning without its outcome raises an alert a quarter of an hour later, and takes nothing out of service', async () => {
  await iro.installs();
  await channel.works(FRIDAY);
  const seen: number[][] = [];
  const look = async () => seen.push([await channel.statusOf('/health/deadlines'), await channel.statusOf('/readyz')]);
  for (const now of ['2026-11-23T08:30:00.000Z', '2026-11-23T08:45:00.000Z', '2026-11-23T08:46:00.000Z']) {
    channel.becomes(now);
    await look();
  }
  await channel.works('2026-11-23T08:46:00.000Z');
  await look();
  expect(seen).toEqual([[200, 200], [200, 200], [503, 200], [200, 200]]);
  expect(whens(iro.received())).toEqual(['2026-11-23 08:46']);
});
