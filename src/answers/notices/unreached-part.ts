import { counted } from '../../calendar/words';
import type { Directory } from '../../people/directory';
import type { Person } from '../../people/person';
import { whyNotReached, type Notice } from '../../store/notices';
import { capital } from '../understood';
import type { MorningPart, PartLine } from './parts';

/** An administrator is told of so many people each by name; of more than that, how many there are. */
const MOST_NAMED = 5;
const FIRST_FEW = 3;

/**
 * Whom Teams let nothing through to: said to their line manager, and to the administrators of all.
 * @param refused what Teams has refused, the first decided first
 */
export function unreachedParts(refused: readonly Notice[], directory: Directory, { id, roles }: Person): readonly MorningPart[] {
  const last = new Map(refused.flatMap(({ to, renews, reason }) => (to === null || renews !== null ? [] : [[to, reason] as const])));
  const unreached = directory.people.filter((person) => last.has(person.id));
  const managed = unreached.filter(({ lineManager }) => lineManager === id);
  const others = roles.includes('administrator') ? unreached.filter(({ lineManager }) => lineManager !== id) : [];
  const lineOf = (person: Person) => line(person.name, capital(whyNotReached(last.get(person.id) ?? '')));
  const lines = [...managed.map(lineOf), ...(others.length > MOST_NAMED ? [inShort(others, managed)] : others.map(lineOf))];
  if (lines.length === 0) return [];
  const count = notReachedInWords(managed.length + others.length);
  return [{ title: 'Could not be reached', short: 'could not be reached', count, lines, whole: null }];
}

/** Before the app is installed for a whole council its administrators are not read the staff list each morning. */
function inShort(others: readonly Person[], managed: readonly Person[]): PartLine {
  const first = others.slice(0, FIRST_FEW).map(({ name }) => name);
  const text = managed.length === 0 ? notReachedInWords(others.length) : `${others.length} others could not be reached`;
  return line(text, `${first.join(', ')} and ${others.length - first.length} more`);
}

function notReachedInWords(people: number): string {
  return `${counted(people, 'person', 'people')} could not be reached`;
}

function line(text: string, note: string): PartLine {
  return { text, note, opens: null, shown: null };
}
