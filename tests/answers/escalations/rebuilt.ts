import { isoDay, type LocalDate } from '../../../src/calendar/local-date';
import { stateOf } from '../../../src/escalation/fold';
import { loadEscalation } from '../../../src/store/escalations';
import type { Store } from '../../../src/store/open-store';

const text = (date: LocalDate | null) => (date === null ? null : isoDay(date));

/** Checks that every escalation stands in the database as its events say, and that these count up without a gap. Gives how many events there are. */
export async function expectRebuilt(store: Store): Promise<number> {
  return store.write(async (tx) => {
    const rows = await tx.selectFrom('escalations').selectAll().execute();
    const events = await tx.selectFrom('escalation_events').select(['escalation', 'sequence', 'at', 'by']).orderBy('sequence').execute();
    expect(new Set(events.map(({ escalation }) => escalation))).toEqual(new Set(rows.map(({ id }) => id)));
    for (const row of rows) {
      const held = await loadEscalation(tx, row.id);
      const state = stateOf(held?.events ?? []);
      if (state === null) throw new Error('an escalation without events');
      expect(held?.state).toEqual(state);
      const own = events.filter(({ escalation }) => escalation === row.id);
      expect(own.map(({ sequence }) => sequence)).toEqual(own.map((_, index) => index + 1));
      const isClosed = state.status === 'resolved' || state.status === 'withdrawn';
      expect(row).toEqual({
        id: state.raised.escalation, reference: state.raised.reference, child: state.raised.child, iro: state.iro, stage: `${state.stage}`,
        status: state.status, opened: text(state.opened), response_due: text(state.responseDue), formal_total_due: text(state.formalTotalDue),
        raised_at: state.raised.at, closed_at: isClosed ? state.ended?.at : null, undone: state.ended?.event === 'undone' ? 1 : 0,
        sequence: state.sequence, policy: state.raised.policy, calendar: state.raised.calendar,
      });
      const asked = await tx.selectFrom('escalation_addressees').select('person').where('escalation', '=', row.id).execute();
      expect(asked.map(({ person }) => person).sort()).toEqual([...state.addressees].sort());
    }
    return events.length;
  });
}
