import type { NameMention } from '../names/name';
import type { Reading } from '../reading';
import type { Word } from '../words';

/** Words behind which the concern is told. */
const tellers = new Set(['because', 'about', 'regarding', 're', 'over', 'as', 'since', 'that', 'concerning', 'around', 'for', 'due', 'on', 'with', 'saying', 'cos', 'coz']);
const labels = new Set(['concern', 'concerns', 'issue', 'issues', 'reason', 'reasons', 'grounds', 'problem', 'subject']);
const leading = new Set(['is', 'being', 'are', 'that', 'to', 'because', 'as', 'about', 'regarding', 're', 'the', 'fact', 'of', 'and', 'its', 'over', 'for', 'on']);
const trailing = new Set(['please', 'pls', 'thanks', 'thank', 'you', 'ta', 'cheers', 'asap', 'now', 'today']);
/** Words that say no concern of their own when they are all that is left. */
const empty = new Set(['me', 'him', 'her', 'them', 'this', 'that', 'it', 'one', 'child', 'case', 'matter', 'formally', 'new', 'an', 'a', 'the', 'escalation', 'drp', 'up', 'to', 'next', 'stage', 'level', 'manager', 'my', 'team']);

/** The concern with which an escalation is to be raised, in the words in which it was typed. */
export function concernIn(reading: Reading): string | undefined {
  const { words, to } = reading;
  const raised = reading.mentions.filter(({ term }) => term === 'raise' || term === 'escalate' || term === 'escalation').map((mention) => mention);
  const first = Math.min(...raised.map(({ from }) => from));
  const afterRaise = Math.max(...raised.filter(({ from }) => from <= first + 4).map((mention) => mention.to));
  if (raised.length === 0) return undefined;
  const child = reading.names.find((name) => name.kind === 'child' && name.from >= first);
  const start = labelled(words, first) ?? told(words, afterRaise, child) ?? behindChild(words, child) ?? behindPause(words, afterRaise);
  return start === undefined ? undefined : typed(reading, start, Math.max(to, words.length));
}

function labelled(words: readonly Word[], from: number): number | undefined {
  const at = words.findIndex(({ plain }, index) => index >= from && labels.has(plain) && isLabel(words[index + 1]));
  return at < 0 ? undefined : at + 1;
}

function isLabel(next: Word | undefined): boolean {
  return next !== undefined && (/^(?:is|being|are)$/.test(next.plain) || /[:–—]|\s-\s/.test(next.gap));
}

/** Behind a colon or dash, or behind "because", "about" and the like where more than the child follows. */
function told(words: readonly Word[], from: number, child: NameMention | undefined): number | undefined {
  const marked = words.findIndex(({ gap }, index) => index >= from && /:|\s[-–—]+\s|[–—]/.test(gap));
  if (marked >= 0 && !(child && marked === child.from && words.length - child.to < 2)) return marked === child?.from ? skipChild(words, child) : marked;
  const teller = words.findIndex(({ plain }, index) => index >= from && tellers.has(plain) && index + 1 !== child?.from);
  if (teller >= 0) return teller + 1;
  return undefined;
}

function skipChild(words: readonly Word[], child: NameMention): number {
  return words[child.to - 1]?.owns ? child.from : child.to;
}

function behindChild(words: readonly Word[], child: NameMention | undefined): number | undefined {
  if (!child) return undefined;
  const start = skipChild(words, child);
  return words.length - start >= 2 ? start : undefined;
}

function behindPause(words: readonly Word[], from: number): number | undefined {
  const at = words.findIndex(({ gap }, index) => index >= from && /[,.;(]/.test(gap));
  return at < 0 ? undefined : at;
}

/** The words from one place to another as typed, without what leads in and out. */
function typed({ text, words }: Reading, from: number, to: number): string | undefined {
  let [start, end] = [from, to];
  while (start < end && leading.has(words[start]?.plain ?? '')) start++;
  while (end > start && trailing.has(words[end - 1]?.plain ?? '')) end--;
  const left = words.slice(start, end);
  const [first, last] = [left[0], left.at(-1)];
  if (!first || !last || left.every(({ plain }) => empty.has(plain))) return undefined;
  return text.slice(first.from, last.owns && last.to < text.length ? last.to + 2 : last.to).trim();
}
