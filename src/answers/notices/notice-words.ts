import { londonDay, londonTime, type Instant } from '../../calendar/london';
import { shortDay } from '../../calendar/words';
import type { NoticeKind } from '../../notices/notice';
import { whyNotReached, type Notice } from '../../store/notices';
import { escalationKindWords } from '../escalations/notices/kind-words';
import { reminderKindWords } from '../reminders/kind-words';

/** What somebody is told of. */
export const kindWords: Readonly<Record<NoticeKind, string>> = {
  digest: 'Morning digest',
  'late_review.asked': 'Request to hold a review late',
  'late_review.answered': 'Answer to a request to hold a review late',
  'cover.set': 'Cover for somebody who is away',
  'cover.none': 'Somebody is away, and nobody stands in',
  good_practice: 'Thanks for good practice',
  ...reminderKindWords,
  'facts.moved': 'A date, a worker or an IRO has changed',
  'event.told': 'Significant event',
  ...escalationKindWords,
};

/** What has come of a notice so far, in words that follow on others. */
export function outcomeWords({ state, reason, notBefore }: Pick<Notice, 'state' | 'reason' | 'notBefore'>, now: Instant): string {
  switch (state) {
    case 'queued':
      return because(notBefore > now ? `waiting until ${whenInWords(notBefore, now)}` : 'waiting to be sent', reason);
    case 'sending':
      return 'on its way';
    case 'delivered':
      return 'delivered';
    case 'refused':
      return because('could not be delivered', reason);
    case 'nobody':
      return because('there is nobody to tell', reason);
    case 'overtaken':
      return because('no longer true when it was to be sent', reason);
    case 'expired':
      return 'too late to matter when it could have been sent';
    case 'not_confirmed':
      return 'may have arrived, may not';
    case 'monitored':
      return 'not sent: its rule is being tried out';
  }
}

function whenInWords(at: Instant, now: Instant): string {
  return `${shortDay(londonDay(at), londonDay(now))}, ${londonTime(at)}`;
}

function because(words: string, reason: string | null): string {
  return reason === null ? words : `${words}: ${whyNotReached(reason)}`;
}
