import { groups, little, type Term } from './vocabulary';
import { wordClasses } from './vocabulary/word-classes';
import type { Word } from './words';

/** A phrase of the vocabulary found in a sentence: the words from `from` up to, not including, `to`. */
export interface Mention {
  readonly term: Term;
  readonly from: number;
  readonly to: number;
}

/** One place of a phrase: the words of which any one may stand there, and whether it must follow the place before at once. */
interface Place {
  readonly words: ReadonlySet<string>;
  readonly follows: boolean;
}

type Pattern = readonly Place[];

interface Entry {
  readonly term: Term;
  readonly pattern: Pattern;
}

/** How many words may stand between two words of a phrase: little ones, or those of a name. */
const WORDS_BETWEEN = 4;

const indexes = groups.map((group) => {
  const byFirstWord = new Map<string, Entry[]>();
  for (const [term, phrases] of Object.entries(group) as [Term, string][]) {
    for (const pattern of phrases.split(',').map(readPattern)) {
      for (const word of pattern[0]?.words ?? []) byFirstWord.set(word, [...(byFirstWord.get(word) ?? []), { term, pattern }]);
    }
  }
  return byFirstWord;
});

/** Reads a phrase as the vocabulary writes it; a stroke may end a line there. */
function readPattern(phrase: string): Pattern {
  const places = phrase.trim().replace(/\/\s+/g, '/').split(/\s+/);
  return places.flatMap((joined) =>
    joined.split('+').map((place, part) => ({ words: new Set(place.split('/').flatMap(wordsAtPlace)), follows: part > 0 })),
  );
}

function wordsAtPlace(written: string): readonly string[] {
  const name = /^\{(\w+)\}$/.exec(written)?.[1];
  if (name === undefined) return [written];
  const words = wordClasses[name];
  if (words === undefined) throw new Error(`the vocabulary names a class of words that there is not: ${name}`);
  return words.trim().split(/\s+/);
}

/**
 * The phrases of the vocabulary that the words hold; where one lies within a longer one of the same group, only the longer.
 * @param isName whether the word at a place is part of a name, which may stand between the words of a phrase
 */
export function mentionsIn(words: readonly Word[], isName: (at: number) => boolean): readonly Mention[] {
  return indexes.flatMap((index) => {
    const found = words.flatMap((word, from) =>
      (index.get(word.plain) ?? []).flatMap(({ term, pattern }) => {
        const to = endOfMatch(words, from, pattern, isName);
        return to === undefined ? [] : [{ term, from, to }];
      }),
    );
    return found.filter((one) => !found.some((other) => isWithin(one, other)));
  });
}

function isWithin(one: Mention, other: Mention): boolean {
  return other.from <= one.from && other.to >= one.to && other.to - other.from > one.to - one.from;
}

function endOfMatch(words: readonly Word[], from: number, pattern: Pattern, isName: (at: number) => boolean): number | undefined {
  let at = from;
  for (const place of pattern.slice(1)) {
    const next = nextMatch(words, at + 1, place, isName);
    if (next === undefined) return undefined;
    at = next;
  }
  return at + 1;
}

function nextMatch(words: readonly Word[], from: number, place: Place, isName: (at: number) => boolean): number | undefined {
  for (let at = from; at <= from + WORDS_BETWEEN; at++) {
    const word = words[at];
    if (word === undefined) return undefined;
    if (place.words.has(word.plain)) return at;
    if (place.follows || (!little.has(word.plain) && !isName(at))) return undefined;
  }
  return undefined;
}
