import { knownWords } from '../vocabulary';
import { acronyms } from '../vocabulary/name-words';
import { wordSet } from '../vocabulary/word-set';
import type { Word } from '../words';
import { capitals, isLetter, nameOf, type NameMention, type NameText } from './name';

const notInitials = wordSet(acronyms);

/** Words behind which two small letters are a child's initials, and those before which they may have a plural ending ("kds review"). */
const leadsToChild = wordSet('child for about on of regarding re is has case when whens with concerning to');
const followsChild = wordSet('next review timeline timetable dates escalation drp case');

/** Words behind which a short number is a child's reference. */
const leadsToNumber = wordSet('child case');

/** Letters that stand for whole words in hurried typing ("r", "u"). */
const letterWords = wordSet('a i u r n');

/** A child at this place, by reference, initials, or first name and initial: "C1042", "AB", "T.M.", "Maya T". */
export function childAt(source: NameText, at: number): NameMention | undefined {
  const word = source.words[at];
  if (!word) return undefined;
  return reference(source, at, word) ?? spacedInitials(source, at, word) ?? initials(source, at, word) ?? nameAndInitial(source, at, word);
}

/** "C1042", "20931", "child 412", "C 1042"; "Q1" is a quarter. */
function reference(source: NameText, at: number, word: Word): NameMention | undefined {
  const { words } = source;
  const isShort = /^\d{3,4}$/.test(word.plain) && leadsToNumber.has(words[at - 1]?.plain ?? '');
  if (isShort || /^\d{5,9}$/.test(word.plain) || /^(?!q\d)\p{L}{1,3}\d{3,8}$/u.test(word.plain)) return nameOf('child', source, at, at + 1);
  const next = words[at + 1];
  const isParted = isLetter(word) && next && /^\d{3,8}$/.test(next.plain) && /^[\s-]?$/.test(next.gap) && !source.isTaken(at + 1);
  return isParted ? nameOf('child', source, at, at + 2) : undefined;
}

/** "T.M.", "T M", and with a third letter. */
function spacedInitials(source: NameText, at: number, word: Word): NameMention | undefined {
  const [before, next, third] = [source.words[at - 1], source.words[at + 1], source.words[at + 2]];
  if (!isLetter(word) || !next || !isLetter(next) || !/^\.? ?$/.test(next.gap)) return undefined;
  const areCapitals = capitals(word) === 'all' && capitals(next) === 'all';
  const isPartOfRun = isLetter(before) && word.gap === ' ';
  if (!(next.gap.startsWith('.') || areCapitals) || isPartOfRun || /^(?:ie|eg|am|pm)$/.test(word.plain + next.plain)) return undefined;
  return nameOf('child', source, at, third && isLetter(third) && third.gap === next.gap ? at + 3 : at + 2);
}

/** "AB", "kd's", "for kd"; short forms of the field are none, nor is what stands behind an article ("the TM"). */
function initials(source: NameText, at: number, word: Word): NameMention | undefined {
  const { words } = source;
  const [before, next] = [words[at - 1]?.plain ?? '', words[at + 1]];
  const isShortForm = notInitials.has(word.plain) && !(word.plain === 'al' && word.owns);
  if (isShortForm || !/^\p{L}{2,3}$/u.test(word.text) || /^(?:the|a|an|our|each|every)$/.test(before)) return undefined;
  if (capitals(word) === 'all' && !isShouted(words)) return nameOf('child', source, at, at + 1);
  if (knownWords.has(word.plain)) return undefined;
  const isOwnerWithoutMark = /^[a-z]{2}s$/.test(word.text) && followsChild.has(next?.plain ?? '');
  if (isOwnerWithoutMark) return { kind: 'child', name: word.text.slice(0, 2), from: at, to: at + 1 };
  const isPair = word.text.length === 2 && (word.owns || leadsToChild.has(before) || at === 0 || next !== undefined);
  return isPair ? nameOf('child', source, at, at + 1) : undefined;
}

/** Whether the whole text was typed in capitals, so that capitals say nothing. */
function isShouted(words: readonly Word[]): boolean {
  return words.length > 3 && words.every((word) => !/\p{Ll}/u.test(word.text));
}

/** "Maya T", "noah w". */
function nameAndInitial(source: NameText, at: number, word: Word): NameMention | undefined {
  const next = source.words[at + 1];
  if (!next || !isLetter(next) || !/^[ -]$/.test(next.gap) || source.isTaken(at + 1)) return undefined;
  if (word.owns || !/^\p{L}{2,}$/u.test(word.text) || next.text === 'I' || (letterWords.has(next.text) && !next.owns)) return undefined;
  const areCapitals = capitals(word) === 'first' && capitals(next) === 'all' && at > 0;
  return areCapitals || !knownWords.has(word.plain) ? nameOf('child', source, at, at + 2) : undefined;
}
