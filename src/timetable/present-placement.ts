import type { LocalDate } from '../calendar/local-date';
import type { KnownChild } from './known';

/** Whether the placement in which the child lives on this day (the one begun last, where they overlap) is unregistered. */
export function isUnregisteredOn({ placements }: KnownChild, date: LocalDate): boolean {
  const running = placements.filter(({ from, to }) => from <= date && (to === null || date < to));
  const latest = running.at(-1);
  return running.some(({ from, kind }) => kind === 'unregistered' && from === latest?.from);
}
