import { addMonths, type LocalDate } from '../calendar/local-date';
import { shortDay } from '../calendar/words';
import type { Absence } from './absence';
import { isColleague } from './colleagues';
import type { Person } from './person';

/** An absence as somebody has filled it in; a day that was not chosen is null. */
export interface AbsenceFilledIn {
  readonly person: Person;
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
  readonly cover: Person | null;
}

export type AbsenceChecked = { readonly ok: true; readonly absence: Absence } | { readonly ok: false; readonly problem: string };

const MONTHS_AHEAD = 12;

/**
 * Whether an absence may be set, or one sentence that says what is wrong with it. It may have begun: people fall ill.
 * @param others what stands of the same person's absences beside the one that it replaces
 */
export function checkAbsence({ person, from, to, cover }: AbsenceFilledIn, others: readonly Absence[], today: LocalDate): AbsenceChecked {
  if (from === null || to === null) return refused(`Choose the ${from === null ? 'first' : 'last'} day.`);
  if (to < from) return refused('The last day lies before the first: change one of them.');
  if (to < today) return refused('These days are in the past: choose a last day from today on.');
  if (from > addMonths(today, MONTHS_AHEAD)) return refused('The first day is more than a year ahead: set it nearer the time.');
  if (to > addMonths(from, MONTHS_AHEAD)) return refused('That is longer than a year: choose an earlier last day.');
  if (cover?.id === person.id) return refused('Whoever is away can’t cover for themselves: choose somebody else.');
  if (cover !== null && !isColleague(person, cover)) return refused(`${cover.name} can’t cover here: choose somebody from the list.`);
  const clash = others.find((other) => other.from <= to && from <= other.to);
  if (clash) {
    return refused(`Days off are set already from ${shortDay(clash.from, today)} to ${shortDay(clash.to, today)}: change or end those, or choose other days.`);
  }
  return { ok: true, absence: { person: person.id, from, to, cover: cover?.id ?? null } };
}

function refused(problem: string): AbsenceChecked {
  return { ok: false, problem };
}
