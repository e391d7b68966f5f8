import { addDays, type LocalDate } from '../../calendar/local-date';
import { Receivers } from '../../notices/receivers';
import type { Directory } from '../../people/directory';
import type { Person } from '../../people/person';
import type { StoredChild } from '../../store/children';
import { noticesWhere } from '../../store/notices';
import type { Tx } from '../../store/open-store';
import type { Setting } from '../../timetable/milestone';

/** So long somebody's word stands against the case system's. */
const STANDS_FOR_DAYS = 28;

/** The child as its cards go out: without its worker while that worker says that it is not theirs, and somebody else has the cards. */
export async function asCardsGoOut(tx: Tx, child: StoredChild, directory: Directory, setting: Setting): Promise<StoredChild> {
  const isNotTheirs = (await saidNotTheirs(tx, child, setting.today)) && insteadOfWorker(child, directory, setting).length > 0;
  return isNotTheirs ? { ...child, allocation: withoutWorker(child) } : child;
}

/** Who has the cards of a worker who says that a child is not theirs: whoever has them of a child without one. */
export function insteadOfWorker(child: StoredChild, directory: Directory, { localCalendar }: Setting): readonly Person[] {
  const holders = new Receivers(directory, localCalendar).for(withoutWorker(child)).of('social_worker');
  return holders.filter(({ id }) => id !== child.allocation.socialWorker);
}

/** Where the cards go meanwhile, in a sentence for whoever said so and for whoever can put it right. */
export function whereCardsGo(child: StoredChild, directory: Directory, setting: Setting): string {
  const names = insteadOfWorker(child, directory, setting).map(({ name }) => name).join(' and ');
  if (names === '') return 'Reminders about the child go on as before until the case system is put right.';
  return `Until the case system names somebody else, and for four weeks at most, ${names} has the cards about the child’s report.`;
}

async function saidNotTheirs(tx: Tx, { id, allocation: { socialWorker } }: StoredChild, today: LocalDate): Promise<boolean> {
  if (socialWorker === null) return false;
  const said = await noticesWhere(tx, { kind: 'report.not_mine', child: id });
  return said.some(({ step, day }) => step === socialWorker && addDays(day, STANDS_FOR_DAYS) > today);
}

function withoutWorker({ allocation }: StoredChild): StoredChild['allocation'] {
  return { ...allocation, socialWorker: null };
}
