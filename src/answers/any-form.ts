import type { WrittenAbsenceForm } from './absence/form-ask';
import type { WrittenEscalationForm, WrittenEscalationPress } from './escalations/form-ask';
import type { WrittenMorningForm } from './notices/morning-form';
import type { WrittenForm } from './recording/form-ask';
import type { ReminderForm } from './reminders/form-ask';

/** Any card that a button can open, in the form in which a button carries it. */
export type WrittenAnyForm = WrittenForm | WrittenAbsenceForm | WrittenEscalationForm | WrittenMorningForm;

/** What the button carries that takes what is filled in on a card. */
export type WrittenPress =
  /** `seen` is the last entry that the card shows: what is newer is told to whoever presses. */
  | { readonly form: WrittenForm; readonly seen: number }
  | { readonly form: WrittenAbsenceForm }
  | { readonly form: ReminderForm }
  | WrittenEscalationPress;
