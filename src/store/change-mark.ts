import type { Instant } from '../calendar/london';
import type { Tx } from './schema';

/** What of the latest changes does not count. */
export interface MarkedTimes {
  /** What was refused of notices that could be sent before this instant is taken to be known already. */
  readonly noticesSince: Instant;
  /** What happened to escalations after this instant may still be undone. */
  readonly eventsUntil: Instant;
}

/**
 * What changes with every import, every recording, every absence, whatever happens to escalations and their drafts, and every
 * notice that is refused; no other database has the same. Null before the first import.
 */
export async function changeMark(tx: Tx, { noticesSince, eventsUntil }: MarkedTimes): Promise<string | null> {
  const imports = await tx
    .selectFrom('imports')
    .select(({ fn }) => [fn.countAll().as('count'), fn.max('id').as('last')])
    .executeTakeFirstOrThrow();
  const recorded = await tx.selectFrom('recordings').select(({ fn }) => fn.max('id').as('last')).executeTakeFirstOrThrow();
  const absences = await tx
    .selectFrom('absences')
    .select(({ fn }) => [fn.max('id').as('last'), fn.count('ended_at').as('ended')])
    .executeTakeFirstOrThrow();
  const notices = await tx
    .selectFrom('notices')
    .select(({ fn }) => [fn.countAll().as('refused'), fn.max('settled_at').as('last')])
    .where('state', '=', 'refused')
    .where('not_before', '>=', noticesSince)
    .executeTakeFirstOrThrow();
  const happened = await tx
    .selectFrom('escalation_events')
    .select('id')
    .where('at', '<=', eventsUntil)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  const drafts = await tx
    .selectFrom('escalation_drafts')
    .select(({ fn }) => [fn.countAll().as('count'), fn.count('closed_at').as('closed')])
    .executeTakeFirstOrThrow();
  if (imports.last === null) return null;
  return JSON.stringify([
    imports.count, imports.last, recorded.last, absences.last, absences.ended, notices.refused, notices.last,
    happened?.id ?? null, drafts.count, drafts.closed,
  ]);
}
