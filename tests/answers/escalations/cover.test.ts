import { day } from '../../../src/calendar/local-date';
import { londonDay } from '../../../src/calendar/london';
import { seeEscalation } from '../../../src/answers/escalations/look';
import { setAbsence } from '../../../src/store/absences';
import { auditOfChild } from '../../../src/store/audit';
import type { Person } from '../../../src/people/person';
import { staff } from '../../conversations/council';
import { closeAll } from '../../store/samples';
import { councilAtWork, raising, saying, type CouncilAtWork } from './council-at-work';

afterAll(closeAll);

async function raisedAndAway(away: Person, cover: Person): Promise<CouncilAtWork> {
  const council = await councilAtWork();
  await council.must(staff.iro, raising);
  const absence = { person: away.id, from: day('2026-11-24'), to: day('2026-11-27'), cover: cover.id, by: away.id };
  await council.store.write((tx) => setAbsence(tx, absence, council.at));
  return council;
}

test('who stands in for the addressee answers for them, and the audit trail says so', async () => {
  const council = await raisedAndAway(staff.worker, staff.otherWorker);
  expect((await council.refused(staff.otherWorker, saying.respond)).code).toBe('not_permitted');
  council.on('2026-11-24T09:00:00Z');
  const { state } = await council.must(staff.otherWorker, saying.respond);
  expect(state.answer).toMatchObject({ by: 'sw.west', actingFor: 'sw.east' });
  expect(state.addressees).toEqual(['sw.east']);
  const lines = await council.store.write((tx) => auditOfChild(tx, 'C101'));
  expect(lines.at(-1)).toMatchObject({ actor: 'sw.west', actingFor: 'sw.east', action: 'escalation responded', reason: 'covering' });
  expect((await council.told()).at(-1)).toBe('iro: answered');
  expect((await council.refused(staff.worker, saying.respond)).problem)
    .toBe('Heather Dale answered it for Fern Rivers on Tue 24 Nov at 09:00: nothing was changed.');
});

test('who stands in for the IRO carries it, and raises others', async () => {
  const council = await raisedAndAway(staff.iro, staff.otherIro);
  council.on('2026-11-25T09:00:00Z');
  const { state } = await council.must(staff.otherIro, saying.extend);
  expect(state).toMatchObject({ iro: 'iro', status: 'awaiting_response' });
  const other = await council.must(staff.otherIro, { ...raising, child: 'C102', actions: raising.actions }, 'E2');
  expect(other.state.raised).toMatchObject({ by: 'iro.other', actingFor: 'iro', iro: 'iro' });
});

test('on the day after the last one nobody stands in any more', async () => {
  const council = await raisedAndAway(staff.worker, staff.otherWorker);
  council.on('2026-11-28T09:00:00Z');
  expect((await council.refused(staff.otherWorker, saying.respond)).code).toBe('not_permitted');
});

test('each sees what they may see of it, and what they may do', async () => {
  const council = await raisedAndAway(staff.worker, staff.otherWorker);
  council.on('2026-11-24T09:00:00Z');
  const seen = (person: Person) => council.store.write((tx) => seeEscalation(tx, person, 'E1', londonDay(council.at)));
  expect(await seen(staff.otherWorker)).toMatchObject({ grounds: { reason: 'covering', actingFor: { person: { id: 'sw.east' } } }, carries: null, answers: { reason: 'covering' } });
  expect(await seen(staff.iro)).toMatchObject({ grounds: { reason: 'allocated' }, carries: { reason: 'allocated' }, answers: null });
  expect(await seen(staff.teamManager)).toMatchObject({ grounds: { reason: 'managing' }, carries: null, answers: { reason: 'managing' } });
  expect(await seen(staff.otherIro)).toBeNull();
});
