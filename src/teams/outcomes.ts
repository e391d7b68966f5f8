import type { Opened, Outcome } from '../delivery/gateway';
import { closedDoors, faultInWords, type Fault } from './faults';

/** What comes of a message that failed. */
export type Failure = Exclude<Outcome, { readonly kind: 'sent' }>;

type Missing = Extract<Outcome, { readonly kind: 'gone' }>['what'];

/**
 * What a fault means for a message, by Teams' table of status codes for bots: 412, 429 and 503 may be tried again, and so
 * may what never left; after 502, 504 and silence it may have arrived; all else is final.
 * @param addressed what is missing where Teams finds something missing: of an update, the message, unless Teams says that it is the conversation
 */
export function outcomeOf(fault: Fault, addressed: Missing): Failure {
  const reason = faultInWords(fault);
  switch (fault.kind) {
    case 'untrusted':
      return { kind: 'rejected', reason };
    case 'unsent':
      return { kind: 'later', reason, retryAfterMs: null };
    case 'unanswered':
      return { kind: 'ambiguous', reason };
    case 'answered':
      return outcomeOfAnswer(fault, addressed, reason);
  }
}

/** What a fault means for asking for a chat, which may be asked for again whatever became of the first time. */
export function openingOf(fault: Fault): Exclude<Opened, { readonly kind: 'opened' }> {
  const outcome = outcomeOf(fault, 'conversation');
  switch (outcome.kind) {
    case 'ambiguous':
      return { kind: 'later', reason: outcome.reason, retryAfterMs: null };
    case 'gone':
      return { kind: 'blocked', reason: 'Teams does not find them' };
    default:
      return outcome;
  }
}

function outcomeOfAnswer({ status, code, retryAfterMs }: Extract<Fault, { kind: 'answered' }>, addressed: Missing, reason: string): Failure {
  // An unforeseen kind of success: done, and no telling under which id.
  if (status >= 200 && status < 300) return { kind: 'ambiguous', reason };
  switch (status) {
    case 412:
    case 429:
    case 503:
      return { kind: 'later', reason, retryAfterMs };
    case 502:
    case 504:
      return { kind: 'ambiguous', reason };
    case 403:
      return { kind: 'blocked', reason: closedDoors.get(code ?? '') ?? reason };
    case 404:
      return { kind: 'gone', what: code === 'ConversationNotFound' ? 'conversation' : addressed };
    default:
      return { kind: 'rejected', reason };
  }
}
