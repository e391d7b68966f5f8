import type { Mention } from './phrases';
import { sees, wordsWithin, type Reading } from './reading';
import { endsSentence, hasPause, type Word } from './words';
import { filler, type Term } from './vocabulary';

/** Longer than anybody types a question: notes, a letter or a report were pasted. */
const LONGEST_QUESTION = 1000;

/** So many sentences without a request are notes. */
const SENTENCES_OF_NOTES = 4;

/** The least share of a request's words that must be understood. */
const LEAST_UNDERSTOOD = 0.3;

/** Whether a text is too long to be a question. */
export function isTooLong(text: string): boolean {
  return text.length > LONGEST_QUESTION;
}

/** Words behind which a deed is asked for rather than told: "please delete", "can you change". */
const asksForDeed = new Set(['please', 'pls', 'can', 'could', 'would', 'you', 'will', 'just', 'to', 'then', 'and', 'kindly', 'go', 'now', 'lets', 'hi', 'hello', 'hey', 'so', 'also', 'me', 'i', 'we', 'should', 'quickly', 'ahead', 'help', 'ok', 'morning', 'afternoon', 'thanks', 'u']);
const wants = new Set(['you', 'need', 'want', 'like', 'able', 'going', 'me', 'id', 'help', 'ahead', 'try', 'us', 'ready', 'possible', 'wish', 'hoping', 'trying', 'how', 'love']);
const asksWhat = /^(?:what|which|who|whose|when|how|any|whats|why|where)$/;

/** Whether the assistant is asked to do what it never does: to change, write, send, judge, advise, or to forget its rules. */
export function isRefused(whole: Reading, core: Reading): boolean {
  if (sees(whole, 'injection')) return true;
  if (whole.mentions.some((mention) => mention.term === 'deeds' && isAskedFor(whole, mention.from))) return true;
  const told = core.mentions.find(({ term }) => term === 'raise' || term === 'escalate');
  return core.mentions.some((mention) => judging.has(mention.term) && !isPartOfMore(core, mention) && (!told || mention.from < told.from));
}

/** Asking for an opinion, for law, or for what was said; what is told behind "raise" is the concern. */
const judging: ReadonlySet<Term> = new Set<Term>(['opinion', 'law', 'content']);

/** Whether the words belong to a longer phrase that means something else ("should I have visited"). */
function isPartOfMore({ mentions }: Reading, { from, to }: Mention): boolean {
  return mentions.some((other) => other.from <= from && other.to >= to && other.to - other.from > to - from);
}

/** Whether neither a child nor anything that the assistant lists is spoken of. */
function isAboutNothing(whole: Reading): boolean {
  return whole.names.length === 0 && !sees(whole, 'review', 'report', 'visit', 'escalation', 'escalations', 'away', 'record', 'minutes', 'letter', 'decisions');
}

function isAskedFor(whole: Reading, at: number): boolean {
  const isOtherwiseMeant = whole.mentions.some(({ term, from, to }) =>
    from <= at && to > at && (term === 'raise' || term === 'respond' || term === 'selfAway' || term === 'ask' || (term === 'cancel' && isAboutNothing(whole)) || term === 'help' || term === 'howDo' || term === 'thanks' || term === 'booked'));
  if (isOtherwiseMeant) return false;
  const { words } = whole;
  const [word, before] = [words[at], words[at - 1]];
  if (!word || word.owns) return false;
  if (!before || endsSentence(word.gap)) return !isNoun(words, at);
  if (hasPause(word.gap)) return !isNoun(words, at) && asksNothing(words, at);
  if (!asksForDeed.has(before.plain)) return false;
  if (before.plain === 'to') return wants.has(words[at - 2]?.plain ?? '') && asksNothing(words, at);
  if (before.plain === 'i' || before.plain === 'we') return /^(?:can|could|may|should|shall)$/.test(words[at - 2]?.plain ?? '') && asksNothing(words, at - 1);
  if (before.plain === 'and' || before.plain === 'me' || before.plain === 'should') return before.plain === 'and' && asksNothing(words, at);
  return true;
}

/** Whether no question word stands before this place in its sentence: "which minutes do I need to send" asks, it does not order. */
function asksNothing(words: readonly Word[], at: number): boolean {
  for (let behind = at - 1; behind >= 0; behind--) {
    const word = words[behind];
    if (!word) break;
    if (asksWhat.test(word.plain)) return false;
    if (endsSentence(words[behind + 1]?.gap ?? '')) break;
  }
  return true;
}

/** "Review dates", "Help": the first word names a thing where a noun, a date or nothing follows. */
function isNoun(words: readonly Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  return next === undefined || (/^(?:review|minute|record|help|book|cover|order|post|chase)$/.test(word?.plain ?? '') && !/^(?:the|a|an|my|our|his|her|this|that|me)$/.test(next.plain));
}

/** Whether a text of several sentences asks for nothing: somebody's notes. */
export function isNotes(whole: Reading, core: Reading): boolean {
  const sentences = 1 + whole.words.filter(({ gap }, at) => at > 0 && endsSentence(gap)).length;
  return sentences >= SENTENCES_OF_NOTES && !whole.text.includes('?') && !sees(core, 'selfAway') && !hasRequest(whole);
}

/** Whether a sentence begins as requests do. */
function hasRequest({ words }: Reading): boolean {
  let sinceBeginning = 0;
  return words.some(({ plain, gap }, at) => {
    sinceBeginning = at === 0 || endsSentence(gap) ? 0 : sinceBeginning + 1;
    return sinceBeginning < 3 && beginsRequest.has(plain);
  });
}

const beginsRequest = new Set(`can could would will please show list give tell which what whats who when how any need want like raise start open log new escalate respond
  reply answer put set book pull find`.split(/\s+/));

/** The share of a request's words that are understood: of those that carry a meaning, how many have one here. */
export function shareUnderstood(core: Reading): number {
  const understood = [...core.mentions, ...core.dates, ...core.names];
  let [known, others] = [0, 0];
  wordsWithin(core).forEach(({ plain }, index) => {
    const at = core.from + index;
    if (understood.some(({ from, to }) => at >= from && at < to)) known++;
    else if (!filler.has(plain)) others++;
  });
  return known + others === 0 ? 0 : known / (known + others);
}

/** Whether too little of a request is understood to act on it. */
export function isMostlyStrange(core: Reading): boolean {
  return shareUnderstood(core) < LEAST_UNDERSTOOD;
}
