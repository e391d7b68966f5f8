import { clausesOf } from './clauses';
import { partOf, sees, wordsWithin, type Reading, type Stretch } from './reading';
import { signalsOf } from './signals';
import { weigh } from './weighing';

/** Clauses longer than this are thoughts of their own, not scraps that belong to the request beside them. */
const LONGEST_SCRAP = 8;

const chatterBegins = /^(?:i|im|ive|id|we|my|its|the|they|he|she|there|our|hope|thanks|because|since)$/;

/** The part of a text that asks for something: the weightiest clause, the later of equals, with the scraps beside it. */
export function coreOf(reading: Reading): Reading {
  const clauses = clausesOf(reading.words);
  let best = 0;
  let bestWeight = -1;
  clauses.forEach((clause, index) => {
    const weight = weightOf(partOf(reading, clause));
    if (weight > 0 && weight >= bestWeight) [best, bestWeight] = [index, weight];
  });
  if (bestWeight < 0) return reading;
  let [first, last] = [best, best];
  while (isScrap(reading, clauses[first - 1])) first--;
  while (isScrap(reading, clauses[last + 1])) last++;
  return partOf(reading, { from: clauses[first]?.from ?? 0, to: clauses[last]?.to ?? reading.to });
}

function weightOf(part: Reading): number {
  const weight = weigh(signalsOf(part))[0]?.weight ?? 0;
  return weight === 0 ? 0 : weight + (sees(part, 'ask') ? 1 : 0);
}

function isScrap(reading: Reading, clause: Stretch | undefined): boolean {
  if (!clause) return false;
  const part = partOf(reading, clause);
  const words = wordsWithin(part);
  if (words.length > LONGEST_SCRAP || chatterBegins.test(words[0]?.plain ?? '')) return false;
  return weightOf(part) < 3 && !sees(part, 'greeting', 'thanks');
}
