import { ChatOnPage } from './chat-on-page';
import { cutBoxes, faultsOn, picture } from './chromium';
import { Desk } from './desk';
import { A_MINUTE, chooseWhoDoesIt, onWednesday, theChild, theReport, type AtWork } from './escalating';

/** As narrow as a phone, and so high that a whole card can be looked at. */
const TALL_PHONE = { width: 360, height: 1400 };

const desk = Desk.forTests('bathnes-2024');
let about: AtWork;

beforeAll(async () => {
  about = await onWednesday(desk);
});

describe.each([{ theme: 'light' }, { theme: 'dark' }] as const)('on a phone, in the $theme', ({ theme }) => {
  test('an escalation is raised and answered with nothing cut and no serious fault', async () => {
    const page = await desk.visit({ size: TALL_PHONE, theme });
    const chat = new ChatOnPage(page);
    const looksRight = async (name: string) => {
      await picture(page, `escalation-phone-${theme}-${name}`);
      expect(await cutBoxes(page)).toEqual([]);
      expect(await faultsOn(page)).toEqual([]);
    };
    await chat.speakAs(about.iro);
    await chat.ask(`raise a DRP about ${about.child}, no report`);
    await looksRight('1-the-child');
    await chat.fillIn(theChild);
    await chat.press('Next', 'step 2 of 5');
    await looksRight('2-the-concern');
    await chat.press('Next', 'step 3 of 5');
    await chat.fillIn(theReport);
    await chooseWhoDoesIt(chat);
    await looksRight('3-the-actions');
    await chat.press('Next', 'step 4 of 5');
    await looksRight('4-the-stage');
    await chat.press('Next', 'step 5 of 5');
    await looksRight('5-is-this-right');
    await chat.press('Confirm', 'was raised');
    await looksRight('6-raised');
    await chat.speakAs(about.worker);
    desk.passes(A_MINUTE);
    await chat.shows(new RegExp(about.child));
    await looksRight('7-asked');
    await chat.press('Answer', 'Your answer');
    await looksRight('8-answering');
    await chat.fillIn({ 'Your answer': 'The report is on the file.' });
    await chat.press('Send the answer', 'Your answer is sent.');
    await chat.speakAs(about.iro);
    await chat.card.getByText('answered: how does it go on?').waitFor();
    await looksRight('9-answered');
    await chat.press('More…', 'What can be done now');
    await looksRight('10-more');
    await page.context().close();
  });
});

test('nothing went wrong', () => expect(desk.trouble).toEqual([]));
