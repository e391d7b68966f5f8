import { z } from 'zod';
import { isoDay, parseDay, type LocalDate } from '../../calendar/local-date';
import type { FormInput, Option } from '../views';

/** What somebody has filled in on a card, as Teams sends it: texts, by the id of the input. */
export type Typed = Readonly<Record<string, string>>;

const MOST_TYPED = 20_000;

/** Of a few words, such as a reason. */
const USUAL_LENGTH = 500;

/** Of a name, which is written on one line. */
const LONGEST_LINE = 100;

const typedSchema = z.record(z.string().max(300), z.unknown());

/** The texts among what came with a press; everything else is not an input. */
export function readTyped(data: unknown): Typed {
  const read = typedSchema.safeParse(data);
  if (!read.success) return {};
  return Object.fromEntries(Object.entries(read.data).flatMap(([id, value]) => (typeof value === 'string' ? [[id, value.slice(0, MOST_TYPED)]] : [])));
}

/** One input, which keeps what was typed into it last time. */
interface Asked {
  readonly id: string;
  readonly label: string;
  /** What is said where it is left empty; absent where it may be. */
  readonly needed?: string;
}

const asked = ({ id, label, needed }: Asked) => ({ id, label, isRequired: needed !== undefined, errorMessage: needed ?? '' });

export function dayInput(input: Asked, given: LocalDate | null, typed: Typed): FormInput {
  const value = typed[input.id] ?? (given === null ? '' : isoDay(given));
  return { ...asked(input), day: { value: parseDay(value) === null ? '' : value } };
}

export function choiceInput(
  input: Asked, options: readonly Option[], given: string, typed: Typed, style: 'compact' | 'expanded' = 'compact',
): FormInput {
  return { ...asked(input), choice: { options, value: onlyOf(options, typed[input.id] ?? given), style } };
}

export function choicesInput(input: Asked, options: readonly Option[], typed: Typed): FormInput {
  const value = (typed[input.id] ?? '').split(',').filter((code) => options.some((option) => option.value === code));
  return { ...asked(input), choices: { options, value: value.join(',') } };
}

/** @param maxLength in characters */
export function textInput(input: Asked, typed: Typed, maxLength = USUAL_LENGTH): FormInput {
  return { ...asked(input), text: { value: typed[input.id] ?? '', maxLength, isMultiline: maxLength > LONGEST_LINE } };
}

function onlyOf(options: readonly Option[], value: string): string {
  return options.some((option) => option.value === value) ? value : '';
}
