import { parseInstant, type Instant } from '../calendar/london';
import { inPlainWords } from '../policy/plain-words';
import { isCommandName, schemaOf, type CommandName, type EscalationCommand } from './command';
import { refuse, type Refusal } from './decision';
import { isGiven } from './written-values';

export type CommandReading = { readonly ok: true; readonly command: EscalationCommand } | Refusal;

/** What a reader of commands takes. */
export interface Readable {
  /** The names of the commands taken; others are unknown. */
  readonly names?: readonly CommandName[];
  /** The instant before which no command is taken. */
  readonly notBefore?: Instant | null;
}

/**
 * Reads a command as somebody wrote it, field names as in `iro escalate`. Refusals, in this order: `bad_command`,
 * `bad_time`, `missing_field` (a field that is absent, empty, or not of its kind).
 */
export function readCommand(written: unknown, { names, notBefore = null }: Readable = {}): CommandReading {
  if (!isObject(written)) return refuse('bad_command', 'A command is an object with a "do".');
  const name = written.do;
  if (!isCommandName(name) || names?.includes(name) === false) return refuse('bad_command', 'There is no such command.');
  const at = isGiven(written.at) ? readInstant(written.at) : undefined;
  if (at === null) return refuse('bad_time', 'The time is not an instant: write it as 2026-11-23T10:15:00Z.');
  if (at !== undefined && notBefore !== null && at < notBefore) return refuse('bad_time', `The time lies before ${notBefore}, when the last command was given.`);
  const read = schemaOf(name).safeParse({ ...written, at }, { error: inPlainWords });
  if (read.success) return { ok: true, command: read.data };
  const [first] = read.error.issues;
  return refuse('missing_field', `The field "${first?.path.join('.')}" ${first?.message}.`);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

// Instants compare as text only while their years have four digits, and no calendar here reaches back further.
const FIRST_YEAR = '1900';

function readInstant(value: unknown): Instant | null {
  const instant = typeof value === 'string' ? parseInstant(value) : null;
  return instant !== null && instant >= FIRST_YEAR ? instant : null;
}
