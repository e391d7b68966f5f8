import { Channel, type Chat } from './channel';
import { NOW, POLICY, staff } from './council';
import { formOf, head, menuOf, recordingCouncil } from './recording-forms';

const CHRISTMAS = 'I’m off 21 Dec – 3 Jan, Fern Brook covers';
const FRIDAY_1759 = '2026-11-27T17:59:00.000Z';
const FRIDAY_1801 = '2026-11-27T18:01:00.000Z';
/** A week-end as it goes by, until Monday at half past eight. */
const WEEK_END = [
  '2026-11-27T21:00:00.000Z', '2026-11-28T10:00:00.000Z', '2026-11-29T10:00:00.000Z',
  '2026-11-30T07:59:00.000Z', '2026-11-30T08:00:00.000Z', '2026-11-30T08:30:00.000Z',
];

const ASKED = '1 request to hold a review late waits for your answer';

let channel: Channel;
let iro: Chat;
let colleague: Chat;
let hos: Chat;
let iroManager: Chat;

/** The service begins at an instant, and four people have the app. */
async function begunAt(now: string): Promise<void> {
  channel = await Channel.open({ now, environment: POLICY });
  await channel.takeIn(recordingCouncil);
  iro = channel.chatOf(staff.iro);
  colleague = channel.chatOf(staff.otherIro);
  hos = channel.chatOf(head);
  iroManager = channel.chatOf(staff.iroManager);
  for (const chat of [iro, colleague, hos, iroManager]) await chat.installs();
  await channel.works(now);
}

beforeEach(() => begunAt(NOW));

afterEach(() => channel.close());

/** The IRO asks to hold the review of a child late. */
async function asksLate(child = 'C107'): Promise<void> {
  await iro.fillIn(await formOf(iro, child, 'Ask for agreement to hold it late: Review 4'), { day: '2026-12-29', reason: 'School ends.' });
}

/** What a chat got, without its digests: when, and what the notification says. */
const got = (chat: Chat) => chat.received().filter(({ summary }) => !summary.startsWith('Your morning')).map(({ when, summary }) => [when, summary]);
/** The digests of a chat, without those that only put one up to date. */
const digests = (chat: Chat) => chat.received().filter(({ summary, isNew }) => isNew && summary.startsWith('Your morning'));

/** What came of the requests to hold a review late, the first decided first. */
const requests = async () => (await channel.notices({ kind: 'late_review.asked' })).map(({ to, state, reason }) => [to, state, reason]);

describe('a request to hold a review late', () => {
  test('made at 17:59 on a Friday is with the head of service at once, on a card of its own', async () => {
    channel.becomes(FRIDAY_1759);
    await asksLate();
    await channel.works(FRIDAY_1759, ...WEEK_END);
    expect(got(hos)).toEqual([['2026-11-27 17:59', ASKED]]);
  });

  test('made at 18:01 waits for Monday at eight', async () => {
    channel.becomes(FRIDAY_1801);
    await asksLate();
    await channel.works(FRIDAY_1801, ...WEEK_END);
    expect(got(hos)).toEqual([['2026-11-30 08:00', ASKED]]);
    expect(digests(hos).map(({ when, summary }) => [when, summary])).toEqual([['2026-11-30 08:30', 'Your morning: 1 request to hold a review late']]);
  });

  test('keeps to the clocks in London, here on the week-end on which they go back', async () => {
    await channel.close();
    await begunAt('2026-10-23T16:58:00.000Z');
    await asksLate('C107');
    await channel.works('2026-10-23T16:59:00.000Z');
    channel.becomes('2026-10-23T17:01:00.000Z');
    await asksLate('C101');
    await channel.works('2026-10-23T17:01:00.000Z', '2026-10-24T10:00:00.000Z');
    await channel.works('2026-10-26T07:01:00.000Z', '2026-10-26T07:59:00.000Z', '2026-10-26T08:00:00.000Z');
    expect(got(hos)).toEqual([['2026-10-23 17:59', ASKED], ['2026-10-26 08:00', ASKED]]);
  });

  test('is answered on the card; the IRO sees it, and whoever answered is not told again', async () => {
    await asksLate();
    await channel.works(NOW);
    const [request] = hos.received();
    if (request === undefined) throw new Error('nothing came');
    expect(request.card.linesWith('Amber Stone asks for Tue 29 Dec (School ends.)')).toHaveLength(1);
    expect((await hos.fillIn(request.card, { agreed: 'true' })).lines[0]).toBe('Recorded · MN · C107');
    await channel.works('2026-11-23T09:01:00.000Z', '2026-11-24T08:30:00.000Z');
    expect([got(hos).length, digests(hos)]).toEqual([1, []]);
    const history = await iro.press((await menuOf(iro, 'C107')).button('What was recorded'));
    expect(history.lines).toEqual(expect.arrayContaining(['Agreement to hold it late', 'agreed (Ivy Park, Mon 23 Nov)']));
  });

  test('answered before anybody could be told is told to nobody', async () => {
    channel.becomes(FRIDAY_1801);
    await asksLate();
    channel.becomes('2026-11-28T11:00:00.000Z');
    const waiting = await hos.press((await hos.say('hello')).button('Waiting for you: 1'));
    await hos.fillIn(await hos.press(waiting.button('MN · C107')), { agreed: 'false', reason: 'Meet before the holidays.' });
    await channel.works(...WEEK_END);
    expect([got(hos), digests(hos)]).toEqual([[], []]);
    expect(await requests()).toEqual([['hos', 'overtaken', 'it was answered, or asked anew']]);
  });

  test('goes to whoever stands in for a head of service who is away, who may answer', async () => {
    const service = channel.chatOf(staff.serviceManager);
    await service.installs();
    await hos.fillIn(await hos.say('I’m off until Friday'), { cover: 'sm' });
    await asksLate();
    await channel.works('2026-11-23T09:01:00.000Z');
    expect(hos.received()).toEqual([]);
    const request = service.received().find(({ summary }) => summary === ASKED);
    if (request === undefined) throw new Error('nothing came');
    expect((await service.fillIn(request.card, { agreed: 'true' })).lines[0]).toBe('Recorded · MN · C107');
  });

  test('with a head of service away and nobody standing in is told to the IRO manager, and it is recorded that there was nobody', async () => {
    await hos.fillIn(await hos.say('I’m off until Friday'), { cover: '(nobody)' });
    await asksLate();
    await channel.works('2026-11-23T09:01:00.000Z', '2026-11-23T09:02:00.000Z');
    expect([got(hos), got(iroManager).map(([, summary]) => summary)]).toEqual([[], [
      'A colleague is away from Mon 23 Nov to Fri 27 Nov, and nobody stands in', '1 request to hold a review late, and nobody who may agree',
    ]]);
    expect(await requests()).toEqual([['hos', 'nobody', 'nobody acts for them'], ['im', 'delivered', null]]);
  });
});

describe('the answer to a request to hold a review late', () => {
  /** The head of service answers on the card that came. */
  async function answered(filled: Readonly<Record<string, string>>): Promise<void> {
    await asksLate();
    await channel.works(NOW);
    const [request] = hos.received();
    if (request === undefined) throw new Error('nothing came');
    await hos.fillIn(request.card, filled);
  }

  test.each([
    ['agreed', { agreed: 'true' }, 'Ivy Park agrees that review 4 of MN · C107 is held late, on Tue 29 Dec.', []],
    ['not agreed', { agreed: 'false', reason: 'Meet before the holidays.' },
      'Ivy Park does not agree that review 4 of MN · C107 is held late, on Tue 29 Dec.', ['Reason given: Meet before the holidays.']],
  ])('%s is told to the IRO who asked, with who answered and why', async (told, filled, said, reasons) => {
    await answered(filled);
    await channel.works('2026-11-23T09:01:00.000Z', '2026-11-23T09:02:00.000Z');
    expect(got(iro)).toEqual([['2026-11-23 09:01', `1 request to hold a review late: ${told}`]]);
    const card = iro.received().find(({ summary }) => summary.startsWith('1 request'))?.card;
    expect(card?.lines.slice(1)).toEqual([said, ...reasons, 'The legal limit is Fri 18 Dec.']);
    expect(card && (await iro.press(card.button('Open the child'))).lines).toContain('MN · C107');
    expect([got(colleague), got(iroManager)]).toEqual([[], []]);
  });

  test('that is corrected before anybody could be told is told once, as it stands', async () => {
    channel.becomes(FRIDAY_1801);
    await asksLate();
    const waiting = await hos.press((await hos.say('hello')).button('Waiting for you: 1'));
    await hos.fillIn(await hos.press(waiting.button('MN · C107')), { agreed: 'true', reason: 'School ends.' });
    const history = await hos.press((await menuOf(hos, 'C107')).button('What was recorded'));
    await hos.fillIn(await hos.press(history.button('Agreement to hold it late')), { yes: 'false', why: 'I pressed the wrong one.' });
    await channel.works(...WEEK_END);
    expect(got(iro).map(([, summary]) => summary)).toEqual(['1 request to hold a review late: not agreed']);
    expect((await channel.notices({ kind: 'late_review.answered' })).map(({ state }) => state)).toEqual(['overtaken', 'delivered']);
  });

  test('is told to whoever stands in for an IRO who is away', async () => {
    await asksLate();
    await iro.fillIn(await iro.say('I’m off until Friday, Fern Brook covers'), {});
    const waiting = await hos.press((await hos.say('hello')).button('Waiting for you: 1'));
    await hos.fillIn(await hos.press(waiting.button('MN · C107')), { agreed: 'true' });
    await channel.works('2026-11-23T09:01:00.000Z', '2026-11-23T09:02:00.000Z');
    expect([got(iro), got(colleague).map(([, summary]) => summary)]).toEqual([
      [], ['You stand in for a colleague from Mon 23 Nov to Fri 27 Nov', '1 request to hold a review late: agreed'],
    ]);
  });
});

describe('“I’m off 21 Dec – 3 Jan, a colleague covers”', () => {
  const morning = (day: string) => [`${day}T08:29:00.000Z`, `${day}T08:30:00.000Z`, `${day}T12:00:00.000Z`];

  test('is told once to whoever covers, within the hours', async () => {
    channel.becomes('2026-12-11T19:00:00.000Z');
    await iro.fillIn(await iro.say(CHRISTMAS), {});
    await channel.works('2026-12-11T19:00:00.000Z', '2026-12-12T09:00:00.000Z');
    await channel.works('2026-12-14T07:59:00.000Z', '2026-12-14T08:00:00.000Z', '2026-12-15T09:00:00.000Z');
    expect(got(colleague)).toEqual([['2026-12-14 08:00', 'You stand in for a colleague from Mon 21 Dec to Thu 31 Dec']]);
    const card = colleague.received().find(({ summary }) => summary.startsWith('You stand'))?.card;
    expect(card?.lines).toContain('You stand in for Amber Stone from Mon 21 Dec to Thu 31 Dec.');
    expect(got(iro)).toEqual([]);
  });

  test('takes the IRO’s reviews into the digest of whoever covers, on these days and no others', async () => {
    await iro.fillIn(await iro.say(CHRISTMAS), {});
    await channel.works(...['2026-12-18', '2026-12-21', '2026-12-22', '2026-12-23', '2026-12-24', '2026-12-29', '2026-12-30', '2026-12-31', '2027-01-04'].flatMap(morning));
    expect(digests(iro).map(({ when }) => when)).toEqual(['2026-12-18 08:30', '2027-01-04 08:30']);
    expect(digests(colleague).map(({ when, card }) => [when, card.linesWith('Covering for')])).toEqual([
      ['2026-12-18 08:30', []],
      ['2026-12-21 08:30', ['Covering for Amber Stone (away until Mon 4 Jan 2027)']],
      // The first working morning of the week after Christmas.
      ['2026-12-29 08:30', ['Covering for Amber Stone (away until Mon 4 Jan 2027)']],
      ['2027-01-04 08:30', []],
    ]);
    const card = digests(colleague)[1]?.card;
    const line = card?.buttons.find(({ title }) => title.includes(' · C10'));
    if (line === undefined) throw new Error('there is no such line');
    channel.becomes('2026-12-22T12:05:00.000Z');
    expect((await colleague.press(line)).lines).toContain('covering for Amber Stone');
  });

  test('with nobody to cover is told to the line manager and to the IRO manager', async () => {
    const [worker, lineManager] = [channel.chatOf(staff.worker), channel.chatOf(staff.lineManager)];
    for (const chat of [worker, lineManager]) await chat.installs();
    await worker.fillIn(await worker.say('I am on leave 7 December to 9 December'), { cover: '(nobody)' });
    await channel.works(NOW, '2026-11-23T09:01:00.000Z', '2026-12-07T09:00:00.000Z');
    const none = [['2026-11-23 09:00', 'A colleague is away from Mon 7 Dec to Wed 9 Dec, and nobody stands in']];
    const ofAbsence = (chat: Chat) => got(chat).filter(([, summary]) => summary?.startsWith('A colleague'));
    expect([ofAbsence(lineManager), ofAbsence(iroManager), got(worker)]).toEqual([none, none, []]);
    expect(lineManager.received()[0]?.card.lines).toContain('Fern Rivers is away from Mon 7 Dec to Wed 9 Dec, and nobody stands in.');
  });

  test('taken back before anybody was told, tells nobody', async () => {
    channel.becomes('2026-12-11T19:00:00.000Z');
    const saved = await iro.fillIn(await iro.say(CHRISTMAS), {});
    await iro.fillIn(await iro.press(saved.button('Take it back')), {});
    await channel.works('2026-12-14T08:00:00.000Z');
    expect(got(colleague)).toEqual([]);
  });
});
