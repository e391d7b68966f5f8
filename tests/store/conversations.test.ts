import { instantAfter } from '../../src/calendar/london';
import { blockConversation, conversationWith, forgetConversation, keepConversation, keepOpened, type Reached } from '../../src/store/conversations';
import type { Store } from '../../src/store/open-store';
import { aStore, closeAll, noon } from './samples';

afterEach(closeAll);

let store: Store;

beforeEach(async () => {
  store = await aStore();
});

const anna: Reached = { person: 'anna', conversation: 'chat', serviceUrl: 'https://a.example/', userId: '29:a', botId: '28:b', channel: 'msteams', tenant: 't' };
const later = instantAfter(noon, 60_000);
const held = () => store.write((tx) => conversationWith(tx, 'anna'));

describe('where somebody is reached', () => {
  test('is not known before they were heard of', async () => {
    expect(await held()).toBeNull();
  });

  test('is what was heard last, and what was blocked is open again', async () => {
    await store.write((tx) => keepConversation(tx, anna, noon));
    await store.write((tx) => blockConversation(tx, 'anna', 'they blocked it', noon));
    expect(await held()).toEqual({ ...anna, keptAt: noon, blocked: 'they blocked it' });
    const moved = { ...anna, serviceUrl: 'https://b.example/' };
    await store.write((tx) => keepConversation(tx, moved, later));
    expect(await held()).toEqual({ ...moved, keptAt: later, blocked: null });
  });

  test('is still known once Teams has lost the chat, which is then asked for anew', async () => {
    await store.write((tx) => keepConversation(tx, anna, noon));
    await store.write((tx) => forgetConversation(tx, anna));
    expect(await held()).toMatchObject({ ...anna, conversation: null });
    await store.write((tx) => keepOpened(tx, { ...anna, conversation: 'new', userId: 'oid' }, later));
    expect(await held()).toMatchObject({ ...anna, conversation: 'new' });
  });

  test('is kept as heard, where the chat was lost or asked for at the same time', async () => {
    await store.write((tx) => keepConversation(tx, anna, noon));
    await store.write((tx) => forgetConversation(tx, { ...anna, conversation: 'older' }));
    await store.write((tx) => keepOpened(tx, { ...anna, conversation: 'new' }, later));
    expect(await held()).toMatchObject(anna);
  });
});
