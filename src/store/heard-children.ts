import { z } from 'zod';
import { isoDay, type LocalDate } from '../calendar/local-date';
import type { ChildScope } from '../people/permissions';
import { inScope } from './child-scope';
import { keepNumber, keptNumber } from './counters';
import type { Tx } from './schema';

const HEARD = 'recordings heard';

/** References of children, by the id of whoever's morning tells of them; whoever stands here with none is told of none. */
export type Heard = ReadonlyMap<string, readonly string[]>;

/** What a digest keeps of it. */
const keptSchema = z.object({ children: z.array(z.string()).optional() });

/** What changes with every import and every absence: either can make other people hear of any child. No other database has the same. */
export async function hearingMark(tx: Tx): Promise<string> {
  const imports = await tx
    .selectFrom('imports')
    .select(({ fn }) => [fn.countAll().as('count'), fn.max('id').as('last')])
    .executeTakeFirstOrThrow();
  const absences = await tx
    .selectFrom('absences')
    .select(({ fn }) => [fn.max('id').as('last'), fn.count('ended_at').as('ended')])
    .executeTakeFirstOrThrow();
  return JSON.stringify([imports.count, imports.last, absences.last, absences.ended]);
}

/** The last entry recorded; 0 where nothing was. */
export async function lastRecorded(tx: Tx): Promise<number> {
  const { last } = await tx.selectFrom('recordings').select(({ fn }) => fn.max('id').as('last')).executeTakeFirstOrThrow();
  return Number(last ?? 0);
}

/** The children, of a scope or all, of whom anything was recorded that the children kept with digests do not take in yet. */
export async function childrenNotHeard(tx: Tx, scope?: ChildScope): Promise<readonly string[]> {
  const upTo = (await keptNumber(tx, HEARD)) ?? 0;
  const all = tx.selectFrom('children').select('id').where('id', 'in', (query) => query.selectFrom('recordings').select('child').where('id', '>', upTo));
  const rows = await (scope === undefined ? all : all.where((where) => inScope(where, scope))).execute();
  return rows.map(({ id }) => id);
}

/** The children kept with somebody's digest of a day; null where there is no digest, or it keeps none. */
export async function childrenHeard(tx: Tx, person: string, today: LocalDate): Promise<readonly string[] | null> {
  const [digest] = await digestsOf(tx, [person], today);
  return digest?.children ?? null;
}

/**
 * Keeps with these people's digests of a day, sent or not, of which children they hear.
 * @param how whether these are all children of whom they hear, or more beside those who are kept
 */
export async function keepHeard(tx: Tx, heard: Heard, today: LocalDate, how: 'all' | 'more'): Promise<void> {
  for (const { id, person, children: before, data } of await digestsOf(tx, [...heard.keys()], today)) {
    const said = heard.get(person ?? '') ?? [];
    const children = how === 'all' ? said : [...new Set([...(before ?? []), ...said])];
    if (before?.join() === children.join()) continue;
    await tx.updateTable('notices').set({ data: JSON.stringify({ ...data, children }) }).where('id', '=', id).execute();
  }
}

/** Notes that the children kept with digests take in all that was recorded up to an entry. */
export async function noteHeard(tx: Tx, upTo: number): Promise<void> {
  await keepNumber(tx, HEARD, upTo);
}

/** Digests in messages of their own, those left out that come of rules being tried out. */
async function digestsOf(tx: Tx, people: readonly string[], today: LocalDate) {
  const rows = await tx
    .selectFrom('notices')
    .select(['id', 'person', 'data'])
    .where('person', 'in', people)
    .where('kind', '=', 'digest')
    .where('subject', '=', isoDay(today))
    .where('renews', 'is', null)
    .where('state', '!=', 'monitored')
    .execute();
  return rows.map(({ id, person, data: written }) => {
    const data = JSON.parse(written) as Record<string, unknown>;
    return { id, person, data, children: keptSchema.parse(data).children ?? null };
  });
}
