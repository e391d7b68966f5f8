import { isCapital, type Word } from '../words';

/** Somebody or something named in a text: the words from `from` up to, not including, `to`. */
export interface NameMention {
  readonly kind: 'child' | 'ref' | 'person' | 'team';
  /** As typed. */
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** The words that names are looked for among, and those that mean something else already. */
export interface NameText {
  readonly text: string;
  readonly words: readonly Word[];
  readonly isTaken: (at: number) => boolean;
}

/** The name that these words spell, as it was typed, its possessive ending left out. */
export function nameOf(kind: NameMention['kind'], { text, words }: NameText, from: number, to: number): NameMention {
  const start = words[from]?.from ?? 0;
  const end = words[to - 1]?.to ?? start;
  return { kind, name: text.slice(start, end), from, to };
}

/** Whether the word is one letter. */
export function isLetter(word: Word | undefined): boolean {
  return word !== undefined && /^\p{L}$/u.test(word.text);
}

/** Whether the word was typed in capitals throughout, or with one at its beginning. */
export function capitals(word: Word | undefined): 'all' | 'first' | 'none' {
  if (!word || !isCapital(word)) return 'none';
  return /^\p{Lu}+$/u.test(word.text) ? 'all' : 'first';
}
