import { day } from '../../../src/calendar/local-date';
import { auditOfChild } from '../../../src/store/audit';
import { setAbsence } from '../../../src/store/absences';
import type { Person } from '../../../src/people/person';
import { child, council as staffAndChildren, staff } from '../../conversations/council';
import { closeAll } from '../../store/samples';
import { asEscalation, AtACard, textsOf, titlesOf } from './at-a-card';
import { councilAtWork, raising, saying, type CouncilAtWork } from './council-at-work';

afterAll(closeAll);

/** Raised on Monday 23 November at stage 2, which the worker's line manager answers by the 30th. */
async function raised(policy?: string, more = {}): Promise<CouncilAtWork> {
  const council = await councilAtWork(policy);
  await council.must(staff.iro, { ...raising, stage: 2, childViewKnownHow: 'She told me.', about: 'The SEN team', ...more });
  return council;
}

const at = (council: CouncilAtWork, person: Person = staff.iro) => new AtACard(council, person);
const factsOf = async (council: CouncilAtWork) => Object.fromEntries((await at(council).shows('DRP-0001')).facts.map(({ title, value }) => [title, value]));

test('the card of whoever is asked says the reference and by when, and shows the child before everything else', async () => {
  const council = await raised();
  const card = await at(council, staff.lineManager).shows('DRP-0001');
  expect(textsOf(card).slice(0, 15)).toEqual([
    'DRP-0001 · stage 2 of 5 · line manager Officer lm.east', 'AB · C101', 'Answer by Mon 30 Nov, in 5 working days.',
    'The child', 'Impact', 'Nobody has planned her move.', 'The child’s view', 'I want to know where I will live.', 'How it is known', 'She told me.',
    'The concern', 'Report missing or late', 'About', 'The SEN team', 'What is asked',
  ]);
  expect(textsOf(card)).toEqual(expect.arrayContaining([
    'Action 1 · Fern Rivers by Tue 1 Dec', 'Write the report (known by: It is on the file)', 'All formal stages: to be over by Mon 21 Dec, in 20 working days',
  ]));
  expect(titlesOf(card)).toEqual(['Answer', 'I need until…', 'Not mine…', 'Open the child']);
});

test('an informal step in front of the numbers is called so', async () => {
  const council = await raised('west-berkshire-2023', { stage: 'informal' });
  expect((await at(council).shows('IR-0001')).understood).toBe('IR-0001 · informal stage · line manager Officer lm.east');
});

describe('who may do what', () => {
  test('the IRO decides, and has the likeliest on the card and the rest behind “More…”', async () => {
    const council = await raised();
    const card = await at(council).shows('DRP-0001');
    expect([...titlesOf(card), card.save?.title]).toEqual(['Resolved', 'To the next stage', 'Give more time', 'More…', 'Open the child', 'Undo']);
    const more = await at(council).goes(card, 'More…');
    expect(more.kind === 'form' && more.groups.flatMap(({ lines }) => lines.map(({ title }) => title))).toEqual([
      'Resolved', 'To the next stage', 'Give more time', 'Put on hold', 'Action done', 'Refer to Cafcass', 'Give it to somebody else', 'Pause', 'Withdraw',
    ]);
  });

  test('nobody has more than six buttons, whatever has happened', async () => {
    const council = await raised();
    for (const [person, command] of [[staff.lineManager, saying.ask_until], [staff.iro, saying.escalate], [staff.teamManager, saying.respond], [staff.iro, saying.hold], [staff.iro, saying.pause]] as const) {
      await council.must(person, command.do === 'escalate' ? { ...command, to: 3 } : command);
      for (const looks of [staff.iro, staff.iroManager, staff.teamManager]) {
        const card = await at(council, looks).shows('DRP-0001');
        expect(card.buttons.length + (card.save === null ? 0 : 1)).toBeLessThanOrEqual(6);
      }
    }
  });

  test('a request for time comes first, to be given or refused', async () => {
    const council = await raised();
    await council.must(staff.lineManager, saying.ask_until);
    const card = await at(council).shows('DRP-0001');
    expect(titlesOf(card).slice(0, 2)).toEqual(['Give more time', 'Refuse more time']);
    expect(textsOf(card)).toContain('Time asked for: Officer lm.east needs until Mon 7 Dec (the IRO decides): The assessment is under way.');
  });

  test('whoever stands in sees for whom, and answers', async () => {
    const council = await raised();
    await council.store.write((tx) => setAbsence(tx, { person: 'lm.east', from: day('2026-11-24'), to: day('2026-11-27'), cover: 'tm.west', by: 'lm.east' }, council.at));
    council.on('2026-11-25T09:00:00Z');
    const card = await at(council, staff.otherTeamManager).shows('DRP-0001');
    expect(card.note).toBe('You see this for Officer lm.east, for whom you stand in.');
    expect(card.understood).toBe('DRP-0001 · stage 2 of 5 · line manager Officer lm.east (away; Officer tm.west covers)');
    expect(titlesOf(card)).toContain('Answer');
  });

  test('somebody from outside who is asked sees this card, and no way to the child', async () => {
    const council = await raised('bathnes-2024', { addressee: 'tm.west' });
    const card = await at(council, staff.otherTeamManager).shows('DRP-0001');
    expect(titlesOf(card)).toEqual(['Answer', 'I need until…', 'Not mine…']);
    const lines = await council.store.write((tx) => auditOfChild(tx, 'C101'));
    expect(lines.at(-1)).toMatchObject({ actor: 'tm.west', action: 'looked', reason: 'addressed', actingFor: null });
    const byChild = await at(council, staff.otherTeamManager).ask({ intent: 'escalation.show', slots: { child: 'c101' } });
    expect(asEscalation(byChild).child).toBe('AB · C101');
  });
});

describe('what is said of its days', () => {
  test('an answer that is overdue, and the time for all formal stages', async () => {
    const council = (await raised()).on('2026-12-22T09:00:00Z');
    const card = await at(council).shows('DRP-0001');
    expect(card.headline).toBe('Officer lm.east: the answer was due on Mon 30 Nov, 16 working days ago.');
    expect((await factsOf(council))['All formal stages']).toBe('were to be over by Mon 21 Dec, yesterday');
  });

  test('an answer that came late, in words', async () => {
    const council = (await raised()).on('2026-12-02T09:00:00Z');
    await council.must(staff.lineManager, saying.respond);
    const card = await at(council).shows('DRP-0001');
    expect(card.headline).toBe('Officer lm.east answered it on Wed 2 Dec at 09:00, 2 working days late: the IRO decides how it goes on.');
    expect(await factsOf(council)).toMatchObject({ Late: 'An answer came after its day.' });
  });

  test('more time, a pause and a hold, with why, by whose authority and until when', async () => {
    const council = await raised();
    await council.must(staff.iro, saying.extend);
    expect(await factsOf(council)).toMatchObject({ 'More time': 'until Fri 4 Dec, on the authority of Officer im: She is ill.' });
    await council.must(staff.iro, saying.pause);
    expect(await factsOf(council)).toMatchObject({ Paused: 'until Fri 8 Jan 2027, on the authority of Officer im: A court hearing.' });
    expect((await at(council).shows('DRP-0001')).headline).toBe('Paused until Fri 8 Jan 2027, in 31 working days.');
    await council.must(staff.iro, saying.hold);
    expect(await factsOf(council)).toMatchObject({ 'On hold': 'Until the actions are done.' });
    council.on('2026-12-14T09:00:00Z');
    expect((await at(council).shows('DRP-0001')).headline).toBe('On hold until Fri 11 Dec, which has passed: the IRO decides how it goes on.');
  });

  test('a referral to Cafcass stands beside it, and what changed for the child at its end', async () => {
    const council = await raised();
    await council.must(staff.iro, saying.refer_cafcass);
    expect(await factsOf(council)).toMatchObject({ Cafcass: 'referred on Mon 23 Nov: No plan for a year.' });
    await council.must(staff.iro, { ...saying.resolve, changedForChild: 'She knows where she will live.' });
    const texts = textsOf(await at(council).shows('DRP-0001'));
    expect(texts).toEqual(expect.arrayContaining(['How it ended', 'What changed for the child', 'She knows where she will live.']));
    expect(texts).toContain('Amber Stone resolved it on Mon 23 Nov at 10:15.');
  });

  test('one that was taken back says so', async () => {
    const council = await raised();
    await council.must(staff.iro, saying.undo);
    expect((await at(council).shows('DRP-0001')).headline).toBe('Amber Stone took it back on Mon 23 Nov at 10:15, before anyone was told.');
  });
});

describe('its history', () => {
  test('is folded away on the card, the last first, and can be read word for word', async () => {
    const council = await raised();
    await council.must(staff.lineManager, { ...saying.respond, text: 'x'.repeat(3_999), actions: [{ action: 0, answer: 'changed', day: '2026-12-04' }] });
    const card = await at(council).shows('DRP-0001');
    expect(card.history.map(({ title }) => title)).toEqual(['Officer lm.east answered it on Mon 23 Nov at 10:15', 'Amber Stone raised it on Mon 23 Nov at 10:15']);
    expect(card.history[0]?.text).toHaveLength(220);
    const whole = asEscalation(await at(council).opens(card.readAll && 'form' in card.readAll ? card.readAll.form : null));
    expect(whole.sections.map(({ title }) => title)).toEqual(['Amber Stone raised it on Mon 23 Nov at 10:15', 'Officer lm.east answered it on Mon 23 Nov at 10:15']);
    expect(textsOf(whole)).toEqual(expect.arrayContaining(['x'.repeat(3_999), 'Action 1: changed to Fri 4 Dec', 'The child’s view: I want to know where I will live.']));
  });

  test('is turned over page by page where it is long, and nothing of it is lost', async () => {
    const council = await raised();
    for (let at = 0; at < 12; at += 1) await council.must(staff.iro, { ...saying.refer_cafcass, reason: `${at} ${'because '.repeat(300)}` });
    let page = asEscalation(await at(council).opens((await at(council).shows('DRP-0001')).readAll?.['form' as never]));
    const texts = [...textsOf(page)];
    let pages = 1;
    for (let next = page.pager?.next; next && 'form' in next; next = page.pager?.next) {
      page = asEscalation(await at(council).opens(next.form));
      texts.push(...textsOf(page));
      pages += 1;
    }
    expect(pages).toBeGreaterThan(2);
    expect(page.pager?.label).toBe(`Page ${pages} of ${pages}`);
    for (let at = 0; at < 12; at += 1) expect(texts.filter((text) => text.startsWith(`${at} because`))).toHaveLength(1);
  });
});

describe('a reference', () => {
  test.each(['DRP-0001', 'drp 1', 'D.R.P. 0001', 'E1', '0001'])('can be written as %s', async (ref) => {
    expect((await at(await raised()).shows(ref)).understood).toContain('DRP-0001');
  });

  test('that is unknown gets the same words as one that is not theirs', async () => {
    const council = await raised();
    const words = (ref: string) => at(council, staff.otherIro).ask({ intent: 'escalation.show', slots: { ref } });
    const [unknown, notTheirs] = [await words('DRP-0404'), await words('DRP-0001')];
    expect(unknown).toMatchObject({ kind: 'words', headline: 'I can’t find “DRP-0404” among the escalations that you may see. Check the reference.' });
    expect(JSON.stringify(notTheirs)).toBe(JSON.stringify(unknown).replaceAll('0404', '0001'));
  });
});

describe('the escalation about a child', () => {
  const about = (council: CouncilAtWork, person: Person, name = 'C101') => at(council, person).ask({ intent: 'escalation.show', slots: { child: name } });

  test('is the one that is open; of several it is asked which', async () => {
    const council = await raised();
    await council.must(staff.iro, saying.resolve);
    expect(asEscalation(await about(council, staff.iro)).understood).toContain('DRP-0001');
    await council.must(staff.iro, { ...raising, stage: 2, childView: 'I want my own room.' }, 'E2');
    expect(asEscalation(await about(council, staff.iro)).understood).toContain('DRP-0002');
    await council.must(staff.iro, { ...raising, stage: 3, bypassReason: 'Urgent.' }, 'E3');
    expect(await about(council, staff.iro)).toMatchObject({ kind: 'form', headline: '3 escalations: which one?' });
  });

  test('says so where none was raised, and nothing of a child who is not theirs', async () => {
    const council = await raised();
    expect((await about(council, staff.iro, 'C102')).headline).toBe('No escalation of CD · C102 is there for you to see.');
    expect((await about(council, staff.otherIro)).headline).toBe('I can’t find “C101” among the children you work with. Check the reference or the initials.');
  });
});

test('a child who goes to another IRO is seen by the old one no more', async () => {
  const council = await raised();
  const card = await at(council).shows('DRP-0001');
  await council.import({ ...staffAndChildren, people: null, teams: null, children: [child('C101', '2026-06-04', { initials: 'AB', works: { iro: 'iro.other' } })] });
  const again = await at(council).opens(card.readAll?.['form' as never]);
  expect(again.headline).toBe('I can’t find that escalation among those that you may see.');
});
