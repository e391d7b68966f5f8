import { allPeople, allTeams } from '../store/people';
import { withStore } from './installation';
import { done, failed, type Outcome } from './outcome';
import { printJson, printLine } from './print';

/** The staff list as held. */
export async function people({ json }: { readonly json?: boolean }): Promise<Outcome> {
  const held = await withStore((store) =>
    store.write(async (tx) => ({ people: await allPeople(tx), teams: new Map((await allTeams(tx)).map(({ id, name }) => [id, name])) })),
  );
  if (!held.ok) return failed(held.problem);
  const { people: list, teams } = held.value;
  const shown = list.map(({ id, name, roles, team, lineManager, teamsObjectId }) => ({
    id, name, roles, team: team === null ? null : (teams.get(team) ?? team), lineManager, teamsObjectId,
  }));
  if (json) await printJson({ people: shown });
  else for (const { id, name, roles, team } of shown) await printLine(`${id}  ${name}  ${roles.join(', ')}  ${team ?? ''}`);
  return done;
}
