import type { LocalDate } from '../../../calendar/local-date';
import type { StoredChild } from '../../../store/children';
import type { Timetable } from '../../../timetable/timetable';
import type { Sight } from '../../sight';
import type { Button } from '../../views';
import { groundsToRaise, titleOf } from './context';
import { writeBeginning, type RaisingFormOf } from './form-ask';

/** The card of a child on which raising is offered. */
interface Offered {
  readonly child: StoredChild;
  /** Null where the dates cannot be worked out. */
  readonly timetable: Timetable | null;
  /** The day of the review that the card is about. */
  readonly review?: LocalDate | null;
}

/** The way to raising an escalation of this child, for whoever may; a report that is missing is filled in. */
export function raiseButton({ child, timetable, review = null }: Offered, sight: Sight): readonly Button[] {
  return isReportMissing(timetable, sight)
    ? buttonFor({ child: child.id, concerns: ['report_missing'], from: 'missing_report', review }, child, sight)
    : buttonFor({ child: child.id, concerns: [], from: 'review_card', review }, child, sight);
}

/** The same after a midway that found a concern. */
export function raiseAfterMidway(child: StoredChild, sight: Sight): readonly Button[] {
  return buttonFor({ child: child.id, concerns: [], from: 'midway', review: null }, child, sight);
}

/** A report that was missing at a review long ago is no news. */
const NEWS_DAYS = 30;

/** Whether the day of a social work report has passed, lately, and none has come. */
export function isReportMissing(timetable: Timetable | null, { today }: Pick<Sight, 'today'>): boolean {
  return timetable?.milestones.some(({ id, status, due }) => id === 'report' && status === 'overdue' && today - due <= NEWS_DAYS) ?? false;
}

type About = Pick<RaisingFormOf<'escalation.raise'>, 'child' | 'concerns' | 'from' | 'review'>;

function buttonFor(about: About, child: StoredChild, sight: Sight): readonly Button[] {
  if (groundsToRaise(child, sight) === null) return [];
  return [{ title: `${titleOf(sight.setting)}…`, form: writeBeginning({ name: 'escalation.raise', said: '', anew: false, ...about }) }];
}
