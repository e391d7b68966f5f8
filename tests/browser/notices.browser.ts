import type { Page } from 'playwright-core';
import { day } from '../../src/calendar/local-date';
import type { Instant } from '../../src/calendar/london';
import { decideNotices, endNotice, noticesWhere, type Ending } from '../../src/store/notices';
import { ChatOnPage } from './chat-on-page';
import { faultsOn, looksRight, picture } from './chromium';
import { Desk, NOW, PHONE, WIDE } from './desk';

const desk = Desk.forTests();
let page: Page;
let iro: ChatOnPage;
let officer: { readonly id: string; readonly name: string };

beforeAll(async () => {
  page = await desk.visit();
  iro = new ChatOnPage(page);
  officer = await iro.personIn('They share a child', 0);
});

/** A time so far ahead that nothing is sent while this file runs. */
const LATER = '2026-11-30T08:00:00.000Z' as Instant;

const listOn = (on: Page) => on.getByRole('complementary', { name: 'Notices' });

/** Decides that the officer is told of an agreement asked for a child's late review; with its end, where it has one. */
async function decided(child: string, ending: Ending | null = null): Promise<void> {
  const about = { to: officer.id, kind: 'late_review.asked', subject: child, step: '', day: day('2026-11-23'), child, data: {} } as const;
  await desk.store.write(async (tx) => {
    await decideNotices(tx, [{ ...about, urgency: 'ordinary', notBefore: LATER, expires: null, renews: null, standingFor: null }], NOW);
    const [held] = await noticesWhere(tx, { last: 1 });
    if (ending !== null && held) await endNotice(tx, held.id, ending, NOW);
  });
}

describe('the list of notices', () => {
  test('says at first that nobody was told anything', async () => {
    const button = page.getByRole('button', { name: 'Notices' });
    expect(await button.getAttribute('aria-expanded')).toBe('false');
    await button.click();
    await listOn(page).getByText('Nobody was told anything yet.').waitFor();
    expect(await button.getAttribute('aria-expanded')).toBe('true');
  });

  test('follows what is decided and what comes of it, without being asked', async () => {
    await decided('C0001', { state: 'delivered', reason: null });
    await decided('C0002', { state: 'refused', reason: 'the app was removed' });
    await decided('C0003', { state: 'not_confirmed', reason: null });
    await decided('C0004');
    await listOn(page).getByText('C0004').waitFor();
    const lines = await listOn(page).getByRole('listitem').allInnerTexts();
    expect(lines.map((line) => line.replace(/\s+/g, ' '))).toEqual([
      `Mon 23 Nov 2026, 09:00 to ${officer.name} Request to hold a review late, C0004 Waiting until Mon 30 Nov, 08:00`,
      `Mon 23 Nov 2026, 09:00 to ${officer.name} Request to hold a review late, C0003 May have arrived, may not`,
      `Mon 23 Nov 2026, 09:00 to ${officer.name} Request to hold a review late, C0002 Could not be delivered: the app was removed`,
      `Mon 23 Nov 2026, 09:00 to ${officer.name} Request to hold a review late, C0001 Delivered`,
    ]);
  });

  test.each([
    { name: 'wide-light', size: WIDE, theme: 'light' },
    { name: 'wide-dark', size: WIDE, theme: 'dark' },
    { name: 'middle', size: { width: 900, height: 740 }, theme: 'light' },
    { name: 'phone-light', size: PHONE, theme: 'light' },
    { name: 'phone-dark', size: PHONE, theme: 'dark' },
  ] as const)('$name: nothing is cut, nothing is a serious fault', async ({ name, size, theme }) => {
    const visitor = await desk.visit({ size, theme });
    await visitor.getByRole('button', { name: 'Notices' }).click();
    await listOn(visitor).getByRole('listitem').first().waitFor();
    await looksRight(visitor, `notices-${name}`);
    await visitor.getByRole('button', { name: 'Notices' }).click();
    expect(await new ChatOnPage(visitor).root.isVisible()).toBe(true);
    await visitor.context().close();
  });
});

describe('somebody who removes the app', () => {
  test('writes and presses no more, and is not reached', async () => {
    await iro.ask('which of my reviews are due');
    await iro.choose('Remove the app');
    await iro.root.getByText('The app was removed.').waitFor();
    expect(await iro.box.isDisabled()).toBe(true);
    await iro.lines.first().click();
    await iro.messages.last().getByRole('alert').getByText('The app is removed from this chat.').waitFor();
    expect((await desk.send(officer.id, { text: 'Good morning.' })).status).toBe(403);
    expect(await faultsOn(page)).toEqual([]);
    await picture(page, 'notices-app-removed');
  });

  test('is greeted when they install it again, on every page', async () => {
    const other = new ChatOnPage(await desk.anotherTab(page));
    expect(await other.box.isDisabled()).toBe(true);
    const before = await iro.messages.count();
    await other.choose('Install the app');
    await iro.messages.nth(before).waitFor();
    expect(await iro.box.isEnabled()).toBe(true);
    await iro.ask('my caseload');
  });
});

test('nothing went wrong', () => expect(desk.trouble).toEqual([]));
