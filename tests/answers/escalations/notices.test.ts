import { day } from '../../../src/calendar/local-date';
import { composeWith } from '../../../src/answers/notices/compose';
import type { NewNotice } from '../../../src/notices/notice';
import { setAbsence } from '../../../src/store/absences';
import type { Notice } from '../../../src/store/notices';
import { staff } from '../../conversations/council';
import { closeAll } from '../../store/samples';
import { councilAtWork, raising, saying, type CouncilAtWork } from './council-at-work';

afterAll(closeAll);

/** What becomes of a notice that is to be sent now: that it is said, or why not. */
async function nowOf(council: CouncilAtWork, which: Pick<NewNotice, 'to' | 'kind'>): Promise<string> {
  const notice = (await council.notices()).find(({ to, kind }) => to === which.to && kind === which.kind);
  if (notice === undefined) throw new Error(`${which.to} is not told`);
  return composed(council, notice);
}

async function composed({ store, inForce, at }: CouncilAtWork, notice: Notice): Promise<string> {
  const compose = composeWith({ policy: inForce.version.policy, calendar: () => inForce.calendar });
  const said = await store.write((tx) => compose(tx, notice, at));
  return said.kind === 'overtaken' ? said.why : SAID;
}

async function raised(): Promise<CouncilAtWork> {
  const council = await councilAtWork();
  await council.must(staff.iro, raising);
  return council;
}

const SAID = 'said';
const asked = { to: 'sw.east', kind: 'escalation.asked' } as const;

test.each([
  ['it was taken back', [saying.undo]],
  ['it is no longer asked of them', [saying.reassign]],
  ['no answer is awaited any more', [saying.hold]],
] as const)('it is not asked where %s', async (why, done) => {
  const council = await raised();
  for (const each of done) await council.must(staff.iro, each);
  expect(await nowOf(council, asked)).toBe(why);
});

test('whoever stands in for the addressee is asked as they are', async () => {
  const council = await raised();
  const [notice] = await council.notices();
  if (notice === undefined) throw new Error('nobody is told');
  const absence = { person: 'sw.east', from: day('2026-11-23'), to: day('2026-11-27'), cover: 'sw.west', by: 'sw.east' };
  await council.store.write((tx) => setAbsence(tx, absence, council.at));
  const onTheWay = { ...notice, to: 'sw.west', standingFor: 'sw.east' };
  expect(await composed(council, onTheWay)).toBe(SAID);
  expect(await composed(council, { ...onTheWay, standingFor: null })).toBe('it is no longer asked of them');
});

test('an answer is not told of once the IRO has gone on', async () => {
  const council = await raised();
  await council.must(staff.worker, saying.respond);
  const answered = { to: 'iro', kind: 'escalation.answered' } as const;
  expect(await nowOf(council, answered)).toBe(SAID);
  await council.must(staff.iro, saying.resolve);
  expect(await nowOf(council, answered)).toBe('it has gone on since');
});

test('a request for time is not told of once it has its answer, nor what is overdue once it is answered', async () => {
  const council = await raised();
  await council.must(staff.worker, saying.ask_until);
  const timeAsked = { to: 'iro', kind: 'escalation.time_asked' } as const;
  expect(await nowOf(council, timeAsked)).toBe(SAID);
  await council.must(staff.iro, saying.refuse_time);
  expect(await nowOf(council, timeAsked)).toBe('it has gone on since');
  await council.on('2026-12-01T08:30:00Z').sweep();
  const overdue = { to: 'iro', kind: 'escalation.overdue' } as const;
  expect(await nowOf(council, overdue)).toBe(SAID);
  await council.must(staff.worker, saying.respond);
  expect(await nowOf(council, overdue)).toBe('the answer is no longer overdue');
});
