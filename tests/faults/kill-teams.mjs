// Plays Teams outside of the process that is killed, so that what arrived is known afterwards.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { below } from './kill-random.mjs';

const TOOK_NOTHING = 0.06;
const CUT_OFF = 0.04;
const LONGEST_ANSWER_MS = 12;

/**
 * Starts it. It keeps every message that arrives with the life in which it did, and what a worker says was committed.
 * Some calls it does not take, and some it takes without answering.
 */
export async function startTeams(random) {
  const teams = { url: '', life: 0, arrivals: [], acknowledged: { notices: [], deadlines: [] }, troubles: [], onReady: () => {}, onArrival: () => {}, stop: () => {} };
  const server = createServer(async (request, response) => {
    try {
      const { does, ...said } = JSON.parse(Buffer.concat(await request.toArray()).toString());
      await take(does, said, response);
    } catch {
      // The worker was killed while it spoke.
      response.destroy();
    }
  });

  const take = async (does, said, response) => {
    if (does === 'ready') teams.onReady();
    if (does === 'acknowledge') for (const what of ['notices', 'deadlines']) teams.acknowledged[what].push(...said[what]);
    if (does === 'trouble') teams.troubles.push(said.what);
    if (does === 'send' || does === 'update' || does === 'open') return teams.takeCall(does, said, response);
    response.end('{}');
  };
  teams.takeCall = async (does, { to, message, text }, response) => {
    if (random() < TOOK_NOTHING) return void response.writeHead(503).end();
    const arrival = { does, to, text, life: teams.life, message: does === 'send' ? `m${teams.arrivals.length + 1}` : message, isAnswered: false };
    if (does !== 'open') teams.arrivals.push(arrival);
    teams.onArrival();
    await sleep(below(LONGEST_ANSWER_MS, random));
    if (does !== 'open' && random() < CUT_OFF) return void response.destroy();
    arrival.isAnswered = true;
    response.end(JSON.stringify({ message: arrival.message ?? null, conversation: `chat of ${to}` }));
  };

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  teams.url = `http://127.0.0.1:${server.address().port}`;
  teams.stop = () => {
    server.closeAllConnections();
    server.close();
  };
  return teams;
}
