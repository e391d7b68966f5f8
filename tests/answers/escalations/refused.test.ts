import { countAudit } from '../../../src/store/audit';
import type { Tx } from '../../../src/store/open-store';
import { staff } from '../../conversations/council';
import { closeAll } from '../../store/samples';
import { councilAtWork, raising, saying, type CouncilAtWork } from './council-at-work';

afterAll(closeAll);

/** Everything that is stored of escalations and of what follows from them. */
const stored = ({ store }: CouncilAtWork) => store.write(async (tx: Tx) => JSON.stringify([
  await tx.selectFrom('escalation_events').selectAll().execute(),
  await tx.selectFrom('escalations').selectAll().execute(),
  await tx.selectFrom('escalation_addressees').selectAll().execute(),
  await tx.selectFrom('counters').selectAll().execute(),
  await tx.selectFrom('notices').selectAll().execute(),
  await tx.selectFrom('deadlines').selectAll().execute(),
]));

const lastAudit = ({ store }: CouncilAtWork) =>
  store.write((tx) => tx.selectFrom('audit').selectAll().orderBy('id', 'desc').limit(1).executeTakeFirstOrThrow());

async function raised(): Promise<CouncilAtWork> {
  const council = await councilAtWork();
  await council.must(staff.iro, raising);
  return council;
}

/** Nothing is stored but one line of the audit trail; gives the code and the sentence. */
async function onlyAudited(council: CouncilAtWork, ...[person, command, escalation]: Parameters<CouncilAtWork['refused']>) {
  const before = await stored(council);
  const lines = await council.store.write(countAudit);
  const refused = await council.refused(person, command, escalation);
  expect(await stored(council)).toBe(before);
  expect(await council.store.write(countAudit)).toBe(lines + 1);
  expect(await lastAudit(council)).toMatchObject({ actor: person.id, action: 'escalation refused' });
  expect(JSON.parse((await lastAudit(council)).detail ?? '')).toMatchObject({ do: command.do, refused: refused.code });
  expect(refused.problem).toMatch(/^[A-Z][^\n]+\.$/);
  return refused;
}

describe('a refusal leaves an audit line and nothing else', () => {
  test.each([
    ['to raise', staff.otherIro, raising, 'E9'], ['to raise', staff.worker, raising, 'E9'], ['to raise', staff.businessSupport, raising, 'E9'],
    ['to raise for a child that is not there', staff.iro, { ...raising, child: 'C999' }, 'E9'],
    ['to answer', staff.otherWorker, saying.respond, 'E1'], ['to answer', staff.iro, saying.respond, 'E1'],
    ['to resolve', staff.worker, saying.resolve, 'E1'], ['to resolve', staff.administrator, saying.resolve, 'E1'],
    ['to do something with one that is not there', staff.iro, saying.resolve, 'E404'],
  ] as const)('whoever may not: %s (%#)', async (_, person, command, escalation) => {
    const council = await raised();
    expect((await onlyAudited(council, person, command, escalation)).code).toBe('not_permitted');
  });

  test.each([
    ['a stage that is not on the ladder', { ...raising, stage: 9 }, 'stage_not_on_ladder'],
    ['a concern of no council', { ...raising, concerns: ['<b>all</b>'] }, 'unknown_concern'],
    ['an action without a day', { ...raising, actions: [{ ...raising.actions[0], by: 'ASAP' }] }, 'action_not_smart'],
    ['a day that has passed', { ...raising, actions: [{ ...raising.actions[0], by: '2026-11-01' }] }, 'action_not_smart'],
    ['nothing of the impact', { ...raising, impact: ' ' }, 'missing_field'],
    ['50,000 characters', { ...raising, impact: 'x'.repeat(50_000) }, 'too_long'],
    ['50,000 characters in an action', { ...raising, actions: [{ ...raising.actions[0], what: 'x'.repeat(50_000) }] }, 'too_long'],
    ['somebody who is not on the staff list', { ...raising, addressee: 'nobody.here' }, 'unknown_person'],
  ] as const)('what cannot be taken: %s', async (_, command, code) => {
    const council = await raised();
    expect((await onlyAudited(council, staff.iro, command, 'E2')).code).toBe(code);
  });

  test('whoever may see the escalation is shown how it stands, and nobody else', async () => {
    const council = await raised();
    expect((await council.refused(staff.lineManager, saying.resolve)).escalation?.state.raised.reference).toBe('DRP-0001');
    expect((await council.refused(staff.otherTeamManager, saying.resolve)).escalation).toBeNull();
  });
});

describe('the one who comes second', () => {
  test('hears who answered, and sees it', async () => {
    const council = await raised();
    await council.must(staff.worker, saying.respond);
    council.on('2026-11-24T09:00:00Z');
    const refused = await onlyAudited(council, staff.lineManager, { ...saying.respond, text: 'I say something else.' });
    expect(refused.problem).toBe('Fern Rivers answered it on Mon 23 Nov at 10:15: nothing was changed.');
    expect(refused.escalation?.state.answer?.text).toBe('The report comes on Friday.');
  });

  test.each([
    ['closed', [saying.resolve], saying.withdraw, 'Amber Stone resolved it on Mon 23 Nov at 10:15: nothing was changed.'],
    ['at a higher stage', [saying.escalate], saying.escalate, 'Amber Stone took it to the next stage on Mon 23 Nov at 10:15: nothing was changed.'],
    ['paused', [saying.pause], { ...saying.pause, reason: 'Another one.' }, 'Amber Stone paused it on Mon 23 Nov at 10:15: nothing was changed.'],
    ['without a request for time', [], saying.refuse_time, 'Nobody is waiting for more time.'],
  ] as const)('hears why where it is %s', async (_, done, command, problem) => {
    const council = await raised();
    for (const each of done) await council.must(staff.iro, each);
    expect((await onlyAudited(council, staff.iroManager, command)).problem).toBe(problem);
  });
});

describe('pressed twice', () => {
  test('it is raised once', async () => {
    const council = await raised();
    const before = await stored(council);
    expect(await council.does(staff.iro, raising)).toMatchObject({ ok: true, repeated: true, escalation: { state: { sequence: 1 } } });
    expect(await stored(council)).toBe(before);
  });

  test.each([saying.extend, saying.hold, saying.refer_cafcass, saying.reassign, saying.escalate, saying.pause, saying.action_done, saying.resolve] as const)(
    '$do is done once', async (command) => {
      const council = await raised();
      await council.must(staff.iro, command);
      const before = await stored(council);
      await council.does(staff.iro, command);
      expect(await stored(council)).toBe(before);
    },
  );

  test('and it is done once though something else happened in between, where the card says what it showed', async () => {
    const council = await raised();
    await council.must(staff.iro, saying.extend);
    await council.must(staff.worker, saying.ask_until);
    const again = await council.does(staff.iro, saying.extend, { seen: 1 });
    expect(again).toMatchObject({ ok: true, repeated: true, escalation: { state: { sequence: 3 } } });
  });

  test('by another, or with other words, is another thing', async () => {
    const council = await raised();
    await council.must(staff.iro, saying.refer_cafcass);
    expect(await council.does(staff.iroManager, saying.refer_cafcass)).toMatchObject({ ok: true, repeated: false });
    expect(await council.does(staff.iroManager, { ...saying.refer_cafcass, reason: 'Still none.' })).toMatchObject({ ok: true, repeated: false });
  });
});
