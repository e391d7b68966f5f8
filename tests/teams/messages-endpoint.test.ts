import { ToBotFromBotOrEmulatorTokenValidationParameters } from 'botframework-connector';
import pino from 'pino';
import type { Server } from 'restify';
import type { Instant } from '../../src/calendar/london';
import { shippedBankHolidays } from '../../src/calendar/bank-holidays';
import { WorkingDays } from '../../src/calendar/working-days';
import type { Credentials } from '../../src/config';
import { shippedPolicies } from '../../src/policy/councils';
import type { Store } from '../../src/store/open-store';
import { messagesEndpoint } from '../../src/teams/messages-endpoint';
import { createServer } from '../../src/web/server';
import { aCouncil } from '../answers/asked';
import { LocalConnector } from '../conversations/connector';
import { NOW, staff } from '../conversations/council';

const TENANT = 'tenant-of-the-council';
const QUESTION = 'which of my reviews are due';
const log = pino({ level: 'silent' });

let store: Store;
let connector: LocalConnector;
const servers: Server[] = [];

beforeAll(async () => {
  store = await aCouncil();
  connector = await LocalConnector.start();
});

afterAll(async () => {
  for (const server of servers) server.close();
  connector.close();
  await store.close();
});

/** The assistant of a council with a tenant of its own; gives its address. */
async function serve(credentials: Credentials | null): Promise<string> {
  const policy = shippedPolicies().get('bathnes-2024');
  if (!policy) throw new Error('there is no such policy');
  const workingDays = new WorkingDays(shippedBankHolidays());
  const messages = messagesEndpoint(credentials, { store, policy, calendar: () => workingDays, clock: () => NOW as Instant, log, tenantId: TENANT });
  const server = createServer({ messages, store, log, desk: null });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  servers.push(server);
  return `http://127.0.0.1:${server.address().port}`;
}

const message = {
  type: 'message', id: '1', text: QUESTION, channelId: 'msteams', serviceUrl: '', from: { id: '29:iro', aadObjectId: staff.iro.teamsObjectId },
  recipient: { id: '28:assistant' }, conversation: { id: 'a:1', conversationType: 'personal', tenantId: TENANT } as Record<string, unknown>,
};

async function post(address: string, different: Record<string, unknown>, headers: Record<string, string> = {}) {
  const before = connector.sent.length;
  const answered = await fetch(`${address}/api/messages`, {
    method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify({ ...message, serviceUrl: connector.url, ...different }),
  });
  return { status: answered.status, body: await answered.text(), sent: connector.sent.slice(before).map(({ activity }) => activity) };
}

describe('a council\'s tenant', () => {
  const OTHER_TENANT = 'Sorry, I only answer people of the council whose assistant I am.';
  let address: string;

  beforeAll(async () => {
    // Tokens are left aside here: what is looked at is the tenant.
    address = await serve(null);
  });

  const texts = async (different: Record<string, unknown>) => (await post(address, different)).sent.map(({ text, attachments }) => (attachments?.length ? 'a card' : text));
  const chat = (given: Record<string, unknown>) => ({ conversation: { id: 'a:1', conversationType: 'personal', ...given } });

  test('is answered, whether the conversation or the channel names it', async () => {
    expect(await texts({})).toEqual(['a card']);
    expect(await texts({ ...chat({}), channelData: { tenant: { id: TENANT } } })).toEqual(['a card']);
  });

  test.each<[string, Record<string, unknown>]>([
    ['another tenant', chat({ tenantId: 'another-tenant' })],
    ['another tenant, though the channel says ours', { ...chat({ tenantId: 'another-tenant' }), channelData: { tenant: { id: TENANT } } }],
    ['no tenant named', chat({})],
    ['an empty tenant', chat({ tenantId: '' })],
    ['channel data of another form', { ...chat({}), channelData: { tenant: TENANT } }],
  ])('is asked for: %s is refused without asking who speaks', async (_, different) => {
    const asked = connector.asked;
    expect(await texts({ ...different, from: { id: '29:unknown', aadObjectId: 'unknown' } })).toEqual([OTHER_TENANT]);
    expect(await texts(different)).toEqual([OTHER_TENANT]);
    expect(connector.asked).toBe(asked);
  });

  test('is looked at on the roster too, before somebody is linked', async () => {
    connector.knows({ id: '29:new', aadObjectId: 'object-of-new', email: 'iro.new@council.example', userRole: 'user', tenantId: 'another-tenant' });
    expect(await texts({ from: { id: '29:new', aadObjectId: 'object-of-new' } })).toEqual([expect.stringContaining('I don’t know you')]);
    connector.knows({ id: '29:new', aadObjectId: 'object-of-new', email: 'iro.new@council.example', userRole: 'user', tenantId: TENANT });
    expect(await texts({ from: { id: '29:new', aadObjectId: 'object-of-new' } })).toEqual(['a card']);
  });

  test('does not take a chat whose kind is not said for one\'s own', async () => {
    expect(await texts({ conversation: { id: 'a:1', tenantId: TENANT } })).toEqual([expect.stringContaining('our own chat')]);
  });
});

describe('with credentials', () => {
  const credentials: Credentials = { type: 'SingleTenant', appId: '00000000-0000-4000-8000-000000000001', tenantId: TENANT, password: 'secret' };
  const bearer = (claims: object) => ({ Authorization: `Bearer ${[{ alg: 'none' }, claims, {}].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}` });
  const fromTeams = bearer({ iss: 'https://api.botframework.com', aud: credentials.appId });
  let address: string;

  beforeAll(async () => {
    address = await serve(credentials);
  });

  test.each<[string, Record<string, string>]>([
    ['no token', {}],
    ['a password', { Authorization: 'Basic dXNlcjpwYXNzd29yZA==' }],
    ['a token of another issuer', bearer({ iss: 'https://sts.windows.net/another-tenant/', aud: credentials.appId })],
  ])('%s is refused', async (_, headers) => {
    const { status, body, sent } = await post(address, {}, headers);
    expect([status, JSON.parse(body), sent]).toEqual([401, { code: 'Unauthorized', message: 'Send the token that Teams issues for this bot.' }, []]);
  });

  test.each(['https://sts.windows.net/tenant/', 'https://api.botframework.com'])('tokens of %s, each naming another tenant, leave nothing behind in memory', async (iss) => {
    const remembered = () => ToBotFromBotOrEmulatorTokenValidationParameters.issuer?.length;
    const before = remembered();
    for (let count = 0; count < 5; count++) {
      expect((await post(address, {}, bearer({ iss, tid: `unknown-tenant-${count}`, aud: credentials.appId }))).status).toBe(401);
    }
    expect([before, remembered()]).toEqual([expect.any(Number), before]);
  });

  test('the token goes to Microsoft\'s addresses only: not even to this machine', async () => {
    for (const serviceUrl of [connector.url, 'https://example.com/', 'http://smba.trafficmanager.net/uk/']) {
      expect((await post(address, { serviceUrl }, fromTeams)).status).toBe(403);
    }
  });

  test('what is no activity is refused before the token is looked at', async () => {
    expect((await post(address, { type: undefined }, fromTeams)).status).toBe(400);
  });
});
