import type { Logger } from 'pino';
import type { Clock } from '../calendar/london';
import type { Store } from '../store/open-store';
import type { Gateway } from './gateway';
import { takeUp, type LeavingParts } from './leaving';
import type { Letter } from './letter';
import { send, type Landed } from './sending';
import { settle, type SettlingParts } from './settling';

/** As many leave together as may be put on cards without a question having to wait for it. */
const MOST_IN_A_BEAT = 3;
/** As many as leave in a second, the longest that Teams usually takes to answer. */
const MOST_ON_THEIR_WAY = 50;

/** What was done in one beat. */
export interface Beat {
  /** Notices that were looked at. */
  readonly looked: number;
  /** Letters that left. */
  readonly left: number;
  /** Whether nothing is due any more, and nothing is on its way. */
  readonly isThrough: boolean;
}

export interface BeatParts extends LeavingParts, SettlingParts {
  readonly store: Pick<Store, 'write'>;
  readonly gateway: Gateway;
  /** The product's time, by which notices come due. */
  readonly clock: Clock;
  readonly log: Logger;
}

/**
 * The work of a sender, in small steps. Each beat is one short transaction, which first writes down what came of earlier
 * letters and then takes up new ones; they are sent after it.
 */
export class Beats {
  private readonly onTheirWay = new Set<Promise<void>>();
  private landed: Landed[] = [];
  private last: Promise<unknown> = Promise.resolve();

  /** @param hasLanded is called whenever there is an outcome to settle */
  constructor(
    private readonly parts: BeatParts,
    private readonly hasLanded: () => void,
  ) {}

  /** Settles what landed, and sends what may leave now without waiting for it. */
  beat(): Promise<Beat> {
    return this.inTurn(async () => {
      const { limits, steady } = this.parts;
      const isOpen = limits.wait(steady(), 1) === 0;
      const room = isOpen ? Math.min(MOST_IN_A_BEAT, MOST_ON_THEIR_WAY - this.onTheirWay.size) : 0;
      return room > 0 || this.landed.length > 0 ? this.transact(room) : { looked: 0, left: 0, isThrough: false };
    });
  }

  /** Takes nothing up, and ends once all that is on its way has landed and is settled. */
  async finish(): Promise<void> {
    await Promise.all(this.onTheirWay);
    await this.inTurn(async () => void (this.landed.length > 0 && (await this.transact(0))));
  }

  /** One beat after the other, whoever asks for them. */
  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work);
    this.last = turn.catch(() => undefined);
    return turn;
  }

  private async transact(room: number): Promise<Beat> {
    const { store, clock, limits, steady } = this.parts;
    const settling = this.landed;
    this.landed = [];
    try {
      const { letters, looked, isThrough } = await store.write(async (tx) => {
        const at = clock();
        await settle(tx, settling, at, this.parts);
        return takeUp(tx, at, room, this.parts);
      });
      limits.leave(steady());
      for (const letter of letters) this.sendOff(letter);
      return { looked, left: letters.length, isThrough: isThrough && this.onTheirWay.size === 0 && this.landed.length === 0 };
    } catch (error) {
      limits.cancel();
      this.landed = [...settling, ...this.landed];
      throw error;
    }
  }

  private sendOff(letter: Letter): void {
    const journey = send(letter, this.parts.gateway, this.parts.log).then((landed) => {
      this.landed.push(landed);
      this.onTheirWay.delete(journey);
      this.hasLanded();
    });
    this.onTheirWay.add(journey);
  }
}
