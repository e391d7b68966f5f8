import { addDays, addMonths, type LocalDate } from '../calendar/local-date';
import type { ChildFacts, Placement } from '../timetable/facts';

/** SSDA903 PLACE; no code says that a placement is unregistered. */
export const placementCodes: Readonly<Record<Placement['kind'], string>> = {
  foster: 'U6',
  kinship: 'U3',
  residential: 'K2',
  supported: 'K3',
  with_parents: 'P1',
  placed_for_adoption: 'A6',
  secure: 'K1',
  hospital: 'R2',
  unregistered: 'Z1',
  other: 'Z1',
};

/** SSDA903 REASON_PLACE_CHANGE, by the move that ended the placement. */
export const changeReasons: Readonly<Record<Placement['move'], string>> = { first: '', planned: 'CARPL', unplanned: 'CREQB' };

/** A legal status and the days on which it began and was replaced. */
export interface LegalStatus {
  readonly code: string;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}

/** Care proceedings end with an order after 26 weeks (Children Act 1989 s32). */
const PROCEEDINGS_DAYS = 26 * 7;

/**
 * A child's legal statuses (SSDA903 LS), which the facts hold only in part: short breaks V4, accommodated V2 from 16
 * years on, else interim care order C1 followed by the placement order E1 or the care order C2.
 */
export function legalStatusesOf({ dateOfBirth, shortBreaks, care, adoption }: ChildFacts, today: LocalDate): LegalStatus[] {
  const { started, ceased } = care;
  const single = (code: string): LegalStatus[] => [{ code, from: started, to: ceased }];
  if (shortBreaks) return single('V4');
  if (dateOfBirth !== null && addMonths(dateOfBirth, 16 * 12) <= started) return single('V2');
  const isForAdoption = adoption.authorisedToPlace !== null;
  const decided = adoption.authorisedToPlace ?? addDays(started, PROCEEDINGS_DAYS);
  if (decided >= (ceased ?? addDays(today, 1))) return single('C1');
  return [{ code: 'C1', from: started, to: decided }, { code: isForAdoption ? 'E1' : 'C2', from: decided, to: ceased }];
}

/** How care ended (SSDA903 REC): adopted, grown up, or home as planned. */
export function ceasedReason({ dateOfBirth, adoption }: ChildFacts, ceased: LocalDate): string {
  if (adoption.orderMade !== null) return 'E11';
  const isAdult = dateOfBirth !== null && addMonths(dateOfBirth, 18 * 12) <= ceased;
  return isAdult ? 'E5' : 'E4A';
}
