import type { CouncilMorning } from '../../notices/council-morning';
import type { MorningChild } from '../../notices/morning';
import type { StoredChild } from '../../store/children';
import type { Setting } from '../../timetable/milestone';
import { saidOfReport } from '../paperwork';
import { timetableNow } from '../timetables';

/** A child as a morning tells of it. */
export type KnownChild = MorningChild<StoredChild>;

/** Takes a child into a council's morning, unless its dates cannot be worked out. */
export function takeStored(morning: CouncilMorning<KnownChild>, child: StoredChild, setting: Setting): void {
  const reading = child.facts === null ? null : timetableNow(child.facts, setting);
  if (child.facts === null || !reading?.ok) return;
  const { timetable } = reading;
  morning.take({
    child: { child, timetable }, started: child.facts.care.started, allocation: child.allocation, timetable,
    saidOfReport: (review) => saidOfReport(child, review),
  });
}
