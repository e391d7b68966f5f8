import type { LocalDate } from '../../calendar/local-date';
import { shortDay } from '../../calendar/words';
import type { Told } from '../../notices/council-morning';
import type { DutyKind } from '../../notices/duty';
import { laterDay } from '../../notices/report-missing';
import type { ReviewNamed } from '../../recording/command';
import { saidReport } from '../../recording/laid-over';
import { nextReviewNamed } from '../../recording/place';
import { laidOver, type StoredChild } from '../../store/children';
import type { Milestone } from '../../timetable/milestone';
import type { Timetable } from '../../timetable/timetable';
import { asking, writeAsk } from '../ask';
import { milestoneWords } from '../child-views';
import { formAsk, writeForm } from '../recording/form-ask';
import { mayRecord } from '../recording/form-context';
import { recordFormNames, recordForms, type RecordFormName } from '../recording/registry';
import { recordedOf } from '../paperwork';
import { saidInWords } from '../said-words';
import { calledOnCards, permitted, type Sight } from '../sight';
import type { Button } from '../views';
import type { KnownChild } from './council';
import { missingReportInWords } from './duty-words';
import type { PartLine } from './parts';

/** A line about a child in somebody's digest; none where they may not see the child. */
export function dutyLine(told: Told<KnownChild>, sight: Sight): readonly PartLine[] {
  return lineAbout(told.child.child, noteOf(told, sight), sight, (said) => openerOf(told, said, sight));
}

/** A line about a child that opens the child. */
export function childLine(child: StoredChild, note: string, sight: Sight): readonly PartLine[] {
  return lineAbout(child, note, sight, (said) => opensChild(child, said, sight));
}

function lineAbout(child: StoredChild, note: string, sight: Sight, opens: (said: string) => Button): readonly PartLine[] {
  const [seen] = permitted([child], 'see_reviews', sight);
  const text = calledOnCards(child);
  return seen === undefined ? [] : [{ text, note, opens: opens(`${text}, ${note}`), shown: { child: child.id, grounds: seen.grounds } }];
}

/**
 * What is to be booked or recorded opens the card on which that is done, for whoever may; all else the child's next review, where
 * the first question fits it.
 */
function openerOf({ child: { child, timetable }, duty }: Told<KnownChild>, said: string, sight: Sight): Button {
  const opensForm = (name: RecordFormName, review: ReviewNamed | null, what: string): Button =>
    ({ title: `${said}: ${what}`, form: writeForm(formAsk(name, { child: child.id, review, back: sight.ask.back })) });
  if (duty.kind === 'review.to_book') return opensForm('book', nextReview(child, sight), 'book');
  const name = recordFormNames.find((each) => each === duty.milestone);
  if (name === undefined || (duty.milestone === 'report' && duty.kind !== 'report.said') || !mayRecord(recordForms[name].act, { sight, child })) return opensChild(child, said, sight);
  const held = dateOf(timetable, { milestone: 'review', sequence: duty.sequence })?.done ?? null;
  const review = held === null ? nextReview(child, sight) : ({ kind: 'held', day: held } as const);
  return opensForm(name, isOfTheChild(name) ? null : review, duty.kind === 'report.said' ? 'confirm' : 'record');
}

function nextReview(child: StoredChild, { today }: Sight): ReviewNamed | null {
  const laid = laidOver(child);
  return laid && nextReviewNamed(laid, today);
}

function isOfTheChild(name: RecordFormName): boolean {
  return (recordForms[name].about as readonly string[]).includes('child');
}

function opensChild({ id }: StoredChild, said: string, { ask: { back } }: Sight): Button {
  return { title: `${said}: open`, ask: writeAsk(asking({ intent: 'review.next', slots: { child: id } }, back)) };
}

/** What is to be known of a duty, beside whose it is. */
function noteOf({ child: { child, timetable }, duty }: Told<KnownChild>, sight: Sight): string {
  const { today, setting } = sight;
  const about = dateOf(timetable, duty);
  if (about === null) return 'Nobody is allocated';
  if (about.id === 'review') return reviewNote(about, duty.kind, today);
  if (about.id !== 'report') return `${dateInWords(about)} · ${about.due < today ? 'was due' : 'due'} ${shortDay(about.due, today)}`;
  const review = dateOf(timetable, { milestone: 'review', sequence: about.sequence });
  const isAfter = afterTheReview.includes(duty.kind);
  const said = duty.kind === 'report.said' && review !== null ? saidReport(recordedOf(child, review)) : null;
  const parts = [
    review === null ? 'Review' : reviewInDays(review, today),
    said === null ? reportInWords(about, isAfter ? review : null, sight) : saidInWords(said, today),
    ...(duty.kind === 'report.missing_today' ? [missingReportInWords(setting.policy.missingReport)] : []),
    ...(isAfter ? workerInWords(child, sight) : []),
  ];
  return parts.join(' · ');
}

/** The date that a duty is about; null where the timetable has none. */
export function dateOf({ milestones }: Timetable, { milestone, sequence }: { readonly milestone: string; readonly sequence: number | null }): Milestone | null {
  return milestones.find((each) => each.id === milestone && each.sequence === sequence && each.status !== 'not_needed') ?? null;
}

/** What a date is called, with its review: "Midway after review 4". */
export function dateInWords({ id, sequence }: Milestone): string {
  return milestoneWords[id].replace('#', String(sequence ?? ''));
}

/** A review with its day: "Review 4 on Thu 26 Nov", "Review 4 was held on Thu 26 Nov". */
export function reviewInDays({ sequence, done, due, review }: Milestone, today: LocalDate): string {
  const called = sequence === null ? 'Review' : `Review ${sequence}`;
  const booked = review?.booked ?? null;
  if (done !== null) return `${called} was held on ${shortDay(done, today)}`;
  return booked === null ? `${called} due by ${shortDay(due, today)}` : `${called} on ${shortDay(booked, today)}`;
}

/** What is told of a report that is asked for after its review. */
const afterTheReview: readonly DutyKind[] = ['report.held_without', 'report.still_missing', 'report.asked_after'];

/**
 * How a report stands: "social work report was due Tue 17 Nov".
 * @param review after which it is asked for by the council's later day; null where that does not matter
 */
export function reportInWords({ due, done }: Milestone, review: Milestone | null, { today, setting }: Sight): string {
  const { report } = setting.policy.words;
  if (done !== null) return `${report} came on ${shortDay(done, today)}`;
  const asked = review?.done == null ? null : laterDay(review.done, setting);
  return asked === null ? `${report} ${due < today ? 'was due' : 'due'} ${shortDay(due, today)}` : `${report} ${askedForBy(asked, today)}`;
}

/** The day by which something is asked for after the day on which it was due: "asked for by Fri 4 Dec". */
export function askedForBy(day: LocalDate, today: LocalDate): string {
  return `${day < today ? 'was ' : ''}asked for by ${shortDay(day, today)}`;
}

/** Who writes the report, for whoever else reads it. */
function workerInWords({ allocation: { socialWorker } }: StoredChild, { asker, directory }: Sight): readonly string[] {
  if (socialWorker === asker.id) return [];
  return [socialWorker === null ? 'no social worker is allocated' : `social worker ${directory.person(socialWorker)?.name ?? socialWorker}`];
}

/** The review, the day it is booked for, and the limit where it matters: "Review 4 · booked for Thu 10 Dec · legal limit Fri 4 Dec". */
function reviewNote({ sequence, legal, local, review }: Milestone, kind: Told<KnownChild>['duty']['kind'], today: LocalDate): string {
  const booked = review?.booked ?? null;
  const limit = (name: string, date: LocalDate) => `${name} ${date < today ? 'was ' : ''}${shortDay(date, today)}`;
  const saysStandard = kind === 'review.to_book' || kind === 'review.past_standard';
  const parts = [
    sequence === null ? 'Review' : `Review ${sequence}`,
    booked === null ? (kind === 'review.to_book' ? null : 'not booked yet') : `${booked < today ? 'was booked' : 'booked'} for ${shortDay(booked, today)}`,
    local !== null && saysStandard && (legal === null || local < legal) ? limit('our standard', local) : null,
    legal === null || kind === 'review.this_week' ? null : limit('legal limit', legal),
  ];
  return parts.filter((part) => part !== null).join(' · ');
}
