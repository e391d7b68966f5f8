import type { Instant } from '../calendar/london';
import type { EscalationGrounds } from '../people/may-escalate';
import { writeAudit } from './audit';
import type { Tx } from './schema';

/** Thanks for something done well for a child. */
export interface GoodPractice {
  readonly child: string;
  readonly text: string;
  /** Whom it thanks, by id. */
  readonly thanked: readonly string[];
  readonly by: string;
  readonly actingFor: string | null;
}

/** Good practice as held. */
export interface HeldGoodPractice extends GoodPractice {
  readonly id: number;
  readonly at: Instant;
}

/** Keeps a thank-you, which is never changed or removed, with its line in the audit trail. */
export async function recordGoodPractice(
  tx: Tx, practice: GoodPractice, reason: EscalationGrounds['reason'], at: Instant,
): Promise<HeldGoodPractice> {
  const { child, text, thanked, by, actingFor } = practice;
  const row = { at, by, acting_for: actingFor, child, text, thanked: JSON.stringify(thanked) };
  const { id } = await tx.insertInto('good_practice').values(row).returning('id').executeTakeFirstOrThrow();
  const detail = JSON.stringify({ goodPractice: id, thanked });
  await writeAudit(tx, [{ at, actor: by, actingFor, action: 'good practice', child, reason, detail }]);
  return { ...practice, id, at };
}

/** What was said of a child, the first first. */
export async function goodPracticeOf(tx: Tx, child: string): Promise<HeldGoodPractice[]> {
  const rows = await tx.selectFrom('good_practice').selectAll().where('child', '=', child).orderBy('id').execute();
  return rows.map(({ acting_for: actingFor, thanked, ...row }) => ({ ...row, actingFor, thanked: JSON.parse(thanked) }));
}

/** How much good practice was said from one instant until another, this one left out. */
export async function countGoodPractice(tx: Tx, from: Instant, until: Instant): Promise<number> {
  const { count } = await tx
    .selectFrom('good_practice')
    .select(({ fn }) => fn.countAll().as('count'))
    .where('at', '>=', from)
    .where('at', '<', until)
    .executeTakeFirstOrThrow();
  return Number(count);
}
