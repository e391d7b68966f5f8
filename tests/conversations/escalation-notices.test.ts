import { shippedBankHolidays } from '../../src/calendar/bank-holidays';
import { day } from '../../src/calendar/local-date';
import type { Instant } from '../../src/calendar/london';
import { WorkingDays } from '../../src/calendar/working-days';
import { act } from '../../src/answers/escalations/act';
import type { PersonCommand } from '../../src/answers/escalations/person-command';
import type { Person } from '../../src/people/person';
import { shippedPolicies } from '../../src/policy/councils';
import { setAbsence } from '../../src/store/absences';
import { Channel, type Chat, type Received } from './channel';
import { children, council, POLICY, staff } from './council';

const version = shippedPolicies().get(POLICY.COUNCIL_POLICY);
if (!version) throw new Error('the policy of the conversations is not there');
const inForce = { version, calendar: new WorkingDays(shippedBankHolidays()) };

/** A stage that the line manager of the child's worker answers, within five working days. */
const raising = {
  do: 'raise', child: 'C101', stage: 2, concerns: ['report_missing'], impact: 'Nobody has planned her move.', childView: 'I want to know where I will live.',
  actions: [{ what: 'Write the report', who: 'Fern Rivers', by: '2026-12-18', measure: 'It is on the file' }],
} as const satisfies PersonCommand;

let channel: Channel;
let iro: Chat;
let manager: Chat;

async function openedOn(now: string): Promise<void> {
  channel = await Channel.open({ now, environment: POLICY });
  await channel.takeIn(council);
  [iro, manager] = [await installed(staff.iro), await installed(staff.lineManager)];
}

async function installed(person: Person): Promise<Chat> {
  const chat = channel.chatOf(person);
  await chat.installs();
  return chat;
}

beforeEach(() => openedOn('2026-11-23T10:00:00.000Z'));

afterEach(() => channel.close());

/** Somebody does something with the one escalation at an instant. */
async function does(person: Person, command: PersonCommand, at: string): Promise<void> {
  channel.becomes(at);
  const acted = await channel.assistant.store.write((tx) => act(tx, { person, escalation: 'E1', command, seen: null }, inForce, at as Instant));
  if (!acted.ok) throw new Error(acted.problem);
}

const raisedAt = (at: string, more = {}) => does(staff.iro, { ...raising, ...more }, at);

/** What somebody got that was not their digest: when, and what the notification said. */
function told(chat: Chat): readonly (readonly [string, string])[] {
  return cards(chat).map(({ when, summary }) => [when, summary] as const);
}

function cards(chat: Chat): readonly Received[] {
  return chat.received().filter(({ isNew, summary }) => isNew && !summary.startsWith('Your morning'));
}

function lastCard(chat: Chat): Received['card'] {
  const card = cards(chat).at(-1)?.card;
  if (card === undefined) throw new Error('nothing was received');
  return card;
}

describe('an escalation that was raised', () => {
  test('is told a minute later, once, to whoever is asked and to nobody else', async () => {
    await raisedAt('2026-11-23T10:00:00.000Z');
    await channel.works('2026-11-23T10:00:01.000Z', '2026-11-23T10:00:59.000Z');
    expect([...manager.received(), ...iro.received()]).toEqual([]);
    await channel.works('2026-11-23T10:01:00.000Z', '2026-11-23T10:02:00.000Z', '2026-11-23T12:00:00.000Z');
    expect(told(manager)).toEqual([['2026-11-23 10:01', 'An escalation waits for your answer by Mon 30 Nov']]);
    expect(told(iro)).toEqual([]);
    expect(lastCard(manager).lines).toEqual(expect.arrayContaining(['Nobody has planned her move.', 'I want to know where I will live.']));
  });

  test('and taken back within the minute was never told of', async () => {
    await raisedAt('2026-11-23T10:00:00.000Z');
    await does(staff.iro, { do: 'undo' }, '2026-11-23T10:00:30.000Z');
    await channel.works('2026-11-23T10:01:00.000Z', '2026-11-24T08:30:00.000Z', '2026-12-01T08:30:00.000Z');
    expect(manager.received()).toEqual([]);
    expect(told(iro)).toEqual([]);
  });

  test('in the evening is told the next morning, unless it is withdrawn by then', async () => {
    await raisedAt('2026-11-23T20:00:00.000Z');
    await channel.works('2026-11-23T20:05:00.000Z', '2026-11-24T07:59:00.000Z');
    expect(told(manager)).toEqual([]);
    await channel.works('2026-11-24T08:00:00.000Z');
    expect(told(manager)).toEqual([['2026-11-24 08:00', 'An escalation waits for your answer by Mon 30 Nov']]);
    await does(staff.iro, { do: 'withdraw', reason: 'Raised twice.' }, '2026-11-24T09:00:00.000Z');
    await channel.works('2026-11-24T09:01:00.000Z');
    expect(told(manager).at(-1)).toEqual(['2026-11-24 09:01', 'An escalation was withdrawn']);
  });
});

describe('the day of the answer', () => {
  test('is reminded of on the working day before, and the morning after it both hear, and the IRO is offered the next stage', async () => {
    await raisedAt('2026-11-23T10:00:00.000Z');
    await channel.works('2026-11-23T10:01:00.000Z', '2026-11-26T08:30:00.000Z', '2026-11-27T08:30:00.000Z', '2026-11-30T08:30:00.000Z');
    expect(told(manager).slice(1)).toEqual([['2026-11-27 08:30', 'An escalation waits for your answer by Mon 30 Nov']]);
    expect(told(iro)).toEqual([]);
    await channel.works('2026-11-30T17:00:00.000Z', '2026-12-01T08:30:00.000Z', '2026-12-02T08:30:00.000Z');
    expect(told(manager).slice(2)).toEqual([['2026-12-01 08:30', 'Your answer to an escalation was due on Mon 30 Nov']]);
    expect(told(iro)).toEqual([['2026-12-01 08:30', 'No answer came to an escalation by Mon 30 Nov: your decision']]);
    const { buttons } = lastCard(iro);
    expect(buttons.map(({ title }) => title)).toContain('To the next stage');
    expect((await iro.press(lastCard(iro).button('To the next stage'))).inputs.map(({ id }) => id)).toContain('to');
  });

  test('after Christmas leaves out the bank holidays and the weekends', async () => {
    await channel.close();
    await openedOn('2026-12-21T10:00:00.000Z');
    await raisedAt('2026-12-21T10:00:00.000Z', { actions: [{ ...raising.actions[0], by: '2027-01-15' }] });
    const days = ['21', '22', '23', '24', '25', '26', '27', '28', '29', '30', '31'];
    for (const date of days) await channel.works(`2026-12-${date}T10:01:00.000Z`);
    expect(told(manager)).toEqual([
      ['2026-12-21 10:01', 'An escalation waits for your answer by Wed 30 Dec'],
      ['2026-12-29 10:01', 'An escalation waits for your answer by Wed 30 Dec'],
      ['2026-12-31 10:01', 'Your answer to an escalation was due on Wed 30 Dec'],
    ]);
  });

  test('does not come while it is paused', async () => {
    await raisedAt('2026-11-23T10:00:00.000Z');
    await channel.works('2026-11-23T10:01:00.000Z');
    await does(staff.iro, { do: 'pause', until: '2026-12-15', reason: 'A court hearing.', authority: 'Officer im' }, '2026-11-24T10:00:00.000Z');
    await channel.works('2026-11-24T10:01:00.000Z', '2026-11-27T08:30:00.000Z', '2026-12-01T08:30:00.000Z', '2026-12-14T08:30:00.000Z');
    expect(told(manager).slice(1)).toEqual([['2026-11-24 10:01', 'An escalation is paused until Tue 15 Dec']]);
    expect(told(iro)).toEqual([]);
    await channel.works('2026-12-15T08:30:00.000Z');
    expect(told(manager).at(-1)).toEqual(['2026-12-15 08:30', 'An escalation runs on after a pause']);
  });
});

describe('where the addressee is not there', () => {
  test('whoever covers is asked, and answers from the card that they got', async () => {
    const cover = await installed(staff.teamManager);
    const absence = { person: 'lm.east', from: day('2026-11-23'), to: day('2026-11-27'), cover: 'tm.east', by: 'lm.east' };
    await channel.assistant.store.write((tx) => setAbsence(tx, absence, '2026-11-23T09:00:00.000Z' as Instant));
    await raisedAt('2026-11-23T10:00:00.000Z');
    await channel.works('2026-11-23T10:01:00.000Z');
    expect(told(manager)).toEqual([]);
    expect(told(cover)).toEqual([['2026-11-23 10:01', 'An escalation waits for your answer by Mon 30 Nov']]);
    expect(lastCard(cover).lines).toContain('You stand in for Officer lm.east. Answer by Mon 30 Nov, in 5 working days.');
    channel.becomes('2026-11-23T11:00:00.000Z');
    const form = await cover.press(lastCard(cover).button('Answer'));
    await cover.fillIn(form, { text: 'The report comes on Friday.' }, 'Send the answer');
    await channel.works('2026-11-23T11:00:30.000Z');
    expect(told(iro)).toEqual([['2026-11-23 11:00', 'An escalation was answered: your decision']]);
    expect(lastCard(iro).lines).toContain('The report comes on Friday.');
  });

  test('and nobody holds the post, the IRO manager is told, and it is kept that nobody could be asked', async () => {
    const iroManager = await installed(staff.iroManager);
    await raisedAt('2026-11-23T10:00:00.000Z', { stage: 4, bypassReason: 'At once.' });
    await channel.works('2026-11-23T10:01:00.000Z');
    expect(told(iroManager)).toEqual([['2026-11-23 10:01', 'Nobody holds the post that answers an escalation']]);
    const notices = await channel.notices({ kind: 'escalation.asked' });
    expect(notices.map(({ to, state }) => [to, state])).toEqual([[null, 'nobody']]);
  });

  test('and nobody does the work of the post, the next one up the ladder is told too', async () => {
    const people = council.people?.map((person) => (person.id === 'lm.east' ? { ...person, roles: ['social_worker' as const] } : person)) ?? null;
    await channel.takeIn({ ...council, people: people?.map((person) => (person.id === 'sw.east' ? { ...person, lineManager: null } : person)) ?? null });
    const teamManager = await installed(staff.teamManager);
    await raisedAt('2026-11-23T10:00:00.000Z');
    await channel.works('2026-11-23T10:01:00.000Z');
    expect(told(teamManager)).toEqual([['2026-11-23 10:01', 'Nobody holds the post that answers an escalation']]);
    expect(lastCard(teamManager).hasButton('Answer')).toBe(true);
  });
});

test('a child’s IRO who changes by an import and the one before both see it that day', async () => {
  const newIro = await installed(staff.otherIro);
  await raisedAt('2026-11-23T10:00:00.000Z');
  await channel.works('2026-11-23T10:01:00.000Z');
  channel.becomes('2026-11-24T11:00:00.000Z');
  await channel.takeIn({ ...council, children: children.map((child) => ({ ...child, allocation: child.allocation && { ...child.allocation, iro: 'iro.other' } })) });
  await channel.works('2026-11-24T11:00:15.000Z');
  expect(told(iro)).toEqual([['2026-11-24 11:00', 'An escalation went with the child to somebody else: nothing more is asked of you']]);
  expect(lastCard(iro).lines.join()).not.toContain('C101');
  expect(told(newIro).map(([when, summary]) => [when, summary?.includes('newly yours')])).toEqual([['2026-11-24 11:00', false], ['2026-11-24 11:00', true]]);
  const [escalation] = newIro.received().filter(({ summary }) => !summary.includes('newly yours'));
  expect(escalation?.card.lines).toContain('Nobody has planned her move.');
});

test('a card that was received is answered on the card, and one pressed again after that shows who answered', async () => {
  await raisedAt('2026-11-23T10:00:00.000Z');
  await channel.works('2026-11-23T10:01:00.000Z');
  const card = lastCard(manager);
  const form = await manager.press(card.button('Answer'));
  const saved = await manager.fillIn(form, { text: 'The report comes on Friday.' }, 'Send the answer');
  expect(saved.lines).toContain('The report comes on Friday.');
  const again = await manager.press(card.button('Answer'));
  expect(again.lines.join(' ')).toContain('Officer lm.east answered it');
});

test('the digest of the next morning holds what waits, and follows when it is answered', async () => {
  await raisedAt('2026-11-23T10:00:00.000Z');
  await channel.works('2026-11-23T10:01:00.000Z', '2026-11-24T08:30:00.000Z');
  const digest = manager.received().at(-1);
  expect(digest?.summary).toBe('Your morning: 1 escalation waiting for your answer');
  await does(staff.lineManager, { do: 'respond', text: 'The report comes on Friday.' }, '2026-11-24T09:00:00.000Z');
  await channel.works('2026-11-24T09:02:00.000Z', '2026-11-24T09:03:00.000Z');
  expect(manager.received().at(-1)).toMatchObject({ id: digest?.id, isNew: false });
});

test('a manager’s digest says how many wait in their teams, and opens the list of them', async () => {
  const teamManager = await installed(staff.teamManager);
  await raisedAt('2026-11-23T10:00:00.000Z');
  await channel.works('2026-11-23T10:01:00.000Z', '2026-11-24T08:30:00.000Z');
  const digest = teamManager.received().at(-1);
  expect(digest?.summary).toMatch(/^Your morning: .*1 escalation waiting in your teams$/);
  const list = await teamManager.press((digest as Received).card.button('In your teams'));
  expect(list.lines.join(' ')).toContain('DRP-0001');
});
