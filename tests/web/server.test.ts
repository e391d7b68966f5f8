import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { gzipSync } from 'node:zlib';
import pino from 'pino';
import type { Response } from 'restify';
import type { Instant } from '../../src/calendar/london';
import { openStore, type Store } from '../../src/store/open-store';
import { DeskClock } from '../../src/web/desk/clock';
import { createServer, type ServerParts } from '../../src/web/server';

let store: Store;
const desk = {
  clock: new DeskClock(() => '2026-11-23T12:00:00.000Z' as Instant),
  delivery: { nextMorning: (at: Instant) => at, morning: async () => ({ sent: 0 }) },
};
const received: unknown[] = [];
const closing: (() => void)[] = [];

beforeAll(async () => {
  store = await openStore({ file: ':memory:' });
});

afterEach(() => {
  for (const close of closing.splice(0)) close();
  received.splice(0);
});

afterAll(() => store.close());

/** A server on a free port, whose messages are only noted; gives its address. */
async function serve(parts: Partial<ServerParts> = {}): Promise<string> {
  const messages: ServerParts['messages'] = async (req, res) => {
    received.push(req.body);
    res.send(200);
  };
  const server = createServer({ messages, store, clock: desk.clock.now, log: pino({ level: 'silent' }), desk: null, ...parts });
  await new Promise<void>((listening) => void server.listen(0, '127.0.0.1', listening));
  closing.push(() => void server.close());
  return `http://127.0.0.1:${server.address().port}`;
}

function post(address: string, body: string | Buffer, headers: Record<string, string> = {}) {
  return fetch(`${address}/api/messages`, { method: 'POST', body, headers: { 'Content-Type': 'application/json', ...headers } });
}

/** A request with headers that `fetch` does not let one set; gives the status. */
function statusWith(address: string, headers: Record<string, string>, path = '/healthz'): Promise<number> {
  return new Promise((resolve, reject) => {
    request(`${address}${path}`, { headers }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    }).on('error', reject).end();
  });
}

const stillUp = async (address: string) => expect((await fetch(`${address}/healthz`)).status).toBe(200);

describe('health', () => {
  test('the process says that it lives, and that it is ready once its tables are there', async () => {
    const address = await serve();
    const alive = await fetch(`${address}/healthz`);
    expect([alive.status, await alive.json()]).toEqual([200, { status: 'alive' }]);
    const ready = await fetch(`${address}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([200, { status: 'ready' }]);
  });

  test('it is not ready once the database is gone, and lives all the same', async () => {
    const gone = await openStore({ file: ':memory:' });
    const address = await serve({ store: gone });
    await gone.close();
    const ready = await fetch(`${address}/readyz`);
    expect([ready.status, await ready.json()]).toEqual([503, { status: 'the database cannot be used' }]);
    await stillUp(address);
  });
});

describe('metrics', () => {
  test('count requests by route and status', async () => {
    const address = await serve();
    await post(address, '{}');
    await post(address, '{');
    const text = await (await fetch(`${address}/metrics`)).text();
    expect(text).toMatch(/iro_http_request_seconds_count\{route="\/api\/messages",status="200"\} 1/);
    expect(text).toMatch(/iro_http_request_seconds_count\{route="\/api\/messages",status="400"\} 1/);
    expect(text).toMatch(/process_resident_memory_bytes/);
  });

  test('hold nothing of what was sent or of who sent it', async () => {
    const address = await serve();
    await post(address, JSON.stringify({ text: 'Maya Thompson C1042', from: { id: 'maya-id' } }), { 'User-Agent': 'maya-agent' });
    await fetch(`${address}/children/C1042/Maya%20Thompson?name=Maya`);
    await fetch(`${address}/api/messages/C1042`);
    const text = await (await fetch(`${address}/metrics`)).text();
    expect(text).not.toMatch(/maya|C1042/i);
    expect(text).toContain('route="none",status="404"');
  });
});

describe('what comes in', () => {
  test('JSON reaches the conversation as it was sent', async () => {
    const address = await serve();
    expect((await post(address, '{"type":"message","text":"héllo"}', { 'Content-Type': 'application/json; charset=utf-8' })).status).toBe(200);
    expect(received).toEqual([{ type: 'message', text: 'héllo' }]);
  });

  test('a body above the limit is refused', async () => {
    const address = await serve();
    const answered = await post(address, JSON.stringify({ text: 'x'.repeat(600 * 1024) }));
    expect(answered.status).toBe(413);
    expect(received).toEqual([]);
    await stillUp(address);
  });

  test.each(['{', '{"a":}', '', '\u0000', '{"a":1}}'])('what is not JSON is refused as such: %j', async (body) => {
    const address = await serve({ messages: async (req, res) => void res.send(typeof req.body === 'object' ? 200 : 400) });
    expect((await post(address, body)).status).toBe(400);
    await stillUp(address);
  });

  test.each<[string, string | Buffer, Record<string, string>]>([
    ['a broken archive', 'not gzip at all', { 'Content-Encoding': 'gzip' }],
    ['a small archive of something huge', gzipSync(Buffer.alloc(50_000_000, 32)), { 'Content-Encoding': 'gzip' }],
    ['another encoding', '{}', { 'Content-Encoding': 'br' }],
    ['a form', 'type=message', { 'Content-Type': 'application/x-www-form-urlencoded' }],
    ['plain text', '{}', { 'Content-Type': 'text/plain' }],
    ['a type that only begins like JSON', '{}', { 'Content-Type': 'application/jsonp' }],
    ['bytes', '{}', { 'Content-Type': 'application/octet-stream' }],
  ])('%s is refused before it is unpacked', async (_, body, headers) => {
    const address = await serve();
    const answered = await post(address, body, headers);
    expect([answered.status, await answered.json()]).toEqual([415, { code: 'UnsupportedMediaType', message: expect.stringContaining('Send JSON') }]);
    expect(received).toEqual([]);
    await stillUp(address);
  });

  test('an uploaded file is not kept', async () => {
    const address = await serve();
    const before = readdirSync(tmpdir());
    const form = new FormData();
    form.append('file', new Blob(['something']), 'upload.txt');
    expect((await fetch(`${address}/api/messages`, { method: 'POST', body: form })).status).toBe(415);
    expect(readdirSync(tmpdir()).filter((name) => !before.includes(name) && name.includes('upload'))).toEqual([]);
  });

  test.each([['GET', '/api/messages'], ['PUT', '/api/messages'], ['DELETE', '/api/messages'], ['POST', '/healthz']])('%s %s is the wrong method', async (method, path) => {
    const address = await serve();
    expect((await fetch(`${address}${path}`, { method })).status).toBe(405);
  });

  test('an unknown address is not found', async () => {
    expect((await fetch(`${await serve()}/admin`)).status).toBe(404);
  });
});

describe('an unforeseen error', () => {
  const failing = async (_: unknown, res: Response) => {
    if (res.headersSent) return;
    throw new Error('secret detail of Maya Thompson');
  };

  test('is answered in plain words that give nothing away, and the server goes on', async () => {
    const address = await serve({ messages: failing });
    const answered = await post(address, '{}');
    expect(answered.status).toBe(500);
    expect(await answered.text()).toBe('{"code":"Internal","message":"Something went wrong on the server. Nothing was changed."}');
    await stillUp(address);
  });

  test('is in the log', async () => {
    const lines: string[] = [];
    const address = await serve({ messages: failing, log: pino({ level: 'error' }, { write: (line) => void lines.push(line) }) });
    await post(address, '{}');
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain('a request failed');
  });
});

describe('without credentials', () => {
  test.each(['Forwarded', 'Via', 'X-Forwarded-For', 'X-Forwarded-Host', 'X-Forwarded-Proto', 'X-Real-IP'])('a request that came through a proxy (%s) is refused', async (name) => {
    const address = await serve({ desk });
    for (const path of ['/healthz', '/readyz', '/metrics', '/nowhere']) expect(await statusWith(address, { [name]: '203.0.113.7' }, path)).toBe(403);
    expect((await post(address, '{}', { [name]: '' })).status).toBe(403);
    expect(received).toEqual([]);
  });

  test.each(['assistant.example', 'localhost.example', '127.0.0.1.example:3978', '192.168.1.20', '0.0.0.0', 'localhost@assistant.example', '[::2]', ' '])(
    'a request under another host name (%s) is refused',
    async (host) => expect(await statusWith(await serve({ desk }), { Host: host })).toBe(403),
  );

  test.each(['localhost', 'LOCALHOST:3978', '127.0.0.1:80', '[::1]:3978'])('this machine under its own name (%s) is answered', async (host) => {
    expect(await statusWith(await serve({ desk }), { Host: host })).toBe(200);
  });

  test.each(['https://assistant.example', 'http://localhost.example', 'null'])('a page of another host (%s) is refused', async (origin) => {
    expect(await statusWith(await serve({ desk }), { Origin: origin })).toBe(403);
  });

  test('the refusal says why and where to read on', async () => {
    const refused = await post(await serve({ desk }), '{}', { Forwarded: 'for=203.0.113.7' });
    expect(await refused.json()).toEqual({ code: 'Forbidden', message: expect.stringMatching(/through a proxy \(header forwarded\)\. .*README\.md/) });
  });
});

test('with credentials a proxy may stand in front', async () => {
  const address = await serve();
  expect(await statusWith(address, { Host: 'assistant.example', 'X-Forwarded-For': '203.0.113.7' })).toBe(200);
});
