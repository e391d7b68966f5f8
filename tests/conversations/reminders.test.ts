import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ImportBatch } from '../../src/importing/batch';
import policy from '../../src/policy/councils/bathnes-2024.json';
import type { Person } from '../../src/people/person';
import { Channel, type Chat, type Received } from './channel';
import { child, council, everybody, POLICY, staff } from './council';
import { formOf } from './recording-forms';
import type { Reply } from './reply';

let channel: Channel;

afterEach(() => channel.close());

/** A child whose review is booked for Monday 30 November, with everything else prepared. */
const booked = (more = {}) => child('C301', '2026-07-10', { initials: 'RS', nextReview: { booked: '2026-11-30', premeetingHeld: '2026-11-03' }, visits: ['2026-11-16'], ...more });

/** A child whose review was held on Friday 20 November without a report. */
const heldWithout = () => child('C302', '2026-06-04', {
  initials: 'TU', visits: ['2026-11-16'],
  reviews: ['2025-06-27', '2025-09-26', '2026-03-04', '2026-06-04', '2026-11-20'].map((held) => ({ held, decisionsSent: held })),
});

/** The service is started on Friday 20 November, with one child in the council. */
async function startedWith(children: ImportBatch['children'], environment: Readonly<Record<string, string>> = POLICY, people: readonly Person[] = everybody): Promise<void> {
  channel = await Channel.open({ now: '2026-11-20T12:00:00.000Z', environment });
  await channel.takeIn({ ...council, people, children });
}

async function installed(person: Person): Promise<Chat> {
  const chat = channel.chatOf(person);
  await chat.installs();
  return chat;
}

const cards = (chat: Chat): readonly Received[] => chat.received().filter(({ summary }) => !summary.startsWith('Your morning'));

function lastCard(chat: Chat): Reply {
  const card = cards(chat).at(-1)?.card;
  if (card === undefined) throw new Error('no card was received');
  return card;
}

const MORNING = '2026-11-23T08:30:00.000Z';

describe('a social worker whose report is due', () => {
  let worker: Chat;
  let iro: Chat;

  beforeEach(async () => {
    await startedWith([booked()]);
    [worker, iro] = [await installed(staff.worker), await installed(staff.iro)];
    await channel.works('2026-11-20T12:00:01.000Z', '2026-11-23T08:29:59.000Z', MORNING);
  });

  test('is reminded on a card that names the child, the review and the day', () => {
    expect(cards(worker).map(({ when, summary }) => [when, summary])).toEqual([['2026-11-23 08:30', '1 social work report for a review is due by Wed 25 Nov']]);
    expect(lastCard(worker).lines).toEqual(expect.arrayContaining([
      'RS · C301', 'The social work report for review 4 is due by Wed 25 Nov. Review 4 on Mon 30 Nov.', 'Mon 30 Nov, in 5 working days', 'Amber Stone',
    ]));
  });

  test('is reminded once for each step of the ladder', async () => {
    await channel.works('2026-11-23T10:00:00.000Z', '2026-11-24T08:30:00.000Z', '2026-11-25T08:30:00.000Z', '2026-11-26T08:30:00.000Z', '2026-11-27T08:30:00.000Z');
    expect(cards(worker).map(({ when }) => when)).toEqual(['2026-11-23 08:30', '2026-11-25 08:30']);
  });

  test('says with one press that it is done, and is not reminded again', async () => {
    channel.becomes('2026-11-23T09:00:00.000Z');
    const answer = await worker.fillIn(lastCard(worker), {}, 'Report is done');
    expect(answer.linesWith('Recorded.')).toHaveLength(1);
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

  test('says until when they need, and the IRO is told with the reason', async () => {
    channel.becomes('2026-11-23T09:00:00.000Z');
    const form = await worker.press(lastCard(worker).button('I need until…'));
    expect((await worker.fillIn(form, { until: '2026-11-20', reason: 'I was ill' })).lines).toContain('Choose today or a day to come.');
    const answer = await worker.fillIn(form, { until: '2026-12-01', reason: 'I was ill' });
    expect(answer.lines).toContain('Amber Stone is told that you need until Tue 1 Dec.');
    await channel.works('2026-11-23T09:01:00.000Z');
    expect(cards(iro).map(({ summary }) => summary)).toEqual(['1 report needs more time']);
    expect(lastCard(iro).lines).toEqual(expect.arrayContaining([
      'Fern Rivers needs until Tue 1 Dec for the social work report for review 4.', 'Reason given: I was ill',
      'Review 4 on Mon 30 Nov, and the social work report would not be there before it.',
    ]));
  });

  test('says that the child is not theirs, and their line manager is told', async () => {
    const manager = await installed(staff.lineManager);
    channel.becomes('2026-11-23T09:00:00.000Z');
    const answer = await worker.fillIn(lastCard(worker), {}, 'Not my child');
    expect(answer.lines).toContain('Officer lm.east is told that this child is not yours.');
    await channel.works('2026-11-23T09:01:00.000Z');
    expect(lastCard(manager).lines).toContain('Fern Rivers says that RS · C301 is not theirs.');
  });

  test('puts it off until the next morning, when it comes back', async () => {
    channel.becomes('2026-11-23T09:00:00.000Z');
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
    const other = await installed(staff.otherWorker);
    for (const title of ['Report is done', 'Not my child', 'Snooze']) {
      const answer = await other.press(lastCard(worker).button(title));
      expect(answer.lines.join(' ')).toContain('I can’t find “C301” among the children you work with.');
    }
    expect(await channel.notices({ kind: 'report.not_mine' })).toEqual([]);
  });
});

describe('a reminder that is old news when it is to be sent', () => {
  const decidedOnly = async () => {
    await startedWith([booked()]);
    await channel.works('2026-11-20T12:00:01.000Z');
  };

  test.each([
    ['the report came a minute before', booked({ nextReview: { booked: '2026-11-30', premeetingHeld: '2026-11-03', reportReceived: '2026-11-23' } })],
    ['the child has left care', booked({ care: { started: '2025-06-02', ceased: '2026-11-22' } })],
    ['somebody else works with the child', booked({ works: { socialWorker: 'sw.west', team: 'west' } })],
    ['the review was moved to next month', booked({ nextReview: { booked: '2026-12-18', premeetingHeld: '2026-11-03' } })],
  ])('is not sent: %s', async (_, now) => {
    await decidedOnly();
    // Nothing leaves before the app is there: the address comes a minute after the morning.
    await channel.works(MORNING);
    const before = await channel.notices({ kind: 'report.remind', person: 'sw.east' });
    expect(before).toHaveLength(1);
    channel.becomes('2026-11-23T08:31:00.000Z');
    await channel.takeIn({ ...council, children: [now] });
    const worker = await installed(staff.worker);
    await channel.works('2026-11-23T08:31:01.000Z', '2026-11-23T08:40:00.000Z');
    expect(cards(worker).filter(({ summary }) => summary.includes('report'))).toEqual([]);
  });
});

describe('a review that was held without its report', () => {
  test('in Bath and North East Somerset: the worker is asked for it, and those above are told', async () => {
    await startedWith([heldWithout()]);
    const [worker, manager, teamManager] = [await installed(staff.worker), await installed(staff.lineManager), await installed(staff.teamManager)];
    await channel.works('2026-11-20T12:00:01.000Z', MORNING);
    expect(cards(worker).map(({ summary }) => summary)).toEqual(['1 review was held without your social work report: due by Fri 27 Nov']);
    expect(lastCard(worker).buttons.map(({ title }) => title)).toEqual(expect.arrayContaining(['Report is done', 'Not my child', 'Snooze', 'I need until…']));
    expect(lastCard(manager).lines).toEqual(expect.arrayContaining(['TU · C302', 'Review 5 was held on Fri 20 Nov without a social work report. It is asked for by Fri 27 Nov.']));
    expect(teamManager.received().at(-1)?.card.lines).toContain('Held without a report');
  });

  test('in Bournemouth, Christchurch and Poole: a cause for concern is offered to the IRO, filled in', async () => {
    await startedWith([heldWithout()], { COUNCIL_POLICY: 'bcp-2023' });
    const iro = await installed(staff.iro);
    await channel.works('2026-11-20T12:00:01.000Z', MORNING);
    const card = lastCard(iro);
    expect(card.lines).toContain('Review 5 was held on Fri 20 Nov without a social work report. Raise a concern about it?');
    const raise = card.buttons.find(({ title }) => title.endsWith('…') && title.startsWith('Raise'));
    if (raise === undefined) throw new Error(`there is no button to raise it: ${card.buttons.map(({ title }) => title).join(', ')}`);
    expect(JSON.stringify(raise.data)).toContain('report_missing');
    expect((await iro.press(raise)).lines.join(' ')).toContain('TU · C302');
  });

  test('in Rotherham: the IRO is asked why it went ahead', async () => {
    await startedWith([heldWithout()], { COUNCIL_POLICY: 'rotherham-2022' });
    const iro = await installed(staff.iro);
    await channel.works('2026-11-20T12:00:01.000Z', MORNING);
    expect(lastCard(iro).lines).toContain('Review 5 was held on Fri 20 Nov without a pre-meeting report. Why did it go ahead?');
    channel.becomes('2026-11-23T09:00:00.000Z');
    expect((await iro.fillIn(lastCard(iro), {}, 'Record why')).lines).toContain('Say why it went ahead.');
    const looks = await channel.looksDuring(() => iro.fillIn(lastCard(iro), { why: 'The child had waited for it.' }, 'Record why'));
    expect(looks.map(({ action, detail }) => [action, detail])).toContainEqual(['why held without a report', expect.stringContaining('The child had waited for it.')]);
  });
});

test('a rule that is being tried out is written down, and nobody is told', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'policy-'));
  const file = join(folder, 'trial.json');
  writeFileSync(file, JSON.stringify({ ...policy, id: 'trial', reminders: policy.reminders.map((reminder) => ({ ...reminder, monitor: true })) }));
  await startedWith([booked()], { COUNCIL_POLICY: file });
  rmSync(folder, { recursive: true });
  const worker = await installed(staff.worker);
  await channel.works('2026-11-20T12:00:01.000Z', MORNING, '2026-11-23T10:00:00.000Z');
  expect(cards(worker)).toEqual([]);
  expect(await channel.notices({ person: 'sw.east' })).toEqual([]);
  expect(await channel.notices({ person: 'sw.east', state: 'monitored' })).toMatchObject([{ kind: 'report.remind', child: 'C301', state: 'monitored' }]);
});
