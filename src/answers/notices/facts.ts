import { addDays } from '../../calendar/local-date';
import { londonInstant, type Instant } from '../../calendar/london';
import { isRefused } from '../../calendar/working-days';
import type { Absence } from '../../people/absence';
import { coveredBy } from '../../people/cover';
import type { Directory } from '../../people/directory';
import { absencesOn } from '../../store/absences';
import { childrenOfIros, type StoredChild } from '../../store/children';
import { directoryOf } from '../../store/directory';
import { noticesWhere, type Notice } from '../../store/notices';
import type { Tx } from '../../store/open-store';
import type { Setting } from '../../timetable/milestone';
import { asking } from '../ask';
import { escalationMorning, noEscalations, type EscalationMorning } from '../escalations/notices/morning';
import { agreesLate } from '../recording/form-context';
import { childrenAskedLate } from '../recording/requests';
import { sightAmong } from '../sight-of';
import { movedMorning, nothingMoved, type MovedMorning } from './moved-part';

/** All that the mornings of some people are worked out from, read once for all of them. */
export interface MorningFacts {
  readonly setting: Setting;
  readonly directory: Directory;
  /** Of today. */
  readonly absences: readonly Absence[];
  readonly childrenOfIro: (iro: string) => readonly StoredChild[];
  /** What the morning of one of these people says of escalations. */
  readonly escalationsOf: (person: string) => EscalationMorning;
  /** What the morning of one of these people says of what has moved. */
  readonly movedOf: (person: string) => MovedMorning;
  /** Children of whom agreement to hold a review late was ever asked. */
  readonly askedLate: readonly StoredChild[];
  /** What Teams has refused since the last working morning. */
  readonly refused: readonly Notice[];
}

/** Reads what the mornings of these people, and of those for whom they stand in, are worked out from. */
export async function morningFacts(tx: Tx, people: readonly string[], setting: Setting, at: Instant): Promise<MorningFacts> {
  const absences = await absencesOn(tx, setting.today);
  const directory = await directoryOf(tx);
  const told = new Set([...people, ...people.flatMap((person) => coveredBy(person, setting.today, absences))]);
  const isAsked = [...told].some((id) => directory.person(id)?.roles.includes(agreesLate({ setting })));
  const children = new Map([...told].map((iro) => [iro, [] as StoredChild[]]));
  for (const child of await childrenOfIros(tx, [...told])) children.get(child.allocation.iro ?? '')?.push(child);
  const escalations = new Map<string, EscalationMorning>();
  const moved = new Map<string, MovedMorning>();
  for (const person of people.flatMap((id) => directory.person(id) ?? [])) {
    const sight = sightAmong(person, { directory, absences }, asking({ intent: 'escalations.list', slots: {} }, 'morning'), setting);
    escalations.set(person.id, await escalationMorning(tx, sight, at));
    moved.set(person.id, await movedMorning(tx, sight, at));
  }
  return {
    setting,
    directory,
    absences,
    escalationsOf: (person) => escalations.get(person) ?? noEscalations,
    movedOf: (person) => moved.get(person) ?? nothingMoved,
    childrenOfIro: (iro) => children.get(iro) ?? [],
    askedLate: isAsked ? await childrenAskedLate(tx) : [],
    refused: await noticesWhere(tx, { state: 'refused', settledSince: lastMorning(setting) }),
  };
}

/** The hour of the last working morning; that of yesterday where the bank holidays are not held that far back. */
export function lastMorning({ localCalendar, policy, today }: Setting): Instant {
  const before = localCalendar.add(today, -1);
  return londonInstant(isRefused(before) ? addDays(today, -1) : before, policy.hours.digestAt);
}
