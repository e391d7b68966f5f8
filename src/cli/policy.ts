import { loadPolicyFile } from '../importing/policy-file';
import { policyNamed } from './installation';
import { done, failed, type Outcome } from './outcome';
import { printLine } from './print';

/** Says whether a council's own policy file can be used, each wrong field named. */
export async function policyCheck(file: string): Promise<Outcome> {
  const reading = loadPolicyFile(file);
  if (!reading.ok) return failed(reading.problems.join('; '));
  const { policy, hash } = reading.version;
  await printLine(`${file}: the policy "${policy.id}" of ${policy.council} can be used (version ${hash.slice(0, 12)})`);
  return done;
}

/** Prints a policy as it is written, sources and assumptions included. */
export async function policyShow(id: string): Promise<Outcome> {
  const policy = policyNamed(id);
  if (!policy.ok) return failed(policy.problem);
  await printLine(JSON.stringify(policy.value.written, null, 2));
  return done;
}
