import { setTimeout as passing } from 'node:timers/promises';
import type { Activity, TurnContext } from 'botbuilder';
import { ConnectorFault } from './faults';
import { outcomeOf } from './outcomes';

const WAIT_MS = 1000;
const LONGEST_WAIT_MS = 3000;

/**
 * Answers in a turn. Where Teams did not take the answer and may soon (412, 429, 503, no connection), it is sent once more:
 * somebody is waiting for it. Not where it may have arrived, because nobody wants it twice; nor where Teams asks for more
 * than three seconds, by when they have asked again.
 * @throws ConnectorFault where the answer did not get through
 */
export async function reply(context: TurnContext, message: string | Partial<Activity>): Promise<void> {
  try {
    await context.sendActivity(message);
  } catch (error) {
    const wait = waitBeforeAgain(error);
    if (wait === null) throw error;
    await passing(wait);
    await context.sendActivity(message);
  }
}

function waitBeforeAgain(error: unknown): number | null {
  if (!(error instanceof ConnectorFault)) return null;
  const outcome = outcomeOf(error.fault, 'conversation');
  if (outcome.kind !== 'later') return null;
  const wait = outcome.retryAfterMs ?? WAIT_MS;
  return wait <= LONGEST_WAIT_MS ? wait : null;
}
