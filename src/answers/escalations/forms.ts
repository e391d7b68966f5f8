import type { Instant } from '../../calendar/london';
import type { Person } from '../../people/person';
import type { Tx } from '../../store/open-store';
import { readTyped, type Typed } from '../recording/inputs';
import type { SettingInForce } from '../setting-in-force';
import type { View } from '../views';
import { takeFollowing } from './deciding/take';
import { openFollowing } from './following/open';
import { escalationPressSchema, type EscalationForm } from './form-ask';
import { openGoodPractice, takeGoodPractice } from './raising/good-practice';
import { openRaising } from './raising/open';
import { takeRaising } from './raising/take';

/** What was pressed on a card about escalations. */
export interface EscalationPress {
  readonly form: EscalationForm;
  readonly press: string;
  readonly typed: Typed;
}

/** What came with a press, null where it is not of one of these cards. */
export function readEscalationPress(data: unknown): EscalationPress | null {
  const read = escalationPressSchema.safeParse(data);
  return read.success ? { form: read.data.form, press: read.data.press, typed: readTyped(data) } : null;
}

/** Opens a card about escalations as things stand. */
export async function openEscalationForm(tx: Tx, asker: Person, form: EscalationForm, setting: SettingInForce, at: Instant): Promise<View> {
  switch (form.name) {
    case 'escalation.raise':
    case 'escalation.draft':
    case 'escalation.raised':
    case 'escalation.drafts':
      return openRaising(tx, asker, form, setting, at);
    case 'good_practice':
      return openGoodPractice(tx, asker, form, setting, at);
    default:
      return openFollowing(tx, asker, form, at);
  }
}

/** Does what was pressed on a card about escalations. The answer is what stands now, or why it was refused. */
export async function takeEscalationForm(tx: Tx, asker: Person, { form, press, typed }: EscalationPress, setting: SettingInForce, at: Instant): Promise<View> {
  switch (form.name) {
    case 'escalation.raise':
    case 'escalation.draft':
    case 'escalation.raised':
    case 'escalation.drafts':
      return takeRaising(tx, asker, { form, press, typed }, setting, at);
    case 'good_practice':
      return takeGoodPractice(tx, asker, { form, typed }, setting, at);
    default:
      return takeFollowing(tx, asker, { form, press, typed }, setting, at);
  }
}
