import type { LocalDate } from '../calendar/local-date';
import { shortDay } from '../calendar/words';
import type { Setting } from '../timetable/milestone';
import { timetableOf } from '../timetable/timetable';
import { onNext } from './booking';
import { problemIn } from './checks';
import type { CommandTo } from './command';
import { entry, needsCorrection, refuse, type Decision, type RecordingState } from './decision';
import type { Fact } from './entry';
import { lateAgreement } from './laid-over';

/** Asks for agreement to hold the next review after its legal limit; asked before it is held. */
export function decideAskLate({ review, day, reason }: CommandTo<'ask_late_agreement'>, state: RecordingState, setting: Setting): Decision {
  return onNext(review, state, setting, (place) => {
    const fact: Fact = { field: 'lateAgreementAsked', value: { day, reason } };
    const limit = legalLimitOfNext(state, setting);
    const problem = problemIn(fact, { laid: state.laid, place, setting });
    if (problem !== null) return refuse(problem);
    if (limit !== null && day <= limit) {
      const say = (date: LocalDate) => shortDay(date, setting.today);
      return refuse(`${say(day)} is within the legal limit, ${say(limit)}: no agreement is needed.`);
    }
    const before = lateAgreement(place.recorded);
    if (before?.asked.value?.day === day) return { ok: true, entries: [] };
    return { ok: true, entries: [entry(fact, place.about, state, before?.asked.id ?? null)] };
  });
}

/** Answers whether the next review may be held late. */
export function decideAnswerLate({ review, agreed, reason }: CommandTo<'answer_late_agreement'>, state: RecordingState, setting: Setting): Decision {
  return onNext(review, state, setting, (place) => {
    const agreement = lateAgreement(place.recorded);
    if (agreement === null) return refuse('Nobody has asked for agreement to hold this review late.');
    if (!agreed && reason === null) return refuse('Say why it is not agreed, in a few words.');
    const { answer } = agreement;
    if (answer === null) return { ok: true, entries: [entry({ field: 'lateAgreement', value: { agreed, reason } }, place.about, state)] };
    return answer.value?.agreed === agreed ? { ok: true, entries: [] } : refuse(needsCorrection(answer, setting));
  });
}

function legalLimitOfNext({ laid }: RecordingState, setting: Setting) {
  const reading = timetableOf(laid.facts, setting);
  return reading.ok ? (reading.timetable.milestones.find(({ id, done }) => id === 'review' && done === null)?.legal ?? null) : null;
}
