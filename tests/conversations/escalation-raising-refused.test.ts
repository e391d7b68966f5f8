import { staff } from './council';
import { ACTION, Raising, THE_CHILD } from './raising';

let raising: Raising;

async function begunAt(policy: string): Promise<void> {
  raising = await Raising.at(policy);
}

afterEach(() => raising.channel.close());

describe('what is wrong is refused with what to do, stores nothing, and is on record:', () => {
  beforeEach(() => begunAt('bathnes-2024'));

  test.each([
    ['a day in the past', { ...ACTION, by: '2026-11-22' }, 'Choose the day by which it is to be done, today or later.'],
    ['no day', { ...ACTION, by: '2026-02-30' }, 'Choose the day by which it is to be done, today or later.'],
    ['ASAP', { ...ACTION, what: 'Write the report asap' }, '“asap” names no day: leave it out, and choose the day by which it is to be done.'],
    ['ongoing', { ...ACTION, measure: 'Ongoing support' }, '“Ongoing” has no end: write what will have been done, and choose the day by which.'],
    ['a team in place of a person', { ...ACTION, who: '', whoNamed: 'the SEN team' }, 'Name one person: “the SEN team” is nobody who can be asked.'],
    ['nobody', { ...ACTION, who: '' }, 'Name the person who does it.'],
    ['50,000 characters', { ...ACTION, what: 'x'.repeat(50_000) }, '“What is to be done” is too long: keep it to 300 characters.'],
  ])('%s', async (_, filled, sentence) => {
    const card = await raising.upTo('actions');
    const before = await raising.drafts();
    const reply = await raising.iro.fillIn(card, filled, 'Next');
    expect(reply.lines).toContain(sentence);
    expect(await raising.drafts()).toEqual(before);
    expect(await raising.refusals()).toMatchObject([{ actor: 'iro', child: 'C103', step: 'actions' }]);
    expect(reply.input('How we will know').value).toBe(filled.measure);
  });

  test.each([['a number', '7'], ['a word', 'informally'], ['50,000 characters', 'x'.repeat(50_000)]])('a stage that is not on the ladder: %s', async (_, stage) => {
    const card = await raising.upTo('stage');
    const before = await raising.drafts();
    expect((await raising.iro.fillIn(card, { stage }, 'Next')).lines.join(' ')).toMatch(/Choose a stage of this ladder: 1, 2, 3, 4, 5\.|not one of the choices/);
    expect(await raising.drafts()).toEqual(before);
    expect(await raising.refusals()).toHaveLength(1);
  });

  test('a concern that is not on the council’s list', async () => {
    const card = await raising.upTo('concerns');
    expect((await raising.iro.fillIn(card, { concerns: 'made_up' }, 'Next')).lines).toContain('Choose the concerns from the council’s own list.');
    expect(await raising.refusals()).toMatchObject([{ step: 'concerns' }]);
  });

  test('an empty first step', async () => {
    const card = await raising.iro.say('raise an escalation about C103');
    expect((await raising.iro.fillIn(card, {}, 'Next')).lines).toContain('Say what it means for the child: that stands first on every card.');
    expect((await raising.iro.fillIn(card, { impact: 'x'.repeat(50_000), childView: 'y' }, 'Next')).linesWith('is too long: keep it to 1,500 characters.')).toHaveLength(1);
    expect(await raising.drafts()).toEqual([]);
    expect(await raising.refusals()).toHaveLength(2);
  });

  test('the draft of somebody else, whoever presses it', async () => {
    const card = await raising.upTo('summary');
    for (const other of [staff.otherIro, staff.worker, staff.iroManager]) {
      expect((await raising.channel.chatOf(other).fillIn(card, {}, 'Confirm')).lines.join(' ')).toContain('That card is not yours');
    }
    expect(await raising.events()).toEqual([]);
    expect((await raising.refusals()).map(({ actor, refused }) => `${actor} ${refused}`)).toEqual(['iro.other not_permitted', 'sw.east not_permitted', 'im not_permitted']);
  });

  test('the Undo of somebody else', async () => {
    const raised = await raising.iro.fillIn(await raising.upTo('summary'), {}, 'Confirm');
    expect((await raising.channel.chatOf(staff.iroManager).fillIn(raised, {}, 'Undo')).lines.join(' ')).toContain('That card is not yours. Nothing was changed.');
    expect(await raising.events()).toHaveLength(1);
  });

  test('a worker who wants to raise one, typed or pressed', async () => {
    const card = await raising.iro.say('raise an escalation about C103');
    const worker = raising.channel.chatOf(staff.worker);
    const refusal = 'Only the child’s IRO, whoever covers for them, or who oversees the service can raise a DRP. Tell Amber Stone what worries you.';
    expect((await worker.say('raise an escalation about C103, no report')).lines).toContain(refusal);
    expect((await worker.fillIn(card, THE_CHILD, 'Next')).lines).toContain(refusal);
    expect((await worker.say('when is C103’s next review')).hasButton('Raise a DRP')).toBe(false);
    expect(await raising.drafts()).toEqual([]);
    expect(await raising.refusals()).toHaveLength(2);
  });

  test('an IRO of other children, as if there were no such child', async () => {
    const card = await raising.iro.say('raise an escalation about C103');
    const other = raising.channel.chatOf(staff.otherIro);
    expect((await other.fillIn(card, THE_CHILD, 'Next')).lines.join(' ')).toContain('I can’t find “C103” among the children you work with.');
    expect(await raising.drafts()).toEqual([]);
  });
});
