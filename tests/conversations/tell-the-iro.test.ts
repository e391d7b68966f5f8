import { Channel, type Chat } from './channel';
import { NOW, POLICY, staff } from './council';
import { menuOf, recordingCouncil } from './recording-forms';
import type { Reply } from './reply';

let channel: Channel;
let iro: Chat;
let colleague: Chat;
let worker: Chat;
let teamManager: Chat;
let iroManager: Chat;

beforeEach(async () => {
  channel = await Channel.open({ now: NOW, environment: POLICY });
  await channel.takeIn(recordingCouncil);
  [iro, colleague, worker, teamManager, iroManager] = [staff.iro, staff.otherIro, staff.worker, staff.teamManager, staff.iroManager].map((person) => channel.chatOf(person)) as [Chat, Chat, Chat, Chat, Chat];
  for (const chat of [iro, colleague, worker, teamManager, iroManager]) await chat.installs();
  await channel.works(NOW);
});

afterEach(() => channel.close());

const AFTER = '2026-11-23T09:05:00.000Z';
const LATER = '2026-11-23T09:10:00.000Z';
const TUESDAY = '2026-11-24T08:30:00.000Z';
const WENT_MISSING = { kind: 'missing', day: '2026-11-22', text: 'Not home from Saturday evening until Sunday noon.' };
const SUMMARY = '1 significant event: is an earlier review needed?';

const cardOf = (chat: Chat, child: string) => chat.say(`when is ${child}’s next review`);
const got = (chat: Chat) => chat.received().filter(({ summary }) => !summary.startsWith('Your morning')).map(({ when, summary }) => [when, summary]);

async function tells(chat: Chat, filled: Readonly<Record<string, string>> = WENT_MISSING, child = 'C107'): Promise<Reply> {
  return chat.fillIn(await chat.press((await cardOf(chat, child)).button('Tell the IRO…')), filled);
}

/** The worker tells of the episode; gives the card that the IRO gets. */
async function told(): Promise<Reply> {
  await tells(worker);
  await channel.works(AFTER);
  const card = iro.received().find(({ summary }) => summary === SUMMARY)?.card;
  if (card === undefined) throw new Error('nothing came');
  return card;
}

describe('the social worker tells the IRO of a significant event', () => {
  test('on the child’s card; the IRO gets a card with the child first, what happened, and who says so', async () => {
    const card = await told();
    expect(got(iro)).toEqual([['2026-11-23 09:05', SUMMARY]]);
    expect(card.lines).toEqual([
      'Significant event · MN · C107', 'MN · C107', 'Missing or running away, Sun 22 Nov',
      'What happened', WENT_MISSING.text, 'Told by', 'Fern Rivers, Mon 23 Nov', 'Next review', 'Review 4, not booked yet',
    ]);
    expect(card.buttons.map(({ title }) => title).slice(0, 2)).toEqual(['An earlier review is needed', 'No earlier review']);
  });

  test('pressed twice is recorded once, and told once', async () => {
    await tells(worker);
    expect((await tells(worker)).lines[0]).toBe('Recorded already · MN · C107');
    await channel.works(AFTER, LATER);
    expect(got(iro)).toEqual([['2026-11-23 09:05', SUMMARY]]);
  });

  test('and it stands in what was recorded, with the audit line', async () => {
    const looks = await channel.looksDuring(() => tells(worker));
    expect(looks).toContainEqual(expect.objectContaining({ actor: 'sw.east', action: 'recorded', child: 'C107', reason: 'allocated' }));
    const history = await iro.press((await menuOf(iro, 'C107')).button('What was recorded'));
    expect(history.lines).toEqual(expect.arrayContaining(['Significant event', `Missing or running away, Sun 22 Nov: ${WENT_MISSING.text} (Fern Rivers, Mon 23 Nov)`]));
  });

  test('so may their manager; the IRO, and an IRO of others, are not offered it', async () => {
    expect((await tells(teamManager)).lines[0]).toBe('Recorded · MN · C107');
    expect((await cardOf(iro, 'C107')).hasButton('Tell the IRO…')).toBe(false);
    const { verb, data } = (await cardOf(worker, 'C107')).button('Tell the IRO…');
    expect((await iro.press({ verb, data })).lines.join(' ')).toContain('You may not record this of this child.');
    expect((await colleague.press({ verb, data })).lines.join(' ')).toContain('I can’t find “C107”');
  });

  test.each([
    [{ ...WENT_MISSING, kind: '' }, 'Say what kind of event it is.'],
    [{ ...WENT_MISSING, text: ' ' }, 'Say what happened, in a few words.'],
    [{ ...WENT_MISSING, day: '2026-12-24' }, 'Thu 24 Dec is in the future: give a day up to today.'],
  ])('%j is refused, and what was typed is kept', async (filled, problem) => {
    const card = await tells(worker, filled);
    expect(card.lines).toContain(problem);
    expect(card.input('When it happened').value).toBe(filled.day);
  });

  test('of a child without an IRO goes to the IRO manager', async () => {
    await channel.takeIn({
      ...recordingCouncil, wholeCaseload: false,
      children: recordingCouncil.children.filter(({ facts }) => facts.child === 'C107').map((each) => ({ ...each, allocation: { iro: null, socialWorker: 'sw.east', team: 'east' } })),
    });
    await channel.works('2026-11-23T09:01:00.000Z');
    await tells(worker);
    await channel.works(AFTER);
    expect(got(iroManager).at(-1)).toEqual(['2026-11-23 09:05', SUMMARY]);
    expect(got(iro)).toEqual([]);
  });
});

describe('the IRO answers', () => {
  test('that an earlier review is needed, on a card filled in with what happened; the worker reads the new date in the morning', async () => {
    const form = await iro.press((await told()).button('An earlier review is needed'));
    expect([form.input('Why').value, form.input('Who asked').value]).toEqual([WENT_MISSING.text, 'iro']);
    expect((await iro.fillIn(form, { day: '2026-12-07' })).lines[0]).toBe('Recorded · MN · C107');
    await channel.works(LATER, TUESDAY);
    const digest = worker.received().find(({ summary }) => summary.startsWith('Your morning'))?.card;
    expect(digest?.linesWith('Review 4 now due by Mon 7 Dec')).toEqual([`Review 4 now due by Mon 7 Dec, before by Fri 18 Dec · Amber Stone, Mon 23 Nov: ${WENT_MISSING.text}`]);
  });

  test('that none is needed, with the reason; pressed again it stands as it is', async () => {
    const card = await told();
    const form = await iro.press(card.button('No earlier review'));
    expect((await iro.fillIn(form, { reason: '' })).lines).toContain('Say why, in a few words.');
    expect((await iro.fillIn(form, { reason: 'Back home, and seen the same day.' })).lines[0]).toBe('Recorded · MN · C107');
    expect((await iro.fillIn(form, { reason: 'Back home, and seen the same day.' })).lines[0]).toBe('Recorded already · MN · C107');
    expect((await iro.fillIn(form, { reason: 'Something else.' })).linesWith('To change it, correct it and say why.')).toHaveLength(1);
    const history = await worker.press((await menuOf(worker, 'C107')).button('What was recorded'));
    expect(history.linesWith('Back home, and seen the same day. (Amber Stone, Mon 23 Nov)')).toHaveLength(1);
  });

  test('and while that is awaited, the morning says so, and opens the event', async () => {
    await told();
    await channel.works(TUESDAY);
    const digest = iro.received().find(({ when }) => when === '2026-11-24 08:30')?.card;
    expect(digest?.lines).toEqual(expect.arrayContaining(['Significant events: is an earlier review needed?', 'Missing or running away, Sun 22 Nov']));
    const event = digest && (await iro.press(digest.button('MN · C107, Missing')));
    await iro.fillIn(await iro.press(event?.button('No earlier review') ?? { verb: '', data: null }), { reason: 'Seen.' });
    await channel.works('2026-11-25T08:30:00.000Z');
    expect(iro.received().find(({ when, isNew }) => isNew && when === '2026-11-25 08:30')?.card.linesWith('Missing or running away') ?? []).toEqual([]);
  });

  test('nobody else may: the worker is not offered it, and is refused', async () => {
    const { verb, data } = (await told()).button('No earlier review');
    expect((await worker.press({ verb, data })).lines.join(' ')).toContain('You may not record this of this child.');
  });
});

describe('an event that is taken back', () => {
  async function takesBack(): Promise<void> {
    const history = await worker.press((await menuOf(worker, 'C107')).button('What was recorded'));
    await worker.fillIn(await worker.press(history.button('Significant event')), { happened: 'false', why: 'Another child.' });
  }

  test('before the IRO was told, is told to nobody', async () => {
    await tells(worker);
    await takesBack();
    await channel.works(AFTER, TUESDAY);
    expect(got(iro)).toEqual([]);
    expect((await channel.notices({ kind: 'event.told' })).map(({ state }) => state)).toEqual(['overtaken', 'overtaken']);
  });

  test('afterwards, is told too; the card answers no more', async () => {
    const card = await told();
    await takesBack();
    await channel.works(LATER);
    expect(got(iro)).toEqual([['2026-11-23 09:05', SUMMARY], ['2026-11-23 09:10', '1 significant event was taken back']]);
    const form = await iro.press(card.button('No earlier review'));
    expect((await iro.fillIn(form, { reason: 'Seen.' })).lines).toContain('This event was taken back: open the child again.');
  });
});
