import type { Channel, Chat } from './channel';
import { council, staff } from './council';
import { formOf, menuOf } from './recording-forms';
import { booked, cards, heldWithout, installed, lastCard, MORNING, remindedMonday, startedWith } from './reminded';
import type { Reply } from './reply';

let channel: Channel;

afterEach(() => channel.close());

const cardOf = (chat: Chat, child: string) => chat.say(`when is ${child}’s next review`);
const historyOf = async (chat: Chat, child: string) => chat.press((await menuOf(chat, child)).button('What was recorded'));

describe('a social worker who needs longer for a report', () => {
  let worker: Chat;
  let iro: Chat;

  beforeEach(async () => {
    ({ channel, worker, iro } = await remindedMonday());
    channel.becomes('2026-11-23T09:00:00.000Z');
  });

  const ILL = { day: '2026-12-01', reason: 'I was ill.' };
  const says = async (filled = ILL): Promise<Reply> => worker.fillIn(await worker.press(lastCard(worker).button('I need until…')), filled);

  test('says until when and why; the IRO is told, and both stand on the child’s card', async () => {
    const answer = await says();
    expect(answer.lines).toEqual(expect.arrayContaining(['Recorded · RS · C301', 'until Tue 1 Dec (I was ill.)', 'Amber Stone is told.']));
    await channel.works('2026-11-23T09:01:00.000Z');
    expect(cards(iro).map(({ summary }) => summary)).toEqual(['1 report needs more time']);
    expect(lastCard(iro).lines).toEqual(expect.arrayContaining([
      'Fern Rivers needs until Tue 1 Dec for the social work report for review 4.', 'Reason given: I was ill.',
      'Review 4 on Mon 30 Nov, and the social work report would not be there before it.',
    ]));
    expect((await cardOf(iro, 'C301')).lines).toContain('Fern Rivers asked for time until Tue 1 Dec: I was ill.');
  });

  test('is in what was recorded, with who said so and an audit line, after the next import as well', async () => {
    const looks = await channel.looksDuring(() => says());
    expect(looks).toContainEqual(expect.objectContaining({ actor: 'sw.east', action: 'recorded', child: 'C301', reason: 'allocated' }));
    await channel.takeIn({ ...council, children: [booked({ visits: ['2026-11-16', '2026-11-20'] })] });
    expect((await historyOf(iro, 'C301')).lines).toEqual(expect.arrayContaining(['More time needed for the report', 'until Tue 1 Dec (I was ill.) (Fern Rivers, Mon 23 Nov)']));
    expect((await cardOf(iro, 'C301')).linesWith('asked for time until Tue 1 Dec')).toHaveLength(1);
  });

  test.each([
    [{ ...ILL, day: '2026-11-20' }, 'Fri 20 Nov has passed: give today or a later day.'],
    [{ ...ILL, day: '' }, 'Choose the day.'],
    [{ ...ILL, reason: ' ' }, 'Say why, in a few words.'],
  ])('%j is refused, and the IRO hears nothing', async (filled, problem) => {
    expect((await says(filled)).lines).toContain(problem);
    await channel.works('2026-11-23T09:01:00.000Z');
    expect(cards(iro)).toEqual([]);
  });

  test('pressed twice is recorded once and told once', async () => {
    await says();
    expect((await says()).lines[0]).toBe('Recorded already · RS · C301');
    await channel.works('2026-11-23T09:01:00.000Z', '2026-11-23T09:05:00.000Z');
    expect(cards(iro)).toHaveLength(1);
  });

  test('does not have back what they had put off, and has the last reminder as ever', async () => {
    await worker.fillIn(lastCard(worker), {}, 'Snooze');
    await says();
    expect((await worker.fillIn(lastCard(worker), {}, 'Snooze')).lines).toContain(
      'More time is needed until Tue 1 Dec, as was said: you are reminded on that day, or with the last reminder where that comes first.',
    );
    await channel.works('2026-11-24T08:30:00.000Z', '2026-11-25T08:30:00.000Z', '2026-11-26T08:30:00.000Z', '2026-11-27T08:30:00.000Z');
    expect(cards(worker).map(({ when }) => when)).toEqual(['2026-11-23 08:30', '2026-11-25 08:30']);
    expect(lastCard(worker).lines).toContain('you asked for time until Tue 1 Dec: I was ill.');
  });

  test('and says next morning that it is done: the card of the child says only that', async () => {
    await says();
    channel.becomes('2026-11-24T09:00:00.000Z');
    await worker.fillIn(lastCard(worker), { day: '2026-11-24' }, 'Report is done');
    const card = await cardOf(iro, 'C301');
    expect([card.linesWith('social worker says'), card.linesWith('asked for time')]).toEqual([['the social worker says it was given on Tue 24 Nov'], []]);
  });

  test('and takes it back before the IRO heard of it: nobody is told', async () => {
    channel.becomes('2026-11-23T20:00:00.000Z');
    await says();
    await worker.fillIn(await worker.press((await historyOf(worker, 'C301')).button('More time needed')), { happened: 'false', why: 'Another child.' });
    await channel.works('2026-11-23T20:01:00.000Z', '2026-11-24T08:00:00.000Z');
    expect(cards(iro)).toEqual([]);
    expect((await cardOf(iro, 'C301')).linesWith('asked for time')).toEqual([]);
  });

  test('may be spoken for by their manager; the IRO and another worker may not', async () => {
    const { verb, data } = lastCard(worker).button('I need until…');
    expect((await iro.press({ verb, data })).lines.join(' ')).toContain('You may not record this of this child.');
    expect((await (await installed(channel, staff.otherWorker)).press({ verb, data })).lines.join(' ')).toContain('I can’t find “C301”');
    const manager = await installed(channel, staff.lineManager);
    expect((await manager.fillIn(await formOf(manager, 'C301', 'I need longer for the report: Review 4'), ILL)).lines[0]).toBe('Recorded · RS · C301');
  });
});

describe('in Rotherham, why a review went ahead without its report', () => {
  let iro: Chat;

  beforeEach(async () => {
    channel = await startedWith([heldWithout()], { COUNCIL_POLICY: 'rotherham-2022' });
    iro = await installed(channel, staff.iro);
    await channel.works('2026-11-20T12:00:01.000Z', MORNING);
    channel.becomes('2026-11-23T09:00:00.000Z');
  });

  const WAITED = { reason: 'The child had waited for it.' };

  test('is asked of the IRO, who records it; it stands on the child’s card and in what was recorded', async () => {
    expect(lastCard(iro).lines).toContain('Review 5 was held on Fri 20 Nov without a pre-meeting report. Why did it go ahead?');
    expect((await iro.fillIn(lastCard(iro), {}, 'Record why')).lines).toContain('Say why, in a few words.');
    const looks = await channel.looksDuring(() => iro.fillIn(lastCard(iro), WAITED, 'Record why'));
    expect(looks.map(({ action, detail }) => [action, detail])).toContainEqual(['recorded', expect.stringContaining(WAITED.reason)]);
    expect((await cardOf(iro, 'C302')).lines).toContain('the review went ahead without it because: The child had waited for it.');
    const worker = await installed(channel, staff.worker);
    expect((await historyOf(worker, 'C302')).lines).toEqual(expect.arrayContaining(['Went ahead without its report because', 'The child had waited for it. (Amber Stone, Mon 23 Nov)']));
  });

  test('pressed twice is recorded once; another reason asks for a correction', async () => {
    await iro.fillIn(lastCard(iro), WAITED, 'Record why');
    expect((await iro.fillIn(lastCard(iro), WAITED, 'Record why')).lines[0]).toBe('Recorded already · TU · C302');
    expect((await iro.fillIn(lastCard(iro), { reason: 'Something else.' }, 'Record why')).linesWith('To change it, correct it and say why.')).toHaveLength(1);
  });

  test('may not be recorded by the worker, and is asked no more of the next IRO', async () => {
    const worker = await installed(channel, staff.worker);
    const { verb, data } = lastCard(iro).button('Record why');
    expect((await worker.press({ verb, data: { ...(data as object), ...WAITED } })).lines.join(' ')).toContain('You may not record this of this child.');
    await iro.fillIn(lastCard(iro), WAITED, 'Record why');
    const colleague = await installed(channel, staff.otherIro);
    await channel.takeIn({ ...council, children: [heldWithout({ works: { iro: 'iro.other' } })] });
    await channel.works('2026-11-23T09:10:00.000Z', '2026-11-24T08:30:00.000Z');
    expect(cards(colleague).filter(({ summary }) => summary.includes('why did it go ahead'))).toEqual([]);
  });

  test('can be recorded before it is asked, on the child’s card, and is not asked then', async () => {
    await channel.close();
    channel = await startedWith([heldWithout()], { COUNCIL_POLICY: 'rotherham-2022' });
    iro = await installed(channel, staff.iro);
    await iro.fillIn(await formOf(iro, 'C302', 'Why it went ahead without its report'), WAITED);
    await channel.works('2026-11-20T12:00:01.000Z', MORNING);
    expect(cards(iro)).toEqual([]);
  });
});
