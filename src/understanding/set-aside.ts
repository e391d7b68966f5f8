import { hasPause, isCapital, type Word } from './words';
import { weekdays, months } from './vocabulary/calendar-words';

/** Words that set aside what follows them, up to the next pause ("forget what's overdue, …"); `null` stands for any verb of wanting. */
const openers: readonly (readonly string[])[] = [
  ['rather', 'than'], ['instead', 'of'], ['as', 'opposed', 'to'], ['not', 'interested', 'in'], ['no', 'need'], ['never', 'mind', 'the'], ['nothing', 'about'],
];
const atBeginning = new Set(['forget', 'ignore', 'leave', 'skip', 'no', 'nevermind']);
const refusing = new Set(['dont', 'didnt', 'wasnt', 'isnt', 'arent']);
const wanting = new Set(['want', 'need', 'show', 'start', 'raise', 'list', 'open', 'give', 'include', 'bother', 'send', 'mean', 'care', 'create', 'log', 'asking', 'after', 'delete', 'close', 'respond', 'reply', 'answer', 'escalate']);
const restarting = new Set(['just', 'only', 'but']);
/** What "not" denies where it says that something has not been done, and sets nothing aside. */
const undone = new Set(`been held in back sent done received yet sure had out gone come completed finished written seen visited answered responded replied resolved closed
  submitted arrived on within working around well due booked`.split(/\s+/));

/** The words without those that the speaker sets aside: "not Priya's, Dan's", "don't start a new one, just open …". */
export function withoutSetAside(words: readonly Word[]): readonly Word[] {
  const kept: Word[] = [];
  for (let at = 0; at < words.length; ) {
    const end = endOfSetAside(words, at);
    const isAll = end !== undefined && kept.length === 0 && end >= words.length;
    if (end !== undefined && !isAll) at = end;
    else {
      const word = words[at];
      if (word) kept.push(word);
      at++;
    }
  }
  return kept;
}

function endOfSetAside(words: readonly Word[], at: number): number | undefined {
  const word = words[at];
  if (!word) return undefined;
  const next = words[at + 1];
  const begins = at === 0 || hasPause(word.gap) || restarting.has(words[at - 1]?.plain ?? '');
  if (openers.some((opener) => opener.every((plain, index) => words[at + index]?.plain === plain))) return nextPause(words, at);
  if (refusing.has(word.plain) && next && wanting.has(next.plain)) return nextPause(words, at);
  if (word.plain === 'not') return setsAside(words, at, begins) ? nextPause(words, at) : undefined;
  if (!begins || !atBeginning.has(word.plain) || !next || /^(?:it|that|this|thanks|thank|worries|about|previous|all|your|any|earlier|prior|above|everything)$/.test(next.plain)) return undefined;
  const end = nextPause(words, at);
  return end < words.length && end - at > 2 ? end : undefined;
}

/** "not the overdue ones", "not Priya's", "not next week": something else was meant; "not in yet" denies, it sets nothing aside. */
function setsAside(words: readonly Word[], at: number, begins: boolean): boolean {
  const end = nextPause(words, at);
  const denied = words.slice(at + 1, end);
  const [first] = denied;
  if (!first || denied.some(({ plain }) => undone.has(plain))) return false;
  if (/^(?:the|this|next|last|my|our|his|her|those|any|all|just)$/.test(first.plain)) return !denied.some(({ plain }) => /^(?:resolved|closed|settled)$/.test(plain));
  return begins || first.owns || isCapital(first) || first.plain in weekdays || first.plain in months;
}

/** The place where the words go on after what was set aside. */
function nextPause(words: readonly Word[], at: number): number {
  for (let end = at + 1; end < words.length; end++) {
    const word = words[end];
    if (!word) break;
    if (hasPause(word.gap)) return end;
    if (end > at + 2 && restarting.has(word.plain)) return end;
  }
  return words.length;
}
