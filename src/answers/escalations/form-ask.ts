import { z } from 'zod';
import { followFormSchema } from './following/form-ask';
import { goodPracticeFormSchema } from './raising/good-practice-ask';
import { raisingFormSchema } from './raising/form-ask';

/** Every card about escalations, as a button carries it. */
export const escalationFormSchema = z.union([raisingFormSchema, goodPracticeFormSchema, followFormSchema]);

export type EscalationForm = z.output<typeof escalationFormSchema>;
export type WrittenEscalationForm = z.input<typeof escalationFormSchema>;

/** What a button carries that takes what is filled in on such a card: of several buttons of one card, `press` says which. */
export interface WrittenEscalationPress {
  readonly form: WrittenEscalationForm;
  readonly press: string;
}

/** What came with a press on such a card. Which presses a card has, it knows itself. */
export const escalationPressSchema = z.looseObject({ form: escalationFormSchema, press: z.string().max(40) });
