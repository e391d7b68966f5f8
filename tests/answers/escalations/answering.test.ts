import { day } from '../../../src/calendar/local-date';
import { setAbsence } from '../../../src/store/absences';
import { openAnswerOf } from '../../../src/store/escalation-drafts';
import { loadEscalation } from '../../../src/store/escalations';
import type { Person } from '../../../src/people/person';
import { staff } from '../../conversations/council';
import { closeAll } from '../../store/samples';
import { asEscalation, asForm, AtACard, textsOf, titlesOf } from './at-a-card';
import { councilAtWork, raising, saying, type CouncilAtWork } from './council-at-work';

afterAll(closeAll);

async function raised(more = {}): Promise<CouncilAtWork> {
  const council = await councilAtWork();
  await council.must(staff.iro, { ...raising, stage: 2, ...more });
  return council;
}

const at = (council: CouncilAtWork, person: Person = staff.lineManager) => new AtACard(council, person);
const stateOf = async ({ store }: CouncilAtWork) => (await store.write((tx) => loadEscalation(tx, 'E1')))?.state;

/** The card of something that the addressee does. */
async function cardOf(council: CouncilAtWork, title: string, person: Person = staff.lineManager) {
  return at(council, person).does(await at(council, person).shows('DRP-0001'), title);
}

describe('an answer', () => {
  test('is written on a card that shows the child first, and says of each action what comes of it', async () => {
    const council = await raised({ actions: [...raising.actions, { what: 'Meet the school', who: 'Fern Rivers', by: '2026-12-04', measure: 'She has a place' }] });
    const card = await cardOf(council, 'Answer');
    expect(card.facts.map(({ title }) => title)).toEqual(['Impact', 'The child’s view', 'DRP-0001']);
    expect(card.inputs.map(({ label }) => label)).toEqual([
      'Your answer', 'Action 1: Write the report (Fern Rivers, by Tue 1 Dec)', 'Action 1: the day done, or the new day',
      'Action 2: Meet the school (Fern Rivers, by Fri 4 Dec)', 'Action 2: the day done, or the new day',
    ]);
    const sent = await at(council).presses(card, { text: 'It comes on Friday.', 'answer-0': 'changed', 'day-0': '2026-12-02', 'answer-1': 'done', 'day-1': '2026-11-23' });
    expect(textsOf(asEscalation(sent))).toEqual(expect.arrayContaining([
      'Your answer is sent.', 'It comes on Friday.', 'Action 1 · Fern Rivers by Wed 2 Dec · day changed', 'Action 2 · Fern Rivers by Fri 4 Dec · done on Mon 23 Nov',
    ]));
    expect((await stateOf(council))?.status).toBe('responded');
    expect((await council.told()).at(-1)).toBe('iro: answered');
  });

  test('that is saved for later is there when the card is opened again, and nobody else sees it', async () => {
    const council = await raised();
    const saved = await at(council).presses(await cardOf(council, 'Answer'), { text: 'I have begun', 'answer-0': 'accepted' }, 'Save for later');
    expect(saved.headline).toBe('Saved. Nobody sees it until you send it.');
    expect((await stateOf(council))?.status).toBe('awaiting_response');
    const again = await cardOf(council, 'Answer');
    expect(again.inputs.flatMap((input) => ('text' in input ? [input.text.value] : 'choice' in input ? [input.choice.value] : []))).toEqual(['I have begun', 'accepted']);
    const others = await cardOf(council, 'Answer', staff.teamManager);
    expect(others.inputs.flatMap((input) => ('text' in input ? [input.text.value] : []))).toEqual(['']);
    await at(council).presses(again, { text: 'And I have ended.' });
    expect(await council.store.write((tx) => openAnswerOf(tx, 'E1', 'lm.east'))).toBeNull();
  });

  test('that cannot be sent as it is loses nothing', async () => {
    const council = await raised();
    const refused = asForm(await at(council).presses(await cardOf(council, 'Answer'), { text: 'It is done.', 'answer-0': 'done', 'day-0': '2026-12-24' }));
    expect(refused.problem).toBe('Action 1: give the day it was done, today or earlier.');
    const again = await cardOf(council, 'Answer');
    expect(again.inputs.map((input) => ('text' in input ? input.text.value : 'day' in input ? input.day.value : ''))).toEqual(['It is done.', '', '2026-12-24']);
    expect(asForm(await at(council).presses(again, { text: ' ' })).problem).toBe('Write your answer.');
    expect((await stateOf(council))?.sequence).toBe(1);
  });

  test('is taken after its day, and marked', async () => {
    const council = (await raised()).on('2026-12-03T09:00:00Z');
    const sent = await at(council).presses(await cardOf(council, 'Answer'), { text: 'Sorry.' });
    expect(sent.headline).toContain('3 working days late');
    expect((await stateOf(council))?.respondedLate).toBe(true);
  });

  test('of two managers at the same moment: one is taken, and the other hears who it was and reads it', async () => {
    const council = await raised();
    const [first, second] = [await cardOf(council, 'Answer'), await cardOf(council, 'Answer', staff.teamManager)];
    await at(council).presses(first, { text: 'I was first.' });
    const view = asEscalation(await at(council, staff.teamManager).presses(second, { text: 'So was I.' }));
    expect(view.problem).toBe('Officer lm.east answered it on Mon 23 Nov at 10:15: nothing was changed.');
    expect(textsOf(view)).toContain('I was first.');
    expect(textsOf(view)).not.toContain('So was I.');
  });

  test('pressed twice is one answer, and the card shows how it stands', async () => {
    const council = await raised();
    const card = await cardOf(council, 'Answer');
    for (let press = 0; press < 3; press += 1) {
      const view = asEscalation(await at(council).presses(card, { text: 'Once.' }));
      expect(view.headline).toContain('answered it on Mon 23 Nov at 10:15');
    }
    expect((await stateOf(council))?.sequence).toBe(2);
    expect((await council.told()).filter((told) => told === 'iro: answered')).toHaveLength(1);
  });

  test('for a stage that is over is not taken for the next one', async () => {
    const council = await raised();
    const card = await cardOf(council, 'Answer', staff.teamManager);
    await council.must(staff.iro, { ...saying.escalate, to: 3 });
    const view = asEscalation(await at(council, staff.teamManager).presses(card, { text: 'The line manager sees to it.' }));
    expect(view.problem).toContain('Amber Stone took it to the next stage on Mon 23 Nov at 10:15, after this card was drawn');
    expect((await stateOf(council))?.answer).toBeNull();
    expect((await stateOf(council))?.stage).toBe(3);
    const again = await cardOf(council, 'Answer', staff.teamManager);
    expect(again.inputs.flatMap((input) => ('text' in input ? [input.text.value] : []))).toEqual(['The line manager sees to it.']);
  });

  test('is written by whoever stands in, for the one away', async () => {
    const council = await raised();
    await council.store.write((tx) => setAbsence(tx, { person: 'lm.east', from: day('2026-11-23'), to: day('2026-11-27'), cover: 'tm.west', by: 'lm.east' }, council.at));
    const sent = await at(council, staff.otherTeamManager).presses(await cardOf(council, 'Answer', staff.otherTeamManager), { text: 'She is away.' });
    expect(sent.headline).toContain('Officer tm.west answered it for Officer lm.east on Mon 23 Nov at 10:15');
  });
});

describe('not mine', () => {
  test('goes to whoever is named, who is asked; the IRO is told', async () => {
    const council = await raised();
    const card = await cardOf(council, 'Not mine');
    const told = await council.toldBy(() => at(council).presses(card, { addressee: 'tm.east', reason: 'It needs money.' }));
    expect(told).toEqual(['tm.east: asked', 'iro: passed_on']);
    expect((await at(council, staff.iro).shows('DRP-0001')).understood).toBe('DRP-0001 · stage 2 of 5 · line manager Officer tm.east');
  });

  test('takes a name from outside the child’s line, and asks for one that is on the staff list', async () => {
    const council = await raised();
    const card = await cardOf(council, 'Not mine');
    expect(asForm(await at(council).presses(card, { reason: 'It is not.' })).problem).toBe('Choose whose it is, or write their name.');
    const wrong = asForm(await at(council).presses(card, { named: 'Nobody Here', reason: 'It is not.' }));
    expect(wrong.problem).toBe('Choose whoever is to answer from the staff list.');
    const passed = await at(council).presses(card, { named: 'officer tm.west', reason: 'It is theirs.' });
    expect(titlesOf(passed)).not.toContain('Answer');
    expect((await stateOf(council))?.addressees).toEqual(['tm.west']);
  });
});

describe('I need until', () => {
  test('asks the IRO, and moves no day', async () => {
    const council = await raised();
    const told = await council.toldBy(async () => at(council).presses(await cardOf(council, 'I need until'), { until: '2026-12-07', reason: 'The assessment.' }));
    expect(told).toEqual(['iro: time_asked']);
    expect((await at(council).shows('DRP-0001')).headline).toBe('Answer by Mon 30 Nov, in 5 working days.');
  });

  test('takes no day that has passed', async () => {
    const council = await raised();
    const refused = asForm(await at(council).presses(await cardOf(council, 'I need until'), { until: '2026-11-20', reason: 'The assessment.' }));
    expect(refused.problem).toBe('Choose a day, today or later.');
    expect((await stateOf(council))?.sequence).toBe(1);
  });
});

test('text opens the card on which it is answered, and changes nothing', async () => {
  const council = await raised();
  const view = await at(council).ask({ intent: 'escalation.respond', slots: { ref: 'drp 1' } });
  expect(asForm(view).save?.title).toBe('Send the answer');
  expect(asForm(await at(council).ask({ intent: 'escalation.respond', slots: { child: 'AB' } })).save?.title).toBe('Send the answer');
  expect(await at(council, staff.iro).ask({ intent: 'escalation.respond', slots: { ref: 'drp 1' } })).toMatchObject({ kind: 'escalation', problem: 'That is not yours to do, as things stand now.' });
  expect((await stateOf(council))?.sequence).toBe(1);
});
