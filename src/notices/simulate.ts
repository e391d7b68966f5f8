import { addDays } from '../calendar/local-date';
import { settingFor, type Setting } from '../timetable/milestone';
import { cardKey, CouncilMorning } from './council-morning';
import { DUE_WITHIN } from './days-told';
import { keptTimetable } from './kept-timetable';
import type { PersonDay, SimulatedDay, Simulating } from './simulated';
import { SimulatedTotals, type TotalsOfSimulation } from './simulated-totals';

/**
 * Replays the mornings of a period: what each person would have received, day by day, had the assistant run under this policy.
 * @returns the totals, once all days have been asked for
 */
export function* simulate(given: Simulating): Generator<SimulatedDay, TotalsOfSimulation> {
  const { policy, calendar, staff, children, from, to } = given;
  const council = children.map(({ facts, allocation }) => ({
    child: facts.child,
    started: facts.care.started,
    allocation,
    timetableAt: keptTimetable(facts, calendar),
  }));
  const totals = new SimulatedTotals(given);
  const sent = new Set<string>();
  // A council's own calendar is worked out anew with each setting, so one serves all days.
  const first = settingFor(policy, calendar, from);
  for (let today = from; today <= to; today = addDays(today, 1)) {
    const setting: Setting = { ...first, today, dueUntil: calendar.add(today, DUE_WITHIN) };
    if (!setting.localCalendar.isWorkingDay(today)) continue;
    const morning = new CouncilMorning<string>(setting, staff);
    for (const { timetableAt, ...child } of council) {
      const reading = timetableAt(setting);
      if (!reading.ok) continue;
      totals.takeTimetable(reading.timetable, today);
      morning.take({ ...child, timetable: reading.timetable });
    }
    const simulated = { day: today, people: morning.people().flatMap((person) => personDay(person, morning, sent)) };
    totals.takeDay(simulated, morning.untold);
    yield simulated;
  }
  return totals.sum();
}

/** @param sent the cards that went out before; those of today are added */
function personDay(person: string, morning: CouncilMorning<string>, sent: Set<string>): readonly PersonDay[] {
  const received = morning.of(person);
  if (received === null) return [];
  const { lines, lists, cards, hasDigest } = received;
  const fresh = cards.filter(({ child, duty }) => {
    const key = `${person} ${child} ${cardKey(duty)}`;
    return !sent.has(key) && sent.add(key);
  });
  const monitored = [...fresh.filter(({ duty }) => duty.monitor), ...lines.filter(({ duty, isNew }) => duty.monitor && isNew)];
  const told: PersonDay = {
    person,
    digest: hasDigest ? { lines: lines.filter(({ duty }) => !duty.monitor), lists: lists.filter(({ list }) => list.monitor !== true) } : null,
    cards: fresh.filter(({ duty }) => !duty.monitor),
    monitored,
  };
  return told.digest === null && told.cards.length === 0 && monitored.length === 0 ? [] : [told];
}
