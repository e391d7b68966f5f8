import { hasPause, endsSentence, type Word } from './words';
import type { Stretch } from './reading';

/** Words with which a new clause begins behind a pause. */
const openers = new Set(`so but anyway then can could would will please pls which what whats how when who show list tell give get find pull i im ive id its my
  is are do does have has because as since thanks hope need want any just also and`.split(/\s+/));

/** Requests that begin a clause wherever they stand. */
const requests = [
  'can you', 'could you', 'would you', 'so can', 'so could', 'so please', 'please can', 'please could', 'can i', 'could i', 'can we', 'so which', 'so what', 'so how', 'so when', 'so i', 'but can',
  'but could', 'please show', 'please tell', 'please list', 'please raise', 'please start',
].map((phrase) => phrase.split(' '));

/** A clause shorter than this does not stand for itself where a request begins in mid-sentence. */
const SHORTEST = 3;

/** The clauses of a text: sentences, and within them where a new thought begins behind a pause or a request begins. */
export function clausesOf(words: readonly Word[]): readonly Stretch[] {
  const clauses: Stretch[] = [];
  let from = 0;
  for (let at = 1; at < words.length; at++) {
    if (!beginsClause(words, at, at - from)) continue;
    clauses.push({ from, to: at });
    from = at;
  }
  clauses.push({ from, to: words.length });
  return clauses;
}

function beginsClause(words: readonly Word[], at: number, length: number): boolean {
  const [word, before] = [words[at], words[at - 1]];
  if (!word || !before) return false;
  if (endsSentence(word.gap)) return !/^\p{Lu}$/u.test(before.text) || !word.gap.startsWith('.');
  if (hasPause(word.gap) && openers.has(word.plain)) return !/^mean/.test(words[at + 1]?.plain ?? '');
  const isRequest = requests.some((phrase) => phrase.every((plain, index) => words[at + index]?.plain === plain));
  return isRequest && length >= SHORTEST && !/^(?:what|things|how|anything|questions|stuff|where|and|which|who|so|please|but|else)$/.test(before.plain);
}
