import bathnes2023 from './councils/bathnes-2023.json';
import bathnes2024 from './councils/bathnes-2024.json';
import bcp2023 from './councils/bcp-2023.json';
import handbook from './councils/handbook.json';
import rotherham2022 from './councils/rotherham-2022.json';
import westBerkshire2023 from './councils/west-berkshire-2023.json';
import { readPolicy, type PolicyVersion } from './council-policy';

const shipped: readonly unknown[] = [handbook, bathnes2023, westBerkshire2023, bathnes2024, bcp2023, rotherham2022];

let versions: ReadonlyMap<string, PolicyVersion> | undefined;

/** The six policies that come with the program, by id. */
export function shippedPolicies(): ReadonlyMap<string, PolicyVersion> {
  versions ??= new Map(
    shipped.map((written) => {
      const reading = readPolicy(written);
      if (!reading.ok) throw new Error(`a policy that comes with the program is wrong: ${reading.problems.join('; ')}`);
      return [reading.version.policy.id, reading.version];
    }),
  );
  return versions;
}
