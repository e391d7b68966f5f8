import type { Selectable } from 'kysely';
import { day, isoDay, type LocalDate } from '../calendar/local-date';
import type { Instant } from '../calendar/london';
import type { NewNotice, NoticeKind, NoticeState, Urgency } from '../notices/notice';
import type { NoticesTable, Tx } from './schema';

/** A notice as held, with what has come of it so far. */
export interface Notice extends NewNotice {
  readonly id: number;
  readonly decidedAt: Instant;
  readonly state: NoticeState;
  /** Why it was refused, overtaken or put off. */
  readonly reason: string | null;
  /** How often Teams was tried. */
  readonly attempts: number;
  readonly settledAt: Instant | null;
  readonly conversation: string | null;
  /** The message that Teams made of it. */
  readonly message: string | null;
  /** What it said, in one sentence. */
  readonly headline: string | null;
  /** Names the whole content that was sent. */
  readonly content: string | null;
  /** Since when its message shows what its reader opened there; null while it shows what was sent. */
  readonly openedAt: Instant | null;
}

/**
 * Decides notices, in the transaction of what they tell of. One that was decided before is left as it is; one for
 * nobody is kept as such.
 * @returns how many are new
 */
export async function decideNotices(tx: Tx, notices: readonly NewNotice[], at: Instant): Promise<number> {
  let added = 0;
  for (const notice of notices) {
    const { numInsertedOrUpdatedRows } = await tx
      .insertInto('notices')
      .values(rowOf(notice, at))
      .onConflict((conflict) => conflict.column('key').doNothing())
      .executeTakeFirst();
    added += Number(numInsertedOrUpdatedRows ?? 0);
  }
  return added;
}

/**
 * Decides that others are told in the place of a notice's receiver. Where one of them was to be told the same before, and
 * was away then or nobody acted for them, that notice is queued again.
 */
export async function decideInstead(tx: Tx, notice: Notice, people: readonly string[], at: Instant): Promise<void> {
  for (const to of people) {
    await tx
      .insertInto('notices')
      .values(rowOf({ ...notice, to, notBefore: at, standingFor: notice.standingFor ?? notice.to }, at))
      .onConflict((conflict) =>
        conflict
          .column('key')
          .doUpdateSet({ state: 'queued', not_before: at, reason: null, settled_at: null })
          .where('notices.state', 'in', ['overtaken', 'nobody']),
      )
      .execute();
  }
}

/**
 * The queued notice that is to leave first at an instant: an urgent one, else the one whose time came first. Each urgency
 * is looked for by itself, so that the index gives the first one however many wait.
 */
export async function nextToSend(tx: Tx, at: Instant): Promise<Notice | null> {
  return (await firstDue(tx, 'urgent', at)) ?? firstDue(tx, 'ordinary', at);
}

async function firstDue(tx: Tx, urgency: Urgency, at: Instant): Promise<Notice | null> {
  const row = await tx
    .selectFrom('notices')
    .selectAll()
    .where('state', '=', 'queued')
    .where('urgency', '=', urgency)
    .where('not_before', '<=', at)
    .orderBy('not_before')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row ? noticeFrom(row) : null;
}

/** What came of a notice. */
export interface Ending {
  readonly state: Exclude<NoticeState, 'queued' | 'sending'>;
  readonly reason: string | null;
  /** The message that Teams made of it, and where; absent where there is none. */
  readonly sent?: { readonly conversation: string; readonly message: string };
}

/** Gives a notice its end. */
export async function endNotice(tx: Tx, id: number, { state, reason, sent }: Ending, at: Instant): Promise<void> {
  await tx.updateTable('notices').set({ state, reason, settled_at: at, lease_until: null, ...sent }).where('id', '=', id).execute();
}

/** Puts a notice off, or queues it anew. */
export async function postponeNotice(tx: Tx, id: number, notBefore: Instant, reason: string | null): Promise<void> {
  await tx
    .updateTable('notices')
    .set({ state: 'queued', not_before: notBefore, reason, lease_until: null, settled_at: null })
    .where('id', '=', id)
    .execute();
}

/** What is written down just before a notice leaves. */
export interface Leaving {
  readonly leaseUntil: Instant;
  /** Null while the chat has to be asked for first. */
  readonly conversation: string | null;
  readonly headline: string;
  readonly content: string;
}

/** Marks a notice as on its way. */
export async function noticeLeaves(tx: Tx, id: number, { leaseUntil, ...words }: Leaving): Promise<void> {
  await tx
    .updateTable('notices')
    .set(({ eb }) => ({ state: 'sending', lease_until: leaseUntil, attempts: eb('attempts', '+', 1), ...words }))
    .where('id', '=', id)
    .execute();
}

/** Notes what the message of a notice says since another notice renewed it. */
export async function noticeRenewed(tx: Tx, id: number, words: Pick<Leaving, 'headline' | 'content'>): Promise<void> {
  await tx.updateTable('notices').set(words).where('id', '=', id).execute();
}

/** How notices stand that were on their way when last looked at, by id. */
export async function standingOf(tx: Tx, ids: readonly number[]): Promise<ReadonlyMap<number, Pick<Notice, 'state' | 'attempts'>>> {
  const rows = await tx.selectFrom('notices').select(['id', 'state', 'attempts']).where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, ...standing }) => [id, standing]));
}

/** What the reason of a notice begins with that was refused because nothing arrives at the person. */
const NOT_REACHED = 'not reached: ';

/** Words why a notice was refused where nothing arrives at the person for now. */
export function notReached(why: string): string {
  return `${NOT_REACHED}${why}`;
}

/** Why nothing arrives at a person, as the reason of a refused notice says it; where that is another, the reason itself. */
export function whyNotReached(reason: string): string {
  return reason.startsWith(NOT_REACHED) ? reason.slice(NOT_REACHED.length) : reason;
}

/**
 * Queues again, as if it had never been tried, what could not be told a person because nothing arrived there.
 * @param since what was refused before this instant stays refused, and so does what no longer matters
 * @returns how many there were
 */
export async function queueNotReached(tx: Tx, person: string, since: Instant, at: Instant): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('notices')
    .set({ state: 'queued', not_before: at, settled_at: null, attempts: 0, content: null })
    .where('person', '=', person)
    .where('state', '=', 'refused')
    .where('reason', 'like', `${NOT_REACHED}%`)
    .where('settled_at', '>=', since)
    .where((where) => where.or([where('expires', 'is', null), where('expires', '>', at)]))
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** Notices on their way whose sender has not been heard of in time. */
export async function stuckNotices(tx: Tx, at: Instant): Promise<Notice[]> {
  const rows = await tx.selectFrom('notices').selectAll().where('state', '=', 'sending').where('lease_until', '<', at).orderBy('id').execute();
  return rows.map(noticeFrom);
}

/** Ends every queued notice that no longer matters at this instant; gives how many there were. */
export async function expireNotices(tx: Tx, at: Instant): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('notices')
    .set({ state: 'expired', settled_at: at })
    .where('state', '=', 'queued')
    .where('expires', '<=', at)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}

/** By what notices are looked for; what is absent does not matter. What is monitored is found by its state alone. */
export interface NoticeFilter {
  readonly id?: number;
  readonly person?: string;
  readonly child?: string;
  readonly kind?: NoticeKind;
  readonly subject?: string;
  readonly state?: NoticeState;
  readonly day?: LocalDate;
  /** Settled at this instant or later. */
  readonly settledSince?: Instant;
  /** Decided after the notice with this id. */
  readonly after?: number;
  /** Only those that renew no other. */
  readonly isOwnMessage?: true;
  /** So many of the last ones only. */
  readonly last?: number;
}

/** The notices that fit, the first decided first. */
export async function noticesWhere(tx: Tx, filter: NoticeFilter): Promise<Notice[]> {
  let query = tx.selectFrom('notices').selectAll().orderBy('id', 'desc');
  const { id, person, child, kind, subject, state, day: on, settledSince, after, isOwnMessage, last } = filter;
  if (id !== undefined) query = query.where('id', '=', id);
  if (person !== undefined) query = query.where('person', '=', person);
  if (child !== undefined) query = query.where('child', '=', child);
  if (kind !== undefined) query = query.where('kind', '=', kind);
  if (subject !== undefined) query = query.where('subject', '=', subject);
  query = state === undefined ? query.where('state', '!=', 'monitored') : query.where('state', '=', state);
  if (on !== undefined) query = query.where('day', '=', isoDay(on));
  if (settledSince !== undefined) query = query.where('settled_at', '>=', settledSince);
  if (after !== undefined) query = query.where('id', '>', after);
  if (isOwnMessage) query = query.where('renews', 'is', null);
  if (last !== undefined) query = query.limit(last);
  return (await query.execute()).map(noticeFrom).reverse();
}

/** How many notices there are in each state. */
export async function countNotices(tx: Tx): Promise<ReadonlyMap<NoticeState, number>> {
  const rows = await tx.selectFrom('notices').select(({ fn }) => ['state', fn.countAll().as('count')]).groupBy('state').execute();
  return new Map(rows.map(({ state, count }) => [state, Number(count)]));
}

/** A notice as it is written down. */
export function rowOf(notice: NewNotice, at: Instant) {
  const { to, kind, subject, step, child, data, urgency, notBefore, expires, renews, standingFor } = notice;
  const on = isoDay(notice.day);
  return {
    key: JSON.stringify([to, kind, subject, step, on]),
    person: to, standing_for: standingFor, kind, subject, step, day: on, child, data: JSON.stringify(data), urgency,
    decided_at: at, not_before: notBefore, expires, renews,
    ...(to === null ? ({ state: 'nobody', settled_at: at } as const) : ({ state: 'queued' } as const)),
    attempts: 0,
  };
}

function noticeFrom(row: Selectable<NoticesTable>): Notice {
  return {
    id: row.id, to: row.person, kind: row.kind, subject: row.subject, step: row.step, day: day(row.day), child: row.child,
    data: JSON.parse(row.data), urgency: row.urgency, notBefore: row.not_before, expires: row.expires, renews: row.renews,
    standingFor: row.standing_for, decidedAt: row.decided_at, state: row.state, reason: row.reason, attempts: row.attempts,
    settledAt: row.settled_at, conversation: row.conversation, message: row.message, headline: row.headline, content: row.content,
    openedAt: row.opened_at,
  };
}
