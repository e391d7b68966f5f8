import { filler, knownWords, meaningful } from '../vocabulary';
import { endsSentence, hasPause, isCapital, type Word } from '../words';
import { nameOf, type NameMention, type NameText } from './name';

const LONGEST = 3;

/** Words before which, or behind which, somebody's name stands. */
const beforeName = new Set(`for of by from to with about is has have does did are was only and not on under against whats hows cover covers covered
  covering contact ask via see mean sorry actually or than iro sw worker manager`.split(/\s+/));
const afterName = new Set(`has have is will covers cover covering covered coverin got holding carrying carry hold owes owe still and who does can didnt hasnt havent isnt
  being raised standing stepping looking picking taking`.split(/\s+/));
const places = new Set(['at', 'near', 'in']);

/** A name of staff at this place, one word or more: "Priya", "Dan Okafor", "dan". */
export function personAt(source: NameText, at: number): NameMention | undefined {
  const { words } = source;
  let to = at;
  while (to - at < LONGEST && isNameWord(source, to, to > at) && (to === at || /^[ -]$/.test(words[to]?.gap ?? '')) && !words[to - 1 < at ? -1 : to - 1]?.owns) to++;
  const run = words.slice(at, to);
  if (run.length === 0 || !run.some((word) => isUnfamiliar(word) || word.owns)) return undefined;
  if (places.has(words[at - 1]?.plain ?? '') && !run.at(-1)?.owns) return undefined;
  return isWherePeopleStand(words, at, to) ? nameOf('person', source, at, to) : undefined;
}

function isUnfamiliar(word: Word): boolean {
  return !knownWords.has(word.plain) && /^\p{L}{2,}/u.test(word.text) && !/\d/.test(word.text);
}

function isNameWord(source: NameText, at: number, isSurname: boolean): boolean {
  const word = source.words[at];
  if (!word || source.isTaken(at)) return false;
  if (isUnfamiliar(word)) return true;
  if (!isCapital(word) || filler.has(word.plain) || /^\p{L}$/u.test(word.text)) return false;
  return isSurname ? !meaningful.has(word.plain) || word.owns : word.owns && !meaningful.has(word.plain);
}

const coverWords = new Set('cover covers covering covered step stepping look looking pick picking hold holding mind take taking deal stand standing agreed'.split(' '));

function isCovering(behind: Word, next: Word | undefined): boolean {
  return /^cover/.test(behind.plain) || (/^(?:will|is|can|has|to|ll)$/.test(behind.plain) && coverWords.has(next?.plain ?? ''));
}

function isWherePeopleStand(words: readonly Word[], from: number, to: number): boolean {
  const [first, last, before, behind] = [words[from], words[to - 1], words[from - 1], words[to]];
  if (!first || !last) return false;
  const startsSentence = before === undefined || endsSentence(first.gap);
  if (last.owns || (isCapital(first) && !startsSentence)) return true;
  if (before && beforeName.has(before.plain) && !hasPause(first.gap)) return true;
  if (behind && isCovering(behind, words[to + 1])) return true;
  if (behind && (afterName.has(behind.plain) || hasPause(behind.gap)) && (startsSentence || hasPause(first.gap))) return true;
  return behind === undefined && (startsSentence || hasPause(first.gap) || to - from > 1);
}
