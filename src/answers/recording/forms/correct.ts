import { writeValue, type Entry } from '../../../recording/entry';
import { standing } from '../../../recording/held-claims';
import { fieldNames, valueInWords } from '../../../recording/words';
import { parseDay } from '../../../calendar/local-date';
import type { CouncilPolicy } from '../../../policy/council-policy';
import type { FormInput } from '../../views';
import type { FormContext } from '../form-context';
import { choiceInput, choicesInput, dayInput, textInput, type Typed } from '../inputs';
import { everyParticipation } from '../participation';
import type { FillIn } from '../record-form';
import { eventOptions, formatOptions, partOptions, yesOrNo } from './options';

/** Another value in place of one recorded, or that it did not happen, with why; what stood before is kept. */
export const correctForm: FillIn = {
  title: 'Correct what was recorded',
  note: (context) => {
    const entry = entryToCorrect(context);
    const { policy, today } = context.sight.setting;
    return entry === null ? '' : `${fieldNames[entry.field]}: ${valueInWords(entry, policy, today)}`;
  },
  inputs: (context, typed) => {
    const entry = entryToCorrect(context);
    if (entry === null) return [];
    return [
      choiceInput({ id: 'happened', label: 'Did it happen?', needed: 'Say whether it happened.' }, yesOrNo, 'true', typed),
      ...valueInputs(entry, context.sight.setting.policy, typed),
      textInput({ id: 'why', label: 'Why it is corrected', needed: 'Say why, in a few words.' }, typed),
    ];
  },
  commands: ({ child, form }, typed) => {
    const { happened, day, to, part, code, codes, yes, why } = typed;
    return [{ do: 'correct', child: child.id, entry: form.entry, happened, day, to, part, code, codes, yes, why }];
  },
  save: 'Correct',
};

/** The entry that the card is about, while it stands. */
export function entryToCorrect({ laid, form }: Pick<FormContext, 'laid' | 'form'>): Entry | null {
  return standing(laid.entries).find(({ id }) => id === form.entry) ?? null;
}

function valueInputs(entry: Entry, policy: CouncilPolicy, typed: Typed): readonly FormInput[] {
  const written = writeValue(entry);
  const code = { id: 'code', label: fieldNames[entry.field] };
  const yes = (label: string, value: boolean | null | undefined) => choiceInput({ id: 'yes', label }, yesOrNo, String(value ?? ''), typed);
  switch (entry.field) {
    case 'participation':
      return [choiceInput(code, everyParticipation, String(written), typed)];
    case 'format':
      return [choiceInput(code, formatOptions, String(written), typed)];
    case 'lateReasons':
      return [codesInput(entry, policy.reasons.late, typed)];
    case 'partReasons':
      return [codesInput(entry, policy.reasons.split, typed)];
    case 'checks':
      return [codesInput(entry, policy.checks, typed)];
    case 'chairedByChild':
    case 'withReport':
      return [yes(fieldNames[entry.field], entry.value)];
    case 'reportNotThere':
    case 'wentWithoutReport':
    case 'noEarlierReview':
      return [];
    case 'significantEvent':
      return [
        choiceInput({ id: 'code', label: 'What kind of event' }, eventOptions, entry.value?.kind ?? '', typed),
        ofDay('day', 'On which day', entry.value?.day ?? null, typed),
      ];
    case 'lateAgreement':
      return [yes('Agreed', entry.value?.agreed)];
    case 'midway':
      return [ofDay('day', 'On which day', entry.value?.day ?? null, typed), yes('Is there a concern?', entry.value?.concern)];
    case 'unregistered':
      return [ofDay('day', 'Began on', entry.value?.from ?? null, typed), ofDay('to', 'Ended on', entry.value?.to ?? null, typed)];
    case 'held':
      return [ofDay('day', 'Held on', entry.value?.day ?? null, typed), ...partInput(entry, typed)];
    case 'notHeld':
    case 'reportUntil':
    case 'broughtForward':
    case 'lateAgreementAsked':
      return [ofDay('day', 'Which day', entry.value?.day ?? null, typed)];
    default:
      return [ofDay('day', 'On which day', typeof written === 'string' ? parseDay(written) : null, typed)];
  }
}

function ofDay(id: string, label: string, given: Parameters<typeof dayInput>[1], typed: Typed): FormInput {
  return dayInput({ id, label }, given, typed);
}

function partInput({ value }: Extract<Entry, { field: 'held' }>, typed: Typed): readonly FormInput[] {
  if (value === null || value.part === null) return [];
  return [choiceInput({ id: 'part', label: 'Which part' }, partOptions, String(value.part), typed)];
}

function codesInput({ field, value }: Entry, { options }: CouncilPolicy['checks'], typed: Typed): FormInput {
  const given = Array.isArray(value) ? value.join(',') : '';
  const choices = options.map(({ code, label }) => ({ value: code, title: label }));
  return choicesInput({ id: 'codes', label: fieldNames[field] }, choices, { codes: given, ...typed });
}
