import { addDays, type LocalDate } from '../calendar/local-date';
import type { AdoptionFacts } from '../timetable/facts';
import type { Diary } from './diary';
import type { Family } from './families';
import type { Random } from './random';

const none: AdoptionFacts = { authorisedToPlace: null, placed: null, placementEnded: null, orderMade: null };

/**
 * How far a child has come on the way to adoption: authorised to be placed, placed, back from a placement that
 * ended, or adopted on the day care ended.
 */
export function adoptionOf({ kind, ceased }: Family, today: LocalDate, office: Diary, random: Random): AdoptionFacts {
  const before = (date: LocalDate, low: number, high: number) => office.onOrBefore(addDays(date, -random.int(low, high)));
  switch (kind) {
    case 'authorised':
      return { ...none, authorisedToPlace: before(today, 3, 150) };
    case 'placed': {
      const placed = before(today, 3, 200);
      return { ...none, authorisedToPlace: before(placed, 60, 150), placed };
    }
    case 'placement_ended': {
      const placementEnded = before(today, 20, 100);
      const placed = before(placementEnded, 60, 150);
      return { ...none, authorisedToPlace: before(placed, 60, 150), placed, placementEnded };
    }
    case 'adopted': {
      const placed = before(ceased ?? today, 180, 320);
      return { ...none, authorisedToPlace: before(placed, 60, 150), placed, orderMade: ceased };
    }
    default:
      return none;
  }
}
