import type { LocalDate } from '../calendar/local-date';
import type { Absence } from './absence';
import { whoActs } from './cover';

/** Who does somebody's work while they are away, and on which of the days: the first and the last of them. */
export interface Acting {
  readonly person: string;
  /** Null where nobody does. */
  readonly acts: string | null;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/**
 * Who does the work that comes to nobody or to others because a person is away: their own, and that of those for whom
 * they would stand in.
 * @param days the days that are looked at, in their order
 * @param absences all that take in any of these days, in the order in which they were set
 */
export function actingFor(person: string, days: readonly LocalDate[], absences: readonly Absence[]): readonly Acting[] {
  const found = new Map<string, Acting>();
  const away = new Set(absences.map((absence) => absence.person));
  for (const day of days) {
    for (const each of away) {
      const who = whoActs(each, day, absences);
      if (who.kind === 'self' || !who.path.includes(person)) continue;
      const acts = who.kind === 'stands_in' ? who.person : null;
      const key = JSON.stringify([each, acts]);
      found.set(key, { person: each, acts, from: found.get(key)?.from ?? day, to: day });
    }
  }
  return [...found.values()];
}
