import type { ShownChild } from '../sight';
import type { DigestLine } from '../views';

/** One line of a morning, with the child that it shows, if any. */
export interface PartLine extends DigestLine {
  readonly shown: ShownChild | null;
}

/** What a morning says of one thing. */
export interface MorningPart {
  readonly title: string;
  /** In few words, where it stands among other things: `to book`. */
  readonly short: string;
  /** How many there are, in the sentence that says all of the morning: `3 reviews this week`. */
  readonly count: string;
  readonly lines: readonly PartLine[];
  /** What opens all of them where a card has no room; null where nothing does. */
  readonly whole: DigestLine['opens'];
}
