import type { Instant } from '../calendar/london';
import { readPolicy, type PolicyVersion } from '../policy/council-policy';
import type { Tx } from './schema';

/** Keeps a policy as it is now, by its hash, unless it is held already. */
export async function keepPolicyVersion(tx: Tx, { hash, policy, written }: PolicyVersion, seen: Instant): Promise<void> {
  await tx
    .insertInto('policy_versions')
    .values({ hash, id: policy.id, content: JSON.stringify(written), first_seen: seen })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
}

/** Versions that were read; a hash names the whole content, so none can be out of date. */
const kept = new Map<string, PolicyVersion>();

/** The policy as it was kept under a hash. */
export async function policyVersion(tx: Tx, hash: string): Promise<PolicyVersion> {
  const known = kept.get(hash);
  if (known) return known;
  const { content } = await tx.selectFrom('policy_versions').select('content').where('hash', '=', hash).executeTakeFirstOrThrow();
  const reading = readPolicy(JSON.parse(content));
  if (!reading.ok) throw new Error(`the policy version ${hash} can no longer be read: ${reading.problems.join('; ')}`);
  kept.set(hash, reading.version);
  return reading.version;
}
