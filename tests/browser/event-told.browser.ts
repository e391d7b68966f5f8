import type { Page } from 'playwright-core';
import { day } from '../../src/calendar/local-date';
import { childAtWork, conversationsOf, type AtWork } from './at-work';
import { ChatOnPage } from './chat-on-page';
import { looksRight } from './chromium';
import { Desk, TALL, TALL_PHONE } from './desk';
import { nextMorning } from './next-morning';

const desk = Desk.forTests();
const see = (name: string) => looksRight(page, `event-${name}`);
let page: Page;
let about: AtWork;
let iro: ChatOnPage;
let worker: ChatOnPage;

const HAPPENED = 'Not home from Saturday evening until Sunday noon. She was with a friend whom nobody knew.';

/** A child whose next review is due in spring, and not booked yet. */
beforeAll(async () => {
  about = await childAtWork(desk, ({ nextReview: { booked, broughtForwardTo }, reviews }) => booked === null && broughtForwardTo === null && (reviews.at(-1)?.held ?? 0) >= day('2026-09-01'));
  page = await desk.visit({ size: TALL });
  [worker, iro] = await conversationsOf(page, [about.worker, about.iro, about.teamManager]);
});

describe('a significant event', () => {
  test('is told by the social worker on the card of the child', async () => {
    await worker.ask(`when is ${about.child}’s next review`);
    await see('1-the-child');
    await worker.press('Tell the IRO…', 'What kind of event');
    await worker.press('Tell the IRO', 'Say what kind of event it is.');
    await worker.fillIn({
      'What kind of event': 'Missing or running away', 'When it happened, or was proposed or decided': '2026-11-21',
      'What happened, and what it means for the child': HAPPENED,
    });
    await see('2-telling');
    await worker.press('Tell the IRO', /^Recorded\./);
  });

  test('comes to the IRO on a card of its own, child first', async () => {
    const card = await iro.cardThatSays(about.child, HAPPENED);
    await card.says('Missing or running away, Sat 21 Nov');
    await see('3-the-iro-is-told');
    const phone = await desk.visit({ size: TALL_PHONE, theme: 'dark' });
    const chat = new ChatOnPage(phone);
    await chat.speakAs(about.iro);
    await chat.cardThatSays(about.child, HAPPENED);
    await looksRight(phone, 'event-phone-the-iro-is-told');
    await phone.context().close();
  });

  test('asks for an earlier review, whose day the worker reads in the morning', async () => {
    const card = await iro.cardThatSays(about.child, HAPPENED);
    await card.press('An earlier review is needed', 'Brought forward to');
    expect(await card.card.getByLabel('Why').inputValue()).toBe(HAPPENED);
    await card.fillIn({ 'Brought forward to': '2026-12-07' });
    await see('4-earlier');
    await card.press('Record', /^Recorded\./);
    await see('5-recorded');
    await nextMorning(page, 'Tuesday 24 November');
    await worker.cardThatSays(about.child, 'now due by Mon 7 Dec');
    await see('6-the-worker-reads-it');
  });

  test('met nothing that went wrong', () => expect(desk.trouble).toEqual([]));
});
