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

/** What has the focus, in a word or two, and whether it shows that it has. */
function focused(): Promise<{ what: string; seen: boolean }> {
  return page.evaluate(`(() => {
    const element = document.activeElement;
    const label = element.getAttribute('aria-label') ?? (element.labels?.[0]?.querySelector('span') ?? element.labels?.[0] ?? element).innerText;
    return { what: element.getAttribute('role') === 'group' ? 'card' : label.replace(/\\s+/g, ' ').trim().slice(0, 120), seen: getComputedStyle(element).outlineStyle !== 'none' };
  })()`);
}

/** Goes on with the Tab key until something has the focus; gives everything that had it on the way. */
async function tabTo(wanted: RegExp): Promise<string[]> {
  const passed: string[] = [];
  while (passed.length < 60) {
    await page.keyboard.press('Tab');
    const { what, seen } = await focused();
    expect({ what, seen }).toEqual({ what, seen: true });
    passed.push(what);
    if (wanted.test(what)) return passed;
  }
  throw new Error(`the Tab key never reached ${wanted.source}: ${passed.join(' | ')}`);
}

describe('with the keyboard alone', () => {
  test('everything on the page is reached, in the order in which it is read, and each shows that it has the focus', async () => {
    const stops = await tabTo(/^Send$/);
    const bar = [expect.stringContaining('The assistant’s day'), 'Next working morning', 'Notices', 'Dark'];
    expect(stops.slice(0, 7)).toEqual([...bar, 'Speak as', 'More', expect.stringContaining('Messages of')]);
    expect(stops).toContain('Which of my reviews are due?');
    expect(stops.slice(-2)).toEqual(['Message', 'Send']);
    expect((await tabTo(/^Send$/)).slice(0, 3)).toEqual(['Speak as', 'More', expect.stringContaining('Messages of')]);
  });

  test('Enter sends, Shift and Enter makes a new line', async () => {
    await iro.box.focus();
    await page.keyboard.type('which of my');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('reviews are due');
    await page.keyboard.press('Enter');
    await iro.lines.first().waitFor();
    expect(await iro.messages.nth(1).textContent()).toContain('which of my\nreviews are due');
    expect(await iro.box.inputValue()).toBe('');
    expect((await focused()).what).toBe('Message');
  });

  test('a line of a list opens, and the card that took its place has the focus', async () => {
    await iro.root.getByRole('log').focus();
    await tabTo(/Legal limit|C\d{4}/);
    await picture(page, 'keyboard-1-line-in-focus');
    await page.keyboard.press('Enter');
    await iro.button(/Why/).waitFor();
    expect((await focused()).what).toBe('card');
  });

  test('a reason opens with the space bar and shuts with Enter, and says so', async () => {
    await tabTo(/Why/);
    const control = iro.button(/Review \d+ (Booked|Due)/);
    expect(await control.getAttribute('aria-expanded')).toBe('false');
    await page.keyboard.press('Space');
    expect(await control.getAttribute('aria-expanded')).toBe('true');
    await picture(page, 'keyboard-2-reason-open');
    await page.keyboard.press('Enter');
    expect(await control.getAttribute('aria-expanded')).toBe('false');
  });

  test('the way back leads to the list again', async () => {
    await tabTo(/Back to the list/);
    await page.keyboard.press('Enter');
    await iro.lines.first().waitFor();
    expect((await focused()).what).toBe('card');
  });

  test('the clock is opened, set and shut', async () => {
    await page.getByRole('button', { name: 'The assistant’s day' }).focus();
    await page.keyboard.press('Enter');
    expect((await focused()).what).toBe('Take this day for today');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: /The assistant’s day: (?!Mon 23 Nov 2026)/ }).waitFor();
    expect((await focused()).what).toContain('The assistant’s day');
  });

  test('the list of notices is opened, read and shut', async () => {
    await page.getByRole('button', { name: 'Notices' }).focus();
    await page.keyboard.press('Enter');
    await tabTo(/^Notices/);
    expect(await page.getByRole('complementary', { name: 'Notices' }).and(page.locator(':focus')).count()).toBe(1);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('complementary', { name: 'Notices' }).count()).toBe(0);
    expect((await focused()).what).toBe('Notices');
  });

  test('the app is removed from a chat and installed again', async () => {
    await tabTo(/^More$/);
    await page.keyboard.press('Enter');
    await tabTo(/^Remove the app$/);
    await page.keyboard.press('Escape');
    expect((await focused()).what).toBe('More');
    for (const words of [/^Remove the app$/, /^Install the app$/]) {
      await page.keyboard.press('Enter');
      await tabTo(words);
      await page.keyboard.press('Enter');
      expect((await focused()).what).toBe('More');
      await iro.root.getByText(words.source.includes('Remove') ? 'The app was removed.' : 'The app was installed.').waitFor();
    }
  });

  test('met nothing that went wrong', () => expect(desk.trouble).toEqual([]));
});
