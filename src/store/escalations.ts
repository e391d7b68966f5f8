import { isoDay } from '../calendar/local-date';
import { readEvent, writeEvent, type EscalationEvent } from '../escalation/event';
import { evolve, stateOf } from '../escalation/fold';
import { isClosed, wasUndone, type EscalationState } from '../escalation/state';
import type { Tx } from './schema';

/** An escalation as held: everything that happened, oldest first, and how it stands. */
export interface HeldEscalation {
  readonly events: readonly EscalationEvent[];
  readonly state: EscalationState;
}

/** What became of events that were to be stored: how the escalation stands with them, or that another was first. */
export type Appended = { readonly ok: true; readonly state: EscalationState } | { readonly ok: false; readonly latest: number };

/** Everything that happened to an escalation; null where there is none by this id. */
export async function loadEscalation(tx: Tx, id: string): Promise<HeldEscalation | null> {
  const rows = await tx.selectFrom('escalation_events').select(['sequence', 'event']).where('escalation', '=', id).orderBy('sequence').execute();
  const events = rows.map(({ sequence, event }) => {
    const read = readEvent(JSON.parse(event));
    if (read === null) throw new Error(`event ${sequence} of the escalation ${id} cannot be read`);
    return read;
  });
  const state = stateOf(events);
  return state === null ? null : { events, state };
}

/**
 * Stores what follows the last known event of an escalation, and how it then stands. Of two who do so at the same moment
 * one is refused, and nothing of theirs is stored.
 * @param before how it stood when the events were decided, null where it begins with them
 */
export async function appendEvents(
  tx: Tx, id: string, before: EscalationState | null, events: readonly [EscalationEvent, ...EscalationEvent[]],
): Promise<Appended> {
  const known = before?.sequence ?? 0;
  const rows = events.map((event, index) => ({
    escalation: id, sequence: known + 1 + index, at: event.at, by: event.by, acting_for: event.actingFor, event: JSON.stringify(writeEvent(event)),
  }));
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('escalation_events')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['escalation', 'sequence']).doNothing())
    .executeTakeFirstOrThrow();
  if (Number(numInsertedOrUpdatedRows) === 0) return { ok: false, latest: await lastSequence(tx, id) };
  const [first, ...more] = events;
  const state = more.reduce(evolve, evolve(before, first));
  await keepStanding(tx, state);
  return { ok: true, state };
}

async function lastSequence(tx: Tx, id: string): Promise<number> {
  const { last } = await tx
    .selectFrom('escalation_events')
    .select(({ fn }) => fn.max('sequence').as('last'))
    .where('escalation', '=', id)
    .executeTakeFirstOrThrow();
  return Number(last);
}

/** Keeps how an escalation stands, for looking it up; its events stay the source. */
async function keepStanding(tx: Tx, state: EscalationState): Promise<void> {
  const { id, ...columns } = columnsOf(state);
  await tx
    .insertInto('escalations')
    .values({ id, ...columns })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(columns))
    .execute();
  await tx.deleteFrom('escalation_addressees').where('escalation', '=', id).execute();
  if (state.addressees.length === 0) return;
  await tx.insertInto('escalation_addressees').values(state.addressees.map((person) => ({ escalation: id, person }))).execute();
}

function columnsOf(state: EscalationState) {
  const { raised, stage, status, opened, responseDue, formalTotalDue, sequence, ended, iro } = state;
  const { escalation, reference, child, policy, calendar } = raised;
  if (reference === null) throw new Error('an escalation is stored with its reference');
  return {
    id: escalation, reference, child, iro, stage: String(stage), status,
    opened: isoDay(opened), response_due: isoDay(responseDue), formal_total_due: formalTotalDue === null ? null : isoDay(formalTotalDue),
    raised_at: raised.at, closed_at: isClosed(state) && ended !== null ? ended.at : null, undone: wasUndone(state) ? 1 : 0,
    sequence, policy, calendar,
  };
}
