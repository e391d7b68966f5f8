import type { Instant } from '../../src/calendar/london';
import { blockConversation, conversationWith, forgetConversation } from '../../src/store/conversations';
import type { Store } from '../../src/store/open-store';
import { aCouncil } from '../answers/asked';
import { LocalConnector } from '../conversations/connector';
import { NOW, staff } from '../conversations/council';
import { Served, TENANT } from './served';

const QUESTION = 'which of my reviews are due';
const AT = NOW as Instant;

let store: Store;
let connector: LocalConnector;
let served: Served;
let writes: number;
let heardOf: string[];
let now: Instant;

beforeEach(async () => {
  store = await aCouncil();
  connector = await LocalConnector.start();
  writes = 0;
  heardOf = [];
  now = AT;
  const counted: Store = { ...store, write: (work) => ((writes += 1), store.write(work)) };
  served = await Served.start(counted, null, { clock: () => now, heardOf: async (_, person) => void heardOf.push(person) });
});

afterEach(async () => {
  served.close();
  connector.close();
  await store.close();
});

/** What the assistant sends back to an activity in the IRO's own chat. */
async function does(different: Record<string, unknown>) {
  const before = connector.sent.length;
  await served.post({
    id: '1', channelId: 'msteams', serviceUrl: connector.url, from: { id: '29:iro', aadObjectId: staff.iro.teamsObjectId }, recipient: { id: '28:assistant' },
    conversation: { id: 'a:1', conversationType: 'personal', tenantId: TENANT }, ...different,
  });
  return connector.sent.slice(before).map(({ activity }) => activity);
}

const says = (text: string, different: Record<string, unknown> = {}) => does({ type: 'message', text, ...different });
const installed = (action: string, different: Record<string, unknown> = {}) => does({ type: 'installationUpdate', action, ...different });
const added = () => does({ type: 'conversationUpdate', membersAdded: [{ id: '28:assistant' }, { id: '29:iro' }] });
const kept = (person = 'iro') => store.write((tx) => conversationWith(tx, person));
const blocked = (reason: string) => store.write((tx) => blockConversation(tx, 'iro', reason, AT));

const iro = {
  person: 'iro', conversation: 'a:1', userId: '29:iro', botId: '28:assistant', channel: 'msteams', tenant: TENANT, keptAt: AT, blocked: null,
};

describe('where somebody is reached is known', () => {
  test('once they get the app', async () => {
    await installed('add');
    expect(await kept()).toEqual({ ...iro, serviceUrl: connector.url });
    expect(heardOf).toEqual(['iro']);
  });

  test('once they type or press anything, where they had the app before', async () => {
    await says(QUESTION);
    expect(await kept()).toEqual({ ...iro, serviceUrl: connector.url });
    await store.write((tx) => forgetConversation(tx, { person: 'iro', conversation: 'a:1' }));
    now = '2026-11-23T09:05:00.000Z' as Instant;
    await does({ type: 'invoke', name: 'adaptiveCard/action', value: { action: { verb: 'nothing' } } });
    expect(await kept()).toMatchObject({ conversation: 'a:1', keptAt: now });
  });

  test('from the first time that Teams names them', async () => {
    connector.knows({ id: '29:new', aadObjectId: 'object-of-new', email: 'iro.new@council.example', userRole: 'user', tenantId: TENANT });
    await installed('add', { from: { id: '29:new', aadObjectId: 'object-of-new' }, conversation: { id: 'a:new', conversationType: 'personal', tenantId: TENANT } });
    expect(await kept('iro.new')).toMatchObject({ conversation: 'a:new', userId: '29:new' });
  });

  test('by the latest address, chat and names that an activity gives', async () => {
    await says(QUESTION);
    await says(QUESTION, { serviceUrl: connector.url.replace('127.0.0.1', 'localhost'), conversation: { id: 'a:2', conversationType: 'personal', tenantId: TENANT } });
    expect(await kept()).toMatchObject({ conversation: 'a:2', serviceUrl: connector.url.replace('127.0.0.1', 'localhost') });
  });

  test('and not from a group, nor of somebody who is not on the staff list or of another council', async () => {
    await says(QUESTION, { conversation: { id: '19:group', conversationType: 'groupChat', isGroup: true, tenantId: TENANT } });
    await installed('add', { conversation: { id: '19:group', conversationType: 'groupChat', isGroup: true, tenantId: TENANT } });
    await installed('add', { conversation: { id: 'a:1', conversationType: 'personal', tenantId: 'another' } });
    await installed('add', { from: { id: '29:stranger', aadObjectId: 'stranger' } });
    expect(await kept()).toBeNull();
    expect(await store.write((tx) => tx.selectFrom('conversations').selectAll().execute())).toEqual([]);
  });
});

describe('somebody in conversation', () => {
  test('costs nothing more each time they ask', async () => {
    await says(QUESTION);
    const writesFor = async (work: () => Promise<unknown>) => {
      const before = writes;
      await work();
      return writes - before;
    };
    // One finds who asks, one answers.
    expect(await writesFor(() => says(QUESTION))).toBe(2);
    now = '2026-11-23T09:00:59.000Z' as Instant;
    expect(await writesFor(() => says(QUESTION))).toBe(2);
    now = '2026-11-23T09:01:00.000Z' as Instant;
    expect(await writesFor(() => says(QUESTION))).toBe(3);
    expect(await kept()).toMatchObject({ keptAt: AT });
    expect(heardOf).toEqual(['iro']);
  });

  test('is reached again once they are heard of, though Teams had let nothing through, and what waited is tried again', async () => {
    await says(QUESTION);
    await blocked('they have blocked the app');
    now = '2026-11-23T12:00:00.000Z' as Instant;
    await says(QUESTION);
    expect(await kept()).toMatchObject({ blocked: null, keptAt: now });
    expect(heardOf).toEqual(['iro', 'iro']);
  });
});

describe('the app is removed', () => {
  test.each(['remove', 'remove-upgrade'])('by %s: nothing arrives there, until it is back', async (removed) => {
    await installed('add');
    expect(await installed(removed)).toEqual([]);
    expect(await kept()).toMatchObject({ blocked: 'the app was removed' });
    await installed('add-upgrade');
    expect(await kept()).toMatchObject({ blocked: null });
    expect(heardOf).toEqual(['iro', 'iro']);
  });

  test('by somebody who was never known, or has no object id: nothing happens', async () => {
    expect(await installed('remove', { from: { id: '29:stranger', aadObjectId: 'stranger' } })).toEqual([]);
    expect(await installed('remove', { from: { id: '29:iro' } })).toEqual([]);
    expect(await kept()).toBeNull();
  });
});

describe('the welcome', () => {
  const cards = (sent: readonly { attachments?: readonly unknown[] }[]) => sent.map(({ attachments }) => (attachments?.length === 1 ? 'a card' : 'something else'));

  test('is one card, with what to ask and when the assistant writes', async () => {
    const [welcome, ...others] = await installed('add');
    expect(others).toEqual([]);
    const shown = JSON.stringify(welcome?.attachments?.[0]?.content);
    expect(shown).toContain('once each working morning, and only if there is something for you');
    expect(shown).toContain('Which of my reviews are due?');
  });

  test('is one card, though Teams tells of an installation in two ways and more than once', async () => {
    const together = await Promise.all([installed('add'), added(), installed('add')]);
    expect(connector.sent).toHaveLength(1);
    expect(together.flat().length).toBeGreaterThan(0);
    expect(await installed('add')).toEqual([]);
    expect(await added()).toEqual([]);
  });

  test('comes again to somebody who removed the app and took it back', async () => {
    await installed('add');
    await installed('remove');
    expect(cards(await installed('add'))).toEqual(['a card']);
  });

  test('does not come with a new version, nor to somebody who has asked already, nor to a stranger', async () => {
    expect(await installed('add', { from: { id: '29:stranger', aadObjectId: 'stranger' } })).toEqual([]);
    expect(await installed('add-upgrade')).toEqual([]);
    await says(QUESTION);
    expect(await installed('add')).toEqual([]);
  });

  test('is a plain word in a group', async () => {
    const group = { conversation: { id: '19:group', conversationType: 'groupChat', isGroup: true, tenantId: TENANT } };
    expect(await installed('add', group)).toEqual([expect.objectContaining({ text: expect.stringContaining('our own chat') })]);
    expect(await installed('remove', group)).toEqual([]);
  });
});

describe('an answer that Teams does not take', () => {
  test.each([412, 429, 503])('with %d is sent once more, because somebody waits for it', async (status) => {
    connector.refusals.push(status);
    expect(await says(QUESTION)).toHaveLength(1);
  });

  test.each([[429, 429], [502], [504], [500], [403]])('with %j is not: it would be too late, or there twice, or for nothing', async (...refusals) => {
    connector.refusals.push(...refusals);
    expect(await says(QUESTION)).toHaveLength(0);
    expect(connector.refusals).toEqual([]);
    connector.refusals.length = 0;
    expect(await says(QUESTION)).toHaveLength(1);
  });
});
