import { coveredBy } from '../people/cover';
import { scopeOf } from '../people/permissions';
import type { Person } from '../people/person';
import { absencesOn } from '../store/absences';
import type { Tx } from '../store/open-store';
import { directoryOf } from '../store/directory';
import type { Setting } from '../timetable/milestone';
import type { Ask } from './ask';
import type { Sight } from './sight';

/** What an answer for this person is worked out from, as things stand now. */
export async function sightOf(tx: Tx, asker: Person, ask: Ask, setting: Setting): Promise<Sight> {
  return sightAmong(asker, { directory: await directoryOf(tx), absences: await absencesOn(tx, setting.today) }, ask, setting);
}

/** The same, from a staff list and the absences of today that were read already. */
export function sightAmong(asker: Person, { directory, absences }: Pick<Sight, 'directory' | 'absences'>, ask: Ask, setting: Setting): Sight {
  const covered = coveredBy(asker.id, setting.today, absences).flatMap((id) => directory.person(id) ?? []);
  return { asker, directory, scope: scopeOf(asker, directory, covered), absences, setting, today: setting.today, ask };
}
