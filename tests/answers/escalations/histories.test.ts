import fc from 'fast-check';
import { instantAfter } from '../../../src/calendar/london';
import { staff } from '../../conversations/council';
import { closeAll } from '../../store/samples';
import { councilAtWork, MONDAY, raising, saying } from './council-at-work';
import { expectRebuilt } from './rebuilt';

afterAll(closeAll);

const people = [staff.iro, staff.iroManager, staff.worker, staff.lineManager, staff.teamManager, staff.otherTeamManager, staff.serviceManager];
const days = ['2026-11-23', '2026-11-30', '2026-12-11', '2027-01-08', '2029-05-05', 'soon'];

const command = fc.oneof(
  fc.constantFrom(...Object.values(saying)),
  fc.record({
    do: fc.constantFrom('hold' as const, 'extend' as const, 'pause' as const, 'ask_until' as const), until: fc.constantFrom(...days),
    reason: fc.string(), authority: fc.constant('Officer im'),
  }),
  fc.record({
    do: fc.constant('escalate' as const), to: fc.constantFrom(2, 3, 4, 9), reason: fc.constantFrom('urgent', 'unsatisfied', 'no_response'),
    bypassReason: fc.constantFrom(null, 'away'), addressee: fc.constantFrom(null, 'sm'),
  }),
);

const history = fc.array(
  fc.record({ person: fc.constantFrom(...people), command, minutes: fc.constantFrom(0, 0, 1, 60, 24 * 60, 7 * 24 * 60), sweeps: fc.boolean() }),
  { minLength: 5, maxLength: 25 },
);

test.each(['bathnes-2024', 'bcp-2023', 'west-berkshire-2023'])(
  'whatever happens at %s, each escalation stands as its events say, and each thing done is one event', async (policy) => {
    const council = await councilAtWork(policy);
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(history, async (steps) => {
        const escalation = `E${(runs += 1)}`;
        const before = await expectRebuilt(council.store);
        council.at = MONDAY;
        await council.must(staff.iro, { ...raising, stage: policy === 'bcp-2023' ? 'informal' : 1 }, escalation);
        let done = 1;
        for (const { person, command, minutes, sweeps } of steps) {
          council.at = instantAfter(council.at, minutes * 60_000);
          if (sweeps) done += (await council.sweep()).filter((outcome) => outcome.endsWith('resumed')).length;
          const acted = await council.does(person, command, { escalation });
          if (acted.ok && !acted.repeated) done += 1;
        }
        expect(await expectRebuilt(council.store)).toBe(before + done);
      }),
      { numRuns: 30 },
    );
  },
  60_000,
);
