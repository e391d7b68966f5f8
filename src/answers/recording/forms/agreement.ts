import { shortDay } from '../../../calendar/words';
import { lateAgreement } from '../../../recording/laid-over';
import { valueInWords } from '../../../recording/words';
import { reviewMilestone, type FormContext } from '../form-context';
import { choiceInput, dayInput, textInput } from '../inputs';
import { ofReview, type RecordForm } from '../record-form';

const WHY_NEEDED = 'Say why, in a few words.';

/** The IRO asks, before a review is held, that it may be held after its legal limit. */
export const askLateForm: RecordForm = {
  title: 'Ask for agreement to hold it late',
  act: 'record_review',
  about: ['next'],
  isOffered: mayBeLate,
  note: agreementInWords,
  inputs: ({ laid }, typed) => [
    dayInput({ id: 'day', label: 'To be held on', needed: 'Choose the day.' }, laid.facts.nextReview.booked, typed),
    textInput({ id: 'reason', label: 'Why it must be late', needed: WHY_NEEDED }, typed),
  ],
  commands: (context, typed) => [{ do: 'ask_late_agreement', ...ofReview(context), day: typed['day'], reason: typed['reason'] }],
  save: 'Ask',
};

export const answerLateForm: RecordForm = {
  title: 'Agree that it is held late, or not',
  act: 'agree_late',
  about: ['next'],
  isOffered: (context) => isAwaited(context),
  note: agreementInWords,
  inputs: (_, typed) => [
    choiceInput(
      { id: 'agreed', label: 'Your answer', needed: 'Choose your answer.' },
      [{ value: 'true', title: 'Agreed' }, { value: 'false', title: 'Not agreed' }], '', typed,
    ),
    textInput({ id: 'reason', label: 'Why (needed where you do not agree)' }, typed),
  ],
  commands: (context, typed) => [{ do: 'answer_late_agreement', ...ofReview(context), agreed: typed['agreed'], reason: typed['reason'] }],
  save: 'Answer',
};

/** Whether it is not booked within its legal limit. */
function mayBeLate(context: FormContext): boolean {
  const { place, laid } = context;
  const limit = place === null ? null : (reviewMilestone(context, place)?.legal ?? null);
  const { booked } = laid.facts.nextReview;
  return limit !== null && (booked === null || booked > limit);
}

/** Whether agreement was asked for and not answered yet. */
export function isAwaited({ place }: Pick<FormContext, 'place'>): boolean {
  const agreement = place === null ? null : lateAgreement(place.recorded);
  return agreement !== null && agreement.answer === null;
}

/** What was asked and answered; empty where nothing was. */
export function agreementInWords(context: FormContext): string {
  const { place, sight } = context;
  const agreement = place === null ? null : lateAgreement(place.recorded);
  if (place === null || agreement === null) return '';
  const { policy, today } = sight.setting;
  const name = sight.directory.person(agreement.asked.by)?.name ?? agreement.asked.by;
  const limit = reviewMilestone(context, place)?.legal ?? null;
  const beyond = limit === null ? '' : `; legal limit ${shortDay(limit, today)}`;
  const answer = agreement.answer === null ? 'not answered yet' : valueInWords(agreement.answer, policy, today);
  return `${name} asks for ${valueInWords(agreement.asked, policy, today)}${beyond}: ${answer}`;
}
