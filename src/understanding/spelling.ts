import { knownWords, spellingTargets } from './vocabulary';
import { misspellings, namesLikeWords } from './vocabulary/typing';
import { wordSet } from './vocabulary/word-set';

// A short word has too many neighbours, names among them ("Sean", "Dean"), to be put right by counting letters.
const SHORTEST = 5;
const LONG = 8;

/** How much longer or shorter the word that was meant may be: a letter left out is the commonest slip. */
const differences = [1, 0, -1, 2, -2, 3, -3];

/** Nothing that is meant is longer. */
const LONGEST = 20;

/** Two words that sound alike lie nearer than those that differ by a letter. */
const HEARD_OTHERWISE = 0.5;

const names = wordSet(namesLikeWords);

interface Target {
  readonly word: string;
  readonly sound: string;
}

// Nobody gets the first letter wrong often enough to look further than the words that begin with it.
const targets = new Map<string, Target[]>();
for (const word of spellingTargets) {
  const key = keyOf(word, word.length);
  targets.set(key, [...(targets.get(key) ?? []), { word, sound: soundOf(word) }]);
}

/**
 * The word that was meant: known words and numbers stay as they are, a slip of the finger or of the ear is put right where
 * one of the field's words lies near, anything else is given back unchanged.
 * @param bare the word in small letters, without apostrophes
 * @param mayBeName whether it was typed with a capital inside a sentence, as names are
 */
export function rightSpelling(bare: string, mayBeName: boolean): string {
  const listed = misspellings[bare];
  if (listed !== undefined && !(mayBeName && bare.length < SHORTEST)) return listed;
  if (knownWords.has(bare) || names.has(bare) || bare.length > LONGEST || !/^[a-z]+$/.test(bare)) return bare;
  const swapped = bare.length >= 4 && !mayBeName ? swappedLetters(bare) : undefined;
  if (swapped !== undefined) return swapped;
  if (bare.length < (mayBeName ? SHORTEST + 2 : SHORTEST)) return bare;
  const withEnding = bare.endsWith('in') ? `${bare}g` : bare;
  return spellingTargets.has(withEnding) ? withEnding : (nearest(withEnding) ?? nearest(bare) ?? bare);
}

function swappedLetters(bare: string): string | undefined {
  for (let i = 0; i + 1 < bare.length; i++) {
    const swapped = bare.slice(0, i) + bare.charAt(i + 1) + bare.charAt(i) + bare.slice(i + 2);
    if (spellingTargets.has(swapped)) return swapped;
  }
  return undefined;
}

function nearest(bare: string): string | undefined {
  const sound = soundOf(bare);
  const allowed = bare.length >= LONG ? 2 : 1;
  let best: string | undefined;
  let bestSlips = allowed + 1;
  for (const difference of differences) {
    for (const target of targets.get(keyOf(bare, bare.length + difference)) ?? []) {
      const heard = slipsBetween(sound, target.sound, allowed - 1) + HEARD_OTHERWISE;
      const slips = Math.min(slipsBetween(bare, target.word, allowed), heard);
      if (slips <= allowed && slips < bestSlips) [best, bestSlips] = [target.word, slips];
    }
  }
  return best;
}

function keyOf(word: string, length: number): string {
  return `${word.charAt(0)}${length}`;
}

/** The word as it is heard: letters and endings that sound alike written alike. */
function soundOf(word: string): string {
  return word
    .replace(/(?:t|s|c|sh)(?:ion|un|an|on)/g, 'S')
    .replace(/ph/g, 'f')
    .replace(/c(?=[ei])/g, 's')
    .replace(/ck|c|q/g, 'k')
    .replace(/ai|ay|ei|ey/g, 'A')
    .replace(/ee|ea|ie/g, 'E')
    .replace(/z/g, 's')
    .replace(/(.)\1/g, '$1');
}

/**
 * How many letters were added, left out, changed or swapped with their neighbour (optimal string alignment); a number above
 * `allowed` where there are more than that.
 */
function slipsBetween(a: string, b: string, allowed: number): number {
  if (a === b) return 0;
  if (allowed <= 0 || Math.abs(a.length - b.length) > allowed) return allowed + 1;
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const addedOrLeftOut = Math.min(last[j] ?? 0, row[j - 1] ?? 0) + 1;
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(changed, addedOrLeftOut, isSwap ? (beforeLast[j - 2] ?? 0) + 1 : Infinity);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? allowed + 1;
}
