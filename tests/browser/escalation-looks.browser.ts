import type { AtWork } from './at-work';
import { ChatOnPage } from './chat-on-page';
import { looksRight } from './chromium';
import { Desk, TALL_PHONE } from './desk';
import { A_MINUTE, chooseWhoDoesIt, onWednesday, theChild, theReport } from './escalating';

const desk = Desk.forTests('bathnes-2024');
let about: AtWork;

beforeAll(async () => {
  about = await onWednesday(desk);
});

describe.each([{ theme: 'light' }, { theme: 'dark' }] as const)('on a phone, in the $theme', ({ theme }) => {
  test('an escalation is raised and answered with nothing cut and no serious fault', async () => {
    const page = await desk.visit({ size: TALL_PHONE, theme });
    const chat = new ChatOnPage(page);
    const see = (name: string) => looksRight(page, `escalation-phone-${theme}-${name}`);
    await chat.speakAs(about.iro);
    await chat.ask(`raise a DRP about ${about.child}, no report`);
    await see('1-the-child');
    await chat.fillIn(theChild);
    await chat.press('Next', 'step 2 of 5');
    await see('2-the-concern');
    await chat.press('Next', 'step 3 of 5');
    await chat.fillIn(theReport);
    await chooseWhoDoesIt(chat);
    await see('3-the-actions');
    await chat.press('Next', 'step 4 of 5');
    await see('4-the-stage');
    await chat.press('Next', 'step 5 of 5');
    await see('5-is-this-right');
    await chat.press('Confirm', 'was raised');
    await see('6-raised');
    await chat.speakAs(about.worker);
    desk.passes(A_MINUTE);
    await chat.shows(new RegExp(about.child));
    await see('7-asked');
    await chat.press('Answer', 'Your answer');
    await see('8-answering');
    await chat.fillIn({ 'Your answer': 'The report is on the file.' });
    await chat.press('Send the answer', 'Your answer is sent.');
    await chat.speakAs(about.iro);
    await chat.card.getByText('answered: how does it go on?').waitFor();
    await see('9-answered');
    await chat.press('More…', 'What can be done now');
    await see('10-more');
    await page.context().close();
  });
});

test('nothing went wrong', () => expect(desk.trouble).toEqual([]));
