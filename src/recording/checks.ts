import { addMonths, type LocalDate } from '../calendar/local-date';
import { shortDay } from '../calendar/words';
import type { CouncilPolicy } from '../policy/council-policy';
import type { Setting } from '../timetable/milestone';
import type { Fact } from './entry';
import type { LaidOver } from './laid-over';
import { reviewsHeld, type ReviewPlace } from './place';

/** What a value is judged by: the child, the review it is about (null where it is about none), policy and day. */
export interface Judged {
  readonly laid: LaidOver;
  readonly place: ReviewPlace | null;
  readonly setting: Setting;
}

/** What is wrong with a value, in one sentence that says what to do; null where nothing is. */
export function problemIn(fact: Fact, judged: Judged): string | null {
  if (fact.value === null) return null;
  const { policy } = judged.setting;
  switch (fact.field) {
    case 'booked':
      return notAhead(fact.value, judged) ?? notAfterPrevious(fact.value, judged);
    case 'reportUntil':
    case 'broughtForward':
    case 'lateAgreementAsked':
      return notAhead(fact.value.day, judged) ?? notAfterPrevious(fact.value.day, judged);
    case 'held':
      return notInCare(fact.value.day, judged) ?? (fact.value.part === 2 ? null : notAfterPrevious(fact.value.day, judged));
    case 'participation':
      return wrongForAge(fact.value, judged);
    case 'lateReasons':
      return notOnList(fact.value, policy.reasons.late, judged);
    case 'partReasons':
      return notOnList(fact.value, policy.reasons.split, judged);
    case 'checks':
      return notOnList(fact.value, policy.checks, judged);
    case 'reportReceived':
    case 'reportSaid':
    case 'premeetingHeld':
      return notSinceCareBegan(fact.value, judged) ?? notAfterPrevious(fact.value, judged);
    case 'decisionsSent':
    case 'recordCompleted':
    case 'recordSent':
    case 'letterSent':
    case 'carePlanUpdated':
      return notSinceCareBegan(fact.value, judged) ?? notSinceHeld(fact.value, judged);
    case 'significantEvent':
      return notSinceCareBegan(fact.value.day, judged);
    case 'midway':
      return notSinceCareBegan(fact.value.day, judged) ?? noReviewBefore(fact.value.day, judged);
    case 'visit':
    case 'permanencePlan':
    case 'permanenceAchieved':
      return notSinceCareBegan(fact.value, judged);
    case 'unregistered':
      return wrongPeriod(fact.value, judged);
    default:
      return null;
  }
}

const say = (date: LocalDate, { setting }: Judged) => shortDay(date, setting.today);

function inFuture(date: LocalDate, judged: Judged): string | null {
  return date <= judged.setting.today ? null : `${say(date, judged)} is in the future: give a day up to today.`;
}

function notAhead(date: LocalDate, judged: Judged): string | null {
  return date >= judged.setting.today ? null : `${say(date, judged)} has passed: give today or a later day.`;
}

function notSinceCareBegan(date: LocalDate, judged: Judged): string | null {
  const { started } = judged.laid.facts.care;
  const tooEarly = date >= started ? null : `${say(date, judged)} is before care began on ${say(started, judged)}: give a later day.`;
  return inFuture(date, judged) ?? tooEarly;
}

function notInCare(date: LocalDate, judged: Judged): string | null {
  const { ceased } = judged.laid.facts.care;
  const ended = ceased !== null && date > ceased ? `${say(date, judged)} is after care ended on ${say(ceased, judged)}: give an earlier day.` : null;
  return notSinceCareBegan(date, judged) ?? ended;
}

function notAfterPrevious(date: LocalDate, judged: Judged): string | null {
  const previous = judged.place?.previous ?? null;
  if (previous === null || date > previous) return null;
  return `${say(date, judged)} is not after the review before, held on ${say(previous, judged)}: give a later day.`;
}

function notSinceHeld(date: LocalDate, judged: Judged): string | null {
  const held = judged.place?.held ?? null;
  if (held === null) return 'This review has not been recorded as held: record that first.';
  return date >= held.day ? null : `${say(date, judged)} is before the review was held on ${say(held.day, judged)}: give a later day.`;
}

function noReviewBefore(date: LocalDate, judged: Judged): string | null {
  const [first] = reviewsHeld(judged.laid, judged.setting.today);
  if (first && first.day < date) return null;
  return `No review is recorded as held before ${say(date, judged)}, and a midway follows a review: record the review first.`;
}

/** SSDA903 REVIEW_CODE: PN0 is for children under four at the time of the review. */
function wrongForAge(code: string, { laid, place }: Judged): string | null {
  const { dateOfBirth } = laid.facts;
  const held = place?.held?.day ?? null;
  if (dateOfBirth === null || held === null) return null;
  const four = addMonths(dateOfBirth, 48);
  if (code === 'PN0' && held > four) return 'PN0 is for a child under four, and this child was four or over: choose PN1 to PN7.';
  return code !== 'PN0' && held < four ? `${code} is for a child of four or over, and this child was under four: choose PN0.` : null;
}

function notOnList(codes: readonly string[], { options }: CouncilPolicy['checks'], { setting }: Judged): string | null {
  const unknown = codes.filter((code) => options.every((option) => option.code !== code));
  return unknown.length === 0 ? null : `"${unknown.join('", "')}" is not on the list of ${setting.policy.council}: choose from the list.`;
}

function wrongPeriod({ from, to }: { readonly from: LocalDate; readonly to: LocalDate | null }, judged: Judged): string | null {
  const wrong = notSinceCareBegan(from, judged) ?? (to === null ? null : inFuture(to, judged));
  if (wrong !== null || to === null || to > from) return wrong;
  return `The placement cannot end on ${say(to, judged)}, on or before the day it began: give a later day.`;
}
