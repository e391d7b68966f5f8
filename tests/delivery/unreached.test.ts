import { tryAgain } from '../../src/delivery/recovering';
import { blockConversation, conversationWith, forgetConversation } from '../../src/store/conversations';
import { importBatch } from '../../src/store/import-batch';
import { about, batch, closeAll, instant, noon, person } from '../store/samples';
import { notice, Office, staff } from './office';

let office: Office;

beforeEach(async () => {
  office = await Office.open();
});

afterEach(closeAll);

describe('somebody who cannot be reached', () => {
  const removed = { kind: 'blocked', reason: 'the app was removed' } as const;

  test('is not tried again until they are heard of, and is then told what still matters', async () => {
    office.teams.breaks(removed);
    await office.tell(notice());
    await office.tell(
      notice({ subject: 'Another review is late.' }),
      notice({ subject: 'Matters until one.', expires: instant('2026-11-23T13:00:00Z') }),
    );
    expect(office.teams.calls).toHaveLength(1);
    expect(await office.ends()).toEqual(Array(3).fill('refused: not reached: the app was removed'));

    office.at = instant('2026-11-24T12:00:00Z');
    await office.heardOf('anna');
    expect(await office.store.write((tx) => tryAgain(tx, 'anna', office.at))).toBe(2);
    await office.sender.drain();
    expect(office.teams.chatOf('anna')).toEqual(['A review is late.', 'Another review is late.']);
    expect((await office.notices())[0]).toMatchObject({ state: 'delivered', reason: null, attempts: 1 });
  });

  test('is not told what was refused more than a week ago, nor what Teams refused for another reason', async () => {
    await office.store.write((tx) => blockConversation(tx, 'anna', 'blocked by them', noon));
    await office.tell(notice());
    office.passes(7 * 24 * 3_600_000 + 1);
    await office.heardOf('anna');
    office.teams.breaks({ kind: 'rejected', reason: 'too long' });
    await office.tell(notice({ subject: 'Too long.' }));
    expect(await office.store.write((tx) => tryAgain(tx, 'anna', office.at))).toBe(0);
  });

  test('is not told what was refused to others', async () => {
    await office.store.write((tx) => blockConversation(tx, 'ben', 'blocked by them', noon));
    await office.tell(notice({ to: 'ben' }));
    expect(await office.store.write((tx) => tryAgain(tx, 'anna', office.at))).toBe(0);
  });

  test('and was never heard of, is asked for by their object id', async () => {
    await importBatch(office.store, batch({ people: [...staff, 'eve'].map((id) => person(id, { teamsObjectId: `oid-${id}` })) }), about());
    await office.tell(notice({ to: 'eve' }));
    await office.tell(notice({ to: 'eve', subject: 'Another.' }));
    expect(office.teams.calls.map(({ does, to }) => `${does} ${to}`)).toEqual(['open oid-eve', 'send new-chat-eve', 'send new-chat-eve']);
    expect(office.teams.chatOf('eve')).toEqual(['A review is late.', 'Another.']);
    expect(await office.store.write((tx) => conversationWith(tx, 'eve'))).toMatchObject({ serviceUrl: 'https://teams.example/', botId: '28:iro', userId: 'oid-eve' });
  });

  test('is told later where Teams does not give the chat at once', async () => {
    await office.store.write((tx) => forgetConversation(tx, { person: 'anna', conversation: 'chat-anna' }));
    office.teams.breaks({ kind: 'later', reason: 'busy', retryAfterMs: 5_000 });
    await office.tell(notice());
    expect(office.teams.chatOf('anna')).toEqual([]);
    await office.minutesPass(1);
    expect(office.teams.calls.map(({ does }) => does)).toEqual(['open', 'open', 'send']);
    expect(office.teams.chatOf('anna')).toEqual(['A review is late.']);
  });

  test('and has not the app, is remembered as such', async () => {
    await office.store.write((tx) => forgetConversation(tx, { person: 'anna', conversation: 'chat-anna' }));
    office.teams.breaks({ kind: 'blocked', reason: 'the app is not installed' });
    await office.tell(notice());
    expect(await office.ends()).toEqual(['refused: not reached: the app is not installed']);
    expect(await office.store.write((tx) => conversationWith(tx, 'anna'))).toMatchObject({ blocked: 'the app is not installed' });
  });

  test('and has no object id and never wrote, is refused as such', async () => {
    await importBatch(office.store, batch({ people: [...staff, 'eve'].map((id) => person(id)) }), about());
    await office.tell(notice({ to: 'eve' }));
    expect(await office.ends()).toEqual(['refused: not reached: they never wrote to the assistant']);
  });

  test('since Teams lost their chat, gets it opened anew', async () => {
    office.teams.breaks({ kind: 'gone', what: 'conversation' });
    await office.tell(notice());
    expect(office.teams.calls.map(({ does, to }) => `${does} ${to}`)).toEqual(['send chat-anna', 'open oid-anna', 'send new-chat-anna']);
    expect(await office.ends()).toEqual(['delivered']);
  });

  test('since Teams lost their chat for good, is not asked for again and again', async () => {
    const gone = { kind: 'gone', what: 'conversation' } as const;
    office.teams.breaks(gone, gone);
    await office.tell(notice());
    expect(office.teams.calls.map(({ does }) => does)).toEqual(['send', 'open']);
    expect(await office.ends()).toEqual(['refused: not reached: Teams does not know the chat with them']);
  });
});
