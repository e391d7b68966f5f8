import { writeQuestion } from '../understanding/question';
import { understand as understandText } from '../understanding/understand';
import { dayNamed, installedCalendar } from './installation';
import { done, failed, type Outcome } from './outcome';
import { printJson, printLine } from './print';
import { stdinLines } from './stdin-lines';

/** One sentence a line in; what is understood of it a line out. */
export async function understand({ today, json }: { readonly today?: string; readonly json?: boolean }): Promise<Outcome> {
  const date = dayNamed(today);
  if (!date.ok) return failed(date.problem);
  const calendar = installedCalendar();
  if (!calendar.ok) return failed(calendar.problem);
  for await (const { text } of stdinLines()) {
    const { intent, slots, confidence, offered } = understandText(text, date.value, calendar.value);
    const written = writeQuestion({ intent: 'unknown', slots }).slots;
    if (json) await printJson({ text, intent, slots: written, confidence, offered });
    else await printLine(`${intent}${intent === 'clarify' ? ` (${offered.join(', ')})` : ''}  ${JSON.stringify(written)}  ${text}`);
  }
  return done;
}
