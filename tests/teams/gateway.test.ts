import { createServer, type AddressInfo } from 'node:net';
import { MsalServiceClientCredentialsFactory } from 'botframework-connector';
import { wordsView } from '../../src/answers/words-answer';
import type { Credentials } from '../../src/config';
import type { Address, Gateway } from '../../src/delivery/gateway';
import { createAuthentication } from '../../src/teams/authentication';
import { createGateway } from '../../src/teams/gateway';
import { FaultyTeams, type Play } from '../faults/faulty-teams';

const TIMEOUT_MS = 500;
const message = { view: wordsView('This morning', ['Two reviews to book.', 'AB · C101'], []), summary: '2 reviews to book' };
const newer = { view: wordsView('This morning', ['One review to book.'], []), summary: '1 review to book' };

let teams: FaultyTeams;
let gateway: Gateway;
let to: Address;

beforeEach(async () => {
  teams = await FaultyTeams.start();
  gateway = createGateway(null, createAuthentication(null, { timeoutMs: TIMEOUT_MS }));
  to = { person: 'iro', conversation: 'a:1/with=signs', serviceUrl: teams.url, userId: '29:iro', botId: '28:assistant', channel: 'msteams', tenant: 'tenant' };
});

afterEach(() => teams.stop());

describe('a message', () => {
  test('is a card, with a line for the notification that names no child', async () => {
    expect(await gateway.send(to, message)).toEqual({ kind: 'sent', messageId: 'message-1' });
    expect(teams.requests).toMatchObject([
      {
        method: 'POST', path: '/v3/conversations/a%3A1%2Fwith%3Dsigns/activities', authorization: null,
        body: {
          type: 'message', summary: '2 reviews to book', channelId: 'msteams', serviceUrl: teams.url, conversation: { id: 'a:1/with=signs', conversationType: 'personal', tenantId: 'tenant' },
          from: { id: '28:assistant' }, recipient: { id: '29:iro' },
          attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: expect.objectContaining({ type: 'AdaptiveCard' }) }],
        },
      },
    ]);
    const { attachments, ...aroundTheCard } = teams.requests[0]?.body as { attachments: unknown };
    expect(JSON.stringify(attachments)).toContain('AB · C101');
    expect(JSON.stringify(aroundTheCard)).not.toContain('C101');
  });

  test('is put in the place of an earlier one', async () => {
    const sent = await gateway.send(to, message);
    const messageId = sent.kind === 'sent' ? sent.messageId : '';
    expect(await gateway.update(to, messageId, newer)).toEqual({ kind: 'sent', messageId });
    expect(teams.requests[1]).toMatchObject({ method: 'PUT', path: '/v3/conversations/a%3A1%2Fwith%3Dsigns/activities/message-1', body: { summary: '1 review to book', id: 'message-1' } });
    expect(teams.chat.size).toBe(1);
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['no id', {}],
    ['a list', []],
    ['a word', '"taken"'],
    ['a page', '<html>OK</html>'],
    ['half an answer', '{"id":"mess'],
  ])('that Teams takes with %s in place of an id is sent; it cannot be updated', async (_, body) => {
    await teams.will({ kind: 'answers', status: 201, body, afterTaking: true });
    expect(await gateway.send(to, message)).toEqual({ kind: 'sent', messageId: '' });
    expect(await gateway.update(to, '', newer)).toEqual({ kind: 'gone', what: 'message' });
    expect(teams.requests).toHaveLength(1);
  });

  test('that is not there is gone', async () => {
    expect(await gateway.update(to, 'another', newer)).toEqual({ kind: 'gone', what: 'message' });
  });
});

describe('each fault is one attempt with one outcome, for a new message and for an update', () => {
  const ambiguous = { kind: 'ambiguous', reason: expect.stringContaining('Teams') };

  test.each<[string, Play, object]>([
    ['429 with Retry-After', { kind: 'answers', status: 429, headers: { 'Retry-After': '7' } }, { kind: 'later', reason: 'Teams answered 429', retryAfterMs: 7000 }],
    ['429 without', { kind: 'answers', status: 429 }, { kind: 'later', reason: 'Teams answered 429', retryAfterMs: null }],
    ['412', { kind: 'answers', status: 412 }, { kind: 'later', reason: 'Teams answered 412', retryAfterMs: null }],
    ['503', { kind: 'answers', status: 503, headers: { 'Retry-After': '1' } }, { kind: 'later', reason: 'Teams answered 503', retryAfterMs: 1000 }],
    ['500', { kind: 'answers', status: 500 }, { kind: 'rejected', reason: 'Teams answered 500' }],
    ['413', { kind: 'answers', status: 413, code: 'MessageSizeTooBig' }, { kind: 'rejected', reason: 'Teams answered 413 MessageSizeTooBig' }],
    ['403', { kind: 'answers', status: 403, code: 'BotNotInConversationRoster' }, { kind: 'blocked', reason: 'the app is not in their chat' }],
    ['404', { kind: 'answers', status: 404, code: 'ConversationNotFound' }, { kind: 'gone', what: 'conversation' }],
    ['a redirect, which is not followed', { kind: 'answers', status: 307, headers: { Location: 'http://127.0.0.1:9/' } }, { kind: 'rejected', reason: 'Teams answered 307' }],
    ['502', { kind: 'answers', status: 502, body: '<html>' }, ambiguous],
    ['504', { kind: 'answers', status: 504 }, ambiguous],
    ['a reset before the request was read', { kind: 'breaks', after: 'nothing' }, ambiguous],
    ['a reset after', { kind: 'breaks', after: 'reading' }, ambiguous],
    ['silence', { kind: 'is silent', afterTaking: false }, { kind: 'ambiguous', reason: 'Teams did not answer (nothing within 0.5 s)' }],
    ['an answer without end', { kind: 'answers', status: 201, body: 'x'.repeat(300_000) }, { kind: 'ambiguous', reason: 'Teams did not answer (the answer is too long)' }],
    ['nobody there', { kind: 'is down' }, { kind: 'later', reason: 'Teams could not be reached (ECONNREFUSED)', retryAfterMs: null }],
  ])('%s', async (_, play, outcome) => {
    await teams.will(play);
    expect(await gateway.send(to, message)).toEqual(outcome);
    await teams.will(play);
    expect(await gateway.update(to, 'message-1', newer)).toEqual(outcome);
    const seen = play.kind === 'is down' || (play.kind === 'breaks' && play.after === 'nothing') ? 0 : 2;
    expect(teams.requests).toHaveLength(seen);
  });

  test('a name that does not exist: nothing has left', async () => {
    const elsewhere = createGateway(null, createAuthentication(null, { trusts: () => true }));
    expect(await elsewhere.send({ ...to, serviceUrl: 'http://teams.invalid/' }, message)).toMatchObject({ kind: 'later', reason: expect.stringContaining('could not be reached') });
  });

  test('a server that never agrees on a secret connection: nothing has left', async () => {
    const deaf = createServer((socket) => void socket.resume());
    await new Promise<void>((listening) => deaf.listen(0, '127.0.0.1', listening));
    const elsewhere = createGateway(null, createAuthentication(null, { trusts: () => true, timeoutMs: TIMEOUT_MS }));
    const { port } = deaf.address() as AddressInfo;
    expect(await elsewhere.send({ ...to, serviceUrl: `https://127.0.0.1:${port}/` }, message)).toEqual({
      kind: 'later', reason: 'Teams could not be reached (nothing within 0.5 s)', retryAfterMs: null,
    });
    deaf.close();
  });
});

describe('the chat with somebody who has not been heard of', () => {
  test('is asked for by their object id', async () => {
    expect(await gateway.open('object-of-iro', teams.url)).toEqual({ kind: 'opened', conversation: 'chat-that-was-opened' });
    expect(teams.requests).toEqual([
      { method: 'POST', path: '/v3/conversations', authorization: null, body: { isGroup: false, bot: { id: '28:iro-assistant' }, members: [{ id: 'object-of-iro' }] } },
    ]);
  });

  test.each<[string, Play, object]>([
    ['the app is not installed', { kind: 'answers', status: 403, code: 'ForbiddenOperationException' }, { kind: 'blocked', reason: 'the app is not installed for them' }],
    ['Teams does not know them', { kind: 'answers', status: 404 }, { kind: 'blocked', reason: 'Teams does not find them' }],
    ['Teams is busy', { kind: 'answers', status: 429, headers: { 'Retry-After': '3' } }, { kind: 'later', reason: 'Teams answered 429', retryAfterMs: 3000 }],
    ['the connection breaks, which does no harm', { kind: 'breaks', after: 'reading' }, { kind: 'later', reason: 'Teams did not answer (ECONNRESET)', retryAfterMs: null }],
    ['Teams names no chat', { kind: 'answers', status: 201, body: {} }, { kind: 'rejected', reason: 'Teams named no chat' }],
  ])('%s', async (_, play, opened) => {
    await teams.will(play);
    expect(await gateway.open('object-of-iro', teams.url)).toEqual(opened);
    expect(teams.requests).toHaveLength(1);
  });
});

describe('with credentials', () => {
  const credentials: Credentials = { type: 'SingleTenant', appId: '00000000-0000-4000-8000-000000000002', tenantId: '00000000-0000-4000-8000-000000000003', password: 'secret' };
  let asked: unknown[];

  /** Microsoft Entra, as the SDK asks it through its library; every case an app of its own, because the SDK keeps tokens for the whole process. */
  function entra(appId: string, answers: () => Promise<string>): MsalServiceClientCredentialsFactory {
    asked = [];
    const acquireTokenByClientCredential = async ({ scopes }: { scopes: unknown }) => {
      asked.push(scopes);
      return { accessToken: await answers(), expiresOn: new Date(Date.now() + 3_600_000) };
    };
    return new MsalServiceClientCredentialsFactory(appId, { acquireTokenByClientCredential } as never);
  }

  const withTokens = (appId: string, answers: () => Promise<string>) => {
    const parts = { tokens: entra(appId, answers), trusts: (url: string) => url.startsWith(teams.url), timeoutMs: TIMEOUT_MS };
    const own = { ...credentials, appId };
    return createGateway(own, createAuthentication(own, parts));
  };

  test('a message and the asking for a chat carry the token of the app, for the connector', async () => {
    const own = withTokens(credentials.appId, async () => 'token-of-the-app');
    expect(await own.send(to, message)).toEqual({ kind: 'sent', messageId: 'message-1' });
    expect(await own.open('object-of-iro', teams.url)).toEqual({ kind: 'opened', conversation: 'chat-that-was-opened' });
    expect(teams.requests.map(({ authorization }) => authorization)).toEqual(['Bearer token-of-the-app', 'Bearer token-of-the-app']);
    expect(teams.requests[1]?.body).toEqual({
      isGroup: false, bot: { id: `28:${credentials.appId}` }, members: [{ id: 'object-of-iro' }], tenantId: credentials.tenantId, channelData: { tenant: { id: credentials.tenantId } },
    });
    expect(asked).toEqual([['https://api.botframework.com/.default']]);
  });

  test('no token: nothing has left, and it is tried again later', async () => {
    const own = withTokens('00000000-0000-4000-8000-000000000004', () => Promise.reject(new Error('invalid_client')));
    expect(await own.send(to, message)).toEqual({ kind: 'later', reason: 'Teams could not be reached (no token from Microsoft Entra)', retryAfterMs: null });
    expect(teams.requests).toEqual([]);
  });

  test('a token that never comes is not waited for without end, and sends nothing when it comes too late', async () => {
    const late: { come?: (token: string) => void } = {};
    const own = withTokens('00000000-0000-4000-8000-000000000005', () => new Promise<string>((come) => (late.come = come)));
    expect(await own.send(to, message)).toMatchObject({ kind: 'later', reason: 'Teams could not be reached (no token from Microsoft Entra)' });
    late.come?.('late');
    await new Promise((passed) => setTimeout(passed, 50));
    expect(teams.requests).toEqual([]);
  });

  test('nothing goes to an address that is not Microsoft\'s, and no token is in danger', async () => {
    const tokens = entra('00000000-0000-4000-8000-000000000006', async () => 'secret-token');
    const own = { ...credentials, appId: '00000000-0000-4000-8000-000000000006' };
    const strict = createGateway(own, createAuthentication(own, { tokens }));
    for (const serviceUrl of [teams.url, 'https://smba.trafficmanager.net.example/', 'http://smba.trafficmanager.net/uk/']) {
      expect(await strict.send({ ...to, serviceUrl }, message)).toEqual({ kind: 'rejected', reason: 'the address is not one of Teams’' });
    }
    expect(teams.requests).toEqual([]);
  });
});
