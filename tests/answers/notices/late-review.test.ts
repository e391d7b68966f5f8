import type { Person } from '../../../src/people/person';
import { day } from '../../../src/calendar/local-date';
import { importBatch } from '../../../src/store/import-batch';
import type { Store } from '../../../src/store/open-store';
import { children, council, everybody, staff, teams } from '../../conversations/council';
import { aCouncil } from '../asked';
import { composed, monday, notices, records } from './telling';

let store: Store;

afterEach(() => store.close());

const head: Person = { ...staff.serviceManager, id: 'hos', name: 'Olive Marsh', roles: ['head_of_service'], team: 'care' };
const elsewhere: Person = { ...head, id: 'hos.west', name: 'Ivy Field', team: 'west' };
const c101 = { child: 'C101', last: '2026-06-04' };

const councilWith = (people: readonly Person[]) => aCouncil({ children, people, teams, wholeCaseload: true });
const asks = (on = '2026-12-10') => records(store, staff.iro, 'ask_late', c101, { day: on, reason: 'carer in hospital' });
const answers = (by: Person) => records(store, by, 'answer_late', c101, { agreed: 'true' });
const asked = () => notices(store, { kind: 'late_review.asked' });

const managed = [...everybody, head].map((each) => (each.id === 'sm' ? { ...each, lineManager: 'hos' } : each));

describe('when an IRO asks to hold a review late', () => {
  test('the head of service for the child gets a card on which to answer, and no other does', async () => {
    store = await councilWith([...managed, elsewhere]);
    await asks();
    const [notice, ...others] = await asked();
    expect(others).toEqual([]);
    expect(notice).toMatchObject({ to: 'hos', child: 'C101', state: 'queued', urgency: 'ordinary' });
    const said = notice && (await composed(store, notice));
    if (said?.kind !== 'message') throw new Error('overtaken');
    expect(said.message.summary).toBe('1 request to hold a review late waits for your answer');
    expect(said.message.view).toMatchObject({
      kind: 'form',
      child: 'AB · C101',
      facts: [{ title: 'Now', value: 'Amber Stone asks for Thu 10 Dec (carer in hospital); legal limit Fri 4 Dec: not answered yet' }],
      save: { title: 'Answer', record: { form: { name: 'answer_late', child: 'C101' } } },
    });
    expect(said.shown).toEqual([{ child: 'C101', grounds: { reason: 'managing', actingFor: null } }]);
  });

  test('asking the same again tells nobody again; asking for another day does', async () => {
    store = await councilWith(managed);
    await asks();
    await asks();
    expect(await asked()).toHaveLength(1);
    await asks('2026-12-11');
    const [first, second] = await asked();
    expect(first && (await composed(store, first))).toEqual({ kind: 'overtaken', why: 'it was answered, or asked anew' });
    expect(second && (await composed(store, second))).toMatchObject({ kind: 'message' });
  });

  test('a request that was answered meanwhile is not sent', async () => {
    store = await councilWith(managed);
    await asks();
    await answers(head);
    const [notice] = await asked();
    expect(notice && (await composed(store, notice))).toEqual({ kind: 'overtaken', why: 'it was answered, or asked anew' });
  });

  test('a head of service who has left, or no longer answers for the child, is not sent it', async () => {
    store = await councilWith(managed);
    await asks();
    const [notice] = await asked();
    const staffNow = async (people: readonly Person[]) =>
      importBatch(store, { ...council, people }, { format: 'facts', rows: 0, rejected: 0, at: monday, today: day('2026-11-23'), by: 'test' });
    await staffNow(managed.map((each) => (each.id === 'hos' ? { ...each, team: null } : { ...each, lineManager: each.id === 'sm' ? null : each.lineManager })));
    expect(notice && (await composed(store, notice))).toEqual({ kind: 'overtaken', why: 'the child is no longer theirs to answer for' });
    await staffNow(everybody);
    expect(notice && (await composed(store, notice))).toEqual({ kind: 'overtaken', why: 'they are no longer on the staff list' });
  });
});

describe('when nobody may agree', () => {
  beforeEach(async () => {
    store = await councilWith([...everybody, elsewhere]);
    await asks();
  });

  test('it is kept that there is nobody, and the IRO manager is told', async () => {
    const [nobody, manager, ...others] = await asked();
    expect(others).toEqual([]);
    expect(nobody).toMatchObject({ to: null, state: 'nobody', child: 'C101' });
    expect(manager).toMatchObject({ to: 'im', state: 'queued' });
    const said = manager && (await composed(store, manager));
    if (said?.kind !== 'message') throw new Error('overtaken');
    expect(said.message.view.headline).toBe('Agreement is asked to hold a review of AB · C101 late, and nobody may give it.');
    expect(said.message.summary).toBe('1 request to hold a review late, and nobody who may agree');
    expect(said.shown).toEqual([{ child: 'C101', grounds: { reason: 'overseeing', actingFor: null } }]);
  });

  test('the IRO manager is not told once somebody may', async () => {
    const manager = (await asked()).at(-1);
    await importBatch(store, { ...council, people: managed }, { format: 'facts', rows: 0, rejected: 0, at: monday, today: day('2026-11-23'), by: 'test' });
    expect(manager && (await composed(store, manager))).toEqual({ kind: 'overtaken', why: 'somebody may answer it by now' });
  });
});
