import { filler, knownWords, meaningful } from '../vocabulary';
import { wordSet } from '../vocabulary/word-set';
import { endsSentence, hasPause, isCapital, type Word } from '../words';
import { nameOf, type NameMention, type NameText } from './name';

const LONGEST_NAME = 3;

/** Words behind which somebody's name stands. */
const leadIn = wordSet(`for 4 of by from to with about is has have does did are was only and not on under against whats hows cover
  covers covered covering contact ask via see mean sorry actually or than iro sw worker manager`);

/** Words before which somebody's name stands where it begins a clause, and those before which it stands anywhere. */
const leadOut = wordSet(`has have is will got holding carrying carry hold owe still and who does can didnt havent isnt being raised
  standing stepping looking picking taking`);
const surelyLeadOut = wordSet('has hasnt owes holds cover covers covering covered');

/** What somebody "will" or "can" do who covers. */
const mayCover = wordSet('will is can has to');
const covering = wordSet('cover covering step stepping look looking pick picking hold holding mind take taking deal stand standing agreed');

const leadsToPlace = wordSet('at near in');

/** A name of staff at this place, one word or more: "Priya", "Dan Okafor", "dan". */
export function personAt(source: NameText, at: number): NameMention | undefined {
  const { words } = source;
  const run = nameWordsFrom(source, at);
  const last = run.at(-1);
  if (!last || !run.some((word) => isUnfamiliar(word) || word.owns)) return undefined;
  if (leadsToPlace.has(words[at - 1]?.plain ?? '') && !last.owns) return undefined;
  const to = at + run.length;
  return isWherePeopleStand(words, at, to) ? nameOf('person', source, at, to) : undefined;
}

/** The words from here on that may be parts of one name. */
function nameWordsFrom(source: NameText, at: number): readonly Word[] {
  const run: Word[] = [];
  for (const word of source.words.slice(at, at + LONGEST_NAME)) {
    const isJoined = run.length === 0 || (/^[ -]$/.test(word.gap) && !run.at(-1)?.owns);
    if (!isJoined || source.isTaken(at + run.length) || !isNameWord(word, run.length > 0)) break;
    run.push(word);
  }
  return run;
}

/** A word that is in no vocabulary, or one with a capital that is: a surname, or an owner ("Mark's"). */
function isNameWord(word: Word, isSurname: boolean): boolean {
  if (isUnfamiliar(word)) return true;
  const isPlainWord = filler.has(word.plain) || meaningful.has(word.plain) || word.text.length < 2 || word.text.length > 30;
  return isCapital(word) && !isPlainWord && (isSurname || word.owns);
}

function isUnfamiliar({ plain, text }: Word): boolean {
  return !knownWords.has(plain) && /^[\p{L}\p{M}'’]{2,30}$/u.test(text) && isPronounceable(plain);
}

/** Keys hit at random are no name. */
function isPronounceable(plain: string): boolean {
  return !/^[a-z]*$/.test(plain) || (/[aeiouy]/.test(plain) && !/[^aeiouy]{5}/.test(plain));
}

function isWherePeopleStand(words: readonly Word[], from: number, to: number): boolean {
  const [first, last, before, behind] = [words[from], words[to - 1], words[from - 1], words[to]];
  if (!first || !last) return false;
  const beginsSentence = before === undefined || endsSentence(first.gap);
  const beginsClause = beginsSentence || hasPause(first.gap);
  if (last.owns || (isCapital(first) && !beginsSentence)) return true;
  if (before && leadIn.has(before.plain) && !hasPause(first.gap)) return true;
  if (!behind) return beginsClause || to - from > 1 || meaningful.has(before?.plain ?? '');
  if (surelyLeadOut.has(behind.plain) || isCovering(behind, words[to + 1])) return true;
  return beginsClause && (leadOut.has(behind.plain) || hasPause(behind.gap));
}

function isCovering(behind: Word, next: Word | undefined): boolean {
  return mayCover.has(behind.plain) && covering.has(next?.plain ?? '');
}
