// The council whose assistant is killed, and what of the program it takes: the store and delivery, and what they stand on.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const load = createRequire(join(import.meta.dirname, '..', '..', 'dist', 'main.js'));

export const { openStore } = load('./store/open-store.js');
export const { noticesWhere, decideNotices, countNotices } = load('./store/notices.js');
export const { setDeadline, waitingDeadlines } = load('./store/deadlines.js');
export const { keepConversation } = load('./store/conversations.js');
export const { importBatch } = load('./store/import-batch.js');
export const { createSender } = load('./delivery/sender.js');
export const { recoverStuck } = load('./delivery/recovering.js');
export const { sweep } = load('./delivery/sweep.js');
export const { londonDay, instantAfter } = load('./calendar/london.js');
export const { WorkingDays } = load('./calendar/working-days.js');
export const { shippedBankHolidays } = load('./calendar/bank-holidays.js');
export const { shippedPolicies } = load('./policy/councils.js');

export const FIRST_INSTANT = '2026-11-23T08:20:00.000Z';
/** The deadline that each decision sets; what follows from it is one notice about the same subject. */
export const DEADLINE = 'follow_up';

export const people = Array.from({ length: 12 }, (_, at) => `officer ${at + 1}`);

/** How many of them were heard of; the chat with the others has to be asked for. */
const HEARD_OF = 9;

/** Makes the database, with its staff. */
export async function foundCouncil(file) {
  const store = await openStore({ file });
  const staff = people.map((id) => ({
    id, name: id, email: null, roles: ['iro'], team: null, lineManager: null, teamsObjectId: id, workingDays: [1, 2, 3, 4, 5], fte: null, childProtectionCases: 0,
  }));
  const about = { format: 'facts', rows: staff.length, rejected: 0, at: FIRST_INSTANT, today: londonDay(FIRST_INSTANT), by: 'the kills' };
  await importBatch(store, { children: [], wholeCaseload: false, people: staff, teams: null }, about);
  await store.write(async (tx) => {
    for (const person of people.slice(0, HEARD_OF)) {
      const reached = { person, conversation: `chat of ${person}`, serviceUrl: 'https://teams.example/', userId: `29:${person}`, botId: '28:iro', channel: 'msteams', tenant: null };
      await keepConversation(tx, reached, FIRST_INSTANT);
    }
  });
  await store.close();
}

/** A notice as it is decided. */
export function noticeTo(to, at, given) {
  return {
    to, kind: 'cover.set', subject: '', step: '', day: londonDay(at), child: null, data: {}, urgency: 'ordinary', notBefore: at, expires: null, renews: null, standingFor: null, ...given,
  };
}
