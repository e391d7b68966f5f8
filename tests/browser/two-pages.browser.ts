import type { Page } from 'playwright-core';
import { ChatOnPage } from './chat-on-page';
import { picture } from './chromium';
import { Desk } from './desk';

let desk: Desk;
let otherPage: Page;
let here: ChatOnPage;
let there: ChatOnPage;

beforeAll(async () => {
  desk = await Desk.open();
  const pages = await Promise.all([desk.visit(), desk.visit()]);
  otherPage = pages[1];
  here = new ChatOnPage(pages[0]);
  there = new ChatOnPage(otherPage);
});

afterAll(() => desk.close());

describe('the same conversation on two pages', () => {
  test('begins with one welcome', async () => {
    expect(await here.messages.count()).toBe(1);
    expect(await there.messages.count()).toBe(1);
  });

  test('shows on both what was said and answered', async () => {
    await here.ask('which of my reviews are due');
    await there.lines.first().waitFor();
    expect(await there.messages.allTextContents()).toEqual(await here.messages.allTextContents());
  });

  test('a pressed card becomes the new one on both, and the message says that it was edited', async () => {
    const [, child] = /(C\d{4})/.exec((await here.lines.first().textContent()) ?? '') ?? [];
    await here.lines.first().click();
    await there.shows(new RegExp(`${child}$`));
    expect(await there.messages.last().locator('.message-head').textContent()).toContain('Edited');
    expect(await there.messages.allTextContents()).toEqual(await here.messages.allTextContents());
    await picture(otherPage, 'two-pages-the-other-page');
  });

  test('the page on which nothing was pressed keeps its focus and its place', async () => {
    await there.box.focus();
    await here.button('Back to the list').click();
    await there.lines.first().waitFor();
    expect(await isFocused(there)).toBe(true);
  });

  test('a double click has one effect: one card, no error', async () => {
    const messages = await here.messages.count();
    await here.lines.nth(1).dblclick({ delay: 0 });
    await there.button(/Why/).waitFor();
    await here.button(/Why/).waitFor();
    expect(await here.messages.count()).toBe(messages);
    expect(await here.root.getByRole('alert').count()).toBe(0);
    expect(await there.messages.allTextContents()).toEqual(await here.messages.allTextContents());
  });

  test('the same press from two pages at once has one effect', async () => {
    await here.button('Back to the list').click();
    await there.lines.first().waitFor();
    await Promise.all([here.lines.first().click(), there.lines.first().click()]);
    await Promise.all([here.button(/Why/).waitFor(), there.button(/Why/).waitFor()]);
    expect(await there.messages.allTextContents()).toEqual(await here.messages.allTextContents());
    expect(await there.root.getByRole('alert').count()).toBe(0);
  });
});

test('three tabs of one browser, which opens no more than six connections to a server, all get their answers', async () => {
  const tab = await desk.visit();
  const third = new ChatOnPage(await desk.anotherTab(await desk.anotherTab(tab)));
  await third.ask('what can you do');
  await new ChatOnPage(tab).shows('What I can do');
  await tab.context().close();
});

describe('what somebody has half typed', () => {
  test('stays, with the focus, while messages come and cards change', async () => {
    await here.ask('which of my reviews are due');
    await there.lines.first().waitFor();
    await there.box.fill('when is the next rev');
    await here.lines.first().click();
    await there.button(/Why/).waitFor();
    await here.ask('my caseload');
    await there.shows(/children|child/);
    expect(await there.box.inputValue()).toBe('when is the next rev');
    expect(await isFocused(there)).toBe(true);
  });

  test('stays while the server is started anew', async () => {
    await there.box.fill('when is the next rev');
    await desk.stop();
    await otherPage.getByText('The server does not answer').waitFor();
    await picture(otherPage, 'two-pages-server-is-gone');
    await desk.startAgain();
    await otherPage.getByText('The server does not answer').waitFor({ state: 'hidden' });
    expect(await there.box.inputValue()).toBe('when is the next rev');
    expect(desk.trouble.filter((line) => !line.includes('ERR_CONNECTION_REFUSED') && !line.includes('ERR_INCOMPLETE_CHUNKED_ENCODING'))).toEqual([]);
  });
});

function isFocused({ box }: ChatOnPage): Promise<boolean> {
  return box.and(box.page().locator(':focus')).isVisible();
}
