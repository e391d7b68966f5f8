// Teams' side for the benchmark of notices: it takes what is sent, and notes when, and in which chat.
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Arrival {
  readonly at: number;
  readonly chat: string;
}

/** Where the bots send; what they send unasked names no message that it answers, and is told from the rest by that. */
export async function startWatchedConnector() {
  const arrivals: Arrival[] = [];
  let others = 0;
  const server = createServer((req, res) => {
    req.resume().on('end', () => {
      const chat = /^\/v3\/conversations\/([^/]+)\/activities$/.exec(req.url ?? '')?.[1];
      if (req.method === 'POST' && chat !== undefined) arrivals.push({ at: performance.now(), chat });
      else others += 1;
      res.writeHead(201, { 'Content-Type': 'application/json' });
      res.end(`{"id":"${arrivals.length + others}"}`);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, arrivals };
}

/** The most that arrived within so many milliseconds, wherever they begin. */
export function mostWithin(arrivals: readonly Arrival[], ms: number): number {
  let first = 0;
  let most = 0;
  arrivals.forEach(({ at }, last) => {
    while ((arrivals[first]?.at ?? at) <= at - ms) first += 1;
    most = Math.max(most, last - first + 1);
  });
  return most;
}
