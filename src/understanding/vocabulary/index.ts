import { dateWords, months, numberWords, ordinals, weekdays } from './calendar-words';
import { kinds } from './kinds';
import { fillerWords, littleWords, ordinaryWords } from './plain-words';
import { refusals } from './refusals';
import { requests } from './requests';
import { states } from './states';
import { talk } from './talk';
import { topics } from './topics';
import { whose } from './whose';
import { wordClasses } from './word-classes';
import { wordsIn, wordSet } from './word-set';

/** What a phrase of the vocabulary stands for. */
export type Term =
  | keyof typeof topics
  | keyof typeof kinds
  | keyof typeof states
  | keyof typeof requests
  | keyof typeof talk
  | keyof typeof whose
  | keyof typeof refusals;

/** The terms in groups: within a group the longest phrase wins, across groups phrases may overlap. */
export const groups: readonly Readonly<Partial<Record<Term, string>>>[] = [topics, kinds, states, requests, talk, whose, refusals];

const phraseWords = groups.flatMap((group) => Object.values(group)).flatMap(wordsIn);
const classWords = Object.values(wordClasses).flatMap(wordsIn);
const namesOfDays = [...Object.keys(months), ...Object.keys(weekdays), ...wordsIn(dateWords)];
const calendarWords = [...namesOfDays, ...Object.keys(numberWords), ...Object.keys(ordinals)];

/** Little words that may stand between the words of a phrase. */
export const little = wordSet(littleWords);

/** Words that carry a request without saying what it is about: they count neither for nor against understanding it. */
export const filler: ReadonlySet<string> = new Set([...little, ...wordsIn(fillerWords)]);

/** Words of the phrases, those without a meaning of their own left out. */
export const meaningful: ReadonlySet<string> = new Set([...phraseWords, ...calendarWords].filter((word) => !filler.has(word)));

/** Every word that is spelled as it should be. */
export const knownWords: ReadonlySet<string> = new Set([
  ...phraseWords,
  ...classWords,
  ...calendarWords,
  ...filler,
  ...wordsIn(ordinaryWords),
]);

const SHORTEST_TARGET = 4;

/** The words that a slip of the finger may have been meant for. */
export const spellingTargets: ReadonlySet<string> = new Set(
  [...phraseWords, ...classWords, ...calendarWords, ...wordsIn(fillerWords)].filter((word) => word.length >= SHORTEST_TARGET),
);

/** Words without one of which, or a figure, no date is named. */
export const ofDates: ReadonlySet<string> = new Set(namesOfDays);
