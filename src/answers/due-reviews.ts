import { Directory } from '../people/directory';
import { scopeOf } from '../people/permissions';
import type { Person } from '../people/person';
import type { Tx } from '../store/open-store';
import { allPeople, allTeams } from '../store/people';
import type { Setting } from '../timetable/milestone';
import { asking } from './ask';
import { reviewsAsked } from './reviews-list';
import type { ReviewItem } from './review-items';

/** The reviews that "which of my reviews are due" lists for a person, in the order of the list. */
export async function dueReviewsOf(tx: Tx, person: Person, setting: Setting): Promise<readonly ReviewItem[]> {
  const directory = new Directory(await allPeople(tx), await allTeams(tx));
  const ask = asking({ intent: 'reviews.list', slots: { status: 'due', scope: 'me' } });
  const asked = await reviewsAsked(tx, { asker: person, directory, scope: scopeOf(person, directory), setting, today: setting.today, ask });
  return asked.ok ? asked.items.map(({ item }) => item) : [];
}
