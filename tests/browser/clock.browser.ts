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

const dayButton = () => page.getByRole('button', { name: 'The assistant’s day' });
const today = () => page.getByLabel('Take this day for today');
const wordsOf = async () => (await dayButton().textContent())?.replace(/\s+/g, ' ').trim();

describe('the clock', () => {
  test('shows the day in words, whatever the order in which the browser writes dates', async () => {
    expect(await wordsOf()).toBe('The assistant’s day: Mon 23 Nov 2026 ▾');
    await dayButton().click();
    expect(await today().inputValue()).toBe('2026-11-23');
    await today().fill('2026-12-25');
    expect(await page.getByRole('status').filter({ hasText: 'December' }).textContent()).toBe('Friday 25 December 2026');
    await picture(page, 'clock-1-choosing');
    await page.keyboard.press('Escape');
    expect(await today().isVisible()).toBe(false);
    expect(await wordsOf()).toContain('Mon 23 Nov 2026');
  });

  test('set to another day, changes the answer, and leaves what was said before', async () => {
    await iro.ask('which of my reviews are due');
    await iro.card.getByText('today, Mon 23 Nov').waitFor();
    await dayButton().click();
    await today().fill('2026-12-07');
    await page.getByRole('button', { name: 'Set the day' }).click();
    await page.getByRole('button', { name: /Mon 7 Dec 2026/ }).waitFor();
    await iro.ask('which of my reviews are due');
    await iro.card.getByText('today, Mon 7 Dec').waitFor();
    expect(await iro.root.locator('.day').allTextContents()).toEqual(['Monday 23 November 2026', 'Monday 7 December 2026']);
    expect(await iro.messages.filter({ hasText: 'today, Mon 23 Nov' }).count()).toBe(1);
    await picture(page, 'clock-2-another-day');
  });

  test('is the same on every page', async () => {
    const other = await desk.visit();
    await other.getByRole('button', { name: /Mon 7 Dec 2026/ }).waitFor();
    await dayButton().click();
    await page.getByRole('button', { name: 'Back to the real day' }).click();
    await other.getByRole('button', { name: /Mon 23 Nov 2026/ }).waitFor();
    await page.getByRole('button', { name: /Mon 23 Nov 2026/ }).waitFor();
    await other.context().close();
  });

  test('does not take a day away that somebody is just choosing', async () => {
    const other = await desk.visit();
    await dayButton().click();
    await today().fill('2027-02-01');
    await setDay(other, '2026-12-24');
    await page.getByRole('button', { name: /Thu 24 Dec 2026/ }).waitFor();
    expect(await today().inputValue()).toBe('2027-02-01');
    await other.context().close();
  });

  test('met nothing that went wrong', () => expect(desk.trouble).toEqual([]));
});

async function setDay(on: Page, day: string): Promise<void> {
  await on.getByRole('button', { name: 'The assistant’s day' }).click();
  await on.getByLabel('Take this day for today').fill(day);
  await on.keyboard.press('Enter');
}
