import type { LocalDate } from '../calendar/local-date';
import type { Entry, ValueOf } from './entry';

type HeldEntry = Extract<Entry, { field: 'held' }>;

/** What people say of one review (or one part of one): when it was held, or that it was not. */
export interface HeldClaim {
  readonly entry: HeldEntry;
  /** The day and part last given, also where it was taken back. */
  readonly last: ValueOf<'held'>;
  readonly takenBack: boolean;
  /** Every day that was given for it. */
  readonly knownAs: readonly LocalDate[];
}

/** The entries that nobody has replaced, the first recorded first. */
export function standing(entries: readonly Entry[]): readonly Entry[] {
  const replaced = new Set(entries.map(({ replaces }) => replaces));
  return entries.filter(({ id }) => !replaced.has(id));
}

/** What stands of the days on which reviews were held, each with the days it was given before. */
export function heldClaims(entries: readonly Entry[]): readonly HeldClaim[] {
  return standing(entries).flatMap((entry) => {
    if (entry.field !== 'held') return [];
    const history = historyOf(entry, entries);
    const values = history.flatMap(({ value }) => (value === null ? [] : [value]));
    const last = values[0];
    if (last === undefined) return [];
    const days = values.map(({ day }) => day);
    const first = history.at(-1)?.about;
    if (first?.kind === 'held' && last.part !== 2) days.push(first.day);
    return [{ entry, last, takenBack: entry.value === null, knownAs: [...new Set(days)] }];
  });
}

/** An entry and those it replaced, the latest first. */
export function historyOf<One extends Entry>(entry: One, entries: readonly Entry[]): readonly One[] {
  const history = [entry];
  for (let before: Entry | undefined = entry; before; ) {
    const { replaces }: Entry = before;
    before = replaces === null ? undefined : entries.find(({ id }) => id === replaces);
    if (before?.field === entry.field) history.push(before as One);
  }
  return history;
}
