import { addDays, mondayOf } from '../../calendar/local-date';
import { fixed, weekOf, type Moment } from './moment';
import { afterAny, skip, type Reader } from './reader';

/** How many weeks after this one a week lies; longer names first. */
const weeksByName: readonly (readonly [later: number, names: readonly string[]])[] = [
  [2, ['week after next', 'week following next']],
  [-2, ['week before last']],
  [0, ['this week', 'this coming week', 'current week', 'this working week', 'this current week']],
  [1, ['next week', 'next working week', 'following week', 'week after', 'coming week']],
  [-1, ['last week', 'previous week', 'week just gone', 'past week']],
];

/** A week named from today, Monday to Sunday: "this week", "the week after next". */
export const readWeek: Reader<Moment> = (text, at) => {
  const start = skip(text, at, 'the', 'whole', 'all', 'of');
  for (const [later, names] of weeksByName) {
    const next = afterAny(text, start, names);
    if (next !== undefined) return { value: fixed(weekOf(addDays(text.today, later * 7))), next };
  }
  return undefined;
};

const weekendsByName: readonly (readonly [later: number, names: readonly string[]])[] = [
  [0, ['this weekend', 'weekend']],
  [1, ['next weekend']],
  [-1, ['last weekend']],
];

/** A Saturday and Sunday: "the weekend", "next weekend". */
export const readWeekend: Reader<Moment> = (text, at) => {
  const start = skip(text, at, 'the');
  for (const [later, names] of weekendsByName) {
    const next = afterAny(text, start, names);
    const saturday = addDays(mondayOf(text.today), later * 7 + 5);
    if (next !== undefined) return { value: fixed({ from: saturday, to: addDays(saturday, 1) }), next };
  }
  return undefined;
};
