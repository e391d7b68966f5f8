import type { Instant } from '../calendar/london';
import { deadlineWaits, type Deadline } from '../store/deadlines';
import { DONE } from '../store/mornings-done';
import type { Store, Tx } from '../store/open-store';
import { endMorning, placeMorning, type MorningNow, type MorningSetting } from './morning';
import { failed, type Trouble } from './trouble';

/** Decides the digests of these people for the day of this instant; gives how many notices are new. */
export type DecideMorning = (tx: Tx, people: readonly string[], at: Instant) => Promise<number>;

/** What a morning is made of. */
export interface MorningWork {
  /** The ids of all who may have a digest. */
  readonly peopleToTell: (tx: Tx) => Promise<readonly string[]>;
  /** Finds out what all of them have in common, in many short transactions; gives what then decides the digests of each. */
  readonly prepareMorning: (store: Pick<Store, 'write'>, at: Instant) => Promise<DecideMorning>;
}

/** What came of the mornings in one sweep. */
export interface MorningReport {
  /** The day, as `YYYY-MM-DD`, whose morning was done; null where none was. */
  readonly done: string | null;
  readonly missed: readonly string[];
  /** How many notices were decided. */
  readonly decided: number;
  readonly troubles: readonly Trouble[];
}

/**
 * Does the morning where its hour has come. Each person's digest is decided in a transaction of its own, and others
 * have their turn in between, so that questions are answered meanwhile. Stopped half-way, it is done again: what was
 * decided before stays as it is. It is settled once everybody's digest was decided.
 */
export async function runMorning(store: Pick<Store, 'write'>, at: Instant, setting: MorningSetting, work: MorningWork): Promise<MorningReport> {
  const now = await store.write((tx) => placeMorning(tx, at, setting));
  const troubles = troublesIn(now);
  if (now.due === null) return { done: null, missed: now.missed, decided: 0, troubles };
  const { decided, failures } = await decideAll(store, now.due, at, work);
  const done = failures.length === 0 && (await finish(store, now.due, at, setting)) ? now.due.subject : null;
  return { done, missed: now.missed, decided, troubles: [...troubles, ...failures] };
}

async function decideAll(store: Pick<Store, 'write'>, morning: Deadline, at: Instant, { peopleToTell, prepareMorning }: MorningWork) {
  const decideMorning = await prepareMorning(store, at);
  const failures: Trouble[] = [];
  let decided = 0;
  for (const person of await store.write(peopleToTell)) {
    try {
      decided += await store.write(async (tx) => ((await deadlineWaits(tx, morning.id)) ? decideMorning(tx, [person], at) : 0));
    } catch (error) {
      failures.push(failed(`Somebody's digest for ${morning.subject} was not decided.`, error));
    }
  }
  return { decided, failures };
}

/** Gives whether it was this sweep that finished it, and not another at the same time. */
async function finish(store: Pick<Store, 'write'>, morning: Deadline, at: Instant, setting: MorningSetting): Promise<boolean> {
  return store.write(async (tx) => {
    if (!(await deadlineWaits(tx, morning.id))) return false;
    await endMorning(tx, morning, DONE, at, setting);
    return true;
  });
}

function troublesIn({ missed, unknown }: MorningNow): Trouble[] {
  const days = missed.length === 1 ? missed[0] : `${missed.length} days, ${missed[0]} to ${missed.at(-1)}`;
  return [
    ...(missed.length === 0 ? [] : [{ what: `Mornings were missed, so nobody was sent a digest for ${days}.`, error: null }]),
    ...(unknown === null ? [] : [{ what: `It is not known which morning is next: ${unknown}. Take in a newer file with: iro calendar refresh FILE`, error: null }]),
  ];
}
