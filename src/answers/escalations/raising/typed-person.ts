import { peopleNamed, type Directory } from '../../../people/directory';
import type { Person } from '../../../people/person';

/** The one person on the staff list whom a typed name means; null where it means nobody, or several. */
export function personTyped(named: string, { people }: Directory): Person | null {
  const [only, ...others] = peopleNamed(people, named);
  return only !== undefined && others.length === 0 ? only : null;
}
