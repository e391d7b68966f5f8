import type { ImportBatch, ImportedChild } from '../../src/importing/batch';
import type { Allocation, Person } from '../../src/people/person';
import { Channel, type Chat } from './channel';
import { child, council, everybody, NOW, POLICY, staff } from './council';
import { formOf, recordingCouncil } from './recording-forms';

let channel: Channel;
let iro: Chat;
let colleague: Chat;
let worker: Chat;
let newWorker: Chat;
let iroManager: Chat;

beforeEach(async () => {
  channel = await Channel.open({ now: NOW, environment: POLICY });
  await channel.takeIn(recordingCouncil);
  [iro, colleague, worker, newWorker, iroManager] = [staff.iro, staff.otherIro, staff.worker, staff.otherWorker, staff.iroManager].map((person) => channel.chatOf(person)) as [Chat, Chat, Chat, Chat, Chat];
  for (const chat of [iro, colleague, worker, newWorker, iroManager]) await chat.installs();
  await channel.works(NOW);
});

afterEach(() => channel.close());

const TEN = '2026-11-23T10:00:00.000Z';
const LATER = '2026-11-23T11:00:00.000Z';
const TUESDAY = '2026-11-24T08:30:00.000Z';
const WEDNESDAY = '2026-11-25T08:30:00.000Z';

/** Takes in some children as the case system has them now. */
async function arrives(children: readonly ImportedChild[], more: Partial<ImportBatch> = {}): Promise<void> {
  await channel.takeIn({ children, people: null, teams: null, wholeCaseload: false, ...more });
}

const c101 = (booked: string, works: Partial<Allocation> = {}) => child('C101', '2026-06-04', { initials: 'AB', nextReview: { booked }, works });
const c106 = (booked: string | null) => child('C106', '2026-06-15', { initials: 'KL', nextReview: { booked } });

/** What a chat got of its own accord beside digests and reminders of reports: when, and what the notification says. */
const got = (chat: Chat) => chat.received().filter(({ summary }) => !/^Your morning|social work report/.test(summary)).map(({ when, summary }) => [when, summary]);
/** What the digests of a chat say of what has changed, each as it was when it came. */
const changes = (chat: Chat) => chat.received().filter(({ isNew, summary }) => isNew && summary.startsWith('Your morning'))
  .map(({ when, card }) => [when, card.linesWith('import of').concat(card.linesWith('Amber Stone, '))]);
const lastCard = (chat: Chat) => chat.received().at(-1)?.card.lines ?? [];

test('what stands when the assistant begins is no news', async () => {
  await channel.works(TEN, TUESDAY);
  expect([iro, worker, iroManager].map(got)).toEqual([[], [], []]);
  expect([changes(iro), changes(worker)]).toEqual([[['2026-11-24 08:30', []]], []]);
});

describe('a booked day that an import moves', () => {
  test('is a line in the next digest of the worker and the IRO, once: from which day to which', async () => {
    channel.becomes(TEN);
    await arrives([c101('2026-12-18')]);
    await channel.works(TEN, TUESDAY, WEDNESDAY);
    const line = 'Review 4 moved from Thu 10 Dec to Fri 18 Dec · import of Mon 23 Nov';
    expect(changes(worker)).toEqual([['2026-11-24 08:30', [line]]]);
    expect(changes(iro)).toEqual([['2026-11-24 08:30', [line]]]);
    expect([got(worker), got(iro)]).toEqual([[], []]);
  });

  test('to within five working days is a message at once', async () => {
    channel.becomes(TEN);
    await arrives([c106('2026-11-27')]);
    await channel.works(TEN, LATER);
    expect([got(worker), got(iro)]).toEqual([[['2026-11-23 10:00', '1 review moved']], [['2026-11-23 10:00', '1 review moved']]]);
    expect(lastCard(worker)).toEqual(expect.arrayContaining(['KL · C106', 'Review 4 moved from Wed 2 Dec to Fri 27 Nov · import of Mon 23 Nov']));
  });

  test('at night waits for the morning; moved back by then, nobody is told', async () => {
    channel.becomes('2026-11-23T20:00:00.000Z');
    await arrives([c106('2026-11-27')]);
    await channel.works('2026-11-23T20:00:00.000Z');
    await arrives([c106('2026-12-02')]);
    await channel.works('2026-11-23T20:05:00.000Z', '2026-11-24T08:00:00.000Z', TUESDAY);
    expect([got(worker), got(iro), changes(worker)]).toEqual([[], [], []]);
  });

  test('moved twice at night is told once, from the first day to the last', async () => {
    channel.becomes('2026-11-23T20:00:00.000Z');
    await arrives([c106('2026-11-27')]);
    await channel.works('2026-11-23T20:00:00.000Z');
    await arrives([c106('2026-11-26')]);
    await channel.works('2026-11-23T20:05:00.000Z', '2026-11-24T08:00:00.000Z', TUESDAY);
    expect(got(worker)).toEqual([['2026-11-24 08:00', '1 review moved']]);
    expect(worker.received()[0]?.card.linesWith('Review 4 moved')).toEqual(['Review 4 moved from Wed 2 Dec to Thu 26 Nov · import of Mon 23 Nov']);
  });

  test('of a child who has left care by then is told to nobody', async () => {
    channel.becomes('2026-11-23T20:00:00.000Z');
    await arrives([c106('2026-11-27')]);
    await channel.works('2026-11-23T20:00:00.000Z');
    await arrives([child('C106', '2026-06-15', { initials: 'KL', care: { started: '2025-06-02', ceased: '2026-11-23' } })]);
    await channel.works('2026-11-24T08:00:00.000Z', TUESDAY);
    expect([got(worker), got(iro), changes(worker)]).toEqual([[], [], []]);
  });
});

describe('a booked day that the IRO moves', () => {
  test('is told to the worker with who moved it and why, and not to the IRO', async () => {
    channel.becomes(TEN);
    await iro.fillIn(await formOf(iro, 'C101', 'Moved to another day'), { day: '2026-12-04', reason: 'Carer in hospital.' });
    await channel.works(TEN, TUESDAY, WEDNESDAY);
    expect(changes(worker)).toEqual([['2026-11-24 08:30', ['Review 4 moved from Thu 10 Dec to Fri 4 Dec · Amber Stone, Mon 23 Nov: Carer in hospital.']]]);
    expect(changes(iro).flatMap(([, lines]) => lines)).toEqual([]);
  });

  test('is told with the day on which it was recorded, and the notification says what has changed', async () => {
    channel.becomes(TEN);
    await iro.fillIn(await formOf(iro, 'C101', 'Moved to another day'), { day: '2026-12-04', reason: 'Carer in hospital.' });
    await channel.works(TUESDAY);
    expect(changes(worker)).toEqual([['2026-11-24 08:30', ['Review 4 moved from Thu 10 Dec to Fri 4 Dec · Amber Stone, Mon 23 Nov: Carer in hospital.']]]);
    expect(worker.received().find(({ summary }) => summary.startsWith('Your morning'))?.summary).toContain('1 review moved');
  });
});

describe('a review that the IRO brings forward while it is booked for a later day', () => {
  const bringsForward = async (day: string) => {
    channel.becomes(TEN);
    return iro.fillIn(await formOf(iro, 'C106', 'Bring forward'), { day, askedBy: 'child', reason: 'She asked for it.' });
  };
  const status = (lines: readonly string[]) => lines.filter((line) => /booked after it is due|on track/.test(line));

  test('is told to the worker: by when it is due now, and for when it is booked', async () => {
    await bringsForward('2026-12-01');
    await channel.works(TEN, TUESDAY);
    expect(changes(worker)).toEqual([['2026-11-24 08:30', ['Review 4 now due by Tue 1 Dec, but booked for Wed 2 Dec · Amber Stone, Mon 23 Nov: She asked for it.']]]);
  });

  test('to within five working days is a message at once', async () => {
    await bringsForward('2026-11-27');
    await channel.works(TEN);
    expect(got(worker)).toEqual([['2026-11-23 10:00', '1 review moved']]);
  });

  test('and then moves is one line, with the day it is booked for', async () => {
    await bringsForward('2026-12-01');
    await iro.fillIn(await iro.press((await iro.say('when is C106’s next review')).button('Moved to…')), { day: '2026-12-01', reason: 'Brought forward.' });
    await channel.works(TEN, TUESDAY);
    expect(changes(worker)).toEqual([['2026-11-24 08:30', ['Review 4 moved from Wed 2 Dec to Tue 1 Dec · Amber Stone, Mon 23 Nov: Brought forward.']]]);
  });

  test('is not on track, and its card leads to another booking', async () => {
    const recorded = await bringsForward('2026-12-01');
    expect(status(recorded.lines)[0]).toBe('in 7 working days · booked after it is due');
    const card = await iro.say('when is C106’s next review');
    expect(card.lines.join(' ')).toContain('is booked for Wed 2 Dec 2026 (in 7 working days). It is due by Tue 1 Dec 2026.');
    expect(status(card.lines)).toEqual(['in 7 working days · booked after it is due']);
    const moved = await iro.fillIn(await iro.press(card.button('Moved to…')), { day: '2026-12-01', reason: 'Brought forward.' });
    expect(status(moved.lines)[0]).toBe('in 6 working days · on track');
    expect((await iro.say('when is C106’s next review')).hasButton('Moved to…')).toBe(false);
    expect((await worker.say('when is C106’s next review')).hasButton('Moved to…')).toBe(false);
  });
});

describe('a child who gets another', () => {
  test('IRO is newly theirs in a message at once, and a line for the worker; whoever was it hears nothing', async () => {
    channel.becomes(TEN);
    await arrives([c101('2026-12-10', { iro: 'iro.other' })]);
    await channel.works(TEN, TUESDAY);
    expect(got(colleague)).toEqual([['2026-11-23 10:00', '1 child newly yours']]);
    expect(colleague.received()[0]?.card.linesWith('You are the IRO')).toEqual([
      'You are the IRO · before: Amber Stone · social worker: Fern Rivers · review 4 booked for Thu 10 Dec · import of Mon 23 Nov',
    ]);
    expect([got(iro), changes(iro).flatMap(([, lines]) => lines)]).toEqual([[], []]);
    expect(changes(worker)).toEqual([['2026-11-24 08:30', ['New IRO: Fern Brook · before: Amber Stone · import of Mon 23 Nov']]]);
    const { buttons } = colleague.received()[0]?.card ?? { buttons: [] };
    const open = buttons.find(({ title }) => title.startsWith('AB · C101'));
    expect(open && (await colleague.press(open)).lines).toContain('AB · C101');
  });

  test('worker, with fourteen others of a worker who left: one message for the new one, and nothing for whoever left', async () => {
    const fifteen = Array.from({ length: 15 }, (_, index) => child(`W${101 + index}`, '2026-06-18', { initials: 'XY' }));
    await arrives(fifteen);
    await channel.works('2026-11-23T09:30:00.000Z');
    const before = got(newWorker).length;
    channel.becomes(TEN);
    const people: readonly Person[] = recordingCouncil.people?.filter(({ id }) => id !== 'sw.east') ?? [];
    await arrives(fifteen.map((each) => ({ ...each, allocation: { iro: 'iro', socialWorker: 'sw.west', team: 'west' } })), { people });
    await channel.works(TEN, LATER);
    expect(got(newWorker).slice(before)).toEqual([['2026-11-23 10:00', '15 children newly yours']]);
    expect(lastCard(newWorker).filter((line) => line.startsWith('XY · W'))).toHaveLength(15);
    expect(newWorker.received().at(-1)?.card.linesWith('before: Fern Rivers')).toHaveLength(15);
    expect([got(worker), got(iroManager)]).toEqual([[], []]);
  });
});

describe('a new child', () => {
  test('of an IRO is newly theirs', async () => {
    channel.becomes(TEN);
    await arrives([child('C301', null, { initials: 'TU', care: { started: '2026-11-20' }, reviews: [] })]);
    await channel.works(TEN, LATER);
    expect([got(iro), got(worker)]).toEqual([[['2026-11-23 10:00', '1 child newly yours']], []]);
  });
});

describe('children who are left without an IRO', () => {
  const withoutTheIro = everybody.filter(({ id }) => id !== 'iro.other');

  test('are with the IRO manager at once, all in one message, when the IRO leaves', async () => {
    channel.becomes(TEN);
    await channel.takeIn({ ...council, people: withoutTheIro });
    await channel.works(TEN, LATER, TUESDAY);
    expect(got(iroManager)).toEqual([['2026-11-23 10:00', '2 children without an IRO']]);
    expect(iroManager.received()[0]?.card.linesWith('IRO until now: Fern Brook')).toHaveLength(2);
  });

  test('who have another before the morning are told of to nobody but that one', async () => {
    channel.becomes('2026-11-23T20:00:00.000Z');
    await arrives([c101('2026-12-10', { iro: null })]);
    await channel.works('2026-11-23T20:00:00.000Z');
    await arrives([c101('2026-12-10', { iro: 'iro.other' })]);
    await channel.works('2026-11-23T20:05:00.000Z', '2026-11-24T08:00:00.000Z');
    expect([got(iroManager), got(colleague)]).toEqual([[], [['2026-11-24 08:00', '1 child newly yours']]]);
  });

  test('where nobody is IRO manager, it is kept that there was nobody to tell', async () => {
    channel.becomes(TEN);
    await channel.takeIn({ ...council, people: withoutTheIro.filter(({ id }) => id !== 'im') });
    await channel.works(TEN);
    expect((await channel.notices({ kind: 'facts.moved' })).map(({ to, state }) => [to, state])).toEqual([[null, 'nobody']]);
  });
});

test('what was meant for somebody who is away goes to whoever stands in', async () => {
  await colleague.fillIn(await colleague.say('I’m off until Friday, Amber Stone covers'), {});
  await channel.works('2026-11-23T09:30:00.000Z');
  channel.becomes(TEN);
  await arrives([
    child('C201', '2026-05-04', { initials: 'AB', works: { iro: 'iro.other', socialWorker: 'sw.east', team: 'west' } }),
    child('C107', '2026-06-18', { initials: 'MN', works: { iro: 'iro.other' } }),
  ]);
  await channel.works(TEN, LATER, TUESDAY);
  expect(got(iro).at(-1)).toEqual(['2026-11-23 10:00', '1 child newly yours']);
  expect(lastCard(colleague)).toEqual([]);
  expect(changes(iro)).toEqual([['2026-11-24 08:30', ['New social worker: Fern Rivers · before: Heather Dale · import of Mon 23 Nov']]]);
});
