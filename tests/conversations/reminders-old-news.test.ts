import type { ImportBatch } from '../../src/importing/batch';
import type { Channel, Chat } from './channel';
import { council, everybody, staff } from './council';
import { formOf } from './recording-forms';
import { booked, cards, FRIDAY, installed, lastCard, MORNING, remindedMonday, startedWith } from './reminded';

let channel: Channel;

afterEach(() => channel.close());

const prepared = { premeetingHeld: '2026-11-03' };
const ofReports = (chat: Chat) => cards(chat).filter(({ summary }) => summary.includes('report'));
const aMinuteLater = '2026-11-23T08:31:00.000Z';

/** A reminder is decided on Monday morning and waits, for the worker has no app yet. */
async function waiting(more = {}): Promise<void> {
  channel = await startedWith([booked(more)]);
  await channel.works('2026-11-20T12:00:01.000Z', MORNING);
  expect(await channel.notices({ kind: 'report.remind', person: 'sw.east' })).toHaveLength(1);
}

/** The worker gets the app, so that what waits can leave. */
async function canLeave(now: string): Promise<Chat> {
  channel.becomes(now);
  const worker = await installed(channel, staff.worker);
  await channel.works(now.replace('00.000Z', '01.000Z'), now.replace('00.000Z', '59.000Z'));
  return worker;
}

describe('a reminder that is old news when it is to be sent, is not sent', () => {
  test.each([
    ['the report came a minute before', booked({ nextReview: { booked: '2026-11-30', ...prepared, reportReceived: '2026-11-23' } })],
    ['somebody else works with the child', booked({ works: { socialWorker: 'sw.west', team: 'west' } })],
    ['the review was moved to next month', booked({ nextReview: { booked: '2026-12-18', ...prepared } })],
    ['the review was held this morning', booked({ reviews: ['2025-06-27', '2025-09-26', '2026-07-10', '2026-11-23'].map((held) => ({ held })), nextReview: {} })],
  ])('%s, says an import', async (_, now) => {
    await waiting();
    channel.becomes(aMinuteLater);
    await channel.takeIn({ ...council, children: [now] });
    expect(ofReports(await canLeave(aMinuteLater))).toEqual([]);
  });

  test('the child left care at noon', async () => {
    await waiting();
    channel.becomes('2026-11-23T12:00:00.000Z');
    await channel.takeIn({ ...council, children: [booked({ care: { started: '2025-06-02', ceased: '2026-11-23' } })] });
    expect(cards(await canLeave('2026-11-23T12:01:00.000Z'))).toEqual([]);
    await channel.works('2026-11-25T08:30:00.000Z');
    expect(await channel.notices({ kind: 'report.remind' })).toHaveLength(1);
  });

  test.each([
    ['the IRO recorded a minute before that the report came', 'Report received: Review 4', { day: '2026-11-23' }],
    ['the IRO recorded that the review was moved', 'Moved to another day', { day: '2026-12-21', reason: 'Carer in hospital.' }],
  ])('%s', async (_, line, filled) => {
    await waiting();
    channel.becomes(aMinuteLater);
    const iro = await installed(channel, staff.iro);
    await iro.fillIn(await formOf(iro, 'C301', line), filled);
    expect(ofReports(await canLeave(aMinuteLater))).toEqual([]);
  });

  test('the IRO recorded that the review was held that morning', async () => {
    await waiting({ nextReview: { booked: '2026-11-23', ...prepared } });
    channel.becomes(aMinuteLater);
    const iro = await installed(channel, staff.iro);
    await iro.fillIn(await formOf(iro, 'C301', 'Held: Review 4'), { day: '2026-11-23', participation: 'PN1' });
    expect(ofReports(await canLeave(aMinuteLater))).toEqual([]);
  });

  test('the worker says, a minute before their manager is to be told in their place, that it is there', async () => {
    await waiting();
    channel.becomes(aMinuteLater);
    const manager = await installed(channel, staff.lineManager);
    await manager.fillIn(await formOf(manager, 'C301', 'Say when the report was given: Review 4'), { day: '2026-11-23' });
    expect(ofReports(await canLeave(aMinuteLater))).toEqual([]);
  });
});

describe('a worker who left yesterday', () => {
  const without = (person: string): ImportBatch => ({ ...council, people: everybody.filter(({ id }) => id !== person), children: [booked()] });

  test('is told nothing: the manager of the team has the reminder', async () => {
    channel = await startedWith([booked()]);
    const [worker, teamManager] = [await installed(channel, staff.worker), await installed(channel, staff.teamManager)];
    channel.becomes('2026-11-22T18:00:00.000Z');
    await channel.takeIn(without('sw.east'));
    await channel.works('2026-11-22T18:00:01.000Z', MORNING);
    expect(worker.received()).toEqual([]);
    expect(ofReports(teamManager).map(({ when, summary }) => [when, summary])).toEqual([['2026-11-23 08:30', '1 social work report for a review is due by Wed 25 Nov']]);
    expect(lastCard(teamManager).lines).toContain('RS · C301');
  });

  test('is not sent what was decided before they left', async () => {
    await waiting();
    channel.becomes(aMinuteLater);
    await channel.takeIn(without('sw.east'));
    expect((await canLeave(aMinuteLater)).received()).toEqual([]);
  });
});

describe('a press on a reminder that is some days old', () => {
  let worker: Chat;
  let iro: Chat;

  beforeEach(async () => {
    ({ channel, worker, iro } = await remindedMonday());
    channel.becomes('2026-11-24T09:00:00.000Z');
  });

  const pressed = (title: string, filled = {}) => worker.fillIn(lastCard(worker), filled, title);
  const recordings = () => channel.assistant.store.write((tx) => tx.selectFrom('recordings').selectAll().execute());

  test('says that the report has come, and records nothing', async () => {
    await iro.fillIn(await formOf(iro, 'C301', 'Report received: Review 4'), { day: '2026-11-24' });
    const before = (await recordings()).length;
    expect((await pressed('Report is done')).lines).toContain('The report is recorded as received on Tue 24 Nov: there is nothing left to say.');
    expect((await pressed('Snooze')).lines).toContain('Nothing more is asked of you here: the social work report for review 4 came on Tue 24 Nov.');
    const until = await worker.press(lastCard(worker).button('I need until…'));
    expect((await worker.fillIn(until, { day: '2026-12-01', reason: 'x' })).lines).toContain('The report is recorded as received on Tue 24 Nov: no more time is needed.');
    expect(await recordings()).toHaveLength(before);
  });

  test('says that the review was held, and what is said of its report belongs to that review', async () => {
    channel.becomes('2026-11-30T12:00:00.000Z');
    await iro.fillIn(await formOf(iro, 'C301', 'Held: Review 4'), { day: '2026-11-30', participation: 'PN1' });
    expect((await pressed('Snooze')).lines).toContain('Nothing more is asked of you here: review 4 was held on Mon 30 Nov.');
    expect((await pressed('Report is done', { day: '2026-11-30' })).lines[0]).toBe('Recorded · RS · C301');
    expect((await recordings()).at(-1)).toMatchObject({ field: 'reportSaid', about_kind: 'held', about_day: '2026-11-30' });
  });

  test('says that the review was moved', async () => {
    await iro.fillIn(await formOf(iro, 'C301', 'Moved to another day'), { day: '2026-12-21', reason: 'Carer in hospital.' });
    expect((await pressed('Snooze')).lines).toContain('Nothing more is asked of you here: Review 4 on Mon 21 Dec.');
  });

  test('does nothing where the child is with another worker by now', async () => {
    await channel.takeIn({ ...council, children: [booked({ works: { socialWorker: 'sw.west', team: 'west' } })] });
    for (const title of ['Report is done', 'Not my child', 'Snooze']) {
      expect((await pressed(title)).lines.join(' ')).toContain('I can’t find “C301” among the children you work with.');
    }
    expect(await recordings()).toEqual([]);
    expect(await channel.notices({ kind: 'report.not_mine' })).toEqual([]);
  });

  test('does nothing more where care has ended', async () => {
    await channel.takeIn({ ...council, children: [booked({ care: { started: '2025-06-02', ceased: '2026-11-24' } })] });
    expect((await pressed('Snooze')).lines).toContain('Nothing more is asked of you here: care has ended.');
  });

  test('twice has one effect', async () => {
    expect((await pressed('Report is done')).lines[0]).toBe('Recorded · RS · C301');
    expect((await pressed('Report is done')).lines[0]).toBe('Recorded already · RS · C301');
    expect((await pressed('Snooze')).lines).toContain('Nothing more is asked of you here: the social work report for review 4 is there, as was said.');
    expect(await recordings()).toHaveLength(1);
  });

  test('twice that the child is not theirs tells their manager once', async () => {
    for (const press of [1, 2]) expect([press, (await pressed('Not my child')).lines.at(1)]).toEqual([press, 'Officer lm.east is told that this child is not yours.']);
    expect(await channel.notices({ kind: 'report.not_mine' })).toHaveLength(1);
  });

  test('to put it off, until a morning on which the next reminder comes, is one message then', async () => {
    await pressed('Snooze');
    await channel.works('2026-11-24T09:01:00.000Z', '2026-11-25T08:30:00.000Z', '2026-11-25T08:31:00.000Z');
    expect(cards(worker).map(({ when }) => when)).toEqual(['2026-11-23 08:30', '2026-11-25 08:30']);
  });
});

test('a reminder of a review recorded on the Friday it was due is no news on the Monday', async () => {
  channel = await startedWith([booked({ nextReview: { booked: '2026-11-27', ...prepared } })]);
  const worker = await installed(channel, staff.worker);
  channel.becomes(FRIDAY);
  await channel.takeIn({ ...council, children: [booked({ nextReview: { booked: '2026-11-27', ...prepared, reportReceived: '2026-11-20' } })] });
  await channel.works('2026-11-20T12:01:00.000Z', MORNING);
  expect(ofReports(worker)).toEqual([]);
});
