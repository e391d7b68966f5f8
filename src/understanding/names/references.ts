import { nameOf, type NameMention, type NameText } from './name';

/** What an escalation's reference begins with. */
const PREFIX = /^(?:drp|ir|irp|esc|escalation|dispute|cfc|c4c|e|dr)$/;
const WHOLE = /^(?:drp|ir|irp|esc|cfc|c4c|e|dr)\d{1,6}$/;

/** An escalation's reference at this place: "DRP-0031", "drp 31", "E31", "escalation 31". */
export function referenceAt(source: NameText, at: number): NameMention | undefined {
  const { words } = source;
  const word = words[at];
  if (!word) return undefined;
  if (WHOLE.test(word.plain)) return nameOf('ref', source, at, at + 1);
  const spelled = spelledPrefix(source, at);
  if (!PREFIX.test(word.plain) && spelled === undefined) return undefined;
  let numberAt = spelled ?? at + 1;
  while (/^(?:number|no|ref|reference|num)$/.test(words[numberAt]?.plain ?? '')) numberAt++;
  const number = words[numberAt];
  if (!number || source.isTaken(numberAt) || !/^\d{1,6}$/.test(number.plain)) return undefined;
  const isJoined = /^[-#–/]$/.test(number.gap.trim());
  if (number.gap.trim() !== '' && !isJoined && spelled === undefined) return undefined;
  if (!isJoined && (number.plain.length < 2 || word.plain === 'e')) return undefined;
  const isWord = word.plain === 'escalation' || word.plain === 'dispute' || (spelled === undefined && numberAt > at + 1);
  return nameOf('ref', source, isWord ? numberAt : at, numberAt + 1);
}

/** "D.R.P.": the place after the letters. */
function spelledPrefix({ words }: NameText, at: number): number | undefined {
  const letters = words.slice(at, at + 3).map(({ text }) => text.toLowerCase());
  return letters.join(' ') === 'd r p' ? at + 3 : undefined;
}
