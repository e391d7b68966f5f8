import type { Logger } from 'pino';
import type { Address, Gateway, Outcome } from './gateway';
import type { Letter } from './letter';
import { mistake } from './mistake';

/** What came of one attempt to send a letter. */
export interface Landed {
  readonly letter: Letter;
  readonly outcome: Outcome;
  /** Where it went; null where the chat that had to be asked for was not given. */
  readonly address: Address | null;
}

/** Sends a letter, once; a mistake on the way is logged, and the letter is not tried again. */
export async function send(letter: Letter, gateway: Gateway, log: Logger): Promise<Landed> {
  try {
    return await sendOnce(letter, gateway);
  } catch (error) {
    log.error({ notice: letter.notice.id, kind: letter.notice.kind, ...mistake(error) }, 'A notice could not be sent.');
    return { letter, outcome: { kind: 'rejected', reason: 'the assistant made a mistake' }, address: null };
  }
}

async function sendOnce(letter: Letter, gateway: Gateway): Promise<Landed> {
  const { destination, message } = letter;
  if (destination.kind === 'earlier') {
    const { address } = destination;
    return { letter, address, outcome: await gateway.update(address, destination.message, message) };
  }
  const { address, outcome } = destination.kind === 'chat' ? { ...destination, outcome: null } : await opened(destination, gateway);
  if (address === null) return { letter, address, outcome };
  return { letter, address, outcome: await gateway.send(address, message) };
}

type Unopened = Extract<Letter['destination'], { kind: 'unopened' }>;

/** Asks for a chat: its address, or what came of asking. */
async function opened({ objectId, reached }: Unopened, gateway: Gateway) {
  const answer = await gateway.open(objectId, reached.serviceUrl);
  return answer.kind === 'opened'
    ? { address: { ...reached, conversation: answer.conversation }, outcome: null }
    : { address: null, outcome: answer };
}
