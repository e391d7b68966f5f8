import type { Stretch } from './reading';
import { wordSet } from './vocabulary/word-set';
import { endsSentence, hasPause, type Word } from './words';

/** Words with which a new clause begins behind a pause. */
const openers = wordSet(`so but anyway then can could would will please which what whats how when who show list tell give get find
  pull i im ive id its my is are do does have has because since thanks hope need want any just also and`);

/** Requests that begin a clause wherever they stand … */
const requests = [
  'can you', 'could you', 'would you', 'can i', 'could i', 'can we', 'so can', 'so could', 'so please', 'so which', 'so what', 'so how',
  'so when', 'so i', 'but can', 'but could', 'please can', 'please could', 'please show', 'please tell', 'please list', 'please raise',
  'please start',
].map((phrase) => phrase.split(' '));

/** … unless these stand before them ("what can you do"), or hardly anything does. */
const asking = wordSet('what things how anything questions stuff where and which who so please but else');
const SHORTEST = 3;

/** "I mean" and "i.e." go on with what was begun. */
const goesOn = wordSet('mean meant e');

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
  const [word, before, next] = [words[at], words[at - 1], words[at + 1]];
  if (!word || !before) return false;
  if (word.plain === 'i' && goesOn.has(next?.plain ?? '')) return false;
  if (endsSentence(word.gap)) return !isAbbreviation(before, word);
  if (hasPause(word.gap) && openers.has(word.plain)) return true;
  const isRequest = requests.some((phrase) => phrase.every((plain, index) => words[at + index]?.plain === plain));
  return isRequest && length >= SHORTEST && !asking.has(before.plain);
}

/** A full stop behind a single letter ends no sentence ("T.M. is", "i.e. late"). */
function isAbbreviation(before: Word, word: Word): boolean {
  return word.gap.startsWith('.') && /^\p{L}$/u.test(before.text);
}
