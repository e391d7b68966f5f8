import { counted } from '../../calendar/words';
import type { MovedLine, MovedSort } from './moved-lines';

/** How many of each sort there are, in the order in which they are told. */
const counts: Readonly<Record<MovedSort, (count: number) => string>> = {
  no_iro: (count) => `${counted(count, 'child', 'children')} without an IRO`,
  newly_yours: (count) => `${counted(count, 'child', 'children')} newly yours`,
  review: (count) => `${counted(count, 'review')} moved`,
  booked: (count) => `${counted(count, 'review')} booked`,
  iro: (count) => counted(count, 'new IRO'),
  social_worker: (count) => counted(count, 'new social worker'),
};

/** All sorts, in the order in which they are told. */
export const movedSorts = Object.keys(counts) as readonly MovedSort[];

/** How much of what has moved: "1 review moved, 2 new social workers". */
export function movedInWords(lines: readonly MovedLine[]): string {
  return movedSorts.flatMap((sort) => {
    const { length } = lines.filter((line) => line.sort === sort);
    return length === 0 ? [] : [counts[sort](length)];
  }).join(', ');
}
