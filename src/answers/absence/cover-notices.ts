import { addDays, isoDay, later, type LocalDate } from '../../calendar/local-date';
import { londonInstant, type Instant } from '../../calendar/london';
import type { NewNotice } from '../../notices/notice';
import type { Absence } from '../../people/absence';
import { actingFor, type Acting } from '../../people/cover-during';
import { nextHolders } from '../../people/routing';
import type { HeldAbsence } from '../../store/absences';
import type { Sight } from '../sight';

/** An absence that has been set, and all absences that take in any of its days, in the order in which they were set. */
export interface AbsenceSet {
  readonly absence: HeldAbsence;
  readonly around: readonly Absence[];
  readonly sight: Sight;
}

/** Who does the work that an absence leaves, on its working days from today on. */
export function actingIn({ absence, around, sight }: AbsenceSet): readonly Acting[] {
  const first = later(absence.from, sight.today);
  const days = Array.from({ length: absence.to - first + 1 }, (_, index) => addDays(first, index));
  return actingFor(absence.person, days.filter((day) => sight.setting.localCalendar.isWorkingDay(day)), around);
}

/**
 * What is to be told once an absence has been set: to whoever stands in, and where nobody does, to the next holders of
 * the work. Whoever set it knows.
 */
export function coverNotices(set: AbsenceSet, at: Instant): readonly NewNotice[] {
  return actingIn(set).flatMap((acting) => {
    const data = { person: acting.person, from: isoDay(acting.from), to: isoDay(acting.to), cover: acting.acts };
    const notice = { ...noticeOf(set, acting, at), data };
    return receivers(acting, set).map((to) => ({ ...notice, to, kind: acting.acts === null ? ('cover.none' as const) : ('cover.set' as const) }));
  });
}

function noticeOf({ absence, sight }: AbsenceSet, { person, to }: Acting, at: Instant) {
  return {
    subject: String(absence.id),
    // One absence can leave the work of several people to others.
    step: person,
    day: sight.today,
    child: null,
    urgency: 'ordinary',
    notBefore: at,
    expires: endOf(to),
    renews: null,
    standingFor: null,
  } as const;
}

/** Null stands for nobody, so that it is on record that there was nobody to tell. */
function receivers({ person, acts, from }: Acting, { around, sight }: AbsenceSet): readonly (string | null)[] {
  const { asker, directory } = sight;
  const all = acts === null ? nextHolders(person, from, directory, around) : [acts];
  return all.length === 0 ? [null] : all.filter((id) => id !== asker.id);
}

function endOf(day: LocalDate): Instant {
  return londonInstant(addDays(day, 1), { hour: 0, minute: 0 });
}
