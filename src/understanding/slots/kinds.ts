import { numberWords } from '../vocabulary/calendar-words';
import type { Slots } from '../question';
import { sees, type Reading } from '../reading';

type Kind = NonNullable<Slots['kind']>;
type Document = NonNullable<Slots['document']>;
type Measure = NonNullable<Slots['measure']>;

/** Which reviews: the first, the midways, those of children placed for adoption and so on. */
export function kindIn(reading: Reading): Kind | undefined {
  return (['midway', 'adoption', 'pathway', 'first', 'second', 'subsequent'] as const).find((kind) => sees(reading, kind));
}

/** Which paper goes out after a review; the record where minutes are asked for. */
export function documentIn(reading: Reading): Document | undefined {
  if (sees(reading, 'decisions')) return 'decisions';
  if (sees(reading, 'letter')) return 'letter';
  return sees(reading, 'minutes', 'record') ? 'record' : undefined;
}

/** What may be counted, that which is said most narrowly first. */
const measured: readonly (readonly [Measure, (reading: Reading) => boolean])[] = [
  ['participation', (reading) => sees(reading, 'participation')],
  ['midway', (reading) => kindIn(reading) === 'midway'],
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
  const named = reading.mentions.find(({ term }) => term === 'stage');
  const number = reading.words[(named?.to ?? 0) - 1]?.plain ?? '';
  return named && (/^\d/.test(number) ? Number.parseInt(number, 10) : numberWords[number]);
}
