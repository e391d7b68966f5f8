import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import policy from '../../src/policy/councils/bathnes-2024.json';
import type { Person } from '../../src/people/person';
import type { Channel, Chat } from './channel';
import { staff } from './council';
import { formOf, head, people } from './recording-forms';
import { THE_CHILD } from './raising';
import { booked, cards, heldWithout, installed, lastCard, MORNING, remindedMonday, startedWith } from './reminded';

let channel: Channel;

afterEach(() => channel.close());

describe('a social worker whose report is due', () => {
  let worker: Chat;
  let iro: Chat;

  beforeEach(async () => {
    ({ channel, worker, iro } = await remindedMonday());
  });

  test('is reminded on a card that names the child, the review and the day', () => {
    expect(cards(worker).map(({ when, summary }) => [when, summary])).toEqual([['2026-11-23 08:30', '1 social work report for a review is due by Wed 25 Nov']]);
    expect(lastCard(worker).lines).toEqual(expect.arrayContaining([
      'RS · C301', 'The social work report for review 4 is due by Wed 25 Nov. Review 4 on Mon 30 Nov.', 'In 5 working days', 'Amber Stone',
    ]));
  });

  test('is reminded once for each step of the ladder', async () => {
    await channel.works('2026-11-23T10:00:00.000Z', '2026-11-24T08:30:00.000Z', '2026-11-25T08:30:00.000Z', '2026-11-26T08:30:00.000Z', '2026-11-27T08:30:00.000Z');
    expect(cards(worker).map(({ when }) => when)).toEqual(['2026-11-23 08:30', '2026-11-25 08:30']);
  });

  test('says with one press that it is done, and is not reminded again', async () => {
    channel.becomes('2026-11-23T09:00:00.000Z');
    const answer = await worker.fillIn(lastCard(worker), {}, 'Report is done');
    expect(answer.lines).toContain('Recorded. You gave the social work report on Mon 23 Nov. Amber Stone sees it.');
    expect(answer.linesWith('due')).toEqual([]);
    expect((await iro.say('when is C301’s next review')).linesWith('social worker says')).toHaveLength(1);
    await channel.works('2026-11-24T08:30:00.000Z', '2026-11-25T08:30:00.000Z', '2026-11-26T08:30:00.000Z');
    expect(cards(worker)).toHaveLength(1);
  });

  test('is reminded again where the IRO says that it is not there', async () => {
    channel.becomes('2026-11-23T09:00:00.000Z');
    await worker.fillIn(lastCard(worker), {}, 'Report is done');
    await iro.fillIn(await formOf(iro, 'C301', 'The report is not there'), {});
    await channel.works('2026-11-24T08:30:00.000Z', '2026-11-25T08:30:00.000Z');
    expect(cards(worker).map(({ when }) => when)).toEqual(['2026-11-23 08:30', '2026-11-25 08:30']);
  });

  test('says that the child is not theirs, and their line manager is told', async () => {
    const manager = await installed(channel, staff.lineManager);
    channel.becomes('2026-11-23T09:00:00.000Z');
    const answer = await worker.fillIn(lastCard(worker), {}, 'Not my child');
    expect(answer.lines).toContain('Officer lm.east is told that this child is not yours.');
    await channel.works('2026-11-23T09:01:00.000Z');
    expect(lastCard(manager).lines).toContain('Fern Rivers says that RS · C301 is not theirs.');
  });

  test('puts it off until the next morning, when it comes back; pressed twice, once', async () => {
    channel.becomes('2026-11-23T09:00:00.000Z');
    await worker.fillIn(lastCard(worker), {}, 'Snooze');
    const answer = await worker.fillIn(lastCard(worker), {}, 'Snooze');
    expect(answer.lines).toContain('This comes back on Tue 24 Nov in the morning, unless the report is there by then.');
    await channel.works('2026-11-24T08:29:00.000Z', '2026-11-24T08:30:00.000Z');
    expect(cards(worker).map(({ when }) => when)).toEqual(['2026-11-23 08:30', '2026-11-24 08:30']);
  });

  test('puts it off, and does not have it back once the report came', async () => {
    channel.becomes('2026-11-23T09:00:00.000Z');
    await worker.fillIn(lastCard(worker), {}, 'Snooze');
    await iro.fillIn(await formOf(iro, 'C301', 'Report received: Review 4'), { day: '2026-11-23' });
    await channel.works('2026-11-24T08:30:00.000Z', '2026-11-25T08:30:00.000Z');
    expect(cards(worker)).toHaveLength(1);
  });

  test('and nobody else can press their buttons', async () => {
    const other = await installed(channel, staff.otherWorker);
    for (const title of ['Report is done', 'Not my child', 'Snooze']) {
      const answer = await other.press(lastCard(worker).button(title));
      expect(answer.lines.join(' ')).toContain('I can’t find “C301” among the children you work with.');
    }
    expect(await channel.notices({ kind: 'report.not_mine' })).toEqual([]);
  });
});

/** The Monday morning of a council, in the chats of some of its people. */
async function mondayAt(council: string, children: Parameters<typeof startedWith>[0], ...told: readonly Person[]): Promise<readonly Chat[]> {
  channel = await startedWith(children, { COUNCIL_POLICY: council }, people);
  const chats: Chat[] = [];
  for (const person of told) chats.push(await installed(channel, person));
  await channel.works('2026-11-20T12:00:01.000Z', MORNING);
  return chats;
}

/** A note in the digest of this morning, by how it begins. */
const noteOf = (chat: Chat | undefined, beginning: string) => chat?.received().find(({ summary }) => summary.startsWith('Your morning'))?.card.linesWith(beginning);

describe('a review that was held without its report', () => {
  test('in Bath and North East Somerset: the worker is asked for it, and those above are told', async () => {
    const [worker, manager, teamManager, service] = await mondayAt('bathnes-2024', [heldWithout()], staff.worker, staff.lineManager, staff.teamManager, head);
    if (!worker || !manager) throw new Error('somebody is missing');
    expect(lastCard(worker).lines.slice(0, 3)).toEqual([
      'Report due after the review · TU · C302', 'TU · C302', 'Review 5 was held on Fri 20 Nov without a social work report. Please send it by Fri 27 Nov.',
    ]);
    expect(cards(worker).map(({ summary }) => summary)).toEqual(['1 review was held without your social work report: due by Fri 27 Nov']);
    expect(lastCard(worker).buttons.map(({ title }) => title)).toEqual(expect.arrayContaining(['Report is done', 'Not my child', 'Snooze', 'I need until…']));
    expect(lastCard(manager).lines).toEqual(expect.arrayContaining(['TU · C302', 'Review 5 was held on Fri 20 Nov without a social work report. It is asked for by Fri 27 Nov.']));
    for (const chat of [teamManager, service]) expect(noteOf(chat, 'Review 5 was held')).toEqual(['Review 5 was held on Fri 20 Nov · social work report asked for by Fri 27 Nov · social worker Fern Rivers']);
  });

  test('in Bournemouth, Christchurch and Poole: a cause for concern is offered to the IRO, filled in', async () => {
    const [iro, worker, teamManager] = await mondayAt('bcp-2023', [heldWithout()], staff.iro, staff.worker, staff.teamManager);
    if (!iro || !worker) throw new Error('somebody is missing');
    const card = lastCard(iro);
    expect(card.lines).toContain('Review 5 was held on Fri 20 Nov without a social work report. Raise a DRP about it?');
    const raise = card.buttons.find(({ title }) => title.endsWith('…') && title.startsWith('Raise'));
    if (raise === undefined) throw new Error(`there is no button to raise it: ${card.buttons.map(({ title }) => title).join(', ')}`);
    const child = await iro.press(raise);
    expect(child.lines.join(' ')).toContain('TU · C302');
    const concern = await iro.fillIn(child, THE_CHILD, 'Next');
    expect(concern.inputs.some(({ value }) => value.includes('report_missing'))).toBe(true);
    const action = await iro.fillIn(concern, {}, 'Next');
    expect(['What is to be done', 'Who does it', 'By which day', 'How we will know'].map((label) => action.input(label).value)).toEqual([
      'Send the social work report for the review of Fri 20 Nov', 'Fern Rivers', '2026-11-25', 'The IRO has the social work report',
    ]);
    expect((await iro.fillIn(action, {}, 'Next')).lines.join(' ')).toContain('step 4 of 5');
    expect(cards(worker).map(({ summary }) => summary)).toEqual(['1 review was held without your social work report: due by Wed 25 Nov']);
    expect(noteOf(teamManager, 'Review 5 was held')).toHaveLength(1);
  });
});

describe('on the morning of a review without its report, the IRO reads what the council wants of it', () => {
  const today = () => [booked({ nextReview: { booked: '2026-11-23', premeetingHeld: '2026-11-03' } })];
  test.each([
    ['handbook', 'you decide whether it goes ahead'],
    ['bathnes-2023', 'it goes ahead, once you have talked with the social worker'],
    ['west-berkshire-2023', 'you decide whether it goes ahead'],
    ['bathnes-2024', 'it goes ahead in exceptional circumstances only'],
    ['bcp-2023', 'it goes ahead'],
    ['rotherham-2022', 'it should not go ahead unless the circumstances are exceptional, and you record why'],
  ])('%s: %s', async (council, rule) => {
    const [iro] = await mondayAt(council, today(), staff.iro);
    const [note = ''] = noteOf(iro, 'Review 4 on Mon 23 Nov') ?? [];
    expect(note.endsWith(` · ${rule}`)).toBe(true);
  });
});

test('a rule that is being tried out is written down, and nobody is told', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'policy-'));
  const file = join(folder, 'trial.json');
  writeFileSync(file, JSON.stringify({ ...policy, id: 'trial', reminders: policy.reminders.map((reminder) => ({ ...reminder, monitor: true })) }));
  channel = await startedWith([booked()], { COUNCIL_POLICY: file });
  rmSync(folder, { recursive: true });
  const worker = await installed(channel, staff.worker);
  await channel.works('2026-11-20T12:00:01.000Z', MORNING, '2026-11-23T10:00:00.000Z');
  expect(cards(worker)).toEqual([]);
  expect(await channel.notices({ person: 'sw.east' })).toEqual([]);
  expect(await channel.notices({ person: 'sw.east', state: 'monitored' })).toMatchObject([{ kind: 'report.remind', child: 'C301', state: 'monitored' }]);
});
