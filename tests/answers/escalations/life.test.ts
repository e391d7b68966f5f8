import { isoDay } from '../../../src/calendar/local-date';
import { auditOfChild } from '../../../src/store/audit';
import { waitingDeadlines } from '../../../src/store/deadlines';
import { escalationDeadlineKinds } from '../../../src/notices/escalation-kinds';
import { escalationByReference } from '../../../src/store/listed-escalations';
import { staff } from '../../conversations/council';
import { closeAll } from '../../store/samples';
import { councilAtWork, raising, saying, type CouncilAtWork } from './council-at-work';

afterAll(closeAll);

/** What waits: `response 2026-12-01T08:30:00.000Z`. */
async function waiting({ store }: CouncilAtWork): Promise<readonly string[]> {
  const kinds = await store.write(async (tx) => {
    const found = [];
    for (const kind of escalationDeadlineKinds) found.push(...(await waitingDeadlines(tx, kind)));
    return found;
  });
  return kinds.map(({ kind, dueAt }) => `${kind.slice('escalation.'.length)} ${dueAt.slice(0, 16)}`);
}

test('from a first concern to a resolution: who is told, what waits, and what is written down', async () => {
  const council = await councilAtWork();
  const { iro, worker, lineManager } = staff;

  expect(await council.toldBy(() => council.must(iro, raising))).toEqual(['sw.east: asked']);
  const [asked] = await council.notices();
  expect(asked).toMatchObject({ subject: 'DRP-0001', child: 'C101', notBefore: '2026-11-23T10:16:00.000Z', urgency: 'ordinary', data: { escalation: 'E1', sequence: 1 } });
  expect(await waiting(council)).toEqual(['reminder 2026-11-27T08:30', 'response 2026-12-01T08:30', 'action 2026-12-01T08:30']);

  council.on('2026-11-24T09:00:00Z');
  expect(await council.toldBy(() => council.must(worker, saying.respond))).toEqual(['iro: answered']);
  expect(await waiting(council)).toEqual(['action 2026-12-01T08:30']);

  council.on('2026-11-25T09:00:00Z');
  const up = { ...saying.escalate, to: 2, reason: 'unsatisfied' };
  expect(await council.toldBy(() => council.must(iro, up))).toEqual(['lm.east: asked', 'sw.east: moved_up']);
  expect(await waiting(council)).toEqual([
    'reminder 2026-12-01T08:30', 'response 2026-12-03T08:30', 'total 2026-12-24T08:30', 'action 2026-12-01T08:30',
  ]);

  council.on('2026-11-26T09:00:00Z');
  expect(await council.toldBy(() => council.must(lineManager, saying.respond))).toEqual(['iro: answered']);
  expect(await council.toldBy(() => council.must(iro, saying.resolve))).toEqual(['lm.east: closed', 'sw.east: closed']);
  expect(await waiting(council)).toEqual(['action 2026-12-01T08:30']);

  const listed = await council.store.write((tx) => escalationByReference(tx, 'drp-0001'));
  expect(listed).toMatchObject({ status: 'resolved', stage: 2, iro: 'iro', addressees: ['lm.east'], closedAt: '2026-11-26T09:00:00.000Z', sequence: 5, undone: false });
  expect(listed && isoDay(listed.responseDue)).toBe('2026-12-02');

  const lines = await council.store.write((tx) => auditOfChild(tx, 'C101'));
  expect(lines.map(({ actor, action, reason }) => `${actor} ${action} (${reason})`)).toEqual([
    'iro escalation raised (allocated)', 'sw.east escalation responded (addressed)', 'iro escalation escalated (allocated)',
    'lm.east escalation responded (addressed)', 'iro escalation resolved (allocated)',
  ]);
});

test('each escalation has the next reference with the council’s own prefix; a refused one takes none', async () => {
  const council = await councilAtWork('west-berkshire-2023');
  await council.refused(staff.iro, { ...raising, concerns: ['nonsense'] }, 'E1');
  await council.must(staff.iro, raising, 'E2');
  await council.must(staff.iro, { ...raising, child: 'C102' }, 'E3');
  expect(await council.store.write((tx) => escalationByReference(tx, 'IR-0001'))).toMatchObject({ id: 'E2' });
  expect(await council.store.write((tx) => escalationByReference(tx, 'IR-0002'))).toMatchObject({ id: 'E3', child: 'C102' });
});

test('a stage that is opened is taken back within the minute, and those who were to be told are not asked any more', async () => {
  const council = await councilAtWork();
  await council.must(staff.iro, raising);
  council.on('2026-11-23T10:15:59Z');
  const undone = await council.must(staff.iro, saying.undo);
  expect(undone.state).toMatchObject({ status: 'withdrawn', ended: { event: 'undone' } });
  expect(await waiting(council)).toEqual([]);
  expect(await council.store.write((tx) => escalationByReference(tx, 'DRP-0001'))).toMatchObject({ undone: true });
  expect((await council.refused(staff.iro, saying.undo)).problem).toBe('Amber Stone took it back on Mon 23 Nov at 10:15: nothing was changed.');
});

describe('who is told', () => {
  async function raised(policy = 'bathnes-2024', more = {}): Promise<CouncilAtWork> {
    const council = await councilAtWork(policy);
    await council.must(staff.iro, { ...raising, ...more });
    return council;
  }

  test('a child’s worker and team manager both, where the step names both; the other hears who answered', async () => {
    const council = await raised('bcp-2023', { stage: 'informal' });
    expect(await council.told()).toEqual(['sw.east: asked', 'tm.east: asked']);
    expect(await council.toldBy(() => council.must(staff.teamManager, saying.respond))).toEqual(['iro: answered', 'sw.east: answered_by_other']);
  });

  test('whoever it is passed on to, and the IRO', async () => {
    const council = await raised();
    expect(await council.toldBy(() => council.must(staff.worker, saying.not_mine))).toEqual(['tm.west: asked', 'iro: passed_on']);
    expect(await council.toldBy(() => council.must(staff.iro, { ...saying.reassign, addressee: 'sm' }))).toEqual(['sm: asked', 'tm.west: passed_on']);
  });

  test('where a manager passes it on for those they manage, all of these hear that it is no longer theirs', async () => {
    const council = await raised('bcp-2023', { stage: 'informal' });
    const passedOn = await council.toldBy(() => council.must(staff.serviceManager, saying.not_mine));
    expect(passedOn).toEqual(['tm.west: asked', 'sw.east: passed_on', 'tm.east: passed_on', 'iro: passed_on']);
  });

  test('the IRO who is asked for time, and those who wait to hear about it', async () => {
    const council = await raised();
    expect(await council.toldBy(() => council.must(staff.worker, saying.ask_until))).toEqual(['iro: time_asked']);
    expect(await council.toldBy(() => council.must(staff.iro, saying.refuse_time))).toEqual(['sw.east: time_refused']);
    expect(await council.toldBy(() => council.must(staff.iro, saying.extend))).toEqual(['sw.east: extended']);
    expect(await waiting(council)).toEqual(['reminder 2026-12-03T08:30', 'response 2026-12-07T08:30', 'action 2026-12-01T08:30']);
    expect(await council.toldBy(() => council.must(staff.iro, saying.hold))).toEqual(['sw.east: held']);
    expect(await waiting(council)).toEqual(['held_until 2026-12-11T08:30', 'action 2026-12-01T08:30']);
    expect(await council.toldBy(() => council.must(staff.iro, saying.pause))).toEqual(['sw.east: paused']);
    expect(await waiting(council)).toEqual(['paused_until 2027-01-08T08:30', 'action 2026-12-01T08:30']);
  });

  test('the IRO managers of a referral to Cafcass, with those who are asked', async () => {
    const council = await raised();
    expect(await council.toldBy(() => council.must(staff.iro, saying.refer_cafcass))).toEqual(['sw.east: cafcass', 'im: cafcass']);
  });

  test('at once, where it is urgent', async () => {
    const council = await raised();
    await council.must(staff.iro, saying.escalate);
    const notices = await council.notices();
    expect(notices.filter(({ to }) => to === 'lm.east')).toMatchObject([{ urgency: 'urgent' }]);
  });

  test('the next holder and the IRO managers, where nobody holds the stage, and that nobody could be asked', async () => {
    const council = await councilAtWork('west-berkshire-2023');
    await council.must(staff.otherIro, { ...raising, child: 'C202', stage: 'informal' });
    expect(await council.told()).toEqual(['null: asked', 'tm.east: nobody', 'im: nobody']);
    expect((await council.notices())[0]).toMatchObject({ to: null, state: 'nobody' });
    expect(await council.toldBy(() => council.must(staff.teamManager, saying.respond))).toEqual(['iro.other: answered']);
  });
});
