import { asking } from '../ask';
import type { Person } from '../../people/person';
import type { Tx } from '../../store/open-store';
import { absencesOf, type HeldAbsence } from '../../store/absences';
import type { Setting } from '../../timetable/milestone';
import type { Sight } from '../sight';
import { sightOf } from '../sight-of';
import type { AbsenceForm } from './form-ask';

/** Somebody whose absences the asker may set, and those that are not over, by their first day. */
export interface WhoseAbsence {
  readonly sight: Sight;
  readonly person: Person;
  readonly set: readonly HeldAbsence[];
}

/** What a card about absences is worked out from. */
export function sightForAbsence(tx: Tx, asker: Person, setting: Setting): Promise<Sight> {
  return sightOf(tx, asker, asking({ intent: 'absence.set', slots: {} }), setting);
}

/** The person whom a card is about: the asker, or somebody they manage; null where it is neither. */
export async function whoseAbsence(tx: Tx, { person: id }: Pick<AbsenceForm, 'person'>, sight: Sight): Promise<WhoseAbsence | null> {
  const { asker, directory } = sight;
  const person = id === asker.id ? asker : directory.everyoneUnder(asker).find((under) => under.id === id);
  return person === undefined ? null : withAbsences(tx, person, sight);
}

export async function withAbsences(tx: Tx, person: Person, sight: Sight): Promise<WhoseAbsence> {
  const set = (await absencesOf(tx, person.id)).filter(({ to }) => to >= sight.today);
  return { sight, person, set };
}

/** Whether the asker's own absence is meant. */
export function isOwn({ person, sight }: WhoseAbsence): boolean {
  return person.id === sight.asker.id;
}
