import { DatabaseSync } from 'node:sqlite';
import { shippedPolicies } from '../../src/policy/councils';
import { keepPolicyVersion } from '../../src/store/policy-versions';
import { aFile, aStore, closeAll, instant, noon } from './samples';

afterEach(closeAll);

test('a policy is kept once, with the instant it was first seen, and never changed', async () => {
  const file = aFile();
  const store = await aStore(file);
  const [version] = shippedPolicies().values();
  if (!version) throw new Error('no policy comes with the program');
  await store.write((tx) => keepPolicyVersion(tx, version, noon));
  await store.write((tx) => keepPolicyVersion(tx, version, instant('2027-01-04T09:00:00Z')));
  const rows = await store.write((tx) => tx.selectFrom('policy_versions').selectAll().execute());
  expect(rows).toMatchObject([{ hash: version.hash, id: version.policy.id, first_seen: noon }]);
  expect(JSON.parse(rows[0]?.content ?? '')).toEqual(version.written);

  const other = new DatabaseSync(file);
  expect(() => other.exec("update policy_versions set content = '{}'")).toThrow('never changed or removed');
  other.close();
});
