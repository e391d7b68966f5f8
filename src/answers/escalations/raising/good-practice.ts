import type { Instant } from '../../../calendar/london';
import type { NewNotice } from '../../../notices/notice';
import type { Person } from '../../../people/person';
import { goodPracticeOf, recordGoodPractice } from '../../../store/good-practice';
import { decideNotices } from '../../../store/notices';
import type { Tx } from '../../../store/open-store';
import { writeLooks } from '../../looks';
import { formView } from '../../recording/form-view';
import { textInput, type Typed } from '../../recording/inputs';
import type { SettingInForce } from '../../setting-in-force';
import { calledOnCards } from '../../sight';
import type { FormView, View } from '../../views';
import { nameOf } from '../event-words';
import { auditRefused } from './audit-refused';
import { raisingContext, type RaisingContext } from './context';
import type { GoodPracticeForm } from './good-practice-ask';
import { showing } from './open';

const LONGEST = 1500;

/** The card on which something done well for a child is said. */
export async function openGoodPractice(tx: Tx, asker: Person, form: GoodPracticeForm, setting: SettingInForce, at: Instant): Promise<View> {
  return withContext(tx, asker, form, { setting, at }, async (context) => fillInView(context, ''));
}

/** What was filled in on it. */
interface GoodPracticePressed {
  readonly form: GoodPracticeForm;
  readonly typed: Typed;
}

/** Keeps a thank-you, and decides that the worker and whoever manages them are told; said once, however often it is pressed. */
export async function takeGoodPractice(tx: Tx, asker: Person, { form, typed }: GoodPracticePressed, setting: SettingInForce, at: Instant): Promise<View> {
  return withContext(tx, asker, form, { setting, at }, (context) => take(tx, context, (typed['text'] ?? '').trim()));
}

async function withContext(
  tx: Tx, asker: Person, { child }: GoodPracticeForm, { setting, at }: Pick<RaisingContext, 'setting' | 'at'>, work: (context: RaisingContext) => Promise<View>,
): Promise<View> {
  const found = await raisingContext(tx, asker, child, setting, at);
  const answered = found.ok ? showing(found.context, await work(found.context)) : found.answered;
  await writeLooks(tx, asker.id, answered, at);
  return answered.view;
}

async function take(tx: Tx, context: RaisingContext, text: string): Promise<View> {
  const { asker, child, grounds, circumstances, at } = context;
  const thanked = whoIsThanked(context);
  const problem = problemOf(text, thanked);
  if (problem !== null) {
    const actingFor = grounds.actingFor?.person.id ?? null;
    await auditRefused(tx, { actor: asker.id, actingFor, child: child.id, reason: grounds.reason, doing: 'good practice', refused: 'incomplete' }, at);
    return fillInView(context, text.slice(0, LONGEST), problem);
  }
  const isSaid = (await goodPracticeOf(tx, child.id)).some((said) => said.by === asker.id && said.text === text);
  if (!isSaid) {
    const practice = { child: child.id, text, thanked, by: asker.id, actingFor: grounds.actingFor?.person.id ?? null };
    const { id } = await recordGoodPractice(tx, practice, grounds.reason, at);
    await decideNotices(tx, thanked.map((to) => noticeOf(context, id, to)), at);
  }
  const names = thanked.map((id) => nameOf(id, circumstances.directory)).join(' and ');
  const headline = isSaid ? `That was said already: ${names} were thanked.` : `Thank you: ${names} will be told.`;
  return formView({ ...headOf(context), headline, facts: [{ title: 'Said', value: text }] });
}

function problemOf(text: string, thanked: readonly string[]): string | null {
  if (text === '') return 'Say what was done well.';
  if (text.length > LONGEST) return `That is too long: keep it to ${LONGEST.toLocaleString('en-GB')} characters.`;
  return thanked.length === 0 ? 'This child has no social worker on the staff list whom one could thank.' : null;
}

/** The child’s worker, and whoever manages them. */
function whoIsThanked({ asker, child, circumstances: { directory } }: RaisingContext): readonly string[] {
  const worker = directory.person(child.allocation.socialWorker);
  const manager = worker === null ? null : (directory.managersOf(worker.id)[0] ?? null);
  return [worker, manager].flatMap((person) => (person === null || person.id === asker.id ? [] : [person.id]));
}

function noticeOf({ child, setting, at }: RaisingContext, id: number, to: string): NewNotice {
  return {
    to, kind: 'good_practice', subject: String(id), step: '', day: setting.today, child: child.id, data: { goodPractice: id },
    urgency: 'ordinary', notBefore: at, expires: null, renews: null, standingFor: null,
  };
}

function headOf({ child }: RaisingContext): Pick<FormView, 'understood' | 'child'> {
  return { understood: `Good practice · ${calledOnCards(child)}`, child: calledOnCards(child) };
}

function fillInView(context: RaisingContext, text: string, problem = ''): FormView {
  const thanked = whoIsThanked(context).map((id) => nameOf(id, context.circumstances.directory));
  const form = { name: 'good_practice', child: context.child.id } as const;
  return formView({
    ...headOf(context),
    headline: thanked.length === 0 ? 'What was done well for the child?' : `What was done well for the child? ${thanked.join(' and ')} will be thanked.`,
    problem,
    inputs: [textInput({ id: 'text', label: 'What was done well, and what it means for the child', needed: 'Say what was done well.' }, { text }, LONGEST)],
    save: { title: 'Say thank you', record: { form, press: 'thank' } },
  });
}
