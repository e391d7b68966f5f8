import { mkdtempSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { startAssistant } from '../../src/main';
import { AssistantAtWork, NOW } from './desk-at-work';

const credentials = {
  MICROSOFT_APP_ID: '11111111-2222-4333-8444-555555555555',
  MICROSOFT_APP_TENANT_ID: '99999999-2222-4333-8444-555555555555',
  MICROSOFT_APP_PASSWORD: 'not a real one',
  HOST: '127.0.0.1',
};

const chats = '/desk/connector/v3/conversations';

/** Everything that belongs to the desk. */
const addresses = [
  ['GET', '/desk'],
  ['GET', '/desk/desk.js'],
  ['GET', '/desk/assistant.png'],
  ['GET', '/desk/start'],
  ['GET', '/desk/events?chat=desk-iro'],
  ['PUT', '/desk/clock'],
  ['POST', '/desk/chats/desk-iro/messages'],
  ['PUT', '/desk/chats/desk-iro/app'],
  ['POST', '/desk/morning'],
  ['GET', '/desk/notices'],
  ['POST', chats],
  ['POST', `${chats}/desk-iro/activities`],
  ['POST', `${chats}/desk-iro/activities/1`],
  ['PUT', `${chats}/desk-iro/activities/1`],
  ['DELETE', `${chats}/desk-iro/activities/1`],
  ['GET', `${chats}/desk-iro/members/29:desk-iro`],
] as const;

/** What a request carries that does not come straight from this machine. */
const foreign: readonly Readonly<Record<string, string>>[] = [
  { 'X-Forwarded-For': '127.0.0.1' },
  { Forwarded: 'for=127.0.0.1' },
  { Via: '1.1 proxy' },
  { Host: 'assistant.example' },
  { Origin: 'https://assistant.example' },
  { Origin: 'null' },
];

const json = { 'Content-Type': 'application/json' };

describe('without credentials', () => {
  let desk: AssistantAtWork;
  beforeAll(async () => {
    desk = await AssistantAtWork.open();
  });
  afterAll(() => desk.close());

  test.each(addresses)('%s %s is there', async (method, path) => {
    expect([403, 405]).not.toContain(await desk.statusWith(json, method, path));
  });

  test('the page comes with rules that let nothing in from elsewhere, and no other page frame it', async () => {
    const { status, headers } = await fetch(`${desk.url}/desk`);
    expect([status, headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
  });

  test.each(addresses)('%s %s is refused to a proxy, to another host name and to a page of another host', async (method, path) => {
    for (const headers of foreign) expect(await desk.statusWith({ ...json, ...headers }, method, path)).toBe(403);
  });

  test('no other address of this machine than 127.0.0.1 is listened at', async () => {
    const others = Object.values(networkInterfaces()).flat().filter((each) => each?.family === 'IPv4' && !each.internal).map((each) => each?.address ?? '');
    for (const address of [...others, '127.0.0.2', '::1']) expect(await answersAt(address, Number(new URL(desk.url).port))).toBe(false);
    expect(await answersAt('127.0.0.1', Number(new URL(desk.url).port))).toBe(true);
  });

  test('HOST does not open it to others', async () => {
    const told = await AssistantAtWork.open({ HOST: '0.0.0.0', DEMO_COUNCIL: 'off' });
    expect(await answersAt('127.0.0.2', Number(new URL(told.url).port))).toBe(false);
    await told.close();
  });
});

describe.each([
  ['with credentials', credentials],
  ['with credentials in production', { ...credentials, NODE_ENV: 'production' }],
  ['with a managed identity', { ...credentials, MICROSOFT_APP_TYPE: 'UserAssignedMSI', MICROSOFT_APP_PASSWORD: '' }],
])('%s', (_, environment) => {
  let assistant: AssistantAtWork;
  beforeAll(async () => {
    assistant = await AssistantAtWork.open(environment);
  });
  afterAll(() => assistant.close());

  test.each(addresses)('%s %s does not exist', async (method, path) => {
    expect(await assistant.statusWith(json, method, path)).toBe(404);
  });

  test('a message of the desk’s is not believed', async () => {
    const message = { type: 'message', text: 'which of my reviews are due', channelId: 'msteams', serviceUrl: `${assistant.url}/desk/connector`, from: { id: '29:desk-iro' } };
    const { status } = await assistant.ask('POST', '/api/messages', { ...message, recipient: { id: '28:bot' }, conversation: { id: 'desk-iro', conversationType: 'personal' } });
    expect(status).toBe(401);
  });
});

test('in production without credentials nothing starts', async () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'assistant-')), 'data');
  const started = await startAssistant({ PORT: '0', LOG_LEVEL: 'silent', DATA_DIR: folder, NODE_ENV: 'production' }, () => NOW);
  expect(started).toEqual({ ok: false, problems: [expect.stringContaining('MICROSOFT_APP_ID')] });
});

function answersAt(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2000 });
    const tell = (answers: boolean) => {
      socket.destroy();
      resolve(answers);
    };
    socket.once('connect', () => tell(true)).once('error', () => tell(false)).once('timeout', () => tell(false));
  });
}
