import type { ImportBatch } from '../../src/importing/batch';
import type { Person } from '../../src/people/person';
import type { Chat } from './channel';
import { child, council, everybody, staff } from './council';
import type { Reply } from './reply';

/** Whose agreement a late review needs. */
export const head: Person = {
  ...staff.serviceManager, id: 'hos', name: 'Ivy Park', email: 'hos@council.example', teamsObjectId: 'object-of-hos', roles: ['head_of_service'],
};
/** The staff, with that head of service above the service manager. */
export const people: readonly Person[] = [...everybody.map((person) => (person.id === 'sm' ? { ...person, lineManager: 'hos' } : person)), head];
const sibling = child('C110', '2026-06-08', { initials: 'EG', nextReview: { booked: '2026-11-19' } });
const littleOne = child('C111', '2026-06-09', { initials: 'QR', dateOfBirth: '2024-05-01', nextReview: { booked: '2026-11-20' } });

/** The council with a head of service, two children who came into care on one day and are booked together, and a little one. */
export const recordingCouncil: ImportBatch = { ...council, people, children: [...council.children, sibling, littleOne] };

/** The menu of what can be recorded of a child. */
export async function menuOf(chat: Chat, child: string): Promise<Reply> {
  return chat.press((await chat.say(`when is ${child}’s next review`)).button('Record…'));
}

/** The card on which one thing is recorded of a child, by the beginning of its line in the menu. */
export async function formOf(chat: Chat, child: string, line: string): Promise<Reply> {
  return chat.press((await menuOf(chat, child)).button(line));
}

/** What was recorded of a child and still stands, the latest first: "Held: Thu 19 Nov". */
export async function recordedOf(chat: Chat, child: string): Promise<readonly string[]> {
  const menu = await menuOf(chat, child);
  if (!menu.hasButton('What was recorded')) return [];
  const { buttons } = await chat.press(menu.button('What was recorded'));
  return buttons.filter(({ title }) => title.endsWith(': correct it')).map(({ title }) => title.slice(0, -': correct it'.length));
}
