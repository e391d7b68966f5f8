import { addDays } from '../../calendar/local-date';
import { londonInstant, type Instant } from '../../calendar/london';
import { isRefused } from '../../calendar/working-days';
import { CouncilMorning } from '../../notices/council-morning';
import type { Absence } from '../../people/absence';
import type { Directory } from '../../people/directory';
import { officersAmong, type StoredChild } from '../../store/children';
import type { Heard } from '../../store/heard-children';
import { noticesWhere, type Notice } from '../../store/notices';
import type { Tx } from '../../store/open-store';
import type { Setting } from '../../timetable/milestone';
import { asking } from '../ask';
import { escalationMorning, noEscalations, type EscalationMorning } from '../escalations/notices/morning';
import { agreesLate } from '../recording/form-context';
import { childrenAskedLate } from '../recording/requests';
import { actsAs, type Sight } from '../sight';
import { sightAmong } from '../sight-of';
import { childrenTold } from './children-told';
import { takeStored, type KnownChild } from './council';
import { staffOn } from './council-staff';
import { movedMorning, nothingMoved, type MovedMorning } from './moved-part';

/** All that the mornings of some people are worked out from, read once for all of them. */
export interface MorningFacts {
  readonly setting: Setting;
  readonly directory: Directory;
  /** Of today. */
  readonly absences: readonly Absence[];
  /** What these people are told of children. */
  readonly council: CouncilMorning<KnownChild>;
  /** Those of the children of whom their mornings tell of whom somebody is the IRO, all among them of whom there is a significant event. */
  readonly childrenOfIro: (iro: string) => readonly StoredChild[];
  /** Whether one of these people is the IRO of any child. */
  readonly isOfficer: (person: string) => boolean;
  /** What the morning of one of these people says of escalations. */
  readonly escalationsOf: (person: string) => EscalationMorning;
  /** What the morning of one of these people says of what has moved. */
  readonly movedOf: (person: string) => MovedMorning;
  /** Children of whom agreement to hold a review late was ever asked. */
  readonly askedLate: readonly StoredChild[];
  /** What Teams has refused since the last working morning. */
  readonly refused: readonly Notice[];
}

/**
 * Reads what the mornings of these people, and of those for whom they stand in, are worked out from.
 * @param heard of which children people's mornings tell; of whoever it does not name, what is kept with their digest counts
 */
export async function morningFacts(tx: Tx, people: readonly string[], setting: Setting, at: Instant, heard: Heard = new Map()): Promise<MorningFacts> {
  const { today } = setting;
  const staff = await staffOn(tx, today);
  const { directory } = staff;
  const absences = staff.absences.filter(({ to }) => to >= today);
  const ask = asking({ intent: 'escalations.list', slots: {} }, 'morning');
  const told = people.flatMap((id) => directory.person(id) ?? []).map((person) => sightAmong(person, { directory, absences }, ask, setting));
  const council = new CouncilMorning<KnownChild>(setting, staff);
  const ofIro = new Map<string, StoredChild[]>();
  for (const child of await childrenOfAny(tx, told, heard)) {
    takeStored(council, child, setting);
    const iro = child.allocation.iro ?? '';
    ofIro.set(iro, ofIro.get(iro) ?? []);
    ofIro.get(iro)?.push(child);
  }
  const officers = await officersAmong(tx, people);
  const escalations = new Map<string, EscalationMorning>();
  const moved = new Map<string, MovedMorning>();
  for (const sight of told) {
    escalations.set(sight.asker.id, await escalationMorning(tx, sight, at));
    moved.set(sight.asker.id, await movedMorning(tx, sight, at));
  }
  const isAsked = told.flatMap(actsAs).some(({ roles }) => roles.includes(agreesLate({ setting })));
  return {
    setting,
    directory,
    absences,
    council,
    isOfficer: (person) => officers.has(person),
    escalationsOf: (person) => escalations.get(person) ?? noEscalations,
    movedOf: (person) => moved.get(person) ?? nothingMoved,
    childrenOfIro: (iro) => ofIro.get(iro) ?? [],
    askedLate: isAsked ? await childrenAskedLate(tx) : [],
    refused: await noticesWhere(tx, { state: 'refused', settledSince: lastMorning(setting) }),
  };
}

/** The children from whom the mornings of these people are worked out, each once, by reference. */
async function childrenOfAny(tx: Tx, sights: readonly Sight[], heard: Heard): Promise<readonly StoredChild[]> {
  const children = new Map<string, StoredChild>();
  for (const sight of sights) for (const child of await childrenTold(tx, sight, heard)) children.set(child.id, child);
  return [...children.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The hour of the last working morning; that of yesterday where the bank holidays are not held that far back. */
export function lastMorning({ localCalendar, policy, today }: Setting): Instant {
  const before = localCalendar.add(today, -1);
  return londonInstant(isRefused(before) ? addDays(today, -1) : before, policy.hours.digestAt);
}
