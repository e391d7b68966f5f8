import type { Page } from 'playwright-core';
import { ChatOnPage } from './chat-on-page';
import { picture } from './chromium';
import { Desk } from './desk';

const desk = Desk.forTests();
let otherPage: Page;
let here: ChatOnPage;
let there: ChatOnPage;

beforeAll(async () => {
  const pages = await Promise.all([desk.visit(), desk.visit()]);
  otherPage = pages[1];
  here = new ChatOnPage(pages[0]);
  there = new ChatOnPage(otherPage);
});

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

  test('on a card stays too, and a choice on one card leaves the same choice on another', async () => {
    await Promise.all([sendForm(), sendForm()]);
    const chosen = there.root.getByRole('radio', { name: 'Yes', checked: true });
    await chosen.nth(1).waitFor();
    const form = there.card;
    const words = form.getByRole('textbox', { name: 'What the child says' });
    await words.fill('I would like');
    expect(await chosen.count()).toBe(2);
    await form.getByRole('radio', { name: 'No' }).check();
    await here.ask('my caseload');
    await otherPage.getByRole('button', { name: 'Dark' }).click();
    const childrenOpen = await backIn(here).count();
    await backIn(here).first().click();
    await backIn(there).nth(childrenOpen - 1).waitFor({ state: 'detached' });
    const kept = there.root.locator('.card').filter({ has: otherPage.getByRole('textbox') }).last();
    expect(await kept.getByRole('textbox').inputValue()).toBe('I would like');
    expect(await chosen.count()).toBe(1);
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

/** A card with something to fill in, as the assistant would send it. */
async function sendForm(): Promise<void> {
  const { id } = await here.personIn('They share a child', 0);
  const choices = [{ title: 'Yes', value: 'yes' }, { title: 'No', value: 'no' }];
  const body = [
    { type: 'Input.Text', id: 'says', label: 'What the child says' },
    { type: 'Input.ChoiceSet', id: 'took-part', label: 'Took part', style: 'expanded', choices, value: 'yes' },
  ];
  const content = { type: 'AdaptiveCard', version: '1.5', body };
  await desk.send(id, { attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content }] });
}

const backIn = ({ root }: ChatOnPage) => root.getByRole('button', { name: 'Back to the list' });

function isFocused({ box }: ChatOnPage): Promise<boolean> {
  return box.and(box.page().locator(':focus')).isVisible();
}
