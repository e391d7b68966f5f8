import { z } from 'zod';

/** What the buttons of a reminder do beside what is recorded of the child. */
export const reminderFormNames = ['reminder.not_mine', 'reminder.snooze'] as const;

export type ReminderFormName = (typeof reminderFormNames)[number];

/** A reminder as a button carries it. It comes back from outside, so it names things and claims nothing. */
export const reminderFormSchema = z.strictObject({
  name: z.enum(reminderFormNames),
  child: z.string().min(1).max(100),
  /** Which reminder about the child it is (`cardKey`). */
  card: z.string().min(1).max(200),
});

export type ReminderForm = z.output<typeof reminderFormSchema>;
