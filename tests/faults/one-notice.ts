import { createAuthentication } from '../../src/teams/authentication';
import { createGateway } from '../../src/teams/gateway';
import { conversationWith, keepConversation } from '../../src/store/conversations';
import { noticesWhere, type Notice } from '../../src/store/notices';
import { notice, Office } from '../delivery/office';
import { FaultyTeams, type Play } from './faulty-teams';

/** Stands for the 15 seconds after which an answer is no longer waited for, where none will come. */
const TIMEOUT_MS = 1000;
const MOST_ROUNDS = 20;

const OLD = 'One review is late.';
const NEW = 'Two reviews are late.';

/** What came of a notice, for the person and for Teams. */
export interface Came {
  /** How often the new words stand in the person's chat. */
  readonly copies: number;
  /** How often the sender tried, and how many requests Teams read. */
  readonly tries: number;
  readonly requests: number;
  readonly state: Notice['state'];
  readonly reason: string | null;
  /** Why nothing is sent to the person from now on; null where it is. */
  readonly blocked: string | null;
}

/**
 * Lets the assistant tell somebody something, through its real sender and gateway, while Teams has faults and then is well.
 * @param what a message of its own, or new words in the place of an earlier message
 */
export async function tellThrough(plays: readonly Play[], what: 'new message' | 'update'): Promise<Came> {
  const office = await Office.open();
  const teams = await FaultyTeams.start();
  const gateway = createGateway(null, createAuthentication(null, plays.some(({ kind }) => kind === 'is silent') ? { timeoutMs: TIMEOUT_MS } : {}));
  const sender = office.anotherSender(office.store, { gateway });
  const address = { person: 'anna', conversation: 'a:1', serviceUrl: teams.url, userId: '29:anna', botId: '28:iro', channel: 'msteams', tenant: null };
  await office.store.write((tx) => keepConversation(tx, address, office.at));

  await office.decide(notice({ subject: what === 'update' ? OLD : NEW }));
  if (what === 'update') {
    await sender.drain();
    const [earlier] = await office.notices();
    await office.decide(notice({ subject: NEW, renews: earlier?.id ?? null }));
  }
  const before = teams.requests.length;
  const now = async () => (await office.store.write((tx) => noticesWhere(tx, { subject: NEW })))[0];
  await teams.will(...plays);
  let held = await now();
  for (let round = 0; held?.state === 'queued' && round < MOST_ROUNDS; round++) {
    office.passes(Math.max(0, Date.parse(held.notBefore) - Date.parse(office.at)));
    await sender.drain();
    await teams.timePasses();
    held = await now();
  }
  await teams.stop();
  if (held === undefined) throw new Error('there is no notice');
  const copies = [...teams.chat.values()].filter((activity) => JSON.stringify(activity).includes(NEW)).length;
  const conversation = await office.store.write((tx) => conversationWith(tx, 'anna'));
  await office.store.close();
  return { copies, tries: held.attempts, requests: teams.requests.length - before, state: held.state, reason: held.reason, blocked: conversation?.blocked ?? null };
}
