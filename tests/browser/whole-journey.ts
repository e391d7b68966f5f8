import type { Page } from 'playwright-core';
import type { Person } from '../../src/people/person';
import { conversationsOf, type AtWork } from './at-work';
import type { ChatOnPage } from './chat-on-page';
import { faultsOn, looksRight, picture } from './chromium';
import { Desk } from './desk';
import { A_MINUTE, chooseWhoDoesIt, onWednesday, theChild, theReport } from './escalating';

/** A council: its policy, what an escalation is called there, its first stage and its second, and who answers these. */
interface Council {
  readonly council: string;
  readonly called: string;
  readonly prefix: string;
  readonly first: string;
  readonly second: string;
  readonly answers: (atWork: AtWork) => readonly [Person, Person];
}

/** The tests of the whole way of an escalation at a council, in three people’s conversations. */
export function wholeJourney({ council, called, prefix, first, second, answers }: Council): void {
  const desk = Desk.forTests(council);
  const see = (name: string) => picture(page, `escalation-${prefix}-${name}`);
  let page: Page;
  let about: AtWork;
  let iro: ChatOnPage;
  let nearest: ChatOnPage;
  let above: ChatOnPage;
  let asked: readonly [Person, Person];

  beforeAll(async () => {
    about = await onWednesday(desk);
    asked = answers(about);
    await open();
  });

  async function open(): Promise<void> {
    page = await desk.visit();
    [iro, nearest, above] = await conversationsOf(page, [about.iro, ...asked]);
  }

  test('is begun on the card of the child, with what is known filled in, and gone on with after Teams was closed', async () => {
    await iro.ask(`show me everything on ${about.child}`);
    await iro.press(new RegExp(`^Raise ${called}`), 'step 1 of 5');
    await iro.press('Next', /^Say what it means for the child/);
    await iro.fillIn(theChild);
    await see('1-the-child');
    await iro.press('Save for later', 'Saved; nobody is told.');
    await page.context().close();

    await open();
    await iro.ask(`raise ${called}`);
    await see('2-begun');
    await iro.press(new RegExp(about.child), 'step 1 of 5');
    expect(await iro.card.getByLabel('The child’s own view').inputValue()).toBe(theChild['The child’s own view']);
    await iro.press('Next', 'step 2 of 5');
    expect(await iro.card.getByLabel('Report missing or late').isChecked()).toBe(true);
    await see('3-the-concern');
    await iro.press('Next', 'step 3 of 5');
  });

  test('asks for actions of which one can say whether they were done', async () => {
    await iro.fillIn({ ...theReport, 'What is to be done': 'Send the report ASAP' });
    await chooseWhoDoesIt(iro);
    await iro.press('Next', /“ASAP” names no day/);
    await see('4-asap-refused');
    await iro.fillIn(theReport);
    await iro.press('Add another', /^Actions so far/);
    await iro.fillIn({ ...theReport, 'What is to be done': 'Write down when Maya sees Leo', 'By which day': '2026-12-01' });
    await chooseWhoDoesIt(iro);
    await see('5-second-action');
    await iro.press('Next', 'step 4 of 5');
    await see('6-the-stage');
    await iro.press('Next', 'step 5 of 5');
    await see('7-is-this-right');
  });

  test('is taken back within the minute, so that nobody is told, and raised again', async () => {
    const before = await nearest.messages.count();
    await iro.press('Confirm', `${prefix}-0001 was raised`);
    await see('8-raised');
    await iro.press('Undo', /was taken back: nobody was told/);
    await see('9-taken-back');
    await iro.press('Write it again', 'step 5 of 5');
    await iro.press('Confirm', `${prefix}-0002 was raised`);
    desk.passes(A_MINUTE);
    await nearest.shows(new RegExp(about.child));
    expect(await nearest.messages.count()).toBe(before + 1);
    expect(await nearest.card.textContent()).toContain(`${prefix}-0002 · ${first}`);
    await looksRight(page, `escalation-${prefix}-10-asked`);
  });

  test('is answered, each action accepted or changed', async () => {
    await nearest.press('Answer', 'Your answer');
    await nearest.fillIn({ 'Your answer': 'The report is half written.', 'Action 1:': 'Accepted' });
    await nearest.press('Save for later', /^Saved/);
    await nearest.fillIn({
      'Your answer': 'The report is half written. It comes on Monday; contact needs a day longer.',
      'Action 2:': 'Changed (say to which day)',
      'Action 2: the day done, or the new day': '2026-12-02',
    });
    await see('11-answering');
    expect(await faultsOn(page)).toEqual([]);
    await nearest.press('Send the answer', /^Your answer is sent/);
    await iro.card.getByText('It comes on Monday').first().waitFor();
    await see('12-answered');
  });

  test('goes up as the answer does not settle it, and is answered there', async () => {
    await iro.press('To the next stage', 'To which stage?');
    await see('13-to-the-next-stage');
    await iro.press('Take it up', /^It goes up/);
    desk.passes(A_MINUTE);
    await above.shows(new RegExp(about.child));
    expect(await above.card.textContent()).toContain(`${prefix}-0002 · ${second}`);
    await nearest.card.getByText('nothing more is asked of you').waitFor();
    expect(await nearest.headings()).toHaveLength(1);
    await see('14-asked-above');
    await above.press('Answer', 'Your answer');
    await above.fillIn({ 'Your answer': 'The report is with you, and Maya sees Leo on Saturdays from now on.' });
    await above.press('Send the answer', /^Your answer is sent/);
    await iro.card.getByText('Maya sees Leo on Saturdays').first().waitFor();
    await see('15-answered-above');
  });

  test('is resolved with what changed for the child, and its history tells everything', async () => {
    await iro.press('Resolved', 'What changed for the child?');
    await iro.fillIn({ 'What changed for the child?': 'Maya sees Leo every Saturday, and knows it.', 'What was agreed?': 'The plan names the days.' });
    await see('16-resolving');
    await iro.press('Resolve', /^Done/);
    await see('17-resolved');
    await iro.ask(`what happened with ${prefix}-0002`);
    await iro.card.getByRole('button', { name: /^History/ }).click();
    await see('18-history-in-short');
    await iro.press('Read it all', new RegExp(`^History · ${prefix}-0002`));
    await see('19-history');
    const history = await iro.card.textContent();
    for (const told of [theChild['The child’s own view'], 'contact needs a day longer', 'on Saturdays from now on', 'every Saturday, and knows it', ...asked.map(({ name }) => name)]) {
      expect(history).toContain(told);
    }
    expect(await faultsOn(page)).toEqual([]);
  });

  test('met nothing that went wrong', () => expect(desk.trouble).toEqual([]));
}
