import type { LocalDate } from '../calendar/local-date';
import type { Absence } from './absence';
import { whoActs } from './cover';
import type { Directory } from './directory';

/** Where something for a person goes on a day: to them, to whoever stands in, or to nobody, of which others are told. */
export type Route =
  | { readonly kind: 'to' }
  | { readonly kind: 'stands_in'; readonly person: string }
  | { readonly kind: 'nobody'; readonly tell: readonly string[] };

/**
 * Finds the way for what is to be told to people.
 * @param absences those of the day, in the order in which they were set
 */
export function routeFor(directory: Directory, absences: readonly Absence[]): (person: string, day: LocalDate) => Route {
  return (person, day) => {
    if (directory.person(person) === null) return { kind: 'nobody', tell: nextHolders(person, day, directory, absences) };
    const acts = whoActs(person, day, absences);
    switch (acts.kind) {
      case 'self':
        return { kind: 'to' };
      case 'stands_in':
        return { kind: 'stands_in', person: acts.person };
      case 'nobody':
        return { kind: 'nobody', tell: nextHolders(person, day, directory, absences) };
    }
  };
}

/**
 * Who is told where nobody does a person's work: the first of those who manage them for whom anybody acts, and the IRO
 * managers; never the person themselves. Empty where there is nobody left to tell.
 */
export function nextHolders(person: string, day: LocalDate, directory: Directory, absences: readonly Absence[]): readonly string[] {
  const isReached = (id: string) => whoActs(id, day, absences).kind !== 'nobody';
  const manager = directory.managersOf(person).find(({ id }) => isReached(id));
  const iroManagers = directory.withRole('iro_manager').filter(({ id }) => id !== person && isReached(id));
  return [...new Set([...(manager ? [manager.id] : []), ...iroManagers.map(({ id }) => id)])];
}
