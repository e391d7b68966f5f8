import { clausesOf } from './clauses';
import { partOf, sees, wordsWithin, type Reading, type Stretch } from './reading';
import { signalsOf } from './signals';
import { wordSet } from './vocabulary/word-set';
import { weigh } from './weighing';

/** A scrap belongs to the request beside it: so few words, with so little weight of their own, or hardly any words at all. */
const LONGEST_SCRAP = 8;
const HEAVIEST_SCRAP = 5;
const HARDLY_ANY_WORDS = 3;

/** Words with which people tell a story; no scrap begins with them, and none has those of the second list. */
const beginsStory = wordSet('my its they he she there our hope thanks because');
const tellsStory = wordSet('i we im ive id here');

const pointingBack = wordSet('ones they them those these');

/** The part of a text that asks for something: the weightiest clause, the later of equals, with the scraps beside it. */
export function coreOf(reading: Reading): Reading {
  const clauses = clausesOf(reading.words);
  const weights = clauses.map((clause) => weightOf(partOf(reading, clause)));
  const heaviest = Math.max(...weights);
  if (heaviest <= 0) return reading;
  let first = weights.lastIndexOf(heaviest);
  let last = first;
  while (isScrap(reading, clauses[first - 1])) first--;
  while (isScrap(reading, clauses[last + 1])) last++;
  const core = partOf(reading, { from: clauses[first]?.from ?? 0, to: clauses[last]?.to ?? reading.to });
  return pointsBack(core) ? partOf(reading, { from: clauses[first - 1]?.from ?? 0, to: core.to }) : core;
}

function weightOf(part: Reading): number {
  const weight = weigh(signalsOf(part))[0]?.weight ?? 0;
  return weight > 0 && sees(part, 'ask') ? weight + 1 : weight;
}

function isScrap(reading: Reading, clause: Stretch | undefined): boolean {
  if (!clause) return false;
  const part = partOf(reading, clause);
  const plains = wordsWithin(part).map(({ plain }) => plain);
  const isStory = beginsStory.has(plains[0] ?? '') || plains.some((plain) => tellsStory.has(plain)) || sees(part, 'greeting', 'thanks');
  return !isStory && plains.length <= LONGEST_SCRAP && (plains.length <= HARDLY_ANY_WORDS || weightOf(part) <= HEAVIEST_SCRAP);
}

/** Whether a request speaks of things that were named before it ("which ones are late"). */
function pointsBack(part: Reading): boolean {
  return !signalsOf(part).has('a topic') && wordsWithin(part).some(({ plain }) => pointingBack.has(plain));
}
