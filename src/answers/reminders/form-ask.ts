import { z } from 'zod';

/** What the buttons of a reminder lead to beside saying that the report is done. */
export const reminderFormNames = ['reminder.until', 'reminder.not_mine', 'reminder.snooze', 'reminder.why'] as const;

export type ReminderFormName = (typeof reminderFormNames)[number];

/** A reminder as a button carries it. It comes back from outside, so it names things and claims nothing. */
export const reminderFormSchema = z.strictObject({
  name: z.enum(reminderFormNames),
  child: z.string().min(1).max(100),
  /** Which reminder about the child it is (`cardKey`). */
  card: z.string().min(1).max(200),
});

export type ReminderForm = z.output<typeof reminderFormSchema>;
