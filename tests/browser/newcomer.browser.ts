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

describe('a newcomer', () => {
  test('finds an IRO, a social worker and a team manager in conversation with the assistant', async () => {
    expect(await page.locator('.chat-roles').allTextContents()).toEqual(['Independent Reviewing Officer', 'social worker', 'team manager']);
    for (const place of [0, 1, 2]) await new ChatOnPage(page, place).messages.getByText('review timetable').waitFor();
    await picture(page, 'newcomer-1-opens');
  });

  test('takes a prompt, which is put where one types, and sends it', async () => {
    await iro.root.getByRole('group', { name: 'Prompts to start with' }).getByRole('button', { name: 'Which of my reviews are due?' }).click();
    expect(await iro.box.inputValue()).toBe('Which of my reviews are due?');
    await iro.root.getByRole('button', { name: 'Send' }).click();
    await iro.shows(/reviews?/);
    expect(await iro.messages.allTextContents()).toEqual([expect.anything(), expect.stringContaining('Which of my reviews are due?'), expect.stringContaining('Reviews due')]);
    expect(await iro.lines.count()).toBeGreaterThan(4);
    await picture(page, 'newcomer-2-reviews-due');
  });

  test('opens a child, sees why a date is what it is, and goes back to the list', async () => {
    const list = await iro.headings();
    const [, child] = /(C\d{4})/.exec((await iro.lines.first().textContent()) ?? '') ?? [];
    await iro.lines.first().click();
    await iro.shows(new RegExp(`${child}$`));
    await picture(page, 'newcomer-3-child');

    const why = iro.card.getByText(/^Source: /).first();
    expect(await why.isVisible()).toBe(false);
    await iro.button(/Why/).click();
    expect(await why.isVisible()).toBe(true);
    expect(await why.textContent()).toMatch(/reg 33/);
    await picture(page, 'newcomer-4-why');
    await iro.button(/Hide/).click();
    expect(await why.isVisible()).toBe(false);

    await iro.button('Back to the list').click();
    await iro.lines.first().waitFor();
    expect(await iro.headings()).toEqual(list);
  });

  test('pages through a long list, one page at a time in the same message', async () => {
    await iro.ask('my reviews in the next 6 months');
    const messages = await iro.messages.count();
    const first = await iro.lines.allTextContents();
    await iro.button('More').click();
    await iro.card.getByText(/^13 to /).waitFor();
    await picture(page, 'newcomer-5-second-page');
    const second = await iro.lines.allTextContents();
    expect(second.filter((line) => first.includes(line))).toEqual([]);
    await iro.button('Back').click();
    await iro.card.getByText(/^1 to 12 /).waitFor();
    expect(await iro.lines.allTextContents()).toEqual(first);
    expect(await iro.messages.count()).toBe(messages);
  });

  test('finds what was said again after loading the page anew', async () => {
    const said = await iro.messages.allTextContents();
    await page.reload();
    await iro.messages.nth(said.length - 1).waitFor();
    expect(await iro.messages.allTextContents()).toEqual(said);
  });

  test('met nothing that went wrong', () => expect(desk.trouble).toEqual([]));
});
