import { followAllocations } from '../../../src/answers/escalations/follow';
import { day } from '../../../src/calendar/local-date';
import { endNotice } from '../../../src/store/notices';
import { setAbsence } from '../../../src/store/absences';
import type { Person } from '../../../src/people/person';
import { children, staff } from '../../conversations/council';
import { closeAll } from '../../store/samples';
import { councilAtWork, raising, saying, type CouncilAtWork } from './council-at-work';
import { asEscalation, composedNow, noticeTo, wordedFor } from './worded';

afterAll(closeAll);

async function raised(more = {}, policy = 'bathnes-2024'): Promise<CouncilAtWork> {
  const council = await councilAtWork(policy);
  await council.must(staff.iro, { ...raising, ...more });
  return council;
}

/** Everything that waits was delivered. */
async function allDelivered(council: CouncilAtWork): Promise<void> {
  for (const { id, state } of await council.notices()) {
    if (state === 'queued') await council.store.write((tx) => endNotice(tx, id, { state: 'delivered', reason: null }, council.at));
  }
}

async function whyNot(council: CouncilAtWork, to: string, kind: Parameters<typeof noticeTo>[2]): Promise<string> {
  const said = await composedNow(council, await noticeTo(council, to, kind));
  return said.kind === 'overtaken' ? said.why : said.message.view.headline;
}

describe('whoever is asked', () => {
  test('reads by when, then the child, the concern and what is asked, and can answer with the first button', async () => {
    const council = await raised();
    const { headline, summary, first, view } = await wordedFor(council, 'sw.east', 'escalation.asked');
    expect([headline, summary, first]).toEqual(['Answer by Mon 30 Nov, in 5 working days.', 'An escalation waits for your answer by Mon 30 Nov', 'Answer']);
    const { understood, child, sections } = asEscalation(view);
    expect([understood, child]).toEqual(['Your answer is asked for · DRP-0001 · stage 1 of 5 · social worker Fern Rivers', 'AB · C101']);
    expect(sections.map(({ title }) => title)).toEqual(['The child', 'The concern', 'What is asked']);
    expect(sections[0]?.lines.map(({ text }) => text)).toEqual(['Nobody has planned her move.', 'I want to know where I will live.']);
  });

  test('at a higher stage because it is urgent reads so', async () => {
    const council = await raised();
    await council.must(staff.iro, saying.escalate);
    expect((await wordedFor(council, 'lm.east', 'escalation.asked')).summary).toBe('An urgent escalation waits for your answer by Mon 30 Nov');
  });

  test('is reminded the working day before, and told the morning after', async () => {
    const council = await raised();
    await council.on('2026-11-27T08:30:00Z').sweep();
    expect(await wordedFor(council, 'sw.east', 'escalation.reminder')).toMatchObject({ headline: 'Answer by Mon 30 Nov, in 1 working day.', first: 'Answer' });
    await council.on('2026-12-01T08:30:00Z').sweep();
    expect(await whyNot(council, 'sw.east', 'escalation.reminder')).toBe('it has gone on since');
    expect(await wordedFor(council, 'sw.east', 'escalation.overdue')).toMatchObject({
      headline: 'The answer was due on Mon 30 Nov, yesterday.', summary: 'Your answer to an escalation was due on Mon 30 Nov', first: 'Answer',
    });
  });

  test('hears until when they have time, and that it is paused', async () => {
    const council = await raised();
    await allDelivered(council);
    await council.must(staff.iro, saying.extend);
    expect(await wordedFor(council, 'sw.east', 'escalation.extended')).toMatchObject({ headline: 'You have more time. Answer by Fri 4 Dec, in 9 working days.', first: 'Answer' });
    await council.must(staff.iro, saying.pause);
    expect(await wordedFor(council, 'sw.east', 'escalation.paused')).toMatchObject({
      headline: 'Paused until Fri 8 Jan 2027, in 31 working days. Nothing is asked of you until then.', first: 'Open the child',
    });
    expect(await whyNot(council, 'sw.east', 'escalation.extended')).toBe('it has gone on since');
  });

  test('and was first told nothing at all, is not told that nothing is asked any more', async () => {
    const council = await raised();
    await council.must(staff.iro, saying.escalate);
    expect(await whyNot(council, 'sw.east', 'escalation.moved_up')).toBe('they never heard of it');
    await council.must(staff.iro, saying.withdraw);
    expect(await whyNot(council, 'sw.east', 'escalation.closed')).toBe('they never heard of it');
  });

  test('hears that somebody else answered, or that it went up', async () => {
    const council = await raised({ stage: 'informal' }, 'bcp-2023');
    await allDelivered(council);
    await council.must(staff.worker, saying.respond);
    expect((await wordedFor(council, 'tm.east', 'escalation.answered_by_other')).headline).toBe('Fern Rivers answered: nothing more is asked of you.');
    await council.must(staff.iro, { do: 'escalate', to: 3, reason: 'urgent', bypassReason: 'At once.' });
    expect((await wordedFor(council, 'sw.east', 'escalation.moved_up')).headline).toBe('It went up to stage 3 of 4: nothing more is asked of you.');
  });
});

describe('the IRO', () => {
  test('decides on the answer, and on more time', async () => {
    const council = await raised();
    await council.must(staff.worker, saying.ask_until);
    expect(await wordedFor(council, 'iro', 'escalation.time_asked')).toMatchObject({
      headline: 'Fern Rivers needs until Mon 7 Dec, in 10 working days: The assessment is under way.', first: 'Give more time',
    });
    await council.must(staff.worker, saying.respond);
    expect(await wordedFor(council, 'iro', 'escalation.answered')).toMatchObject({
      headline: 'Fern Rivers answered: how does it go on?', summary: 'An escalation was answered: your decision', first: 'Resolved',
    });
    expect(asEscalation((await wordedFor(council, 'iro', 'escalation.answered')).view).sections.map(({ title }) => title)).toContain('The answer');
  });

  test('is offered the next stage where no answer came', async () => {
    const council = await raised();
    await council.on('2026-12-01T08:30:00Z').sweep();
    expect(await wordedFor(council, 'iro', 'escalation.overdue')).toMatchObject({
      headline: 'No answer came by Mon 30 Nov. Take it to stage 2 of 5?', summary: 'No answer came to an escalation by Mon 30 Nov: your decision', first: 'To the next stage',
    });
  });

  test('is asked on its day whether an action was done, and not if it was', async () => {
    const council = await raised();
    await council.on('2026-12-01T08:30:00Z').sweep();
    expect(await wordedFor(council, 'iro', 'escalation.action_due')).toMatchObject({
      headline: 'The day of an action has come: Write the report (Fern Rivers, by Tue 1 Dec). Was it done?', first: 'Action done',
    });
    await council.must(staff.iro, saying.action_done);
    expect(await whyNot(council, 'iro', 'escalation.action_due')).toBe('it was done');
  });

  test('is asked on one card of several actions whose day has come', async () => {
    const council = await raised({ actions: [raising.actions[0], { ...raising.actions[0], what: 'Plan the move' }] });
    await council.on('2026-12-01T08:30:00Z').sweep();
    const said = await Promise.all((await council.notices()).filter(({ kind }) => kind === 'escalation.action_due').map((notice) => composedNow(council, notice)));
    expect(said).toMatchObject([
      { kind: 'message', message: { view: { headline: 'The day of 2 actions has come. Were they done?' } } },
      { kind: 'overtaken', why: 'it was said with another action' },
    ]);
  });

  test('is asked how it goes on when a hold and when the time for all formal stages is over', async () => {
    const council = await raised({ stage: 2 });
    await council.must(staff.iro, saying.hold);
    await council.on('2026-12-11T08:30:00Z').sweep();
    expect((await wordedFor(council, 'iro', 'escalation.hold_over')).headline).toBe('On hold until Fri 11 Dec, today. How does it go on?');
    await council.on('2026-12-22T08:30:00Z').sweep();
    expect((await wordedFor(council, 'im', 'escalation.total_overdue')).headline).toBe('The time for all formal stages ended on Mon 21 Dec, and it is still open.');
  });

  test('who has the child no longer hears to whom it went, without a word of the child', async () => {
    const council = await raised();
    await council.import({ children: children.map((child) => ({ ...child, allocation: child.allocation && { ...child.allocation, iro: 'iro.other' } })) });
    await followAllocations(council.store, council.at);
    const told = await wordedFor(council, 'iro', 'escalation.reallocated');
    expect(told.headline).toBe('DRP-0001: It went with the child to Fern Brook: nothing more is asked of you.');
    expect(JSON.stringify(told.view)).not.toMatch(/C101|AB|move/);
    expect(await wordedFor(council, 'iro.other', 'escalation.reallocated')).toMatchObject({
      headline: 'You carry it, as the child is allocated now. Answer by Mon 30 Nov, in 5 working days. Asked: Fern Rivers.', first: 'Resolved',
    });
  });
});

describe('where nobody is there', () => {
  test('who may answer in the place of a post without a holder is told so, and who can name somebody', async () => {
    const council = await raised({ stage: 4, bypassReason: 'At once.' });
    expect((await council.notices()).map(({ to, state }) => `${to} ${state}`)).toEqual(['null nobody', 'im queued']);
    expect(await wordedFor(council, 'im', 'escalation.nobody')).toMatchObject({
      headline: 'Nobody holds this stage (head of service). Give it to somebody who can answer.', first: 'Give it to somebody else',
    });
  });

  async function awayUntilFriday(council: CouncilAtWork, person: Person, cover: Person | null): Promise<void> {
    const absence = { person: person.id, from: day('2026-11-23'), to: day('2026-11-27'), cover: cover?.id ?? null, by: person.id };
    await council.store.write((tx) => setAbsence(tx, absence, council.at));
  }

  test('whoever covers reads for whom, and may answer', async () => {
    const council = await raised();
    await awayUntilFriday(council, staff.worker, staff.otherWorker);
    const notice = await noticeTo(council, 'sw.east', 'escalation.asked');
    const said = await composedNow(council, { ...notice, to: 'sw.west', standingFor: 'sw.east' });
    if (said.kind === 'overtaken') throw new Error(said.why);
    expect(asEscalation(said.message.view).note).toBe('You see this for Fern Rivers, for whom you stand in.');
    expect(said.message.view.buttons[0]?.title).toBe('Answer');
    expect(said.shown).toMatchObject([{ child: 'C101', grounds: { reason: 'covering', actingFor: { person: { id: 'sw.east' } } } }]);
  });

  test('whoever is told because nobody covers reads that', async () => {
    const council = await raised();
    await awayUntilFriday(council, staff.worker, null);
    const notice = await noticeTo(council, 'sw.east', 'escalation.asked');
    const said = await composedNow(council, { ...notice, to: 'lm.east', standingFor: 'sw.east' });
    expect(said).toMatchObject({ message: { view: { headline: 'Fern Rivers is away, and nobody stands in. Answer by Mon 30 Nov, in 5 working days.' } } });
  });
});

test('no notification names a child or an escalation, whatever it tells of', async () => {
  const council = await raised({ stage: 2, actions: [{ ...raising.actions[0], by: '2026-11-30' }] });
  await allDelivered(council);
  const steps = [
    [staff.lineManager, saying.ask_until], [staff.iro, saying.refuse_time], [staff.iro, saying.extend], [staff.iro, saying.refer_cafcass], [staff.lineManager, saying.not_mine],
    [staff.iro, saying.pause], [staff.iro, saying.resume], [staff.otherTeamManager, saying.respond], [staff.iro, saying.hold],
    [staff.iro, { do: 'escalate', to: 4, reason: 'unsatisfied', bypassReason: 'At once.' }], [staff.iroManager, saying.resolve],
  ] as const;
  const kinds = new Set<string>();
  for (const [person, command] of steps) {
    await council.must(person, command);
    for (const notice of await council.notices()) {
      const said = await composedNow(council, notice);
      if (said.kind === 'overtaken') continue;
      kinds.add(notice.kind);
      expect(said.message.summary).not.toMatch(/C\d{3}|\b[A-Z]{2,3}\b|DRP/);
    }
  }
  expect(kinds.size).toBeGreaterThan(8);
});
