import { endsSentence, hasPause, type Word } from '../words';
import { childAt } from './children';
import type { NameMention, NameText } from './name';
import { personAt } from './people';
import { referenceAt } from './references';
import { teamAround, teamByName } from './teams';

type NameReader = (source: NameText, at: number) => NameMention | undefined;

// In this order: what one reader has taken the later ones leave alone.
const readers: readonly NameReader[] = [referenceAt, childAt, teamAround, teamByName, personAt];

/**
 * Who and what is named in a text, in order. Whoever introduces or signs themselves ("it's Jan", "thanks, Jan") is left out.
 * @param isTaken whether the word at a place means something else, such as a date
 */
export function namesIn(text: string, words: readonly Word[], isTaken: (at: number) => boolean): readonly NameMention[] {
  const found: NameMention[] = [];
  const source: NameText = {
    text,
    words,
    isTaken: (at) => isTaken(at) || found.some(({ from, to }) => at >= from && at < to),
  };
  for (const read of readers) {
    for (let at = 0; at < words.length; at++) {
      const name = source.isTaken(at) && read !== teamAround ? undefined : read(source, at);
      if (name) found.push(name);
    }
  }
  return found.filter((name) => !(name.kind === 'person' && isSpeaker(words, name))).sort((a, b) => a.from - b.from);
}

/** "it's Jan in business support", "Jan here", "hi Jan", and at the end "thanks, Jan". */
function isSpeaker(words: readonly Word[], { from, to }: NameMention): boolean {
  const [before, second, behind] = [words[from - 1]?.plain ?? '', words[from - 2]?.plain ?? '', words[to]];
  const opensSentence = from < 2 || endsSentence(words[from - 1]?.gap ?? '') || hasPause(words[from - 1]?.gap ?? '');
  if (behind?.plain === 'here' || /^(?:hi|hello|hiya|hey|dear|morning|afternoon|evening)$/.test(before)) return true;
  if (opensSentence && /^(?:its|im)$/.test(before)) return true;
  if (/^(?:this|name)$/.test(second) && before === 'is') return true;
  return behind === undefined && /^(?:thanks|thank|you|regards|cheers|ta|thx|wishes)$/.test(before) && hasPause(words[from]?.gap ?? '');
}
