// Speaks to a bot as a channel would, and takes the time of each turn.
import { fork, type ChildProcess } from 'node:child_process';
import { Agent, createServer, request, type Server } from 'node:http';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';

const agent = new Agent({ keepAlive: true, maxSockets: 4 });

export interface Bot {
  readonly url: string;
  readonly process: ChildProcess;
}

/** How `npm start` sets the engine: small rather than as fast as can be. Both bots run so. */
export function flagsOfStart(): string[] {
  const { scripts } = JSON.parse(readFileSync(resolve(__dirname, '..', '..', '..', 'package.json'), 'utf8')) as { scripts: { start: string } };
  return (scripts.start.match(/--\S+/g) ?? []).filter((flag) => !flag.startsWith('--env-file'));
}

/** Starts a bot in a process of its own and waits for its address. */
export async function startBot(script: string, ...args: readonly string[]): Promise<Bot> {
  const child = fork(script, args, { execArgv: flagsOfStart(), stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  const [message] = (await once(child, 'message')) as [{ url: string }];
  return { url: message.url, process: child };
}

export async function stopBot(bot: Bot): Promise<void> {
  bot.process.send('stop');
  await once(bot.process, 'exit');
}

/** Where the bots send their replies; it counts them. */
export async function startConnector(): Promise<{ server: Server; url: string; replies: () => number }> {
  let replies = 0;
  const server = createServer((req, res) => {
    req.resume().on('end', () => {
      replies += 1;
      res.writeHead(201, { 'Content-Type': 'application/json' });
      res.end(`{"id":"${replies}"}`);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, replies: () => replies };
}

/** One message and its turn: milliseconds until the bot has answered and closed the request. */
export function turn(bot: Bot, connector: string, objectId: string, text: string, count: number): Promise<number> {
  const activity = JSON.stringify({
    type: 'message', id: `bench-${count}`, channelId: 'msteams', serviceUrl: connector, text,
    from: { id: `29:${objectId}`, aadObjectId: objectId }, recipient: { id: '28:bot' },
    conversation: { id: `bench-${objectId}`, conversationType: 'personal' },
  });
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(`${bot.url}/api/messages`, { method: 'POST', agent, headers: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(activity) } }, (res) => {
      res.resume().on('end', () => (res.statusCode === 200 ? resolve(performance.now() - started) : reject(new Error(`status ${res.statusCode}`))));
    });
    sent.on('error', reject).end(activity);
  });
}

/** The value below which this share of the times lies. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}
