import { z } from 'zod';
import { roleSchema } from './roles';
import { afterSchema, sourced, sourcedObject } from './values';

/** One rung: who answers, and within what time. `informal` in front of the numbers, or a number. */
const stepSchema = sourcedObject({
  stage: z.union([z.literal('informal'), z.int().min(1).max(9)], { error: 'must be "informal" or a whole number from 1 to 9' }),
  formal: z.boolean(),
  to: z.array(roleSchema).min(1),
  within: afterSchema,
});

export type LadderStep = z.infer<typeof stepSchema>;

/** A council's escalation ladder, lowest rung first. */
export const ladderSchema = z
  .strictObject({
    steps: z.array(stepSchema),
    /** From the day on which the first formal stage opens. */
    formalTotal: sourced(afterSchema),
    /** Whether an escalation goes to the next stage by itself once an answer is overdue; else the IRO decides. */
    movesUpByItself: z.boolean().default(false),
  })
  .superRefine(({ steps }, context) => {
    const problem = (index: number, field: string, message: string) =>
      context.addIssue({ code: 'custom', message, path: ['steps', index, field] });
    let expected = 1;
    let formalSeen = false;
    steps.forEach(({ stage, formal }, index) => {
      if (stage === 'informal') {
        if (index !== 0) problem(index, 'stage', 'the informal step stands first');
        if (formal) problem(index, 'formal', 'the informal step is not formal');
      } else {
        if (stage !== expected) problem(index, 'stage', `stage ${expected} is missing: the ladder goes on with stage ${stage}`);
        expected = stage + 1;
      }
      if (formalSeen && !formal) problem(index, 'formal', 'no informal step stands above a formal one');
      formalSeen ||= formal;
    });
    if (!formalSeen) context.addIssue({ code: 'custom', message: 'a ladder has at least one formal stage', path: ['steps'] });
  });

export type Ladder = z.infer<typeof ladderSchema>;
