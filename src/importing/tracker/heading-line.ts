import { CsvError, parse } from 'csv-parse/sync';
import type { TextFile } from '../source-files';
import type { ChosenHeadings } from './columns';
import { fieldCalled, plainHeading } from './vocabulary';

/** Trackers often have a title and a few words above the line that names the columns. */
const LINES_LOOKED_AT = 20;

interface HeadingLine {
  readonly headings: readonly string[];
  /** The sheet without what stands above that line; its lines are numbered as before. */
  readonly text: string;
}

export type HeadingReading =
  | { readonly ok: true; readonly found: HeadingLine | null }
  | { readonly ok: false; readonly problem: string };

/**
 * Finds the line that names the columns: the first that names one for the child and another that is known.
 * @returns null where there is none; a problem where the sheet is no CSV
 */
export function findHeadingLine({ name, text }: TextFile, chosen: ChosenHeadings): HeadingReading {
  const isKnown = (heading: string) => chosen.has(plainHeading(heading)) || fieldCalled(heading) !== null;
  const isChild = (heading: string) => (chosen.get(plainHeading(heading)) ?? fieldCalled(heading)) === 'child';
  try {
    for (const { record, info } of parse(text, { info: true, to: LINES_LOOKED_AT, relax_column_count: true, relax_quotes: true, skip_empty_lines: true }) as unknown as Parsed[]) {
      const headings = record.map((heading) => heading.trim());
      if (!headings.some(isChild) || headings.filter(isKnown).length < 2) continue;
      const above = info.lines - record.join('').split('\n').length;
      return { ok: true, found: { headings, text: withoutLines(text, above) } };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { ok: false, problem: `${name} cannot be read: a quotation mark is opened and never closed` };
  }
  return { ok: true, found: null };
}

interface Parsed {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Empties the first lines and keeps their line ends, by which the rest is read. */
function withoutLines(text: string, count: number): string {
  return text.split('\n').map((line, index) => (index < count ? line.replace(/[^\r]/g, '').slice(-1) : line)).join('\n');
}
