import { addDays } from '../../src/calendar/local-date';
import { londonDay } from '../../src/calendar/london';
import { awaitsReport, childAtWork, type AtWork } from './at-work';
import type { CardOnPage } from './card-on-page';
import type { ChatOnPage } from './chat-on-page';
import { NOW, type Desk } from './desk';

const HOUR = 3_600_000;
/** A little longer than there is to take back what was raised, in milliseconds. */
export const A_MINUTE = 61_000;

/** Makes it the Wednesday after the desk’s first day, at eight, before any messages of the morning; gives a child without a report. */
export async function onWednesday(desk: Desk): Promise<AtWork> {
  desk.passes(2 * 24 * HOUR - HOUR);
  const monday = londonDay(NOW);
  return childAtWork(desk, awaitsReport(addDays(monday, 2), addDays(monday, 4)));
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
export async function chooseWhoDoesIt({ card }: CardOnPage): Promise<void> {
  await card.getByLabel('Who does it').selectOption({ index: 1 });
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
