import { ToBotFromBotOrEmulatorTokenValidationParameters } from 'botframework-connector';
import type { Credentials } from '../../src/config';
import type { Store } from '../../src/store/open-store';
import { aCouncil } from '../answers/asked';
import { LocalConnector } from '../conversations/connector';
import { staff } from '../conversations/council';
import { Served, TENANT } from './served';

const QUESTION = 'which of my reviews are due';

let store: Store;
let connector: LocalConnector;
const all: Served[] = [];

beforeAll(async () => {
  store = await aCouncil();
  connector = await LocalConnector.start();
});

afterAll(async () => {
  for (const served of all) served.close();
  connector.close();
  await store.close();
});

async function started(credentials: Credentials | null): Promise<Served> {
  const served = await Served.start(store, credentials);
  all.push(served);
  return served;
}

const message = {
  type: 'message', id: '1', text: QUESTION, channelId: 'msteams', serviceUrl: '', from: { id: '29:iro', aadObjectId: staff.iro.teamsObjectId },
  recipient: { id: '28:assistant' }, conversation: { id: 'a:1', conversationType: 'personal', tenantId: TENANT } as Record<string, unknown>,
};

async function post(served: Served, different: Record<string, unknown>, headers: Record<string, string> = {}) {
  const before = connector.sent.length;
  const answered = await served.post({ ...message, serviceUrl: connector.url, ...different }, headers);
  return { ...answered, sent: connector.sent.slice(before).map(({ activity }) => activity) };
}

describe('a council\'s tenant', () => {
  const OTHER_TENANT = 'Sorry, I only answer people of the council whose assistant I am.';
  let served: Served;

  beforeAll(async () => {
    // Tokens are left aside here: what is looked at is the tenant.
    served = await started(null);
  });

  const texts = async (different: Record<string, unknown>) => (await post(served, different)).sent.map(({ text, attachments }) => (attachments?.length ? 'a card' : text));
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
  let served: Served;

  beforeAll(async () => {
    served = await started(credentials);
  });

  test.each<[string, Record<string, string>]>([
    ['no token', {}],
    ['a password', { Authorization: 'Basic dXNlcjpwYXNzd29yZA==' }],
    ['a token of another issuer', bearer({ iss: 'https://sts.windows.net/another-tenant/', aud: credentials.appId })],
  ])('%s is refused', async (_, headers) => {
    const { status, body, sent } = await post(served, {}, headers);
    expect([status, JSON.parse(body), sent]).toEqual([401, { code: 'Unauthorized', message: 'Send the token that Teams issues for this bot.' }, []]);
  });

  test.each(['https://sts.windows.net/tenant/', 'https://api.botframework.com'])('tokens of %s, each naming another tenant, leave nothing behind in memory', async (iss) => {
    const remembered = () => ToBotFromBotOrEmulatorTokenValidationParameters.issuer?.length;
    const before = remembered();
    for (let count = 0; count < 5; count++) {
      expect((await post(served, {}, bearer({ iss, tid: `unknown-tenant-${count}`, aud: credentials.appId }))).status).toBe(401);
    }
    expect([before, remembered()]).toEqual([expect.any(Number), before]);
  });

  test('the token goes to Microsoft\'s addresses only: not even to this machine', async () => {
    for (const serviceUrl of [connector.url, 'https://example.com/', 'http://smba.trafficmanager.net/uk/']) {
      expect((await post(served, { serviceUrl }, fromTeams)).status).toBe(403);
    }
  });

  test('what is no activity is refused before the token is looked at', async () => {
    expect((await post(served, { type: undefined }, fromTeams)).status).toBe(400);
  });
});
