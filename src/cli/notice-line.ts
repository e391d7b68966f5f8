import { isoDay } from '../calendar/local-date';
import type { Notice } from '../store/notices';

/** A notice as programs read it. Its message's own words are not kept, but for the headline. */
export function noticeAsJson(notice: Notice) {
  const { id, to, kind, subject, step, day, child, state, reason, urgency, notBefore, decidedAt, settledAt, attempts, headline, standingFor } = notice;
  return { id, to, kind, subject, step, day: isoDay(day), child, state, reason, urgency, notBefore, decidedAt, settledAt, attempts, headline, standingFor };
}

/** A notice in one line: `12  2026-11-23  digest  to iro.lee  delivered at 2026-11-23T08:30:04.000Z  3 reviews this week`. */
export function noticeLine(notice: Notice): string {
  const { id, kind, to, standingFor, day, child, headline } = notice;
  const receiver = `to ${to ?? 'nobody'}${standingFor === null ? '' : `, standing in for ${standingFor}`}`;
  return [String(id), isoDay(day), kind, receiver, child, fate(notice), headline].filter((part) => part !== null).join('  ');
}

function fate({ state, reason, notBefore, settledAt }: Notice): string {
  const when = settledAt !== null ? ` at ${settledAt}` : state === 'queued' ? `, not before ${notBefore}` : '';
  return `${state}${when}${reason === null ? '' : ` (${reason})`}`;
}
