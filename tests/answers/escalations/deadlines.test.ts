import { readPolicy } from '../../../src/policy/council-policy';
import { handbookWith } from '../../policy/handbook-with';
import { staff } from '../../conversations/council';
import { closeAll } from '../../store/samples';
import { CouncilAtWork, councilAtWork, inForceAt, raising, saying } from './council-at-work';

afterAll(closeAll);

async function raised(more = {}, policy = 'bathnes-2024'): Promise<CouncilAtWork> {
  const council = await councilAtWork(policy);
  await council.must(staff.iro, { ...raising, actions: [{ ...raising.actions[0], by: '2026-12-18' }], ...more });
  return council;
}

const sweeping = (council: CouncilAtWork, at: string) => council.toldBy(() => council.on(at).sweep());

test('a working day before the answer is due those who are asked are reminded, and the morning after it both hear that it is overdue', async () => {
  const council = await raised();
  expect(await sweeping(council, '2026-11-27T08:29:59Z')).toEqual([]);
  expect(await sweeping(council, '2026-11-27T08:30:00Z')).toEqual(['sw.east: reminder']);
  expect(await sweeping(council, '2026-12-01T08:29:00Z')).toEqual([]);
  expect(await sweeping(council, '2026-12-01T08:30:00Z')).toEqual(['sw.east: overdue', 'iro: overdue']);
  expect(await sweeping(council, '2026-12-05T08:30:00Z')).toEqual([]);
});

test('nobody is reminded of what was answered', async () => {
  const council = await raised();
  await council.must(staff.worker, saying.respond);
  expect(await sweeping(council, '2026-12-05T08:30:00Z')).toEqual([]);
});

test('what has come already does not come again because something else happens', async () => {
  const council = await raised();
  await sweeping(council, '2026-12-01T08:30:00Z');
  await council.must(staff.iro, saying.refer_cafcass);
  expect(await sweeping(council, '2026-12-04T08:30:00Z')).toEqual([]);
});

test('what came while the service stood still is told though something was done before the next sweep', async () => {
  const council = await raised();
  council.on('2026-12-02T12:00:00Z');
  await council.must(staff.iro, saying.refer_cafcass);
  expect(await sweeping(council, '2026-12-02T12:01:00Z')).toEqual(['sw.east: overdue', 'iro: overdue']);
});

test('the IRO and the IRO managers hear when the time for all formal stages is over', async () => {
  const council = await raised({ stage: 2 });
  await council.must(staff.iro, { ...saying.hold, until: '2027-02-01' });
  expect(await sweeping(council, '2026-12-23T08:30:00Z')).toEqual(['iro: action_due', 'iro: total_overdue', 'im: total_overdue']);
});

test('the IRO is asked when a hold is over, and it stays held until they decide', async () => {
  const council = await raised();
  await council.must(staff.iro, saying.hold);
  expect(await sweeping(council, '2026-12-11T08:30:00Z')).toEqual(['iro: hold_over']);
  expect((await council.must(staff.iro, saying.resolve)).state.status).toBe('resolved');
});

test('a pause ends on its day, by itself, and both hear of it', async () => {
  const council = await raised();
  await council.must(staff.iro, { ...saying.pause, until: '2026-12-08' });
  expect(await sweeping(council, '2026-12-08T08:30:00Z')).toEqual(['sw.east: resumed', 'iro: resumed']);
  expect(await sweeping(council, '2026-12-09T08:30:00Z')).toEqual(['sw.east: overdue', 'iro: overdue']);
});

test('on the day of an action the IRO is asked whether it was done, also once the matter is resolved', async () => {
  const council = await raised();
  await council.must(staff.iro, saying.resolve);
  expect(await sweeping(council, '2026-12-18T08:30:00Z')).toEqual(['iro: action_due']);
  const other = await raised();
  await other.must(staff.iro, saying.action_done);
  await other.must(staff.iro, saying.resolve);
  expect(await sweeping(other, '2026-12-18T08:30:00Z')).toEqual([]);
});

test('a first stage that falls due at a weekend is overdue on Monday morning', async () => {
  const council = await councilAtWork('bcp-2023');
  council.on('2026-11-24T10:00:00Z');
  await council.must(staff.iro, { ...raising, stage: 'informal', actions: [{ ...raising.actions[0], by: '2026-12-18' }] });
  expect(await sweeping(council, '2026-11-27T08:30:00Z')).toEqual(['sw.east: reminder', 'tm.east: reminder']);
  expect(await sweeping(council, '2026-11-30T08:29:00Z')).toEqual([]);
  expect(await sweeping(council, '2026-11-30T08:30:00Z')).toEqual(['sw.east: overdue', 'tm.east: overdue', 'iro: overdue']);
});

describe('at a council whose policy says that an escalation goes up by itself', () => {
  async function upByItself(): Promise<CouncilAtWork> {
    const reading = readPolicy(handbookWith('ladder.movesUpByItself', true));
    if (!reading.ok) throw new Error(reading.problems.join());
    const { store } = await councilAtWork();
    return new CouncilAtWork(store, { ...inForceAt('handbook'), version: reading.version });
  }

  test('it does, on the morning after, and keeps to that though the policy is edited meanwhile', async () => {
    const council = await upByItself();
    await council.must(staff.iro, { ...raising, actions: [{ ...raising.actions[0], by: '2026-12-18' }] });
    await council.sweep();
    const edited = new CouncilAtWork(council.store, inForceAt('handbook'));
    expect(await sweeping(edited, '2026-12-01T08:30:00Z')).toEqual(['sm: asked', 'tm.east: moved_up', 'iro: moved_up']);
    const { state } = await edited.must(staff.iroManager, saying.refer_cafcass);
    expect(state).toMatchObject({ stage: 2, addressees: ['sm'], status: 'awaiting_response' });
  });

  test('from the highest stage it goes nowhere, and both hear that it is overdue', async () => {
    const council = await upByItself();
    await council.must(staff.iro, { ...raising, stage: 4, bypassReason: 'away', addressee: 'sm', actions: [{ ...raising.actions[0], by: '2026-12-18' }] });
    expect(await sweeping(council, '2026-12-01T08:30:00Z')).toEqual(['sm: overdue', 'iro: overdue']);
  });
});
