import { readFileSync } from 'node:fs';
import { readPolicy, type PolicyReading } from '../policy/council-policy';
import { shippedPolicies } from '../policy/councils';

/**
 * A council's policy by the id of one that comes with the program, or by the path of the council's own file.
 * @returns the version, or a sentence for each thing that is wrong, the field named
 */
export function loadPolicy(idOrPath: string): PolicyReading {
  const shipped = shippedPolicies().get(idOrPath);
  if (shipped) return { ok: true, version: shipped };
  if (/^[a-z0-9-]+$/.test(idOrPath)) {
    return { ok: false, problems: [`there is no policy "${idOrPath}": use one of ${[...shippedPolicies().keys()].join(', ')}, or the path of a file`] };
  }
  return loadPolicyFile(idOrPath);
}

/** A council's policy from its own file. */
export function loadPolicyFile(path: string): PolicyReading {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return { ok: false, problems: [`${path}: there is no such file, or it cannot be read`] };
  }
  try {
    const reading = readPolicy(JSON.parse(text));
    return reading.ok ? reading : { ok: false, problems: reading.problems.map((problem) => `${path}: ${problem}`) };
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return { ok: false, problems: [`${path}: is not JSON: ${error.message}`] };
  }
}
