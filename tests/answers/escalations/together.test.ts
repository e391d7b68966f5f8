import type { Acted } from '../../../src/answers/escalations/act';
import { loadEscalation } from '../../../src/store/escalations';
import { staff } from '../../conversations/council';
import { aFile, aStore, closeAll } from '../../store/samples';
import { CouncilAtWork, councilAtWork, inForceAt, raising, saying } from './council-at-work';
import { expectRebuilt } from './rebuilt';

afterAll(closeAll);

const WRITERS = 50;

/** Two processes on one database, as far as the database can tell. */
async function twoAtOnce(): Promise<readonly [CouncilAtWork, CouncilAtWork]> {
  const file = aFile();
  const first = await councilAtWork('bathnes-2024', file);
  await first.must(staff.iro, raising);
  return [first, new CouncilAtWork(await aStore(file), inForceAt('bathnes-2024'))];
}

/** Fifty things are done at the same moment, through one process and the other. */
async function allAtOnce(councils: readonly [CouncilAtWork, CouncilAtWork], work: (council: CouncilAtWork, index: number) => Promise<Acted>): Promise<readonly Acted[]> {
  return Promise.all(Array.from({ length: WRITERS }, (_, index) => work(councils[index % 2 === 0 ? 0 : 1], index)));
}

const refused = (acted: readonly Acted[]) => acted.flatMap((each) => (each.ok ? [] : [each]));

test('of fifty who answer at the same moment one is taken, and each of the others hears who it was and sees the answer', async () => {
  const councils = await twoAtOnce();
  const managers = [staff.worker, staff.lineManager, staff.teamManager, staff.serviceManager];
  const acted = await allAtOnce(councils, (council, index) => council.does(managers[index % 4] ?? staff.worker, { ...saying.respond, text: `Answer ${index}.` }));

  const [taken, ...more] = acted.filter(({ ok }) => ok);
  expect(more).toEqual([]);
  const text = taken?.escalation?.state.answer?.text;
  expect(text).toMatch(/^Answer \d+\.$/);
  const others = refused(acted);
  expect(others).toHaveLength(WRITERS - 1);
  for (const { problem, escalation } of others) {
    expect(problem).toMatch(/ answered it on Mon 23 Nov at 10:15: nothing was changed\.$/);
    expect(escalation?.state.answer?.text).toBe(text);
  }
  expect(await expectRebuilt(councils[1].store)).toBe(2);
});

test('of fifty who do this and that nothing is lost, and each number in the order of events was given once', async () => {
  const councils = await twoAtOnce();
  const acts = [
    [staff.iro, saying.extend], [staff.worker, saying.ask_until], [staff.iroManager, saying.escalate], [staff.lineManager, saying.respond],
    [staff.iro, saying.refer_cafcass], [staff.iro, saying.hold], [staff.worker, saying.not_mine], [staff.iro, saying.resolve],
  ] as const;
  const acted = await allAtOnce(councils, (council, index) => {
    const [person, command] = acts[index % acts.length] ?? acts[0];
    return council.does(person, { ...command, reason: `Reason ${index}.` });
  });
  const done = acted.filter((each) => each.ok && !each.repeated);
  const numbers = done.map(({ escalation }) => escalation?.state.sequence);
  expect(new Set(numbers).size).toBe(done.length);
  for (const { problem } of refused(acted)) expect(problem).toMatch(/^[A-Z].+\.$/);

  const held = await councils[0].store.write((tx) => loadEscalation(tx, 'E1'));
  expect(held?.events).toHaveLength(1 + done.length);
  expect(held?.state.status).toBe('resolved');
  await expectRebuilt(councils[0].store);
  const trail = await councils[0].store.write((tx) => tx.selectFrom('audit').select('action').where('action', 'like', 'escalation %').execute());
  expect(trail).toHaveLength(1 + acted.filter((each) => !each.ok || !each.repeated).length);
});
