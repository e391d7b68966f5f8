import { z } from 'zod';
import { daySchema } from '../../../calendar/day-schema';
import { isoDay } from '../../../calendar/local-date';
import { raisedFromOptions } from '../../../escalation/event';

/** The steps of raising an escalation, in their order: the child comes first. */
export const raisingSteps = ['child', 'concerns', 'actions', 'stage', 'summary'] as const;

export type RaisingStep = (typeof raisingSteps)[number];

const token = z.string().min(1).max(100);

/** A card that begins an escalation, with what is known of it where it was opened. Nothing is kept before it is saved. */
const beginSchema = z.strictObject({
  name: z.literal('escalation.raise'),
  child: z.string().min(1).max(100),
  /** The concerns that are ticked already, by code. */
  concerns: z.array(z.string().min(1).max(60)).max(30),
  /** The concern in the words in which it was typed; empty where nothing was. */
  said: z.string().max(1000),
  /** Where it was opened. */
  from: z.enum(raisedFromOptions),
  /** The day of the review that it comes out of. */
  review: daySchema.nullable(),
  /** Whether a new one is wanted although one is begun for this child. */
  anew: z.boolean(),
});

/** A step of what was begun, by the token of its draft. */
const stepSchema = z.strictObject({ name: z.literal('escalation.draft'), draft: token, step: z.enum(raisingSteps) });

/** What was raised, by the token that the cards of whoever raised it carry. */
const raisedSchema = z.strictObject({ name: z.literal('escalation.raised'), token });

/** What somebody has begun and not sent. */
const draftsSchema = z.strictObject({ name: z.literal('escalation.drafts') });

/** A card of raising as a button carries it. It comes back from outside, so it names things and claims nothing. */
export const raisingFormSchema = z.discriminatedUnion('name', [beginSchema, stepSchema, raisedSchema, draftsSchema]);

export type RaisingForm = z.output<typeof raisingFormSchema>;
export type RaisingFormOf<Name extends RaisingForm['name']> = Extract<RaisingForm, { name: Name }>;
export type WrittenRaisingForm = z.input<typeof raisingFormSchema>;

/** What is done with what is filled in on a card of raising. */
export const raisingPresses = ['next', 'back', 'add', 'later', 'discard', 'confirm', 'undo', 'reopen'] as const;

export type RaisingPress = (typeof raisingPresses)[number];

/** A card that begins an escalation, in the form in which a button carries it. */
export function writeBeginning(form: RaisingFormOf<'escalation.raise'>): WrittenRaisingForm {
  return { ...form, review: form.review === null ? null : isoDay(form.review) };
}
