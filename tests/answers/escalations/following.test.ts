import { followAllocations } from '../../../src/answers/escalations/follow';
import { auditOfChild } from '../../../src/store/audit';
import { openDraft, ownDraft, type NewDraft } from '../../../src/store/escalation-drafts';
import { loadEscalation } from '../../../src/store/escalations';
import type { Allocation } from '../../../src/people/person';
import { child, everybody, staff } from '../../conversations/council';
import { closeAll } from '../../store/samples';
import { councilAtWork, raising, saying, type CouncilAtWork } from './council-at-work';
import { expectRebuilt } from './rebuilt';

afterAll(closeAll);

async function raised(more = {}): Promise<CouncilAtWork> {
  const council = await councilAtWork();
  await council.must(staff.iro, { ...raising, ...more });
  await follow(council);
  return council.on('2026-11-24T09:00:00Z');
}

const follow = ({ store, at }: CouncilAtWork) => followAllocations(store, at);
const allocated = (council: CouncilAtWork, works: Partial<Allocation>) => council.import({ children: [child('C101', '2026-06-04', { initials: 'AB', works })] });
const stateOfE1 = async ({ store }: CouncilAtWork) => (await store.write((tx) => loadEscalation(tx, 'E1')))?.state;

test('a child gets another IRO: the escalation is theirs from then on, and both hear of it', async () => {
  const council = await raised();
  await allocated(council, { iro: 'iro.other' });
  expect(await council.toldBy(() => follow(council))).toEqual(['iro: reallocated', 'iro.other: reallocated']);
  expect(await stateOfE1(council)).toMatchObject({ iro: 'iro.other', addressees: ['sw.east'], status: 'awaiting_response' });
  expect((await council.refused(staff.iro, saying.resolve)).code).toBe('not_permitted');
  await council.must(staff.otherIro, saying.resolve);
  const lines = await council.store.write((tx) => auditOfChild(tx, 'C101'));
  expect(lines.map(({ actor, action }) => `${actor}: ${action}`)).toContain('assistant: escalation reallocated');
  await expectRebuilt(council.store);
});

test('a child gets another worker: whoever answers this stage for them now is asked, the earlier one is not any more', async () => {
  const council = await raised();
  await allocated(council, { socialWorker: 'sw.west', team: 'west' });
  expect(await council.toldBy(() => follow(council))).toEqual(['sw.west: asked', 'sw.east: passed_on', 'iro: reallocated']);
  const [asked] = await council.notices();
  expect(asked).toMatchObject({ to: 'sw.east', kind: 'escalation.asked', state: 'overtaken' });
  await council.must(staff.otherWorker, saying.respond);
});

test('whoever was named by somebody stays asked', async () => {
  const council = await raised({ addressee: 'sm' });
  await allocated(council, { socialWorker: 'sw.west', team: 'west' });
  expect(await follow(council)).toBe(0);
  const passedOn = await raised();
  await passedOn.must(staff.worker, { ...saying.not_mine, addressee: 'sm' });
  await allocated(passedOn, { socialWorker: 'sw.west', team: 'west' });
  expect(await follow(passedOn)).toBe(0);
});

test('the worker leaves and nobody is left to ask: the next holder and the IRO managers hear of it', async () => {
  const council = await raised();
  await council.import({ people: everybody.filter(({ id }) => id !== 'sw.east') });
  expect(await council.toldBy(() => follow(council))).toEqual(['null: asked', 'tm.east: nobody', 'im: nobody', 'iro: nobody', 'sw.east: passed_on', 'iro: reallocated']);
  expect(await stateOfE1(council)).toMatchObject({ addressees: [] });
});

test('what waited for the earlier IRO goes to the new one', async () => {
  const council = await raised();
  await council.must(staff.worker, saying.respond);
  await allocated(council, { iro: 'iro.other' });
  expect(await council.toldBy(() => follow(council))).toEqual(['iro: reallocated', 'iro.other: reallocated', 'iro.other: answered']);
  const notices = await council.notices();
  expect(notices.find(({ to, kind }) => to === 'iro' && kind === 'escalation.answered')).toMatchObject({ state: 'overtaken', reason: 'it is for somebody else now' });
});

test('a request for time still waits for its answer', async () => {
  const council = await raised();
  await council.must(staff.worker, saying.ask_until);
  await allocated(council, { iro: 'iro.other' });
  await follow(council);
  await council.must(staff.otherIro, saying.refuse_time);
});

test('drafts go along: of what was to be raised to the new IRO, of an answer to the new addressee', async () => {
  const council = await raised();
  const begun = (draft: Partial<NewDraft>) => council.store.write((tx) =>
    openDraft(tx, { person: 'iro', kind: 'raise', escalation: null, child: 'C101', content: { impact: 'Half a sen' }, ...draft }, council.at));
  const [raise, answer, other] = [await begun({}), await begun({ person: 'sw.east', kind: 'answer', escalation: 'E1' }), await begun({ child: 'C102' })];
  await allocated(council, { iro: 'iro.other', socialWorker: 'sw.west', team: 'west' });
  await follow(council);
  const own = (token: string, person: string) => council.store.write((tx) => ownDraft(tx, token, person));
  expect(await own(raise.token, 'iro.other')).toMatchObject({ content: { impact: 'Half a sen' } });
  expect(await own(raise.token, 'iro')).toBeNull();
  expect(await own(answer.token, 'sw.west')).toMatchObject({ content: { impact: 'Half a sen' } });
  expect(await own(other.token, 'iro')).not.toBeNull();
});

test('nothing is looked at again until another import has come, and nothing happens where it changed nothing', async () => {
  const council = await raised();
  await allocated(council, { iro: 'iro.other' });
  expect(await follow(council)).toBe(1);
  expect(await follow(council)).toBe(0);
  await allocated(council, { iro: 'iro.other' });
  const told = await council.told();
  expect(await follow(council)).toBe(0);
  expect(await council.told()).toEqual(told);
});

test('a closed one stays where it ended', async () => {
  const council = await raised();
  await council.must(staff.iro, saying.withdraw);
  await allocated(council, { iro: 'iro.other' });
  expect(await follow(council)).toBe(0);
});
