import { months, weekdays } from './vocabulary/calendar-words';
import { wordSet } from './vocabulary/word-set';
import { hasPause, isCapital, type Word } from './words';

/** Words that set aside what follows them, wherever they stand. */
const openers: readonly (readonly string[])[] = [
  ['rather', 'than'], ['instead', 'of'], ['as', 'opposed', 'to'], ['not', 'interested', 'in'], ['no', 'need'], ['never', 'mind', 'the'],
  ['never', 'mind', 'what'],
];

/** Words that do so at the beginning of a clause, unless they speak of what was said before ("forget it") or only greet ("no thanks"). */
const clauseOpeners = wordSet('forget ignore skip no nevermind');
const speaksOfBefore = wordSet('it that this thanks thank worries about previous all your any earlier prior above everything');

/** "Don't" sets aside a request, not what somebody has not done. */
const denials = wordSet('dont didnt wasnt isnt arent');
const requests = wordSet(`want need show start raise list open give include bother send mean care create log asking after delete
  close respond reply answer escalate`);

/** Words with which the speaker turns to what they do want. */
const turning = wordSet('just only but');

/** What "not" denies where it says that something has not been done, or not in time. */
const undone = wordSet(`been held in back sent done received yet sure had out gone come completed finished written seen visited
  answered responded replied resolved closed settled submitted arrived on within working around well due booked`);

const pointers = wordSet('the this next last my our his her those any all just');

/** The words without those that the speaker sets aside: "not Priya's, Dan's", "don't start a new one, just open …". */
export function withoutSetAside(words: readonly Word[]): readonly Word[] {
  const kept: Word[] = [];
  for (let at = 0; at < words.length; ) {
    const end = endOfSetAside(words, at);
    if (end === undefined) kept.push(...words.slice(at, at + 1));
    at = end ?? at + 1;
  }
  return kept.length < 2 ? words : kept;
}

/** The place where the words go on, where those from here are set aside. */
function endOfSetAside(words: readonly Word[], at: number): number | undefined {
  const [word, next] = [words[at], words[at + 1]];
  if (!word || !next) return undefined;
  const end = endOfClause(words, at);
  if (openers.some((opener) => opener.every((plain, index) => words[at + index]?.plain === plain))) return end;
  if (denials.has(word.plain) && requests.has(next.plain)) return end;
  const beginsClause = at === 0 || hasPause(word.gap) || turning.has(words[at - 1]?.plain ?? '');
  if (word.plain === 'not') return setsAside(words.slice(at + 1, end), beginsClause) ? end : undefined;
  const opens = beginsClause && clauseOpeners.has(word.plain) && !speaksOfBefore.has(next.plain);
  return opens && end < words.length && end - at > 2 ? end : undefined;
}

/** "not the overdue ones", "not Priya's", "not next week" set aside; "not in yet" says that something is not done. */
function setsAside(denied: readonly Word[], beginsClause: boolean): boolean {
  const [first] = denied;
  if (!first || denied.some(({ plain }) => undone.has(plain))) return false;
  return beginsClause || pointers.has(first.plain) || first.owns || isCapital(first) || first.plain in weekdays || first.plain in months;
}

function endOfClause(words: readonly Word[], from: number): number {
  const end = words.findIndex(({ gap, plain }, at) => at > from && (hasPause(gap) || (at > from + 2 && turning.has(plain))));
  return end < 0 ? words.length : end;
}
