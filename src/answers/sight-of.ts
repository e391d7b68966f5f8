import { scopeOf } from '../people/permissions';
import type { Person } from '../people/person';
import type { Tx } from '../store/open-store';
import { directoryOf } from '../store/directory';
import type { Setting } from '../timetable/milestone';
import type { Ask } from './ask';
import type { Sight } from './sight';

/** What an answer for this person is worked out from, as things stand now. */
export async function sightOf(tx: Tx, asker: Person, ask: Ask, setting: Setting): Promise<Sight> {
  const directory = await directoryOf(tx);
  return { asker, directory, scope: scopeOf(asker, directory), setting, today: setting.today, ask };
}
