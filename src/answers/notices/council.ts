import type { CouncilChild, CouncilMorning } from '../../notices/council-morning';
import type { MorningChild } from '../../notices/morning';
import type { StoredChild } from '../../store/children';
import type { Setting } from '../../timetable/milestone';
import { timetableOf } from '../../timetable/timetable';
import { saidOfReport } from '../paperwork';

/** A child as a morning tells of it. */
export type KnownChild = MorningChild<StoredChild>;

/** Takes a child into a council's morning, unless its dates cannot be worked out. */
export function takeStored(morning: CouncilMorning<KnownChild>, child: StoredChild, setting: Setting): void {
  const known = councilChild(child, setting);
  if (known !== null) morning.take(known);
}

/**
 * A child as a council's morning takes it in; null where its dates cannot be worked out. Its timetable is not kept for others
 * who ask: a morning walks so many children that clearing up after them would take longer than working them out.
 */
export function councilChild(child: StoredChild, setting: Setting): CouncilChild<KnownChild> | null {
  const reading = child.facts === null ? null : timetableOf(child.facts, setting);
  if (child.facts === null || !reading?.ok) return null;
  return {
    child: { child, timetable: reading.timetable }, started: child.facts.care.started, allocation: child.allocation, timetable: reading.timetable,
    saidOfReport: (review) => saidOfReport(child, review),
  };
}
