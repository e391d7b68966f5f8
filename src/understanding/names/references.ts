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
  if (!PREFIX.test(word.plain)) return undefined;
  let numberAt = at + 1;
  while (/^(?:number|no|ref|reference|num)$/.test(words[numberAt]?.plain ?? '')) numberAt++;
  const number = words[numberAt];
  if (!number || source.isTaken(numberAt) || !/^\d{1,6}$/.test(number.plain)) return undefined;
  const isJoined = /^[-#–/]$/.test(number.gap.trim());
  if (number.gap.trim() !== '' && !isJoined) return undefined;
  if (!isJoined && (number.plain.length < 2 || word.plain === 'e')) return undefined;
  const isWord = word.plain === 'escalation' || word.plain === 'dispute' || numberAt > at + 1;
  return nameOf('ref', source, isWord ? numberAt : at, numberAt + 1);
}
