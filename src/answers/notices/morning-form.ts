import { z } from 'zod';

/** Whoever presses a button gets their own morning, as things stand: a button has nothing more to say. */
export const morningFormSchema = z.strictObject({ name: z.literal('morning') });

export type WrittenMorningForm = z.input<typeof morningFormSchema>;

export const morningForm: WrittenMorningForm = { name: 'morning' };
