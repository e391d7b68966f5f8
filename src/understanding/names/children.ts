import { acronyms } from '../vocabulary/name-words';
import { knownWords } from '../vocabulary';
import type { Word } from '../words';
import { capitals, isLetter, nameOf, type NameMention, type NameText } from './name';

const notInitials = new Set(acronyms.trim().split(/\s+/));

/** Words behind which bare letters or a number are a child. */
const leadsToChild = new Set(['child', 'for', 'about', 'on', 'of', 'regarding', 're', 'is', 'has', 'case', 'when', 'whens', 'with', 'concerning', 'to']);
const SMALL_REFERENCE = /^\d{3,4}$/;

/** A child at this place, by reference, initials, or first name and initial: "C1042", "AB", "T.M.", "Maya T". */
export function childAt(source: NameText, at: number): NameMention | undefined {
  const word = source.words[at];
  if (!word || source.isTaken(at)) return undefined;
  return caseNumber(source, at, word) ?? initials(source, at, word) ?? nameAndInitial(source, at, word);
}

function caseNumber(source: NameText, at: number, word: Word): NameMention | undefined {
  const before = source.words[at - 1]?.plain ?? '';
  const isNumber = /^\d{5,9}$/.test(word.plain) || (SMALL_REFERENCE.test(word.plain) && /^(?:child|case)$/.test(before));
  if (isNumber || /^(?!q\d)\p{L}{1,3}\d{3,8}$/u.test(word.plain)) return nameOf('child', source, at, at + 1);
  const next = source.words[at + 1];
  const isSplit = isLetter(word) && next && /^\d{3,8}$/.test(next.plain) && /^[\s-]?$/.test(next.gap) && !source.isTaken(at + 1);
  return isSplit ? nameOf('child', source, at, at + 2) : undefined;
}

function initials(source: NameText, at: number, word: Word): NameMention | undefined {
  const { words } = source;
  const before = words[at - 1]?.plain ?? '';
  const next = words[at + 1];
  if (isLetter(word)) {
    const isPair = next && isLetter(next) && /^\.? ?$/.test(next.gap) && (next.gap.startsWith('.') || (capitals(word) === 'all' && capitals(next) === 'all'));
    if (!isPair || isPartOfRun(words, at) || notInitials.has(word.plain + next.plain)) return undefined;
    const third = words[at + 2];
    return nameOf('child', source, at, third && isLetter(third) && third.gap === next.gap ? at + 3 : at + 2);
  }
  const isArticle = /^(?:the|a|an|our|each|every)$/.test(before);
  if (!/^\p{L}{2,3}$/u.test(word.text) || isArticle || (notInitials.has(word.plain) && !(word.plain === 'al' && word.owns))) return undefined;
  if (capitals(word) === 'all' && !isShouted(words)) return nameOf('child', source, at, at + 1);
  const isUnknownPair = word.text.length === 2 && !knownWords.has(word.plain) && (word.owns || leadsToChild.has(before) || at === 0 || next !== undefined);
  return isUnknownPair ? nameOf('child', source, at, at + 1) : undefined;
}

/** Whether the whole text was typed in capitals, so that capitals say nothing. */
function isShouted(words: readonly Word[]): boolean {
  return words.length > 3 && words.every((word) => !/\p{Ll}/u.test(word.text));
}

/** Whether a letter goes on a longer run of letters ("D R P"). */
function isPartOfRun(words: readonly Word[], at: number): boolean {
  return isLetter(words[at - 1]) && words[at]?.gap === ' ';
}

function nameAndInitial(source: NameText, at: number, word: Word): NameMention | undefined {
  const next = source.words[at + 1];
  if (!next || !isLetter(next) || !/^[ -]$/.test(next.gap) || source.isTaken(at + 1) || !/^\p{L}{2,}/u.test(word.text)) return undefined;
  if (word.owns || (next.plain === 'i' && capitals(word) === 'none')) return undefined;
  const isName = !knownWords.has(word.plain) || (capitals(word) === 'first' && capitals(next) === 'all' && at > 0);
  const isLetterWord = /^[aiurnyxw]$/.test(next.text) && !next.owns && !/^[wxy]$/.test(next.text);
  return isName && !isLetterWord && next.text !== 'I' ? nameOf('child', source, at, at + 2) : undefined;
}
