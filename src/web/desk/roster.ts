import { scopeOf } from '../../people/permissions';
import type { Person } from '../../people/person';
import { childrenOf } from '../../store/children';
import { directoryOf } from '../../store/directory';
import type { Store } from '../../store/open-store';
import { allPeople } from '../../store/people';
import { roleNames } from '../../policy/roles';

/** Somebody as whom the desk can speak. */
export interface DeskPerson {
  readonly id: string;
  readonly name: string;
  readonly roles: string;
  readonly conversation: string;
  readonly teamsUserId: string;
  readonly teamsObjectId: string;
  readonly email: string | null;
}

const CONVERSATION = 'desk-';
const TEAMS_USER = '29:desk-';

function deskPerson({ id, name, roles, teamsObjectId, email }: Person): DeskPerson {
  return {
    id,
    name,
    roles: roles.map((role) => roleNames[role]).join(', '),
    conversation: `${CONVERSATION}${id}`,
    teamsUserId: `${TEAMS_USER}${id}`,
    teamsObjectId: teamsObjectId ?? `desk-object-${id}`,
    email,
  };
}

/** Everybody on the staff list as somebody to speak as. */
export async function deskPeople(store: Store): Promise<readonly DeskPerson[]> {
  return (await store.write(allPeople)).map(deskPerson);
}

/** The person behind an id that the bot asks about, as Teams' roster would name them. */
export async function rosterMember(store: Store, teamsUserId: string) {
  const person = (await deskPeople(store)).find((each) => each.teamsUserId === teamsUserId || each.teamsObjectId === teamsUserId);
  if (person === undefined) return null;
  const { name, teamsObjectId, email } = person;
  return { id: person.teamsUserId, aadObjectId: teamsObjectId, name, email, userPrincipalName: email, userRole: 'user' };
}

/** The ids of an IRO, a social worker and a team manager who share a child, as far as there are such people: of those, the IRO with most children. */
export async function peopleWhoShareAChild(store: Store): Promise<readonly string[]> {
  return store.write(async (tx) => {
    const directory = await directoryOf(tx);
    const managers = directory.withRole('team_manager').map((manager) => ({ manager, under: new Set(directory.everyoneUnder(manager)) }));
    let chosen: { readonly people: readonly string[]; readonly children: number } = { people: directory.people.slice(0, 3).map(({ id }) => id), children: 0 };
    for (const iro of directory.withRole('iro')) {
      const own = (await childrenOf(tx, scopeOf(iro, directory))).filter(({ allocation }) => allocation.iro === iro.id);
      for (const { allocation } of own) {
        const worker = directory.person(allocation.socialWorker);
        const manager = worker && managers.find(({ under }) => under.has(worker))?.manager;
        if (worker && manager && own.length > chosen.children) chosen = { people: [iro.id, worker.id, manager.id], children: own.length };
      }
    }
    return chosen.people;
  });
}
