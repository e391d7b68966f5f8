import { act } from '../../src/answers/escalations/act';
import { setAbsence } from '../../src/store/absences';
import { day } from '../../src/calendar/local-date';
import type { Instant } from '../../src/calendar/london';
import { inForceAt, raising } from '../answers/escalations/council-at-work';
import { Channel, type Chat } from './channel';
import { council, NOW, POLICY, staff } from './council';
import type { Reply } from './reply';

let channel: Channel;
let iro: Chat;
let lineManager: Chat;
let teamManager: Chat;

beforeEach(async () => {
  channel = await Channel.open({ now: NOW, environment: POLICY });
  await channel.takeIn(council);
  [iro, lineManager, teamManager] = [channel.chatOf(staff.iro), channel.chatOf(staff.lineManager), channel.chatOf(staff.teamManager)];
  await channel.assistant.store.write((tx) =>
    act(tx, { person: staff.iro, escalation: 'E1', command: { ...raising, stage: 2 }, seen: null }, inForceAt('bathnes-2024'), NOW as Instant));
});

afterEach(() => channel.close());

/** Fills in a card and presses one of its buttons. */
function sends(chat: Chat, card: Reply, button: string, filled: Readonly<Record<string, string>>): Promise<Reply> {
  const { verb, data } = card.button(button);
  const asTheyAre = Object.fromEntries(card.inputs.map(({ id, value }) => [id, value]));
  return chat.press({ verb, data: { ...(data as object), ...asTheyAre, ...filled } });
}

/** Every event of the escalation so far. */
async function events(): Promise<readonly string[]> {
  const rows = await channel.assistant.store.write((tx) => tx.selectFrom('escalation_events').select('event').orderBy('sequence').execute());
  return rows.map(({ event }) => (JSON.parse(event) as { event: string }).event);
}

test('asked, begun, kept, answered late, not satisfied, answered again by who stands in, and resolved', async () => {
  const waiting = await lineManager.say('escalations waiting for me');
  expect(waiting.lines).toEqual(expect.arrayContaining(['1 escalation waits for you.', 'For you to answer', 'AB · C101 · stage 2 of 5']));
  const asked = await lineManager.press(waiting.button('AB · C101'));
  expect(asked.lines.slice(0, 6)).toEqual([
    'DRP-0001 · stage 2 of 5 · line manager Officer lm.east', 'AB · C101', 'Answer by Mon 30 Nov, in 5 working days.', 'The child', 'Impact', 'Nobody has planned her move.',
  ]);
  const begun = await sends(lineManager, await lineManager.press(asked.button('Answer')), 'Save for later', { text: 'The report' });
  expect(begun.lines).toContain('Saved. Nobody sees it until you send it.');
  expect(await events()).toEqual(['raised']);

  channel.becomes('2026-12-02T10:00:00.000Z');
  const again = await lineManager.say('respond to DRP-0001');
  expect(again.input('Your answer').value).toBe('The report');
  const answered = await sends(lineManager, again, 'Send the answer', { text: 'The report comes on Friday.', 'answer-0': 'changed', 'day-0': '2026-12-04' });
  expect(answered.lines).toEqual(expect.arrayContaining([
    'Officer lm.east answered it on Wed 2 Dec at 10:00, 2 working days late: the IRO decides how it goes on.', 'Action 1 · Fern Rivers by Fri 4 Dec · day changed',
  ]));

  const mine = await iro.say('escalations waiting for me');
  expect(mine.lines).toContain('For you to decide');
  const up = await iro.press((await iro.press(mine.button('AB · C101'))).button('To the next stage'));
  const moved = await sends(iro, up, 'Take it up', {});
  expect(moved.lines[0]).toBe('DRP-0001 · stage 3 of 5 · team manager Officer tm.east');
  expect(moved.hasButton('Undo')).toBe(true);

  await channel.assistant.store.write((tx) => setAbsence(tx, { person: 'tm.east', from: day('2026-12-03'), to: day('2026-12-04'), cover: 'tm.west', by: 'tm.east' }, NOW as Instant));
  channel.becomes('2026-12-03T10:00:00.000Z');
  const standsIn = channel.chatOf(staff.otherTeamManager);
  const theirs = await standsIn.say('what happened with DRP-0001');
  expect(theirs.lines).toContain('You see this for Officer tm.east, for whom you stand in.');
  await sends(standsIn, await standsIn.press(theirs.button('Answer')), 'Send the answer', { text: 'She has a place.', 'answer-0': 'done', 'day-0': '2026-12-03' });

  const decide = await iro.press((await iro.say('the escalation about AB')).button('Resolved'));
  const over = await sends(iro, decide, 'Resolve', { changed: 'She knows where she will live.', outcome: 'The report came.' });
  expect(over.lines).toEqual(expect.arrayContaining(['Done.', 'Amber Stone resolved it on Thu 3 Dec at 10:00.', 'She knows where she will live.']));
  expect(await events()).toEqual(['raised', 'responded', 'escalated', 'responded', 'resolved']);
  expect((await teamManager.say('what happened with DRP-0001')).linesWith('Officer tm.west answered it for Officer tm.east on Thu 3 Dec at 10:00')).not.toEqual([]);
  expect((await iro.say('open DRPs')).lines).toContain('No escalations.');
});

test('two managers answer at the same moment: one is taken, and the other is told who answered and reads it', async () => {
  const cards = [await lineManager.say('respond to DRP-0001'), await teamManager.say('respond to DRP-0001')] as const;
  const replies = await Promise.all([
    sends(lineManager, cards[0], 'Send the answer', { text: 'I see to it.' }),
    sends(teamManager, cards[1], 'Send the answer', { text: 'No, I do.' }),
  ]);
  expect(await events()).toEqual(['raised', 'responded']);
  const refused = replies.filter((reply) => reply.linesWith('nothing was changed').length > 0);
  expect(refused).toHaveLength(1);
  const [taken, ...none] = ['I see to it.', 'No, I do.'].filter((text) => refused[0]?.lines.includes(text));
  expect([typeof taken, none]).toEqual(['string', []]);
});

test('a card delivered three times has one effect, and text alone has none', async () => {
  const card = await lineManager.say('I want to answer the escalation about AB');
  for (let time = 0; time < 3; time += 1) await sends(lineManager, card, 'Send the answer', { text: 'Once.' });
  await lineManager.say('respond to DRP-0001 with it is all done');
  await iro.say('withdraw DRP-0001');
  expect(await events()).toEqual(['raised', 'responded']);
});

test('a card in another’s hands stands for nothing', async () => {
  const card = await lineManager.say('respond to DRP-0001');
  const looks = await channel.looksDuring(async () => {
    const stolen = await sends(channel.chatOf(staff.otherIro), card, 'Send the answer', { text: 'Me too.' });
    expect(stolen.lines).toContain('I can’t find that escalation among those that you may see.');
  });
  expect(looks).toMatchObject([{ actor: 'iro.other', action: 'escalation refused', child: null }]);
  expect(await events()).toEqual(['raised']);
});
