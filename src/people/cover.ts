import type { LocalDate } from '../calendar/local-date';
import type { Absence } from './absence';

/** Who does somebody's work on a day. `path`: those who are away, from the person on, each covered by the next. */
export type WhoActs =
  | { readonly kind: 'self' }
  | { readonly kind: 'stands_in'; readonly person: string; readonly path: readonly string[] }
  | { readonly kind: 'nobody'; readonly path: readonly string[] };

/**
 * Who does a person's work on a day: themselves, or whoever covers, or who covers for that person in turn. Where that
 * leads in a circle, nobody does.
 * @param absences in the order in which they were set: of several on one day, the last that names somebody counts
 */
export function whoActs(person: string, day: LocalDate, absences: readonly Absence[]): WhoActs {
  const path: string[] = [];
  let acts: string | null = person;
  while (acts !== null && !path.includes(acts)) {
    const away = absencesOf(acts, day, absences);
    if (away.length === 0) return path.length === 0 ? { kind: 'self' } : { kind: 'stands_in', person: acts, path };
    path.push(acts);
    acts = away.findLast(({ cover }) => cover !== null)?.cover ?? null;
  }
  return { kind: 'nobody', path };
}

/** Everybody whose work a person does on a day beside their own, through others too, in the order of the absences. */
export function coveredBy(person: string, day: LocalDate, absences: readonly Absence[]): readonly string[] {
  const away = new Set(absences.map((absence) => absence.person));
  return [...away].filter((each) => {
    const acts = whoActs(each, day, absences);
    return acts.kind === 'stands_in' && acts.person === person;
  });
}

function absencesOf(person: string, day: LocalDate, absences: readonly Absence[]): readonly Absence[] {
  return absences.filter((absence) => absence.person === person && absence.from <= day && day <= absence.to);
}
