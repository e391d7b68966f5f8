import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Instant } from '../src/calendar/london';
import { startAssistant, type Assistant } from '../src/main';

const folder = mkdtempSync(join(tmpdir(), 'iro-start-'));
const started: Assistant[] = [];
const spawned: ChildProcess[] = [];

afterEach(async () => {
  for (const assistant of started.splice(0)) await assistant.close();
  for (const child of spawned.splice(0)) child.kill('SIGKILL');
});

afterAll(() => rmSync(folder, { recursive: true }));

const quiet = { PORT: '0', DEMO_COUNCIL: 'off', LOG_LEVEL: 'silent' };

async function start(environment: Readonly<Record<string, string>>, now = '2026-11-23T09:00:00.000Z') {
  const outcome = await startAssistant({ ...quiet, DATA_DIR: join(folder, 'data'), ...environment }, () => now as Instant);
  if (outcome.ok) started.push(outcome.assistant);
  return outcome;
}

async function problems(environment: Readonly<Record<string, string>>, now?: string): Promise<readonly string[]> {
  const outcome = await start(environment, now);
  return outcome.ok ? [] : outcome.problems;
}

function file(name: string, text: string): string {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
}

function dataWith(name: string, text: string): string {
  const data = mkdtempSync(join(folder, 'data-'));
  writeFileSync(join(data, name), text);
  return data;
}

describe('it does not start, and says why in a sentence', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    ['a wrong setting', { PORT: 'http' }, /^PORT: /],
    ['a policy that is not there', { COUNCIL_POLICY: 'atlantis' }, /^COUNCIL_POLICY: there is no policy "atlantis"/],
    ['a council\'s own policy with something missing', { COUNCIL_POLICY: file('own.json', '{"id":"own","council":"Own"}') }, /^COUNCIL_POLICY: .*own\.json: .*missing/],
    ['bank holidays damaged by hand', { DATA_DIR: dataWith('bank-holidays.json', '{') }, /bank-holidays\.json: is not JSON/],
    ['a damaged database', { DATA_DIR: dataWith('iro.sqlite', 'no database '.repeat(500)) }, /iro\.sqlite" is damaged or is no SQLite database/],
    ['a folder that cannot be made', { DATA_DIR: join(file('taken', ''), 'data') }, /^DATA_DIR: .*taken/],
    ['an address that this machine does not have', { ...registration(), HOST: '203.0.113.7' }, /^PORT, HOST: .*203\.0\.113\.7/],
  ])('%s', async (_, environment, sentence) => {
    const [first] = await problems(environment);
    expect(first).toMatch(sentence);
    expect(first).not.toContain('\n');
  });

  test('a port that another program has', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    expect(await problems({ PORT: String(port) })).toEqual([`PORT: another program listens on ${port} already: stop it, or set another PORT.`]);
    other.close();
  });

  test('a day for which the demo council cannot be made up', async () => {
    expect(await problems({ DEMO_COUNCIL: 'on', DATA_DIR: join(folder, 'later') }, '2031-01-01T09:00:00.000Z')).toEqual([expect.stringMatching(/^DEMO_COUNCIL: .* take in a newer file, or set it to off/)]);
  });
});

function registration() {
  return { MICROSOFT_APP_ID: '00000000-0000-4000-8000-000000000001', MICROSOFT_APP_TENANT_ID: 'tenant', MICROSOFT_APP_PASSWORD: 'secret' };
}

test('with credentials there is no desk, no made-up council, and health can be asked through a proxy', async () => {
  const outcome = await start({ ...registration(), HOST: '127.0.0.1', DEMO_COUNCIL: 'on', NODE_ENV: 'production', DATA_DIR: join(folder, 'real') });
  if (!outcome.ok) throw new Error(outcome.problems.join());
  const { url, store } = outcome.assistant;
  expect((await fetch(`${url}/readyz`, { headers: { 'X-Forwarded-For': '203.0.113.7' } })).status).toBe(200);
  expect((await fetch(`${url}/desk`)).status).toBe(404);
  expect((await fetch(`${url}/desk/people`)).status).toBe(404);
  expect(await store.write((tx) => tx.selectFrom('children').select('id').execute())).toEqual([]);
});

describe('as a program of its own', () => {
  const main = join(__dirname, '..', 'dist', 'main.js');

  function run(environment: Readonly<Record<string, string>>) {
    const child = spawn(process.execPath, [main], { env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: join(folder, 'program'), ...environment } });
    spawned.push(child);
    const said = { stdout: '', stderr: '' };
    child.stdout.on('data', (chunk: Buffer) => (said.stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (said.stderr += chunk.toString()));
    return { child, said };
  }

  async function listening({ child, said }: ReturnType<typeof run>): Promise<string> {
    for (;;) {
      const [, url] = /Listening on (http:\/\/[\d.:]+)/.exec(said.stdout) ?? [];
      if (url !== undefined) return url;
      if (child.exitCode !== null) throw new Error(said.stderr);
      await once(child.stdout, 'data');
    }
  }

  test('in production without credentials it does not start', async () => {
    const { child, said } = run({ NODE_ENV: 'production' });
    expect(await once(child, 'exit')).toEqual([2, null]);
    expect(said).toEqual({ stdout: '', stderr: expect.stringMatching(/^The assistant does not start\. MICROSOFT_APP_ID: in production [^\n]+\n$/) });
  });

  test('it fills an empty database once and says so, listens to this machine only, and ends when it is told to', async () => {
    const first = run({ HOST: '0.0.0.0' });
    const url = await listening(first);
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:/);
    expect(first.said.stdout).toMatch(/made-up council of \d+ children and \d+ members of staff/);
    expect(first.said.stdout).toContain('only this machine may speak to the server');
    // A connection that is kept open must not keep the program from ending.
    const kept = get(`${url}/readyz`, { agent: new Agent({ keepAlive: true }) });
    kept.on('error', () => undefined);
    const [ready] = (await once(kept, 'response')) as [{ statusCode: number; resume: () => void }];
    ready.resume();
    expect(ready.statusCode).toBe(200);
    first.child.kill('SIGTERM');
    expect(await once(first.child, 'exit')).toEqual([0, null]);

    const again = run({});
    expect((await fetch(`${await listening(again)}/readyz`)).status).toBe(200);
    expect(again.said.stdout).not.toContain('made-up council');
    again.child.kill('SIGINT');
    expect(await once(again.child, 'exit')).toEqual([0, null]);
    expect([first.said.stderr, again.said.stderr]).toEqual(['', '']);
  });
});
