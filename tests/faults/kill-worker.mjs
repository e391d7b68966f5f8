// The process that is killed: it decides, sweeps and sends, until it is killed or, where it is to settle, nothing is left to do.
import { Agent, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  countNotices, createSender, DEADLINE, decideNotices, instantAfter, noticesWhere, noticeTo, openStore, people, recoverStuck, setDeadline, shippedBankHolidays,
  shippedPolicies, sweep, waitingDeadlines, WorkingDays,
} from './kill-council.mjs';
import { below, randomFrom } from './kill-random.mjs';

const { file, teams, seed, life, from, clockSpeed, settles } = JSON.parse(process.argv[2]);

/** Teams' limits are kept by a clock that runs faster too, so that they do not take up all of a life. */
const STEADY_SPEED = 4;
const SWEEP_MS = 30;
const DECISION_MS = 25;
const LONGEST_DEADLINE_MS = 60_000;

const random = randomFrom(seed + life);
const clock = () => instantAfter(from, performance.now() * clockSpeed);
const agent = new Agent({ keepAlive: true });

/** Speaks to Teams: the status and the answer, or that it hung up. */
function say(said) {
  return new Promise((resolve) => {
    const body = JSON.stringify(said);
    const sent = request(teams, { method: 'POST', agent, headers: { 'Content-Length': Buffer.byteLength(body) } }, async (response) => {
      const answer = Buffer.concat(await response.toArray()).toString();
      resolve({ status: response.statusCode, answer: response.statusCode === 200 ? JSON.parse(answer) : null });
    });
    sent.on('error', () => resolve({ status: null, answer: null })).end(body);
  });
}

async function call(said, arrived) {
  const { status, answer } = await say(said);
  if (status === null) return { kind: 'ambiguous', reason: 'no answer' };
  return status === 200 ? arrived(answer) : { kind: 'later', reason: 'busy', retryAfterMs: null };
}

const sent = ({ message }) => ({ kind: 'sent', messageId: message });
const gateway = {
  send: ({ person }, { summary }) => call({ does: 'send', to: person, text: summary }, sent),
  update: ({ person }, message, { summary }) => call({ does: 'update', to: person, message, text: summary }, sent),
  open: (objectId) => call({ does: 'open', to: objectId }, ({ conversation }) => ({ kind: 'opened', conversation })),
};

/** Each notice says its own number, by which it is known in Teams. */
async function compose(_, { id }) {
  const text = String(id);
  return { kind: 'message', message: { view: { kind: 'words', understood: '', headline: text, paragraphs: [], buttons: [] }, summary: text }, shown: [] };
}

const sweeping = {
  handlers: {
    [DEADLINE]: async (tx, { subject }, at) => {
      await decideNotices(tx, [noticeTo(people[below(people.length, random)], at, { kind: 'cover.none', subject })], at);
      return 'told';
    },
  },
  recoverStuck,
  renewDigests: async () => 0,
  followAllocations: async () => 0,
  followFacts: async () => 0,
  peopleToTell: async () => people,
  prepareMorning: async () => (tx, [person], at) => decideNotices(tx, [noticeTo(person, at, { kind: 'digest' })], at),
  policy: shippedPolicies().get('handbook').policy,
  calendar: () => new WorkingDays(shippedBankHolidays()),
  firstMorning: 'today',
};

/** Decides something with a deadline, and says so once it is committed. */
async function decide(store, subject) {
  const done = await store.write(async (tx) => {
    const at = clock();
    const delivered = (await noticesWhere(tx, { state: 'delivered', last: 5 })).filter(({ renews }) => renews === null);
    const renewed = random() < 0.4 ? delivered[below(delivered.length, random)] : undefined;
    const urgency = random() < 0.2 ? 'urgent' : 'ordinary';
    const to = people[below(people.length, random)];
    const notices = [noticeTo(to, at, { subject, urgency }), ...(renewed ? [noticeTo(renewed.to, at, { subject, step: 'again', renews: renewed.id })] : [])];
    await decideNotices(tx, notices, at);
    await setDeadline(tx, { kind: DEADLINE, subject, dueAt: instantAfter(at, below(LONGEST_DEADLINE_MS, random)), data: {} }, at);
    return { notices: notices.map((notice) => [notice.to, notice.subject, notice.step]), deadlines: [subject] };
  });
  await say({ does: 'acknowledge', ...done });
}

async function sweepOnce(store) {
  const { troubles } = await sweep(store, clock(), sweeping);
  for (const { what, error } of troubles) if (error !== null) await say({ does: 'trouble', what: `${what} ${error.message}` });
}

async function isSettled(store) {
  return store.write(async (tx) => {
    const states = await countNotices(tx);
    return !states.has('queued') && !states.has('sending') && (await waitingDeadlines(tx, DEADLINE)).length === 0;
  });
}

const silent = { error: (details, what) => void say({ does: 'trouble', what: `${what} ${JSON.stringify(details)} ${details.err?.message ?? ''}` }) };
const store = await openStore({ file });
const sender = createSender({
  store, gateway, compose, clock, random,
  routeOf: async () => ({ kind: 'to' }),
  tellableFrom: async (_, __, at) => at,
  steady: () => performance.now() * STEADY_SPEED,
  pause: (ms) => sleep(ms / STEADY_SPEED),
  log: silent,
});
await say({ does: 'ready' });
sender.start();
if (!settles) {
  void (async () => {
    for (let decision = 1; ; decision++) {
      await decide(store, `${life}.${decision}`);
      sender.wake();
      await sleep(below(DECISION_MS, random));
    }
  })();
}
do {
  await sweepOnce(store);
  await sleep(SWEEP_MS);
} while (!settles || !(await isSettled(store)));
await sender.stop();
await store.close();
agent.destroy();
