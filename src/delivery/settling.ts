import { instantAfter, type Instant } from '../calendar/london';
import { blockConversation, forgetConversation, keepOpened } from '../store/conversations';
import { endNotice, noticeRenewed, notReached, postponeNotice, standingOf, type Ending } from '../store/notices';
import type { Tx } from '../store/open-store';
import type { Outcome } from './gateway';
import type { Letter } from './letter';
import { MOST_TRIES, pauseBefore, restOf } from './retrying';
import type { Landed } from './sending';
import type { TeamsLimits } from './teams-limits';

/** What settling needs beside the outcomes. */
export interface SettlingParts {
  readonly limits: TeamsLimits;
  /** A clock in milliseconds that never goes back. */
  readonly steady: () => number;
  /** Gives a number from 0 to 1. */
  readonly random: () => number;
}

/** Writes down what came of letters, each as one that has an end or is queued again. */
export async function settle(tx: Tx, all: readonly Landed[], at: Instant, parts: SettlingParts): Promise<void> {
  if (all.length === 0) return;
  const standing = await standingOf(tx, all.map(({ letter }) => letter.notice.id));
  for (const landed of all) {
    const { letter, outcome } = landed;
    const now = standing.get(letter.notice.id);
    // Where its sender was taken for dead meanwhile, only that it arrived still counts.
    const isCertain = now?.state === 'not_confirmed' && outcome.kind === 'sent';
    if (now?.attempts === letter.tries && (now.state === 'sending' || isCertain)) await settleOne(tx, landed, at, parts);
  }
}

async function settleOne(tx: Tx, landed: Landed, at: Instant, parts: SettlingParts): Promise<void> {
  const { letter, outcome, address } = landed;
  const end = (state: Ending['state'], reason: string) => endNotice(tx, letter.notice.id, { state, reason }, at);
  if (letter.destination.kind === 'unopened' && address !== null) await keepOpened(tx, address, at);
  switch (outcome.kind) {
    case 'sent':
      return arrived(tx, landed, outcome.messageId, at);
    case 'later':
      parts.limits.hold(letter.to, parts.steady(), restOf(outcome.retryAfterMs));
      return again(tx, letter, outcome, at, parts.random);
    case 'ambiguous':
      // A new message may be there twice if it is repeated; an earlier one put up to date twice is the same.
      if (letter.destination.kind === 'earlier') return again(tx, letter, { ...outcome, retryAfterMs: null }, at, parts.random);
      return end('not_confirmed', outcome.reason);
    case 'blocked':
      await blockConversation(tx, letter.to, outcome.reason, at);
      return end('refused', notReached(outcome.reason));
    case 'gone':
      return outcome.what === 'message' ? end('refused', MESSAGE_GONE) : chatGone(tx, landed, at);
    case 'rejected':
      return end('refused', outcome.reason);
  }
}

const MESSAGE_GONE = 'Teams no longer has the message';

async function arrived(tx: Tx, { letter, address }: Landed, message: string, at: Instant): Promise<void> {
  const { notice, destination, content } = letter;
  const sent = address === null ? undefined : { conversation: address.conversation, message };
  await endNotice(tx, notice.id, { state: 'delivered', reason: null, sent }, at);
  if (destination.kind === 'earlier') await noticeRenewed(tx, destination.renews.id, { headline: letter.message.view.headline, content });
}

type Later = Pick<Extract<Outcome, { kind: 'later' }>, 'reason' | 'retryAfterMs'>;

async function again(tx: Tx, { notice, tries }: Letter, { reason, retryAfterMs }: Later, at: Instant, random: () => number): Promise<void> {
  if (tries >= MOST_TRIES) return endNotice(tx, notice.id, { state: 'refused', reason: `gave up after ${MOST_TRIES} tries: ${reason}` }, at);
  return postponeNotice(tx, notice.id, instantAfter(at, pauseBefore(tries, retryAfterMs, random)), reason);
}

/** A chat that Teams no longer knows is asked for anew, once. */
async function chatGone(tx: Tx, { letter: { notice, destination }, address }: Landed, at: Instant): Promise<void> {
  if (address !== null) await forgetConversation(tx, address);
  if (destination.kind === 'chat') return postponeNotice(tx, notice.id, at, 'Teams no longer knew the chat');
  const reason = destination.kind === 'earlier' ? MESSAGE_GONE : notReached('Teams does not know the chat with them');
  return endNotice(tx, notice.id, { state: 'refused', reason }, at);
}
