import { isConcernTold } from './slots/concern';
import { sees, wordsWithin, type Reading } from './reading';
import { filler, type Term } from './vocabulary';
import { wordSet } from './vocabulary/word-set';

/** What speaks for one intent or another: a term that is mentioned, or something seen in the sentence as a whole. */
export type Signal =
  | Term
  | 'a child'
  | 'a reference'
  | 'a person'
  | 'somebody'
  | 'a date'
  | 'a status'
  | 'a due status'
  | 'a topic'
  | 'list topic'
  | 'other topic'
  | 'named topic'
  | 'a document'
  | 'paperwork or visit'
  | 'reviews'
  | 'one review of a person'
  | 'asked about'
  | 'a told concern'
  | 'nothing else';

const documentTerms = ['record', 'minutes', 'decisions', 'letter'] as const satisfies readonly Term[];
const paperworkAndVisits = ['report', 'visit', ...documentTerms] as const satisfies readonly Term[];
const namedTopics = ['escalation', 'escalations', ...paperworkAndVisits] as const satisfies readonly Term[];
const otherTopics = ['goOut', ...namedTopics] as const satisfies readonly Term[];
const listTopics = ['review', 'midwayReview', ...otherTopics] as const satisfies readonly Term[];
const topicTerms = ['caseload', 'figures', 'participation', 'children', ...listTopics] as const satisfies readonly Term[];
const dueTerms = ['due', 'overdue', 'late', 'outstanding', 'upcoming', 'toDo'] as const satisfies readonly Term[];
const statusTerms = [...dueTerms, 'held', 'open', 'awaitingResponse', 'awaitingMe', 'resolved'] as const satisfies readonly Term[];

/** Words with which one asks about something that is there already, and those that may stand before them. */
const asks = wordSet('who whos whose when whens what whats has have did is why where wheres hows');
const opening = wordSet('can could would you please tell me hi hello so and but just show morning');

/** A child's name with so few other words, none of which says more, asks for all about the child. */
const MOST_WORDS_WITH_NAME = 6;

/** What is seen in a reading, or in a part of one. */
export function signalsOf(reading: Reading): ReadonlySet<Signal> {
  const plains = wordsWithin(reading).map(({ plain }) => plain);
  const names = new Set(reading.names.map(({ kind }) => kind));
  const firstWord = plains.find((plain) => !opening.has(plain)) ?? '';
  const seen: Readonly<Record<Exclude<Signal, Term>, boolean>> = {
    'a child': names.has('child'),
    'a reference': names.has('ref'),
    'a person': names.has('person'),
    somebody: names.has('child') || names.has('person'),
    'a date': reading.dates.length > 0,
    'a status': sees(reading, ...statusTerms),
    'a due status': sees(reading, ...dueTerms),
    'a topic': sees(reading, ...topicTerms),
    'list topic': sees(reading, ...listTopics),
    'other topic': sees(reading, ...otherTopics),
    'named topic': sees(reading, ...namedTopics),
    'a document': sees(reading, ...documentTerms),
    'paperwork or visit': sees(reading, ...paperworkAndVisits),
    reviews: plains.includes('reviews'),
    'one review of a person': names.has('person') && plains.includes('review'),
    'asked about': asks.has(firstWord) && !sees(reading, 'howDo'),
    'a told concern': isConcernTold(reading),
    'nothing else': plains.length <= MOST_WORDS_WITH_NAME && saysNothingElse(reading),
  };
  const noted = Object.entries(seen).flatMap(([signal, isSeen]) => (isSeen ? [signal as Signal] : []));
  return new Set([...reading.mentions.map(({ term }) => term), ...noted]);
}

function saysNothingElse(reading: Reading): boolean {
  const isName = (at: number) => reading.names.some(({ from, to }) => at >= from && at < to);
  return wordsWithin(reading).every(({ plain }, index) => filler.has(plain) || isName(reading.from + index));
}
