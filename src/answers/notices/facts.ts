import { addDays } from '../../calendar/local-date';
import { londonInstant, type Instant } from '../../calendar/london';
import { isRefused } from '../../calendar/working-days';
import { CouncilMorning } from '../../notices/council-morning';
import { LOOKED_BACK } from '../../notices/days-told';
import type { Absence } from '../../people/absence';
import type { Directory } from '../../people/directory';
import { absencesBetween } from '../../store/absences';
import { childrenOf, type StoredChild } from '../../store/children';
import { directoryOf } from '../../store/directory';
import { noticesWhere, type Notice } from '../../store/notices';
import type { Tx } from '../../store/open-store';
import type { Setting } from '../../timetable/milestone';
import { asking } from '../ask';
import { escalationMorning, noEscalations, type EscalationMorning } from '../escalations/notices/morning';
import { agreesLate } from '../recording/form-context';
import { childrenAskedLate } from '../recording/requests';
import { actsAs, type Sight } from '../sight';
import { sightAmong } from '../sight-of';
import { takeStored, type KnownChild } from './council';
import { movedMorning, nothingMoved, type MovedMorning } from './moved-part';

/** All that the mornings of some people are worked out from, read once for all of them. */
export interface MorningFacts {
  readonly setting: Setting;
  readonly directory: Directory;
  /** Of today. */
  readonly absences: readonly Absence[];
  /** What these people are told of the children whom they may see. */
  readonly council: CouncilMorning<KnownChild>;
  /** Those of the children whom these people may see of whom somebody is the IRO. */
  readonly childrenOfIro: (iro: string) => readonly StoredChild[];
  /** Whether somebody is the IRO of any of these children. */
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

/** Reads what the mornings of these people, and of those for whom they stand in, are worked out from. */
export async function morningFacts(tx: Tx, people: readonly string[], setting: Setting, at: Instant): Promise<MorningFacts> {
  const { today } = setting;
  const recent = await absencesBetween(tx, addDays(today, -LOOKED_BACK), today);
  const absences = recent.filter(({ to }) => to >= today);
  const directory = await directoryOf(tx);
  const ask = asking({ intent: 'escalations.list', slots: {} }, 'morning');
  const told = people.flatMap((id) => directory.person(id) ?? []).map((person) => sightAmong(person, { directory, absences }, ask, setting));
  const council = new CouncilMorning<KnownChild>(setting, { directory, absences: recent });
  const ofIro = new Map<string, StoredChild[]>();
  for (const child of await childrenOfAny(tx, told)) {
    takeStored(council, child, setting);
    const iro = child.allocation.iro ?? '';
    ofIro.set(iro, ofIro.get(iro) ?? []);
    ofIro.get(iro)?.push(child);
  }
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
    isOfficer: (person) => ofIro.has(person),
    escalationsOf: (person) => escalations.get(person) ?? noEscalations,
    movedOf: (person) => moved.get(person) ?? nothingMoved,
    childrenOfIro: (iro) => ofIro.get(iro) ?? [],
    askedLate: isAsked ? await childrenAskedLate(tx) : [],
    refused: await noticesWhere(tx, { state: 'refused', settledSince: lastMorning(setting) }),
  };
}

/** The children whom any of these people may see, each once. */
async function childrenOfAny(tx: Tx, sights: readonly Sight[]): Promise<readonly StoredChild[]> {
  const overseer = sights.find(({ scope }) => scope.kind === 'all');
  if (overseer !== undefined) return childrenOf(tx, overseer.scope);
  const children = new Map<string, StoredChild>();
  for (const { scope } of sights) for (const child of await childrenOf(tx, scope)) children.set(child.id, child);
  return [...children.values()];
}

/** The hour of the last working morning; that of yesterday where the bank holidays are not held that far back. */
export function lastMorning({ localCalendar, policy, today }: Setting): Instant {
  const before = localCalendar.add(today, -1);
  return londonInstant(isRefused(before) ? addDays(today, -1) : before, policy.hours.digestAt);
}
