import type { Instant } from '../calendar/london';
import type { Entry, NewEntry } from './entry';
import { layOver } from './lay-over';
import type { LaidOver } from './laid-over';

/** How things would stand with these entries recorded as well. */
export function withRecorded({ imported, entries }: LaidOver, added: readonly NewEntry[]): LaidOver {
  const last = entries.at(-1)?.id ?? 0;
  const provisional = added.map((entry, index): Entry => ({ ...entry, id: last + 1 + index, at: '' as Instant, by: '', actingFor: null }));
  return layOver(imported, [...entries, ...provisional]);
}
