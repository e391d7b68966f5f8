import { DatabaseSync } from 'node:sqlite';
import { day } from '../../src/calendar/local-date';
import { shippedBankHolidays } from '../../src/calendar/bank-holidays';
import { WorkingDays } from '../../src/calendar/working-days';
import { decide } from '../../src/escalation/decide';
import { escalationContext } from '../../src/escalation/decision';
import type { EscalationEvent } from '../../src/escalation/event';
import { readCommand } from '../../src/escalation/read-command';
import type { EscalationState } from '../../src/escalation/state';
import type { PolicyVersion } from '../../src/policy/council-policy';
import { shippedPolicies } from '../../src/policy/councils';
import { keepCalendarVersion } from '../../src/store/calendar-versions';
import { appendEvents, loadEscalation } from '../../src/store/escalations';
import { importBatch } from '../../src/store/import-batch';
import { allOpen, escalationByReference, escalationsOfChild, openForAddressees, openInScope, openOfIros } from '../../src/store/listed-escalations';
import type { Store, Tx } from '../../src/store/open-store';
import { keepPolicyVersion } from '../../src/store/policy-versions';
import { about, aFile, aStore, batch, child, closeAll, noon } from './samples';

afterAll(closeAll);

const calendar = new WorkingDays(shippedBankHolidays());
const version = handbook();
const context = escalationContext(version, calendar);

function handbook(): PolicyVersion {
  const found = shippedPolicies().get('handbook');
  if (!found) throw new Error('the Handbook comes with the program');
  return found;
}

async function withChildren(): Promise<Store> {
  const store = await aStore();
  const children = [child('C1'), child('C2', { allocation: { iro: 'iro-2', socialWorker: 'sw-2', team: 'T2' } })];
  await importBatch(store, batch({ children }), about());
  await store.write(async (tx) => {
    await keepPolicyVersion(tx, version, noon);
    await keepCalendarVersion(tx, calendar, noon);
  });
  return store;
}

/** The event that a command comes to. */
function event(state: EscalationState | null, written: object): EscalationEvent {
  const reading = readCommand({ at: noon, by: 'iro-1', escalation: 'E1', ...written });
  const decision = reading.ok ? decide(state, reading.command, context) : reading;
  if (!decision.ok || decision.events[0] === undefined) throw new Error(JSON.stringify(decision));
  return decision.events[0];
}

const raising = (more: object = {}) => event(null, {
  do: 'raise', child: 'C1', stage: 1, concerns: ['health'], impact: 'He is in pain.', childView: 'My tooth hurts.', iro: 'iro-1', addressees: ['tm-1'],
  reference: 'DRP-0001', actions: [{ what: 'See a dentist', who: 'sw', by: '2026-12-01', measure: 'He has been' }], ...more,
});

async function appended(tx: Tx, before: EscalationState | null, next: EscalationEvent, id = 'E1'): Promise<EscalationState> {
  const result = await appendEvents(tx, id, before, [next]);
  if (!result.ok) throw new Error(`another was first: ${result.latest}`);
  return result.state;
}

test('what happened is read back as it was, and gives the same state', async () => {
  const store = await withChildren();
  const first = raising({ reviewDay: '2026-11-20' });
  const state = await store.write((tx) => appended(tx, null, first));
  const second = event(state, { do: 'respond', by: 'tm-1', actingFor: 'tm-9', text: 'Booked.', actions: [{ action: 0, answer: 'changed', day: '2026-12-03' }] });
  const after = await store.write((tx) => appended(tx, state, second));
  const held = await store.write((tx) => loadEscalation(tx, 'E1'));
  expect(held).toEqual({ events: [first, second], state: after });
  expect(await store.write((tx) => loadEscalation(tx, 'E2'))).toBeNull();
});

test('of two who decide on the same state the second is refused, with how far it is now, and nothing of theirs is stored', async () => {
  const store = await withChildren();
  const state = await store.write((tx) => appended(tx, null, raising()));
  const [one, other] = [event(state, { do: 'respond', by: 'tm-1', text: 'Yes.' }), event(state, { do: 'resolve', outcome: 'It is well.' })];
  expect(await store.write((tx) => appendEvents(tx, 'E1', state, [one]))).toMatchObject({ ok: true, state: { sequence: 2, status: 'responded' } });
  expect(await store.write((tx) => appendEvents(tx, 'E1', state, [other]))).toEqual({ ok: false, latest: 2 });
  expect(await store.write((tx) => appendEvents(tx, 'E1', null, [raising()]))).toEqual({ ok: false, latest: 2 });
  expect((await store.write((tx) => loadEscalation(tx, 'E1')))?.events).toHaveLength(2);
  expect(await store.write((tx) => escalationsOfChild(tx, 'C1'))).toMatchObject([{ id: 'E1', status: 'responded', sequence: 2 }]);
});

test('an event is never changed or removed', async () => {
  const store = await withChildren();
  await store.write((tx) => appended(tx, null, raising()));
  await expect(store.write((tx) => tx.updateTable('escalation_events').set({ by: 'another' }).execute())).rejects.toThrow('never changed or removed');
  await expect(store.write((tx) => tx.deleteFrom('escalation_events').execute())).rejects.toThrow('never changed or removed');
});

describe('lists', () => {
  async function three(): Promise<Store> {
    const store = await withChildren();
    await store.write(async (tx) => {
      const first = await appended(tx, null, raising());
      const second = raising({ escalation: 'E2', child: 'C2', stage: 'informal', reference: 'DRP-0002', iro: 'iro-2', addressees: ['sw-2', 'tm-1'], at: '2026-11-20T12:00:00Z' });
      await appended(tx, null, second, 'E2');
      await appended(tx, null, raising({ escalation: 'E3', reference: 'DRP-0003' }), 'E3');
      const third = (await loadEscalation(tx, 'E3'))?.state ?? null;
      await appended(tx, third, event(third, { do: 'resolve', escalation: 'E3', outcome: 'It is well.' }), 'E3');
      expect(first.status).toBe('awaiting_response');
    });
    return store;
  }
  const ids = async (list: Promise<readonly { readonly id: string }[]>) => (await list).map(({ id }) => id);

  test('by reference in whichever case, with what a list shows', async () => {
    const store = await three();
    expect(await store.write((tx) => escalationByReference(tx, 'drp-0002'))).toEqual({
      id: 'E2', reference: 'DRP-0002', child: 'C2', iro: 'iro-2', addressees: ['sw-2', 'tm-1'], stage: 'informal', status: 'awaiting_response',
      opened: day('2026-11-20'), responseDue: day('2026-11-27'), formalTotalDue: null, raisedAt: '2026-11-20T12:00:00.000Z', closedAt: null, undone: false,
      sequence: 1, policy: version.hash, calendar: context.calendarVersion,
    });
    expect(await store.write((tx) => escalationByReference(tx, 'DRP-0009'))).toBeNull();
  });

  test('of a child, closed ones too', async () => {
    const store = await three();
    expect(await ids(store.write((tx) => escalationsOfChild(tx, 'C1')))).toEqual(['E1', 'E3']);
  });

  test('open ones by who is asked, who carries them, and whose children they are about; the first due first', async () => {
    const store = await three();
    expect(await ids(store.write((tx) => openForAddressees(tx, ['tm-1'])))).toEqual(['E2', 'E1']);
    expect(await ids(store.write((tx) => openForAddressees(tx, ['sw-2', 'nobody'])))).toEqual(['E2']);
    expect(await ids(store.write((tx) => openForAddressees(tx, [])))).toEqual([]);
    expect(await ids(store.write((tx) => openOfIros(tx, ['iro-1'])))).toEqual(['E1']);
    const scope = { kind: 'some', allocatedTo: 'x', workers: ['sw-2'], teams: [] } as const;
    expect(await ids(store.write((tx) => openInScope(tx, scope)))).toEqual(['E2']);
    expect(await ids(store.write((tx) => openInScope(tx, { kind: 'all', reason: 'overseeing' }, 1)))).toEqual(['E1']);
    expect(await ids(store.write((tx) => openInScope(tx, { kind: 'all', reason: 'overseeing' }, 'informal')))).toEqual(['E2']);
    expect(await ids(store.write(allOpen))).toEqual(['E2', 'E1']);
  });

  test('are found by an index, not by looking through everything', async () => {
    const file = aFile();
    await aStore(file);
    const database = new DatabaseSync(file);
    const looks = [
      "escalations where iro in ('x') and status in ('held', 'paused')", "escalations where status in ('held', 'paused')", "escalations where child = 'C1'",
      "escalations where reference = 'DRP-0001'", "escalation_addressees where person in ('x')", "escalation_events where escalation = 'E1' order by sequence",
      "escalation_drafts where person = 'x' and closed_at is null", "escalation_drafts where escalation = 'E1' and closed_at is null",
    ];
    for (const look of looks) {
      const [plan] = database.prepare(`explain query plan select * from ${look}`).all();
      expect(plan?.['detail']).toMatch(/^SEARCH .* USING (COVERING )?INDEX/);
    }
    database.close();
  });
});
