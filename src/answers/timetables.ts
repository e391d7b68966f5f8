import type { ChildFacts } from '../timetable/facts';
import type { Setting } from '../timetable/milestone';
import { timetableOf, type TimetableReading } from '../timetable/timetable';

// Facts never change once read, and a timetable follows from facts, policy, calendar and day alone. Within one day the
// same question is asked many times over, so what was worked out is kept until one of the others changes.
let kept: WeakMap<ChildFacts, TimetableReading> = new WeakMap();
let keptFor: Setting | null = null;

/** A child's timetable as things stand now. */
export function timetableNow(facts: ChildFacts, setting: Setting): TimetableReading {
  if (keptFor === null || keptFor.today !== setting.today || keptFor.policy !== setting.policy || keptFor.calendar !== setting.calendar) {
    kept = new WeakMap();
    keptFor = setting;
  }
  const known = kept.get(facts);
  if (known) return known;
  const reading = timetableOf(facts, setting);
  kept.set(facts, reading);
  return reading;
}
