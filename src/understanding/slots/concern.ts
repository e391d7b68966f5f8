import type { NameMention } from '../names/name';
import type { Reading } from '../reading';
import { wordSet } from '../vocabulary/word-set';
import { endsSentence, type Word } from '../words';

/** Words that announce the concern: "concern: …", "the reason is …". */
const labels = wordSet('concern concerns issue issues reason reasons grounds problem subject');

/** Words behind which the concern is told. */
const tellers = wordSet('because about regarding re over as since that concerning around for due on with saying');

/** What leads in and out of a concern and is no part of it. */
const leading = wordSet('is being are that to because as about regarding re the fact of and its over for on');
const trailing = wordSet('please thanks thank you ta cheers asap now today');

/** Words that say no concern where nothing else is left. */
const empty = wordSet(`me him her them this that it one child case matter formally new an a the escalation drp up to next stage
  level manager my team`);

/** Words of a story about the speaker, in which no concern is told. */
const tellsStory = wordSet('i we im ive id my');

const MARK = /:|\s[-–—]+\s|[–—]/;
const PAUSE = /[,.;(]/;

/** Whether a concern is announced as one: "concern: …", or "escalation: …" at the beginning of a sentence. */
export function isConcernTold({ words, mentions }: Reading): boolean {
  const isAnnounced = words.some(({ plain }, at) => labels.has(plain) && MARK.test(words[at + 1]?.gap ?? ''));
  const first = mentions.find(({ term, from }) => term === 'escalation' && from <= 2 && beginsSentence(words, from));
  return isAnnounced || (first !== undefined && isMarked(words, first.to));
}

/** Whether a mark follows, perhaps behind one more word ("escalation please: …"). */
function isMarked(words: readonly Word[], at: number): boolean {
  return [at, at + 1].some((place) => MARK.test(words[place]?.gap ?? ''));
}

function beginsSentence(words: readonly Word[], from: number): boolean {
  return words.slice(1, from + 1).every(({ gap }) => !endsSentence(gap));
}

/** The concern with which an escalation is to be raised, in the words in which it was typed. */
export function concernIn(reading: Reading): string | undefined {
  const { words, mentions, names } = reading;
  const raised = mentions.filter(({ term }) => term === 'raise' || term === 'escalate' || term === 'escalation');
  const first = raised.toSorted((a, b) => a.from - b.from)[0];
  if (!first) return undefined;
  const end = Math.max(...raised.filter(({ from }) => from <= first.to).map(({ to }) => to));
  const child = names.find(({ kind, from }) => kind === 'child' && from >= first.from);
  const spoken = announced(words, first.from) ?? marked(words, end, child) ?? told(words, end, child);
  const start = spoken ?? behindChild(words, child) ?? behindPause(words, end);
  return start === undefined ? undefined : asTyped(reading, start);
}

/**
 * The concern that was told before the escalation is asked for: "AB has had no visit since June, I want to escalate it".
 * @param whole the whole sentence, not only the part that asks
 */
export function concernBefore(whole: Reading): string | undefined {
  const raised = whole.mentions.find(({ term }) => term === 'raise' || term === 'escalate');
  const end = whole.words.findLastIndex(({ gap }, at) => at <= (raised?.from ?? 0) && PAUSE.test(gap));
  const before = whole.words.slice(0, Math.max(0, end));
  const namesChild = whole.names.some(({ kind, to }) => kind === 'child' && to <= end);
  const isStory = before.some(({ plain }) => tellsStory.has(plain));
  return namesChild && !isStory ? asTyped({ ...whole, words: before }, 0) : undefined;
}

function announced(words: readonly Word[], from: number): number | undefined {
  const isAnnounced = ({ plain }: Word, at: number) => {
    const next = words[at + 1];
    return at >= from && labels.has(plain) && next !== undefined && (MARK.test(next.gap) || /^(?:is|being|are)$/.test(next.plain));
  };
  return placeAfter(words.findIndex(isAnnounced));
}

function marked(words: readonly Word[], from: number, child: NameMention | undefined): number | undefined {
  const at = words.findIndex(({ gap }, place) => place >= from && MARK.test(gap));
  if (at < 0) return undefined;
  return child?.from === at ? behindChild(words, child) : at;
}

function told(words: readonly Word[], from: number, child: NameMention | undefined): number | undefined {
  const isOwner = child !== undefined && words[child.to - 1]?.owns === true;
  const last = child?.to ?? words.length;
  const tells = ({ plain }: Word, at: number) => tellers.has(plain) && (at + 1 !== child?.from || isOwner);
  return placeAfter(words.findIndex((word, at) => at >= from && at <= last && tells(word, at)));
}

/** Behind the child, or from the child on where the concern is about what is theirs ("KD's missing plan"). */
function behindChild(words: readonly Word[], child: NameMention | undefined): number | undefined {
  if (!child) return undefined;
  const start = words[child.to - 1]?.owns ? child.from : child.to;
  return words.length - start >= 2 ? start : undefined;
}

function behindPause(words: readonly Word[], from: number): number | undefined {
  const at = words.findIndex(({ gap }, place) => place >= from && PAUSE.test(gap));
  return at < 0 ? undefined : at;
}

function placeAfter(at: number): number | undefined {
  return at < 0 ? undefined : at + 1;
}

/** The words from a place on as they were typed, without what leads in and out. */
function asTyped({ text, words }: Reading, from: number): string | undefined {
  const start = words.findIndex(({ plain }, at) => at >= from && !leading.has(plain));
  const end = words.findLastIndex(({ plain }) => !trailing.has(plain));
  const [first, last] = [words[start], words[end]];
  if (!first || !last || end < start || words.slice(start, end + 1).every(({ plain }) => empty.has(plain))) return undefined;
  return text.slice(first.from, last.to);
}
