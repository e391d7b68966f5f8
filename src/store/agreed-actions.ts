import type { Tx } from './schema';

/** The escalations in which something can be left to be done and that an IRO carries, by id, the first raised first; also resolved ones. */
export async function withActionsOfIro(tx: Tx, iro: string): Promise<readonly string[]> {
  const rows = await standing(tx).where('iro', '=', iro).execute();
  return rows.map(({ id }) => id);
}

/**
 * The escalations of which an action names one of these as who is to do it, by id, the first raised first; also resolved
 * ones. Whether the action is still to be done has to be looked at.
 * @param names each as it may have been written: a person's name or id
 */
export async function withActionsNaming(tx: Tx, names: readonly string[]): Promise<readonly string[]> {
  const rows = await standing(tx)
    .where('id', 'in', (query) =>
      query
        .selectFrom('escalation_events')
        .select('escalation')
        // The actions stand in the first event, and nothing adds to them.
        .where('sequence', '=', 1)
        .where((where) => where.or(names.map((name) => where('event', 'like', `%"who":${JSON.stringify(name)}%`)))),
    )
    .execute();
  return rows.map(({ id }) => id);
}

function standing(tx: Tx) {
  return tx.selectFrom('escalations').select('id').where('status', '!=', 'withdrawn').orderBy('raised_at').orderBy('id');
}
