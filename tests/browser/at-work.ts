import type { Page } from 'playwright-core';
import type { LocalDate } from '../../src/calendar/local-date';
import type { Directory } from '../../src/people/directory';
import type { Person } from '../../src/people/person';
import type { Role } from '../../src/policy/roles';
import { caseloadBatch, type StoredChild } from '../../src/store/children';
import { directoryOf } from '../../src/store/directory';
import type { ChildFacts } from '../../src/timetable/facts';
import { ChatOnPage } from './chat-on-page';
import type { Desk } from './desk';

/** A child and those who work with them, each of whom is at work on every weekday. */
export interface AtWork {
  readonly child: string;
  readonly iro: Person;
  readonly worker: Person;
  readonly lineManager: Person;
  readonly teamManager: Person;
  readonly serviceManager: Person;
  readonly headOfService: Person;
}

const WHOLE_CASELOAD = 5000;

/** All children that the assistant holds, by reference. */
export function allChildren({ store }: Desk): Promise<readonly StoredChild[]> {
  return store.write((tx) => caseloadBatch(tx, null, WHOLE_CASELOAD));
}

/** The children of the demo council whom these facts fit, by reference. */
export async function childrenAtWork(desk: Desk, fits: (facts: ChildFacts) => boolean): Promise<readonly AtWork[]> {
  const directory = await desk.store.write(directoryOf);
  return (await allChildren(desk)).filter(({ facts }) => facts !== null && facts.care.ceased === null && fits(facts)).flatMap((child) => atWork(child, directory) ?? []);
}

/** The first of them; throws where there is none. */
export async function childAtWork(desk: Desk, fits: (facts: ChildFacts) => boolean): Promise<AtWork> {
  const [first] = await childrenAtWork(desk, fits);
  if (first === undefined) throw new Error('the demo council has no such child');
  return first;
}

/** Whether there is no report for a review that is booked from one day to another. */
export function awaitsReport(from: LocalDate, to: LocalDate): (facts: ChildFacts) => boolean {
  return ({ nextReview: { booked, reportReceived } }) => booked !== null && booked >= from && booked <= to && reportReceived === null;
}

function atWork({ id, allocation }: StoredChild, directory: Directory): AtWork | null {
  const [iro, worker] = [directory.person(allocation.iro), directory.person(allocation.socialWorker)];
  const managers = worker === null ? [] : directory.managersOf(worker.id);
  const manager = (role: Role) => managers.find(({ roles }) => roles.includes(role)) ?? null;
  const [lineManager, teamManager, serviceManager, headOfService] = [manager('line_manager'), manager('team_manager'), manager('service_manager'), manager('head_of_service')];
  if (!iro || !worker || !lineManager || !teamManager || !serviceManager || !headOfService) return null;
  const isEverybodyHere = [iro, worker].every(({ workingDays }) => workingDays.length === 5);
  return isEverybodyHere ? { child: id, iro, worker, lineManager, teamManager, serviceManager, headOfService } : null;
}

/** Three people’s conversations on a page, from the left. */
export async function conversationsOf(page: Page, people: readonly [Person, Person, Person]): Promise<readonly [ChatOnPage, ChatOnPage, ChatOnPage]> {
  const chats = [new ChatOnPage(page, 0), new ChatOnPage(page, 1), new ChatOnPage(page, 2)] as const;
  for (const [place, person] of people.entries()) await chats[place]?.speakAs(person);
  return chats;
}
