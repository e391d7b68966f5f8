import { Directory } from '../people/directory';
import { allPeople, allTeams } from './people';
import type { Tx } from './schema';

let kept: { readonly version: string; readonly directory: Directory } | null = null;

/**
 * The staff list with its lines of management and its teams. It changes with imports only, so it is read and put in
 * order once after each; a link to Teams that was made since may be missing from it.
 */
export async function directoryOf(tx: Tx): Promise<Directory> {
  const version = await versionOf(tx);
  if (version !== null && kept?.version === version) return kept.directory;
  const directory = new Directory(await allPeople(tx), await allTeams(tx));
  if (version !== null) kept = { version, directory };
  return directory;
}

/** What changes with every import, and is no other database's; null before the first import. */
async function versionOf(tx: Tx): Promise<string | null> {
  const { count, last } = await tx
    .selectFrom('imports')
    .select(({ fn }) => [fn.countAll().as('count'), fn.max('id').as('last')])
    .executeTakeFirstOrThrow();
  return last === null ? null : `${count} ${last}`;
}
