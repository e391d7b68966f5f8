import * as fc from 'fast-check';
import { absenceFormNames, type WrittenAbsenceForm } from '../../src/answers/absence/form-ask';
import type { WrittenAnyForm, WrittenPress } from '../../src/answers/any-form';
import type { WrittenAsk } from '../../src/answers/ask';
import type { WrittenEscalationForm } from '../../src/answers/escalations/form-ask';
import { raisingPresses, raisingSteps } from '../../src/answers/escalations/raising/form-ask';
import { followNames, type WrittenFollowForm } from '../../src/answers/escalations/following/form-ask';
import { formNames, type WrittenForm } from '../../src/answers/recording/form-ask';
import type { Button, CaseloadView, DateLine, DigestLine, DigestView, EscalationView, FormInput, FormLine, FormView, ListLine, ListView, Pager, SaveButton, TimelineView, View, WordsView } from '../../src/answers/views';

/** Texts that a card could take for something else than words. */
const trap = fc.constantFrom(
  '[press here](https://example.org)',
  '<https://example.org>',
  'https://example.org',
  '**bold** _slanted_ ~~struck~~ `code`',
  '\\*AB\\* \\',
  '# heading',
  '- one\n- two\n1. three\n2) four',
  'AB\n===\n> CD\n---\n| a | b |\n|---|---|\n    EF',
  '${headline} ${missing} ${$root}',
  '{{DATE(2026-11-23T00:00:00Z, LONG)}} {{TIME(2026-11-23T00:00:00Z)}} {{{DATE(2026-11-23T00:00:00Z)}}}',
  '<script>alert(1)</script><b>AB</b>',
  '&lt;b&gt; &#60; &copy;',
  '👩‍👧 🏳️‍🌈 O\'Neil-Smith "AB" {"a": [1]}',
  'Mon 30 Nov 2026',
  'AB '.repeat(1667),
);

export const anyText: fc.Arbitrary<string> = fc.oneof(
  trap,
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(trap, { minLength: 2, maxLength: 3 }).map((traps) => traps.join(' ')),
  fc.string({ unit: fc.constantFrom(...'*_[]()<>`~|{}$&#+-=\\/:1. \nab'), maxLength: 40 }),
);

/** A text that is there: headings, names and titles of buttons are never empty. */
const said = anyText.filter((text) => text.trim() !== '');

const ask: fc.Arbitrary<WrittenAsk> = fc.record({
  question: fc.record({ intent: fc.constant('child.timeline' as const), slots: fc.record({ child: said }) }),
  page: fc.integer({ min: 1, max: 1000 }),
  back: fc.constant(null),
});

const recordingForm: fc.Arbitrary<WrittenForm> = fc.record({
  name: fc.constantFrom(...formNames),
  child: fc.option(said),
  review: fc.option(fc.record({ kind: fc.constantFrom('held' as const, 'after' as const), day: fc.constant('2026-11-20') })),
  booked: fc.option(fc.constant('2026-11-20')),
  entry: fc.option(fc.nat()),
  from: fc.integer({ min: 1, max: 1000 }),
  back: fc.constant(null),
});

const absence: fc.Arbitrary<WrittenAbsenceForm> = fc.record({
  name: fc.constantFrom(...absenceFormNames),
  person: said,
  absence: fc.option(fc.nat()),
  from: fc.integer({ min: 1, max: 1000 }),
});

const escalation: fc.Arbitrary<WrittenEscalationForm> = fc.oneof(
  fc.record({ name: fc.constant('escalation.draft' as const), draft: said.filter((text) => text.length <= 100), step: fc.constantFrom(...raisingSteps) }),
  fc.record({ name: fc.constant('escalation.drafts' as const) }),
);

const following: fc.Arbitrary<WrittenFollowForm> = fc.record({
  name: fc.constantFrom(...followNames),
  token: said,
  seen: fc.nat(),
  from: fc.integer({ min: 1, max: 1000 }),
  back: fc.constant(null),
});

const form: fc.Arbitrary<WrittenAnyForm> = fc.oneof(recordingForm, absence, escalation, following);

const press: fc.Arbitrary<WrittenPress> = fc.oneof(fc.record({ form: recordingForm, seen: fc.nat() }), fc.record({ form: absence }), fc.record({ form: escalation, press: fc.constantFrom(...raisingPresses) }), fc.record({ form: following, press: said }));

const button: fc.Arbitrary<Button> = fc.oneof(fc.record({ title: said, ask }), fc.record({ title: said, form }));

const pager: fc.Arbitrary<Pager> = fc.record({
  label: said,
  previous: fc.option(button),
  next: fc.option(button),
});

const answer = { understood: said, headline: said, buttons: fc.array(button, { maxLength: 4 }) };

const facts = fc.array(fc.record({ title: said, value: said }), { maxLength: 3 });

const listLine: fc.Arbitrary<ListLine> = fc.record({
  child: said,
  what: anyText,
  day: said,
  distance: said,
  limit: said,
  why: anyText,
  open: ask,
  openLabel: said,
});

const dateLine: fc.Arbitrary<Omit<DateLine, 'key'>> = fc.record({
  title: said,
  day: said,
  status: said,
  standsOut: fc.boolean(),
  why: fc.array(said, { maxLength: 3 }),
  source: said,
  whyLabel: said,
});

const listView: fc.Arbitrary<ListView> = fc.record({
  kind: fc.constant('list' as const),
  ...answer,
  groups: fc.array(fc.record({ title: said, lines: fc.array(listLine, { minLength: 1, maxLength: 3 }) }), { maxLength: 2 }),
  note: anyText,
  pager: fc.option(pager),
});

const timelineView: fc.Arbitrary<TimelineView> = fc
  .record({
    kind: fc.constant('timeline' as const),
    ...answer,
    child: said,
    facts,
    sections: fc.array(fc.record({ title: said, lines: fc.array(dateLine, { minLength: 1, maxLength: 3 }) }), { maxLength: 2 }),
    note: anyText,
    pager: fc.option(pager),
  })
  .map((view) => ({
    ...view,
    sections: view.sections.map(({ title, lines }, section) => ({ title, lines: lines.map((line, at) => ({ ...line, key: `review-${section}-${at}` })) })),
  }));

const caseloadView: fc.Arbitrary<CaseloadView> = fc.record({ kind: fc.constant('caseload' as const), ...answer, facts });

const wordsView: fc.Arbitrary<WordsView> = fc.record({ kind: fc.constant('words' as const), ...answer, paragraphs: fc.array(said, { maxLength: 3 }) });

const options = fc.array(fc.record({ title: said, value: said }), { minLength: 1, maxLength: 3 });

const asked = { label: said, isRequired: fc.boolean(), errorMessage: said };

/** An input of which the id is still to be given. */
type Input = FormInput extends infer Each ? (Each extends unknown ? Omit<Each, 'id'> : never) : never;

const input: fc.Arbitrary<Input> = fc.oneof(
  fc.record({ ...asked, day: fc.record({ value: fc.constantFrom('', '2026-11-20') }) }),
  fc.record({ ...asked, choice: fc.record({ options, value: anyText, style: fc.constantFrom('compact' as const, 'expanded' as const) }) }),
  fc.record({ ...asked, choices: fc.record({ options, value: anyText }) }),
  fc.record({ ...asked, text: fc.record({ value: anyText, maxLength: fc.integer({ min: 1, max: 4000 }), isMultiline: fc.boolean() }) }),
);

const formLine: fc.Arbitrary<FormLine> = fc.record({ title: said, note: anyText, open: form, openLabel: said });

const save: fc.Arbitrary<SaveButton> = fc.record({ title: said, record: press });

const formView: fc.Arbitrary<FormView> = fc
  .record({
    kind: fc.constant('form' as const),
    ...answer,
    child: said,
    problem: anyText,
    facts,
    groups: fc.array(fc.record({ title: said, lines: fc.array(formLine, { minLength: 1, maxLength: 3 }) }), { maxLength: 2 }),
    inputs: fc.array(input, { maxLength: 4 }),
    note: anyText,
    pager: fc.option(pager),
    save: fc.option(save),
    alsoSave: fc.array(save, { maxLength: 2 }),
  })
  .map((view) => ({ ...view, inputs: view.inputs.map((each, at) => ({ ...each, id: `input-${at}` })) }));

const digestLine: fc.Arbitrary<DigestLine> = fc.record({ text: said, note: anyText, opens: fc.option(button) });

const digestView: fc.Arbitrary<DigestView> = fc.record({
  kind: fc.constant('digest' as const),
  ...answer,
  heading: said,
  sections: fc.array(fc.record({ title: said, lines: fc.array(digestLine, { minLength: 1, maxLength: 3 }) }), { maxLength: 3 }),
});

const escalationView: fc.Arbitrary<EscalationView> = fc.record({
  kind: fc.constant('escalation' as const),
  ...answer,
  child: said,
  note: anyText,
  problem: anyText,
  sections: fc.array(fc.record({ title: said, lines: fc.array(fc.record({ label: anyText, text: said }), { maxLength: 3 }) }), { maxLength: 3 }),
  facts,
  history: fc.array(fc.record({ title: said, text: anyText }), { maxLength: 3 }),
  readAll: fc.option(button),
  pager: fc.option(pager),
  save: fc.option(save),
});

/** A view of any kind, full of texts that nobody expected. */
export const anyView: fc.Arbitrary<View> = fc.oneof(listView, timelineView, caseloadView, wordsView, formView, digestView, escalationView);
