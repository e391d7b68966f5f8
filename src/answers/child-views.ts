import type { LocalDate } from '../calendar/local-date';
import { distance, longDay } from '../calendar/words';
import { whoActs } from '../people/cover';
import { allows } from '../people/permissions';
import type { Person } from '../people/person';
import { nextReviewNamed } from '../recording/place';
import type { ClockName } from '../timetable/clocks';
import type { ChildFacts } from '../timetable/facts';
import type { Milestone, MilestoneId } from '../timetable/milestone';
import { isOpen, type Timetable } from '../timetable/timetable';
import type { Question } from '../understanding/question';
import { asking, writeAsk } from './ask';
import { raiseButton } from './escalations/raising/raise-button';
import { pageOf } from './pages';
import { conflictFacts } from './conflicts';
import { childForm, recordButtons } from './recording/buttons';
import { contextOf, mayRecord } from './recording/form-context';
import { reportFacts } from './said-words';
import { calledOnCards, coveringInWords, type PermittedChild, type Sight } from './sight';
import { capital, inPlainDays } from './understood';
import type { AskButton, Button, DateLine, FormButton, TimelineView } from './views';
import { wayBack } from './way-back';

export interface AboutChild extends PermittedChild {
  readonly facts: ChildFacts;
  readonly timetable: Timetable;
}

const clockWords: Readonly<Record<ClockName, string>> = {
  ordinary: 'child in care',
  short_breaks: 'short breaks',
  authorised: 'may be placed for adoption',
  placed: 'placed for adoption',
};

/** What each date of a timetable is called; `#` stands for the number of its review. */
export const milestoneWords: Readonly<Record<MilestoneId, string>> = {
  review: 'Review #',
  aim: 'Aim to hold review #',
  premeeting: 'IRO and social worker meet before review #',
  report: 'Social work report for review #',
  decisions: 'Decisions of review # sent',
  'record.completed': 'Record of review # completed',
  'record.sent': 'Record of review # sent',
  letter: 'Letter to the child after review #',
  'careplan.updated': 'Care plan updated after review #',
  midway: 'Midway after review #',
  visit: 'Child seen before review #',
  'iro.allocated': 'IRO allocated',
  'careplan.first': 'First care plan',
  'review.last': 'Last review before 18',
  pathway: 'Needs assessment and pathway plan',
  'permanence.plan': 'Permanence plan',
  'permanence.achieved': 'Permanence achieved',
};

/** One child's next review: its day, the three dates side by side, and why. */
export function nextReviewView(about: AboutChild, sight: Sight): TimelineView {
  const { child, timetable } = about;
  const next = nextReviewOf(timetable);
  const called = calledOnCards(child);
  return {
    kind: 'timeline',
    understood: `Next review · ${called}`,
    headline: next === null ? noNextInWords(called, timetable) : nextInWords(called, next, sight),
    child: called,
    facts: childFacts(about, sight),
    sections: next === null ? [] : [{ title: 'Next review', lines: [dateLine(next, sight)] }],
    note: refusedNote(timetable),
    pager: null,
    buttons: [...nextReviewButtons(about, sight), ...wholeTimetable(about, sight), ...wayBack(sight)],
  };
}

/** A card with more dates than this grows too large for Teams, and too long for a thumb. */
const DATES_A_PAGE = 14;

/** One child's whole timetable: what is late, what is coming, and the reviews held. */
export function timelineView(about: AboutChild, sight: Sight): TimelineView {
  const { child, timetable } = about;
  const called = calledOnCards(child);
  const next = nextReviewOf(timetable);
  const open = timetable.milestones.filter((milestone) => isOpen(milestone) && milestone !== next);
  const sections = [
    { title: 'Next review', milestones: next === null ? [] : [next] },
    { title: 'Past its date', milestones: open.filter(({ status }) => status === 'overdue').reverse() },
    { title: 'Coming up', milestones: open.filter(({ status }) => status !== 'overdue') },
    { title: 'Reviews held', milestones: timetable.milestones.filter(({ id, done }) => id === 'review' && done !== null).reverse() },
  ];
  const dates = sections.flatMap(({ title, milestones }) => milestones.map((milestone) => ({ title, milestone })));
  const page = pageOf(dates, sight.ask, DATES_A_PAGE);
  return {
    kind: 'timeline',
    understood: `Timetable · ${called} · today, ${longDay(sight.today)}`,
    headline: next === null ? noNextInWords(called, timetable) : nextInWords(called, next, sight),
    child: called,
    facts: childFacts(about, sight),
    sections: sections.flatMap(({ title }) => {
      const lines = page.shown.filter((date) => date.title === title).map(({ milestone }) => dateLine(milestone, sight));
      return lines.length === 0 ? [] : [{ title, lines }];
    }),
    note: refusedNote(timetable),
    pager: page.pager,
    buttons: [...recording(about, sight), ...raiseButton(about, sight), ...wayBack(sight)],
  };
}

/** The review that is still to be held; null where there is none. */
export function nextReviewOf(timetable: Timetable): Milestone | null {
  return timetable.milestones.find((milestone) => milestone.id === 'review' && isOpen(milestone)) ?? null;
}

function noNextInWords(called: string, { clock }: Timetable): string {
  return clock === null
    ? `${called} has no next review: care has ended or has not begun.`
    : `The next review of ${called} can’t be worked out.`;
}

function nextInWords(called: string, next: Milestone, { today, setting }: Sight): string {
  const { due, review, sequence } = next;
  const booked = review?.booked ?? null;
  const day = booked ?? due;
  const how = booked === null ? 'is due by' : booked < today ? 'was booked for' : 'is booked for';
  return `Review ${sequence ?? ''} of ${called} ${how} ${longDay(day)} (${distance(day, today, setting.calendar)})${booked === null ? ' and not booked yet' : ''}.${booked !== null && booked < today ? ' Was it held?' : ''}${limitInWords(next, today)}`;
}

/** The day that a review has missed, or will miss where it is held as booked. */
function limitInWords(next: Milestone, today: LocalDate): string {
  const { due, legal, review } = next;
  const booked = review?.booked ?? null;
  if (legal !== null && legal < today) return ` It is overdue: the legal limit was ${longDay(legal)}.`;
  if (legal !== null && booked !== null && booked > legal) return ` It will be late: the legal limit is ${longDay(legal)}.`;
  return isBookedTooLate(next, today) ? ` It is due by ${longDay(due)}.` : '';
}

function childFacts({ child, grounds, facts, timetable }: AboutChild, sight: Sight): TimelineView['facts'] {
  const { directory } = sight;
  const iro = directory.person(child.allocation.iro);
  const worker = directory.person(child.allocation.socialWorker);
  return [
    { title: 'In care since', value: longDay(facts.care.started) },
    { title: 'Review clock', value: timetable.clock === null ? 'none: care has ended or has not begun' : clockWords[timetable.clock] },
    { title: 'IRO', value: nameNow(iro, sight) ?? child.allocation.iro ?? 'none allocated' },
    { title: 'Social worker', value: nameNow(worker, sight) ?? child.allocation.socialWorker ?? 'none allocated' },
    ...(grounds.actingFor === null ? [] : [{ title: 'You', value: coveringInWords(grounds) }]),
    ...reportFacts(child.recorded, sight),
    ...conflictFacts(child, sight),
    ...(child.missingSince === null ? [] : [{ title: 'Last import', value: 'This child was missing from it: check the case system' }]),
  ];
}

/** Somebody's name and, while they are away, who does their work; null for nobody. */
export function nameNow(person: Person | null, { directory, absences, today }: Pick<Sight, 'directory' | 'absences' | 'today'>): string | null {
  const acts = person === null ? null : whoActs(person.id, today, absences);
  if (person === null || acts === null || acts.kind === 'self') return person?.name ?? null;
  const standsIn = acts.kind === 'stands_in' ? directory.person(acts.person) : null;
  return `${person.name} (away; ${standsIn === null ? 'nobody' : standsIn.name} covers)`;
}

/** One date of a timetable in words. */
export function dateLine(milestone: Milestone, { today, setting }: Sight): DateLine {
  const { id, sequence, legal, local, due, done, source, because } = milestone;
  const reported = milestone.review?.reportedDue ?? null;
  const day = done ?? milestone.review?.booked ?? due;
  const limits = [
    legal === null ? null : `Legal limit ${longDay(legal)}`,
    local === null ? null : `Our standard ${longDay(local)}`,
    reported === null ? null : `The case system says ${longDay(reported)}${milestone.review?.reportedLaterThanLegal ? ': later than the law allows' : ''}`,
    milestone.review?.incomplete ? 'Part 2 has not followed within 20 working days' : null,
  ].filter((line) => line !== null);
  const status = statusWords(milestone, today);
  const words = {
    title: milestoneWords[id].replace('#', String(sequence)),
    day: `${dayWord(milestone, today)} ${longDay(day)}`,
    status: done === null ? `${distance(day, today, setting.calendar)} · ${status}` : status,
  };
  return {
    ...words,
    key: `${id}-${sequence ?? 'once'}`.replace(/\W/g, '-'),
    standsOut: done === null && status !== onTrack,
    why: [...limits, ...because().map((step) => capital(inPlainDays(step)))],
    source,
    whyLabel: `${Object.values(words).join(', ')}: why?`,
  };
}

function dayWord({ done, review, id }: Milestone, today: LocalDate): string {
  if (done !== null) return id === 'review' ? 'Held' : 'Done';
  if (review?.booked == null) return 'Due';
  return review.booked < today ? 'Was booked for' : 'Booked for';
}

const onTrack = 'on track';

/** "Overdue" is said of the legal limit only. */
function statusWords(date: Milestone, today: LocalDate): string {
  const { status, legal, review, due } = date;
  const willBeLate = legal !== null && review?.booked != null && review.booked > legal;
  switch (status) {
    case 'done_on_time':
      return 'in time';
    case 'done_late':
      return review?.onTimeLegal === true ? 'in time for the law, past our standard' : 'late';
    case 'overdue':
      return legal !== null && legal < today ? 'overdue' : willBeLate ? 'will be late' : 'past our standard';
    case 'not_needed':
      return 'no longer needed';
    default:
      return willBeLate ? 'will be late' : isBookedTooLate(date, today) ? 'booked after it is due' : due === today ? 'due today' : onTrack;
  }
}

/** Whether the day booked for a review is still to come, and after the one by which the review is due. */
function isBookedTooLate({ due, done, review }: Milestone, today: LocalDate): boolean {
  const booked = review?.booked ?? null;
  return done === null && booked !== null && booked >= today && booked > due;
}

function refusedNote({ refused }: Timetable): string {
  const [first] = refused;
  return first === undefined ? '' : `${refused.length} of the dates could not be worked out: ${first.why}.`;
}

/** Teams shows six buttons: beside the three that ask about a booked day there is no room for raising, which the whole timetable offers. */
function nextReviewButtons(about: AboutChild, sight: Sight): readonly Button[] {
  const recordable = [...moveButton(about, sight), ...recording(about, sight)];
  return recordable.length > 2 ? recordable : [...recordable, ...raiseButton(about, sight)];
}

/** To another booking, for whoever may record it, where the day that is booked is after the one by which the review is due. */
function moveButton({ child, grounds, timetable }: AboutChild, sight: Sight): readonly FormButton[] {
  const next = nextReviewOf(timetable);
  const context = contextOf(child, grounds, sight);
  if (next === null || context === null || !isBookedTooLate(next, sight.today) || !mayRecord('record_review', context)) return [];
  const about = { review: nextReviewNamed(context.laid, sight.today), booked: next.review?.booked ?? null };
  return [{ title: 'Moved to…', form: childForm('move', context, about) }];
}

/** What can be recorded of the child by whoever looks. */
function recording({ child, grounds }: AboutChild, sight: Sight): readonly Button[] {
  const context = contextOf(child, grounds, sight);
  return context === null ? [] : recordButtons(context);
}

function wholeTimetable({ child, grounds }: AboutChild, { ask }: Sight): AskButton[] {
  const question: Question = { intent: 'child.timeline', slots: { child: child.id } };
  return allows(grounds, 'see_timetable') ? [{ title: 'Whole timetable', ask: writeAsk(asking(question, ask.back)) }] : [];
}
