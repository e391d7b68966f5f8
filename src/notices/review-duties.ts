import { addDays, mondayOf, type LocalDate } from '../calendar/local-date';
import type { Milestone } from '../timetable/milestone';
import { DUE_WITHIN, workingDaysBefore } from './days-told';
import { dutyAbout, type Duty, type DutySetting } from './duty';
import { sectionOf, type MorningSection } from './morning';

/** So many working days before the legal limit those who manage the officers hear of a review that nobody has booked. */
const MANAGERS_HEAR_BEFORE = 5;

/** What the officer is told of a child's next review, and what those who manage the officers are. */
export function reviewDuties(review: Milestone, setting: DutySetting): readonly Duty[] {
  const { today } = setting;
  const day = review.review?.booked ?? review.due;
  const section = sectionOf(review, today);
  const toTheManagers = outOfTime(review, section, setting);
  if (section === null) return [...pastStandard(review, today), ...toTheManagers];
  return [dutyAbout(review, { to: 'iro', kind: `review.${section}`, day, since: sinceWhen(section, review, setting) }), ...toTheManagers];
}

function sinceWhen(section: MorningSection, { due, legal, review }: Milestone, { today, calendar }: DutySetting): LocalDate {
  switch (section) {
    case 'not_recorded':
      return addDays(review?.booked ?? due, 1);
    case 'overdue':
      return addDays(legal ?? due, 1);
    case 'this_week':
      return mondayOf(today);
    case 'to_book':
    case 'will_be_late':
      return workingDaysBefore(due, DUE_WITHIN, calendar);
  }
}

function pastStandard(review: Milestone, today: LocalDate): readonly Duty[] {
  const { due } = review;
  return due < today ? [dutyAbout(review, { to: 'iro', kind: 'review.past_standard', since: addDays(due, 1) })] : [];
}

/** A booked day that has passed with nothing recorded says nothing yet of a review out of time: most were held. */
function outOfTime(review: Milestone, section: MorningSection | null, { today, calendar }: DutySetting): readonly Duty[] {
  const { legal } = review;
  if (legal === null || section === 'not_recorded' || review.status === 'upcoming') return [];
  const near = workingDaysBefore(legal, MANAGERS_HEAR_BEFORE, calendar);
  const isUnbooked = (review.review?.booked ?? null) === null;
  const isTold = section === 'will_be_late' || section === 'overdue' || (isUnbooked && near <= today);
  const since = section === 'overdue' ? addDays(legal, 1) : near;
  return isTold ? [dutyAbout(review, { to: 'iro_manager', kind: 'review.out_of_time', day: legal, since })] : [];
}
