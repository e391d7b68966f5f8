import { longDay, shortDay } from '../../calendar/words';
import type { Entry } from '../../recording/entry';
import { fieldNames, valueInWords } from '../../recording/words';
import type { Milestone, MilestoneId } from '../../timetable/milestone';
import { isOpen } from '../../timetable/timetable';
import { dateLine, nextReviewOf } from '../child-views';
import { isReportMissing, raiseAfterMidway, raiseButton } from '../escalations/raising/raise-button';
import { calledOnCards } from '../sight';
import { inPlainDays } from '../understood';
import type { Button, TimelineView } from '../views';
import { waysOn } from './buttons';
import { reviewMilestone, type FormContext } from './form-context';
import type { FormName } from './form-ask';
import { understoodAs } from './form-view';

/**
 * What stands once something was recorded, and the dates that it leads to.
 * @param context the child as it stands now
 * @param entries what was recorded; none where it was recorded so already
 * @param more in sentences, what was recorded of siblings in the same press, and who is told
 */
export function recordedView(context: FormContext, entries: readonly Entry[], more: readonly string[]): TimelineView {
  const { child, sight, timetable } = context;
  const { policy, today } = sight.setting;
  const stands = entries.length === 0 ? 'This was recorded already, and stands.' : 'Recorded.';
  const head = { kind: 'timeline', understood: understoodAs(entries.length === 0 ? 'Recorded already' : 'Recorded', child), child: calledOnCards(child) } as const;
  const rest = { note: more.join(' '), pager: null, buttons: [...raising(context, entries), ...waysOn(context)] } as const;
  const facts = entries.map((entry) => ({ title: fieldNames[entry.field], value: valueInWords(entry, policy, today) }));
  if (toTheOfficer.includes(context.form.name)) {
    const given = givenInWords(context, entries);
    return { ...head, headline: `${stands} ${given}`.trim(), facts: given === '' ? facts : [], sections: [], ...rest };
  }
  const next = timetable === null ? null : nextReviewOf(timetable);
  const lines = datesLedTo(context, next).map((milestone) => dateLine(milestone, sight));
  return {
    ...head,
    headline: `${stands} ${nextReviewInWords(next)}`.trim(),
    facts,
    sections: lines.length === 0 ? [] : [{ title: 'What it leads to', lines }],
    ...rest,
  };
}

/** What a worker, or whoever manages them, says to the child's IRO: the IRO's own dates are no answer to it. */
const toTheOfficer: readonly FormName[] = ['say_report', 'report_until', 'tell_iro'];

/** "You gave the report on Wed 25 Nov. Amber Stone sees it."; empty where something else was recorded. */
function givenInWords({ child, sight: { asker, directory, setting: { policy, today } } }: FormContext, entries: readonly Entry[]): string {
  const day = entries.find(({ field }) => field === 'reportSaid')?.value;
  if (typeof day !== 'number') return '';
  const { report } = policy.words;
  const given = `${shortDay(day, today)}. ${directory.person(child.allocation.iro)?.name ?? 'Whoever becomes the child’s IRO'} sees it.`;
  return child.allocation.socialWorker === asker.id ? `You gave the ${report} on ${given}` : `The ${report} was given on ${given}`;
}

/** Raising an escalation is offered where a midway found a concern, or a report is missing. */
function raising({ child, timetable, place, sight }: FormContext, entries: readonly Entry[]): readonly Button[] {
  if (entries.some(({ field, value }) => field === 'midway' && value?.concern === true)) return raiseAfterMidway(child, sight);
  return isReportMissing(timetable, sight) ? raiseButton({ child, timetable, review: place?.held?.day ?? null }, sight) : [];
}

/** What follows a review that was held. */
const followUps: readonly MilestoneId[] = ['decisions', 'record.completed', 'record.sent', 'letter', 'careplan.updated', 'midway'];

/** The next review and what is still to be done about the review that was recorded. */
function datesLedTo(context: FormContext, next: Milestone | null): readonly Milestone[] {
  const { place, timetable } = context;
  const sequence = place === null ? null : (reviewMilestone(context, place)?.sequence ?? null);
  const ofReview = timetable?.milestones.filter((milestone) => milestone.sequence === sequence && sequence !== null && isOpen(milestone)) ?? [];
  const ahead = place?.held == null ? ofReview : ofReview.filter(({ id }) => followUps.includes(id));
  return [...(next === null ? [] : [next]), ...ahead.filter((milestone) => milestone !== next)];
}

/** "Next review due Wed 2 Jun 2027, because: …". */
function nextReviewInWords(next: Milestone | null): string {
  if (next === null) return '';
  const because = next.because().map(inPlainDays).join(', ');
  return `Next review due ${longDay(next.due)}, because: ${because}.`;
}
