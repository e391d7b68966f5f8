import type { Page } from 'playwright-core';
import { conversationsOf, type AtWork } from './at-work';
import type { ChatOnPage } from './chat-on-page';
import { faultsOn, picture } from './chromium';
import { Desk } from './desk';
import { onWednesday, raise } from './escalating';

const desk = Desk.forTests('west-berkshire-2023');
const see = (name: string) => picture(page, `escalation-cover-${name}`);
let page: Page;
let about: AtWork;
let iro: ChatOnPage;
let away: ChatOnPage;
let covering: ChatOnPage;

beforeAll(async () => {
  about = await onWednesday(desk);
  page = await desk.visit();
  [iro, away, covering] = await conversationsOf(page, [about.iro, about.lineManager, about.worker]);
});

describe('an escalation whose addressee is away', () => {
  test('goes to whoever covers, who answers for them', async () => {
    await away.ask(`I am away from 25 November to 4 December, ${about.worker.name} covers`);
    await see('1-away');
    await away.press('Save', new RegExp(`${about.worker.name}`));
    await see('2-away-saved');
    const told = await away.messages.count();
    await raise(desk, iro, about.child);
    await see('3-raised');
    await covering.shows(new RegExp(about.child));
    await covering.card.getByText(`You see this for ${about.lineManager.name}, for whom you stand in.`).waitFor();
    expect(await away.messages.count()).toBe(told);
    await see('4-asked-for-another');
    await covering.press('Answer', 'Your answer');
    await covering.fillIn({ 'Your answer': 'The report is on the file.', 'Action 1:': 'Accepted' });
    await covering.press('Send the answer', /^Your answer is sent/);
    await iro.card.getByText(`${about.worker.name} (for ${about.lineManager.name}) answered: how does it go on?`).waitFor();
    await see('5-answered-for-another');
  });
});

describe('beside the ladder', () => {
  test('Cafcass is referred to, and nothing is closed by it', async () => {
    await iro.press('More…', 'What can be done now');
    await see('6-what-can-be-done');
    await iro.press(/^Refer to Cafcass/, 'Why is it referred?');
    await iro.fillIn({ 'Why is it referred?': 'Maya has waited since June, and the local authority does not act.' });
    await iro.press('Record the referral', /^Done/);
    await see('7-referred');
    await iro.card.getByText('referred on Wed 25 Nov').waitFor();
    await covering.root.getByText(/Cafcass/).first().waitFor();
  });

  test('an escalation is withdrawn with a reason, and those who were asked are told', async () => {
    await iro.press('More…', 'What can be done now');
    await iro.press(/^Withdraw/, 'Why is it withdrawn?');
    await iro.press('Withdraw', /Why is it withdrawn/);
    await iro.fillIn({ 'Why is it withdrawn?': 'The report came, and Maya sees Leo again.' });
    await iro.press('Withdraw', /withdrew it/);
    await see('8-withdrawn');
    await covering.root.getByText(/withdrew it/).first().waitFor();
    expect(await faultsOn(page)).toEqual([]);
  });

  test('met nothing that went wrong', () => expect(desk.trouble).toEqual([]));
});
