import type { Locator, Page } from 'playwright-core';
import { ChatOnPage } from './chat-on-page';
import { looksRight, picture } from './chromium';
import { Desk, PHONE } from './desk';
import { nextMorning, nextMorningButton } from './next-morning';

const desk = Desk.forTests();
let page: Page;
let iro: ChatOnPage;
let officer: { readonly id: string; readonly name: string };

beforeAll(async () => {
  page = await desk.visit();
  iro = new ChatOnPage(page);
  officer = await iro.personIn('They share a child', 0);
  await page.getByRole('button', { name: 'Notices' }).click();
});

/** The officer's digest of a day in the list of notices, with what came of it. */
function digestOf(day: string, outcome: string): Locator {
  const lines = page.getByRole('complementary', { name: 'Notices' }).getByRole('listitem').filter({ hasText: officer.name });
  return lines.filter({ hasText: `Morning digest, ${day}` }).filter({ hasText: outcome });
}

describe('an IRO, on the next working morning', () => {
  test('is told what the day brings in one card, and the page says what happened', async () => {
    const before = await iro.messages.count();
    expect(await nextMorning(page, 'Tuesday 24 November')).toMatch(/^It is Tuesday 24 November 2026, 08:30\. (1 message was|\d+ messages were) sent\.$/);
    await iro.shows('Tuesday 24 November');
    expect(await iro.messages.count()).toBe(before + 1);
    await page.getByRole('button', { name: /Tue 24 Nov 2026/ }).waitFor();
    await digestOf('Tue 24 Nov 2026', 'delivered').waitFor();
    await picture(page, 'morning-1-digest');
  });

  test('is not told twice when the clock is set back and the morning comes again', async () => {
    const before = await iro.messages.count();
    await page.getByRole('button', { name: 'The assistant’s day' }).click();
    await page.getByRole('button', { name: 'Back to the real day' }).click();
    await page.getByRole('button', { name: /Mon 23 Nov 2026/ }).waitFor();
    expect(await page.getByText('It is Tuesday 24 November 2026').count()).toBe(0);
    const said = await nextMorning(page, 'Tuesday 24 November');
    expect(said).toBe('It is Tuesday 24 November 2026, 08:30. No message was sent. This morning was done before, and nobody is told twice.');
    expect(await iro.messages.count()).toBe(before);
  });

  test('is not reached while the app is removed, and is told once it is installed again', async () => {
    await iro.choose('Remove the app');
    await iro.root.getByText('The app was removed.').waitFor();
    const before = await iro.messages.count();
    await nextMorning(page, 'Wednesday 25 November');
    await digestOf('Wed 25 Nov 2026', 'could not be delivered').waitFor();
    expect(await iro.messages.count()).toBe(before);
    await picture(page, 'morning-2-app-removed');
    await iro.choose('Install the app');
    await digestOf('Wed 25 Nov 2026', 'delivered').waitFor();
    await iro.root.getByRole('heading', { name: 'Wednesday 25 November' }).waitFor();
  });

  test('reads it on a phone in the dark', async () => {
    const phone = await desk.visit({ size: PHONE, theme: 'dark' });
    const chat = new ChatOnPage(phone);
    await nextMorning(phone, 'Thursday 26 November');
    await chat.shows('Thursday 26 November');
    await looksRight(phone, 'morning-3-phone');
    await phone.context().close();
  });

  test('a double click goes on by one morning', async () => {
    await nextMorningButton(page).dblclick({ delay: 0 });
    await iro.shows('Friday 27 November');
    await page.getByRole('button', { name: /Fri 27 Nov 2026/ }).waitFor();
  });

  test('met nothing that went wrong', () => expect(desk.trouble).toEqual([]));
});
