import type { Page } from 'playwright-core';
import { conversationsOf, type AtWork } from './at-work';
import type { ChatOnPage } from './chat-on-page';
import { faultsOn, picture } from './chromium';
import { Desk } from './desk';
import { onWednesday, raise } from './escalating';
import { nextMorning } from './next-morning';

const desk = Desk.forTests('bathnes-2024');
const see = (name: string) => picture(page, `escalation-late-${name}`);
let page: Page;
let about: AtWork;
let iro: ChatOnPage;
let manager: ChatOnPage;
let worker: ChatOnPage;

beforeAll(async () => {
  about = await onWednesday(desk);
  page = await desk.visit();
  [iro, manager, worker] = await conversationsOf(page, [about.iro, about.teamManager, about.worker]);
});

describe('an escalation that begins at a higher stage and is answered late', () => {
  test('says why the stages below are passed over', async () => {
    await raise(desk, iro, about.child, async () => {
      await iro.card.getByRole('radio', { name: /Stage 3 of 5/ }).check();
      await iro.press('Next', /^Say why it begins at a higher stage/);
      await see('1-why-higher');
      await iro.fillIn({ 'Why a higher stage': 'The line manager was asked twice in October.' });
    });
    await manager.shows(new RegExp(about.child));
    expect(await manager.card.textContent()).toContain('DRP-0001 · stage 3 of 5');
    await manager.card.getByText('The line manager was asked twice in October.').first().waitFor();
    expect(await worker.messages.count()).toBe(1);
    await see('2-asked');
  });

  test('is reminded of before its day, and both are told when that has passed', async () => {
    await desk.ask('PUT', '/desk/clock', { today: '2026-12-01' });
    await nextMorning(page, 'Tuesday 1 December');
    await manager.root.getByText('answer by Wed 2 Dec, tomorrow').first().waitFor();
    await see('3-reminded');
    await nextMorning(page, 'Wednesday 2 December');
    await nextMorning(page, 'Thursday 3 December');
    await iro.root.getByText('No answer came by Wed 2 Dec').first().waitFor();
    await manager.root.getByText('The answer was due on Wed 2 Dec').first().waitFor();
    await see('4-no-answer-came');
  });

  test('is found among what waits for the manager, and answered late, which is said in words', async () => {
    await manager.ask('escalations waiting for me');
    await manager.shows('Escalations');
    await see('5-waiting-for-me');
    await manager.button(/DRP-0001/).click();
    await manager.press('Answer', 'Your answer');
    await manager.fillIn({ 'Your answer': 'The report is on the file today. I am sorry that it came late.', 'Action 1:': 'Done (say on which day)' });
    await manager.press('Send the answer', /say on which day|Choose the day|day/i);
    await manager.fillIn({ 'Action 1: the day done, or the new day': '2026-12-03' });
    await manager.press('Send the answer', /1 working day late/);
    await see('6-answered-late');
    await iro.root.getByText(/1 working day late|after its day/).first().waitFor();
  });

  test('is in the list of the manager’s team, and the whole of it can be asked for by its reference', async () => {
    await manager.ask('open DRPs in my team');
    await manager.shows('Escalations');
    expect(await manager.card.textContent()).toContain('DRP-0001');
    await iro.ask('what happened with DRP-0001');
    await see('7-lists');
    expect(await iro.card.textContent()).toMatch(/late/);
    expect(await faultsOn(page)).toEqual([]);
    await iro.card.getByRole('button', { name: /^History/ }).click();
    await iro.press('Read it all', /The line manager was asked twice in October/);
    await see('8-history');
  });

  test('met nothing that went wrong', () => expect(desk.trouble).toEqual([]));
});
