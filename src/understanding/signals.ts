import { sees, wordsWithin, type Reading } from './reading';
import { stageIn } from './slots/kinds';
import { filler, type Term } from './vocabulary';

/** What speaks for one intent or another: a term that is mentioned, or something seen in the sentence as a whole. */
export type Signal =
  | Term
  | 'a child'
  | 'a reference'
  | 'a person'
  | 'a team'
  | 'a date'
  | 'a status'
  | 'a topic'
  | 'list topic'
  | 'other topic'
  | 'a document'
  | 'paperwork or visit'
  | 'reviews'
  | 'one review of a person'
  | 'any'
  | 'listed'
  | 'mine'
  | 'asked about'
  | 'a stage'
  | 'nothing else';

const documentTerms = ['record', 'minutes', 'decisions', 'letter'] as const satisfies readonly Term[];
const escalationTerms = ['escalation', 'escalations'] as const satisfies readonly Term[];
const otherTopics = ['report', 'visit', 'goOut', ...documentTerms, ...escalationTerms] as const satisfies readonly Term[];
const listTopics = ['review', 'midwayReview', ...otherTopics] as const satisfies readonly Term[];
const topicTerms = [...listTopics, 'caseload', 'figures', 'participation', 'children'] as const satisfies readonly Term[];
const statusTerms = ['due', 'overdue', 'late', 'outstanding', 'upcoming', 'toDo', 'held', 'open', 'awaitingResponse', 'awaitingMe', 'resolved'] as const satisfies readonly Term[];

/** Words with which one asks about something that is there already. */
const asks = new Set(['who', 'whos', 'whose', 'when', 'whens', 'what', 'whats', 'has', 'have', 'did', 'is', 'why', 'where', 'wheres', 'hows']);

/** What is seen in a reading, or in a part of one. */
export function signalsOf(reading: Reading): ReadonlySet<Signal> {
  const seen = new Set<Signal>(reading.mentions.map(({ term }) => term));
  const note = (signal: Signal, isSeen: boolean) => isSeen && seen.add(signal);
  const has = (kind: string) => reading.names.some((name) => name.kind === kind);
  const plains = wordsWithin(reading).map(({ plain }) => plain);
  note('a child', has('child'));
  note('a reference', has('ref'));
  note('a person', has('person'));
  note('a team', has('team'));
  note('a date', reading.dates.length > 0);
  note('a status', sees(reading, ...statusTerms));
  note('a topic', sees(reading, ...topicTerms));
  note('list topic', sees(reading, ...listTopics));
  note('other topic', sees(reading, ...otherTopics));
  note('a document', sees(reading, ...documentTerms));
  note('paperwork or visit', sees(reading, 'report', 'visit', ...documentTerms));
  note('reviews', plains.includes('reviews'));
  note('one review of a person', has('person') && plains.includes('review'));
  note('any', /\b(?:any|all|which|list|(?:is|are) there|open (?:escalation|drp|dispute|ir|cause))/.test(plains.join(' ')));
  note('a stage', stageIn(reading) !== undefined);
  note('listed', plains.some((plain) => /^(?:any|anything|which|list|what|whats|how|are)$/.test(plain)));
  note('mine', plains.some((plain) => /^(?:my|mine|i|ive|im)$/.test(plain)));
  note('asked about', plains.slice(0, 4).some((plain) => asks.has(plain)) || plains.includes('raised'));
  note('nothing else', plains.length <= 6 && plains.every((plain) => filler.has(plain) || reading.names.some(({ name }) => name.toLowerCase().includes(plain))));
  return seen;
}
