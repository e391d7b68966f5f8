import type { z } from 'zod';
import { childFactsSchema, type ChildFacts } from '../timetable/facts';

/** What is wrong in one line of facts. `field` is its path (`placements.1.move`), null where the whole line is meant. */
export interface FactsProblem {
  readonly field: string | null;
  readonly problem: string;
}

export type FactsLineReading =
  | { readonly ok: true; readonly facts: ChildFacts }
  | { readonly ok: false; readonly problems: readonly FactsProblem[] };

/** Reads one child's facts from a line of JSON; an unknown field, kind or move is a problem. */
export function readFactsLine(line: string): FactsLineReading {
  let written: unknown;
  try {
    written = JSON.parse(line);
  } catch {
    return { ok: false, problems: [{ field: null, problem: 'is not JSON: write one child\'s facts as a JSON object on one line' }] };
  }
  const parsed = childFactsSchema.safeParse(written, { reportInput: true });
  return parsed.success ? { ok: true, facts: parsed.data } : { ok: false, problems: parsed.error.issues.flatMap(problemsIn) };
}

function problemsIn(issue: z.core.$ZodIssue): readonly FactsProblem[] {
  const at = (path: readonly PropertyKey[]) => (path.length === 0 ? null : path.map(String).join('.'));
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({ field: at([...issue.path, key]), problem: 'is not a known field' }));
  }
  return [{ field: at(issue.path), problem: issue.input === undefined && issue.code === 'invalid_type' ? 'is missing' : sentence(issue) }];
}

function sentence(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${wanted[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return oneOf(issue.input, issue.values);
    case 'invalid_union':
      return oneOf(issue.input, issue.errors.flat().flatMap((each) => (each.code === 'invalid_value' ? each.values : [])));
    default:
      return issue.message;
  }
}

const wanted: Readonly<Record<string, string>> = {
  string: 'a text',
  boolean: 'true or false',
  object: 'an object',
  array: 'a list',
};

function oneOf(input: unknown, values: readonly unknown[]): string {
  return `${JSON.stringify(input)} is not known here: write one of ${values.join(', ')}`;
}
