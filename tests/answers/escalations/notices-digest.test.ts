import { day } from '../../../src/calendar/local-date';
import { londonDay, parseInstant } from '../../../src/calendar/london';
import { composeWith } from '../../../src/answers/notices/compose';
import { decideMorning, peopleToTell } from '../../../src/answers/notices/morning';
import { renewDigests } from '../../../src/answers/notices/renew';
import type { DigestView } from '../../../src/answers/views';
import type { Person } from '../../../src/people/person';
import { settingFor } from '../../../src/timetable/milestone';
import { setAbsence } from '../../../src/store/absences';
import { openDraft } from '../../../src/store/escalation-drafts';
import { recordGoodPractice } from '../../../src/store/good-practice';
import { noticesWhere } from '../../../src/store/notices';
import { staff } from '../../conversations/council';
import { closeAll } from '../../store/samples';
import { read, sendAll } from '../notices/telling';
import { councilAtWork, raising, saying, type CouncilAtWork } from './council-at-work';

afterAll(closeAll);

async function raised(more = {}, policy = 'bathnes-2024'): Promise<CouncilAtWork> {
  const council = await councilAtWork(policy);
  await council.must(staff.iro, { ...raising, ...more });
  return council;
}

/** Somebody's digest of a morning, as it is sent; null where they have none. */
async function digestOn(council: CouncilAtWork, at: string, { id }: Person) {
  const { store, inForce: { version: { policy }, calendar } } = council.on(at);
  return store.write(async (tx) => {
    await decideMorning(tx, await peopleToTell(tx), settingFor(policy, calendar, londonDay(council.at)), council.at);
    const [notice] = await noticesWhere(tx, { kind: 'digest', person: id, day: londonDay(council.at) });
    if (notice === undefined) return null;
    const said = await composeWith({ policy, calendar: () => calendar })(tx, notice, council.at);
    if (said.kind === 'overtaken') throw new Error(said.why);
    return { ...said, view: said.message.view as DigestView, summary: said.message.summary };
  });
}

/** The sections of a digest that are about escalations. */
async function sectionsOn(council: CouncilAtWork, at: string, person: Person): Promise<readonly (readonly string[])[]> {
  const digest = await digestOn(council, at, person);
  return digest === null ? [] : read(digest.view).filter((section) => section.some((line) => /DRP|scalation|stage|answer|action|draft|began/i.test(line)));
}

describe('who is asked', () => {
  test('sees what waits for their answer from the next morning on, the first due first, until it is answered', async () => {
    const council = await raised({ stage: 2 });
    await council.on('2026-11-24T10:00:00Z').must(staff.iro, { ...raising, stage: 2, child: 'C102', concerns: ['drift_delay'] }, 'E2');
    expect(await sectionsOn(council, '2026-11-24T08:30:00Z', staff.lineManager)).toEqual([
      ['Escalations: waiting for your answer', 'AB · C101: DRP-0001 · Report missing or late · answer by Mon 30 Nov, in 4 working days'],
    ]);
    const [both] = await sectionsOn(council, '2026-12-01T08:30:00Z', staff.lineManager);
    expect(both).toEqual([
      'Escalations: waiting for your answer',
      'AB · C101: DRP-0001 · Report missing or late · answer was due Mon 30 Nov, yesterday',
      'CD · C102: DRP-0002 · Drift and delay · answer by Tue 1 Dec, today',
    ]);
    await council.must(staff.lineManager, saying.respond);
    const digest = await digestOn(council, '2026-12-02T08:30:00Z', staff.lineManager);
    expect(digest?.summary).toBe('Your morning: 1 escalation waiting for your answer');
    expect(digest?.shown.map(({ child }) => child)).toEqual(['C102']);
  });

  test('opens from the line the card on which it is answered', async () => {
    const council = await raised({ stage: 2 });
    const digest = await digestOn(council, '2026-11-24T08:30:00Z', staff.lineManager);
    const opens = digest?.view.sections[0]?.lines[0]?.opens;
    expect(opens).toMatchObject({ form: { name: 'escalation', seen: 1 } });
    expect(JSON.stringify(opens)).not.toContain('E1');
  });

  test('sees nothing of it on the day it is raised, nor while it is paused', async () => {
    const council = await raised({ stage: 2 });
    expect(await sectionsOn(council, '2026-11-23T17:00:00Z', staff.lineManager)).toEqual([]);
    await council.must(staff.iro, saying.pause);
    expect(await sectionsOn(council, '2026-11-24T08:30:00Z', staff.lineManager)).toEqual([]);
  });
});

test('a digest that was sent does not follow what can still be undone, and does so a minute later', async () => {
  const council = await raised({ stage: 2 });
  await digestOn(council, '2026-11-24T08:30:00Z', staff.lineManager);
  expect(await sendAll(council.store, council.at)).toContain('lm.east');
  const renewedAt = (at: string) => {
    const { store, inForce: { version: { policy }, calendar } } = council.on(at);
    return renewDigests(store, settingFor(policy, calendar, londonDay(council.at)), council.at);
  };
  expect(await renewedAt('2026-11-24T08:31:00Z')).toBe(0);
  await council.on('2026-11-24T09:00:00Z').must(staff.iro, { do: 'escalate', to: 3, reason: 'urgent' });
  expect(await renewedAt('2026-11-24T09:00:59Z')).toBe(0);
  expect(await renewedAt('2026-11-24T09:01:00Z')).toBeGreaterThan(0);
  expect((await council.notices()).filter(({ kind, renews }) => kind === 'digest' && renews !== null).map(({ to }) => to)).toContain('lm.east');
});

describe('the IRO', () => {
  const decides = async (council: CouncilAtWork, at: string) =>
    (await sectionsOn(council, at, staff.iro)).filter(([title]) => title === 'Answered: your decision' || title === 'Waiting for your decision');

  test('sees the answers on which they have to decide', async () => {
    const council = await raised();
    await council.must(staff.worker, saying.respond);
    expect(await decides(council, '2026-11-24T08:30:00Z')).toEqual([
      ['Answered: your decision', 'AB · C101: DRP-0001 · Fern Rivers answered it on Mon 23 Nov at 10:15'],
    ]);
    await council.must(staff.iro, saying.resolve);
    expect(await decides(council, '2026-11-25T08:30:00Z')).toEqual([]);
  });

  test('sees where more time is asked for, no answer came, and a hold is over', async () => {
    const council = await raised();
    await council.must(staff.worker, saying.ask_until);
    expect(await decides(council, '2026-11-24T08:30:00Z')).toEqual([['Waiting for your decision', 'AB · C101: DRP-0001 · Fern Rivers needs until Mon 7 Dec']]);
    await council.must(staff.iro, saying.refuse_time);
    expect(await decides(council, '2026-11-25T08:30:00Z')).toEqual([]);
    expect(await decides(council, '2026-12-02T08:30:00Z')).toEqual([
      ['Waiting for your decision', 'AB · C101: DRP-0001 · no answer came by Mon 30 Nov, 2 working days ago'],
    ]);
    await council.must(staff.iro, saying.hold);
    expect(await decides(council, '2026-12-03T08:30:00Z')).toEqual([]);
    expect(await decides(council, '2026-12-14T08:30:00Z')).toEqual([
      ['Waiting for your decision', 'AB · C101: DRP-0001 · was on hold until Fri 11 Dec, 1 working day ago'],
    ]);
  });

  test('sees that nobody can be asked', async () => {
    const council = await raised({ stage: 4, bypassReason: 'At once.' });
    expect(await decides(council, '2026-11-24T08:30:00Z')).toEqual([['Waiting for your decision', 'AB · C101: DRP-0001 · nobody holds this stage']]);
  });

  test('is asked from its day on whether an action was done, also once the matter is resolved, until it is ticked off', async () => {
    const council = await raised();
    await council.must(staff.iro, saying.resolve);
    const due = async (at: string) => (await sectionsOn(council, at, staff.iro)).filter(([title]) => title === 'Actions due: done?');
    expect(await due('2026-11-30T08:30:00Z')).toEqual([]);
    expect(await due('2026-12-02T08:30:00Z')).toEqual([['Actions due: done?', 'AB · C101: Write the report · Fern Rivers, by Tue 1 Dec']]);
    const digest = await digestOn(council, '2026-12-02T08:30:00Z', staff.iro);
    const lines = digest?.view.sections.flatMap((section) => section.lines) ?? [];
    expect(lines.find(({ note }) => note.startsWith('Write the report'))?.opens).toMatchObject({ form: { name: 'escalation.action_done' } });
    await council.must(staff.iro, saying.action_done);
    expect(await due('2026-12-03T08:30:00Z')).toEqual([]);
  });

  test('is reminded the day after of what they began and did not send', async () => {
    const council = await councilAtWork();
    const content = {
      step: 'actions', impact: '', childView: '', knownHow: '', concerns: [], about: '', actions: [], action: { what: '', who: '', by: '', measure: '' },
      stage: '', bypassReason: '', addressee: '', addresseeNamed: '', raisedFrom: 'words', reviewDay: null,
    };
    const friday = council.on('2026-11-20T15:00:00Z').at;
    const draft = await council.store.write((tx) => openDraft(tx, { person: 'iro', kind: 'raise', escalation: null, child: 'C101', content }, friday));
    expect(await sectionsOn(council, '2026-11-20T16:00:00Z', staff.iro)).toEqual([]);
    const [section] = await sectionsOn(council, '2026-11-23T08:30:00Z', staff.iro);
    expect(section).toEqual(['Begun and not sent', 'AB · C101: You began to raise an escalation on Fri 20 Nov']);
    const lines = (await digestOn(council, '2026-11-23T08:30:00Z', staff.iro))?.view.sections.flatMap((each) => each.lines) ?? [];
    expect(lines.find(({ note }) => note.startsWith('You began'))?.opens).toMatchObject({ form: { name: 'escalation.draft', draft: draft.token, step: 'actions' } });
  });
});

describe('whoever an action names', () => {
  const named = async (council: CouncilAtWork, at: string, person: Person) => (await sectionsOn(council, at, person)).filter(([title]) => title === 'Actions that name you');
  const line = 'AB · C101: Write the report · by Tue 1 Dec, in 5 working days';

  test('sees it until it is done', async () => {
    const council = await raised();
    expect(await named(council, '2026-11-24T08:30:00Z', staff.worker)).toEqual([['Actions that name you', line]]);
    await council.must(staff.worker, { ...saying.respond, actions: [{ action: 0, answer: 'done', day: '2026-11-24' }] });
    expect(await named(council, '2026-11-25T08:30:00Z', staff.worker)).toEqual([]);
  });

  test('sees nothing of one that was withdrawn', async () => {
    const council = await raised();
    await council.must(staff.iro, saying.withdraw);
    expect(await named(council, '2026-11-24T08:30:00Z', staff.worker)).toEqual([]);
  });

  test('and may not see the child, hears whom to ask, and nothing of the child', async () => {
    const council = await raised({ actions: [{ ...raising.actions[0], who: 'heather dale' }] });
    const digest = await digestOn(council, '2026-11-24T08:30:00Z', staff.otherWorker);
    expect(digest && read(digest.view)).toEqual([['Actions that name you', 'An action for you in DRP-0001: By Tue 1 Dec · ask Amber Stone']]);
    expect(digest?.shown).toEqual([]);
  });
});

test('whoever covers sees what waits for the person who is away, and may open it', async () => {
  const council = await raised();
  const absence = { person: 'sw.east', from: day('2026-11-24'), to: day('2026-11-27'), cover: 'sw.west', by: 'sw.east' };
  await council.store.write((tx) => setAbsence(tx, absence, council.at));
  const digest = await digestOn(council, '2026-11-24T08:30:00Z', staff.otherWorker);
  expect(digest && read(digest.view)).toEqual([[
    'Covering for Fern Rivers (away until Mon 30 Nov)',
    'AB · C101: Waiting for an answer · DRP-0001 · Report missing or late · answer by Mon 30 Nov, in 4 working days',
    'AB · C101: Action · Write the report · by Tue 1 Dec, in 5 working days',
  ]]);
  expect(digest?.summary).toBe('Your morning: 2 escalations of a colleague');
  expect(digest?.shown.map(({ grounds }) => grounds.reason)).toEqual(['covering', 'covering']);
  expect(await digestOn(council, '2026-11-24T08:30:00Z', staff.worker)).toBeNull();
});

describe('managers', () => {
  test('see how many wait for an answer of others in their teams, and open the list', async () => {
    const council = await raised();
    await council.must(staff.iro, { ...raising, child: 'C102' }, 'E2');
    await council.must(staff.worker, saying.respond, 'E2');
    const digest = await digestOn(council, '2026-12-01T08:30:00Z', staff.teamManager);
    expect(digest && read(digest.view).at(-1)).toEqual(['Escalations: waiting for the answers of others', 'In your teams: 1, 1 overdue']);
    expect(digest?.view.sections.at(-1)?.lines[0]?.opens).toMatchObject({ ask: { question: { intent: 'escalations.list', slots: { status: 'awaiting_response', scope: 'team' } } } });
    expect(await digestOn(council, '2026-12-01T08:30:00Z', staff.otherTeamManager)).toBeNull();
  });

  test('whom the council’s policy names have the active ones by stage on the first working day of the week', async () => {
    const council = await raised({ stage: 'informal' }, 'bcp-2023');
    await council.must(staff.iro, { ...raising, child: 'C102' }, 'E2');
    await council.must(staff.teamManager, saying.respond, 'E2');
    await council.must(staff.iro, { ...raising, child: 'C103' }, 'E3');
    const monday = await digestOn(council, '2026-11-30T08:30:00Z', staff.serviceManager);
    expect(monday && read(monday.view)).toEqual([['Active escalations this week', 'Informal stage: 1, 1 overdue', 'Stage 1 of 4: 2, 1 answered']]);
    expect(monday?.summary).toBe('Your morning: 3 active escalations');
    expect(monday?.view.sections[0]?.lines[1]?.opens).toMatchObject({ ask: { question: { intent: 'escalations.list', slots: { status: 'open', stage: 1 } } } });
    expect((await digestOn(council, '2026-12-01T08:30:00Z', staff.serviceManager))?.summary).toMatch(/2 escalations waiting in your teams$/);
    expect(await sectionsOn(council, '2026-11-30T08:30:00Z', staff.iroManager)).toEqual([]);
  });
});

test('the weekly list says how often good practice was said in the week before', async () => {
  const council = await raised({ stage: 'informal' }, 'bcp-2023');
  const practice = { child: 'C101', text: 'She found him a place near his sister.', thanked: ['sw.east'], by: 'iro', actingFor: null };
  for (const at of ['2026-11-20T12:00:00Z', '2026-11-23T12:00:00Z', '2026-11-27T12:00:00Z']) {
    await council.store.write((tx) => recordGoodPractice(tx, practice, 'allocated', parseInstant(at) ?? council.at));
  }
  const monday = await digestOn(council, '2026-11-30T08:30:00Z', staff.serviceManager);
  expect(monday && read(monday.view)).toEqual([
    ['Active escalations this week', 'Informal stage: 1, 1 overdue', 'Good practice: said 2 times in the week before, in the whole service'],
  ]);
});

test('a digest keeps to twelve lines however many escalations wait', async () => {
  const council = await councilAtWork();
  for (let number = 1; number <= 15; number++) await council.must(staff.iro, { ...raising, stage: 2 }, `E${number}`);
  const digest = await digestOn(council, '2026-11-24T08:30:00Z', staff.lineManager);
  const lines = digest?.view.sections.flatMap((section) => section.lines) ?? [];
  expect(lines).toHaveLength(13);
  expect(lines.at(-1)).toMatchObject({ text: 'and 3 more', opens: { ask: { question: { intent: 'escalations.list' } } } });
  expect(digest?.view.headline).toBe('15 escalations waiting for your answer.');
});
