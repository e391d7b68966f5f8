import { z } from 'zod';
import { isoDay } from '../../../calendar/local-date';
import { raisedFromOptions } from '../../../escalation/event';
import type { Draft } from '../../../store/escalation-drafts';
import { raisingSteps, type RaisingFormOf } from './form-ask';

const text = z.string();

const actionSchema = z.strictObject({ what: text, who: text, by: text, measure: text });

/** What somebody has filled in of an escalation so far: texts as typed, days as `YYYY-MM-DD`, empty where nothing is. */
const contentSchema = z.strictObject({
  /** Where to go on. */
  step: z.enum(raisingSteps),
  impact: text,
  childView: text,
  knownHow: text,
  concerns: z.array(text),
  about: text,
  actions: z.array(actionSchema),
  /** The action that is being written. */
  action: actionSchema,
  stage: text,
  bypassReason: text,
  /** Who is to answer, by id; empty where it is the ladder's own holder. */
  addressee: text,
  /** A name for them that was typed and means nobody, or several. */
  addresseeNamed: text,
  raisedFrom: z.enum(raisedFromOptions),
  reviewDay: text.nullable(),
});

export type RaisingContent = z.infer<typeof contentSchema>;
export type WrittenAction = RaisingContent['action'];

export const noAction: WrittenAction = { what: '', who: '', by: '', measure: '' };

/**
 * What a new escalation begins with: what its card names, and the first action as far as that is known. Words that say no concern of the council's list begin the impact, so that nothing that
 * was typed is lost.
 */
export function newContent({ concerns, said, from, review }: RaisingFormOf<'escalation.raise'>, action: WrittenAction): RaisingContent {
  return {
    step: 'child', impact: concerns.length === 0 ? said : '', childView: '', knownHow: '', concerns, about: '', actions: [], action,
    stage: '', bypassReason: '', addressee: '', addresseeNamed: '', raisedFrom: from, reviewDay: review === null ? null : isoDay(review),
  };
}

/** What stands in a draft of an escalation. */
export function contentOf({ content }: Pick<Draft, 'content'>): RaisingContent {
  return contentSchema.parse(content);
}
