import { dateWords, months, numberWords, ordinals, weekdays } from './calendar-words';
import { fillerWords, littleWords, ordinaryWords } from './plain-words';
import { refusals } from './refusals';
import { requests } from './requests';
import { states } from './states';
import { talk } from './talk';
import { topics } from './topics';
import { wordClasses } from './word-classes';

/** What a phrase of the vocabulary stands for. */
export type Term = keyof typeof topics | keyof typeof states | keyof typeof requests | keyof typeof talk | keyof typeof refusals;

/** A group of terms: within a group the longest phrase wins, across groups phrases may overlap. */
export const groups: readonly Readonly<Partial<Record<Term, string>>>[] = [topics, states, requests, talk, refusals];

/** The words of a piece of vocabulary, its marks left out. */
function wordsIn(text: string): readonly string[] {
  return text.split(/[\s,/]+/).filter((word) => word !== '' && !word.startsWith('{'));
}

const phraseWords = groups.flatMap((group) => Object.values(group)).flatMap(wordsIn);
const classWords = Object.values(wordClasses).flatMap(wordsIn);
const calendarWords = [...Object.keys(months), ...Object.keys(weekdays), ...Object.keys(numberWords), ...Object.keys(ordinals), ...wordsIn(dateWords)];

/** Little words that may stand between the words of a phrase. */
export const little: ReadonlySet<string> = new Set(wordsIn(littleWords));

/** Words with a meaning here, or none of their own: they count neither for nor against understanding a sentence. */
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

/** The words that a slip of the finger may have been meant for. */
export const spellingTargets: ReadonlySet<string> = new Set(
  [...phraseWords, ...classWords, ...calendarWords, ...wordsIn(fillerWords)].filter((word) => word.length >= 4),
);
