import type { Instant } from '../calendar/london';
import type { WorkingDays } from '../calendar/working-days';
import type { CouncilPolicy } from '../policy/council-policy';
import { deadlinesDue, settleBy, type Deadline } from '../store/deadlines';
import { expireNotices } from '../store/notices';
import type { Store, Tx } from '../store/open-store';
import { MORNING, type MorningSetting } from './morning';
import { runMorning, type MorningReport, type MorningWork } from './morning-run';
import { failed, type Trouble } from './trouble';

/** Does what a deadline asks for, in the transaction that settles it; gives the outcome, in a word or two. */
export type DeadlineHandler = (tx: Tx, deadline: Deadline, at: Instant) => Promise<string>;

/** What a sweep works with. */
export interface SweepParts extends MorningWork {
  /** By the kind of deadline. The morning has none: the sweep does it itself. */
  readonly handlers: Readonly<Record<string, DeadlineHandler>>;
  /** Sees to notices whose sender died on the way; gives how many there were. */
  readonly recoverStuck: (tx: Tx, at: Instant) => Promise<number>;
  /** Lets what is under way follow those who work with the children now; gives how much changed hands. */
  readonly followAllocations: (store: Pick<Store, 'write'>, at: Instant) => Promise<number>;
  /** Decides who is told of what has moved about children since the last sweep; gives how many messages there are. */
  readonly followFacts: (store: Pick<Store, 'write'>, at: Instant) => Promise<number>;
  /** Decides to renew the digests of today whose content has changed; gives how many. */
  readonly renewDigests: (store: Pick<Store, 'write'>, at: Instant) => Promise<number>;
  readonly policy: CouncilPolicy;
  /** The working days as they are at each call. */
  readonly calendar: () => WorkingDays;
  readonly firstMorning: MorningSetting['first'];
}

/** What came of one sweep. */
export interface SweepReport {
  /** Notices whose sender had died. */
  readonly recovered: number;
  /** Notices that no longer mattered. */
  readonly expired: number;
  /** What changed hands with the children. */
  readonly followed: number;
  /** Messages about dates, workers and IROs that moved. */
  readonly moved: number;
  /** The deadlines that were settled, with their outcomes. */
  readonly settled: readonly Deadline[];
  readonly morning: Omit<MorningReport, 'troubles'>;
  /** Digests that are to be renewed. */
  readonly renewed: number;
  readonly troubles: readonly Trouble[];
}

/**
 * Does all that has come due at an instant. Each deadline is settled in one transaction with what follows from it, and
 * exactly once, also where several processes sweep the same database. What fails is told as a trouble, waits for the next
 * sweep, and keeps nothing else from being done.
 */
export async function sweep(store: Pick<Store, 'write'>, at: Instant, parts: SweepParts): Promise<SweepReport> {
  const troubles: Trouble[] = [];
  const orElse = async <T>(instead: T, what: string, work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      troubles.push(failed(what, error));
      return instead;
    }
  };
  const recovered = await orElse(0, 'Notices that were on their way were not seen to.', () => store.write((tx) => parts.recoverStuck(tx, at)));
  const expired = await orElse(0, 'Notices that no longer matter were not ended.', () => store.write((tx) => expireNotices(tx, at)));
  const notFollowed = 'What is under way does not follow the children who changed hands.';
  const followed = await orElse(0, notFollowed, () => parts.followAllocations(store, at));
  const moved = await orElse(0, 'Nobody is told of the dates, workers and IROs that moved.', () => parts.followFacts(store, at));

  const settled: Deadline[] = [];
  const due = await orElse([], 'The deadlines were not read.', () => store.write((tx) => deadlinesDue(tx, at)));
  for (const deadline of due.filter(({ kind }) => kind !== MORNING)) {
    const what = `The deadline ${deadline.id}, of the kind ${deadline.kind}, was not settled.`;
    const outcome = await orElse(null, what, () => store.write((tx) => settle(tx, deadline, at, parts)));
    if (outcome !== null) settled.push({ ...deadline, outcome, settledAt: at });
  }

  const morning = await orElse(NO_MORNING, 'The morning was not done.', () => runMorning(store, at, settingOf(parts), parts));
  const renewed = await orElse(0, 'The digests of today were not looked through.', () => parts.renewDigests(store, at));
  const { troubles: ofTheMorning, ...rest } = morning;
  return { recovered, expired, followed, moved, settled, morning: rest, renewed, troubles: [...troubles, ...ofTheMorning] };
}

const NO_MORNING: MorningReport = { done: null, missed: [], decided: 0, troubles: [] };

async function settle(tx: Tx, deadline: Deadline, at: Instant, { handlers }: SweepParts): Promise<string | null> {
  const handler = handlers[deadline.kind];
  if (handler === undefined) throw new Error(`nothing here settles deadlines of the kind ${deadline.kind}`);
  return settleBy(tx, deadline.id, at, () => handler(tx, deadline, at));
}

function settingOf({ policy, calendar, firstMorning }: SweepParts): MorningSetting {
  return { hours: policy.hours, localCalendar: calendar().closedOn(policy.closureDays), first: firstMorning };
}
