import { addDays, day, isoDay, type LocalDate } from '../../src/calendar/local-date';
import type { ImportedChild } from '../../src/importing/batch';
import { childById } from '../../src/store/children';
import type { ChildFacts } from '../../src/timetable/facts';
import { Channel, type Chat } from './channel';
import { child, council, POLICY, staff } from './council';
import type { Button, Reply } from './reply';

/** What an IRO says of one child on one day of the week: what is ticked on the sheet, and how the child took part. */
interface Done {
  readonly child: string;
  readonly ticks: readonly string[];
  readonly participation?: string;
}

const MONDAY = day('2026-11-23');
const busy = { iro: 'iro.busy', socialWorker: 'sw.west', team: 'west' };

/** A child whose reviews were all in time, the last held on this day. */
function reviewed(id: string, last: LocalDate, booked: LocalDate | null): ImportedChild {
  const reviews = [385, 300, 150, 0].map((before) => ({ held: isoDay(addDays(last, -before)) }));
  const started = isoDay(addDays(last, -400));
  return child(id, null, { initials: 'AB', works: busy, care: { started }, reviews, nextReview: booked === null ? null : { booked: isoDay(booked) } });
}

const called = (prefix: string, index: number) => `${prefix}${100 + index}`;
const many = <T>(count: number, make: (index: number) => T) => Array.from({ length: count }, (_, index) => make(index));

// 68 children: eight have a review this week, one of which is put off; ten have one in the two weeks after; twelve had one
// in the last four weeks; six are half-way; the others are between two reviews.
const thisWeek = many(9, (index) => reviewed(called('W', index), day('2026-06-01'), addDays(MONDAY, index % 5)));
const soon = many(10, (index) => reviewed(called('N', index), day('2026-06-10'), addDays(MONDAY, 7 + (index % 5))));
const lately = many(12, (index) => reviewed(called('L', index), addDays(MONDAY, -25 + 2 * index), null));
const halfway = many(6, (index) => reviewed(called('M', index), addDays(day('2026-08-24'), index), null));
const others = many(31, (index) => reviewed(called('O', index), addDays(day('2026-09-07'), index % 14), null));
const caseload = [...thisWeek, ...soon, ...lately, ...halfway, ...others];

/** The children of a group whose turn it is on a day of the week, counted from Monday as 0. */
const onDay = (group: readonly ImportedChild[], weekDay: number, every = 5) =>
  group.filter((_, index) => index % every === weekDay).map(({ facts }) => facts.child);

const PUT_OFF = called('W', 8);

/** Everything that happens on one day, but for what needs a card of its own. */
function doneOn(weekDay: number): readonly Done[] {
  return [
    ...onDay(thisWeek, weekDay).filter((id) => id !== PUT_OFF).map((id) => ({ child: id, ticks: ['held', 'report', 'premeeting', 'visit'], participation: 'PN1' })),
    ...onDay(soon, weekDay).map((id) => ({ child: id, ticks: ['report', 'visit'] })),
    ...onDay(lately, weekDay).map((id) => ({ child: id, ticks: ['decisions', 'record.completed'], participation: 'PN4' })),
    ...onDay(halfway, weekDay, 6).map((id) => ({ child: id, ticks: [weekDay === 2 ? 'midway.concern' : 'midway'] })),
  ];
}

/** A chat that counts what is pressed. */
class Presses {
  count = 0;

  constructor(private readonly chat: Chat) {}

  async press(button: Button): Promise<Reply> {
    this.count += 1;
    return this.chat.press(button);
  }

  async fillIn(card: Reply, filled: Readonly<Record<string, string>>): Promise<Reply> {
    this.count += 1;
    return this.chat.fillIn(card, filled);
  }
}

let channel: Channel;

beforeAll(async () => {
  channel = await Channel.open({ now: '2026-11-23T16:30:00.000Z', environment: POLICY });
  await channel.takeIn({ ...council, children: caseload });
});

afterAll(() => channel.close());

/** Goes through the sheet from its first page until all that was done that day is saved. */
async function tickOff(chat: Chat, presses: Presses, done: readonly Done[]): Promise<void> {
  const left = new Map(done.map((each) => [each.child, each]));
  let sheet = await presses.press((await chat.say('hello')).button('Completion sheet'));
  while (left.size > 0) {
    const filled: Record<string, string> = {};
    for (const input of sheet.inputs) {
      const [what, kind, , reference = ''] = input.id.split(':');
      const each = left.get(reference);
      if (each === undefined || kind === undefined) continue;
      if (what === 'part') filled[input.id] = each.participation ?? '';
      else filled[input.id] = each.ticks.flatMap((tick) => input.choices.find((choice) => choice === tick || choice.startsWith(`${tick}.2`)) ?? []).join(',');
    }
    const isOnPage = Object.keys(filled).length > 0;
    if (!isOnPage && !sheet.hasButton('More')) throw new Error(`not on the sheet: ${[...left.keys()].join(', ')}`);
    for (const id of Object.keys(filled)) left.delete(id.split(':')[3] ?? '');
    sheet = isOnPage ? await presses.fillIn(sheet, filled) : await presses.press(sheet.button('More'));
    expect(sheet.linesWith('Not recorded')).toEqual([]);
  }
}

async function factsOf(id: string): Promise<ChildFacts> {
  const stored = await channel.assistant.store.write((tx) => childById(tx, id));
  if (stored?.facts == null) throw new Error(`nothing is known of ${id}`);
  return stored.facts;
}

test('a working week of an IRO with 68 children takes fewer than 40 presses, and every fact of it stands', async () => {
  expect(caseload).toHaveLength(68);
  const chat = channel.chatOf(staff.busyIro);
  const presses = new Presses(chat);
  for (let weekDay = 0; weekDay < 5; weekDay += 1) {
    channel.becomes(`${isoDay(addDays(MONDAY, weekDay))}T16:30:00.000Z`);
    await tickOff(chat, presses, doneOn(weekDay));
  }
  const putOff = await presses.press((await chat.say(`when is ${PUT_OFF}’s next review`)).button('Moved to'));
  await presses.fillIn(putOff, { day: '2026-11-30', reason: 'The carer was ill.' });
  for (const reference of [called('O', 0), called('O', 1)]) {
    const menu = await presses.press((await chat.say(`when is ${reference}’s next review`)).button('Record…'));
    await presses.fillIn(await presses.press(menu.button('Booked for')), { day: '2027-02-25' });
  }

  for (let weekDay = 0; weekDay < 5; weekDay += 1) {
    const today = addDays(MONDAY, weekDay);
    for (const done of doneOn(weekDay)) expect(recordedIn(await factsOf(done.child), done, today)).toEqual(expectedOf(done));
  }
  expect((await factsOf(PUT_OFF)).nextReview.booked).toBe(day('2026-11-30'));
  expect((await factsOf(called('O', 1))).nextReview.booked).toBe(day('2027-02-25'));

  const written = await channel.assistant.store.write((tx) => tx.selectFrom('recordings').select(['by']).execute());
  const said = [0, 1, 2, 3, 4].flatMap(doneOn).reduce((sum, { ticks, participation }) => sum + ticks.length + (participation === undefined ? 0 : 1), 0) + 2 + 2;
  // Whoever says how a child took part in a review that only the case system knew confirms its day as well.
  expect(written).toHaveLength(said + lately.length);
  expect(said).toBeGreaterThanOrEqual(60);
  expect(presses.count).toBeLessThan(40);
});

/** What of all that was done that day stands in the facts. */
function recordedIn({ reviews, nextReview, midways, visits }: ChildFacts, { ticks, participation }: Done, today: LocalDate): readonly string[] {
  const last = reviews.at(-1);
  const wasHeldToday = last?.held === today;
  const stands: Readonly<Record<string, boolean>> = {
    held: wasHeldToday,
    report: (wasHeldToday ? last.reportReceived : nextReview.reportReceived) === today,
    premeeting: (wasHeldToday ? last.premeetingHeld : nextReview.premeetingHeld) === today,
    decisions: last?.decisionsSent === today,
    'record.completed': last?.recordCompleted === today,
    visit: visits.includes(today),
    midway: midways.includes(today),
    'midway.concern': midways.includes(today),
  };
  return [...ticks.filter((tick) => stands[tick]), ...(participation !== undefined && last?.participation === participation ? [participation] : [])];
}

function expectedOf({ ticks, participation }: Done): readonly string[] {
  return [...ticks, ...(participation === undefined ? [] : [participation])];
}
