import { z } from 'zod';
import { backSchema, writeBack } from '../../ask';

/** The cards about one escalation, by name: how it stands, its history, what else can be done, and one for each thing to do. */
export const followNames = [
  'escalation', 'escalation.history', 'escalation.more',
  'escalation.answer', 'escalation.not_mine', 'escalation.ask_until',
  'escalation.resolve', 'escalation.escalate', 'escalation.hold', 'escalation.extend', 'escalation.refuse_time', 'escalation.pause',
  'escalation.resume', 'escalation.withdraw', 'escalation.refer_cafcass', 'escalation.reassign', 'escalation.action_done', 'escalation.undo',
] as const;

export type FollowName = (typeof followNames)[number];

/** A card about an escalation as a button carries it: the token stands for the escalation in one person's hands only. */
export const followFormSchema = z.strictObject({
  name: z.enum(followNames),
  token: z.string().min(1).max(100),
  /** How many events the card showed: what came later was not seen by whoever presses. */
  seen: z.int().min(0),
  /** The first that is shown of something long, counted from 1. */
  from: z.int().min(1).max(100_000),
  back: backSchema,
});

export type FollowForm = z.output<typeof followFormSchema>;
export type WrittenFollowForm = z.input<typeof followFormSchema>;

/** Asks for a card about an escalation, in the form in which a button carries it. */
export function followForm(
  name: FollowName, { token, seen, back }: Pick<FollowForm, 'token' | 'seen' | 'back'>, from = 1,
): WrittenFollowForm {
  return { name, token, seen, from, back: writeBack(back) };
}
