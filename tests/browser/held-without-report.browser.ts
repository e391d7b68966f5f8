import type { Page } from 'playwright-core';
import { day } from '../../src/calendar/local-date';
import { awaitsReport, childAtWork, conversationsOf, type AtWork } from './at-work';
import type { ChatOnPage } from './chat-on-page';
import { looksRight } from './chromium';
import { Desk, TALL } from './desk';
import { A_MINUTE, theChild } from './escalating';
import { nextMorning } from './next-morning';

/** The Friday on which the reviews are held. */
const HELD = day('2026-11-27');

/** The IRO records, on the day itself, that the review was held without its report. */
async function recordsHeld(iro: ChatOnPage, child: string): Promise<void> {
  await iro.ask(`show me everything on ${child}`);
  await iro.press('Record…', 'What do you want to record?');
  await iro.card.getByTitle(/^Held: Review/).click();
  await iro.fillIn({ 'Held on': '2026-11-27', 'Where people met': 'In person', 'With a social work report': 'No' });
  await iro.press('Record', /^Recorded\./);
}

describe('in Bath and North East Somerset', () => {
  const desk = Desk.forTests('bathnes-2024');
  const see = (name: string) => looksRight(page, `held-bathnes-${name}`);
  let page: Page;
  let about: AtWork;
  let worker: ChatOnPage;
  let iro: ChatOnPage;
  let manager: ChatOnPage;

  beforeAll(async () => {
    about = await childAtWork(desk, awaitsReport(HELD, HELD));
    page = await desk.visit({ size: TALL });
    [worker, iro, manager] = await conversationsOf(page, [about.worker, about.iro, about.lineManager]);
  });

  test('the worker is reminded three working days before the review', async () => {
    await nextMorning(page, 'Tuesday 24 November');
    await (await worker.cardThatSays(about.child, 'Report is done')).says('is due by Tue 24 Nov');
    await see('1-reminded');
  });

  test('the review is held without its report', async () => {
    await nextMorning(page, 'Wednesday 25 November');
    await nextMorning(page, 'Thursday 26 November');
    await nextMorning(page, 'Friday 27 November');
    await iro.says('No report, and the review is close');
    await see('2-day-of-the-review');
    await recordsHeld(iro, about.child);
    await see('3-held');
  });

  test('the worker is asked for it by five working days after, and all who manage them are told', async () => {
    await nextMorning(page, 'Monday 30 November');
    await desk.everythingLeft();
    await worker.cardThatSays(about.child, 'was held on Fri 27 Nov without a social work report. Please send it by Fri 4 Dec.');
    await manager.cardThatSays(about.child, 'was held on Fri 27 Nov without a social work report. It is asked for by Fri 4 Dec.');
    await see('4-worker-and-line-manager');
    const above = await desk.visit({ size: TALL });
    const [teamManager, serviceManager, headOfService] = await conversationsOf(above, [about.teamManager, about.serviceManager, about.headOfService]);
    for (const chat of [teamManager, headOfService]) await chat.cardThatSays('Monday 30 November', 'Held without a report', about.child);
    expect(await serviceManager.messages.filter({ hasText: about.child }).count()).toBe(0);
    await looksRight(above, 'held-bathnes-5-managers-above');
    await above.context().close();
  });

  test('the line manager asks for more time, and the IRO is told', async () => {
    const card = await manager.cardThatSays(about.child, 'I need until…');
    await card.press('I need until…', 'I need longer for the report');
    await card.fillIn({ 'It will be there on': '2026-12-04', Why: 'The worker is on leave until Wednesday.' });
    await card.press('Tell the IRO', `${about.iro.name} is told.`);
    await iro.cardThatSays(about.child, `${about.lineManager.name} needs until Fri 4 Dec`);
    await see('6-line-manager-needs-until');
  });

  test('the worker says that it is done, the IRO confirms it, and nobody hears of it again', async () => {
    const card = await worker.cardThatSays(about.child, 'Report is done');
    await card.fillIn({ 'Report given on': '2026-11-30' });
    await card.press('Report is done', /^Recorded\./);
    await iro.ask(`when is ${about.child}’s next review`);
    await see('7-worker-is-done');
    await nextMorning(page, 'Tuesday 1 December');
    await iro.says('Said to be there: please confirm');
    await see('8-iro-in-the-morning');
    await iro.ask(`show me everything on ${about.child}`);
    await iro.press('Record…', 'What do you want to record?');
    await iro.card.getByTitle(/^Report received: Review \d+, held/).click();
    await iro.press('Record', /^Recorded\./);
    await see('9-iro-confirmed');
    const told = await Promise.all([worker, manager].map((chat) => chat.messages.filter({ hasText: about.child }).count()));
    await nextMorning(page, 'Wednesday 2 December');
    await desk.everythingLeft();
    expect(await Promise.all([worker, manager].map((chat) => chat.messages.filter({ hasText: about.child }).count()))).toEqual(told);
  });

  test('met nothing that went wrong', () => expect(desk.trouble).toEqual([]));
});

describe('in Bournemouth, Christchurch and Poole', () => {
  const desk = Desk.forTests('bcp-2023');
  const see = (name: string) => looksRight(page, `held-bcp-${name}`);
  let page: Page;
  let about: AtWork;
  let worker: ChatOnPage;
  let iro: ChatOnPage;
  let manager: ChatOnPage;

  beforeAll(async () => {
    about = await childAtWork(desk, awaitsReport(HELD, HELD));
    page = await desk.visit({ size: TALL });
    [worker, iro, manager] = await conversationsOf(page, [about.worker, about.iro, about.serviceManager]);
  });

  const reminded = () => worker.messages.filter({ hasText: about.child }).filter({ hasText: 'Report is done' });

  test('the worker is reminded five days, two days and the day before; the IRO rings; the service manager hears of the last', async () => {
    await nextMorning(page, 'Tuesday 24 November');
    await reminded().first().waitFor();
    await see('1-five-days-before');
    await nextMorning(page, 'Wednesday 25 November');
    await reminded().nth(1).waitFor();
    await iro.says('Ring the social worker: no report yet');
    await see('2-two-days-before');
    await nextMorning(page, 'Thursday 26 November');
    await reminded().nth(2).waitFor();
    await manager.says('Reminders that went out');
    await see('3-the-day-before');
    await nextMorning(page, 'Friday 27 November');
    await see('4-day-of-the-review');
  });

  test('it is held without its report, and the IRO is offered a cause for concern', async () => {
    await recordsHeld(iro, about.child);
    await nextMorning(page, 'Monday 30 November');
    await iro.cardThatSays(about.child, 'Raise a DRP about it?');
    await worker.cardThatSays(about.child, 'Please send it by Wed 2 Dec.');
    await see('5-offered');
  });

  test('which is filled in, and goes to the worker and the team manager', async () => {
    const card = await iro.cardThatSays(about.child, 'Raise a DRP about it?');
    await card.press(/^Raise/, 'step 1 of 5');
    await see('6-the-child');
    await card.fillIn(theChild);
    await card.press('Next', 'step 2 of 5');
    expect(await card.card.getByLabel('Report missing or late').isChecked()).toBe(true);
    await see('7-the-concern');
    await card.press('Next', 'step 3 of 5');
    await see('8-the-action');
    await card.press('Next', 'step 4 of 5');
    await see('9-the-stage');
    await card.press('Next', 'step 5 of 5');
    await see('10-is-this-right');
    await card.press('Confirm', 'was raised');
    await manager.speakAs(about.teamManager);
    desk.passes(A_MINUTE);
    for (const chat of [worker, manager]) await chat.cardThatSays(about.child, 'DRP-0001');
    await see('11-worker-and-team-manager');
  });

  test('met nothing that went wrong', () => expect(desk.trouble).toEqual([]));
});
