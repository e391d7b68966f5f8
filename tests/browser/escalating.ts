import type { Page } from 'playwright-core';
import { addDays } from '../../src/calendar/local-date';
import { londonDay } from '../../src/calendar/london';
import type { Person } from '../../src/people/person';
import { caseloadBatch } from '../../src/store/children';
import { personById } from '../../src/store/people';
import { ChatOnPage } from './chat-on-page';
import { NOW, type Desk } from './desk';

const HOUR = 3_600_000;
/** A little longer than there is to take back what was raised, in milliseconds. */
export const A_MINUTE = 61_000;

/** A child whose report is missing, and those who work with them. */
export interface AtWork {
  readonly child: string;
  readonly iro: Person;
  readonly worker: Person;
  readonly lineManager: Person;
  readonly teamManager: Person;
}

const WHOLE_CASELOAD = 5000;

/** Makes it the Wednesday after the desk’s first day, at eight, before any messages of the morning; gives a child without a report. */
export async function onWednesday(desk: Desk): Promise<AtWork> {
  desk.passes(2 * 24 * HOUR - HOUR);
  const child = await childWithoutReport(desk);
  if (child === null) throw new Error('the demo council has no child without a report on its third day');
  return child;
}

/** A child reviewed in the days from Wednesday on and with no report, none of whose people is off on a weekday. */
function childWithoutReport(desk: Desk): Promise<AtWork | null> {
  const [from, to] = [addDays(londonDay(NOW), 2), addDays(londonDay(NOW), 4)];
  return desk.store.write(async (tx) => {
    for (const { id, facts, allocation } of await caseloadBatch(tx, null, WHOLE_CASELOAD)) {
      const { booked, reportReceived } = facts?.nextReview ?? { booked: null };
      if (booked === null || booked < from || booked > to || reportReceived) continue;
      const iro = await personById(tx, allocation.iro ?? '');
      const worker = await personById(tx, allocation.socialWorker ?? '');
      const lineManager = await personById(tx, worker?.lineManager ?? '');
      const teamManager = await personById(tx, lineManager?.lineManager ?? '');
      if (!iro || !worker || !lineManager || !teamManager?.roles.includes('team_manager')) continue;
      if ([iro, worker].every(({ workingDays }) => workingDays.length === 5)) return { child: id, iro, worker, lineManager, teamManager };
    }
    return null;
  });
}

/** Three people’s conversations on a page, from the left. */
export async function conversationsOf(page: Page, people: readonly [Person, Person, Person]): Promise<readonly [ChatOnPage, ChatOnPage, ChatOnPage]> {
  const chats = [new ChatOnPage(page, 0), new ChatOnPage(page, 1), new ChatOnPage(page, 2)] as const;
  for (const [place, person] of people.entries()) await chats[place]?.speakAs(person);
  return chats;
}

/** The child first, in an IRO's words. */
export const theChild = {
  'What it means for the child': 'The review cannot plan when Maya sees her brother: nobody has written what is decided.',
  'The child’s own view': '“I want to see Leo every week, not when somebody remembers.”',
  'How that is known': 'Asked by me at the visit on 19 November.',
};

/** One thing that is to be done, to be filled in. */
export const theReport = {
  'What is to be done': 'Send the social work report to the IRO and the family',
  'By which day': '2026-11-30',
  'How we will know': 'It is on the file, and Maya has her copy',
};

/** Who does what is to be done: the second of those who are offered, as the first is nobody. */
export async function chooseWhoDoesIt(chat: ChatOnPage): Promise<void> {
  await chat.card.getByLabel('Who does it').selectOption({ index: 1 });
}

/** Raises an escalation of a child whose report is missing, and lets the minute pass. */
export async function raise(desk: Desk, iro: ChatOnPage, child: string, stage: () => Promise<void> = async () => undefined): Promise<void> {
  await iro.ask(`show me everything on ${child}`);
  await iro.press(/^Raise an?/, 'step 1 of 5');
  await iro.fillIn(theChild);
  await iro.press('Next', 'step 2 of 5');
  await iro.press('Next', 'step 3 of 5');
  await iro.fillIn(theReport);
  await chooseWhoDoesIt(iro);
  await iro.press('Next', 'step 4 of 5');
  await stage();
  await iro.press('Next', 'step 5 of 5');
  await iro.press('Confirm', 'was raised');
  desk.passes(A_MINUTE);
}

/** Makes it the council’s next working morning, and waits for the messages of that morning. */
export async function nextMorning(page: Page, expected: string): Promise<void> {
  await page.getByRole('button', { name: /^Next (working )?morning$/ }).click();
  await page.getByRole('status').filter({ hasText: `It is ${expected} 2026, 08:30.` }).waitFor();
}
