import { counted } from '../../calendar/words';
import type { Directory } from '../../people/directory';
import type { Person } from '../../people/person';
import { whyNotReached, type Notice } from '../../store/notices';
import { capital } from '../understood';
import type { MorningPart } from './parts';

/**
 * Whom Teams let nothing through to: said to their line manager, and to the administrators of all.
 * @param refused what Teams has refused, the first decided first
 */
export function unreachedParts(refused: readonly Notice[], directory: Directory, { id, roles }: Person): readonly MorningPart[] {
  const last = new Map(refused.flatMap(({ to, renews, reason }) => (to === null || renews !== null ? [] : [[to, reason] as const])));
  const lines = directory.people
    .filter((person) => last.has(person.id) && (person.lineManager === id || roles.includes('administrator')))
    .map((person) => ({ text: person.name, note: capital(whyNotReached(last.get(person.id) ?? '')), opens: null, shown: null }));
  if (lines.length === 0) return [];
  const count = `${counted(lines.length, 'person', 'people')} could not be reached`;
  return [{ title: 'Could not be reached', short: 'could not be reached', count, lines, whole: null }];
}
