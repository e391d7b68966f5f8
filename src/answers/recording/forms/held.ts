import { isoDay } from '../../../calendar/local-date';
import { shortDay } from '../../../calendar/words';
import type { RecordedField } from '../../../recording/entry';
import { entryOf } from '../../../recording/laid-over';
import type { CouncilPolicy } from '../../../policy/council-policy';
import type { FormInput } from '../../views';
import { reviewMilestone, type FormContext } from '../form-context';
import { choiceInput, choicesInput, dayInput, type Typed } from '../inputs';
import { participationOptions } from '../participation';
import { ofReview, type RecordForm } from '../record-form';
import { siblingCommands, siblingInputs } from '../siblings';
import { doneOn } from './done';
import { formatOptions, partOptions, yesOrNo } from './options';

/** Held in one go; of a review that is recorded as held already, what is still to be said of it. */
export const heldForm: RecordForm = {
  title: 'Held',
  titleOnceHeld: 'How it was held',
  act: 'record_review',
  about: ['next', 'held'],
  isOffered: (context) => isStillToCome(context) || lacksDetails(context),
  inputs: (context, typed) => [
    ...(isStillToCome(context) ? [heldOn(context, typed)] : []),
    ...detailInputs(context, typed),
    ...siblingInputs(context, typed),
  ],
  commands: (context, typed) => {
    const { place } = context;
    const held = place?.held ?? null;
    const day = held === null || typed['day'] !== undefined ? typed['day'] : isoDay(held.day);
    const command = { do: 'hold', ...ofReview(context), day, part: held?.part ?? null, ...details(typed) };
    return [command, ...siblingCommands(context, command, typed)];
  },
};

/** One of two parts. */
export const heldPartForm: RecordForm = {
  title: 'Held in two parts',
  act: 'record_review',
  about: ['next', 'held'],
  isOffered: (context) => isStillToCome(context) || lacksPartTwo(context),
  note: (context) => (isStillToCome(context) ? '' : 'Part 2 is still to come'),
  inputs: (context, typed) => [
    heldOn(context, typed),
    choiceInput({ id: 'part', label: 'Which part', needed: 'Say which part.' }, partOptions, isStillToCome(context) ? '1' : '2', typed),
    ...listInput('partReasons', 'Why in parts', context.sight.setting.policy.reasons.split, typed),
    ...detailInputs(context, typed),
  ],
  commands: (context, typed) => [{ do: 'hold', ...ofReview(context), day: typed['day'], part: typed['part'], ...details(typed) }],
};

function isStillToCome({ place }: FormContext): boolean {
  return place !== null && place.held === null;
}

function lacksDetails({ place }: FormContext): boolean {
  return place?.held != null && place.held.facts.participation === null;
}

function lacksPartTwo({ place, laid }: FormContext): boolean {
  const first = place?.held ?? null;
  return first?.part === 1 && !laid.reviews.some(({ part, day }) => part === 2 && day >= first.day);
}

function heldOn({ laid, sight }: FormContext, typed: Typed): FormInput {
  const { booked } = laid.facts.nextReview;
  return dayInput({ id: 'day', label: 'Held on', needed: 'Choose the day.' }, booked !== null && booked <= sight.today ? booked : sight.today, typed);
}

/** What is asked of a review beside its day, but for what is recorded already. */
function detailInputs(context: FormContext, typed: Typed): readonly FormInput[] {
  const { place, laid, sight } = context;
  const { policy } = sight.setting;
  const isOpen = (field: RecordedField) => !place || entryOf(place.recorded, field) === null;
  const day = place?.held?.day ?? laid.facts.nextReview.booked ?? sight.today;
  return [
    ...lateReasonsInput(context, typed),
    ...(isOpen('participation')
      ? [choiceInput({ id: 'participation', label: 'How the child took part' }, participationOptions(laid.facts.dateOfBirth, day), '', typed)] : []),
    ...(isOpen('format') ? [choiceInput({ id: 'format', label: 'Where people met' }, formatOptions, '', typed)] : []),
    ...(isOpen('chairedByChild') ? [choiceInput({ id: 'chairedByChild', label: 'Chaired by the child' }, yesOrNo, '', typed)] : []),
    ...(isOpen('withReport')
      ? [choiceInput({ id: 'withReport', label: `With a ${policy.words.report}` }, yesOrNo, doneOn(context, 'report') === null ? '' : 'true', typed)] : []),
    ...(isOpen('checks') ? listInput('checks', 'Checks', policy.checks, typed) : []),
  ];
}

/** Asked for only of a review that was held late, or would be if it was held today. */
function lateReasonsInput(context: FormContext, typed: Typed): readonly FormInput[] {
  const { place, sight } = context;
  const limit = place === null ? null : (reviewMilestone(context, place)?.legal ?? null);
  const held = place?.held ?? null;
  if (limit === null || limit >= (held?.day ?? sight.today) || (held !== null && held.facts.lateReasons.length > 0)) return [];
  return listInput('lateReasons', `Why late, if held after ${shortDay(limit, sight.today)}`, sight.setting.policy.reasons.late, typed);
}

function listInput(id: string, label: string, { options }: CouncilPolicy['checks'], typed: Typed): readonly FormInput[] {
  return options.length === 0 ? [] : [choicesInput({ id, label }, options.map(({ code, label: title }) => ({ value: code, title })), typed)];
}

function details(typed: Typed) {
  return {
    participation: typed['participation'],
    format: typed['format'],
    chairedByChild: typed['chairedByChild'],
    withReport: typed['withReport'],
    lateReasons: typed['lateReasons'],
    partReasons: typed['partReasons'],
    checks: typed['checks'],
  };
}

