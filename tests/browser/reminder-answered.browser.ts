import type { Page } from 'playwright-core';
import { day } from '../../src/calendar/local-date';
import { awaitsReport, childrenAtWork, conversationsOf, type AtWork } from './at-work';
import type { CardOnPage } from './card-on-page';
import { ChatOnPage } from './chat-on-page';
import { looksRight } from './chromium';
import { Desk, TALL, TALL_PHONE } from './desk';
import { nextMorning } from './next-morning';

const desk = Desk.forTests();
const see = (name: string) => looksRight(page, `reminder-${name}`);
let page: Page;
let about: AtWork;
let another: AtWork;
let iro: ChatOnPage;
let worker: ChatOnPage;
let card: CardOnPage;

/** Their reviews are on Tuesday 1 December: the reminders are five and three working days before, on Tuesday and on Thursday. */
beforeAll(async () => {
  const reviewed = day('2026-12-01');
  const children = await childrenAtWork(desk, awaitsReport(reviewed, reviewed));
  const others = children.filter(({ worker: { id } }) => id !== children[0]?.worker.id);
  if (children[0] === undefined || others[0] === undefined) throw new Error('the demo council has no two workers whose reports are due');
  [about, another] = [children[0], others[0]];
  page = await desk.visit({ size: TALL });
  [worker, iro] = await conversationsOf(page, [about.worker, about.iro, about.lineManager]);
});

const reminder = () => worker.cardThatSays(about.child, 'Report is done');

describe('a social worker whose report is due', () => {
  test('is reminded, puts it off, and has it back on the next morning', async () => {
    await nextMorning(page, 'Tuesday 24 November');
    card = await reminder();
    await card.says('is due by Thu 26 Nov. Review');
    await see('1-reminded');
    await card.press('Snooze', 'This comes back on Wed 25 Nov in the morning');
    await see('2-snoozed');
    await nextMorning(page, 'Wednesday 25 November');
    card = await reminder();
    await see('3-back');
  });

  test('needs longer and says why, and the IRO is told', async () => {
    await card.press('I need until…', 'I need longer for the report');
    await card.fillIn({ 'It will be there on': '2026-11-20', Why: 'I was in court for two days.' });
    await card.press('Tell the IRO', 'Fri 20 Nov has passed: give today or a later day.');
    expect(await card.card.getByLabel('Why').inputValue()).toBe('I was in court for two days.');
    await see('4-needs-until');
    await card.fillIn({ 'It will be there on': '2026-12-02' });
    await card.press('Tell the IRO', `${about.iro.name} is told.`);
    const told = await iro.cardThatSays(about.child, `${about.worker.name} needs until Wed 2 Dec`);
    await told.says('Reason given: I was in court for two days.');
    await see('5-iro-is-told');
  });

  test('says that it is done and when, and the IRO sees it', async () => {
    await nextMorning(page, 'Thursday 26 November');
    card = await reminder();
    await card.says('is due by Thu 26 Nov');
    await see('6-reminded-again');
    await card.fillIn({ 'Report given on': '2026-11-25' });
    await card.press('Report is done', /^Recorded\./);
    await iro.ask(`when is ${about.child}’s next review`);
    await iro.says(/social worker says/);
    await see('7-done');
    const reminders = await worker.messages.filter({ hasText: about.child }).count();
    await nextMorning(page, 'Friday 27 November');
    await desk.everythingLeft();
    expect(await worker.messages.filter({ hasText: about.child }).count()).toBe(reminders);
    await see('8-the-morning-after');
    await nextMorning(page, 'Monday 30 November');
    await nextMorning(page, 'Tuesday 1 December');
    await desk.everythingLeft();
    expect(await worker.messages.filter({ hasText: about.child }).count()).toBe(reminders);
    await see('9-day-of-the-review');
  });

  test('says on a phone in the dark that the child is not theirs, and their line manager is told', async () => {
    const phone = await desk.visit({ size: TALL_PHONE, theme: 'dark' });
    const chat = new ChatOnPage(phone);
    await chat.speakAs(another.worker);
    const asked = await chat.cardThatSays(another.child, 'Not my child');
    await looksRight(phone, 'reminder-phone-1-reminded');
    await asked.press('Not my child', `${another.lineManager.name} is told that this child is not yours.`);
    await looksRight(phone, 'reminder-phone-2-not-mine');
    await chat.speakAs(another.lineManager);
    await chat.cardThatSays(`${another.worker.name} says that`, another.child);
    await looksRight(phone, 'reminder-phone-3-line-manager-is-told');
    await phone.context().close();
  });

  test('met nothing that went wrong', () => expect(desk.trouble).toEqual([]));
});
