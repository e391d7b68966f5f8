import { z } from 'zod';
import { askSchema, type WrittenAsk } from '../../src/answers/ask';
import { formAskSchema, type WrittenForm } from '../../src/answers/recording/form-ask';
import type { Button, CaseloadView, FormInput, FormView, ListView, Pager, TimelineView, WordsView } from '../../src/answers/views';

const said = z.string().min(1);

const ask = z.custom<WrittenAsk>((value) => askSchema.safeParse(value).success, { message: 'is not an ask that the bot would take back' });

const form = z.custom<WrittenForm>((value) => formAskSchema.safeParse(value).success, { message: 'is not a card that the bot would open' });

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
  z.strictObject({ ...asked, choice: z.strictObject({ options, value: z.string() }) }),
  z.strictObject({ ...asked, choices: z.strictObject({ options, value: z.string() }) }),
  z.strictObject({ ...asked, text: z.strictObject({ value: z.string() }) }),
]) satisfies z.ZodType<FormInput>;

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
  save: z.strictObject({ title: said, record: z.strictObject({ form, seen: z.int() }) }).nullable(),
}) satisfies z.ZodType<FormView>;

/** What the sample data beside the templates must be: views, with no field too many or too few. */
export const viewSchema = z.discriminatedUnion('kind', [list, timeline, caseload, words, formCard]);
