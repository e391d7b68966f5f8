/** Ranges of whole numbers, both ends included, each with its weight. */
export type Spread = readonly (readonly [range: readonly [low: number, high: number], weight: number])[];

/** A seeded source of choices: the same seed always makes the same choices in the same order. */
export interface Random {
  /** A number from 0 up to, not including, 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  /** True with this probability (0 to 1). */
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  /** One of the values, each as likely as its weight among all weights. */
  weighted<T>(choices: readonly (readonly [value: T, weight: number])[]): T;
  /** A whole number from one of the ranges, each range as likely as its weight. */
  within(spread: Spread): number;
  /** The list in another order; the list itself stays. */
  shuffled<T>(list: readonly T[]): T[];
  /** A source of its own under a name: what is drawn from it moves nothing that is drawn elsewhere. */
  fork(name: string): Random;
}

/** A source of choices from a seed (any whole number). */
export function randomFrom(seed: number): Random {
  const next = mulberry32(seed);
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const chosen = <T>(value: T | undefined): T => {
    if (value === undefined) throw new Error('there is nothing to choose from');
    return value;
  };
  const weighted = <T>(choices: readonly (readonly [T, number])[]): T => {
    let rest = next() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    return chosen(choices.find(([, weight]) => (rest -= weight) < 0) ?? choices.at(-1))[0];
  };
  return {
    next,
    int,
    chance: (probability) => next() < probability,
    pick: (list) => chosen(list[int(0, list.length - 1)]),
    weighted,
    within: (spread) => int(...weighted(spread)),
    shuffled: (list) => list.map((item) => ({ item, at: next() })).sort((a, b) => a.at - b.at).map(({ item }) => item),
    fork: (name) => randomFrom(hashOf(`${seed} ${name}`)),
  };
}

/** Tommy Ettinger's mulberry32: 32 bits of state, evenly spread. */
function mulberry32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** FNV-1a over the characters: 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash;
}
