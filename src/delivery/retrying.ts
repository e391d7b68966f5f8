/** So often is Teams tried for one notice. */
export const MOST_TRIES = 8;

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 300_000;

/**
 * How long to wait before the next try: any time up to a bound that doubles with each try, so that what failed together
 * is not tried together; never less than Teams asked for.
 * @param tries how often Teams was tried, at least once
 * @param retryAfterMs what Teams asked for; null where it asked for nothing
 * @param random gives a number from 0 to 1
 * @returns milliseconds
 */
export function pauseBefore(tries: number, retryAfterMs: number | null, random: () => number): number {
  const bound = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (tries - 1));
  return Math.max(retryAfterMs ?? 0, Math.round(random() * bound));
}

/** For how long the chat is left alone in which Teams did not take a message. */
export function restOf(retryAfterMs: number | null): number {
  return retryAfterMs ?? FIRST_PAUSE_MS;
}
