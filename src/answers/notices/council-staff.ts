import { addDays, type LocalDate } from '../../calendar/local-date';
import { LOOKED_BACK } from '../../notices/days-told';
import { isAtWork } from '../../notices/hours';
import type { CouncilStaff } from '../../notices/presence';
import type { Absence } from '../../people/absence';
import { whoActs } from '../../people/cover';
import type { Person } from '../../people/person';
import { absencesBetween } from '../../store/absences';
import { directoryOf } from '../../store/directory';
import { morningsDone } from '../../store/mornings-done';
import type { Tx } from '../../store/open-store';
import type { Setting } from '../../timetable/milestone';

/** The staff whom a morning tells, with the absences of the mornings before and those done. */
export async function staffOn(tx: Tx, today: LocalDate): Promise<Required<CouncilStaff>> {
  return {
    directory: await directoryOf(tx),
    absences: await absencesBetween(tx, addDays(today, -LOOKED_BACK), today),
    morningsDone: await morningsDone(tx),
  };
}

/** Whether somebody is at work today. Whoever is away is told nothing: their lines are in the digest of whoever stands in. */
export function isHere({ id, workingDays }: Person, { setting, absences }: { readonly setting: Setting; readonly absences: readonly Absence[] }): boolean {
  const { today, localCalendar: calendar } = setting;
  return isAtWork(today, { calendar, workingDays }) && whoActs(id, today, absences).kind === 'self';
}
