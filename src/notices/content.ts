import { createHash } from 'node:crypto';

/**
 * Names the whole content of what somebody is shown, so that a change of any word is seen.
 * @param shown plain JSON
 * @returns SHA-256 in hexadecimal
 */
export function contentOf(shown: object): string {
  return createHash('sha256').update(JSON.stringify(shown)).digest('hex');
}
