import { rightSpelling } from './spelling';
import { wordSet } from './vocabulary/word-set';

/** One word of a sentence, with where it stood in the text. */
export interface Word {
  /** As typed, without a possessive ending. */
  readonly text: string;
  /** In small letters, without apostrophes, a slip of the finger put right. */
  readonly plain: string;
  /** Whether it was typed with a possessive ending ("Priya's"). */
  readonly owns: boolean;
  /** Where `text` begins and ends in the sentence. */
  readonly from: number;
  readonly to: number;
  /** What stands between the word before and this one: spaces and punctuation. */
  readonly gap: string;
}

const WORD = /[\p{L}\p{M}\d]+(?:['’`][\p{L}\p{M}]+)*|%/gu;

/** Words whose "'s" is short for "is", never a possessive. */
const shortForIs = wordSet('what who when where how that it he she here there let this why');

/** Punctuation that dictation writes out. */
const spokenMarks: Readonly<Record<string, string>> = { comma: ',', colon: ':', semicolon: ';' };

/** The words of a text, in order. Takes time in proportion to the text's length. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let end = 0;
  let spoken = '';
  for (const match of text.matchAll(WORD)) {
    const [typed] = match;
    const gap = spoken + text.slice(end, match.index);
    end = match.index + typed.length;
    spoken = spokenMarks[typed.toLowerCase()] ?? '';
    if (spoken !== '') continue;
    words.push(wordAt(typed, match.index, gap, words.length === 0 || endsSentence(gap), text.charAt(end)));
  }
  return words;
}

/** Whether the gap before a word parts sentences. */
export function endsSentence(gap: string): boolean {
  return /[.?!;\n]\s|[?!;\n]/.test(gap);
}

/** Whether there is punctuation in the gap before a word, other than a hyphen or stroke within a term. */
export function hasPause(gap: string): boolean {
  return /[,:;.?!()\n"“”]|\s[-–—]+\s?|[–—]/.test(gap);
}

/** Whether the word begins with a capital letter. */
export function isCapital(word: Word): boolean {
  return /^\p{Lu}/u.test(word.text);
}

function wordAt(typed: string, from: number, gap: string, first: boolean, next: string): Word {
  const ending = /['’`]s$/i.exec(typed);
  const base = ending ? typed.slice(0, ending.index) : typed;
  const isOwner = ending !== null && !shortForIs.has(base.toLowerCase());
  const text = isOwner ? base : typed;
  const bare = text.toLowerCase().replace(/^we['’`]re$/, 'we').replace(/['’`]/g, '').replace('%', 'percent');
  const capitalInside = !first && /^\p{Lu}/u.test(typed);
  return {
    text,
    plain: isOwner ? bare : rightSpelling(bare, capitalInside),
    owns: isOwner || /s['’]$/.test(typed + next),
    from,
    to: from + text.length,
    gap,
  };
}
