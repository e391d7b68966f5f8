import type { Page } from 'playwright-core';
import { ChatOnPage } from './chat-on-page';
import { picture } from './chromium';
import { Desk } from './desk';

const desk = Desk.forTests();
let page: Page;
let iro: ChatOnPage;

beforeAll(async () => {
  page = await desk.visit();
  iro = new ChatOnPage(page);
});

describe('when something goes wrong, the person sees', () => {
  test('that Teams holds messages back which come too fast, and the messages once it takes them', async () => {
    const { id } = await iro.personIn('They share a child', 0);
    const sent = await Promise.all(Array.from({ length: 7 }, (_, index) => desk.send(id, { text: `Reminder ${index + 1}` })));
    expect(sent.map(({ status }) => status)).toContain(201);
    await iro.ask('my caseload');
    await iro.root.getByText('Teams held a message back').first().waitFor();
    await iro.card.waitFor();
    await picture(page, 'trouble-1-throttled');
  });

  test('under a card, that a press was of no use, and no longer once another press was', async () => {
    await iro.ask('which of my reviews are due');
    await desk.loseDatabase();
    await iro.lines.first().click();
    await iro.messages.last().getByRole('alert').waitFor();
    expect(await iro.messages.last().getByRole('alert').textContent()).toBe('Sorry, something went wrong on my side. Nothing was changed. Please try again.');
    expect(await iro.lines.count()).toBeGreaterThan(1);
    await picture(page, 'trouble-2-press-failed');
  });

  test('an answer that says so, where a question could not be answered', async () => {
    const taken = page.waitForResponse((response) => response.request().method() === 'POST');
    await iro.ask('my caseload');
    expect(await iro.card.textContent()).toContain('something went wrong on my side');
    // The card can come before the server has said that it took the question, and the next test stops the server.
    await (await taken).finished();
  });

  test('that the server is gone, with the message still there to be sent', async () => {
    await desk.stop();
    await page.getByText('The server does not answer').first().waitFor();
    await iro.box.fill('which of my reviews are due');
    await iro.box.press('Enter');
    const notSent = iro.root.getByRole('alert').filter({ hasText: 'This message was not sent' });
    await notSent.waitFor();
    expect(await iro.box.inputValue()).toBe('which of my reviews are due');
    await picture(page, 'trouble-3-server-is-gone');
    await desk.startAgain();
    await page.getByText('The server does not answer').first().waitFor({ state: 'hidden' });
    await iro.box.press('Enter');
    await iro.lines.first().waitFor();
    expect(await notSent.count()).toBe(0);
  });
});
