import type { TrackerField } from './fields';
import { fieldCalled, fieldNamed, fieldNames, plainHeading } from './vocabulary';

/** What somebody said a heading means, by the heading without case, spaces and punctuation. */
export type ChosenHeadings = ReadonlyMap<string, TrackerField>;

/** The heading, as the file writes it, of each field that the file has. */
export type Headings = ReadonlyMap<TrackerField, string>;

export type MatchedColumns =
  | { readonly ok: true; readonly headings: Headings; readonly unknown: readonly string[] }
  | { readonly ok: false; readonly problem: string };

type ChoicesReading = { readonly ok: true; readonly choices: readonly Choice[] } | { readonly ok: false; readonly problem: string };

/** What somebody says a heading means. */
export interface Choice {
  readonly heading: string;
  readonly field: TrackerField;
}

/** Reads choices written as `Heading=field`. */
export function readChoices(written: readonly string[]): ChoicesReading {
  const choices: Choice[] = [];
  for (const choice of written) {
    const at = Math.max(choice.lastIndexOf('='), 0);
    const heading = choice.slice(0, at).trim();
    const field = fieldNamed(choice.slice(at + 1));
    if (plainHeading(heading) === '') return { ok: false, problem: `"${choice}" names no heading: write "Heading in the file=field"` };
    if (field === null) return { ok: false, problem: `"${choice.slice(at + 1)}" is no field: use one of ${fieldNames.map(([name]) => name).join(', ')}` };
    choices.push({ heading, field });
  }
  return { ok: true, choices };
}

/** Choices by heading; of one heading the last stands. */
export function byHeading(choices: readonly Choice[]): ChosenHeadings {
  return new Map(choices.map(({ heading, field }) => [plainHeading(heading), field]));
}

/**
 * Finds what each column of a tracker means: what somebody chose for its heading, else what councils call it.
 * @returns the headings of the fields found and those that nobody knows; a problem where two columns mean one field
 */
export function matchColumns(written: readonly string[], chosen: ChosenHeadings): MatchedColumns {
  const headings = new Map<TrackerField, string>();
  const unknown: string[] = [];
  for (const heading of written) {
    if (plainHeading(heading) === '') continue;
    const field = chosen.get(plainHeading(heading)) ?? fieldCalled(heading);
    if (field === null) unknown.push(heading);
    if (field === null || field === 'ignore') continue;
    const other = [field, ...(sameAs[field] ?? [])].map((each) => headings.get(each)).find((each) => each !== undefined);
    if (other !== undefined) return { ok: false, problem: bothSay(other, heading) };
    headings.set(field, heading);
  }
  return { ok: true, headings, unknown };
}

/** Fields that say the same thing, beside each itself. */
const sameAs: Partial<Record<TrackerField, readonly TrackerField[]>> = { held: ['review'], review: ['held'] };

function bothSay(one: string, other: string): string {
  return `has two columns for one thing, "${one}" and "${other}": keep one, or leave one out with --map "${other}=ignore"`;
}
