import { Limiter, type Limit } from './limiter';

/** Teams counts when a message arrives, and one is longer on its way than another. */
const ON_THE_WAY_MS = 30;

// https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
const ONE_CHAT: readonly Limit[] = [
  { count: 7, ms: 1_000 + ON_THE_WAY_MS },
  { count: 8, ms: 2_000 + ON_THE_WAY_MS },
  { count: 60, ms: 30_000 + ON_THE_WAY_MS },
  { count: 1_800, ms: 3_600_000 + ON_THE_WAY_MS },
];
const THE_COUNCIL: readonly Limit[] = [{ count: 50, ms: 1_000 + ON_THE_WAY_MS }];

/** Between two that queue for one chat: as often as its limit over half a minute lets them through. */
const TURN_MS = 500;

interface Chat {
  readonly limiter: Limiter;
  heldUntil: number;
  lastTurn: number;
}

/**
 * What Teams takes from one app: of messages to one person, and of calls from the whole council. What is planned counts
 * at once, and from when it leaves: the time between the two is not the same for all. Instants are in milliseconds of a
 * clock that never goes back.
 */
export class TeamsLimits {
  private readonly council = new Limiter(THE_COUNCIL);
  private readonly chats = new Map<string, Chat>();
  private planned: { readonly person: string; readonly calls: number }[] = [];

  /** In how many milliseconds so many more calls may be made, to whomever. */
  wait(now: number, calls: number): number {
    return this.council.wait(now, this.planned.reduce((sum, each) => sum + each.calls, calls));
  }

  /** In how many milliseconds the chat with a person takes one more message; 0 where it does now. */
  chatWait(person: string, now: number): number {
    const chat = this.chats.get(person);
    if (chat === undefined) return 0;
    const others = this.planned.filter((each) => each.person === person).length;
    return Math.max(chat.limiter.wait(now, others + 1), chat.heldUntil - now, 0);
  }

  /**
   * Gives a message that has to wait its turn in the chat with a person, behind those that were given theirs before.
   * @returns in how many milliseconds; what is put off so far is not looked at again each time
   */
  turn(person: string, now: number): number {
    const chat = this.chatWith(person);
    chat.lastTurn = Math.max(now + this.chatWait(person, now), chat.lastTurn + TURN_MS);
    return chat.lastTurn - now;
  }

  /** Plans a message to a person, and the calls that it takes. */
  plan(person: string, calls: number): void {
    this.planned.push({ person, calls });
  }

  /** All that is planned leaves now. */
  leave(now: number): void {
    for (const { person, calls } of this.planned) {
      this.chatWith(person).limiter.take(now);
      for (let call = 0; call < calls; call++) this.council.take(now);
    }
    this.planned = [];
  }

  /** Nothing that is planned leaves. */
  cancel(): void {
    this.planned = [];
  }

  /** Lets nothing through to a person for some time, as Teams asked. */
  hold(person: string, now: number, ms: number): void {
    const chat = this.chatWith(person);
    chat.heldUntil = Math.max(chat.heldUntil, now + ms);
  }

  private chatWith(person: string): Chat {
    const known = this.chats.get(person);
    if (known !== undefined) return known;
    const chat: Chat = { limiter: new Limiter(ONE_CHAT), heldUntil: 0, lastTurn: 0 };
    this.chats.set(person, chat);
    return chat;
  }
}
