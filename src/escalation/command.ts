import { z } from 'zod';
import { daySchema } from '../calendar/day-schema';
import type { Instant } from '../calendar/london';
import { raisedFromOptions } from './event';
import { isGiven, textOrNull } from './written-values';

const text = z.string().refine(isGiven, 'must not be empty');
const maybeText = z.string().nullish().transform(textOrNull);
/** Must be there; what it is worth is decided later, in the order in which refusals are promised. */
const given = z.unknown().refine(isGiven, 'is missing');
const maybeGiven = z.unknown().optional();
const maybeDay = z.preprocess((value) => (isGiven(value) ? value : null), daySchema.nullable());
const people = z.array(text).nullish().transform((ids) => ids ?? []);
const yesOrNo = z.boolean().nullish().transform((yes) => yes ?? false);
const someOf = z.array(z.unknown()).min(1, 'must not be empty');

const common = {
  at: z.custom<Instant>(isGiven, 'is missing'),
  by: text,
  /** Whom `by` stands in for. */
  actingFor: maybeText,
  escalation: text,
};

/** Each command with its fields; every one has who (`by`), when (`at`) and which escalation as well. */
const schemas = {
  raise: z.object({
    do: z.literal('raise'), ...common,
    child: text,
    stage: given,
    bypassReason: maybeGiven,
    concerns: someOf,
    impact: text,
    childView: text,
    actions: someOf,
    childViewKnownHow: maybeText,
    about: maybeText,
    iro: maybeText,
    addressees: people,
    chosen: yesOrNo,
    reference: maybeText,
    reviewDay: maybeDay,
    raisedFrom: z.enum(raisedFromOptions).nullish().transform((from) => from ?? null),
  }),
  respond: z.object({
    do: z.literal('respond'), ...common,
    text,
    /** What is said of each action, by its place in the list (from 0); `day` is the day done, or the new day. */
    actions: z
      .array(z.object({ action: z.int(), answer: z.enum(['accepted', 'done', 'changed']), day: maybeGiven }))
      .nullish()
      .transform((answers) => answers ?? []),
  }),
  resolve: z.object({ do: z.literal('resolve'), ...common, outcome: text, changedForChild: maybeText }),
  escalate: z.object({ do: z.literal('escalate'), ...common, to: given, reason: given, bypassReason: maybeGiven, addressees: people, chosen: yesOrNo }),
  withdraw: z.object({ do: z.literal('withdraw'), ...common, reason: text }),
  refer_cafcass: z.object({ do: z.literal('refer_cafcass'), ...common, reason: text }),
  /** More time for the answer, on somebody's authority. */
  extend: z.object({ do: z.literal('extend'), ...common, until: given, reason: text, authority: text }),
  /** The IRO waits for the actions. */
  hold: z.object({ do: z.literal('hold'), ...common, until: given, reason: text }),
  pause: z.object({ do: z.literal('pause'), ...common, until: given, reason: text, authority: text }),
  resume: z.object({ do: z.literal('resume'), ...common }),
  /** The IRO, or a manager, gives it to somebody else to answer. */
  reassign: z.object({ do: z.literal('reassign'), ...common, addressee: text, reason: text }),
  /** The addressee passes it on to whose it is. */
  not_mine: z.object({ do: z.literal('not_mine'), ...common, addressee: text, reason: text }),
  /** The child's IRO or worker changed: who carries it and who answers from now on. */
  reallocate: z.object({ do: z.literal('reallocate'), ...common, iro: maybeText, addressees: people, reason: text }),
  /** The addressee asks the IRO for time until a day; the IRO extends or refuses. */
  ask_until: z.object({ do: z.literal('ask_until'), ...common, until: given, reason: text }),
  refuse_time: z.object({ do: z.literal('refuse_time'), ...common, reason: text }),
  action_done: z.object({ do: z.literal('action_done'), ...common, action: z.int(), day: given }),
  /** Takes back the stage just opened, within sixty seconds. */
  undo: z.object({ do: z.literal('undo'), ...common }),
  show: z.object({ do: z.literal('show'), ...common }),
} as const;

export type CommandName = keyof typeof schemas;
export type CommandTo<Name extends CommandName> = z.output<(typeof schemas)[Name]>;
export type EscalationCommand = { [Name in CommandName]: CommandTo<Name> }[CommandName];

/** The fields of a command as they must be written. */
export function schemaOf(name: CommandName): z.ZodType<EscalationCommand> {
  return schemas[name];
}

/** Whether a command goes by this name. */
export function isCommandName(name: unknown): name is CommandName {
  return typeof name === 'string' && Object.hasOwn(schemas, name);
}
