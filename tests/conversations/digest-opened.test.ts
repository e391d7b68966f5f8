import { Channel, type Chat, type Received } from './channel';
import { POLICY, staff } from './council';
import { formOf, menuOf, recordingCouncil } from './recording-forms';
import type { Reply } from './reply';

let channel: Channel;
let iro: Chat;

beforeEach(async () => {
  channel = await Channel.open({ now: '2026-11-23T00:00:00.000Z', environment: POLICY });
  await channel.takeIn(recordingCouncil);
  iro = channel.chatOf(staff.iro);
  await iro.installs();
});

afterEach(() => channel.close());

const whens = (received: readonly Received[]) => received.map(({ when }) => when);

describe('a digest in which its reader has opened something', () => {
  let digest: Received;
  /** Presses something in the message of the digest, as Teams says in which message it is. */
  const press = (card: Reply, title: string) => iro.press(card.button(title), { replyToId: digest.id });
  const holdsC103 = async () => iro.fillIn(await formOf(iro, 'C103', 'Held: Review 4'), { participation: 'PN1' });
  const digests = async () => (await channel.notices({ kind: 'digest', person: 'iro' })).map(({ state, reason }) => [state, reason]);

  beforeEach(async () => {
    await channel.works('2026-11-23T08:29:00.000Z', '2026-11-23T08:30:00.000Z');
    channel.becomes('2026-11-23T10:00:00.000Z');
    const [received] = iro.received();
    if (received === undefined) throw new Error('there is no digest');
    digest = received;
  });

  test('is left to them, whatever changes meanwhile', async () => {
    await press(digest.card, 'MN · C107, Review 4');
    await holdsC103();
    await channel.works('2026-11-23T10:00:15.000Z', '2026-11-23T10:01:00.000Z', '2026-11-23T17:00:00.000Z');
    expect(whens(iro.received())).toEqual(['2026-11-23 08:30']);
    expect(await digests()).toEqual([['delivered', null]]);
  });

  test('is left to them also where it is uncertain whether Teams took what was to renew it', async () => {
    await holdsC103();
    channel.connector.refusals.push(502);
    await channel.works('2026-11-23T10:00:15.000Z');
    await press(digest.card, 'MN · C107, Review 4');
    await channel.works('2026-11-23T10:10:00.000Z');
    expect(whens(iro.received())).toEqual(['2026-11-23 08:30']);
    expect(await digests()).toEqual([['delivered', null], ['overtaken', 'opened by its reader']]);
  });

  test('comes back as it is by then, and is put up to date again', async () => {
    const form = await press(digest.card, 'MN · C107, Review 4');
    await holdsC103();
    const again = await press(form, 'Back to my morning');
    expect([again.lines.slice(0, 2), again.hasButton('EF · C103, Review 4'), again.hasButton('QR · C111, Review 4')]).toEqual([['Your morning', 'Monday 23 November'], false, true]);
    await channel.works('2026-11-23T10:00:15.000Z');
    expect(whens(iro.received())).toEqual(['2026-11-23 08:30']);
    await iro.fillIn(await formOf(iro, 'C111', 'Held: Review 4'), { participation: 'PN0' });
    await channel.works('2026-11-23T10:00:30.000Z');
    expect(iro.received().slice(1).map(({ id, when, isNew, card }) => [id, when, isNew, card.hasButton('QR · C111, Review 4')])).toEqual([
      [digest.id, '2026-11-23 10:00', false, false],
    ]);
  });

  test('and which was overtaken by that, is put up to date once it is back and the same changes again', async () => {
    await holdsC103();
    channel.connector.refusals.push(502);
    await channel.works('2026-11-23T10:00:15.000Z');
    const form = await press(digest.card, 'MN · C107, Review 4');
    await channel.works('2026-11-23T10:10:00.000Z');
    const correct = async (filled: Readonly<Record<string, string>>) => {
      const history = await iro.press((await menuOf(iro, 'C103')).button('What was recorded'));
      await iro.fillIn(await iro.press(history.button('Held: ')), filled);
    };
    await correct({ happened: 'false', why: 'It was another child.' });
    expect((await press(form, 'Back to my morning')).hasButton('EF · C103, Review 4')).toBe(true);
    await holdsC103();
    await channel.works('2026-11-23T10:11:00.000Z');
    expect(iro.received().slice(1).map(({ isNew, card }) => [isNew, card.hasButton('EF · C103, Review 4')])).toEqual([[false, false]]);
  });

  test('of an earlier day shows today’s when it is asked back, which stays in a message of its own', async () => {
    const form = await press(digest.card, 'MN · C107, Review 4');
    await channel.works('2026-11-30T08:30:00.000Z');
    expect((await press(form, 'Back to my morning')).lines[1]).toBe('Monday 30 November');
    await holdsC103();
    await channel.works('2026-11-30T08:31:00.000Z');
    const [, ...today] = iro.received();
    expect(today.map(({ isNew, card }) => [isNew, card.lines[1]])).toEqual([[true, 'Monday 30 November'], [false, 'Monday 30 November']]);
    expect(today.every(({ id }) => id !== digest.id)).toBe(true);
  });
});

describe('“My morning”', () => {
  test.each(['hello', 'help'])('is offered to whoever says “%s”, and shows the digest as it is by now', async (said) => {
    channel.becomes('2026-11-23T10:00:00.000Z');
    const morning = await iro.press((await iro.say(said)).button('My morning'));
    expect(morning.lines.slice(0, 2)).toEqual(['Your morning', 'Monday 23 November']);
    expect(morning.hasButton('EF · C103, Review 4')).toBe(true);
  });

  test('says so where there is nothing, and whom it shows is in the audit trail', async () => {
    const administrator = channel.chatOf(staff.administrator);
    expect((await administrator.press((await administrator.say('hello')).button('My morning'))).lines).toContain('Nothing for you this morning.');
    const hello = await iro.say('hello');
    const looks = await channel.looksDuring(() => iro.press(hello.button('My morning')));
    expect(looks.map(({ action, child: id }) => [action, id])).toContainEqual(['looked', 'C103']);
  });
});
