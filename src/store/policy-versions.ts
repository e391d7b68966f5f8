import type { Instant } from '../calendar/london';
import type { PolicyVersion } from '../policy/council-policy';
import type { Tx } from './schema';

/** Keeps a policy as it is now, by its hash, unless it is held already. */
export async function keepPolicyVersion(tx: Tx, { hash, policy, written }: PolicyVersion, seen: Instant): Promise<void> {
  await tx
    .insertInto('policy_versions')
    .values({ hash, id: policy.id, content: JSON.stringify(written), first_seen: seen })
    .onConflict((conflict) => conflict.column('hash').doNothing())
    .execute();
}
