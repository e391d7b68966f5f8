import { z } from 'zod';
import { askSchema, type WrittenAsk } from '../../src/answers/ask';
import { absenceFormSchema } from '../../src/answers/absence/form-ask';
import { readAbsencePress } from '../../src/answers/absence/take';
import type { WrittenAnyForm, WrittenPress } from '../../src/answers/any-form';
import { escalationFormSchema } from '../../src/answers/escalations/form-ask';
import { readEscalationPress } from '../../src/answers/escalations/forms';
import { formAskSchema } from '../../src/answers/recording/form-ask';
import { readPress } from '../../src/answers/recording/take-record';
import type { Button, CaseloadView, DigestView, EscalationView, FormInput, FormView, ListView, Pager, SaveButton, TimelineView, WordsView } from '../../src/answers/views';

const said = z.string().min(1);

const ask = z.custom<WrittenAsk>((value) => askSchema.safeParse(value).success, { message: 'is not an ask that the bot would take back' });

const form = z.custom<WrittenAnyForm>((value) => z.union([formAskSchema, absenceFormSchema, escalationFormSchema]).safeParse(value).success, { message: 'is not a card that the bot would open' });

const press = z.custom<WrittenPress>((value) => (readPress(value) ?? readAbsencePress(value) ?? readEscalationPress(value)) !== null, { message: 'is not a card from which the bot would take anything' });

const button = z.union([z.strictObject({ title: said, ask }), z.strictObject({ title: said, form })]) satisfies z.ZodType<Button>;

const pager = z.strictObject({ label: said, previous: button.nullable(), next: button.nullable() }) satisfies z.ZodType<Pager>;

const answer = { understood: said, headline: said, buttons: z.array(button) };

const facts = z.array(z.strictObject({ title: said, value: said }));

const listLine = z.strictObject({
  child: said,
  what: z.string(),
  day: said,
  distance: said,
  limit: said,
  why: z.string(),
  open: ask,
  openLabel: said,
});

const dateLine = z.strictObject({
  key: z.string().regex(/^[\w-]+$/),
  title: said,
  day: said,
  status: said,
  standsOut: z.boolean(),
  why: z.array(said),
  source: said,
  whyLabel: said,
});

const list = z.strictObject({
  kind: z.literal('list'),
  ...answer,
  groups: z.array(z.strictObject({ title: said, lines: z.array(listLine).min(1) })),
  note: z.string(),
  pager: pager.nullable(),
}) satisfies z.ZodType<ListView>;

const timeline = z.strictObject({
  kind: z.literal('timeline'),
  ...answer,
  child: said,
  facts,
  sections: z.array(z.strictObject({ title: said, lines: z.array(dateLine).min(1) })),
  note: z.string(),
  pager: pager.nullable(),
}) satisfies z.ZodType<TimelineView>;

const caseload = z.strictObject({ kind: z.literal('caseload'), ...answer, facts }) satisfies z.ZodType<CaseloadView>;

const words = z.strictObject({ kind: z.literal('words'), ...answer, paragraphs: z.array(said) }) satisfies z.ZodType<WordsView>;

const options = z.array(z.strictObject({ title: said, value: said })).min(1);

const asked = { id: said, label: said, isRequired: z.boolean(), errorMessage: z.string() };

const input = z.union([
  z.strictObject({ ...asked, day: z.strictObject({ value: z.string() }) }),
  z.strictObject({ ...asked, choice: z.strictObject({ options, value: z.string(), style: z.enum(['compact', 'expanded']) }) }),
  z.strictObject({ ...asked, choices: z.strictObject({ options, value: z.string() }) }),
  z.strictObject({ ...asked, text: z.strictObject({ value: z.string(), maxLength: z.int().positive(), isMultiline: z.boolean() }) }),
]) satisfies z.ZodType<FormInput>;

const save = z.strictObject({ title: said, record: press }) satisfies z.ZodType<SaveButton>;

const formCard = z.strictObject({
  kind: z.literal('form'),
  ...answer,
  child: said,
  problem: z.string(),
  facts,
  groups: z.array(z.strictObject({ title: said, lines: z.array(z.strictObject({ title: said, note: z.string(), open: form, openLabel: said })).min(1) })),
  inputs: z.array(input),
  note: z.string(),
  pager: pager.nullable(),
  save: save.nullable(),
  alsoSave: z.array(save),
}) satisfies z.ZodType<FormView>;

const digest = z.strictObject({
  kind: z.literal('digest'),
  ...answer,
  heading: said,
  sections: z.array(z.strictObject({ title: said, lines: z.array(z.strictObject({ text: said, note: z.string(), opens: button.nullable() })).min(1) })),
}) satisfies z.ZodType<DigestView>;

const escalation = z.strictObject({
  kind: z.literal('escalation'),
  ...answer,
  child: said,
  note: z.string(),
  problem: z.string(),
  sections: z.array(z.strictObject({ title: said, lines: z.array(z.strictObject({ label: z.string(), text: said })) })),
  facts,
  history: z.array(z.strictObject({ title: said, text: z.string() })),
  readAll: button.nullable(),
  pager: pager.nullable(),
  save: z.strictObject({ title: said, record: press }).nullable(),
}) satisfies z.ZodType<EscalationView>;

/** What the sample data beside the templates must be: views, with no field too many or too few. */
export const viewSchema = z.discriminatedUnion('kind', [list, timeline, caseload, words, formCard, digest, escalation]);
