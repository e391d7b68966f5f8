import type { Mention } from './phrases';
import { sees, type Reading } from './reading';
import type { Term } from './vocabulary';
import { endsSentence, hasPause, type Word } from './words';

/** Asking for an opinion, for law, or for what was said and decided. */
const judging: ReadonlySet<Term> = new Set<Term>(['opinion', 'law', 'content']);

/** What the assistant does do, though it is said with the same words ("log an escalation", "set my leave", "send me"). */
const doable: ReadonlySet<Term> = new Set<Term>(['raise', 'respond', 'selfAway', 'ask', 'help', 'howDo', 'thanks', 'booked']);

/** Whether a text tells the assistant to set its own rules aside. */
export function isInjection(reading: Reading): boolean {
  return sees(reading, 'injection');
}

/**
 * Whether the assistant is asked for what it never does: to change, write or send something, to judge or to advise. What is
 * told behind "raise" is the concern, and no request.
 */
export function isRefused(whole: Reading, core: Reading): boolean {
  if (whole.mentions.some((mention) => mention.term === 'deeds' && isAskedFor(whole, mention))) return true;
  const told = core.mentions.find(({ term }) => term === 'raise' || term === 'escalate');
  return core.mentions.some((mention) => judging.has(mention.term) && !isPartOfMore(core, mention) && (!told || mention.from < told.from));
}

/** Whether the words belong to a longer phrase that means something else ("should I have visited"), or ask what the assistant itself has told. */
function isPartOfMore({ mentions, names }: Reading, { from, to }: Mention): boolean {
  const around = mentions.filter((other) => other.from <= from && other.to >= to);
  const longer = around.filter((other) => other.to - other.from > to - from || other.term === 'told');
  return longer.some(({ term }) => term !== 'help' && (term !== 'howDo' || names.length === 0));
}

/** A deed is asked for where it opens a clause or follows "can you", "please", "I want to" and the like. */
function isAskedFor(whole: Reading, deed: Mention): boolean {
  const { words, mentions } = whole;
  const [word, next] = [words[deed.from], words[deed.to]];
  if (!word || word.owns || isDoable(whole, deed) || isPartOfMore(whole, deed) || isNoun(word, next)) return false;
  if (deed.from === 0 || endsSentence(word.gap)) return true;
  if (hasPause(word.gap)) return !isQuestion(words, deed.from);
  const leads = mentions.filter(({ term, to }) => term === 'lead' && to === deed.from);
  return leads.some((lead) => isOrder(words, lead) || !isQuestion(words, lead.from));
}

function isDoable(whole: Reading, deed: Mention): boolean {
  const length = ({ from, to }: Mention) => to - from;
  const around = whole.mentions.filter((other) => other.from <= deed.from && other.to > deed.from && length(other) >= length(deed));
  return around.some(({ term }) => doable.has(term) || (term === 'cancel' && isAboutNothing(whole)));
}

/** Whether neither a child nor anything that the assistant lists is spoken of. */
function isAboutNothing(whole: Reading): boolean {
  return whole.names.length === 0
    && !sees(whole, 'review', 'report', 'visit', 'escalation', 'escalations', 'away', 'record', 'minutes', 'letter', 'decisions');
}

/** "Record", "report" and the like name a thing, unless something follows that is to be recorded. */
function isNoun(word: Word, next: Word | undefined): boolean {
  if (next === undefined || /^(?:on|of|about)$/.test(next.plain)) return true;
  return /^(?:record|log|rate|word|post)$/.test(word.plain) && !/^(?:the|a|an|my|our|his|her|this|that|me|it)$/.test(next.plain);
}

/** "Please" and "can you" give an order wherever they stand. */
function isOrder(words: readonly Word[], lead: Mention): boolean {
  return words.slice(lead.from, lead.to).some(({ plain }) => plain === 'you' || plain === 'please');
}

/** Whether a question word stands before this place in its sentence: "which minutes do I need to send" orders nothing. */
function isQuestion(words: readonly Word[], before: number): boolean {
  for (let at = before - 1; at >= 0; at--) {
    if (/^(?:what|which|who|whose|when|how|any|whats|why|where)$/.test(words[at]?.plain ?? '')) return true;
    if (endsSentence(words[at]?.gap ?? '')) return false;
  }
  return false;
}
