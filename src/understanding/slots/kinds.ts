import type { Slots } from '../question';
import { sees, wordsWithin, type Reading } from '../reading';

type Kind = NonNullable<Slots['kind']>;
type Document = NonNullable<Slots['document']>;
type Measure = NonNullable<Slots['measure']>;

/** Which reviews: the first, the midways, those of children placed for adoption and so on. */
export function kindIn(reading: Reading): Kind | undefined {
  if (sees(reading, 'midway', 'midwayReview')) return 'midway';
  if (sees(reading, 'adoption')) return 'adoption';
  if (sees(reading, 'pathway')) return 'pathway';
  const text = plainText(reading);
  if (/\b(?:initial|20 (?:working )?days?|twenty (?:working )?days?|1st|first) (?:\w+ ){0,3}reviews?\b/.test(text)) return 'first';
  if (/\b(?:second|2nd|(?:3|three) months?) (?:\w+ ){0,3}reviews?\b/.test(text)) return 'second';
  if (/\b(?:subsequent|third|later|(?:6|six) month(?:s|ly)?) (?:\w+ ){0,3}reviews?\b/.test(text)) return 'subsequent';
  return undefined;
}

/** Which paper goes out after a review; the record where minutes are asked for. */
export function documentIn(reading: Reading): Document | undefined {
  if (sees(reading, 'decisions')) return 'decisions';
  if (sees(reading, 'letter')) return 'letter';
  return sees(reading, 'minutes', 'record') ? 'record' : undefined;
}

/** The terms that say what is counted, those that say it most narrowly first. */
const measured: readonly (readonly [Measure, (reading: Reading) => boolean])[] = [
  ['participation', (reading) => sees(reading, 'participation')],
  ['midway', (reading) => sees(reading, 'midway', 'midwayReview')],
  ['escalations', (reading) => sees(reading, 'escalation', 'escalations')],
  ['records', (reading) => documentIn(reading) !== undefined],
  ['reports', (reading) => sees(reading, 'report')],
  ['visits', (reading) => sees(reading, 'visit')],
  ['caseload', (reading) => sees(reading, 'caseload', 'children') && !sees(reading, 'review')],
  ['reviews', (reading) => sees(reading, 'review')],
];

/** What is counted. */
export function measureIn(reading: Reading): Measure | undefined {
  return measured.find(([, isCounted]) => isCounted(reading))?.[0];
}

/** The step of the ladder that is named: its number, or the informal one. */
export function stageIn(reading: Reading): Slots['stage'] {
  if (sees(reading, 'informal')) return 'informal';
  const number = /\b(?:stage|level|step) (\d|one|two|three|four|five|six)\b/.exec(plainText(reading))?.[1];
  if (number === undefined) return undefined;
  const stage = /\d/.test(number) ? Number(number) : ['one', 'two', 'three', 'four', 'five', 'six'].indexOf(number) + 1;
  return stage >= 1 ? stage : undefined;
}

function plainText(reading: Reading): string {
  return wordsWithin(reading).map(({ plain }) => plain).join(' ');
}
