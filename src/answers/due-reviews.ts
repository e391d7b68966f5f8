import type { Person } from '../people/person';
import type { Tx } from '../store/open-store';
import type { Setting } from '../timetable/milestone';
import { asking } from './ask';
import { reviewsWork } from './reviews-work';
import { sightOf } from './sight-of';
import type { WorkItem } from './work-items';
import { workAsked } from './work-list';

/** The reviews that "which of my reviews are due" lists for a person, in the order of the list. */
export async function dueReviewsOf(tx: Tx, person: Person, setting: Setting): Promise<readonly WorkItem[]> {
  const ask = asking({ intent: 'reviews.list', slots: { status: 'due', scope: 'me' } });
  const asked = await workAsked(tx, reviewsWork(undefined, setting.policy), await sightOf(tx, person, ask, setting));
  return asked.ok ? asked.items.map(({ item }) => item) : [];
}
