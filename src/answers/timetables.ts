import type { ChildFacts } from '../timetable/facts';
import type { Setting } from '../timetable/milestone';
import { timetableOf, type TimetableReading } from '../timetable/timetable';

/** The caseloads of a few officers; of one child it takes some 30 kilobytes, and of a whole council more than the rest of the program. */
const KEPT = 150;

// Facts never change once read, and a timetable follows from facts, policy, calendar and day alone. Whoever asks once asks
// again, so what was worked out last is kept until one of the others changes.
const kept = new Map<ChildFacts, TimetableReading>();
let keptFor: Setting | null = null;

/** A child's timetable as things stand now. */
export function timetableNow(facts: ChildFacts, setting: Setting): TimetableReading {
  if (keptFor === null || keptFor.today !== setting.today || keptFor.policy !== setting.policy || keptFor.calendar !== setting.calendar) {
    kept.clear();
    keptFor = setting;
  }
  const reading = kept.get(facts) ?? timetableOf(facts, setting);
  kept.delete(facts);
  kept.set(facts, reading);
  const [oldest] = kept.keys();
  if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
  return reading;
}
