import { createHash } from 'node:crypto';
import { z } from 'zod';
import { concernSchema } from './concerns';
import { ladderSchema } from './ladder';
import { inPlainWords } from './plain-words';
import {
  hoursSchema, ordinaryHours, lateReviewSchema, missingReportSchema, pickListSchema, regularListSchema, reminderSchema, targetsSchema, wordsSchema,
} from './practice';
import { pauseSchema, standardsSchema } from './standards';
import { daySchema, listByCode } from './values';

/** Everything that differs from council to council, as data; a source stands beside each value. */
export const councilPolicySchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{1,40}$/, 'small letters, digits and hyphens, such as "bathnes-2024"'),
  council: z.string().trim().min(1),
  period: z.string().trim().min(1),
  words: wordsSchema,
  timetable: standardsSchema,
  pauses: z.array(pauseSchema),
  /** Working days on which the council is closed all the same: left out of local sums, never out of legal ones. */
  closureDays: z.array(daySchema),
  hours: hoursSchema.prefault(ordinaryHours),
  reminders: z.array(reminderSchema).min(1),
  missingReport: missingReportSchema,
  lateReview: lateReviewSchema.nullable(),
  lists: z.array(regularListSchema),
  ladder: ladderSchema,
  concerns: listByCode(concernSchema),
  reasons: z.strictObject({ late: pickListSchema, split: pickListSchema }),
  /** What the IRO ticks off for each review, beyond what the law asks for. */
  checks: pickListSchema,
  targets: targetsSchema,
});

export type CouncilPolicy = z.infer<typeof councilPolicySchema>;

/** A policy as it was on the day something began: the same content always has the same hash, and never changes. */
export interface PolicyVersion {
  readonly hash: string;
  /** The file's content, as written. */
  readonly written: unknown;
  readonly policy: CouncilPolicy;
}

export type PolicyReading =
  | { readonly ok: true; readonly version: PolicyVersion }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * Reads a council's policy.
 * @returns the version, or one sentence for each wrong field, its path first
 */
export function readPolicy(written: unknown): PolicyReading {
  const parsed = councilPolicySchema.safeParse(written, { error: inPlainWords });
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the policy'}: ${message}`) };
  }
  return { ok: true, version: { hash: hashOf(written), written, policy: parsed.data } };
}

/** SHA-256 over the content with its keys in order, so that layout and key order make no new version. */
function hashOf(written: unknown): string {
  return createHash('sha256').update(JSON.stringify(inKeyOrder(written))).digest('hex');
}

function inKeyOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inKeyOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, inKeyOrder(inner)]),
  );
}
