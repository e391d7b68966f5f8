import { day } from '../../../src/calendar/local-date';
import type { Slots } from '../../../src/understanding/question';
import type { Person } from '../../../src/people/person';
import { setAbsence } from '../../../src/store/absences';
import { auditOfChild } from '../../../src/store/audit';
import { followAllocations } from '../../../src/answers/escalations/follow';
import { child, staff } from '../../conversations/council';
import { closeAll } from '../../store/samples';
import { asEscalation, asForm, AtACard, linesOf } from './at-a-card';
import { councilAtWork, raising, saying, type CouncilAtWork } from './council-at-work';

afterAll(closeAll);

/** Four of the East team's children and one of the West: to be answered, overdue, answered, resolved, and to be answered. */
async function five(): Promise<CouncilAtWork> {
  const council = await councilAtWork();
  const of = (child: string, more = {}) => ({ ...raising, child, stage: 2, ...more });
  await council.must(staff.iro, of('C101'), 'E1');
  await council.must(staff.iro, of('C102'), 'E2');
  await council.must(staff.iro, of('C103', { stage: 3, bypassReason: 'Urgent.' }), 'E3');
  council.on('2026-12-02T09:00:00Z');
  await council.must(staff.iro, of('C104', { actions: [{ ...raising.actions[0], by: '2026-12-11' }] }), 'E4');
  await council.must(staff.otherIro, of('C201', { actions: [{ ...raising.actions[0], by: '2026-12-11' }] }), 'E5');
  await council.must(staff.lineManager, saying.respond, 'E1');
  await council.must(staff.iro, saying.resolve, 'E2');
  return council;
}

const list = (council: CouncilAtWork, person: Person, slots: Slots) => new AtACard(council, person).ask({ intent: 'escalations.list', slots });

/** The references of a list under each heading. */
async function references(council: CouncilAtWork, person: Person, slots: Slots): Promise<readonly string[]> {
  return linesOf(await list(council, person, slots)).map(([title, lines]) => `${title}: ${lines.map((line) => /[A-Z]+-\d{4}/.exec(line)?.[0]).join(' ')}`);
}

describe('a list of escalations', () => {
  test('says of each the child, the stage and by when, with how it stands as its heading', async () => {
    const view = await list(await five(), staff.iro, {});
    expect(linesOf(view)).toEqual([
      ['Answer overdue', ['EF · C103 · stage 3 of 5 | Answer was due Mon 30 Nov, 2 working days ago · Officer tm.east · DRP-0003']],
      ['Answer awaited', ['GH · C104 · stage 2 of 5 | Answer by Wed 9 Dec, in 5 working days · Officer lm.east · DRP-0004']],
      ['Answered: the IRO decides', ['AB · C101 · stage 2 of 5 | Answered, the IRO decides · DRP-0001']],
    ]);
    expect([view.understood, view.headline]).toEqual(['Escalations open · you · today, Wed 2 Dec', '3 escalations: 1 with the answer overdue.']);
  });

  test.each<[string, Slots, readonly string[]]>([
    ['that are open', { status: 'open' }, ['Answer overdue: DRP-0003', 'Answer awaited: DRP-0004', 'Answered: the IRO decides: DRP-0001']],
    ['awaiting an answer', { status: 'awaiting_response' }, ['Answer overdue: DRP-0003', 'Answer awaited: DRP-0004']],
    ['overdue', { status: 'overdue' }, ['Answer overdue: DRP-0003']],
    ['late', { status: 'late' }, ['Answer overdue: DRP-0003', 'Answered: the IRO decides: DRP-0001']],
    ['resolved', { status: 'resolved' }, ['Closed: DRP-0002']],
    ['at stage 3', { stage: 3 }, ['Answer overdue: DRP-0003']],
    ['at a stage that has none', { stage: 5 }, []],
    ['raised last week', { when: { from: day('2026-11-23'), to: day('2026-11-29') } }, ['Answer overdue: DRP-0003', 'Answered: the IRO decides: DRP-0001', 'Closed: DRP-0002']],
    ['closed this week', { status: 'resolved', when: { from: day('2026-11-30'), to: day('2026-12-06') } }, ['Closed: DRP-0002']],
    ['of one child, open or not', { child: 'C102' }, ['Closed: DRP-0002']],
  ])('%s', async (_, slots, expected) => {
    expect(await references(await five(), staff.iro, slots)).toEqual(expected);
  });

  test('of a team, of a person, of the service: as far as whoever asks may see', async () => {
    const council = await five();
    expect(await references(council, staff.teamManager, { status: 'open', scope: 'team' })).toEqual(['Answer overdue: DRP-0003', 'Answer awaited: DRP-0004', 'Answered: the IRO decides: DRP-0001']);
    expect(await references(council, staff.otherTeamManager, { status: 'open', scope: 'team' })).toEqual(['Answer awaited: DRP-0005']);
    expect(await references(council, staff.iroManager, { status: 'open', person: 'Fern Brook' })).toEqual(['Answer awaited: DRP-0005']);
    expect(await references(council, staff.iroManager, { status: 'open', scope: 'service' })).toEqual(['Answer overdue: DRP-0003', 'Answer awaited: DRP-0004 DRP-0005', 'Answered: the IRO decides: DRP-0001']);
    expect(await references(council, staff.iroManager, { status: 'open', team: 'West' })).toEqual(['Answer awaited: DRP-0005']);
    expect(await references(council, staff.iro, { status: 'open', scope: 'service' })).toEqual(['Answer overdue: DRP-0003', 'Answer awaited: DRP-0004', 'Answered: the IRO decides: DRP-0001']);
  });

  test('leaves out what was taken back before anyone was told', async () => {
    const council = await five();
    await council.must(staff.iro, { ...raising, child: 'C105', stage: 2, actions: [{ ...raising.actions[0], by: '2026-12-11' }] }, 'E6');
    await council.must(staff.iro, saying.undo, 'E6');
    expect(await references(council, staff.iro, { child: 'C105' })).toEqual([]);
  });

  test('shows nothing of an escalation to whoever may not see the child', async () => {
    const council = await five();
    expect(await references(council, staff.otherIro, { status: 'open' })).toEqual(['Answer awaited: DRP-0005']);
    expect((await list(council, staff.businessSupport, { status: 'open' })).headline).toBe('No escalations.');
    expect((await list(council, staff.iro, { person: 'Nobody Here' })).headline).toBe('There is nobody called “Nobody Here” on the staff list. Try their full name.');
  });

  test('opens each of them, and leads back', async () => {
    const council = await five();
    const iro = new AtACard(council, staff.iro);
    const card = asEscalation(await iro.goes(await iro.ask({ intent: 'escalations.list', slots: {} }), 'GH · C104'));
    expect(card.understood).toContain('DRP-0004');
    expect((await iro.goes(card, 'Back to the list')).understood).toBe('Escalations open · you · today, Wed 2 Dec');
  });

  test('is turned over page by page, and each child that it shows is on record', async () => {
    const council = await five();
    for (let index = 0; index < 12; index += 1) {
      await council.must(staff.iro, { ...raising, child: 'C105', stage: 2, actions: [{ ...raising.actions[0], by: '2026-12-11' }] }, `M${index}`);
    }
    const iro = new AtACard(council, staff.iro);
    const first = asForm(await iro.ask({ intent: 'escalations.list', slots: {} }));
    expect([first.headline, first.pager?.label]).toEqual(['15 escalations: 1 with the answer overdue.', '1 to 12 of 15']);
    const second = asForm(await iro.ask({ intent: 'escalations.list', slots: {} }, 2));
    expect(second.groups.flatMap(({ lines }) => lines)).toHaveLength(3);
    const looks = await council.store.write((tx) => auditOfChild(tx, 'C101'));
    expect(looks.at(-1)).toMatchObject({ actor: 'iro', action: 'looked', reason: 'allocated' });
  });
});

describe('what waits for somebody', () => {
  const waiting = (council: CouncilAtWork, person: Person) => references(council, person, { status: 'awaiting_me' });

  test('is what they are asked to answer, and for an IRO what they have to decide', async () => {
    const council = await five();
    expect(await waiting(council, staff.lineManager)).toEqual(['For you to answer: DRP-0004']);
    expect(await waiting(council, staff.teamManager)).toEqual(['For you to answer: DRP-0003']);
    expect(await waiting(council, staff.iro)).toEqual(['For you to decide: DRP-0001']);
    await council.must(staff.lineManager, { ...saying.ask_until, until: '2026-12-15' }, 'E4');
    expect(await waiting(council, staff.iro)).toEqual(['For you to decide: DRP-0001 DRP-0004']);
    expect((await list(council, staff.worker, { status: 'awaiting_me' })).headline).toBe('No escalation waits for you.');
  });

  test('is what is held, once its day has come', async () => {
    const council = await five();
    await council.must(staff.iro, { ...saying.hold, until: '2026-12-04' }, 'E1');
    expect(await waiting(council, staff.iro)).toEqual([]);
    expect(await waiting(council.on('2026-12-04T09:00:00Z'), staff.iro)).toEqual(['For you to decide: DRP-0001']);
  });

  test('takes in those for whom they stand in, and says for whom', async () => {
    const council = await five();
    await council.store.write((tx) => setAbsence(tx, { person: 'lm.east', from: day('2026-12-02'), to: day('2026-12-04'), cover: 'tm.west', by: 'lm.east' }, council.at));
    expect(linesOf(await list(council, staff.otherTeamManager, { status: 'awaiting_me' }))).toEqual([
      ['For you to answer', [
        'GH · C104 · stage 2 of 5 | Answer by Wed 9 Dec, in 5 working days · Officer lm.east · DRP-0004 · for Officer lm.east',
        'AB · C201 · stage 2 of 5 | Answer by Wed 9 Dec, in 5 working days · Officer tm.west · DRP-0005',
      ]],
    ]);
  });

  test('is what nobody holds the stage of, for the next holder; and without an IRO what the IRO managers carry', async () => {
    const council = await councilAtWork('west-berkshire-2023');
    await council.must(staff.otherIro, { ...raising, child: 'C202', stage: 'informal' });
    expect(await waiting(council, staff.teamManager)).toEqual(['For you to answer: IR-0001']);
    expect(await waiting(council, staff.otherTeamManager)).toEqual([]);
    await council.must(staff.teamManager, saying.respond);
    expect(await waiting(council, staff.iroManager)).toEqual([]);
    await council.import({ children: [child('C202', '2026-06-11', { initials: 'ZZ', works: { iro: null, socialWorker: 'sw.gone', team: 'east' } })] });
    await followAllocations(council.store, council.at);
    expect(await waiting(council, staff.iroManager)).toEqual(['For you to decide: IR-0001']);
  });

  test('a manager with nine has one card for them', async () => {
    const council = await councilAtWork();
    for (const child of ['C101', 'C102', 'C103', 'C104', 'C105', 'C106', 'C107', 'C108', 'C109']) await council.must(staff.iro, { ...raising, child, stage: 2 }, child);
    const view = asForm(await list(council.on('2026-12-01T09:00:00Z'), staff.lineManager, { status: 'awaiting_me' }));
    expect([view.headline, view.groups[0]?.lines.length, view.pager]).toEqual(['9 escalations wait for you: 9 with the answer overdue.', 9, null]);
  });
});
