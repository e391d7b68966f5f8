import type { Channel, Chat } from './channel';
import { council, staff } from './council';
import { formOf, head, people } from './recording-forms';
import { booked, cards, FRIDAY, heldWithout, installed, lastCard, MORNING, startedWith } from './reminded';

let channel: Channel;

afterEach(() => channel.close());

const digests = (chat: Chat) => chat.received().filter(({ summary }) => summary.startsWith('Your morning'));
const linesThat = (chat: Chat, beginning: string) => digests(chat).flatMap(({ when, card }) => card.linesWith(beginning).map(() => when.slice(0, 10)));

/** A child whose review is booked for the Friday. */
const heldOnFriday = () => booked({ nextReview: { booked: '2026-11-20', premeetingHeld: '2026-11-03' } });
const TUESDAY = '2026-11-24T10:00:00.000Z';
const mornings = (...days: readonly number[]) => days.map((day) => `2026-11-${day}T08:30:00.000Z`);
const held = { day: '2026-11-20', participation: 'PN1', withReport: 'false' };

describe('in Bath and North East Somerset, a review held on a Friday without its report', () => {
  let iro: Chat;
  let worker: Chat;
  let teamManager: Chat;
  let headOfService: Chat;

  beforeEach(async () => {
    channel = await startedWith([heldOnFriday()], { COUNCIL_POLICY: 'bathnes-2024' }, people);
    [iro, worker] = [await installed(channel, staff.iro), await installed(channel, staff.worker)];
    [teamManager, headOfService] = [await installed(channel, staff.teamManager), await installed(channel, head)];
    await channel.works('2026-11-20T12:00:01.000Z');
  });

  const recordsHeld = async (filled = held) => iro.fillIn(await formOf(iro, 'C301', 'Held: Review 4'), filled);

  test('and recorded on the Tuesday after is told those above on the Wednesday, once', async () => {
    await channel.works(MORNING, ...mornings(24));
    channel.becomes(TUESDAY);
    await recordsHeld();
    await channel.works(...mornings(25, 26, 27));
    for (const chat of [teamManager, headOfService]) expect(linesThat(chat, 'Review 4 was held')).toEqual(['2026-11-25']);
  });

  test('is told those above when the IRO finds on the Tuesday that the report is not there, as was said', async () => {
    channel.becomes(FRIDAY);
    await worker.fillIn(await formOf(worker, 'C301', 'Say when the report was given: Review 4'), { day: '2026-11-20' });
    await recordsHeld({ ...held, withReport: '' });
    await channel.works(MORNING, ...mornings(24));
    expect(linesThat(teamManager, 'Review 4 was held')).toEqual([]);
    channel.becomes(TUESDAY);
    await iro.fillIn(await formOf(iro, 'C301', 'The report is not there'), {});
    await channel.works(...mornings(25, 26));
    expect(linesThat(teamManager, 'Review 4 was held')).toEqual(['2026-11-25']);
  });

  test('is still missing after the later day: those above are told that, and not both', async () => {
    await channel.works(MORNING);
    channel.becomes('2026-11-30T10:00:00.000Z');
    await recordsHeld();
    await channel.works('2026-12-01T08:30:00.000Z');
    expect(digests(headOfService).at(-1)?.card.linesWith('Review 4 was held')).toHaveLength(1);
  });

  describe('of which the worker says on the Monday that the report is done', () => {
    beforeEach(async () => {
      channel.becomes(FRIDAY);
      await recordsHeld();
      await channel.works(MORNING);
      channel.becomes('2026-11-23T10:00:00.000Z');
      await worker.fillIn(lastCard(worker), { day: '2026-11-23' }, 'Report is done');
      await channel.works(...mornings(24));
    });

    test('is told the IRO next morning, who confirms it', async () => {
      const digest = digests(iro).at(-1)?.card;
      expect(digest?.lines).toContain('Said to be there: please confirm');
      const form = await iro.press(digest?.button('RS · C301') ?? { verb: '', data: {} });
      expect((await iro.fillIn(form, {})).lines).toContain('Mon 23 Nov');
      await channel.works(...mornings(25));
      expect(digests(iro).at(-1)?.card.linesWith('Said to be there')).toEqual([]);
    });

    test('stands on the child’s card as said, and the IRO may say that it is not there', async () => {
      const card = await iro.say('when is C301’s next review');
      expect(card.lines).toContain('given on Mon 23 Nov, says the social worker; not confirmed');
      const form = await iro.press(digests(iro).at(-1)?.card.button('RS · C301') ?? { verb: '', data: {} });
      await iro.fillIn(await iro.press(form.button('It is not there')), {});
      await channel.works(...mornings(25, 26));
      expect((await iro.say('when is C301’s next review')).lines).toContain('given on Mon 23 Nov, says the social worker; the IRO says it is not there');
    });
  });
});

test('on the day of the review, a report said to be there is to be confirmed, and is not said to be missing', async () => {
  channel = await startedWith([booked({ nextReview: { booked: '2026-11-23', premeetingHeld: '2026-11-03' } })]);
  const [iro, worker] = [await installed(channel, staff.iro), await installed(channel, staff.worker)];
  await worker.fillIn(await formOf(worker, 'C301', 'Say when the report was given: Review 4'), { day: '2026-11-20' });
  await channel.works('2026-11-20T12:00:01.000Z', MORNING);
  const digest = digests(iro).at(-1)?.card;
  expect(digest?.lines).toContain('Said to be there: please confirm');
  expect(digest?.lines.join(' ')).not.toMatch(/No report|you decide/);
});

test('in Bournemouth, Christchurch and Poole the IRO reads once of a child whose review is today without its report', async () => {
  channel = await startedWith([booked({ nextReview: { booked: '2026-11-23', premeetingHeld: '2026-11-03' } })], { COUNCIL_POLICY: 'bcp-2023' });
  const iro = await installed(channel, staff.iro);
  await channel.works('2026-11-20T12:00:01.000Z', MORNING);
  const [digest] = digests(iro);
  expect(digest?.card.lines).toContain('No report, and the review is close');
  expect(digest?.card.linesWith('Review 4')).toHaveLength(1);
});

test('the weekly list of reviews held without a report says of each when it was held and how its report stands', async () => {
  channel = await startedWith([heldWithout()], { COUNCIL_POLICY: 'bcp-2023' }, people);
  const service = await installed(channel, staff.serviceManager);
  await channel.works('2026-11-20T12:00:01.000Z', MORNING);
  expect(digests(service).at(-1)?.card.linesWith('Review 5')).toEqual(['Review 5 was held on Fri 20 Nov · social work report asked for by Wed 25 Nov']);
});

describe('a worker who says that a child is not theirs', () => {
  const started = async (): Promise<readonly [Chat, Chat]> => {
    channel = await startedWith([booked()]);
    const chats = [await installed(channel, staff.worker), await installed(channel, staff.teamManager)] as const;
    await channel.works('2026-11-20T12:00:01.000Z', MORNING);
    channel.becomes('2026-11-23T09:00:00.000Z');
    return chats;
  };

  test('has no more cards about it: the manager of the team has them', async () => {
    const [worker, teamManager] = await started();
    const answer = await worker.fillIn(lastCard(worker), {}, 'Not my child');
    expect(answer.linesWith('Until the case system names somebody else')).toHaveLength(1);
    await channel.works(...mornings(24, 25, 26));
    expect(cards(worker).map(({ when }) => when)).toEqual(['2026-11-23 08:30']);
    expect(cards(teamManager).map(({ when, summary }) => [when.slice(0, 10), summary]).at(-1)).toEqual(['2026-11-25', '1 social work report for a review is due by Wed 25 Nov']);
  });

  test('has them again where the case system still names them after four weeks', async () => {
    const [worker] = await started();
    await worker.fillIn(lastCard(worker), {}, 'Not my child');
    channel.becomes('2026-12-22T10:00:00.000Z');
    await channel.takeIn({ ...council, children: [booked({ nextReview: { booked: '2026-12-29' } })] });
    await channel.works('2026-12-23T08:30:00.000Z');
    expect(cards(worker).at(-1)?.when).toBe('2026-12-23 08:30');
  });
});
