import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportBatch } from '../../src/importing/batch';
import policy from '../../src/policy/councils/bathnes-2024.json';
import { Channel, type Chat, type Received } from './channel';
import { child, council, everybody, POLICY, staff } from './council';
import { formOf, recordingCouncil } from './recording-forms';

/** Instants around half past eight, in summer and in winter, and through the day. */
const TIMES = ['00:30', '07:00', '07:29', '07:30', '07:31', '08:29', '08:30', '08:31', '10:00', '13:00', '16:59', '17:01', '21:00'];

let channel: Channel;
let iro: Chat;

afterEach(() => channel.close());

/** The service is started on a day, at midnight, with the app installed for the IRO. */
async function startedOn(day: string, batch: ImportBatch = recordingCouncil, environment: Readonly<Record<string, string>> = POLICY): Promise<void> {
  channel = await Channel.open({ now: `${day}T00:00:00.000Z`, environment });
  await channel.takeIn(batch);
  iro = channel.chatOf(staff.iro);
  await iro.installs();
}

/** All that was sent of the assistant's own accord. */
const unasked = () => channel.connector.sent.filter(({ replyTo }) => replyTo === null);

/** Lets the assistant do its work from one day to another, week-ends and all. */
async function throughDays(from: string, to: string): Promise<void> {
  for (let date = new Date(from); date <= new Date(to); date.setUTCDate(date.getUTCDate() + 1)) {
    const day = date.toISOString().slice(0, 10);
    await channel.works(...TIMES.map((time) => `${day}T${time}:00.000Z`));
  }
}

const whens = (received: readonly Received[]) => received.map(({ when }) => when);
const at = (time: string, ...days: readonly string[]) => days.map((day) => `${day} ${time}`);

/** A council of one child, whose last review is long ago. */
const oneChild = (last: string | null): ImportBatch => ({ ...council, children: [child('C300', last, { initials: 'AB' })] });

describe('the mornings on which an IRO gets a digest', () => {
  test('are those on which something is new, and the first of each week, at half past eight, once each', async () => {
    await startedOn('2026-11-20');
    await throughDays('2026-11-20', '2026-11-24');
    expect(iro.received().map(({ when, isNew }) => [when, isNew])).toEqual([
      ['2026-11-20 08:30', true], ['2026-11-23 08:30', true],
    ]);
  });

  test('at Christmas leave out the bank holidays, the Monday for Boxing Day among them', async () => {
    await startedOn('2026-12-23');
    await throughDays('2026-12-23', '2027-01-04');
    expect(whens(iro.received())).toEqual(at('08:30', '2026-12-23', '2026-12-29', '2027-01-04'));
  });

  test('leave out the days on which the council closes', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'policy-'));
    const file = join(folder, 'closed.json');
    writeFileSync(file, JSON.stringify({ ...policy, id: 'closed', closureDays: ['2026-12-29', '2026-12-30', '2026-12-31'] }));
    await startedOn('2026-12-24', recordingCouncil, { COUNCIL_POLICY: file });
    rmSync(folder, { recursive: true });
    await throughDays('2026-12-24', '2027-01-05');
    expect(whens(iro.received())).toEqual(at('08:30', '2026-12-24', '2027-01-04'));
  });

  test.each([
    ['forward', '2026-03-23', '2026-03-30', null, ['2026-03-23T08:30', '2026-03-30T07:30']],
    ['back', '2026-10-19', '2026-10-26', '2026-04-10', ['2026-10-19T07:30', '2026-10-26T08:30']],
  ])('keep to the clocks in London when these go %s', async (_, from, to, last, inUtc) => {
    await startedOn(from, oneChild(last));
    await throughDays(from, to);
    expect(new Set(iro.received().map(({ when }) => when.slice(-5)))).toEqual(new Set(['08:30']));
    expect([unasked()[0]?.at, unasked().at(-1)?.at]).toEqual(inUtc.map((instant) => `${instant}:00.000Z`));
  });

  test('are the days of the week on which a part-time IRO works', async () => {
    const people = everybody.map((person) => (person.id === 'iro' ? { ...person, workingDays: [2, 3, 4] } : person));
    await startedOn('2026-11-23', { ...recordingCouncil, people });
    await throughDays('2026-11-23', '2026-12-01');
    expect(whens(iro.received())).toEqual(at('08:30', '2026-11-24', '2026-11-26', '2026-12-01'));
  });

  test('are those only on which there is something to say', async () => {
    await startedOn('2026-11-23', { ...council, children: [child('C109', null, { initials: 'EF', care: { started: '2025-06-02', ceased: '2026-01-30' } })] });
    for (const person of everybody) await channel.chatOf(person).installs();
    await throughDays('2026-11-23', '2026-11-27');
    expect(unasked()).toEqual([]);
  });
});

describe('what the digest says', () => {
  beforeEach(async () => {
    await startedOn('2026-11-23');
    await channel.works('2026-11-23T08:29:59.000Z', '2026-11-23T08:30:00.000Z');
  });

  test('is every review that wants something of the IRO, by what it wants', () => {
    const [{ card } = { card: null }] = iro.received();
    expect(card?.lines.filter((line) => line !== '›')).toEqual([
      'Your morning', 'Monday 23 November',
      '3 booked days passed with nothing recorded, 1 review will be late, 1 review overdue, 1 review this week, 2 reviews to book, 13 other dates passed, 4 other dates coming up.',
      'Booked day has passed, nothing recorded',
      'EF · C103', 'Review 4 · was booked for Thu 19 Nov · legal limit Tue 8 Dec',
      'EG · C110', 'Review 4 · was booked for Thu 19 Nov · legal limit Tue 8 Dec',
      'QR · C111', 'Review 4 · was booked for Fri 20 Nov · legal limit Wed 9 Dec',
      'Will be late: booked after the legal limit', 'AB · C101', 'Review 4 · booked for Thu 10 Dec · legal limit Fri 4 Dec',
      'Overdue: past the legal limit', 'CD · C102', 'Review 4 · not booked yet · legal limit was Wed 11 Nov',
      'Reviews this week', 'IJ · C105', 'Review 4 · booked for Thu 26 Nov',
      'To book', 'GH · C104', 'Review 4 · our standard was Tue 8 Sep · legal limit Wed 6 Jan 2027',
      'MN · C107', 'Review 4 · legal limit Fri 18 Dec',
      'Past their day', 'OP · C108', 'Letter to the child after review 3 · was due Tue 29 Sep', 'GH · C104', 'Midway after review 3 · was due Tue 6 Oct',
      'and 11 more',
      'Coming up', 'IJ · C105', 'Child seen before review 4 · due Thu 26 Nov', 'MN · C107', 'IRO and social worker meet before review 4 · due Fri 27 Nov',
      'and 2 more',
    ]);
  });

  test('is counted in the line of the notification, which names no child', () => {
    const [{ summary } = { summary: '' }] = iro.received();
    expect(summary).toBe(
      'Your morning: 3 booked days passed with nothing recorded, 1 review will be late, 1 review overdue, 1 review this week, 2 reviews to book, 13 other dates passed, 4 other dates coming up',
    );
  });

  test('opens what each line is about: the child’s next review, or the card on which it is booked', async () => {
    const [{ card } = { card: null }] = iro.received();
    if (card === null) throw new Error('there is no digest');
    expect((await iro.press(card.button('CD · C102, Review 4'))).lines).toEqual(expect.arrayContaining(['CD · C102']));
    const form = await iro.press(card.button('MN · C107, Review 4'));
    expect([form.lines.includes('MN · C107'), form.inputs.map(({ label }) => label)]).toEqual([true, ['Booked for']]);
    expect((await iro.press(card.button('All my reviews'))).children).toContain('C107');
  });

  test('and from whatever it opens leads back to it', async () => {
    const [{ card } = { card: null }] = iro.received();
    if (card === null) throw new Error('there is no digest');
    for (const title of ['CD · C102, Review 4', 'MN · C107, Review 4', 'All my reviews']) {
      const opened = await iro.press(card.button(title));
      expect((await iro.press(opened.button('Back to my morning'))).lines).toEqual(card.lines);
    }
  });

  test('and whom it shows is in the audit trail, as told', async () => {
    const looks = await channel.looksDuring(() => channel.works('2026-11-30T08:30:00.000Z'));
    expect(looks.filter(({ actor }) => actor === 'iro').map(({ action, child: id, reason }) => [action, id, reason]).sort()).toEqual(
      ['C101', 'C102', 'C103', 'C104', 'C106', 'C107', 'C108', 'C110', 'C111'].map((id) => ['told', id, 'allocated']),
    );
  });
});

describe('through the day', () => {
  beforeEach(async () => {
    await startedOn('2026-11-23');
    await channel.works('2026-11-23T08:29:00.000Z', '2026-11-23T08:30:00.000Z');
    channel.becomes('2026-11-23T10:00:00.000Z');
  });

  test('what is recorded is taken out of the same message, of which Teams tells nobody', async () => {
    await iro.fillIn(await formOf(iro, 'C103', 'Held: Review 4'), { participation: 'PN1' });
    await channel.works('2026-11-23T10:00:15.000Z');
    const [first, second, ...others] = iro.received();
    expect([first?.isNew, second?.isNew, others]).toEqual([true, false, []]);
    expect([second?.id, second?.when]).toEqual([first?.id, '2026-11-23 10:00']);
    expect([first?.card.hasButton('EF · C103, Review 4'), second?.card.hasButton('EF · C103, Review 4')]).toEqual([true, false]);
    expect(second?.card.linesWith('2 booked days passed with nothing recorded')).toHaveLength(1);
  });

  test('nothing changes the message where what it says is the same', async () => {
    await channel.chatOf(staff.otherIro).say('which of my reviews are due');
    await iro.fillIn(await formOf(iro, 'C108', 'Booked for: Review 4'), { day: '2027-02-10' });
    await channel.works('2026-11-23T10:00:15.000Z', '2026-11-23T10:30:00.000Z', '2026-11-23T17:59:00.000Z');
    expect(whens(iro.received())).toEqual(['2026-11-23 08:30']);
  });

  test('what is recorded in the evening changes nothing any more, and is gone from the next morning’s', async () => {
    channel.becomes('2026-11-23T19:00:00.000Z');
    await iro.fillIn(await formOf(iro, 'C103', 'Held: Review 4'), { participation: 'PN1' });
    await channel.works('2026-11-23T19:00:15.000Z', '2026-11-24T08:30:00.000Z');
    expect(iro.received().map(({ when, isNew, card }) => [when, isNew, card.hasButton('EF · C103, Review 4')])).toEqual([
      ['2026-11-23 08:30', true, true], ['2026-11-24 08:30', true, false],
    ]);
  });
});

test('a message says in the end that nothing is left', async () => {
  await startedOn('2026-11-23', { ...council, children: [child('C105', '2026-07-10', {
    initials: 'IJ', nextReview: { booked: '2026-11-23', reportReceived: '2026-11-12', premeetingHeld: '2026-11-02' }, visits: ['2026-11-16'], midways: ['2026-10-09'],
  })] });
  await channel.works('2026-11-23T00:00:00.000Z', '2026-11-23T08:30:00.000Z');
  channel.becomes('2026-11-23T15:00:00.000Z');
  await iro.fillIn(await formOf(iro, 'C105', 'Held: Review 4'), { participation: 'PN1' });
  await channel.works('2026-11-23T15:00:15.000Z');
  expect(iro.received().map(({ card, summary }) => [card.lines[2], summary])).toEqual([
    ['1 review this week.', 'Your morning: 1 review this week'],
    ['Nothing of this morning is left to do.', 'Your morning: nothing left to do'],
  ]);
});
