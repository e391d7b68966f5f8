import { isoDay, type LocalDate } from '../calendar/local-date';
import { dueReviewsOf } from '../answers/due-reviews';
import { personById } from '../store/people';
import { settingFor } from '../timetable/milestone';
import { dayNamed, installedCalendar, policyNamed, withStore } from './installation';
import { done, failed, type Outcome } from './outcome';
import { printJson, printLine } from './print';

export interface DueOptions {
  readonly person: string;
  readonly today?: string;
  readonly json?: boolean;
}

/** What the chat would list for this person on "which of my reviews are due", in its order. */
export async function due({ person, today, json }: DueOptions): Promise<Outcome> {
  const date = dayNamed(today);
  if (!date.ok) return failed(date.problem);
  const policy = policyNamed(undefined);
  if (!policy.ok) return failed(policy.problem);
  const calendar = installedCalendar();
  if (!calendar.ok) return failed(calendar.problem);
  const setting = settingFor(policy.value.policy, calendar.value, date.value);

  const held = await withStore((store) =>
    store.write(async (tx) => {
      const asker = await personById(tx, person);
      return asker === null || asker.leftAt !== null ? null : dueReviewsOf(tx, asker, setting);
    }),
  );
  if (!held.ok) return failed(held.problem);
  if (held.value === null) return failed(`--person: nobody with the id "${person}" is on the staff list: see iro people`);

  const text = (each: LocalDate | null) => (each === null ? null : isoDay(each));
  const items = held.value.map(({ child, milestone, booked, group }) => ({
    child: child.id,
    initials: child.initials,
    due: isoDay(milestone.due),
    legal: text(milestone.legal),
    local: text(milestone.local),
    booked: text(booked),
    status: milestone.status,
    group,
    why: milestone.because().join(', '),
  }));
  if (json) await printJson({ person, today: isoDay(date.value), items });
  else for (const item of items) await printLine(`${item.due}  ${item.group.padEnd(13)}  ${item.child}  ${item.why}`);
  return done;
}
