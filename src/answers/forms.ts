import type { Instant } from '../calendar/london';
import type { Person } from '../people/person';
import type { Tx } from '../store/open-store';
import { absenceFormSchema } from './absence/form-ask';
import { openAbsenceForm } from './absence/open';
import { readAbsencePress, takeAbsence } from './absence/take';
import { escalationFormSchema } from './escalations/form-ask';
import { openEscalationForm, readEscalationPress, takeEscalationForm } from './escalations/forms';
import { morningFormSchema } from './notices/morning-form';
import { openMorning } from './notices/open-morning';
import { formAskSchema } from './recording/form-ask';
import { openForm } from './recording/open-form';
import { readPress, takeRecord } from './recording/take-record';
import { readReminderPress, takeReminder } from './reminders/take';
import type { SettingInForce } from './setting-in-force';
import type { View } from './views';

/**
 * Opens the card that a button names, whichever kind it is of: the names of all kinds differ.
 * @param written as it comes back from outside
 * @returns the card as things stand; null where the button names none
 */
export async function openAnyForm(tx: Tx, asker: Person, written: unknown, setting: SettingInForce, at: Instant): Promise<View | null> {
  const recording = formAskSchema.safeParse(written).data;
  if (recording) return openForm(tx, asker, recording, setting, at);
  const absence = absenceFormSchema.safeParse(written).data;
  if (absence) return openAbsenceForm(tx, asker, absence, setting, at);
  if (morningFormSchema.safeParse(written).success) return openMorning(tx, asker, setting, at);
  const escalation = escalationFormSchema.safeParse(written).data;
  return escalation ? openEscalationForm(tx, asker, escalation, setting, at) : null;
}

/**
 * Takes what somebody has filled in on a card, whichever kind it is of.
 * @param pressed what came with the press, as it comes back from outside
 * @returns what stands now, or why it was refused; null where the press names no card
 */
export async function takeAnyForm(tx: Tx, asker: Person, pressed: unknown, setting: SettingInForce, at: Instant): Promise<View | null> {
  const recording = readPress(pressed);
  if (recording) return takeRecord(tx, asker, recording, setting, at);
  const absence = readAbsencePress(pressed);
  if (absence) return takeAbsence(tx, asker, absence, setting, at);
  const reminder = readReminderPress(pressed);
  if (reminder) return takeReminder(tx, asker, reminder, setting, at);
  const escalation = readEscalationPress(pressed);
  return escalation ? takeEscalationForm(tx, asker, escalation, setting, at) : null;
}
