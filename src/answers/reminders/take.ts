import { z } from 'zod';
import type { Instant } from '../../calendar/london';
import { shortDay } from '../../calendar/words';
import type { Person } from '../../people/person';
import { writeAudit } from '../../store/audit';
import { decideNotices } from '../../store/notices';
import type { Tx } from '../../store/open-store';
import type { Setting } from '../../timetable/milestone';
import { asking, writeAsk } from '../ask';
import { writeLooks } from '../looks';
import { childContext, type ChildContext } from '../recording/form-context';
import { understoodAs } from '../recording/form-view';
import { permitted, type Answered } from '../sight';
import { sightAmong, sightOf } from '../sight-of';
import type { View } from '../views';
import { words, wordsView } from '../words-answer';
import { asThingsStand } from './as-things-stand';
import { cardNow } from './card-now';
import { reminderFormSchema, type ReminderForm } from './form-ask';
import { whereCardsGo } from './not-mine';
import { snooze } from './snooze';

const pressSchema = z.looseObject({ form: reminderFormSchema });

/** What was pressed on a reminder, null where it is of something else. */
export function readReminderPress(data: unknown): ReminderForm | null {
  const read = pressSchema.safeParse(data);
  return read.success ? read.data.form : null;
}

/** Does what was pressed on a reminder: the answer says who is told, or when it comes back. */
export async function takeReminder(tx: Tx, asker: Person, form: ReminderForm, setting: Setting, at: Instant): Promise<View> {
  const { child, name } = form;
  const sight = await sightOf(tx, asker, asking({ intent: 'review.next', slots: { child } }), setting);
  const context = await childContext(tx, child, sight);
  const take = name === 'reminder.snooze' ? takeSnooze : takeNotMine;
  const answered: Answered = context === null
    ? words('Report', [`I can’t find “${child}” among the children you work with.`], sight, [])
    : { view: await take(tx, context, form, at), shown: [{ child, grounds: context.grounds }] };
  await writeLooks(tx, asker.id, answered, at);
  return answered.view;
}

async function takeNotMine(tx: Tx, context: ChildContext, form: ReminderForm, at: Instant): Promise<View> {
  const { child, grounds, sight } = context;
  const { asker, directory, today } = sight;
  if (child.allocation.socialWorker !== asker.id) return saying(context, 'The case system names somebody else as the social worker: nothing more is asked of you.');
  const candidates = [...directory.managersOf(asker.id), ...directory.withRole('iro_manager')];
  const manager = candidates.find((person) => permitted([child], 'see_reviews', sightAmong(person, sight, sight.ask, sight.setting)).length > 0) ?? null;
  const data = { by: asker.id, card: form.card };
  await decideNotices(
    tx,
    [{
      to: manager?.id ?? null, kind: 'report.not_mine', subject: child.id, step: asker.id, day: today, child: child.id, data,
      urgency: 'ordinary', notBefore: at, expires: null, renews: null, standingFor: null,
    }],
    at,
  );
  const actingFor = grounds.actingFor?.person.id ?? null;
  await writeAudit(tx, [{ at, actor: asker.id, actingFor, action: 'child not theirs', child: child.id, reason: grounds.reason, detail: JSON.stringify(data) }]);
  return saying(context, manager === null
    ? 'It is on record that this child is not yours. Nobody on the staff list manages you, so tell business support.'
    : `${manager.name} is told that this child is not yours.`, whereCardsGo(child, directory, sight.setting));
}

async function takeSnooze(tx: Tx, context: ChildContext, { card }: ReminderForm, at: Instant): Promise<View> {
  const { sight: { asker, today, setting }, child } = context;
  const named = { person: asker.id, child: child.id, card };
  if ((await cardNow(tx, named, setting)) === null) return saying(context, asThingsStand(context, card));
  const back = await snooze(tx, named, asker, setting, at);
  const day = shortDay(back, today);
  return answer(context, `Put off until ${day}`, [`This comes back on ${day} in the morning, unless the report is there by then.`]);
}

function saying(context: ChildContext, ...sentences: readonly string[]): View {
  return answer(context, 'Report', sentences);
}

function answer({ child }: ChildContext, title: string, sentences: readonly string[]): View {
  const opens = { title: 'Open the child', ask: writeAsk(asking({ intent: 'review.next', slots: { child: child.id } })) };
  return wordsView(understoodAs(title, child), sentences, [opens]);
}
