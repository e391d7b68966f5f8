import { z } from 'zod';

/** The card on which a thank-you is written, as a button carries it. */
export const goodPracticeFormSchema = z.strictObject({ name: z.literal('good_practice'), child: z.string().min(1).max(100) });

export type GoodPracticeForm = z.output<typeof goodPracticeFormSchema>;
