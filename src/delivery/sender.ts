import type { Logger } from 'pino';
import type { Clock } from '../calendar/london';
import type { Store } from '../store/open-store';
import { Alarm } from './alarm';
import { Beats, type Beat } from './beats';
import type { Compose } from './compose';
import type { Gateway } from './gateway';
import { MOST_CALLS } from './letter';
import { TeamsLimits } from './teams-limits';
import { failed, sayOnce } from './trouble';
import type { RouteOf, TellableFrom } from './way';

/** Letters leave a little faster than Teams takes them, so that its limits alone set the pace. */
const LETTER_MS = 18;
/** Between two beats others have their turn, and what lands is gathered so that it is settled together. */
const SHORTEST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 60;
/** Nobody waits longer for all that is due to be sent. */
const LONGEST_DRAIN_MS = 120_000;
/** It is looked so often whether something has come due that nobody said had. */
const IDLE_MS = 1_000;

/** What a sender is made of. */
export interface SenderParts {
  readonly store: Pick<Store, 'write'>;
  readonly gateway: Gateway;
  readonly compose: Compose;
  readonly routeOf: RouteOf;
  readonly tellableFrom: TellableFrom;
  /** The product's time, by which notices come due. */
  readonly clock: Clock;
  /** A clock in milliseconds that never goes back, by which Teams' limits are kept. */
  readonly steady: () => number;
  /** Lets milliseconds of the steady clock go by, and keeps no process from ending. */
  readonly pause: (ms: number) => Promise<unknown>;
  /** Gives a number from 0 to 1. */
  readonly random: () => number;
  readonly log: Logger;
}

/** Brings notices to people. */
export interface Sender {
  /** Settles what landed, and sends what may leave now without waiting for it; gives how many notices were looked at. */
  beat(): Promise<number>;
  /**
   * Beats until nothing is due and all that left is settled, whoever asked for the beats; ends after two minutes also where
   * Teams takes no more.
   */
  drain(): Promise<void>;
  /** Beats from now on. */
  start(): void;
  /** Says that something may have come due, so that it leaves at once. */
  wake(): void;
  /** Takes nothing up any more, and ends once all that is on its way is settled. */
  stop(): Promise<void>;
}

/** Makes a sender. Several may work on one database, also in several processes: each notice is taken up by one of them. */
export function createSender(parts: SenderParts): Sender {
  const { steady, pause, log } = parts;
  const limits = new TeamsLimits();
  const work = new Alarm();
  const ending = new Alarm();
  const beats = new Beats({ ...parts, limits }, () => work.ring());
  let isWorking = false;
  let loop: Promise<void> = Promise.resolve();

  const say = sayOnce(log);

  const beatOrTrouble = async (): Promise<Beat> => {
    try {
      const beat = await beats.beat();
      say([]);
      return beat;
    } catch (error) {
      say([failed('Notices are not sent.', error)]);
      return { looked: 0, left: 0, isThrough: false };
    }
  };
  const workOn = async () => {
    while (isWorking) {
      const begun = steady();
      const { looked, left } = await beatOrTrouble();
      const limited = limits.wait(steady(), MOST_CALLS);
      const nothingToDo = looked === 0 && limited === 0;
      const rest = nothingToDo ? LONGEST_PAUSE_MS : Math.max(limited, begun + left * LETTER_MS - steady());
      // A pause keeps no process from ending, and what is under way at the end must not wait for it.
      await Promise.race([pause(Math.min(LONGEST_PAUSE_MS, Math.max(SHORTEST_PAUSE_MS, rest))), ending.rung()]);
      if (nothingToDo) await Promise.race([pause(IDLE_MS), work.rung()]);
    }
  };
  return {
    beat: async () => (await beats.beat()).looked,
    async drain() {
      const until = steady() + LONGEST_DRAIN_MS;
      for (let isThrough = false; !isThrough && steady() < until; ) {
        await pause(limits.wait(steady(), MOST_CALLS));
        ({ isThrough } = await beats.beat());
        await beats.finish();
      }
    },
    start() {
      isWorking = true;
      loop = workOn();
    },
    wake: () => work.ring(),
    async stop() {
      isWorking = false;
      ending.ring();
      work.ring();
      await loop;
      await beats.finish();
    },
  };
}
